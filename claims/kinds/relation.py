"""Lasting ties between two parties or things: control, ownership, membership, origin, place."""

from __future__ import annotations

from claims.claim import Relation
from claims.words.clause import Clause
from claims.words.lexicon import Mark
from claims.words.noun_phrase import phrase_after, phrase_before
from claims.words.reading import Finding, Reading

_LONGEST_GAP = 8  # tokens between the verb and the phrase that names the tie


def find_relation(reading: Reading, clause: Clause) -> Finding | None:
    """Return the tie that a clause states with its main verb; None where it states none."""
    if clause.verb < 0 or clause.subject[0] >= clause.subject[1]:
        return None
    for mark in reading.marks_of("relation", clause.verb, clause.last):
        if not _is_stated(reading, clause, mark):
            continue
        other = phrase_after(reading.tokens, reading.tags, mark.last, clause.last)
        if other[0] >= other[1]:
            continue
        return _finding(reading, mark, clause.subject, other, (clause.verb, mark.last))
    return None


def find_apposition(reading: Reading, clause: Clause) -> Finding | None:
    """Return the tie that words between commas state ("Nordo, a subsidiary of Ferrant"); None without."""
    tags = reading.tags
    for mark in reading.marks_of("relation", clause.frame, clause.last):
        comma = tags.rfind(",", clause.frame, mark.first)
        if mark.cue.part == "verb" or comma <= clause.frame or tags[comma + 1 : mark.first].strip("DJNE"):
            continue
        subject = phrase_before(reading.tokens, tags, comma, clause.frame)
        other = phrase_after(reading.tokens, tags, mark.last, clause.last)
        if "X" not in tags[subject[0] : subject[1]] or other[0] >= other[1]:
            continue
        return _finding(reading, mark, subject, other, (comma + 1, mark.last))
    return None


def _finding(
    reading: Reading,
    mark: Mark,
    subject: tuple[int, int],
    other: tuple[int, int],
    predicate: tuple[int, int],
) -> Finding:
    party, counterpart = reading.words(subject), reading.words(other)
    cue = reading.span(mark.first, mark.last)
    relation = Relation(type=mark.cue.value, subject=party, object=counterpart, cue=cue)
    return Finding(
        "relation",
        (mark.first, mark.last),
        subject,
        party,
        reading.words(predicate),
        counterpart,
        confidence=0.6,
        relation=relation,
    )


def _is_stated(reading: Reading, clause: Clause, mark: Mark) -> bool:
    """Tell whether the verb of the clause itself carries the tie, near enough to be about its subject."""
    if mark.cue.part == "verb":
        return mark.first == clause.verb or (
            mark.first - clause.verb <= 3 and reading.tags[mark.first] == "F"
        )
    return mark.first - clause.verb <= _LONGEST_GAP and "," not in reading.tags[clause.verb : mark.first]
