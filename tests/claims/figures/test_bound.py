"""Words that bound a figure."""

from __future__ import annotations

import pytest

from claims.figures.bound import (
    bound_after,
    bound_before,
    bound_start,
    is_above_place,
    is_motion,
    is_period,
    is_starting_price,
    needs_amount,
)
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
        ("upwards of", ">"),
        ("north of", ">"),
        ("a maximum of", "<="),
        ("to within", "<="),
        ("short of", "almost"),
        ("a record high of", "="),
        ("greater or equal to", ">="),
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


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("or more", ">="),
        ("or fewer", "<="),
        ("or so", "about"),
        ("-odd", "about"),
        ("-something", "about"),
        ("-plus", ">="),
    ],
)
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the fee will go up to 9", True),
        ("they moved to within 9", True),
        ("children can win up to 9", False),
        ("it is accurate to within 9", False),
    ],
)
def test_verbs_of_motion_make_what_is_reached_no_bound(text: str, *, expected: bool) -> None:
    tokens = words(text)
    match = bound_before(tokens, len(tokens) - 1)

    assert match is not None
    assert is_motion(tokens, match) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("drones fell over six", True), ("it lasted over six", False), ("children under six", False)],
)
def test_over_a_few_is_a_place_unless_it_is_said_to_last(text: str, *, expected: bool) -> None:
    tokens = words(text)
    match = bound_before(tokens, len(tokens) - 1)

    assert match is not None
    assert is_above_place(tokens, match) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rooms are on sale from 90", True),
        ("fares start from 90", True),
        ("the fare rose from 90", False),
        ("a cheque from 90", False),
        ("the fare is 90", False),
    ],
)
def test_a_price_that_others_start_from_is_the_lowest(text: str, *, expected: bool) -> None:
    tokens = words(text)

    assert is_starting_price(tokens, len(tokens) - 1) is expected


@pytest.mark.parametrize(
    ("text", "last"), [("about 9", 1), ("perhaps as many as 9", 4), ("over 9", 0), ("9", 0)]
)
def test_blurring_words_are_stepped_over(text: str, last: int) -> None:
    assert bound_start(words(text), 0) == last
