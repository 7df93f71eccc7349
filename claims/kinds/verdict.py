"""Findings: what a report, court or laboratory holds to be confirmed, unproven or false."""

from __future__ import annotations

from typing import cast

from claims import claim
from claims.words.clause import Clause
from claims.words.function_words import words_named
from claims.words.lexicon import Mark
from claims.words.reading import Finding, Reading

_SOFT = frozenset(("likely", "suspected"))


def find_verdict(reading: Reading, clause: Clause) -> Finding | None:
    """Return the finding that a clause states; None where it states none."""
    marks = [
        mark
        for mark in reading.marks_of("verdict", clause.frame, clause.last)
        if _is_predicated(reading, clause, mark)
    ]
    if not marks:
        return None
    mark = marks[0]
    about = _about(reading, clause, mark)
    words = reading.words(about) or reading.words(clause.subject)
    if not words:
        return None
    finding = cast("claim.Finding", mark.cue.value)
    verdict = claim.Verdict(finding=finding, about=words, cue=reading.span(mark.first, mark.last))
    predicate = reading.words((mark.first, mark.last))
    confidence = 0.6 if finding in _SOFT else 0.75
    return Finding(
        "verdict", (mark.first, mark.last), about, words, predicate, confidence=confidence, verdict=verdict
    )


def is_soft(finding: Finding) -> bool:
    """Tell whether the finding only weakens what it is about, so that a firmer kind may take its place."""
    return finding.verdict is not None and finding.verdict.finding in _SOFT


def _is_predicated(reading: Reading, clause: Clause, mark: Mark) -> bool:
    """Refuse one word that only modifies a noun ("44 confirmed cases")."""
    if clause.verb < 0 and mark.last - mark.first < 2:
        return False
    if any(
        event.first <= mark.first and mark.last <= event.last and event.last - event.first > 1
        for event in reading.marks_of("event", clause.frame, clause.last)
    ):
        return False  # "pleaded not guilty"
    if mark.last - mark.first > 1:
        return True
    return reading.tags[mark.first] in "VUF" or (
        mark.first > clause.verb >= 0 and reading.tags[mark.first] in "NL"
    )


def _about(reading: Reading, clause: Clause, mark: Mark) -> tuple[int, int]:
    start = mark.last
    while start < clause.last and (
        reading.tokens[start].lower in words_named("about") or reading.tags[start] in '"L,'
    ):
        start += 1
    if clause.last - start >= 1 and reading.tags[start] not in "P,;":
        return (start, min(clause.last, start + 16))
    return clause.subject
