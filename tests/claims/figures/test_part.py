"""Words that make a figure a part of another."""

from __future__ import annotations

import pytest

from claims.figures.part import find_part_words
from claims.figures.quantity import find_quantities
from sources.span import Span


def part_words(text: str) -> str | None:
    sentence = Span(0, len(text))
    found = find_part_words(text, sentence, find_quantities(text, sentence)[-1])
    return None if found is None else found.quote(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The hall seated 90 guests, of whom 6 left.", "of whom", id="of whom"),
        pytest.param("They sold 8 of those.", "of those", id="of those"),
        pytest.param("The rest, 25, were sold.", "rest", id="rest"),
        pytest.param("Out of the 60 boats, 9 sank.", "Out of the 60 boats", id="at the front"),
    ],
)
def test_a_figure_that_is_some_of_another_is_a_part(text: str, words: str) -> None:
    assert part_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The guards found 400 kilograms of it.", id="all there was of it"),
        pytest.param("In the bay, 9 boats sank.", id="a place at the front"),
        pytest.param("Nine boats sank.", id="nothing before"),
    ],
)
def test_other_figures_are_no_part(text: str) -> None:
    assert part_words(text) is None
