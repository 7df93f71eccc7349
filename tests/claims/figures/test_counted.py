"""The head of a counted phrase and what the things are of."""

from __future__ import annotations

import pytest

from claims.figures.counted import counted_head, is_plural
from claims.figures.quantity import find_quantities
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "counted", "head"),
    [
        ("Doctors saw 31 suspected cases of cholera.", "suspected cases of cholera", "cases"),
        ("The ranch has 600 head of cattle.", "head of cattle", "head"),
        ("He faces 23 counts of wire fraud.", "counts of wire fraud", "counts"),
        ("They counted 40 registered voters.", "registered voters", "voters"),
        ("Wind met 38 percent of the country's demand.", "country's demand", "demand"),
    ],
)
def test_a_count_names_its_things_and_what_they_are_of(text: str, counted: str, head: str) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    assert quantity.counted == counted
    assert counted_head(counted) == head


def test_no_words_have_no_head() -> None:
    assert counted_head("") == ""


def test_a_genitive_is_no_plural() -> None:
    assert not is_plural("country's")
