"""What becomes a question to a reviewer, and in which order."""

from __future__ import annotations

import random

import pytest

from claims.claim import Hop
from reconcile.review.item import build_items, weakness_of

DOCUMENT = Hop(agent="a.txt", role="document")


@pytest.fixture
def claim(case):
    """A claim of the case, to be changed."""
    return case.claims()[0]


@pytest.mark.parametrize(
    ("hops", "reason"),
    [
        pytest.param((), "nobody is named", id="the document alone"),
        pytest.param((Hop(agent="Coast Gazette", role="outlet"),), "", id="an outlet"),
        pytest.param((Hop(agent="Rosa Lind", role="speaker"),), "", id="a named speaker"),
        pytest.param(
            (Hop(agent="clerk", role="speaker", anonymous=True),), "not named: “clerk”", id="unnamed"
        ),
        pytest.param((Hop(agent="unattributed", role="unattributed"),), "does not say by whom", id="passive"),
    ],
)
def test_a_claim_is_weak_when_nobody_named_stands_behind_it(claim, hops, reason):
    weak = weakness_of(claim.model_copy(update={"chain": (DOCUMENT, *hops)}))

    assert bool(weak) == bool(reason)
    assert reason in weak


def test_a_claim_without_words_is_weak(claim):
    assert "no words" in weakness_of(claim.model_copy(update={"quote": (), "spans": ()}))


@pytest.mark.parametrize(
    ("hops", "salience", "kinds"),
    [
        pytest.param((), 0.2, [], id="nobody named and trifling"),
        pytest.param((), 0.4, [("no outlet or author",)], id="nobody named"),
        pytest.param(
            (Hop(agent="clerk", role="speaker", anonymous=True),), 0.6, [], id="unnamed, of no weight"
        ),
        pytest.param(
            (Hop(agent="clerk", role="speaker", anonymous=True),), 0.7, [("weak source",)], id="unnamed"
        ),
    ],
)
def test_only_what_is_worth_an_analysts_time_is_asked(claim, hops, salience, kinds):
    weak = claim.model_copy(update={"chain": (DOCUMENT, *hops), "salience": salience})

    assert [item.kinds for item in build_items([weak], [], [])] == kinds


def test_two_claims_of_the_same_words_are_asked_about_once(claim):
    weak = claim.model_copy(update={"chain": (DOCUMENT,)})
    twin = weak.model_copy(update={"id": "c0", "kind": "event", "salience": 0.9})

    assert [item.key for item in build_items([weak, twin], [], [])] == [("c0",)]


def test_two_conflicts_between_the_same_claims_are_one_question_with_two_reasons(case):
    conflict = case.conflicts()[0]
    second = conflict.model_copy(
        update={"id": "x0", "kind": "date", "assessment": "apparent", "severity": 0.9}
    )

    items = build_items(case.claims(), [], [second, conflict])

    assert [item.kinds for item in items if item.key == conflict.sides] == [("numeric", "date")]
    assert items[0].assessment == "conflict"


def test_a_group_of_one_asks_nothing(case):
    single = [group for group in case.groups() if len(group.members) == 1]

    assert [item for item in build_items(case.claims(), single, []) if item.group] == []


def test_what_speaks_of_claims_that_are_gone_is_left_out(case):
    assert build_items([], case.groups(), case.conflicts()) == ()


def test_the_order_of_the_input_changes_nothing(case):
    parts = [list(case.claims()), list(case.groups()), list(case.conflicts())]
    expected = build_items(*parts)
    shuffle = random.Random(7).shuffle

    for part in parts:
        shuffle(part)

    assert build_items(*parts) == expected
