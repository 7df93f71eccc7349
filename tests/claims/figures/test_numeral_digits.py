"""Numerals in digits with fractions, powers and magnitudes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.figures.digits import MOST_DIGITS
from claims.figures.figure_token import split_figures
from claims.figures.number import match_number
from claims.figures.numeral import NumberMatch
from claims.words.token import tokenise
from sources.span import Span


def numeral(text: str, position: int = 0) -> NumberMatch | None:
    return match_number(split_figures(tokenise(text, Span(0, len(text)))), position)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2½", "2.5"),
        ("3/4", "0.75"),
        ("2 1/2", "2.5"),
        ("3-1/4 cents", "3.25"),
        ("35 000", "35000"),
        ("12 000 000", "12000000"),
        (".75", "0.75"),
        ("4e14", "4e14"),
        ("1e-3", "0.001"),
        ("2 x 10^5", "200000"),
        ("2.48×10−5", "0.0000248"),
        ("5.5x10-3", "0.0055"),
        ("8x2^10", "8192"),
        ("10⁵", "100000"),
        ("10⁻²", "0.01"),
        ("10 to the power of 6", "1000000"),
        ("10 to the power of six", "1000000"),
    ],
)
def test_a_numeral_in_digits_has_its_value(text: str, value: str) -> None:
    number = numeral(text)

    assert number is not None
    assert (number.low, number.high) == (Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [("24/7", "24"), ("9/11", "9"), ("4 x 10 metres", "4"), ("12/200", "12"), ("5 200", "5")],
)
def test_what_is_no_fraction_or_power_ends_the_numeral(text: str, value: str) -> None:
    number = numeral(text)

    assert number is not None
    assert (number.low, number.last) == (Decimal(value), 1)


@pytest.mark.parametrize("text", ["1e999999", "4e", "2e31"])
def test_an_exponent_beyond_any_quantity_makes_no_numeral(text: str) -> None:
    assert numeral(text) is None


def test_a_point_between_words_or_behind_digits_begins_no_decimal() -> None:
    assert numeral("12.75.", 1) is None
    assert numeral("ends. 75 left", 1) is None


@given(st.decimals(min_value=1, max_value=10, places=3), st.integers(-MOST_DIGITS + 1, MOST_DIGITS - 1))
def test_a_power_of_ten_reads_back(factor: Decimal, exponent: int) -> None:
    number = numeral(f"{factor} x 10^{exponent}")

    assert number is not None
    assert number.low == factor.scaleb(exponent)
