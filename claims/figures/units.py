"""Units of measure as they are written, as UCUM codes; words with several readings keep them all."""

from __future__ import annotations

from collections.abc import Sequence
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


class Unit(_Entry):
    """One unit of data/units.toml."""

    ucum: str
    name: str
    pint: str
    dimension: str
    words: tuple[str, ...]
    plural: str | None = None
    symbols: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


class UnitWord(_Entry):
    """A word with several readings: units, currencies, and what settles them.

    `elsewhere` is the reading where the first country that the passage speaks of is none of `countries`.
    """

    words: tuple[str, ...]
    plural: str | None = None
    symbols: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    units: tuple[str, ...]
    currencies: tuple[str, ...] = ()
    countries: dict[str, tuple[str, ...]] = {}
    elsewhere: str | None = None
    near: dict[str, tuple[str, ...]] = {}


class UnitTable(_Entry):
    """The schema of data/units.toml."""

    prefix: dict[str, str]
    unit: tuple[Unit, ...]
    reading: tuple[UnitWord, ...]
    definitions: dict[str, str]
    spelling: dict[str, tuple[str, ...]]
    parts: dict[str, dict[str, int]]
    base_symbol: dict[str, str]


class UnitMatch(NamedTuple):
    """A unit found: tokens `[first, last)`, its code or alternatives, and its currencies if any."""

    first: int
    last: int
    ucum: str | None
    alternatives: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()


class _Reading(NamedTuple):
    units: tuple[str, ...]
    word: UnitWord | None = None


@cache
def unit_table() -> UnitTable:
    """Return the unit table, read once."""
    return read_table(files("claims") / "data" / "units.toml", UnitTable, PackError)


@cache
def unit_names() -> dict[str, str]:
    """Return the plain name of each UCUM code, derived ones ("mg", "MW.h") included."""
    names: dict[str, str] = {}
    for unit in unit_table().unit:
        names[unit.ucum] = unit.name
        for prefix in unit.prefixes:
            names[prefix + unit.ucum] = unit_table().prefix[prefix] + unit.name
    return names


@cache
def dimensions() -> dict[str, str]:
    """Return the dimension of each UCUM code ("kg" is a mass)."""
    known = {unit.ucum: unit.dimension for unit in unit_table().unit}
    for unit in unit_table().unit:
        for prefix in unit.prefixes:
            known.setdefault(prefix + unit.ucum, unit.dimension)
    return known


@cache
def pint_names() -> dict[str, str]:
    """Return what pint calls each UCUM code."""
    names: dict[str, str] = {}
    for unit in unit_table().unit:
        names.setdefault(unit.ucum, unit.pint)
        for prefix in unit.prefixes:
            names.setdefault(prefix + unit.ucum, unit_table().prefix[prefix] + unit.pint)
    return names


def match_unit(tokens: Sequence[Token], position: int, *, countries: Sequence[str] = ()) -> UnitMatch | None:
    """Return the unit that begins at token `position`, or None; ambiguous words settled where they can be."""
    if position >= len(tokens):
        return None
    phrase = _phrases().match_at(tokens, position)
    if phrase is not None:
        return _settle(phrase.value, position, phrase.last, tokens, countries)
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is not None and following.start == tokens[position].end:
        joined = _symbols().get(tokens[position].text + following.text)
        if joined is not None:
            return _settle(joined, position, position + 2, tokens, countries)
    reading = _symbols().get(tokens[position].text)
    return None if reading is None else _settle(reading, position, position + 1, tokens, countries)


def _settle(
    reading: _Reading, first: int, last: int, tokens: Sequence[Token], countries: Sequence[str]
) -> UnitMatch:
    word = reading.word
    if word is None:
        return UnitMatch(first, last, reading.units[0])
    around = {token.lower for token in tokens[max(0, first - 12) : last + 8]}
    for code, cues in word.near.items():
        if not around.isdisjoint(cues):
            return UnitMatch(first, last, code)
    for country in countries if word.elsewhere is None else countries[:1]:
        for code, homes in word.countries.items():
            if country in homes:
                return UnitMatch(first, last, code)
    if word.elsewhere is not None and countries:
        return UnitMatch(first, last, word.elsewhere)
    if len(word.units) == 1 and not word.currencies:
        return UnitMatch(first, last, word.units[0])
    return UnitMatch(first, last, None, word.units, word.currencies)


@cache
def _phrases() -> PhraseTable[_Reading]:
    entries: dict[str, _Reading] = {}
    for unit in unit_table().unit:
        entries |= {form.lower(): _Reading((unit.ucum,)) for form in _unit_forms(unit)}
    for unit in unit_table().unit:
        for prefix in unit.prefixes:
            named = unit_table().prefix[prefix]
            for word in unit.words:
                for form in _forms(named + word, named + unit.plural if unit.plural else None):
                    entries.setdefault(form, _Reading((prefix + unit.ucum,)))
    for ambiguous in unit_table().reading:
        reading = _Reading(ambiguous.units, ambiguous)
        forms = [form for word in ambiguous.words for form in _forms(word, ambiguous.plural)]
        entries |= dict.fromkeys((*forms, *ambiguous.phrases), reading)
    return PhraseTable(entries)


def _unit_forms(unit: Unit) -> tuple[str, ...]:
    """Return every word and phrase for a unit, singular and plural; `plural` belongs to its first word."""
    plurals = (unit.plural, *(None for _ in unit.words))
    words = [form for word, plural in zip(unit.words, plurals, strict=False) for form in _forms(word, plural)]
    return (*words, *unit.phrases)


def _forms(word: str, plural: str | None) -> tuple[str, ...]:
    if plural is None and word.endswith("foot"):
        plural = word[: -len("foot")] + "feet"
    return noun_forms(word, plural=plural)


@cache
def _symbols() -> dict[str, _Reading]:
    entries: dict[str, _Reading] = {}
    for unit in unit_table().unit:
        for symbol in unit.symbols:
            entries[symbol] = _Reading((unit.ucum,))
        base = unit.symbols[0] if unit.symbols else _plain_symbol(unit.ucum)
        if unit.prefixes:
            entries.setdefault(base, _Reading((unit.ucum,)))
        for prefix in unit.prefixes:
            for letter in ("µ", "μ") if prefix == "u" else (prefix,):
                entries.setdefault(letter + base, _Reading((prefix + unit.ucum,)))
    for ucum, spellings in unit_table().spelling.items():
        entries.update({spelling: _Reading((ucum,)) for spelling in spellings})
    for ambiguous in unit_table().reading:
        for symbol in ambiguous.symbols:
            entries[symbol] = _Reading(ambiguous.units, ambiguous)
    return entries


def _plain_symbol(ucum: str) -> str:
    return unit_table().base_symbol.get(ucum, ucum)
