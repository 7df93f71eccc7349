"""Digits with their separators."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.digits import MOST_DIGITS, parse_digits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("35,000", "35000"),
        ("1.200.000", "1200000"),
        ("1,20,000", "120000"),
        ("2,5", "2.5"),
        ("1.234,5", "1234.5"),
        ("12,345.67", "12345.67"),
    ],
)
def test_separators_of_thousands_and_decimals_are_told_apart(text: str, value: str) -> None:
    assert parse_digits(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1.2.3", "22,24,26", "1" * (MOST_DIGITS + 1), "1,2345"])
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert parse_digits(text) is None
