"""Numerals in digits: "35,000", "35 000", ".75", "2 1/2", "3-1/4", "4e14", "2.5 x 10^5"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from claims.figures.digits import MOST_DIGITS, parse_digits
from claims.figures.magnitude import with_magnitude
from claims.figures.number_words import number_words, vulgar_fractions
from claims.figures.numeral import NumberMatch, is_tight, numeral_word
from claims.words.phrase import PhraseTable
from claims.words.token import Token

_TEN = Decimal(10)
_MINUS = ("-", "−", "⁻", "–")
_LARGEST_DENOMINATOR = 100
_NO_FRACTIONS = frozenset({(9, 11), (1, 6), (7, 7)})  # days that are known by their date


def read_digits(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Return the numeral in digits that begins at token `position`, a leading point among them."""
    value = vulgar_fractions().get(tokens[position].text)
    last = position + 1
    if value is None:
        if tokens[position].text == ".":
            value, last = _read_leading_point(tokens, position), position + 2
        else:
            value = parse_digits(tokens[position].text)
        if value is None:
            return None
        power = _read_power(tokens, last, value)
        if power is not None:
            number = NumberMatch(position, power[1], power[0], power[0], "digits")
            return with_magnitude(tokens, number)
        if _has_broken_exponent(tokens, last):
            return None
        value, last = _join_spaced_thousands(tokens, value, last)
        value, last = _add_fraction(tokens, value, last)
    return with_magnitude(tokens, NumberMatch(position, last, value, value, "digits"))


def opens_decimal(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a point at token `position` begins a decimal fraction: the one of ".75"."""
    if tokens[position].text != "." or (
        is_tight(tokens, position) and tokens[position - 1].text[-1].isalnum()
    ):
        return False
    return is_tight(tokens, position + 1) and tokens[position + 1].text.isdecimal()


def _read_leading_point(tokens: Sequence[Token], position: int) -> Decimal | None:
    return parse_digits("0." + tokens[position + 1].text)


def _read_power(tokens: Sequence[Token], last: int, value: Decimal) -> tuple[Decimal, int] | None:
    """Read on over an exponent: "4e14", "10^6", "x 10^5", "×10−5", "10⁵", "10 to the power of 6".

    Returns:
        The value and the token behind it; None where no exponent follows, or one beyond any quantity.
    """
    word = numeral_word(tokens, last)
    if word == "e" and is_tight(tokens, last):
        return _raise(tokens, last + 1, _TEN, value)
    start = _exponent_start(tokens, last, is_base_said=False) if value == _TEN else None
    if start is not None:
        return _raise(tokens, start, _TEN, Decimal(1))
    if word not in number_words().power.times:
        return None
    base = numeral_word(tokens, last + 1)
    if base not in ("2", "10"):
        return None
    start = _exponent_start(tokens, last + 2, is_base_said=True)
    return None if start is None else _raise(tokens, start, Decimal(base), value)


def _exponent_start(tokens: Sequence[Token], at: int, *, is_base_said: bool) -> int | None:
    """Return the token at which the exponent begins; behind "x 10" a tight minus will do ("x10-5")."""
    word = numeral_word(tokens, at)
    if word in number_words().power.marks:
        return at + 1
    is_minus = word == "⁻" or (is_base_said and word in _MINUS)
    if word in number_words().power.superscript or (is_minus and is_tight(tokens, at)):
        return at
    phrase = _power_phrases().match_at(tokens, at) if word == "to" else None
    return None if phrase is None else phrase.last


def _raise(tokens: Sequence[Token], at: int, base: Decimal, factor: Decimal) -> tuple[Decimal, int] | None:
    sign = -1 if numeral_word(tokens, at) in _MINUS else 1
    at += sign < 0
    digits, last = "", at
    while last < at + 2 and numeral_word(tokens, last) in number_words().power.superscript:
        digits += number_words().power.superscript[numeral_word(tokens, last)]
        last += 1
    if not digits:
        word = numeral_word(tokens, at)
        digits, last = str(number_words().small.get(word, word)), at + 1
    if not (digits.isdecimal() and len(digits) < 3 and int(digits) <= MOST_DIGITS):
        return None
    power = base ** int(digits)
    return (factor * power if sign > 0 else factor / power), last


def _has_broken_exponent(tokens: Sequence[Token], last: int) -> bool:
    return numeral_word(tokens, last) == "e" and is_tight(tokens, last)


@cache
def _power_phrases() -> PhraseTable[bool]:
    return PhraseTable(dict.fromkeys(number_words().power.phrases, True))


def _join_spaced_thousands(tokens: Sequence[Token], value: Decimal, last: int) -> tuple[Decimal, int]:
    """Read on over "35 000 000": groups of three digits behind one space, the last of which is 000."""
    end = last
    while end < len(tokens) and len(tokens[end].text) == 3 and tokens[end].text.isdigit() and end - last < 4:
        end += 1
    if end > last and value < 1000 and value == value.to_integral() and tokens[end - 1].text == "000":
        for position in range(last, end):
            value = value * 1000 + int(tokens[position].text)
        return value, end
    return value, last


def _add_fraction(tokens: Sequence[Token], value: Decimal, last: int) -> tuple[Decimal, int]:
    """Read on over "2½", "2 1/2", "3-1/4" and "3/4"."""
    if last < len(tokens) and tokens[last].text in vulgar_fractions():
        return value + vulgar_fractions()[tokens[last].text], last + 1
    is_joined = numeral_word(tokens, last) == "-" and is_tight(tokens, last) and is_tight(tokens, last + 1)
    for start in (last - 1, last + is_joined):
        part = _slashed(tokens, start)
        if part is not None:
            return (part if start < last else value + part), start + 3
    return value, last


def _slashed(tokens: Sequence[Token], start: int) -> Decimal | None:
    """Return the value of "3/4" at token `start`; None where the two are no fraction ("24/7", "9/11")."""
    if start + 2 >= len(tokens) or tokens[start + 1].text != "/" or not is_tight(tokens, start + 1):
        return None
    over, under = tokens[start].text, tokens[start + 2].text
    if not (over.isdigit() and under.isdigit() and len(over) < 4 and len(under) < 4):
        return None
    if not 0 < int(over) < int(under) <= _LARGEST_DENOMINATOR or (int(over), int(under)) in _NO_FRACTIONS:
        return None
    return Decimal(int(over)) / int(under)
