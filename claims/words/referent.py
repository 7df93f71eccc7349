"""What "it" or "such trade" stands for, looked for in the sentence that says it.

A pronoun takes the subject of the clause before it; "such" and "these" with a noun take the nearest noun
phrase before them. Nothing is looked for in earlier sentences: a wrong referent is worse than a pronoun.
"""

from __future__ import annotations

from typing import NamedTuple

from claims.claim import ScopeSlot
from claims.words.clause import Clause, find_clauses
from claims.words.reading import Finding, Reading

_PRONOUNS = frozenset(("it", "they", "this", "these", "those"))
_POINTERS = frozenset(("such", "this", "these", "those"))
_FURTHEST = 16  # tokens back from the pointing word


class Referent(NamedTuple):
    """The words that a subject stands for, with the concepts that they name."""

    words: str
    topics: tuple[str, ...]
    substance: ScopeSlot | None


def find_referent(whole: Reading, part: Reading, clause: Clause, finding: Finding) -> Referent | None:
    """Return what the subject of a finding stands for; None where it is no pointing word, or none is found.

    Args:
        whole: the sentence.
        part: the words of one voice in it.
        clause: a clause of `part`.
        finding: what the clause says.
    """
    low, high = clause.subject
    if finding.kind == "statement" or finding.focus != clause.subject or low >= high:
        return None
    start = low
    if high - low == 1 and part.tokens[low].lower in _PRONOUNS:
        before = find_clauses(part.tokens, part.tags, 0, low)[-1:] if low else []
        if not before or before[0].subject[0] >= before[0].subject[1]:
            return None
        start, end = before[0].subject
        if part.tokens[start].lower not in _POINTERS | _PRONOUNS:
            return _named(part, start, end)
    elif part.tokens[low].lower not in _POINTERS or high - low > 2 or part.marks_of("concept", low, high):
        return None
    return _nearest(whole, part.places[start] if part.places is not None else start)


def _nearest(whole: Reading, position: int) -> Referent | None:
    """Return the last noun phrase before a token of the sentence."""
    tags = whole.tags
    end = position
    while end > max(0, position - _FURTHEST) and tags[end - 1] not in "NXG":
        end -= 1
    start = end
    while start > 0 and (
        tags[start - 1] in "NXQEGJ" or (tags[start - 1] == "C" and tags[start - 2 : start - 1] in ("N", "X"))
    ):
        start -= 1
    return _named(whole, start, end) if any(tag in "NXG" for tag in tags[start:end]) else None


def _named(reading: Reading, start: int, end: int) -> Referent:
    marks = reading.marks_of("concept", start, end)
    substance = None
    if marks:
        span = reading.span(marks[-1].first, marks[-1].last)
        substance = ScopeSlot(value=marks[-1].cue.value, span=span, basis="inherited")
    return Referent(reading.words((start, end)), tuple(mark.cue.value for mark in marks), substance)
