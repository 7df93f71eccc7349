"""Which countries a text names."""

from __future__ import annotations

import pytest

from claims.figures.named_countries import named_countries, text_countries
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru sold fish to Chile. Peru and Lima profit.", ("PE", "CL")),
        ("The Côte d'Ivoire's farmers met", ("CI",)),
        ("a Toronto-based insurer", ("CA",)),
        ("a shop in Alexandria, Virginia, closed", ("US",)),
        ("it cost US$40 or NZ$60", ()),
        ("turkey and china plates", ()),
        ("The U.S. and the U.K. agreed", ("US", "GB")),
        ("the Bank of Papua New Guinea", ("PG",)),
        ("Royal Air Force pilots", ("GB",)),
    ],
)
def test_places_people_and_bodies_name_their_country(text: str, expected: tuple[str, ...]) -> None:
    assert named_countries(text, Span(0, len(text))) == expected


def test_the_country_named_most_comes_first() -> None:
    assert list(text_countries("Peru sold fish to Chile. Peru and Lima profit.").items()) == [
        ("PE", 3),
        ("CL", 1),
    ]
