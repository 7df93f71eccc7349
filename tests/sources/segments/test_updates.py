"""Updates, corrections and notes of the editor: parts with a date of their own."""

from __future__ import annotations

import pytest

from sources.read import read_bytes

BODY = (
    "The council shut the ice rink on Monday after the roof began to leak, it said.\n\n"
    "Skaters were sent home, and the school team trained in Brask instead this week."
)
TOP = "Hill Herald\n3 May 2018\n\nRink shut\n\n"


def updates_of(text):
    document = read_bytes(text.encode(), file="page.txt")
    return [
        (
            None if one.published is None else one.published.edtf,
            " ".join(document.text[one.start : one.end].split()[:2]),
            " ".join(document.text[one.start : one.end].split()[-2:]),
        )
        for one in document.passages
        if one.kind == "post" and one.parent is not None
    ]


@pytest.mark.parametrize(
    ("text", "updates"),
    [
        pytest.param(
            f"{TOP}{BODY}\n\nUPDATE (5 May 2018): The rink opens again on Friday, the council said.",
            [("2018-05-05", "UPDATE (5", "council said.")], id="dated below",
        ),
        pytest.param(
            f"{TOP}UPDATE, 5 May 2018: The rink opens on Friday.\n\n{BODY}",
            [("2018-05-05", "UPDATE, 5", "on Friday.")], id="dated above",
        ),
        pytest.param(
            f"{TOP}{BODY}\n\nCorrection: The rink was built in 1962, not 1926.",
            [("2018-05-03", "Correction: The", "not 1926.")], id="correction",
        ),
        pytest.param(
            f"{TOP}{BODY}\n\nEditor's note: This article was changed on 6 May 2018 to add a reply.\n\nShare",
            [("2018-05-06", "Editor's note:", "a reply.")], id="note",
        ),
        pytest.param(
            f"{TOP}{BODY}\n\nUPDATE 2: It opens on Friday.\n\nThe clerk told me so.\n\nUPDATE 1: It is dry "
            f"now.",
            [("2018-05-03", "UPDATE 2:", "me so."), ("2018-05-03", "UPDATE 1:", "dry now.")], id="two",
        ),
    ],
)  # fmt: skip
def test_an_update_is_a_part_with_its_own_date(text, updates):
    assert updates_of(text) == updates


def test_an_update_holds_the_article_that_it_hands_over_to():
    article = "The rink will open again on Friday, the council said in a note to schools on Saturday."
    text = (
        f"Archive for the ‘Rinks’ Category\n\nRink shut\n\nThursday, May 3rd, 2018\n\n{BODY}\n\n"
        f"UPDATE 2: Via the local radio station DZRV (2018-05-05):\n\n{article}\n\nShare\n"
    )

    document = read_bytes(text.encode(), file="page.txt")

    voices = document.voices_at(text.index("will open again"))
    assert [(one.kind, one.outlet) for one in voices] == [("post", None), ("post", None), ("article", "DZRV")]
    assert voices[1].published.edtf == "2018-05-05"


@pytest.mark.parametrize(
    "line", ["ORIGINAL POST: The rink is shut.", "Update your browser to read this.", "Note: bring boots."]
)
def test_other_labels_are_no_updates(line):
    assert updates_of(f"{TOP}{BODY}\n\n{line}") == []
