"""Whether two figures can be rivals: not a part of each other, not of different measures, not an update."""

from __future__ import annotations

from claims.claim import Claim
from reconcile.conflicts.series_words import (
    is_plain,
    measure_stems,
    people_stems,
    series_words,
    state_stems,
)
from reconcile.conflicts.side import Side
from reconcile.matching.content import content_stems, stem
from reconcile.matching.normal import normalise_texts

_NEAR = 3  # words before and after a figure in which a word of parts speaks of it


def is_part(side: Side) -> bool:
    """Tell whether the figure of a claim is told as a part of, or an addition to, another figure."""
    window = _around_figure(side)
    text = " ".join(side.words)
    if any(f" {share} " in text for share in _SHARES):
        return True
    return any(f" {part} " in window for part in series_words().parts)


def is_earlier(side: Side) -> bool:
    """Tell whether the figure of a claim is told as what was before: "up from", "against"."""
    before = _around_figure(side).partition("|")[0]
    return any(f" {word} " in before for word in series_words().earlier)


def states_part(left: Side, right: Side) -> bool:
    """Tell whether two figures count those of whom different things have become: dead, missing, hurt."""
    ours, theirs = _state_of(left), _state_of(right)
    return "" not in (ours, theirs) and ours != theirs


def _state_of(side: Side) -> str:
    before, _, rest = _around_figure(side).partition("|")
    figure, _, after = rest.partition("|")
    words = [*figure.split(), *after.split(), *reversed(before.split())]
    return next((state_stems()[stem(word)] for word in words if stem(word) in state_stems()), "")


def _around_figure(side: Side) -> str:
    """Return the words before and after a claim's figure, the figure between bars; "" without one."""
    quantity = side.claim.quantity
    if quantity is None:
        return ""
    [figure] = normalise_texts([quantity.raw])
    before, found, after = " ".join(side.words).partition(figure)
    if not found:
        return ""
    return f" {' '.join(before.split()[-_NEAR:])} | {figure} | {' '.join(after.split()[:_NEAR])} "


def measures_of(side: Side) -> frozenset[str]:
    """Return the measure nouns in what a claim measures or says to change."""
    claim = side.claim
    metric = claim.trend.metric if claim.trend is not None else ""
    return content_stems(f"{claim.measure or ''} {metric}") & measure_stems()


def heads_meet(left: Side, right: Side) -> bool:
    """Tell whether two figures can count the same things: same head, or both people of one sort of event."""
    if not left.head or not right.head:
        return True
    if left.head == right.head:
        return _complements_meet(left.claim, right.claim)
    people = people_stems()
    if left.head in people and right.head in people:
        return True
    return left.head in right.subject and right.head in left.subject


def _complements_meet(left: Claim, right: Claim) -> bool:
    """Tell whether things of one name are of the same: not cases of cholera and cases of measles."""
    ours, theirs = (
        content_stems("" if claim.quantity is None else (claim.quantity.counted or "").partition(" of ")[2])
        for claim in (left, right)
    )
    return not ours or not theirs or bool(ours & theirs)


def own_measure(claim: Claim) -> frozenset[str]:
    """Return the stems of a measure that says more than unit and counted noun; none of a plain one."""
    measure = claim.measure or ""
    return frozenset() if is_plain(measure) else content_stems(measure)


_SHARES = ("percent of the", "per cent of the", "% of the")


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
