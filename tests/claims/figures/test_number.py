"""Numerals in digits and words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.figures.digits import MOST_DIGITS, parse_digits
from claims.figures.figure_token import split_figures
from claims.figures.number import match_number
from claims.words.token import tokenise
from sources.span import Span

_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{_ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    rest = number % 1000
    return f"{in_words(number // 1000)} thousand" + (f" {in_words(rest)}" if rest else "")


def value_of(text: str) -> tuple[Decimal, Decimal] | None:
    number = match_number(split_figures(tokenise(text, Span(0, len(text)))), 0)
    return None if number is None else (number.low, number.high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two and a half million", "2500000", "2500000"),
        ("a hundred and two", "102", "102"),
        ("three quarters of a million", "750000", "750000"),
        ("one and a half", "1.5", "1.5"),
        ("2½", "2.5", "2.5"),
        ("3/4", "0.75", "0.75"),
        ("tens of thousands", "20000", "100000"),
        ("a dozen", "12", "12"),
        ("4 crore", "40000000", "40000000"),
        ("1,20,000", "120000", "120000"),
        ("35 000", "35000", "35000"),
        ("two point five", "2.5", "2.5"),
        ("threefold", "3", "3"),
        ("4e14", "4E14", "4E14"),
    ],
)
def test_a_numeral_has_its_value(text: str, low: str, high: str) -> None:
    assert value_of(text) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["1.2.3", "22,24,26", "1" * (MOST_DIGITS + 1), "1,2345"])
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert parse_digits(text) is None


@given(st.integers(min_value=0, max_value=999_999))
def test_a_number_in_words_reads_back(number: int) -> None:
    assert value_of(in_words(number)) == (number, number)
