"""Amounts told in several units at once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.quantity import find_quantities
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "raw", "low", "unit"),
    [
        ("The door is 6 feet 8 inches high.", "6 feet 8 inches", "80", "[in_i]"),
        ("The board is 3 yards, 2 feet and 4 inches long.", "3 yards, 2 feet and 4 inches", "136", "[in_i]"),
        ("The trip takes 3 hours 20 minutes.", "3 hours 20 minutes", "200", "min"),
        ("The film runs an hour and 45 minutes.", "an hour and 45 minutes", "105", "min"),
        ("She held on for 1 hour and 12 seconds.", "1 hour and 12 seconds", "3612", "s"),
        ("He was jailed for 4 years, 6 months.", "4 years, 6 months", "54", "mo"),
        ("The twin weighed 5 pounds 4 ounces.", "5 pounds 4 ounces", "84", "[oz_av]"),
        ("The jockey weighs 9 stone 3 pounds.", "9 stone 3 pounds", "129", "[lb_av]"),
        ("Add 1 kg 250 g of rye.", "1 kg 250 g", "1250", "g"),
    ],
)
def test_an_amount_in_several_units_is_exact_in_the_smallest(
    text: str, raw: str, low: str, unit: str
) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    assert (quantity.raw, quantity.low, quantity.high, quantity.unit) == (
        raw,
        Decimal(low),
        Decimal(low),
        unit,
    )


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        pytest.param("The centre stands 6 feet 7 in his socks.", "79", "[in_i]", id="a player"),
        pytest.param("A suspect of 5 feet 9 was seen.", "69", "[in_i]", id="a suspect"),
        pytest.param("The 6-foot-4 guard scored.", "76", "[in_i]", id="hyphens"),
        pytest.param("A 5-foot-11-inch crate fell.", "71", "[in_i]", id="hyphens to the end"),
        pytest.param("The keeper, 6'4\", caught it.", "76", "[in_i]", id="marks"),
        pytest.param("The boxer weighed 11 stone 4.", "158", "[lb_av]", id="weight"),
        pytest.param("They rowed it in 2 hours 12.", "132", "min", id="time"),
    ],
)
def test_the_smaller_unit_may_go_unsaid(text: str, low: str, unit: str) -> None:
    [quantity, *_] = find_quantities(text, Span(0, len(text)))

    assert (quantity.low, quantity.unit) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("text", "low"), [("It costs 3 euros and 50 cents.", "3.5"), ("They paid 15 euros 40.", "15.4")]
)
def test_money_and_its_parts_stay_in_the_currency(text: str, low: str) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    assert (quantity.low, quantity.currency) == (Decimal(low), "EUR")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Shelves are between 5 feet and 5 feet 6 inches tall.", "60", "66", "[in_i]"),
        ("Flights take 1 hour 10 minutes to 1 hour 40 minutes.", "70", "100", "min"),
    ],
)
def test_the_ends_of_a_range_come_in_one_unit(text: str, low: str, high: str, unit: str) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        pytest.param("It sank 6 feet 2 days ago.", ["6"], id="another thing behind"),
        pytest.param("After 4 hours 20 guests left.", ["4", "20"], id="a count behind"),
        pytest.param("He swam the 1 km, 500 m and 200 m.", ["1", "500", "200"], id="list"),
        pytest.param("The rope is 4 feet, 18 inches of it wet.", ["4", "18"], id="more than a whole"),
    ],
)
def test_figures_side_by_side_are_no_sum(text: str, lows: list[str]) -> None:
    quantities = find_quantities(text, Span(0, len(text)))

    assert [str(quantity.low) for quantity in quantities][: len(lows)] == lows
