"""An excerpt shows a claim's exact words, marked, inside their own passage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.review.excerpt import CLOSING, NARROW, OPENING, WIDE, Surroundings, excerpt
from sources.document import Document, Source, source_id
from sources.span import Span


def make_document(text):
    source = Source(
        id=source_id(text.encode("utf-8", "surrogatepass")), file="a.txt", media_type="text/plain", text=text
    )
    return Document(source=source, passages=())


def within(around):
    return Surroundings(around, beyond_paragraph=True)


def marked(line):
    """The pieces between brackets."""
    inside = "".join(fragment.text for fragment in line if fragment.role in ("mark", "key"))
    return [piece.removesuffix(CLOSING) for piece in inside.split(OPENING)[1:]]


def shown(line):
    return "".join(fragment.text for fragment in line)


@pytest.mark.parametrize(
    ("text", "around", "expected"),
    [
        pytest.param("The vote passed.", 99, "The ⟦vote⟧ passed.", id="whole text"),
        pytest.param(
            "Nobody heard how the vote ended there.", 9, "… how the ⟦vote⟧ ended …", id="cut at words"
        ),
        pytest.param("A\nvote\nhere", 99, "A ⟦vote⟧ here", id="line breaks flow"),
        pytest.param("One.\n\nThe vote", 99, "One.\nThe ⟦vote⟧", id="a paragraph begins a line"),
    ],
)
def test_context_is_cut_and_flows(text, around, expected):
    start = text.index("vote")

    line = excerpt(make_document(text), [Span(start, start + 4)], within(around))

    assert shown(line) == expected


def test_a_quote_split_by_its_cue_is_marked_in_both_pieces():
    text = "“We won,” she said, “by two votes.”"

    line = excerpt(make_document(text), [Span(0, 9), Span(20, 35)], within(50))

    assert marked(line) == ["“We won,”", "“by two votes.”"]
    assert shown(line) == "⟦“We won,”⟧ she said, ⟦“by two votes.”⟧"


def test_the_words_that_were_read_are_marked_once_more():
    text = "It weighed 40 kg (88 lb) when found."

    line = excerpt(make_document(text), [Span(3, 24)], within(0), keys=[Span(18, 23), Span(11, 16)])

    assert [fragment.text for fragment in line if fragment.role == "key"] == ["40 kg", "88 lb"]
    assert marked(line) == ["weighed 40 kg (88 lb)"]


def test_a_very_long_quote_says_how_much_is_left_out():
    text = "so " * 3000

    line = excerpt(make_document(text), [Span(0, 9000)], within(0))

    assert "… 5000 characters more in the source …" in shown(line)


def test_the_text_between_two_far_pieces_says_how_much_is_left_out():
    text = "First " + "so " * 3000 + "last"

    line = excerpt(make_document(text), [Span(0, 5), Span(9006, 9010)], within(0))

    assert marked(line) == ["First", "last"]
    assert "… 5001 characters …" in shown(line)


def test_context_does_not_reach_into_another_passage(make_case_of):
    [document] = make_case_of("The vote passed.").documents()

    line = excerpt(document, [Span(4, 8)], within(200))

    assert shown(line) == "The ⟦vote⟧ passed."


def test_a_narrow_screen_shows_the_paragraph_of_the_claim_alone():
    text = "First paragraph.\n\nThe vote passed.\n\nLast paragraph."
    spans = [Span(22, 26)]

    assert shown(excerpt(make_document(text), spans, NARROW)) == "… The ⟦vote⟧ passed. …"
    assert shown(excerpt(make_document(text), spans, WIDE)) == text.replace("\n\n", "\n").replace(
        "vote", "⟦vote⟧"
    )


def test_a_claim_without_words_says_so():
    assert "no words" in shown(excerpt(make_document("x"), [Span(5, 9)], within(10)))


@given(text=st.text(st.characters(exclude_characters="⟦⟧"), min_size=1, max_size=60), data=st.data())
def test_what_is_marked_is_as_long_as_the_quote(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    line = excerpt(make_document(text), [Span(start, end)], within(20))

    quote = text[start:end].replace("\r\n", "\n").replace("\n\n", "\n")
    assert [len(piece) for piece in marked(line)] == [len(quote)]
