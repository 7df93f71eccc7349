"""Numerals in digits, in words and in both."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.figures.figure_token import split_figures
from claims.figures.number import match_number, shows_number
from claims.words.token import tokenise
from sources.span import Span

_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_MAGNITUDES = ["thousand", "million", "billion", "trillion", "lakh", "crore"]


def in_words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{_ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    scale, name = (1000, "thousand") if number < 10**6 else (10**6, "million")
    rest = number % scale
    return f"{in_words(number // scale)} {name}" + (f" {in_words(rest)}" if rest else "")


def value_of(text: str) -> tuple[Decimal, Decimal] | None:
    number = match_number(split_figures(tokenise(text, Span(0, len(text)))), 0)
    return None if number is None else (number.low, number.high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two and a half million", "2500000", "2500000"),
        ("three quarters of a million", "750000", "750000"),
        ("tens of thousands", "10000", "100000"),
        ("4 crore", "40000000", "40000000"),
        ("threefold", "3", "3"),
        ("twice", "2", "2"),
        ("hundred thousand", "100000", "100000"),
    ],
)
def test_a_numeral_has_its_value(text: str, low: str, high: str) -> None:
    assert value_of(text) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["a roof and its beams", "double trouble", "the end", "manifold"])
def test_words_that_say_no_number_are_none(text: str) -> None:
    assert value_of(text) is None


@pytest.mark.parametrize("text", ["an acre and a half", "a minute and 30 seconds", "a pint and three"])
def test_the_article_before_a_unit_and_its_part_is_one(text: str) -> None:
    assert value_of(text) == (1, 1)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("7", True), ("½", True), ("dozens", True), ("fifths", True), ("tenfold", True), ("cow", False)],
)
def test_a_token_shows_whether_a_numeral_may_be_near(word: str, *, expected: bool) -> None:
    assert shows_number(tokenise(word, Span(0, len(word)))[0]) is expected


@given(st.integers(min_value=0, max_value=999_999_999))
def test_a_number_in_words_reads_back(number: int) -> None:
    assert value_of(in_words(number)) == (number, number)


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(_MAGNITUDES))
def test_a_decimal_with_a_magnitude_reads_back(number: Decimal, magnitude: str) -> None:
    scale = value_of(f"1 {magnitude}")

    assert scale is not None
    assert value_of(f"{number:,f} {magnitude}") == (number * scale[0], number * scale[0])


@given(st.decimals(min_value=0, max_value=10**12, allow_nan=False, allow_infinity=False))
def test_a_decimal_with_separators_reads_back(number: Decimal) -> None:
    rounded = number.quantize(Decimal("0.001"))

    assert value_of(f"{rounded:,f}") == (rounded, rounded)
