"""What a rate is per: a period, a unit, or so many of something ("per 100,000 people")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.counted import is_plural, stop_words
from claims.figures.money import currency_names, match_currency_after
from claims.figures.number import match_number
from claims.figures.units import UnitMatch, match_unit, narrow_units
from claims.words.phrase import PhraseTable, spread
from claims.words.token import Token
from sources.table import read_table

_PIECE = "{piece}"
_PRICE_REACH = 24  # tokens before a price in which its unit is looked for
_DIRECTIONS = frozenset({"ago", "earlier", "later", "before", "after"})  # "60 a year ago" is no rate


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Period(_Entry):
    """A period and the ways to say "every such period"."""

    ucum: str
    words: tuple[str, ...]


class PricedNouns(_Entry):
    """A list of words: nouns that prices are given for, and words that set a price."""

    words: tuple[str, ...]


class PerTable(_Entry):
    """The schema of data/per.toml."""

    period: tuple[Period, ...]
    price: PricedNouns
    pricing: PricedNouns
    share: PricedNouns


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
    if is_price and word in ("per", "/", "to", "a", "for", "against"):
        rate = _after_currency(tokens, position)
        if rate is not None:
            return rate
    if word in ("per", "/"):
        return _after_per(tokens, position, countries)
    if word == "for" and is_price:
        is_one = tokens[position + 1].lower in ("a", "an", "each", "every", "one")
        return _priced_noun(tokens, position + 1, countries, is_article=is_one) if is_one else None
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
    unit = match_unit(tokens, start)
    if unit is not None:
        return PerMatch(position, unit.last, prefix + _likeliest(unit, countries))
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
    unit = match_unit(tokens, position + 1)
    if unit is not None and is_article and tokens[position].lower != "the":
        return PerMatch(position, unit.last, _likeliest(unit, countries))
    word = tokens[position + 1].lower
    if word in _priced() and tokens[position].lower in ("a", "an", "each", "every"):
        return PerMatch(position, position + 2, f"{{{word}}}")
    return None


def match_per_before(tokens: Sequence[Token], first: int, countries: Sequence[str]) -> str | None:
    """Return the unit that a price from token `first` is for, said before it: "a kilo of rice costs $2".

    Only where the words between set a price: "the price of a kilo ... rose to", "a barrel sold for".
    """
    start = max(0, first - _PRICE_REACH)
    for position in range(first - 3, start - 1, -1):
        if tokens[position].text == ";":
            return None
        if tokens[position].lower not in ("a", "an") or position + 1 >= first:
            continue
        if position and _is_part_or_price(tokens, position - 1):
            continue
        noun = _priced_noun(tokens, position, countries, is_article=True)
        if noun is None or noun.last >= first:
            continue
        said = {
            token.lower for token in (*tokens[max(0, position - 2) : position], *tokens[noun.last : first])
        }
        return None if said.isdisjoint(_pricing()) else noun.per
    return None


def _is_part_or_price(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what stands before "a kilo" makes it a part or a denominator: "half", "300 euros"."""
    token = tokens[at]
    is_money = token.text[0].isdecimal() or match_currency_after(tokens, at, ()) is not None
    return is_money or token.lower in _table().share.words


@cache
def _pricing() -> frozenset[str]:
    return frozenset(_table().pricing.words)


def rated_currency(per: str | None) -> str | None:
    """Return the currency that an exchange rate is for one of ("{USD}" of "150 yen to the dollar")."""
    code = (per or "").strip("{}")
    return code if code in currency_names() else None


def _after_currency(tokens: Sequence[Token], position: int) -> PerMatch | None:
    """Read the other side of an exchange rate: "to the dollar", "per euro", "a dollar", "for one pound"."""
    start = position + 1
    while start < len(tokens) and tokens[start].lower in ("the", "a", "one", "each", "1"):
        start += 1
    if start >= len(tokens) or (tokens[position].lower != "a" and start > position + 2):
        return None
    currency = match_currency_after(tokens, start, ())
    if currency is None or currency.parts != 1 or tokens[currency.last - 1].lower.endswith("s"):
        return None
    if currency.last < len(tokens) and tokens[currency.last].text[0].isdigit():
        return None  # "from $5 to $7"
    return PerMatch(position, currency.last, f"{{{currency.code or currency.alternatives[0]}}}")


def _likeliest(unit: UnitMatch, countries: Sequence[str]) -> str:
    """Return the unit that a rate is per: a denominator has one reading, the likeliest in these countries."""
    return unit.ucum or narrow_units(unit.alternatives, countries)[0]
