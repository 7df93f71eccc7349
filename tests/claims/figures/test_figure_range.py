"""Ranges and shares."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Quantity
from claims.figures.quantity import find_quantities
from sources.span import Span


def read(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It holds 6-8 litres.", 6, 8),
        ("It holds 6 to 8 litres.", 6, 8),
        ("It holds between 6 and about 8 litres.", 6, 8),
        ("Between 40 and perhaps as many as 60 goats died.", 40, 60),
        ("It holds 2 - ~7 litres.", 2, 7),
        ("Five or six goats died.", 5, 6),
        ("Some 20 or 30 goats died.", 20, 30),
        ("Lows ranged from -3 degrees Celsius to -20 degrees Celsius.", -20, -3),
        ("It varied from 9 degrees to -3 degrees Celsius.", -3, 9),
        ("It took 2m-3m litres.", 2_000_000, 3_000_000),
    ],
)
def test_two_figures_say_one_range(text: str, low: int, high: int) -> None:
    [quantity] = read(text)

    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Fees rose from 5 euros to 7 euros.",
        "It sells 128, 256 or 512 kg.",
        "Take 5 or 50 goats.",
        "Sales rose by a fifth to 3 million euros.",
    ],
)
def test_changes_choices_and_lists_are_no_range(text: str) -> None:
    assert all(quantity.comparator != "range" for quantity in read(text))


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("One in five goats died.", "20"),
        ("It cut one in 10 of its posts.", "10"),
        ("Three of every four goats died.", "75"),
        ("Nine out of 10 goats died.", "90"),
        ("One in every hundred goats died.", "1"),
    ],
)
def test_so_many_of_so_many_are_a_share(text: str, percent: str) -> None:
    [quantity] = read(text)

    assert (quantity.low, quantity.unit) == (Decimal(percent), "%")


@pytest.mark.parametrize("text", ["She ran one in 10 minutes.", "Two of the four sank."])
def test_a_time_or_a_part_of_a_group_is_no_share(text: str) -> None:
    assert all(quantity.unit != "%" for quantity in read(text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It lasted two years and a half.", "2.5", "a"),
        ("An hour and a half passed.", "1.5", "h"),
        ("It is a mile and a half long.", "1.5", "[mi_i]"),
        ("It was 12 degrees below zero.", "-12", None),
    ],
)
def test_a_half_or_a_sign_behind_the_unit_belongs_to_the_figure(
    text: str, value: str, unit: str | None
) -> None:
    [quantity] = read(text)

    assert (quantity.low, quantity.unit) == (Decimal(value), unit)
