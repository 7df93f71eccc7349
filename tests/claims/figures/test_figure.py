"""One figure: number, unit, currency."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.figure import match_figure
from claims.figures.figure_token import split_figures
from claims.words.token import Token, tokenise
from sources.span import Span


def words(text: str) -> list[Token]:
    return split_figures(tokenise(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "position", "low", "unit", "currency"),
    [
        ("12-mile run", 0, "12", "[mi_i]", None),
        ("€5", 1, "5", None, "EUR"),
        ("5 euros", 0, "5", None, "EUR"),
        ("50 or more euros", 0, "50", None, "EUR"),
        ("5 million yen", 0, "5000000", None, "JPY"),
        ("100m hurdles", 0, "100", "m", None),
        ("100m people", 0, "100000000", None, None),
        ("minus 15 degrees Celsius", 1, "-15", "Cel", None),
        ("3 pounds of flour", 0, "3", "[lb_av]", None),
    ],
)
def test_a_number_takes_what_stands_at_it(
    text: str, position: int, low: str, unit: str | None, currency: str | None
) -> None:
    figure = match_figure(words(text), position, ())

    assert figure is not None
    assert figure.low == Decimal(low)
    assert (None if figure.unit is None else figure.unit.ucum) == unit
    assert (None if figure.currency is None else figure.currency.code) == currency


def test_a_word_is_no_figure() -> None:
    assert match_figure(words("cows"), 0, ()) is None
