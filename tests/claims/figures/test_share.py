"""Shares in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.figure_token import split_figures
from claims.figures.share import read_share
from claims.words.token import tokenise
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        ("half a loaf", "half", "0.5"),
        ("two-fifths of voters", "two", "0.4"),
        ("one eighth of it", "one", "0.125"),
        ("a quarter of a million", "a", "250000"),
        ("a half-dozen eggs", "half", "6"),
        ("three-quarters of an acre", "three", "0.75"),
        ("a half-hour show", "half", "0.5"),
        ("a quarter-mile track", "a", "0.25"),
        ("half liter", "half", "0.5"),
        ("from a quarter in 2010", "a", "0.25"),
        ("to a fifth a decade ago", "a", "0.2"),
        ("a fifth less rain", "a", "0.2"),
        ("below a half.", "a", "0.5"),
    ],
)
def test_a_share_has_its_value(text: str, start: str, value: str) -> None:
    tokens = split_figures(tokenise(text, Span(0, len(text))))
    position = next(index for index, token in enumerate(tokens) if token.lower == start)

    share = read_share(tokens, position)

    assert share is not None
    assert share.low == Decimal(value)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("a third man came", "a"),
        ("in a quarter dominated by rain", "a"),
        ("one second later", "one"),
        ("the quarter dollar sales fell", "quarter"),
        ("half asleep", "half"),
    ],
)
def test_a_rank_or_a_quarter_of_the_year_is_no_share(text: str, start: str) -> None:
    tokens = split_figures(tokenise(text, Span(0, len(text))))
    position = next(index for index, token in enumerate(tokens) if token.lower == start)

    assert read_share(tokens, position) is None
