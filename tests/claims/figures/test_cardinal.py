"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.cardinal import read_cardinal
from claims.figures.figure_token import split_figures
from claims.words.token import tokenise
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("forty-six cows", "46", 3),
        ("a hundred and two", "102", 4),
        ("one and a half", "1.5", 4),
        ("a dozen", "12", 2),
        ("twelve hundred", "1200", 2),
        ("two point five", "2.5", 3),
        ("zero point two five", "0.25", 4),
        ("point five percent", "0.5", 2),
        ("two point five million", "2500000", 4),
        ("three and 20 others", "3", 1),
        ("forty and six", "40", 1),
        ("hundred thousand", "100000", 2),
    ],
)
def test_number_words_add_up(text: str, value: str, last: int) -> None:
    number = read_cardinal(split_figures(tokenise(text, Span(0, len(text)))), 0)

    assert number is not None
    assert (number.low, number.last) == (Decimal(value), last)


@pytest.mark.parametrize("text", ["point five men were lost", "a man", "hundred of them", "point blank"])
def test_words_that_open_no_number_are_none(text: str) -> None:
    assert read_cardinal(tokenise(text, Span(0, len(text))), 0) is None
