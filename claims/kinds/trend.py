"""Claims of change: what rises, falls, ceases, begins, stays or is absent, and how strongly.

The direction comes from claims/data/trends.toml; which party changes from the word's use. A choice of two
directions ("ceased or been reduced") reads as the weaker, which holds either way.
"""

from __future__ import annotations

import re
from typing import Literal, cast

from claims.claim import Direction, Trend
from claims.words.asserted_verb import is_asserted
from claims.words.clause import Clause
from claims.words.function_words import words_named
from claims.words.lexicon import Mark
from claims.words.noun_phrase import head_of, phrase_after, phrase_before
from claims.words.reading import Finding, Reading

_VERBAL = frozenset("VUF")
_ASPECT: dict[Direction, dict[Direction, Direction]] = {
    "began": {"rising": "rising", "falling": "falling", "steady": "steady"},
    "steady": {"rising": "rising", "falling": "falling"},
    "ceased": {"rising": "steady", "falling": "steady"},
}
_OPPOSITE: dict[Direction, Direction] = {"rising": "falling", "falling": "rising"}
_OPENS_OBJECT = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_LONGEST_GROUP = 4  # tokens from the auxiliary to its participle
_LONGEST_JOIN = 24  # tokens to a second participle of the same auxiliary
_YEAR = re.compile("(?:1[5-9]|20)[0-9]{2}")
_COMPARED_REACH = 8  # tokens from a comparative to its "than", and from there to a time
_ADVERB_REACH = 4  # tokens beside a cue in which a word of strength speaks of it
_COPULA_REACH = 4


def find_trend(reading: Reading, clause: Clause) -> Finding | None:
    """Return the change that a clause asserts; None where it asserts none."""
    if clause.verb < 0:
        return None
    usable = [
        mark
        for mark in reading.marks_of("trend", clause.first, clause.last)
        if _is_used(reading, clause, mark)
    ]
    if not usable:
        return None
    best = max(usable, key=lambda mark: (_rank(reading, clause, mark), -mark.first))
    if _rank(reading, clause, best) == 0:
        return None
    direction, cue = _compose(reading, best, usable)
    metric = _metric(reading, clause, cue)
    words = reading.words(metric) or reading.words(clause.subject)
    if not words:
        return None
    trend = Trend(
        metric=words,
        direction=direction,
        against=_against(reading, clause, cue),
        strength=_strength(reading, clause, cue),
        cue=reading.span(cue.first, cue.last),
    )
    predicate = reading.words((cue.first, cue.last))
    focus = metric if metric[0] < metric[1] else clause.subject
    return Finding("trend", (cue.first, cue.last), focus, words, predicate, confidence=0.7, trend=trend)


def is_passive(reading: Reading, clause: Clause, verb: int) -> bool:
    """Tell whether the participle at token `verb` stands after a form of be, not of have."""
    reach = _LONGEST_JOIN if clause.verb == verb and reading.tags[verb] == "U" else _LONGEST_GROUP
    start = 0 if clause.is_shared else clause.first
    for position in range(verb - 1, max(start, verb - reach) - 1, -1):
        word = reading.tokens[position].lower
        if word in words_named("be"):
            return True
        if word in words_named("have"):
            return False
    return False


def _is_used(reading: Reading, clause: Clause, mark: Mark) -> bool:
    """Tell whether the word is used as its entry says: as a verb, as a noun, or after a verb of being."""
    tags, first = reading.tags, mark.first
    tag = tags[first]
    part = mark.cue.part
    if part == "exempt":
        return False
    if part == "verb":
        return _is_verb_used(reading, clause, mark)
    if part == "comparative":
        return _compares_times(reading, clause, mark)
    if part == "noun":
        return tag in "NG" and (mark.last >= clause.last or tags[mark.last] not in "NX")
    if tag == "E" and first + 1 < clause.last and mark.last - first == 1 and first < clause.verb:
        return False
    if mark.last - first > 1:
        return True
    if tag == "P" and not _ends_predicate(reading, clause, mark.last):
        return False
    is_attributive = mark.last < clause.last and tags[mark.last] in "NXGE"
    return not is_attributive and _follows_copula(reading, clause, first)


