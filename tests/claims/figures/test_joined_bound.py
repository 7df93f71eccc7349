"""Two figures that bound one amount."""

from __future__ import annotations

import pytest

from claims.claim import Quantity
from claims.figures.quantity import find_quantities
from sources.span import Span


def read(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The herd has more than 100 and fewer than 300.", 100, 300),
        ("There were at most 100 and at least 20 goats.", 20, 100),
        ("It cost more than 3 million euros but less than 5 million euros.", 3_000_000, 5_000_000),
    ],
)
def test_a_lower_and_an_upper_bound_of_one_thing_are_a_range(text: str, low: int, high: int) -> None:
    [quantity] = read(text)

    assert (quantity.low, quantity.high, quantity.comparator) == (low, high, "range")


@pytest.mark.parametrize(
    ("text", "comparators"),
    [
        ("Guesses run from a low of 4 million euros to as much as 9 million euros.", (">=", "<=")),
        ("It has more than 100 goats and fewer than 300 cows.", (">", "<")),
        ("It has more than 100 kg and less than 300 euros.", (">", "<")),
    ],
)
def test_bounds_of_two_figures_stay_their_own(text: str, comparators: tuple[str, ...]) -> None:
    assert tuple(quantity.comparator for quantity in read(text)) == comparators


def test_of_two_compared_figures_the_nearer_one_is_said() -> None:
    [quantity] = read("The share is nearer 70 than 94 percent.")

    assert (quantity.low, quantity.unit, quantity.comparator) == (70, "%", "about")
