"""The time expressions of a piece of text, found once: figures ask for them first, then times."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claims.times.time_expression import match_times
from claims.times.time_match import TimeMatch
from claims.words.token import Token, tokenise
from sources.span import Span


def matches_in(text: str, tokens: Sequence[Token]) -> tuple[TimeMatch, ...]:
    """Return the time expressions of the stretch that tokens cover, however finely they are cut, in order."""
    return _found(text, tokens[0].start, tokens[-1].end) if tokens else ()


@lru_cache(maxsize=64)  # the pieces of a long sentence, between the reader of figures and that of times
def _found(text: str, start: int, end: int) -> tuple[TimeMatch, ...]:
    return tuple(match_times(text, tokenise(text, Span(start, end))))
