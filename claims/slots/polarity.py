"""Negation and its reach: whether a clause affirms or denies what its cue says.

"not" reaches over its clause from its own place on; "no" over the noun phrase it opens and the verb that
phrase serves; "failed to" over what follows. Two that reach the same cue cancel. Irony is not attempted.
"""

from __future__ import annotations

import re

from claims.claim import Polarity
from claims.words.clause import Clause
from claims.words.lexicon import Mark
from claims.words.reading import Finding, Reading

_NOT_HELD = frozenset(("none_confirmed", "insufficient", "rejected"))
_PAIRED = frozenset(("neither", "nor"))
_RELATIVE = re.compile("[WT]")
_VERB = re.compile("[VAMBF]")
_OBJECT_REACH = 4  # tokens after the main verb within which "no" opens its object


def polarity_of(reading: Reading, clause: Clause, finding: Finding) -> Polarity:
    """Return whether the clause affirms or negates the finding."""
    if finding.verdict is not None:
        return "negated" if finding.verdict.finding in _NOT_HELD else "affirmed"
    marks = reading.marks_of("negator", clause.frame, clause.last)
    reaching = [
        mark
        for mark in marks
        if mark.cue.value != "exempt"
        and not _is_parted(reading, clause, finding, mark)
        and _reaches(clause, finding, mark)
    ]
    count = sum(1 for index, mark in enumerate(reaching) if index == 0 or not _continues(reading, mark))
    return "negated" if count % 2 else "affirmed"


def _is_parted(reading: Reading, clause: Clause, finding: Finding, mark: Mark) -> bool:
    """Tell whether a negator belongs to words that only describe: a relative clause, what a colon parts off.

    "Neither rose nor fell" is one word for staying as it was.
    """
    if finding.trend is not None and finding.trend.direction == "steady":
        return reading.tokens[mark.first].lower in _PAIRED
    low, high = sorted((mark.last, finding.cue[0]))
    if ";" in reading.tags[low:high]:
        return True
    if mark.first < clause.verb:
        opened = _RELATIVE.search(reading.tags, clause.subject[0], mark.first)
        return opened is not None and _VERB.search(reading.tags, mark.last, clause.verb) is not None
    return mark.first > finding.cue[0] and "T" in reading.tags[clause.verb : mark.first]


def _continues(reading: Reading, mark: Mark) -> bool:
    """Tell whether the word only carries on a negation: "neither ... nor"."""
    return reading.tokens[mark.first].lower == "nor"


def _reaches(clause: Clause, finding: Finding, mark: Mark) -> bool:
    first, last = finding.cue
    if first <= mark.first and mark.last <= last:
        return finding.kind == "statement"
    if mark.cue.value == "privative":
        return mark.last == first
    if mark.first < clause.first or mark.cue.value == "implicative":
        return mark.last <= first and (mark.cue.value == "clause" or mark.last >= first - 3)
    if mark.cue.value == "clause":
        return mark.first < last or mark.first <= clause.verb + 1
    if mark.first < clause.verb:
        return mark.last >= clause.subject[0] and mark.first <= clause.subject[0] + 1
    near_verb = mark.first <= clause.verb + _OBJECT_REACH and mark.first >= clause.verb
    return (
        near_verb
        and (last <= mark.first or first >= mark.last)
        and mark.first <= max(last, clause.verb + 1) + 1
    )
