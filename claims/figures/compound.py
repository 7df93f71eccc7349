"""Amounts told in several units at once: "6 feet 2 inches", "2 hours, 30 minutes", "15 dollars 50".

The amount is kept in the smallest unit that is said, in which it is exact; money stays in its currency.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from claims.figures.counted import stop_words
from claims.figures.figure import DASHES, Figure, match_figure, word_at
from claims.figures.number import match_number
from claims.figures.unit_table import unit_table
from claims.figures.units import UnitMatch
from claims.words.token import Token

_MOST_PARTS = 3  # "1 day, 2 hours, 3 minutes and 4 seconds"
_HUNDRED = 100  # cents, and the first number that is no part of a currency
_MARKS = frozenset({*DASHES, "%", "$", "£", "€", "/", ":"})  # behind a number: it is one of its own
_LEAST_CENTS = 10  # "15 dollars 50", not "15 dollars 5"


def match_whole_figure(tokens: Sequence[Token], position: int, countries: Sequence[str]) -> Figure | None:
    """Return the figure that begins at token `position`, with the smaller units that follow it."""
    whole = match_figure(tokens, position, countries)
    for _ in range(_MOST_PARTS):
        if whole is None or not whole.is_named or whole.low != whole.high:
            break
        added = _with_part(tokens, whole, countries)
        if added is None:
            break
        whole = added
    return whole


def in_same_unit(low: Figure, high: Figure) -> Figure:
    """Return `low` in the unit of `high` where that is a part of its own: "5 feet to 5 feet 6 inches"."""
    share = None if low.unit is None or high.unit is None else _parts_between(low.unit, high.unit)
    if share is None:
        return low
    code, parts = share
    unit = None if low.unit is None else low.unit._replace(ucum=code, alternatives=())
    return low._replace(low=low.low * parts, high=low.high * parts, unit=unit)


def _with_part(tokens: Sequence[Token], whole: Figure, countries: Sequence[str]) -> Figure | None:
    """Return the figure with the smaller unit that follows it at once, None where none does."""
    at = whole.last
    has_comma = word_at(tokens, at) == "," and not whole.prefixed
    at += has_comma
    at += word_at(tokens, at) == "and"
    if at >= len(tokens):
        return None
    if not (whole.prefixed or has_comma) and (at == whole.last or whole.currency is not None):
        cut_short = _cut_short(tokens, whole, at)
        if cut_short is not None:
            return cut_short
    part = match_figure(tokens, _past_hyphen(tokens, whole, at), countries)
    if part is None or part.prefixed or not part.is_named or part.low != part.high:
        return None
    if has_comma and _goes_on_as_list(tokens, part, countries):
        return None
    return _sum(whole, part)


def _past_hyphen(tokens: Sequence[Token], whole: Figure, at: int) -> int:
    """Step over the second hyphen of "a 6-foot-4-inch board"."""
    is_tight = word_at(tokens, at) == "-" and tokens[at].start == tokens[at - 1].end
    return at + 1 if is_tight and tokens[whole.number_last].text == "-" else at


def _goes_on_as_list(tokens: Sequence[Token], part: Figure, countries: Sequence[str]) -> bool:
    """Tell whether the unit behind a comma is one of a list: "races over 1 km, 500 m and 200 m"."""
    at = part.last
    at += word_at(tokens, at) == ","
    at += word_at(tokens, at) in ("and", "or")
    following = match_figure(tokens, at, countries) if part.last < at < len(tokens) else None
    if following is None or following.unit is None or part.unit is None:
        return False
    return following.unit.ucum == part.unit.ucum


def _sum(whole: Figure, part: Figure) -> Figure | None:
    """Return both as one amount in the unit of the part; None where the two are no pair."""
    if whole.unit is not None and part.unit is not None:
        share = _parts_between(whole.unit, part.unit)
        if share is None or part.low >= share[1]:
            return None
        code, parts = share
        value = whole.low * parts + part.low
        unit = part.unit._replace(ucum=code, alternatives=())
        return _extended(whole, part, value)._replace(unit=unit, currency=None)
    if whole.currency is None or part.currency is None:
        return None
    is_minor = whole.currency.parts == 1 and part.currency.parts > 1
    return _extended(whole, part, whole.low + part.low) if is_minor else None


def _extended(whole: Figure, part: Figure, value: Decimal) -> Figure:
    return whole._replace(last=part.last, number_last=part.number_last, low=value, high=value)


def _parts_between(whole: UnitMatch, part: UnitMatch) -> tuple[str, int] | None:
    """Return the code of the smaller unit and how many of it make one of the larger."""
    for code in (whole.ucum, *whole.alternatives):
        parts = _all_parts().get(code or "", {})
        for smaller in (part.ucum, *part.alternatives):
            if smaller is not None and smaller in parts:
                return smaller, parts[smaller]
    return None


@cache
def _all_parts() -> Mapping[str, Mapping[str, int]]:
    """Return how many of each smaller unit make a larger one, also by a unit between ("h" in seconds)."""
    listed = unit_table().parts
    return {code: dict(_parts_of(code)) for code in listed}


def _parts_of(code: str) -> list[tuple[str, int]]:
    parts = unit_table().parts.get(code, {})
    return [
        (smaller, count * further)
        for middle, count in parts.items()
        for smaller, further in ((middle, 1), *_parts_of(middle))
    ]


def _cut_short(tokens: Sequence[Token], whole: Figure, at: int) -> Figure | None:
    """Read a part whose unit is left out or cut short: "15 dollars 50", "6 feet 2", "6 ft 2 in"."""
    beyond = _past_hyphen(tokens, whole, at)
    number = match_number(tokens, beyond)
    if number is None or number.scale != 1 or number.low != number.high or number.low >= _HUNDRED:
        return None
    part = Figure(number.first, number.last, number.last, number.low, number.high, number)
    following = word_at(tokens, number.last)
    smaller = None if whole.unit is None else unit_table().left_out.get(whole.unit.ucum or "")
    if smaller is not None:
        is_inches = smaller == "[in_i]" and following == "in"
        is_joined = beyond > at and following not in DASHES  # "a 6-foot-4 guard"
        if not (is_inches or is_joined or _ends(tokens, number.last)):
            return None
        last = number.last + is_inches
        return _sum(whole, part._replace(last=last, unit=UnitMatch(number.last, last, smaller)))
    if whole.currency is None or number.low < _LEAST_CENTS or following[:1].isalnum() or following in _MARKS:
        return None
    cents = whole.currency._replace(parts=Decimal(_HUNDRED))
    return _sum(whole, part._replace(currency=cents, low=part.low / _HUNDRED, high=part.high / _HUNDRED))


def _ends(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether nothing that a number counts stands at token `position`: "6 feet 2 in his socks"."""
    following = word_at(tokens, position)
    return following in stop_words() if following[:1].isalnum() else following not in _MARKS
