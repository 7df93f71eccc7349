"""Round crowds."""

from __future__ import annotations

import pytest

from claims.figures.crowd import read_crowd
from claims.words.token import tokenise
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "low", "high", "last"),
    [
        ("hundreds of nurses", 100, 1000, 1),
        ("tens of thousands of bees", 10_000, 100_000, 3),
        ("hundreds of thousands", 100_000, 1_000_000, 3),
        ("scores of villages", 40, 100, 1),
        ("several million", 3_000_000, 9_000_000, 2),
        ("several hundred thousand", 300_000, 900_000, 3),
        ("a couple of dozen", 24, 24, 4),
        ("a few thousand", 2000, 5000, 3),
    ],
)
def test_a_round_crowd_is_an_interval(text: str, low: int, high: int, last: int) -> None:
    crowd = read_crowd(tokenise(text, Span(0, len(text))), 0)

    assert crowd is not None
    assert (crowd.low, crowd.high, crowd.last) == (low, high, last)


@pytest.mark.parametrize("text", ["several people", "a few days", "a couple of friends", "many of them"])
def test_a_few_without_a_magnitude_is_no_figure(text: str) -> None:
    assert read_crowd(tokenise(text, Span(0, len(text))), 0) is None
