"""Currencies as they are written, as ISO 4217 codes; shared words are settled by the passage's countries."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.counted import stop_words
from claims.words.inflect import noun_forms
from claims.words.phrase import PhraseTable
from claims.words.token import Token
from sources.table import read_table

_LONGEST_NAME = 3  # words of a currency's name


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Currency(_Entry):
    """One currency of data/currencies.toml.

    Attributes:
        countries: who pays in it, or did where it is of the past: a word that may mean it means it there.
        beside: currencies of the same name that circulate there as well.
    """

    code: str
    name: str
    symbols: tuple[str, ...]
    words: tuple[str, ...]
    countries: tuple[str, ...]
    beside: tuple[str, ...] = ()


class Shared(_Entry):
    """What several currencies share a word or symbol, and which of them is meant where little is known.

    Attributes:
        currencies: in order of likelihood; they stay where no country is known.
        local: currencies that only a country of their own brings in.
        default: what the world takes it for in news of other countries.
        abroad: sums in news of countries of the others are told in the default, too ("$").
    """

    currencies: tuple[str, ...]
    local: tuple[str, ...] = ()
    default: str | None = None
    abroad: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """Every currency that may be meant."""
        return self.currencies + self.local


class SharedWord(Shared):
    """A symbol or word that several currencies share.

    Attributes:
        adjacent: the symbol stands directly before the digits.
        doubtful: an everyday word, money only with a country of its own or from a hundred on.
        weight: the unit of mass that the word means as well.
    """

    symbols: tuple[str, ...]
    words: tuple[str, ...]
    adjacent: bool = False
    doubtful: bool = False
    weight: str | None = None


class MinorUnit(Shared):
    """A part of a currency, 100 cents a dollar; or a multiple that people count in, a tenth toman a rial."""

    words: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    parts: Decimal


class CurrencyTable(_Entry):
    """The schema of data/currencies.toml."""

    small_codes: tuple[str, ...]
    spaced_prefixes: tuple[str, ...]
    currency: tuple[Currency, ...]
    reading: tuple[SharedWord, ...]
    minor: tuple[MinorUnit, ...]


class CurrencyMatch(NamedTuple):
    """A currency found: tokens `[first, last)`, its code or alternatives; `parts` make one (100 cents).

    It is `doubtful` where it is an everyday word or a mere letter and no country speaks for it. `weight` is
    the unit of mass that the word means as well ("pounds").
    """

    first: int
    last: int
    code: str | None
    alternatives: tuple[str, ...] = ()
    parts: Decimal = Decimal(1)
    doubtful: bool = False
    weight: str | None = None


class _Reading(NamedTuple):
    codes: tuple[str, ...]
    adjacent: bool = False
    parts: Decimal = Decimal(1)
    doubtful: bool = False
    weight: str | None = None


@cache
def currency_table() -> CurrencyTable:
    """Return the currency table, read once."""
    return read_table(files("claims") / "data" / "currencies.toml", CurrencyTable, PackError)


@cache
def minor_words() -> dict[str, int]:
    """Return how many of each minor unit make one of its currency ("cents" and "c": 100)."""
    minors = [minor for minor in currency_table().minor if minor.parts > 1]
    return {word: int(minor.parts) for minor in minors for word in (*minor.words, *minor.symbols)}


@cache
def currency_names() -> dict[str, str]:
    """Return the plain name of each currency code."""
    return {currency.code: currency.name for currency in currency_table().currency}


def is_currency_symbol(text: str) -> bool:
    """Tell whether a word is the symbol or code of a currency, or the letters before its sign ("US")."""
    return text in _symbols()


@cache
def shared_currencies(codes: tuple[str, ...]) -> Shared:
    """Return what is known of the word or symbol that may mean each of `codes`."""
    table = currency_table()
    found = next((shared for shared in (*table.reading, *table.minor) if shared.codes == codes), None)
    return found or Shared(currencies=codes)


@cache
def shared_openers() -> frozenset[str]:
    """Return the first words and the marks, in lower case, of everything that several currencies share."""
    table = currency_table()
    words = [form for shared in table.reading for word in shared.words for form in noun_forms(word)]
    words += [word for minor in table.minor for word in minor.words]
    marks = [symbol.lower().rstrip(".") for shared in table.reading for symbol in shared.symbols]
    return frozenset([word.split()[0] for word in words] + marks)


def match_currency_before(
    tokens: Sequence[Token], position: int, countries: Sequence[str]
) -> CurrencyMatch | None:
    """Return the currency whose symbol or code ends right before the number at token `position`."""
    if position == 0 or tokens[position - 1].text not in _symbol_tails():
        return None
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
        return _found(reading, first, position, countries)
    return None


def match_currency_word_before(
    tokens: Sequence[Token], position: int, countries: Sequence[str]
) -> CurrencyMatch | None:
    """Return the currency whose name ends before the number at token `position` ("Naira 20 million")."""
    for first in range(max(0, position - _LONGEST_NAME), position):
        phrase = _words().match_at(tokens, first)
        if phrase is not None and phrase.last == position and not phrase.value.doubtful:
            is_behind_number = first > 0 and tokens[first - 1].text[0].isdecimal()
            return None if is_behind_number else _found(phrase.value, first, position, countries)
    return None


def match_currency_after(
    tokens: Sequence[Token], position: int, countries: Sequence[str]
) -> CurrencyMatch | None:
    """Return the currency word, code or symbol that begins at token `position`."""
    if position >= len(tokens):
        return None
    phrase = _words().match_at(tokens, position)
    if phrase is not None:
        return _found(phrase.value, position, phrase.last, countries)
    for length in (2, 1) if tokens[position].text in _symbol_heads() else ():
        last = position + length
        if last > len(tokens) or not _joined(tokens, position, last):
            continue
        reading = _symbols().get("".join(token.text for token in tokens[position:last]))
        if reading is not None and not reading.adjacent:
            return _found(reading, position, last, countries)
    minor = _minor_symbols().get(tokens[position].text)
    if minor is None or position == 0 or not _is_price(tokens, position):
        return None
    return _found(minor, position, position + 1, countries)


def _is_price(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a letter at digits is part of a currency ("43c", "5p a litre"), no size ("720p film")."""
    digits = tokens[position - 1]
    if digits.end != tokens[position].start or not digits.text[0].isdecimal():
        return False
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return following is None or not following.text[0].isalnum() or following.lower in stop_words()


