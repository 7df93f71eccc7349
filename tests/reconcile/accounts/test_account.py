"""An account is lines for people and data for programs, and fits a narrow terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.accounts.account import WIDTH, Account, wrapped
from reconcile.accounts.step import Step
from sources.span import Span

ACCOUNT = Account(
    "figure",
    "12 kg",
    Span(10, 15),
    {"unit": "kg"},
    (Step("value", "12"), Step("rate", "one"), Step("rate", "two")),
)


def test_the_words_and_their_place_come_first() -> None:
    assert list(ACCOUNT.lines()) == [
        "figure: “12 kg”",
        "  place       code points 10-15",
        "  value       12",
        "  rate        one",
        "  rate        two",
    ]


def test_steps_of_one_name_are_a_list_for_programs() -> None:
    assert ACCOUNT.data() == {
        "kind": "figure",
        "words": "12 kg",
        "span": [10, 15],
        "record": {"unit": "kg"},
        "steps": {"value": "12", "rate": ["one", "two"]},
    }


@given(st.lists(st.text("abcé ", min_size=1, max_size=20), max_size=20).map(" ".join))
def test_cut_lines_fit_and_lose_no_word(line: str) -> None:
    cut = wrapped(line)

    assert all(len(part) <= WIDTH for part in cut)
    assert " ".join(cut).split() == line.split()


@pytest.mark.parametrize(
    ("line", "inset"),
    [("  why         " + "settled " * 12, 14), ("  1. " + "agent " * 20, 6), ("topics: " + "rice, " * 20, 4)],
    ids=["a step", "a hop", "a plain line"],
)
def test_what_follows_stands_further_in(line: str, inset: int) -> None:
    second = wrapped(line)[1]

    assert len(second) - len(second.lstrip()) == inset
