"""Negation and its reach: whether a clause affirms or denies what its cue says.

"not" reaches over its clause from its own place on; "no" over the noun phrase it opens and the verb that
phrase serves; "failed to" over what follows. Two that reach the same cue cancel. Irony is not attempted.
"""

from __future__ import annotations

from claims.claim import Polarity
from claims.clause import Clause
from claims.lexicon import Mark
from claims.reading import Finding, Reading

_OBJECT_REACH = 4  # tokens after the main verb within which "no" opens its object


def polarity_of(reading: Reading, clause: Clause, finding: Finding) -> Polarity:
    """Return whether the clause affirms or negates the finding."""
    if finding.kind == "verdict":
        return "affirmed"
    marks = reading.marks_of("negator", clause.frame, clause.last)
    reaching = [mark for mark in marks if mark.cue.value != "exempt" and _reaches(clause, finding, mark)]
    count = sum(1 for index, mark in enumerate(reaching) if index == 0 or not _continues(reading, mark))
    return "negated" if count % 2 else "affirmed"


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
        return mark.first >= clause.subject[0] and mark.first <= clause.subject[0] + 1
    near_verb = mark.first <= clause.verb + _OBJECT_REACH and mark.first >= clause.verb
    return (
        near_verb
        and (last <= mark.first or first >= mark.last)
        and mark.first <= max(last, clause.verb + 1) + 1
    )
