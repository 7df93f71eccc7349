"""The units of data/units.toml and those derived from them: prefixed ones, areas and volumes of lengths."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.inflect import noun_forms
from sources.table import read_table

_POWERS = (
    ("2", "square", ("square", "sq"), "squared", "²", "area"),
    ("3", "cubic", ("cubic", "cu"), "cubed", "³", "volume"),
)


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Unit(_Entry):
    """One unit of data/units.toml, or one derived from it by a prefix or a power.

    Attributes:
        ucum: its code; in braces an annotation, where UCUM has no such unit.
        pint: what pint calls it.
        words: names whose plural is derived; `plural` is that of the first.
        symbols: exact in case; phrases: exact in words.
        prefixes: SI prefixes in common use with it.
        powers: it is a length that areas and volumes are told in.
    """

    ucum: str
    name: str
    pint: str
    dimension: str
    words: tuple[str, ...]
    plural: str | None = None
    symbols: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    powers: bool = False


class Nearby(_Entry):
    """Words of the sentence that narrow the readings of a unit word to these; the nearest one decides.

    `is_sure` words decide wherever they stand near ("exclusive economic zone").
    """

    units: tuple[str, ...]
    words: tuple[str, ...]
    is_sure: bool = False


class UnitWord(_Entry):
    """A word with several readings, in order of likelihood, and what narrows them.

    Attributes:
        units: every reading.
        near: words of the sentence that narrow them.
        otherwise: what is left where none of those words stands near; every reading where empty.
        countries: readings that are a country's own, with the countries.
        elsewhere: the readings in countries that none of these are.
    """

    words: tuple[str, ...]
    plural: str | None = None
    symbols: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    units: tuple[str, ...]
    near: tuple[Nearby, ...] = ()
    otherwise: tuple[str, ...] = ()
    countries: dict[str, tuple[str, ...]] = {}
    elsewhere: tuple[str, ...] = ()


class UnitTable(_Entry):
    """The schema of data/units.toml."""

    prefix: dict[str, str]
    unit: tuple[Unit, ...]
    reading: tuple[UnitWord, ...]
    definitions: dict[str, str]
    spelling: dict[str, tuple[str, ...]]
    parts: dict[str, dict[str, int]]
    left_out: dict[str, str]
    base_symbol: dict[str, str]
    powers: dict[str, dict[str, str]]


@cache
def unit_table() -> UnitTable:
    """Return the unit table, read once."""
    return read_table(files("claims") / "data" / "units.toml", UnitTable, PackError)


@cache
def all_units() -> tuple[Unit, ...]:
    """Return every unit: those of the table in its order, then prefixed ones, then areas and volumes."""
    listed = unit_table().unit
    prefixed = [_prefixed(unit, prefix) for unit in listed for prefix in unit.prefixes]
    lengths = [unit for unit in (*listed, *prefixed) if unit.powers]
    return (*listed, *prefixed, *(area for unit in lengths for area in _powers(unit)))


def _prefixed(unit: Unit, prefix: str) -> Unit:
    named = unit_table().prefix[prefix]
    letters = ("µ", "μ") if prefix == "u" else (prefix,)
    code = prefix + unit.ucum
    spellings = unit_table().spelling.get(code, ())
    symbols = dict.fromkeys([symbol_of(unit), *(symbol for symbol in unit.symbols if len(symbol) == 1)])
    return unit.model_copy(
        update={
            "ucum": code,
            "name": named + unit.name,
            "pint": named + unit.pint,
            "words": tuple(named + word for word in unit.words),
            "plural": None if unit.plural is None else named + unit.plural,
            "symbols": (*(letter + symbol for letter in letters for symbol in symbols), *spellings),
            "phrases": (),
            "prefixes": (),
        }
    )


def symbol_of(unit: Unit) -> str:
    """Return the symbol that prefixes and powers go with: a plain one of its own, its first, or its code."""
    return unit_table().base_symbol.get(unit.ucum) or next(iter(unit.symbols), unit.ucum)


def _powers(unit: Unit) -> Iterator[Unit]:
    """Yield the area and the volume told in a length."""
    symbol = symbol_of(unit)
    for digit, name, openers, closer, raised, dimension in _POWERS:
        forms = word_forms(unit)
        phrases = [
            f"{opener}{dot}{form}"
            for opener in openers
            for dot in (" ", ". ", "-")
            for form in (*forms, symbol)
        ]
        phrases += [f"{form} {closer}" for form in (*forms, symbol)]
        yield Unit(
            ucum=unit_table().powers[digit].get(unit.ucum, unit.ucum + digit),
            name=f"{name} {unit.name}",
            pint=f"({unit.pint})**{digit}",
            dimension=dimension,
            words=(),
            symbols=(symbol + raised, symbol + digit),
            phrases=(*phrases, f"{symbol}^{digit}"),
        )


def word_forms(unit: Unit) -> tuple[str, ...]:
    """Return every name of a unit, singular and plural; `plural` belongs to its first word."""
    plurals = (unit.plural, *(None for _ in unit.words))
    return tuple(
        form for word, plural in zip(unit.words, plurals, strict=False) for form in name_forms(word, plural)
    )


def name_forms(word: str, plural: str | None) -> tuple[str, ...]:
    """Return singular and plural of a unit's name; of feet it is irregular."""
    if plural is None and word.endswith("foot"):
        plural = word[: -len("foot")] + "feet"
    return noun_forms(word, plural=plural)


@cache
def unit_names() -> dict[str, str]:
    """Return the plain name of each UCUM code, derived ones ("mg", "MW.h") included."""
    return {unit.ucum: unit.name for unit in reversed(all_units())}


@cache
def dimensions() -> dict[str, str]:
    """Return the dimension of each UCUM code ("kg" is a mass)."""
    return {unit.ucum: unit.dimension for unit in reversed(all_units())}


@cache
def pint_names() -> dict[str, str]:
    """Return what pint calls each UCUM code."""
    return {unit.ucum: unit.pint for unit in reversed(all_units())}
