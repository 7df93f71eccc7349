"""Words that weaken a clause, and the modality that they and its attribution give it."""

from __future__ import annotations

from typing import cast

from claims.attribution import Attribution
from claims.claim import Hedge, Modality
from claims.clause import Clause
from claims.reading import Reading

# Strongest first: a denied allegation is denied, an alleged estimate alleged.
_ORDER: tuple[Modality, ...] = (
    "denied",
    "alleged",
    "conditional",
    "estimated",
    "possible",
    "reported",
    "asserted",
)


def find_hedges(reading: Reading, clause: Clause) -> tuple[Hedge, ...]:
    """Return the hedges of a clause and of the words that introduce it, in order."""
    hedges: list[Hedge] = []
    for mark in reading.marks_of("hedge", clause.frame, clause.last):
        if mark.last - mark.first == 1 and not _is_hedging(reading, mark.first):
            continue
        span = reading.span(mark.first, mark.last)
        hedges.append(Hedge(text=span.quote(reading.text), span=span, kind=mark.cue.value))
    return tuple(hedges)


def modality_of(reading: Reading, clause: Clause, attribution: Attribution | None) -> Modality:
    """Return the strongest modality that hedges, openers and the innermost attribution give."""
    found: set[Modality] = {"asserted"}
    for mark in reading.marks_of("hedge", clause.frame, clause.last):
        if mark.cue.detail and (mark.last - mark.first > 1 or _is_hedging(reading, mark.first)):
            found.add(cast(Modality, mark.cue.detail))
    if attribution is not None:
        found.add(_attributed(attribution))
    return next(modality for modality in _ORDER if modality in found)


def _attributed(attribution: Attribution) -> Modality:
    if attribution.denied:
        return "denied"
    if attribution.kind == "accusation":
        return "alleged"
    return "possible" if attribution.kind == "belief" else "reported"


def _is_hedging(reading: Reading, position: int) -> bool:
    """Refuse words that hedge only in one use: the month of May, "some" and "about" before what is no figure."""
    token = reading.tokens[position]
    if token.lower == "may":
        return token.text == "may"
    if token.lower in ("about", "around", "some"):
        return reading.tags[position + 1 : position + 2] in ("Q", "N") and _is_number_next(reading, position)
    return True


def _is_number_next(reading: Reading, position: int) -> bool:
    following = reading.tokens[position + 1]
    return following.text[0].isdigit() or following.text[0] in "$€£¥" or following.lower in _NUMBER_WORDS


_NUMBER_WORDS = frozenset(
    "half two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion dozen".split()
)
