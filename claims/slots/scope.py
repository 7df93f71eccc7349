"""Scope slots of a claim: time, place, actor, substance, definition and level, declared or inherited.

A slot is declared when its words stand in the clause; inherited from the sentence, then the sentence before,
then the passage; a slot that nothing fills is left out. Times that a change is measured against are no scope.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.claim import Basis, Scope, ScopeSlot, TimeScope
from claims.figures.part import find_part_words
from claims.names.place import PlaceMention
from claims.topics import substance_of
from claims.words.clause import Clause
from claims.words.function_words import words_named
from claims.words.lexicon import Family
from claims.words.reading import Figures, Finding, Reading
from sources.span import Span

_ORIGINS = frozenset(("produced in", "source of"))  # ties by which a thing comes from a place
_ORIGIN_REACH = 3  # tokens between "from" and the place
_AGAINST = frozenset(("than", "against", "versus"))
_COMPARED = frozenset(("compared", "comparison", "relative", "contrast"))
_PAST = frozenset(("was", "were", "had", "did", "wasn't", "weren't", "didn't", "hadn't"))
_UNPOINTING = frozenset(("a", "an", "no", "any", "some", "every", "each"))
_PARTY_REACH = 7  # tokens of a name that stands for the acting party


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sentence inherits: time and place of the sentence before, place of the passage."""

    time: TimeScope | None = None
    place: ScopeSlot | None = None
    passage_place: ScopeSlot | None = None


def scope_of(
    reading: Reading, clause: Clause, finding: Finding, figures: Figures, surroundings: Surroundings
) -> Scope:
    """Return the scope of a claim."""
    return Scope(
        time=_time(reading, clause, figures, surroundings),
        place=_place(reading, clause, figures, surroundings, is_change=finding.kind == "trend"),
        actor=_actor(reading, clause, finding, figures),
        substance=_substance(reading, clause, finding),
        definition=_valued(reading, clause, "definition"),
        level=_level(reading, clause, finding),
    )


def _level(reading: Reading, clause: Clause, finding: Finding) -> ScopeSlot | None:
    """Return the level of a claim; a figure told as some of another is a part, whatever else is said."""
    quantity = finding.quantity
    part = None if quantity is None else find_part_words(reading.text, reading.sentence, quantity)
    return _valued(reading, clause, "level") if part is None else ScopeSlot(value="part", span=part)


def _bounds(reading: Reading, clause: Clause) -> Span:
    return reading.span(min(clause.frame, clause.first), clause.last)


def _time(reading: Reading, clause: Clause, figures: Figures, surroundings: Surroundings) -> TimeScope | None:
    bounds = _bounds(reading, clause)
    part = Span(reading.tokens[0].start, reading.tokens[-1].end)
    own = [time for time in figures.times if time.span is not None and not _is_against(reading, time.span)]
    for time in own:
        if time.span is not None and bounds.contains(time.span):
            return time
    for time in own:
        if time.span is not None and part.contains(time.span) and time.span.start < bounds.start:
            return time.model_copy(update={"basis": "inherited"})
    is_untimed = not own and _is_past(reading, clause)
    if surroundings.time is not None and is_untimed and _continues(reading, clause):
        return surroundings.time
    return None


def _continues(reading: Reading, clause: Clause) -> bool:
    """Tell whether a subject points back ("it", "the bridge", "her team"): what it tells goes on."""
    first, last = clause.subject
    if first >= last:
        return True
    return reading.tags[first] in "RD" and reading.tokens[first].lower not in _UNPOINTING


def _is_against(reading: Reading, span: Span) -> bool:
    """Tell whether the words before a time make it the period that something is compared with."""
    before = reading.text[max(reading.sentence.start, span.start - 24) : span.start].lower().split()
    opening = span.quote(reading.text).lower().split(maxsplit=1)[:1]
    words = before[-2:]
    if set(words[-1:]) & _AGAINST or set(opening) & _AGAINST:
        return True
    return len(words) == 2 and words[0] in _COMPARED and words[1] in ("to", "with")


