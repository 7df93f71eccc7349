"""Whether two figures can be rivals: not a part of each other, not of different measures, not an update."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.claim import Claim
from claims.errors import PackError
from reconcile.conflicts.side import Side
from reconcile.content import content_stems, stem
from reconcile.normal import normalise_texts
from sources.table import read_table

_NEAR = 3  # words before and after a figure in which a word of parts speaks of it


class SeriesWords(BaseModel):
    """The schema of reconcile/data/series.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    parts: tuple[str, ...]
    growing_events: tuple[str, ...]
    people: tuple[str, ...]
    measures: tuple[str, ...]
    activities: tuple[str, ...]
    prepositions: tuple[str, ...]
    once: tuple[str, ...]


@cache
def series_words() -> SeriesWords:
    """Return the word lists as they stand in the package."""
    return read_table(files("reconcile") / "data" / "series.toml", SeriesWords, PackError)


@cache
def measure_stems() -> frozenset[str]:
    """Return the stems of the nouns that name what is measured of a thing."""
    return frozenset(map(stem, series_words().measures))


@cache
def general_stems() -> frozenset[str]:
    """Return the stems that name no subject of their own: people, measures, and activities around a thing."""
    lists = series_words()
    return frozenset(map(stem, (*lists.people, *lists.activities))) | measure_stems()


@cache
def once_stems() -> frozenset[str]:
    """Return the stems of what happens to a thing once: two years for it are two dates of one event."""
    return frozenset(map(stem, series_words().once))


def is_part(side: Side) -> bool:
    """Tell whether the figure of a claim is told as a part of, or an addition to, another figure."""
    quantity = side.claim.quantity
    if quantity is None:
        return False
    [raw] = normalise_texts([quantity.raw])
    words, figure = " ".join(side.words), raw
    before, found, after = words.partition(figure)
    if not found:
        return False
    window = f" {' '.join(before.split()[-_NEAR:])} | {figure} | {' '.join(after.split()[:_NEAR])} "
    return any(f" {part} " in window for part in series_words().parts)


def measures_of(side: Side) -> frozenset[str]:
    """Return the measure nouns in what a claim measures or says to change."""
    claim = side.claim
    metric = claim.trend.metric if claim.trend is not None else ""
    return content_stems(f"{claim.measure or ''} {metric}") & measure_stems()


def heads_meet(left: Side, right: Side) -> bool:
    """Tell whether two figures can count the same things: same head, or both people of one sort of event."""
    if not left.head or not right.head or left.head == right.head:
        return True
    people = series_words().people
    if left.head in people and right.head in people:
        return True
    return left.head in right.subject and right.head in left.subject


def is_update(earlier: Claim, later: Claim) -> bool:
    """Tell whether a later figure of a growing series brings an earlier one up to date.

    Args:
        earlier: the claim reported first.
        later: the claim reported after it, on another day.
    """
    first, then = earlier.quantity, later.quantity
    if first is None or then is None or first.low is None or then.low is None or then.low < first.low:
        return False
    level = later.scope.level
    is_running = level is not None and level.value == "cumulative"
    return is_running or is_event_count(earlier) or is_event_count(later)


def is_event_count(claim: Claim) -> bool:
    """Tell whether a figure counts events or their victims: deaths, arrests, seizures, cases."""
    growing = series_words().growing_events
    if claim.event is not None and claim.event.type in growing:
        return True
    counted = claim.quantity.counted if claim.quantity is not None else None
    words = content_stems(f"{counted or ''} {claim.measure or ''} {claim.predicate}")
    return bool(words & set(map(stem, growing)))


def reported_apart(left: Claim, right: Claim) -> int | None:
    """Return how many days after the left claim the right one was reported; None where unknown."""
    if left.report_time is None or right.report_time is None:
        return None
    first, then = left.report_time.earliest, right.report_time.earliest
    return None if first is None or then is None else (then - first).days
