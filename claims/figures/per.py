"""What a rate is per: a period, a unit, or so many of something ("per 100,000 people")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.counted import is_plural, stop_words
from claims.figures.number import match_number
from claims.figures.units import match_unit
from claims.words.phrase import PhraseTable, spread
from claims.words.token import Token
from sources.table import read_table

_PIECE = "{piece}"
_DIRECTIONS = frozenset({"ago", "earlier", "later", "before", "after"})  # "60 a year ago" is no rate


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Period(_Entry):
    """A period and the ways to say "every such period"."""

    ucum: str
    words: tuple[str, ...]


class PricedNouns(_Entry):
    """Nouns that prices are given for."""

    words: tuple[str, ...]


class PerTable(_Entry):
    """The schema of data/per.toml."""

    period: tuple[Period, ...]
    price: PricedNouns


class PerMatch(NamedTuple):
    """A rate's denominator at tokens `[first, last)`, as UCUM or an annotation in braces."""

    first: int
    last: int
    per: str


@cache
def _table() -> PerTable:
    return read_table(files("claims") / "data" / "per.toml", PerTable, PackError)


@cache
def _periods() -> PhraseTable[str]:
    return PhraseTable(spread((period.words, period.ucum) for period in _table().period))


@cache
def _priced() -> frozenset[str]:
    return frozenset(_table().price.words)


def match_per(
    tokens: Sequence[Token], position: int, *, is_price: bool, countries: Sequence[str] = ()
) -> PerMatch | None:
    """Return the denominator that begins at token `position`.

    Args:
        tokens: the sentence.
        position: where it would begin.
        is_price: the amount is money, so that "a barrel" and "an ounce" are denominators too.
        countries: settle ambiguous units.
    """
    if position + 1 > len(tokens):
        return None
    period = _periods().match_at(tokens, position)
    if period is not None and _ends_well(tokens, period.last, period.value):
        return PerMatch(position, period.last, period.value)
    word = tokens[position].lower
    if position + 1 >= len(tokens):
        return None
    if word in ("per", "/"):
        return _after_per(tokens, position, countries)
    if word in ("a", "an", "each", "every", "the") and is_price:
        return _priced_noun(tokens, position, countries, is_article=word != "each")
    return None


def _ends_well(tokens: Sequence[Token], last: int, per: str) -> bool:
    """Refuse "60 a year ago", and "each" where what each is said of follows ("each ticket", "each other")."""
    following = tokens[last] if last < len(tokens) else None
    if following is None or tokens[last - 1].lower != "each" or per != _PIECE:
        return following is None or following.lower not in _DIRECTIONS
    return not following.text[0].isalpha() or (following.lower in stop_words() and following.lower != "other")


def _after_per(tokens: Sequence[Token], position: int, countries: Sequence[str]) -> PerMatch | None:
    start = position + 1
    number = match_number(tokens, start)
    if number is not None and number.low == number.high:
        start = number.last
    prefix = "" if number is None else f"{number.low.normalize():f}"
    if start >= len(tokens):
        return None
    unit = match_unit(tokens, start, countries=countries)
    if unit is not None:
        return PerMatch(position, unit.last, prefix + (unit.ucum or unit.alternatives[0]))
    if not tokens[start].text[0].isalpha() or tokens[start].lower in stop_words():
        return None
    last = start + 1
    while (
        last < len(tokens)
        and last < start + 3
        and number is not None
        and not is_plural(tokens[last - 1].lower)
    ):
        if not tokens[last].text[0].isalpha() or tokens[last].lower in stop_words():
            break
        last += 1
    noun = " ".join(token.lower for token in tokens[start:last])
    return PerMatch(position, last, f"{prefix}{{{noun}}}")


def _priced_noun(
    tokens: Sequence[Token], position: int, countries: Sequence[str], *, is_article: bool
) -> PerMatch | None:
    unit = match_unit(tokens, position + 1, countries=countries)
    if unit is not None and is_article and tokens[position].lower != "the":
        return PerMatch(position, unit.last, unit.ucum or unit.alternatives[0])
    word = tokens[position + 1].lower
    if word in _priced() and tokens[position].lower in ("a", "an", "each", "every"):
        return PerMatch(position, position + 2, f"{{{word}}}")
    return None
