"""Numbers in digits, words and both: "35,000", "2.1 million", "half a", "hundreds of thousands of".

Decides how much a numeral says. Leaves to others what it counts, and whether it is a quantity at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from claims.figures.cardinal import read_cardinal
from claims.figures.crowd import read_crowd
from claims.figures.number_words import (
    ARTICLES,
    number_words,
    openers,
    telling_openers,
    vulgar_fractions,
)
from claims.figures.numeral import ONE, NumberMatch, numeral_word
from claims.figures.numeral_digits import opens_decimal, read_digits
from claims.figures.share import read_share
from claims.words.token import Token


def shows_number(token: Token) -> bool:
    """Tell whether a token is a sign that its sentence may hold a numeral: the cheap question first."""
    if token.text.isalpha():  # most tokens; they hold no hyphen and no digit
        return token.lower in _signs() or token.lower.endswith("fold")
    first = token.text[0]
    if first.isdecimal() or first in vulgar_fractions():
        return True
    word = token.lower.partition("-")[0]
    return word in _signs() or word.endswith("fold")


@cache
def _signs() -> frozenset[str]:
    """Return the lower-case words that are signs of a numeral."""
    return telling_openers().union(number_words().denominator)


def begins_number(token: Token) -> bool:
    """Tell whether a numeral may begin at a token, articles and a leading point included."""
    if token.text.isalpha():  # most tokens
        return token.lower in openers() or token.lower.endswith("fold")
    first = token.text[0]
    if first.isdigit() or first == ".":
        return True
    return token.lower in openers() or first in vulgar_fractions() or token.lower.endswith("fold")


def match_number(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Return the numeral that begins at token `position`, or None where none does."""
    token = tokens[position]
    if token.text[0].isdigit() or token.text in vulgar_fractions():
        return read_digits(tokens, position)
    if token.text == ".":
        return read_digits(tokens, position) if opens_decimal(tokens, position) else None
    if token.lower in openers():
        return _match_words(tokens, position)
    return _read_fold(tokens, position) if token.lower.endswith("fold") else None


def _match_words(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    if tokens[position].lower in ARTICLES and not _is_numeral_article(tokens, position):
        return None
    times = number_words().multiple.get(tokens[position].lower)
    if times is not None:
        return NumberMatch(position, position + 1, Decimal(times), Decimal(times), "multiple")
    for reader in (read_share, read_crowd, read_cardinal, _read_article):
        number = reader(tokens, position)
        if number is not None:
            return number
    return None


def _is_numeral_article(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether an article may begin a numeral, before every reader is asked: few do."""
    following = numeral_word(tokens, position + 1)
    return following in _behind_article() or numeral_word(tokens, position + 2) == "and"


@cache
def _behind_article() -> frozenset[str]:
    """Return what may stand behind the article of "a third", "a couple of dozen", "a hundred", "a-half"."""
    words = number_words()
    return frozenset({*words.denominator, *words.vague_times, *words.scale, "-"})


def _read_article(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read the article of "an hour and a half" and "a minute and 30 seconds" as one."""
    if numeral_word(tokens, position) not in ARTICLES or numeral_word(tokens, position + 2) != "and":
        return None
    following = numeral_word(tokens, position + 3)
    is_part = following in ARTICLES and numeral_word(tokens, position + 4) in number_words().part
    if is_part or following[:1].isdigit() or following in number_words().small:
        return NumberMatch(position, position + 1, ONE, ONE, "words")
    return None


def _read_fold(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read "threefold" and "tenfold"."""
    value = number_words().small.get(tokens[position].lower[: -len("fold")])
    if value is None:
        return None
    return NumberMatch(position, position + 1, Decimal(value), Decimal(value), "multiple")
