"""What a rate is per."""

from __future__ import annotations

import pytest

from claims.figures.per import match_per
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


def test_nothing_is_per_beyond_the_end() -> None:
    assert match_per([], 0, is_price=True) is None
