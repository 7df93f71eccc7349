"""Units of measure as they are written, as UCUM codes; words with several readings keep them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claims.figures.unit_table import UnitWord, all_units, name_forms, symbol_of, unit_table, word_forms
from claims.words.phrase import PhraseTable
from claims.words.token import Token

_NEAR_BEFORE, _NEAR_BEHIND = 14, 10  # tokens around a unit word in which other words narrow it


class UnitMatch(NamedTuple):
    """A unit found: tokens `[first, last)`, its code, or the codes that an ambiguous word may mean."""

    first: int
    last: int
    ucum: str | None
    alternatives: tuple[str, ...] = ()


class _Reading(NamedTuple):
    units: tuple[str, ...]
    word: UnitWord | None = None
    cues: Mapping[str, tuple[bool, int]] = {}


def match_unit(tokens: Sequence[Token], position: int) -> UnitMatch | None:
    """Return the unit that begins at token `position`, or None; words nearby narrow an ambiguous one."""
    if position >= len(tokens):
        return None
    phrase = _phrases().match_at(tokens, position)
    if phrase is not None:
        return _matched(phrase.value, position, phrase.last, tokens)
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is not None and following.start == tokens[position].end:
        joined = _symbols().get(tokens[position].text + following.text)
        if joined is not None:
            return _matched(joined, position, position + 2, tokens)
    reading = _symbols().get(tokens[position].text)
    return None if reading is None else _matched(reading, position, position + 1, tokens)


def narrow_units(codes: tuple[str, ...], countries: Sequence[str]) -> tuple[str, ...]:
    """Return the readings of an ambiguous word that are in use in one of the countries, likeliest first."""
    word = _word_of(codes)
    if word is None or not countries:
        return codes
    bound = {code for code in codes if code in word.countries or code in word.elsewhere}
    used: set[str] = set()
    for country in countries:
        own = {code for code, at_home in word.countries.items() if country in at_home}
        used |= own or set(word.elsewhere)
    left = tuple(code for code in codes if code in used or code not in bound)
    return left if used & set(codes) else codes


@cache
def cue_words(units: tuple[str, ...]) -> frozenset[str]:
    """Return the words of a sentence that narrow an ambiguous word to just these units."""
    rules = [rule for word in unit_table().reading for rule in word.near if rule.units == units]
    return frozenset(word for rule in rules for word in rule.words)


@cache
def ambiguous_openers() -> frozenset[str]:
    """Return the first words and the symbols, in lower case, of the words with several readings."""
    table = unit_table()
    words = [form for word in table.reading for name in word.words for form in name_forms(name, word.plural)]
    words += [phrase for word in table.reading for phrase in (*word.phrases, *word.symbols)]
    return frozenset(word.lower().split()[0].rstrip(".") for word in words)


@cache
def _word_of(codes: tuple[str, ...]) -> UnitWord | None:
    """Return the ambiguous word that has all these readings; the one with fewest others."""
    words = [word for word in unit_table().reading if set(codes) <= set(word.units)]
    return min(words, key=lambda word: len(word.units), default=None)


def _matched(reading: _Reading, first: int, last: int, tokens: Sequence[Token]) -> UnitMatch:
    word = reading.word
    if word is None:
        return UnitMatch(first, last, reading.units[0])
    units = _near(reading, tokens, first, last) if word.near else word.units
    return UnitMatch(first, last, units[0]) if len(units) == 1 else UnitMatch(first, last, None, units)


def _near(reading: _Reading, tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """Return the readings that the nearest word with something to say leaves: "an 18-carat gold ring"."""
    behind = ((at - last, tokens[at].lower) for at in range(last, min(last + _NEAR_BEHIND, len(tokens))))
    before = ((first - at, tokens[at].lower) for at in range(max(0, first - _NEAR_BEFORE), first))
    cues = reading.cues
    found = min(
        ((cues[text][0], gap, cues[text][1]) for gap, text in (*behind, *before) if text in cues),
        default=None,
    )
    word = reading.word
    if word is None:
        return reading.units
    return word.near[found[2]].units if found is not None else word.otherwise or word.units


def _cues(word: UnitWord) -> dict[str, tuple[bool, int]]:
    """Return for each word of `near` whether it is unsure, and its entry; the first where two hold one."""
    rules = reversed(list(enumerate(word.near)))
    return {text: (not rule.is_sure, index) for index, rule in rules for text in rule.words}


@cache
def _phrases() -> PhraseTable[_Reading]:
    entries: dict[str, _Reading] = {}
    for unit in all_units():  # the table's own go before derived ones
        for form in (*word_forms(unit), *unit.phrases):
            entries.setdefault(form.lower(), _Reading((unit.ucum,)))
    for ambiguous in unit_table().reading:
        reading = _Reading(ambiguous.units, ambiguous, _cues(ambiguous))
        forms = [form for word in ambiguous.words for form in name_forms(word, ambiguous.plural)]
        entries |= dict.fromkeys((*forms, *ambiguous.phrases), reading)
    return PhraseTable(entries)


@cache
def _symbols() -> dict[str, _Reading]:
    entries: dict[str, _Reading] = {}
    for unit in unit_table().unit:
        symbols = unit.symbols or ((symbol_of(unit),) if unit.prefixes or unit.powers else ())
        entries |= {symbol: _Reading((unit.ucum,)) for symbol in symbols}
    for ucum, spellings in unit_table().spelling.items():
        entries |= dict.fromkeys(spellings, _Reading((ucum,)))
    for ambiguous in unit_table().reading:
        entries |= dict.fromkeys(ambiguous.symbols, _Reading(ambiguous.units, ambiguous, _cues(ambiguous)))
    for unit in all_units():
        for symbol in unit.symbols:
            entries.setdefault(symbol, _Reading((unit.ucum,)))
    return entries
