"""Statements: whatever else a clause asserts with a finite verb, as subject, predicate and object."""

from __future__ import annotations

from claims.clause import Clause
from claims.noun_phrase import phrase_after
from claims.reading import Finding, Reading

_VERB_GROUP = frozenset("VAMBUFLI")


def find_statement(reading: Reading, clause: Clause) -> Finding | None:
    """Return the plain assertion of a clause; None where no verb is finite."""
    if clause.verb < 0:
        return None
    end = verb_group_end(reading, clause)
    rest = phrase_after(reading.tokens, reading.tags, end, clause.last)
    subject = reading.words(clause.subject)
    predicate = reading.words((clause.verb, end))
    focus = clause.subject if clause.subject[0] < clause.subject[1] else (clause.first, clause.last)
    return Finding(
        "statement", (clause.verb, end), focus, subject or reading.words((clause.first, clause.verb)),
        predicate, reading.words(rest), confidence=0.5,
    )  # fmt: skip


def verb_group_end(reading: Reading, clause: Clause) -> int:
    """Return the token after the verbs, auxiliaries and adverbs that begin at the clause's verb."""
    end = clause.verb + 1
    while end < clause.last and (
        reading.tags[end] in _VERB_GROUP or (reading.tags[end] == "G" and reading.tags[end - 1] in "ABL")
    ):
        end += 1
    return end
