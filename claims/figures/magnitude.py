"""Magnitudes behind a numeral: "2.1 million", "35k", "3 hundred thousand", "6 and a half million"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.figures.number_words import number_words
from claims.figures.numeral import ONE, NumberMatch, is_tight, numeral_word
from claims.words.token import Token

_LARGEST = Decimal("1e18")  # no newspaper counts beyond it, and products of magnitudes must end
_LEAST_PLURAL = 1000  # "2 billions", but not "in 2010 millions fled"


def with_magnitude(tokens: Sequence[Token], number: NumberMatch) -> NumberMatch:
    """Return the numeral with the magnitudes and the half behind it taken in."""
    letter = _letter(tokens, number)
    if letter is not None:
        return number._replace(
            low=number.low * letter,
            high=number.high * letter,
            last=number.last + 1,
            scale=letter,
            letter=True,
        )
    number = add_half(tokens, number)
    last, scale = number.last, ONE
    while last < len(tokens):
        skip = 1 if tokens[last].text == "-" and is_tight(tokens, last) else 0
        word = numeral_word(tokens, last + skip)
        said = number_words().scale.get(word) or _plural(word, number, scale)
        if said is None or scale * said > _LARGEST:
            break
        scale *= said
        last += 1 + skip
    if scale == 1:
        return number
    number = add_half(tokens, number._replace(last=last))
    return number._replace(low=number.low * scale, high=number.high * scale, scale=scale)


def add_half(tokens: Sequence[Token], number: NumberMatch) -> NumberMatch:
    """Read on over "and a half" and "-and-a-quarter"."""
    if numeral_word(tokens, number.last) not in ("and", "-"):
        return number
    end = min(number.last + 6, len(tokens))
    words = [index for index in range(number.last, end) if tokens[index].text != "-"][:3]
    if len(words) == 3 and tokens[words[0]].lower == "and" and tokens[words[1]].lower in ("a", "one"):
        part = number_words().part.get(tokens[words[2]].lower)
        if part is not None:
            return number._replace(low=number.low + part, high=number.high + part, last=words[2] + 1)
    return number


def _letter(tokens: Sequence[Token], number: NumberMatch) -> Decimal | None:
    """Return the magnitude of a letter that stands directly behind digits."""
    if number.form != "digits" or not is_tight(tokens, number.last):
        return None
    return number_words().letter_scale.get(tokens[number.last].text)


def _plural(word: str, number: NumberMatch, scale: Decimal) -> Decimal | None:
    """Return the magnitude of "dozens" and "billions" behind a small exact number ("two dozens")."""
    if number.form not in ("digits", "words") or number.low != number.high or number.low >= _LEAST_PLURAL:
        return None
    said = number_words().plural_scale.get(word)
    return said if said is not None and said * scale <= _LARGEST else None
