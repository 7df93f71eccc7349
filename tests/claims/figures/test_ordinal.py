"""Ordinals stand apart from quantities."""

from __future__ import annotations

import pytest

from claims.figures.ordinal import find_ordinals
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("It was the eighth year of drought.", 8, "year"),
        ("The 113th session of the court was short.", 113, "session"),
        ("The twenty-fifth floor was empty.", 25, "floor"),
    ],
)
def test_an_ordinal_has_its_place_and_noun(text: str, value: int, noun: str) -> None:
    [ordinal] = find_ordinals(text, Span(0, len(text)))

    assert (ordinal.value, ordinal.span.quote(text).split()[0] in text) == (value, True)
    assert ordinal.noun is not None
    assert noun in ordinal.noun


@pytest.mark.parametrize(
    "text", ["On May 5th, 2004 it rained.", "The 7th Fleet sailed.", "First, wash the rice."]
)
def test_dates_and_names_hold_no_ordinal(text: str) -> None:
    assert find_ordinals(text, Span(0, len(text))) == ()
