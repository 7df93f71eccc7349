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
        ("The bank made its second cut in a year.", 2, "cut"),
    ],
)
def test_an_ordinal_has_its_place_and_noun(text: str, value: int, noun: str) -> None:
    [ordinal] = find_ordinals(text, Span(0, len(text)))

    assert (ordinal.value, ordinal.span.quote(text).split()[0] in text) == (value, True)
    assert ordinal.noun is not None
    assert noun in ordinal.noun


@pytest.mark.parametrize(
    "text",
    [
        "On May 5th, 2004 it rained.",
        "The 7th Fleet sailed.",
        "It lies on the 49th parallel.",
        "The 16th amendment stands.",
        "First, wash the rice.",
    ],
)
def test_dates_and_names_hold_no_ordinal(text: str) -> None:
    assert find_ordinals(text, Span(0, len(text))) == ()


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("It is the third fastest train in Asia.", 3, "third"),
        ("They beat second-placed Ajax.", 2, "second"),
        ("Peru came second.", 2, "second"),
        ("It was her second in as many days.", 2, "second"),
    ],
)
def test_a_rank_has_no_noun(text: str, value: int, quote: str) -> None:
    [ordinal] = find_ordinals(text, Span(0, len(text)))

    assert (ordinal.value, ordinal.span.quote(text), ordinal.noun) == (value, quote, None)


@pytest.mark.parametrize(
    "text",
    [
        "A fifth of the barns burned.",
        "Farmers planted a third less wheat.",
        "One quarter of it spilled.",
        "It fires a shot a second.",
        "On second thought, they left.",
        "Her pie is second to none.",
        "It takes 30 seconds and one second more.",
        "A third-party app failed.",
    ],
)
def test_shares_seconds_and_figures_of_speech_are_no_ordinals(text: str) -> None:
    assert find_ordinals(text, Span(0, len(text))) == ()
