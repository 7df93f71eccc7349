"""Currencies as they are written, as ISO 4217 codes; shared words are settled by the passage's countries."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.inflect import noun_forms
from claims.words.phrase import PhraseTable
from claims.words.token import Token
from sources.table import read_table


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Currency(_Entry):
    """One currency of data/currencies.toml."""

    code: str
    name: str
    symbols: tuple[str, ...]
    words: tuple[str, ...]
    countries: tuple[str, ...]


class SharedWord(_Entry):
    """A symbol or word that several currencies share, in order of likelihood."""

    symbols: tuple[str, ...]
    words: tuple[str, ...]
    currencies: tuple[str, ...]
    adjacent: bool = False
    default: str | None = None
    doubtful: bool = False


class MinorUnit(_Entry):
    """A part of a currency: 100 cents make a dollar."""

    words: tuple[str, ...]
    currencies: tuple[str, ...]
    parts: int


class CurrencyTable(_Entry):
    """The schema of data/currencies.toml."""

    small_codes: tuple[str, ...]
    spaced_prefixes: tuple[str, ...]
    currency: tuple[Currency, ...]
    reading: tuple[SharedWord, ...]
    minor: tuple[MinorUnit, ...]


class CurrencyMatch(NamedTuple):
    """A currency found: tokens `[first, last)`, its code or alternatives; `parts` make one (100 cents)."""

    first: int
    last: int
    code: str | None
    alternatives: tuple[str, ...] = ()
    parts: Decimal = Decimal(1)
    doubtful: bool = False


class _Reading(NamedTuple):
    codes: tuple[str, ...]
    default: str | None = None
    adjacent: bool = False
    parts: Decimal = Decimal(1)
    doubtful: bool = False


@cache
def currency_table() -> CurrencyTable:
    """Return the currency table, read once."""
    return read_table(files("claims") / "data" / "currencies.toml", CurrencyTable, PackError)


@cache
def minor_words() -> dict[str, int]:
    """Return how many of each minor unit make one of its currency ("cents": 100)."""
    return {word: minor.parts for minor in currency_table().minor for word in minor.words}


@cache
def currency_names() -> dict[str, str]:
    """Return the plain name of each currency code."""
    return {currency.code: currency.name for currency in currency_table().currency}


def is_currency_symbol(text: str) -> bool:
    """Tell whether a word is the symbol or code of a currency, or the letters before its sign ("US")."""
    return text in _symbols()


def settle_currency(
    codes: tuple[str, ...], countries: Sequence[str], default: str | None = None
) -> tuple[str | None, tuple[str, ...]]:
    """Return the one code that the countries settle, or None and the alternatives, most likely first.

    Args:
        codes: readings of the symbol or word.
        countries: ISO 3166 alpha-2 codes that the passage speaks of, most likely first.
        default: the world's habit ("$" is the US dollar) where the passage has countries but none of these.
    """
    if len(codes) == 1:
        return codes[0], ()
    at_home = [code for country in countries for code in codes if country in _homes().get(code, ())]
    if not at_home:
        return (default, ()) if countries and default is not None else (None, codes)
    # A foreign "$" beside a local dollar is the US dollar as often as not: only a first place settles it.
    if default is None or at_home[0] == default:
        return at_home[0], ()
    return None, tuple(dict.fromkeys([at_home[0], default]))


def match_currency_before(
    tokens: Sequence[Token], position: int, countries: Sequence[str]
) -> CurrencyMatch | None:
    """Return the currency whose symbol or code ends right before the number at token `position`."""
    for length in (3, 2, 1):
        first = position - length
        if first < 0 or not _joined(tokens, first, position):
            continue
        symbol = "".join(token.text for token in tokens[first:position])
        reading = _symbols().get(symbol)
        if reading is None or (tokens[position].start - tokens[position - 1].end > 1):
            continue
        is_adjacent = tokens[position - 1].end == tokens[position].start
        if reading.adjacent and not is_adjacent:
            continue
        if (
            first > 0
            and tokens[first - 1].end == tokens[first].start
            and tokens[first - 1].text[-1].isalnum()
            and symbol[0].isalpha()
        ):
            continue
        if first > 0 and tokens[first - 1].text == "\\" and tokens[first - 1].end == tokens[first].start:
            first -= 1
        return _settled(reading, first, position, countries)
    return None


def match_currency_after(
    tokens: Sequence[Token], position: int, countries: Sequence[str]
) -> CurrencyMatch | None:
    """Return the currency word, code or symbol that begins at token `position`."""
    if position >= len(tokens):
        return None
    phrase = _words().match_at(tokens, position)
    if phrase is not None:
        return _settled(phrase.value, position, phrase.last, countries)
    for length in (2, 1):
        last = position + length
        if last > len(tokens) or not _joined(tokens, position, last):
            continue
        reading = _symbols().get("".join(token.text for token in tokens[position:last]))
        if reading is not None and not reading.adjacent:
            return _settled(reading, position, last, countries)
    return None


def _settled(reading: _Reading, first: int, last: int, countries: Sequence[str]) -> CurrencyMatch:
    code, alternatives = settle_currency(reading.codes, countries, reading.default)
    is_doubtful = reading.doubtful and code is None
    return CurrencyMatch(first, last, code, alternatives, reading.parts, is_doubtful)


def _joined(tokens: Sequence[Token], first: int, last: int) -> bool:
    if last - first == 2 and tokens[first + 1].text == "$" and tokens[first].text in _spaced_prefixes():
        return tokens[first + 1].start - tokens[first].end <= 1
    return all(tokens[index].end == tokens[index + 1].start for index in range(first, last - 1))


@cache
def _spaced_prefixes() -> frozenset[str]:
    return frozenset(currency_table().spaced_prefixes)


@cache
def _homes() -> dict[str, frozenset[str]]:
    return {currency.code: frozenset(currency.countries) for currency in currency_table().currency}


@cache
def homes_of(country: str) -> frozenset[str]:
    """Return the currencies that a country pays in."""
    return frozenset(code for code, countries in _homes().items() if country in countries)


@cache
def _symbols() -> dict[str, _Reading]:
    table = currency_table()
    symbols = {
        symbol: _Reading((currency.code,)) for currency in table.currency for symbol in currency.symbols
    }
    for currency in table.currency:
        symbols.setdefault(currency.code.lower() + "$", _Reading((currency.code,)))
    for code in table.small_codes:
        symbols[code] = symbols[code.upper()]
    for letters in ("us", "hk", "nz", "nt", "c"):
        symbols[letters + "$"] = symbols[letters.upper() + "$"]
    for code in [currency.code for currency in table.currency]:
        symbols.setdefault("M" + code, symbols[code]._replace(parts=Decimal("0.000001")))
    for shared in table.reading:
        for symbol in shared.symbols:
            symbols[symbol.replace(" ", "")] = _Reading(shared.currencies, shared.default, shared.adjacent)
    return symbols


@cache
def _words() -> PhraseTable[_Reading]:
    entries: dict[str, _Reading] = {}
    table = currency_table()
    for shared in table.reading:
        for word in shared.words:
            for form in noun_forms(word):
                entries[form] = _Reading(shared.currencies, shared.default, doubtful=shared.doubtful)
    for currency in table.currency:
        for word in currency.words:
            for form in noun_forms(word):
                entries[form] = _Reading((currency.code,))
    for minor in table.minor:
        for word in minor.words:
            entries[word] = _Reading(minor.currencies, minor.currencies[0], parts=Decimal(minor.parts))
    entries["¢"] = entries["cents"]
    return PhraseTable(entries)
