"""Words that weaken a clause, and the modality that they and its attribution give it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from claims.claim import Hedge, Modality
from claims.speech.attribution import Attribution
from claims.words.clause import Clause
from claims.words.lexicon import Mark
from claims.words.reading import Reading

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


def find_hedges(reading: Reading, clause: Clause, cue_hedges: Sequence[Hedge] = ()) -> tuple[Hedge, ...]:
    """Return the hedges of a clause, of the words that introduce it and of its reporting words, in order."""
    hedges = [*cue_hedges, *(as_hedge(reading, mark) for mark in _hedging(reading, clause))]
    return tuple(sorted(hedges, key=lambda hedge: hedge.span))


def hedges_in(reading: Reading) -> tuple[Hedge, ...]:
    """Return every hedge of a sentence, whichever clause it weakens, in order."""
    return tuple(as_hedge(reading, mark) for mark in _marks(reading, 0, len(reading.tokens)))


def as_hedge(reading: Reading, mark: Mark) -> Hedge:
    """Return the record of a mark of the hedge family."""
    span = reading.span(mark.first, mark.last)
    return Hedge(text=span.quote(reading.text), span=span, kind=mark.cue.value)


def modality_of(
    reading: Reading, clause: Clause, attribution: Attribution | None, cue_marks: Sequence[Mark] = ()
) -> Modality:
    """Return the strongest modality that hedges, reporting words and the innermost attribution give."""
    marks = [*cue_marks, *_hedging(reading, clause)]
    found: set[Modality] = {cast("Modality", mark.cue.detail) for mark in marks if mark.cue.detail}
    found.add("asserted" if attribution is None else _attributed(attribution))
    return next(modality for modality in _ORDER if modality in found)


def _hedging(reading: Reading, clause: Clause) -> list[Mark]:
    return _marks(reading, clause.frame, clause.last)


def _marks(reading: Reading, first: int, last: int) -> list[Mark]:
    return [
        mark
        for mark in reading.marks_of("hedge", first, last)
        if mark.last - mark.first > 1 or _is_hedging(reading, mark.first)
    ]


def _attributed(attribution: Attribution) -> Modality:
    if attribution.denied:
        return "denied"
    if attribution.kind == "accusation":
        return "alleged"
    return "possible" if attribution.kind == "belief" else "reported"


def _is_hedging(reading: Reading, position: int) -> bool:
    """Refuse words that hedge in one use only: the month of May, "about" before what is no figure."""
    token = reading.tokens[position]
    if token.lower == "may":
        return token.text == "may"
    if token.lower in ("about", "around", "some"):
        return reading.tags[position + 1 : position + 2] == "Q"
    return True
