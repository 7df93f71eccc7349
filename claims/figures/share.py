"""Shares in words: "half a", "two-thirds of", "a quarter of a million", "half-hour"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.figures.number_words import ARTICLES, number_words
from claims.figures.numeral import NumberMatch, is_tight, numeral_word
from claims.figures.units import match_unit
from claims.words.token import Token


def read_share(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Return the share that begins at token `position`, or None where none does."""
    words = number_words()
    first, at, over = numeral_word(tokens, position), position + 1, 1
    if first in ("half", "quarter"):
        at = position
    elif first not in ARTICLES:
        over = words.small.get(first, 0)
    hyphen = numeral_word(tokens, at) == "-"
    at += hyphen
    under = words.denominator.get(numeral_word(tokens, at))
    if under is None or not 0 < over < 100:
        return None
    if _is_of_unit(tokens, position, at):
        return NumberMatch(position, at + 1, Decimal(over) / under, Decimal(over) / under, "fraction")
    if not _is_share(tokens, position, at, over=over, hyphen=hyphen):
        return None
    return _scaled_share(tokens, position, at + 1, Decimal(over) / under)


def _is_of_unit(tokens: Sequence[Token], position: int, at: int) -> bool:
    """Tell whether a half or quarter stands right at a unit: "half-hour", "a half mile", "quarter-inch"."""
    denominator = numeral_word(tokens, at)
    if denominator not in ("half", "quarter", "quarters"):
        return False
    hyphen = numeral_word(tokens, at + 1) == "-" and is_tight(tokens, at + 1)
    if denominator == "quarter" and at == position and not hyphen:
        return False  # "the quarter dollar sales fell"
    unit = at + 1 + hyphen
    return unit < len(tokens) and tokens[unit].lower[:1].isalpha() and match_unit(tokens, unit) is not None


def _is_share(tokens: Sequence[Token], position: int, at: int, *, over: int, hyphen: bool) -> bool:
    """Tell whether a denominator at token `at` makes a share here, not a rank or a quarter of the year."""
    first, denominator = numeral_word(tokens, position), numeral_word(tokens, at)
    following, before = numeral_word(tokens, at + 1), numeral_word(tokens, position - 1)
    words = number_words().share
    if following == "of" or following in number_words().scale:
        return True
    if following == "-" and numeral_word(tokens, at + 2) in number_words().scale:
        return True  # "a half-dozen"
    if first == "half":
        return following in words.after_half or before in words.before
    if first == "one" and hyphen:
        return True
    if over > 1 and (hyphen or denominator.endswith("s")):
        return True
    is_article = first in ARTICLES
    if denominator == "half":
        ends = not following[:1].isalpha()
        is_amount = before == "by" or (ends and before in words.before)
        return is_article and is_amount
    if following in words.comparing and (is_article or first == "one"):
        return True
    ends = not following[:1].isalpha() or following in words.after
    return ends and (first == "one" or (is_article and before in words.before))


def _scaled_share(tokens: Sequence[Token], position: int, last: int, value: Decimal) -> NumberMatch:
    """Read on over "a", "of a million" and "billion" behind a share."""
    scales = number_words().scale
    article = last + (numeral_word(tokens, last) == "of")
    is_article = numeral_word(tokens, article) in ARTICLES
    for step in (article + 1 if is_article else last, last + (numeral_word(tokens, last) == "-")):
        scale = scales.get(numeral_word(tokens, step))
        if scale is not None:
            return NumberMatch(position, step + 1, value * scale, value * scale, "words", scale)
    if is_article and (article > last or numeral_word(tokens, last - 1) == "half"):
        last = article + 1  # but "up from a third a decade ago"
    return NumberMatch(position, last, value, value, "fraction")