def _is_verb_used(reading: Reading, clause: Clause, mark: Mark) -> bool:
    tags, first = reading.tags, mark.first
    tag = tags[first]
    if mark.cue.detail == "subject" and tag in "VF" and _has_object(reading, clause, mark):
        return False
    if tag in _VERBAL:
        return is_asserted(reading, clause, first)
    if tag == "G":
        return first > clause.first and tags[first - 1] in "ANXLQB" and _has_be(reading, clause, first)
    return tag == "E" and first > 0 and tags[first - 1] in "CL" and first > clause.verb


def _ends_predicate(reading: Reading, clause: Clause, position: int) -> bool:
    """Tell whether "up", "down" or "over" is said of the subject there and opens no phrase of its own."""
    if position >= clause.last:
        return True
    return reading.tags[position] in "PILSC,;" or bool(reading.marks_of("period", position, position + 2))


def _compares_times(reading: Reading, clause: Clause, mark: Mark) -> bool:
    """Tell whether a comparative sets its subject against another time ("lower than in 2011")."""
    for position in range(mark.last, min(clause.last, mark.last + _COMPARED_REACH)):
        if reading.tokens[position].lower == "than":
            after = range(position + 1, min(clause.last, position + _COMPARED_REACH))
            return bool(reading.marks_of("period", position + 1, after.stop)) or any(
                _YEAR.fullmatch(reading.tokens[at].text) for at in after
            )
    return False


def _has_object(reading: Reading, clause: Clause, mark: Mark) -> bool:
    """Tell whether a thing follows that is acted on ("recovered an anchor"), no measure ("rose a third")."""
    if mark.last + 1 >= clause.last or reading.tokens[mark.last].lower not in _OPENS_OBJECT:
        return False
    return reading.tags[mark.last + 1] not in "JQ" and reading.tokens[mark.last + 1].lower not in words_named(
        "portion"
    )


def _has_be(reading: Reading, clause: Clause, first: int) -> bool:
    before = reading.tags[max(clause.first, first - 3) : first]
    return "A" in before or "B" in before or (first > clause.verb and before[-1:] in ("N", "X"))


def _follows_copula(reading: Reading, clause: Clause, first: int) -> bool:
    start = max(clause.first, first - _COPULA_REACH)
    return bool(reading.marks_of("copula", start, first))


def _rank(reading: Reading, clause: Clause, mark: Mark) -> int:
    """Return how surely the clause asserts the change: from 5, said of its subject, to 0, not at all."""
    if mark.cue.part == "verb":
        return 4 if mark.cue.value not in ("steady", "began", "ceased") else 3
    if mark.cue.part in ("adjective", "comparative"):
        return 5 if reading.marks_of("copula", mark.first - 1, mark.first) else 2
    return 1 if _is_argument(reading, clause, mark) else 0


def _is_argument(reading: Reading, clause: Clause, mark: Mark) -> bool:
    """Tell whether a noun of change is subject or object of the verb, not buried in a phrase beside them."""
    if mark.first < clause.verb:
        return head_of(reading.tags, *clause.subject) in range(mark.first, mark.last) or (
            mark.first == clause.subject[0] + 1 and mark.last <= clause.subject[1]
        )
    lights = reading.marks_of("light", clause.verb, mark.first)
    start = max((light.last for light in lights), default=clause.verb + 1)
    return not set(reading.tags[start : mark.first]) & set("PWTSV;")


def _compose(reading: Reading, best: Mark, usable: list[Mark]) -> tuple[Direction, Mark]:
    """Join aspect and content ("began to fall") and the two sides of a choice ("ceased or been reduced")."""
    direction = cast("Direction", best.cue.value)
    for other in usable:
        if other.cue.part != "verb":
            continue
        value = cast("Direction", other.cue.value)
        gap = best.first - other.last
        if value == "ceased" and direction == "falling" and _is_choice(reading, other, best):
            return "falling", best
        if value in _OPPOSITE and _OPPOSITE[value] == direction and _is_neither(reading, other, best):
            return "steady", best
        if 0 <= gap <= 2 and value in _ASPECT and direction in _ASPECT[value]:
            return _ASPECT[value][direction], best
    return direction, best