def _is_past(reading: Reading, clause: Clause) -> bool:
    if clause.verb < 0:
        return False
    word = reading.tokens[clause.verb].lower
    return word in _PAST or (reading.tags[clause.verb] == "V" and not word.endswith("s"))


def _place(
    reading: Reading, clause: Clause, figures: Figures, surroundings: Surroundings, *, is_change: bool
) -> ScopeSlot | None:
    bounds = _bounds(reading, clause)
    verb = reading.tokens[clause.verb].start if clause.verb >= 0 else bounds.start
    open_to = [place for place in figures.places if not _is_origin(reading, place.span, verb)]
    inside = [place for place in open_to if bounds.contains(place.span)]
    late = [place for place in inside if place.span.start > verb]
    for place in late:
        if _is_locative(reading, place.span):
            return _slot(place, "declared")
    if late and is_change:
        return _slot(late[-1], "declared")
    for place in inside:
        if _is_locative(reading, place.span):
            return _slot(place, "declared")
    if inside:
        return _slot(inside[0], "inferred")
    if open_to:
        return _slot(open_to[0], "inherited")
    return surroundings.place or surroundings.passage_place


def _is_origin(reading: Reading, span: Span, verb: int) -> bool:
    """Tell whether a place is where a thing comes from ("phones made in X", "pills from X are"), no scene."""
    before = [token for token in reading.tokens if token.end <= span.start][-_ORIGIN_REACH:]
    if span.start < verb and any(token.lower == "from" for token in before):
        return True
    ends = {token.end for token in before}
    return any(
        mark.cue.value in _ORIGINS and reading.tokens[mark.last - 1].end in ends
        for mark in reading.marks.get("relation", ())
        if reading.tokens[mark.first].end <= span.start and mark.last > mark.first + 1
    )


def _slot(place: PlaceMention, basis: Basis) -> ScopeSlot:
    return ScopeSlot(value=place.code or place.name, span=place.span, basis=basis)


def _is_locative(reading: Reading, span: Span) -> bool:
    before = reading.text[max(reading.sentence.start, span.start - 20) : span.start].lower().split()
    return bool(set(before[-2:]) & words_named("locative")) and before[-1] not in ("from", "by", "of", "and")


def _actor(reading: Reading, clause: Clause, finding: Finding, figures: Figures) -> ScopeSlot | None:
    marks = reading.marks_of("actor", min(clause.frame, clause.first), clause.last)
    for mark in marks:
        if mark.cue.detail == "strong":
            return ScopeSlot(value=mark.cue.value, span=reading.span(mark.first, mark.last))
    for low, high in (clause.subject, finding.focus):
        for mark in reading.marks_of("actor", low, high):
            if mark.last >= high or reading.tags[mark.last] != "N":
                return ScopeSlot(value=mark.cue.value, span=reading.span(mark.first, mark.last))
    if finding.kind in ("event", "trend") and finding.event is not None and finding.event.agent is not None:
        return _named_actor(reading, clause, figures)
    return None


def _named_actor(reading: Reading, clause: Clause, figures: Figures) -> ScopeSlot | None:
    """Return the subject as actor where it is a name and no place."""
    low, high = clause.subject
    if high - low > _PARTY_REACH or low >= high or "X" not in reading.tags[low:high] or clause.is_shared:
        return None
    span = reading.span(low, high)
    if any(span.contains(place.span) for place in figures.places):
        return None
    return ScopeSlot(value=reading.words((low, high)), span=span)


def _substance(reading: Reading, clause: Clause, finding: Finding) -> ScopeSlot | None:
    found = substance_of(reading, clause, finding)
    if found is None:
        return None
    value, first, last = found
    return ScopeSlot(value=value, span=reading.span(first, last))


def _valued(reading: Reading, clause: Clause, family: Family) -> ScopeSlot | None:
    """Return the first word of a family in the clause, as its value."""
    for mark in reading.marks_of(family, min(clause.frame, clause.first), clause.last):
        if mark.first > 0 and reading.tokens[mark.first].text[0].isupper():
            continue  # part of a name: the Daily Telegraph appears daily, its claims do not
        return ScopeSlot(value=mark.cue.value, span=reading.span(mark.first, mark.last))
    return None
