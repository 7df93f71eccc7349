"""Letters and marks behind digits that are units where they stand so: "100m race", "5 C", "2 in thick"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.figures.counted import is_plural
from claims.figures.figure_words import figure_words
from claims.figures.numeral import NumberMatch
from claims.figures.units import UnitMatch, cue_words
from claims.words.token import Token

_ONE = Decimal(1)
_TEMPERATURES = ("Cel", "[degF]")
_CUE_REACH = 14  # tokens on either side in which weather makes a degree of a bare "C"


def unlettered(tokens: Sequence[Token], number: NumberMatch) -> NumberMatch:
    """Take a letter behind the digits for a unit where it is no magnitude: "100m race", "5mm", "3t"."""
    letter = tokens[number.last - 1].text
    if letter in ("t", "T", "mm") or (letter == "m" and _is_metres(tokens, number)):
        low, high = number.low / number.scale, number.high / number.scale
        return number._replace(last=number.last - 1, low=low, high=high, scale=_ONE, letter=False)
    return number


def _is_metres(tokens: Sequence[Token], number: NumberMatch) -> bool:
    following = _word_at(tokens, number.last)
    if following.isdigit() and tokens[number.last].start == tokens[number.last - 1].end:
        return True  # "40m2"
    is_thing = is_plural(following) and following not in figure_words("length")
    is_count = is_thing or following in ("of", "metric", "sq", "square", "cubic")
    return not is_count and _is_length(tokens, number)


def _is_length(tokens: Sequence[Token], number: NumberMatch) -> bool:
    following = _word_at(tokens, number.last)
    if _word_at(tokens, number.first - 1) in ("the", "s") and (
        not following.isalpha() or following in figure_words("race_tail")
    ):
        return True
    behind = tokens[number.last : number.last + 3]
    nearby = {token.lower for token in tokens[max(0, number.first - 6) : number.last + 6]}
    return any(token.lower in figure_words("length") for token in behind) or not nearby.isdisjoint(
        figure_words("length")
    )


def is_written_as_unit(tokens: Sequence[Token], number: NumberMatch, unit: UnitMatch, after: int) -> bool:
    """Refuse letters that are no unit where they stand: "Section 5 A", "3 x 4", "5 m-long"."""
    symbol = tokens[unit.first]
    if len(symbol.text) > 2 or unit.last != unit.first + 1 or not symbol.text[0].isalpha():
        return True
    gap = symbol.start - tokens[after - 1].end
    if symbol.text == "t" and gap == 1:
        return number.form == "digits" and not (
            unit.last < len(tokens) and tokens[unit.last].text in ("'", "’")
        )
    if symbol.text in ("C", "F") and gap == 1 and number.form == "digits":
        if number.low < 0:
            return True  # "-3 C": nothing else falls below zero and bears a letter
        nearby = {token.lower for token in tokens[max(0, number.first - _CUE_REACH) : unit.last + _CUE_REACH]}
        return not nearby.isdisjoint(cue_words(_TEMPERATURES))
    if symbol.text in ("x", "T", "t", "C", "F"):
        return gap == 0 and not (unit.last < len(tokens) and tokens[unit.last].text[0].isdigit())
    if len(symbol.text) == 1 and number.form != "digits":
        return False
    return gap == 0 or (
        gap == 1 and (len(symbol.text) == 2 or symbol.text in ("m", "g", "l", "L", "W", "V", "K", "J"))
    )


def match_mark(tokens: Sequence[Token], after: int) -> UnitMatch | None:
    """Return inches or feet told by a mark or a bare "in": "2 in thick", a 9" plate, 6'2"."""
    if after >= len(tokens) or after == 0:
        return None
    mark = tokens[after]
    if mark.lower == "in":
        following = _word_at(tokens, after + 1)
        is_digits = tokens[after - 1].text.isdecimal() and following in ("", ".", ")")
        if is_digits or following in figure_words("inch"):
            return UnitMatch(after, after + 1, "[in_i]")
        return None
    if mark.text not in ('"', "'", "’", "”") or mark.start != tokens[after - 1].end:
        return None
    if mark.text in ('"', "”"):
        opener = "“" if mark.text == "”" else mark.text
        quoted = sum(token.text == opener for token in tokens[:after])
        is_closing = (
            quoted % 2 == 1 if mark.text == '"' else quoted > sum(t.text == "”" for t in tokens[:after])
        )
        return None if is_closing else UnitMatch(after, after + 1, "[in_i]")
    inches = tokens[after + 1] if after + 1 < len(tokens) else None
    is_feet = inches is not None and inches.start == mark.end and inches.text.isdecimal()
    return UnitMatch(after, after + 1, "[ft_i]") if is_feet else None


def _word_at(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].lower if 0 <= position < len(tokens) else ""
