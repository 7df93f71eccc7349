"""Ordinals: places in an order ("the eighth year"), which count nothing and are no quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.figures.counted import match_counted
from claims.figures.number import number_words
from claims.figures.piece import read_pieces
from claims.times.time_expression import match_times
from claims.words.token import Token
from sources.span import Span

LEAST = 3  # "first" and "second" are adverbs, units of time and figures of speech more often than places
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_TENS_AND = re.compile(r"(?P<tens>[a-z]+ty)-(?P<small>[a-z]+)")


class Ordinal(NamedTuple):
    """A place in an order; `noun` is what stands in it, where it is named."""

    span: Span
    value: int
    noun: str | None


def find_ordinals(text: str, sentence: Span) -> tuple[Ordinal, ...]:
    """Return the ordinals from the third on, in order; those in dates and names are left out."""
    return tuple(ordinal for tokens in read_pieces(text, sentence) for ordinal in _ordinals(text, tokens))


def _ordinals(text: str, tokens: list[Token]) -> Iterator[Ordinal]:
    times = [(match.start, match.end) for match in match_times(text, tokens)]
    for index, token in enumerate(tokens):
        value, last = _value(tokens, index)
        if value < LEAST or any(start <= token.start < end for start, end in times):
            continue
        following = tokens[last] if last < len(tokens) else None
        if following is not None and following.text[0].isupper() and not following.text.isupper():
            continue
        counted = match_counted(tokens, last, single=True)
        noun = None if counted is None else tokens[counted.last - 1].lower
        yield Ordinal(Span(token.start, tokens[last - 1].end), value, noun)


def _value(tokens: list[Token], index: int) -> tuple[int, int]:
    """Return the ordinal's value, 0 where token `index` is none, and the token behind it."""
    token, words = tokens[index], number_words()
    if token.text[0].isdigit():
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        is_ordinal = following is not None and following.start == token.end and following.lower in _ENDINGS
        return (
            (int(token.text), index + 2)
            if is_ordinal and token.text.isdigit() and len(token.text) < 7
            else (0, index)
        )
    if token.lower in words.ordinal:
        return words.ordinal[token.lower], index + 1
    match = _TENS_AND.fullmatch(token.lower)
    if match is not None and match["tens"] in words.tens and match["small"] in words.ordinal:
        return words.tens[match["tens"]] + words.ordinal[match["small"]], index + 1
    return 0, index
