"""Statements: whatever else a clause asserts with a finite verb, as subject, predicate and object."""

from __future__ import annotations

from claims.words.asserted_verb import verb_group_end
from claims.words.clause import Clause
from claims.words.noun_phrase import phrase_after
from claims.words.reading import Finding, Reading


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
