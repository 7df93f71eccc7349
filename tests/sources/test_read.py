import hashlib
import os
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.errors import (
    EmptySourceError,
    UnreadableSourceError,
    UnreadLanguageError,
    UnsupportedFormatError,
)
from sources.read import ReadLimits, read_bytes, read_source

STORY = "The ferry to Sandvik was cancelled on Friday because of fog, the harbour master said."


def test_a_file_becomes_a_document_with_its_bytes_hash_and_name(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_bytes(STORY.encode())

    document = read_source(file, retrieved_at="2024-01-05T10:00:00Z")

    assert document.text == STORY
    assert document.source.file == "ferry.txt"
    assert document.source.id == hashlib.sha256(STORY.encode()).hexdigest()
    assert document.source.retrieved_at == "2024-01-05T10:00:00Z"


def test_carriage_returns_stay_where_they_are():
    document = read_bytes(STORY.encode() + b"\r\n\r\nIt sails on Monday.\r\n", file="ferry.txt")

    assert document.text.endswith("\r\n\r\nIt sails on Monday.\r\n")


def test_a_guessed_encoding_is_recorded():
    document = read_bytes("The café in Orléans has closed, its owner said.".encode("cp1252"), file="a.txt")

    assert (document.source.encoding, document.source.encoding_guessed) == ("cp1252", True)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf"], ids=["nothing", "blanks", "mark"])
def test_a_file_without_text_is_an_error(content):
    with pytest.raises(EmptySourceError, match=r"void\.txt: found .*, wanted text; "):
        read_bytes(content, file="void.txt")


def test_another_format_is_refused():
    with pytest.raises(UnsupportedFormatError, match="PDF"):
        read_bytes(b"%PDF-1.4\n%\xe2\xe3", file="scan.txt")


def test_another_language_is_refused_by_name():
    german = (
        "Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Fluss zu sperren, weil die Pfeiler "
        "Risse zeigen. Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern."
    )

    with pytest.raises(UnreadLanguageError, match="German"):
        read_bytes(german.encode(), file="rat.txt")


def test_a_link_is_refused(tmp_path):
    (tmp_path / "real.txt").write_text(STORY, encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "real.txt")

    with pytest.raises(UnreadableSourceError, match=r"link\.txt"):
        read_source(link)


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are made otherwise on Windows")
def test_a_named_pipe_is_refused_without_waiting(tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    with pytest.raises(UnreadableSourceError, match="no regular file"):
        read_source(pipe)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(UnreadableSourceError, match="no regular file"):
        read_source(tmp_path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableSourceError, match=r"gone\.txt"):
        read_source(tmp_path / "gone.txt")


def test_a_file_above_the_limit_is_refused(tmp_path):
    file = tmp_path / "dump.txt"
    file.write_text(STORY, encoding="utf-8")

    with pytest.raises(UnreadableSourceError, match="85 bytes, wanted no more than 84"):
        read_source(file, limits=ReadLimits(max_bytes=84))


def test_the_same_bytes_make_the_same_document():
    assert read_bytes(STORY.encode(), file="a.txt") == read_bytes(STORY.encode(), file="a.txt")


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "According to Reuters:", "From the Odrin Gazette:", "\n", "\n\n", "\r\n", "\f",
            "Share", "2011-6-4", "Thursday, July 7th, 2011", "“", "”", '"', "> ", "    ", "# ",
            "- ", "A new bridge", "By Jane Doe", "Read the full story here:",
            "He said that the mill would close on Friday.", "PARIS (AFP) - ", "3/4/2011",
            "UPDATE 2:", "I wonder.", "---", "title: Fog", "date: 2020-01-02", "Mr.", "U.S.",
            "4.5 ",
        ]
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(FRAGMENTS)
def test_passages_nest_and_stay_inside_the_text(fragments):
    text = "The council met. " + " ".join(fragments)

    document = read_bytes(text.encode(), file="any.txt")

    by_id = {passage.id: passage for passage in document.passages}
    assert len(by_id) == len(document.passages)
    for passage in document.passages:
        parent = by_id.get(passage.parent)
        assert 0 <= passage.start < passage.end <= len(text)
        assert parent is None or parent.span.contains(passage.span)
        assert not document.text[passage.start].isspace()
    order = [(passage.start, -passage.end) for passage in document.passages]
    assert order == sorted(order)


_TEXT = """

The council voted on Tuesday to close the old swimming pool, which has leaked for years.

The mayor said that a new pool would be built by the station. Work is to start in the spring.
"""


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        ("Lakeside Chronicle\n3 March 2016\n\nPool to close", "Lakeside Chronicle"),
        ("THE DAILY FERRYMAN | Thursday 3 March 2016 | Page 4\n\nPool to close", "Daily Ferryman"),
        ("Valley Weekly\nIssue 12, 3 March 2016\nPool to close", "Valley Weekly"),
        ("Radio Northfield\nBroadcast of 3 March 2016, 18:00\n\nPool to close", "Radio Northfield"),
        ("Hill Gazette\nMar 3, 2016 | 4:12 PM\n\nPool to close", "Hill Gazette"),
        (
            "Ministry of Transport\nPress release no. 14\nOslo, 3 March 2016\n\nPool to close",
            "Ministry of Transport",
        ),
        (
            "NEWS RELEASE\nNational Park Service\n\nRelease Date: March 3, 2016\n\nPool to close",
            "National Park Service",
        ),
        ("# Pool to close\n\n*Lakeside Chronicle, 3 March 2016*", "Lakeside Chronicle"),
        ("FOR IMMEDIATE RELEASE\n3 March 2016\n\nPool to close\n\nOSLO, Norway", None),
    ],
)
def test_the_top_of_a_plain_text_gives_outlet_date_and_title(top, outlet):
    source = read_bytes((top + _TEXT).encode(), file="page.txt").source

    assert source.title == "Pool to close"
    assert source.outlet == outlet
    assert source.published is not None
    assert source.published.edtf == "2016-03-03"


@pytest.mark.parametrize(
    "lead",
    [
        "The Lakeside Chronicle had this to say about the pool",
        "As the Lakeside Chronicle put it on 3 March 2016",
        "Here is the story in the Lakeside Chronicle.",
    ],
)
@pytest.mark.parametrize("marks", [("> ", "\n>\n> "), ("“", "\n\n“")])
def test_words_marked_as_quoted_need_no_colon_before_them(lead, marks):
    opener, joint = marks
    quoted = f"{opener}The council voted to close the old pool in May.{joint}Members will appeal.”"
    page = (
        f"My notes on the pools of this county, kept for nine years.\n\n{lead}\n\n{quoted}\n\nThat is sad.\n"
    )

    document = read_bytes(page.encode(), file="notes.txt")

    assert "Lakeside Chronicle" in {one.outlet for one in document.passages if one.kind == "article"}


def test_an_outlet_that_is_only_spoken_of_hands_nothing_over():
    page = (
        "My notes on the pools of this county, kept for nine years.\n\n"
        "I used to read the Lakeside Chronicle.\n\n“We shall miss it.”\n\nThat is sad.\n"
    )

    document = read_bytes(page.encode(), file="notes.txt")

    assert not any(one.kind == "article" for one in document.passages)
