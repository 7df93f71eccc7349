"""Words that bound a figure."""

from __future__ import annotations

import pytest

from claims.figures.bound import bound_after, bound_before, is_period, needs_amount
from claims.words.token import Token, tokenise
from sources.span import Span


def words(text: str) -> list[Token]:
    return tokenise(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("at least", ">="),
        ("no fewer than", ">="),
        ("well over", ">"),
        ("not more than", "<="),
        ("could reach", "<="),
        ("less than", "<"),
        ("just under", "almost"),
        ("barely", "about"),
        ("exactly", "="),
    ],
)
def test_words_before_a_figure_bound_it(text: str, comparator: str) -> None:
    tokens = words(f"they sold {text} 9")

    match = bound_before(tokens, len(tokens) - 1)

    assert match is not None
    assert match.comparator == comparator
    assert match.first == 2


def test_the_longest_bounding_words_win() -> None:
    tokens = words("sold no more than 9")

    match = bound_before(tokens, len(tokens) - 1)

    assert match is not None
    assert (match.first, match.comparator) == (1, "<=")


@pytest.mark.parametrize(("text", "comparator"), [("or more", ">="), ("or fewer", "<="), ("or so", "about")])
def test_words_behind_a_figure_bound_it(text: str, comparator: str) -> None:
    match = bound_after(words(f"9 {text}"), 1)

    assert match is not None
    assert match.comparator == comparator


@pytest.mark.parametrize("position", [0, 2])
def test_nothing_bounds_beyond_the_ends(position: int) -> None:
    tokens = words("nine cows")

    assert bound_before(tokens, 0) is None
    assert bound_after(tokens, position) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("grew over 9 years", True), ("in under 9 minutes", False), ("lasted over 9 hours", False)],
)
def test_over_a_length_of_time_is_a_period_unless_it_is_said_to_last(text: str, expected: bool) -> None:
    tokens = words(text)
    match = bound_before(tokens, 2)

    assert match is not None
    assert is_period(tokens, match) is expected


def test_a_verb_of_passing_bounds_amounts_only() -> None:
    tokens = words("has passed 9")
    match = bound_before(tokens, 2)

    assert match is not None
    assert needs_amount(tokens, match)
