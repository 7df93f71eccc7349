"""Find time expressions by their form; what day they mean is decided elsewhere (claims/times/when.py).

A word of the calendar or a digit calls the few patterns that can begin there, so prose without times costs a
dictionary look-up a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.figures.number_words import number_words
from claims.times.time_check import is_time
from claims.times.time_grammar import Form, digit_shape, time_grammar, time_words
from claims.times.time_leaning import LEANING, settled
from claims.times.time_match import TimeMatch
from claims.words.token import Token
from sources.calendar_words import calendar_words

MOST_TIMES = 80  # of one piece; more is a calendar or an attack, and passed over as figures are (piece.py)
_MOST_DIGITS = 8  # "20010203"


def match_times(text: str, tokens: Sequence[Token]) -> list[TimeMatch]:
    """Return the time expressions among the tokens, leftmost longest, in order; none of too many."""
    if not tokens:
        return []
    grammar, limit, end = time_grammar(), tokens[-1].end, -1
    found: list[TimeMatch] = []
    for token in tokens:
        word = token.lower
        forms = grammar.get(word if word.isalpha() else _start_word(text, token))
        if forms is None or token.start < end:
            continue
        match = _first_fitting(forms, text, token, limit)
        if match is not None:
            found.append(match)
            end = match.end
            if len(found) > MOST_TIMES:
                return []
    return settled(text, found) if any(match.form in LEANING for match in found) else found


def _first_fitting(forms: Sequence[Form], text: str, token: Token, limit: int) -> TimeMatch | None:
    for form, pattern in forms:
        match = pattern.match(text, token.start, limit)
        if match is not None and is_time(text, token, form, match):
            parts = {name: part for name, part in match.groupdict().items() if part}
            return TimeMatch(match.start(), match.end(), form, parts)
    return None


def _start_word(text: str, token: Token) -> str:
    """Return what the grammar holds the forms under that may begin at a token which is no plain word."""
    word = token.lower
    if word[0].isdecimal():
        return word if "," in word else _shape(text, token)  # "35,000" begins no time
    if "-" in word and word.startswith(time_words().mid.words):
        return "mid"
    if "-" in word and word not in time_grammar():
        first = word.partition("-")[0]
        return first if first in _hyphened() else word
    return word.removesuffix("'s")


def _shape(text: str, token: Token) -> str:
    digits = len(token.lower.partition(".")[0])
    return digit_shape(text, token.start, digits) if digits <= _MOST_DIGITS else token.lower


@cache
def _hyphened() -> frozenset[str]:
    """Return the words that a hyphen may tie to what follows ("May-June", "thirty-six minutes")."""
    numbers = number_words()
    return frozenset({*calendar_words().months, *numbers.small, *numbers.tens})
