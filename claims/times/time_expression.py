"""Find time expressions by their form; what day they mean is decided elsewhere (claims/times/when.py).

A word of the calendar or a digit calls the few patterns that can begin there, so prose without times costs a
dictionary look-up a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.figures.number_words import number_words
from claims.times.time_check import is_time
from claims.times.time_grammar import DIGIT, time_grammar, time_words
from claims.times.time_leaning import LEANING, settled
from claims.times.time_match import TimeMatch
from claims.words.token import Token
from sources.calendar_words import calendar_words


def match_times(text: str, tokens: Sequence[Token]) -> list[TimeMatch]:
    """Return the time expressions among the tokens, leftmost longest, in order."""
    if not tokens:
        return []
    grammar, limit, end = time_grammar(), tokens[-1].end, -1
    found: list[TimeMatch] = []
    for token in tokens:
        if token.start < end:
            continue
        for form, pattern in grammar.get(_start_word(token), ()):
            match = pattern.match(text, token.start, limit)
            if match is not None and is_time(text, token, form, match):
                parts = {name: part for name, part in match.groupdict().items() if part}
                found.append(TimeMatch(match.start(), match.end(), form, parts))
                end = match.end()
                break
    return settled(text, found) if any(match.form in LEANING for match in found) else found


def _start_word(token: Token) -> str:
    """Return the word under which the grammar holds what may begin at a token."""
    word = token.lower
    if word[0].isdecimal():
        return DIGIT if "," not in word else word  # "35,000" begins no time
    if "-" in word and word.startswith(time_words().mid.words):
        return "mid"
    if "-" in word and word not in time_grammar():
        first = word.partition("-")[0]
        return first if first in _hyphened() else word
    return word.removesuffix("'s")


@cache
def _hyphened() -> frozenset[str]:
    """Return the words that a hyphen may tie to what follows ("May-June", "thirty-six minutes")."""
    numbers = number_words()
    return frozenset({*calendar_words().months, *numbers.small, *numbers.tens})
