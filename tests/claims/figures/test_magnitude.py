"""Magnitudes behind a numeral."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.number import match_number
from claims.words.token import tokenise
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("35k", "35000", "1000"),
        ("1.3m", "1300000", "1000000"),
        ("2bn", "2000000000", "1000000000"),
        ("3 hundred thousand", "300000", "100000"),
        ("6 and a half million", "6500000", "1000000"),
        ("2 million and a half", "2500000", "1000000"),
        ("two dozens", "24", "12"),
        ("3 billions", "3000000000", "1000000000"),
        ("5 lakh crore", "5000000000000", "1000000000000"),
        ("1½ million", "1500000", "1000000"),
    ],
)
def test_a_magnitude_multiplies_the_numeral(text: str, value: str, scale: str) -> None:
    number = match_number(tokenise(text, Span(0, len(text))), 0)

    assert number is not None
    assert (number.low, number.scale) == (Decimal(value), Decimal(scale))


@pytest.mark.parametrize("text", ["2010 millions fled", "40 dozing cats", "12 m"])
def test_what_is_no_magnitude_stays_outside(text: str) -> None:
    number = match_number(tokenise(text, Span(0, len(text))), 0)

    assert number is not None
    assert number.scale == 1


def test_magnitudes_end_where_nobody_counts() -> None:
    text = "5 " + "million " * 12

    number = match_number(tokenise(text, Span(0, len(text))), 0)

    assert number is not None
    assert number.scale <= Decimal("1e18")
