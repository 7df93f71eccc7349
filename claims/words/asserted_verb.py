"""The verbs that a clause asserts: its finite verb with auxiliaries, participles, shaded infinitives."""

from __future__ import annotations

from claims.words.clause import Clause
from claims.words.reading import Reading

_PARTS = 'LABURMCVFI,"'  # what may stand between a finite verb and the last verb of its group
_LONGEST = 8  # tokens
_VERB_GROUP = frozenset("VAMBUFLI")


def is_asserted(reading: Reading, clause: Clause, position: int) -> bool:
    """Tell whether the verb at `position` is what the clause asserts ("has been seized", "began to fall").

    An infinitive counts only after a verb of beginning or seeming: "tried to buy" asserts no purchase.
    """
    if position == clause.verb:
        return True
    if not clause.verb < position <= clause.verb + _LONGEST:
        return False
    between = reading.tags[clause.verb + 1 : position]
    if between.strip(_PARTS):
        return False
    return "I" not in between or reading.tags[position] != "F" or _shades(reading, clause, position)


def _shades(reading: Reading, clause: Clause, position: int) -> bool:
    """Tell whether the verb before the infinitive begins, continues, seems or foretells."""
    trends = reading.marks_of("trend", clause.verb, position)
    return any(trend.cue.part == "verb" for trend in trends) or bool(
        reading.marks_of("hedge", clause.verb, position)
    )


def verb_group_end(reading: Reading, clause: Clause) -> int:
    """Return the token after the verbs, auxiliaries and adverbs that begin at the clause's verb."""
    end = clause.verb + 1
    while end < clause.last and (
        reading.tags[end] in _VERB_GROUP or (reading.tags[end] == "G" and reading.tags[end - 1] in "ABL")
    ):
        end += 1
    return end
