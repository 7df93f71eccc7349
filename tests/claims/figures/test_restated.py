"""Amounts stated twice, and rates stated outright."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.quantity import find_quantities, find_stated_rates
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The net weighs 90 kg (198 pounds).", "kg", "[lb_av]"),
        ("It lies 40 miles, or 64 km, from shore.", "[mi_i]", "km"),
        ("A herd of 2,000 hectares (about 4,940 acres) grazed.", "har", "[acr_us]"),
        ("The dam holds 5 billion litres (1.3 billion gallons).", "L", "[gal_us]"),
    ],
)
def test_an_amount_in_two_units_is_one_quantity(text: str, first: str, second: str) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    [conversion] = quantity.conversions
    assert (quantity.unit, conversion.unit) == (first, second)
    assert text[conversion.span.start : conversion.span.end] == conversion.raw


@pytest.mark.parametrize(
    "text",
    [
        "The net weighs 90 kg and the boat 198 pounds.",
        "It took 90 kg of rope (198 metres).",
        "He paid 90 euros (9 euros more than usual).",
    ],
)
def test_two_amounts_are_no_restatement(text: str) -> None:
    assert all(not quantity.conversions for quantity in find_quantities(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "factor"),
    [("1 acre is 43,560 square feet.", "43560"), ("The rate was 1 euro to 1.3 dollars.", "1.3")],
)
def test_a_rate_stated_outright_is_no_quantity(text: str, factor: str) -> None:
    [rate] = find_stated_rates(text, Span(0, len(text)))

    assert rate.factor == Decimal(factor)
    assert find_quantities(text, Span(0, len(text))) == ()
