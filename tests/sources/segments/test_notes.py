"""Notes of a report: what they cite is a footer, what they tell stays the report's."""

from __future__ import annotations

import pytest

from sources.read import read_bytes

BODY = "The board was set up in 2014 after the accident at Lund Junction, and it has met nine times.[1]"


def notes_of(notes):
    text = f"Rail Safety Board\nReport 3/2016\nSeptember 2016\n\n1. Findings\n\n{BODY}\n\n{BODY}\n\n{notes}\n"
    document = read_bytes(text.encode(), file="report.txt")
    return document, [
        (
            document.text[one.start : one.end],
            one.citation.outlet,
            one.citation.published and one.citation.published.edtf,
        )
        for one in document.passages
        if one.kind == "footer"
    ]


@pytest.mark.parametrize(
    ("notes", "cited"),
    [
        pytest.param(
            "Notes\n\n[1] Trans-Holm, Annual Report 2015, p. 22.\n[2] Interview, Lund, 14 May 2016. The "
            "foreman said "
            "that two pages were missing.",
            [("[1] Trans-Holm, Annual Report 2015, p. 22.", "Trans-Holm", None),
             ("[2] Interview, Lund, 14 May 2016.", None, "2016-05-14")],
            id="brackets",
        ),
        pytest.param(
            "Footnotes\n\n1 Ministry of Works, circular 12, 3 March 2011.\n2 Ibid., p. 4.",
            [("1 Ministry of Works, circular 12, 3 March 2011.", "Ministry of Works", "2011-03-03"),
             ("2 Ibid., p. 4.", None, None)],
            id="numbers",
        ),
        pytest.param(
            "¹ Odrin Courier, 3 March 2011.\n² See annex B.",
            [("¹ Odrin Courier, 3 March 2011.", "Odrin Courier", "2011-03-03"),
             ("² See annex B.", None, None)],
            id="raised",
        ),
    ],
)  # fmt: skip
def test_a_note_that_cites_is_a_footer(notes, cited):
    _, found = notes_of(notes)

    assert found == cited


@pytest.mark.parametrize(
    "notes",
    [
        "Notes\n\n[1] The foreman said that two pages were missing.",
        "Recommendations\n\n1. The signal should be moved by May.\n2. The lamp should be changed each month.",
        "Notes to editors\n\n1. Figures are those known on 3 May 2016.\n2. One case in three is reported.",
    ],
    ids=["prose", "recommendations", "editors"],
)
def test_a_note_that_tells_is_no_footer(notes):
    document, found = notes_of(notes)

    assert found == []
    assert document.source.outlet == "Rail Safety Board"
