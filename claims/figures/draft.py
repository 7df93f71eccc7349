"""A figure of a sentence with its surroundings, before it becomes a record."""

from __future__ import annotations

from typing import NamedTuple

from claims.claim import Comparator
from claims.figures.counted import CountedMatch
from claims.figures.figure import Figure
from claims.figures.per import PerMatch

TIME_UNITS = frozenset({"s", "min", "h", "d", "wk", "mo", "a", "{decade}", "{century}"})


class Draft(NamedTuple):
    """A figure with bounding words, counted thing and denominator: tokens `[first, last)`."""

    figure: Figure
    first: int
    last: int
    comparator: Comparator
    counted: CountedMatch | None = None
    per: PerMatch | None = None
