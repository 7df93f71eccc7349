from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.paragraphs import find_paragraphs, wrap_width
from sources.span import Span

WRAPPED = """The last keeper of the Skerry light will leave his post in December,
the commissioners said this week. The lamp, which has been lit since
Queen Victoria opened it, will be switched by a computer in Dublin.

A crowd of some forty people came to the quay to see the relief boat,
Mary Quinn among them."""


def paragraphs_of(text):
    return [span.quote(text) for span in find_paragraphs(text, Span(0, len(text)))]


def test_wrapped_lines_are_one_paragraph():
    first, second = paragraphs_of(WRAPPED)

    assert first.startswith("The last keeper")
    assert first.endswith("in Dublin.")
    assert second.endswith("Mary Quinn among them.")


def test_the_width_of_wrapped_prose_is_found():
    assert wrap_width(WRAPPED) == 69
    assert wrap_width("One line.\n\nAnother line.") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rates rise again\nCentral Gazette\nMay Lund\n4 May 2019",
            ["Rates rise again", "Central Gazette", "May Lund", "4 May 2019"],
            id="footer",
        ),
        pytest.param("- one\n- two\n  more\n- three", ["- one", "- two\n  more", "- three"], id="bullets"),
        pytest.param("1. Tides\n2. Winds", ["1. Tides", "2. Winds"], id="numbers"),
        pytest.param("## Costs\nThey rose.", ["## Costs", "They rose."], id="heading"),
        pytest.param("| a | b |\n|---|---|\n| 1 | 2 |", ["| a | b |", "|---|---|", "| 1 | 2 |"], id="table"),
        pytest.param(
            "The mayor of the town said that the\nCouncil would vote.",
            ["The mayor of the town said that the\nCouncil would vote."],
            id="a line that ends in an article",
        ),
        pytest.param(
            "Heavy rain?\nThe bureau expects 40 mm by noon.",
            ["Heavy rain?", "The bureau expects 40 mm by noon."],
            id="heading over text",
        ),
        pytest.param("One.\r\n\r\nTwo.", ["One.", "Two."], id="carriage returns"),
        pytest.param("One.\rTwo.", ["One.", "Two."], id="old mac"),
        pytest.param("One.\u2029Two.", ["One.", "Two."], id="unicode separator"),
    ],
)
def test_lines_that_stand_alone_stay_apart(text, expected):
    assert paragraphs_of(text) == expected


def test_a_paragraph_that_a_page_end_cuts_in_mid_sentence_is_one():
    text = (
        "The inspectors visited eleven of the bakeries between March and June, and while their notes deserve"
        "\n\nsome caution, they agree with one another.\n\nA second visit followed."
    )

    assert len(paragraphs_of(text)) == 2


def test_a_short_line_before_a_blank_line_is_no_cut_paragraph():
    assert paragraphs_of("Costs and\n\nbenefits of rail") == ["Costs and", "benefits of rail"]


@given(st.text(alphabet="ab .\n\r\t-#>|“”\u2028\f", max_size=200))
def test_paragraphs_are_ordered_stripped_and_lose_no_word(text):
    spans = find_paragraphs(text, Span(0, len(text)))

    assert all(span.quote(text) == span.quote(text).strip() != "" for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = sum(len("".join(span.quote(text).split())) for span in spans)
    assert covered == len("".join(text.split()))


def test_a_byline_in_small_letters_does_not_go_on_with_its_title():
    text = "New timetable, old boats\nby Ruth Okoro on March 3, 2019\n\nThe ferry\nby the mill is old."

    assert [span.quote(text) for span in find_paragraphs(text, Span(0, len(text)))] == [
        "New timetable, old boats",
        "by Ruth Okoro on March 3, 2019",
        "The ferry\nby the mill is old.",
    ]
