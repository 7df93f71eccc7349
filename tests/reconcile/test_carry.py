"""A claim inherits the decisions of the claim that stood at nearly its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.carry import match_moved, overlap_share
from sources.span import Span


def spans(*pairs):
    return tuple(Span(*pair) for pair in pairs)


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        (spans((0, 10)), spans((0, 10)), 1.0),
        (spans((0, 10)), spans((0, 8)), 0.8),
        (spans((0, 10)), spans((10, 20)), 0.0),
        (spans((0, 5), (10, 15)), spans((0, 5)), 0.5),
        (spans((0, 0)), spans((0, 0)), 0.0),
    ],
    ids=["same", "shorter", "apart", "a piece lost", "empty"],
)
def test_overlap_is_intersection_over_union(left, right, share):
    assert overlap_share(left, right) == pytest.approx(share)


@given(st.tuples(st.integers(0, 50), st.integers(1, 50)), st.tuples(st.integers(0, 50), st.integers(1, 50)))
def test_overlap_is_symmetric_and_a_share(one, other):
    left, right = (spans((start, start + length)) for start, length in (one, other))

    assert overlap_share(left, right) == overlap_share(right, left)
    assert 0 <= overlap_share(left, right) <= 1


def test_a_span_that_moved_a_little_is_matched_to_the_nearest(make_claim):
    old = make_claim("Rain fell on Tuesday")
    near, nearer = make_claim("Rain fell on Tues"), make_claim("Rain fell on Tuesda")

    [matched] = match_moved([old], [near, nearer])

    assert (matched.old, matched.new) == (old.id, nearer.id)


@pytest.mark.parametrize(
    "later",
    [
        {"text": "Rain fell"},
        {"text": "Rain fell on Tuesda", "kind": "event"},
        {"text": "Rain fell on Tuesda", "file": "b.txt"},
        {"text": "Rain fell on Tuesda", "start": 40},
    ],
    ids=["too short", "other kind", "other source", "other place"],
)
def test_another_claim_inherits_nothing(make_claim, later):
    assert match_moved([make_claim("Rain fell on Tuesday")], [make_claim(**later)]) == ()


def test_a_claim_that_stays_gives_nothing_away(make_claim):
    old = make_claim("Rain fell on Tuesday")

    assert match_moved([old], [old, make_claim("Rain fell on Tuesda")]) == ()
