"""Pairs of claims laid side by side as the checks see them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.claim import Claim, Quantity
from claims.figures.quantity import find_quantities
from claims.packs import load_packs
from reconcile.conflicts.comparison import Comparison, compare
from reconcile.conflicts.side import Side, read_sides
from sources.span import Span


@pytest.fixture
def read_side() -> Callable[[Claim], Side]:
    """Return a reader of one claim as a side."""
    return lambda claim: read_sides([claim], [], load_packs(), {})[0]


@pytest.fixture
def lay() -> Callable[..., Comparison]:
    """Return a function that lays two claims beside each other, in the order given."""

    def lay_out(left: Claim, right: Claim, *, alike: bool = False) -> Comparison:
        sides = {side.claim.id: side for side in read_sides([left, right], [], load_packs(), {})}
        return compare(sides[left.id], sides[right.id], {}, alike=alike)

    return lay_out


@pytest.fixture
def figure() -> Callable[..., Quantity]:
    """Return a reader of the one quantity in some words (or the one at `place`)."""
    return lambda words, place=0: find_quantities(words, Span(0, len(words)))[place]
