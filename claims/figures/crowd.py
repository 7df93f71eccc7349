"""Round crowds: "hundreds of", "tens of thousands of", "several million", "a couple of dozen"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.figures.number_words import ARTICLES, number_words
from claims.figures.numeral import NumberMatch, numeral_word
from claims.words.token import Token

_LONGEST = 6  # tokens: "hundreds of thousands of millions" says nothing more


def read_crowd(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Return the round crowd that begins at token `position`, or None where none does."""
    words = number_words()
    at = position + (numeral_word(tokens, position) in ARTICLES)
    times = words.vague_times.get(numeral_word(tokens, at))
    if times is not None:
        return _times_magnitude(tokens, position, at)
    crowd = words.vague.get(numeral_word(tokens, position))
    if crowd is None:
        return None
    low, high, last = crowd[0], crowd[1], position + 1
    while numeral_word(tokens, last) == "of" and last - position < _LONGEST:
        upper = words.vague.get(numeral_word(tokens, last + 1))
        if upper is None:
            break
        low, high, last = low * upper[0], high * upper[0], last + 2
    return NumberMatch(position, last, low, high, "vague", low)


def _times_magnitude(tokens: Sequence[Token], position: int, at: int) -> NumberMatch | None:
    """Read "several hundred thousand" and "a couple of dozen"; `at` is the token of "several"."""
    words = number_words()
    low, high = words.vague_times[numeral_word(tokens, at)]
    after = at + (2 if numeral_word(tokens, at + 1) == "of" else 1)
    scale = words.scale.get(numeral_word(tokens, after))
    if scale is None:
        return None
    further = words.scale.get(numeral_word(tokens, after + 1))
    last, scale = (after + 1, scale) if further is None else (after + 2, scale * further)
    return NumberMatch(position, last, low * scale, high * scale, "vague", scale)