@cache
def _minor_symbols() -> dict[str, _Reading]:
    return {
        symbol: _Reading(minor.codes, parts=minor.parts)
        for minor in currency_table().minor
        for symbol in minor.symbols
    }


def _found(reading: _Reading, first: int, last: int, countries: Sequence[str]) -> CurrencyMatch:
    codes = reading.codes
    code, alternatives = (codes[0], ()) if len(codes) == 1 else (None, codes)
    is_doubtful = reading.doubtful and not any(homes_of(country) & set(codes) for country in countries)
    return CurrencyMatch(first, last, code, alternatives, reading.parts, is_doubtful, reading.weight)


def _joined(tokens: Sequence[Token], first: int, last: int) -> bool:
    if last - first == 1:
        return True
    if last - first == 2 and tokens[first + 1].text == "$" and tokens[first].text in _spaced_prefixes():
        return tokens[first + 1].start - tokens[first].end <= 1
    return all(tokens[index].end == tokens[index + 1].start for index in range(first, last - 1))


@cache
def _spaced_prefixes() -> frozenset[str]:
    return frozenset(currency_table().spaced_prefixes)


@cache
def homes() -> dict[str, frozenset[str]]:
    """Return the countries that pay, or paid, in each currency."""
    return {currency.code: frozenset(currency.countries) for currency in currency_table().currency}


@cache
def homes_of(country: str) -> frozenset[str]:
    """Return the currencies that a country pays in, or did."""
    return frozenset(code for code, countries in homes().items() if country in countries)


@cache
def beside(code: str) -> tuple[str, ...]:
    """Return the currencies of the same name that circulate beside one at home."""
    return next((currency.beside for currency in currency_table().currency if currency.code == code), ())


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
            is_letter = len(symbol) == 1 and symbol.isalpha()  # "the N2 road", "the L2 point"
            symbols[symbol.replace(" ", "")] = _Reading(shared.codes, shared.adjacent, doubtful=is_letter)
    return symbols


@cache
def _symbol_tails() -> frozenset[str]:
    """Return what the last token of a symbol may be: most words before a number are none."""
    return frozenset(symbol[at:] for symbol in _symbols() for at in range(len(symbol)))


@cache
def _symbol_heads() -> frozenset[str]:
    """Return what the first token of a symbol may be."""
    return frozenset(symbol[: at + 1] for symbol in _symbols() for at in range(len(symbol)))


@cache
def _words() -> PhraseTable[_Reading]:
    entries: dict[str, _Reading] = {}
    table = currency_table()
    for shared in table.reading:
        for word in shared.words:
            for form in noun_forms(word):
                entries[form] = _Reading(shared.codes, doubtful=shared.doubtful, weight=shared.weight)
    for currency in table.currency:
        for word in currency.words:
            for form in noun_forms(word):
                entries[form] = _Reading((currency.code,))
    for minor in table.minor:
        for word in minor.words:
            entries[word] = _Reading(minor.codes, parts=minor.parts)
    return PhraseTable(entries)
