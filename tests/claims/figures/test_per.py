"""What a rate is per."""

from __future__ import annotations

import pytest

from claims.figures.per import match_per, match_per_before
from claims.words.token import tokenise
from sources.span import Span


def per(text: str, *, is_price: bool) -> str | None:
    match = match_per(tokenise(text, Span(0, len(text))), 0, is_price=is_price)
    return None if match is None else match.per


@pytest.mark.parametrize(
    ("text", "is_price", "expected"),
    [
        ("a year", False, "a"),
        ("each month", False, "mo"),
        ("per 100,000 people", False, "100000{people}"),
        ("per hectare", False, "har"),
        ("a kilo", True, "kg"),
        ("a kilo", False, None),
        ("a bottle", True, "{bottle}"),
        ("apiece", True, "{piece}"),
        ("each", True, "{piece}"),
        ("each.", False, "{piece}"),
        ("each from Spain", False, "{piece}"),
        ("each ticket", True, "{ticket}"),
        ("each other", True, None),
        ("a year ago", False, None),
        ("per", True, None),
        ("in the north", True, None),
    ],
)
def test_a_denominator_is_read_where_it_begins(text: str, is_price: bool, expected: str | None) -> None:
    assert per(text, is_price=is_price) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to the dollar", "{USD}"),
        ("per euro", "{EUR}"),
        ("for a kilo", "kg"),
        ("for a bottle", "{bottle}"),
        ("for a while", None),
        ("to the bank", None),
    ],
)
def test_a_price_or_rate_is_read_for_what_it_buys(text: str, expected: str | None) -> None:
    assert per(text, is_price=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A kilo of cherries costs $9", "kg"),
        ("The price of a tonne of zinc rose last week to $9", "t"),
        ("Growers were paid for a bushel of oats only $9", "[bu_us]"),
        ("Half a kilo of cherries costs $9", None),
        ("At 4 euros a kilo the cherries cost $9", None),
        ("A litre of rain fell; the roof cost $9", None),
        ("A kilo of cherries and a basket weighed less than the $9", None),
    ],
)
def test_the_unit_of_a_price_may_stand_before_it(text: str, expected: str | None) -> None:
    tokens = tokenise(text, Span(0, len(text)))
    price = next(at for at, token in enumerate(tokens) if token.text == "$")

    assert match_per_before(tokens, price, ("US",)) == expected


def test_nothing_is_per_beyond_the_end() -> None:
    assert match_per([], 0, is_price=True) is None