def _is_choice(reading: Reading, one: Mark, other: Mark) -> bool:
    low, high = sorted((one.first, other.first))
    return any(reading.tokens[position].lower == "or" for position in range(low, high))


def _is_neither(reading: Reading, one: Mark, other: Mark) -> bool:
    low, high = sorted((one.first, other.first))
    return low > 0 and reading.tokens[low - 1].lower == "neither" and reading.tokens[high - 1].lower == "nor"


def _metric(reading: Reading, clause: Clause, mark: Mark) -> tuple[int, int]:
    """Return the tokens of what changes."""
    tokens, tags = reading.tokens, reading.tags
    if mark.cue.part == "noun":
        return _nominal_metric(reading, clause, mark)
    if tokens[mark.first].lower == "no" and mark.cue.part == "adjective":
        return (mark.last, min(clause.last, mark.last + 8))  # "no longer" and what it is that ceased
    if mark.cue.part in ("adjective", "comparative") or mark.cue.detail in ("subject", "agent"):
        return _subject_of(reading, clause, mark)
    if tags[mark.first] in "UE" and is_passive(reading, clause, mark.first):
        return _subject_of(reading, clause, mark)
    if mark.cue.detail == "either" and tags[mark.last : mark.last + 1] == "G":
        return (mark.last, min(clause.last, mark.last + 8))
    after = phrase_after(tokens, tags, mark.last, clause.last)
    if after[0] < after[1] and tags[after[0]] != "Q" and tokens[mark.last].lower not in ("by", "from"):
        return after
    if (
        tags[mark.last : mark.last + 2] == "IF"
        and mark.last + 1 < clause.last
        and mark.cue.detail == "either"
    ):
        return (mark.last + 1, min(clause.last, mark.last + 8))
    return _subject_of(reading, clause, mark)


def _subject_of(reading: Reading, clause: Clause, mark: Mark) -> tuple[int, int]:
    """Return the clause's subject, or the noun before a later verb form ("saw prices going down")."""
    if reading.tags[mark.first] == "G" and mark.first > clause.verb and reading.tags[mark.first - 1] in "NX":
        return phrase_before(reading.tokens, reading.tags, mark.first, clause.verb + 1)
    return clause.subject


def _nominal_metric(reading: Reading, clause: Clause, mark: Mark) -> tuple[int, int]:
    tokens, tags = reading.tokens, reading.tags
    start = mark.last
    if tokens[mark.last - 1].lower in ("of", "in"):
        return phrase_after(tokens, tags, start, clause.last)
    if start < clause.last and tokens[start].lower in ("of", "in", "for", "to"):
        return phrase_after(tokens, tags, start + 1, clause.last)
    before = phrase_before(tokens, tags, mark.first, clause.first)
    if before[1] - before[0] > 0 and any(tag in "NX" for tag in tags[before[0] : before[1]]):
        return before
    return clause.subject


def _strength(reading: Reading, clause: Clause, mark: Mark) -> Literal["slight", "unmarked", "strong"]:
    low = max(clause.first, mark.first - _ADVERB_REACH)
    high = min(clause.last, mark.last + _ADVERB_REACH)
    for near in reading.marks_of("strength", low, high):
        return "strong" if near.cue.value == "strong" else "slight"
    return cast('Literal["slight", "unmarked", "strong"]', mark.cue.strength or "unmarked")


def _against(reading: Reading, clause: Clause, mark: Mark) -> str | None:
    """Return the words of the period or case that the change is measured against."""
    for near in reading.marks_of("against", mark.last, clause.last):
        after = phrase_after(reading.tokens, reading.tags, near.last, clause.last)
        if after[0] < after[1]:
            return reading.words(after)
    return None
