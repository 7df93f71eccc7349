"""Numbers in words: "forty-six", "a hundred and two", "one and a half million", "two point five"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.figures.magnitude import with_magnitude
from claims.figures.number_words import ARTICLES, number_words
from claims.figures.numeral import ONE, NumberMatch, numeral_word
from claims.words.token import Token

_LONGEST = 24  # tokens of a number in words; nobody writes longer ones
_MOST_DECIMALS = 10
_BEHIND_POINT = frozenset({"percent", "percentage", "per", "pct", "%", "of"})


def read_cardinal(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Return the number in words that begins at token `position`, or None where none does."""
    words, first = number_words(), numeral_word(tokens, position)
    if first == "point":
        return _read_bare_point(tokens, position)
    if first in ARTICLES:
        if numeral_word(tokens, position + 1) not in words.scale:
            return None
        start = _Sum(Decimal(0), ONE, ONE, "small", position + 1)
    elif first in words.scale and numeral_word(tokens, position + 1) in words.scale:
        start = _Sum(Decimal(0), ONE, ONE, "small", position)  # "hundred thousand"
    elif first in words.small or first in words.tens:
        start = _Sum(Decimal(0), Decimal(0), ONE, "open", position)
    else:
        return None
    said = _sum_words(tokens, position, start)
    total = said.total + said.current
    number = NumberMatch(position, said.last, total, total, "words", said.scale)
    if numeral_word(tokens, said.last) == "point" and _digit(tokens, said.last + 1):
        return with_magnitude(tokens, _read_point(tokens, number._replace(scale=ONE)))
    return with_magnitude(tokens, number) if said.scale == 1 else number


class _Sum(NamedTuple):
    """What number words add up to: `current` waits for the next magnitude, `before` tells the last word."""

    total: Decimal
    current: Decimal
    scale: Decimal
    before: str
    last: int


def _sum_words(tokens: Sequence[Token], first: int, said: _Sum) -> _Sum:
    """Add up the number words from token `said.last` on."""
    while said.last < len(tokens) and said.last - first < _LONGEST:
        joint = numeral_word(tokens, said.last) if said.last > first else ""
        joint = joint if joint in ("and", "-") else ""
        step = said.last + bool(joint)
        added = _add(said, numeral_word(tokens, step), joint)
        if added is None:
            break
        said = added._replace(last=step + 1)
    return said


def _add(said: _Sum, word: str, joint: str) -> _Sum | None:
    """Return the sum with one more word; None where the word does not go on with the number."""
    words = number_words()
    if word in words.scale:
        if said.before == "open" or joint == "and":
            return None
        scale = words.scale[word]
        if scale == 100:
            return said._replace(current=said.current * scale, scale=scale, before="scale")
        return said._replace(
            total=said.total + said.current * scale, current=Decimal(0), scale=scale, before="scale"
        )
    if word in words.tens and said.before in ("open", "scale"):
        return said._replace(current=said.current + words.tens[word], before="tens")
    if word in words.small and _joins(words.small[word], said.before, joint):
        return said._replace(current=said.current + words.small[word], before="small")
    return None


def _joins(value: int, before: str, joint: str) -> bool:
    """Tell whether a small number may follow: "forty-six", "hundred and two", but not "three four"."""
    if before == "tens":
        return 0 < value < 10 and joint != "and"
    return before == "open" or (before == "scale" and value > 0)


def _digit(tokens: Sequence[Token], position: int) -> str:
    """Return the digit that a word says, empty where it says none."""
    value = number_words().small.get(numeral_word(tokens, position), 10)
    return str(value) if value < 10 else ""


def _read_point(tokens: Sequence[Token], number: NumberMatch) -> NumberMatch:
    """Read on over "point five two" from the "point"."""
    last, digits = number.last + 1, ""
    while len(digits) < _MOST_DECIMALS and (digit := _digit(tokens, last)):
        digits += digit
        last += 1
    value = number.low + Decimal("0." + digits)
    return number._replace(low=value, high=value, last=last)


def _read_bare_point(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read "point five percent"; "at that point five men" counts men."""
    if not _digit(tokens, position + 1):
        return None
    number = _read_point(tokens, NumberMatch(position, position, Decimal(0), Decimal(0), "words"))
    number = with_magnitude(tokens, number)
    return number if number.scale > 1 or numeral_word(tokens, number.last) in _BEHIND_POINT else None
