"""The register of places: countries with names, demonyms, capitals, cities and regions (data/places.toml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from claims.errors import PackError
from claims.names.spelling import korean_key, spelling_key
from claims.words.phrase import PhraseTable
from sources.table import read_table

PlaceSense = Literal["name", "demonym", "capital", "city", "region"]

_KOREAN = frozenset(("KP", "KR"))
_SHORTEST_VARIANT = 4  # letters of a name that may be another spelling of a known one
_LONGEST_NAME = 6  # words
_SHORT = frozenset(("US", "UK", "EU"))


class Country(BaseModel):
    """A country or territory; `capitals` also stand for its government."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(pattern=r"^[A-Z]{2}$")
    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()


class _Region(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    names: tuple[str, ...]


class _Classes(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    after: tuple[str, ...]
    before: tuple[str, ...]


class _ShortForms(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]


class PlaceTable(BaseModel):
    """The schema of data/places.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    countries: tuple[Country, ...]
    regions: tuple[_Region, ...]
    classes: _Classes
    short_forms: _ShortForms


class PlaceEntry(NamedTuple):
    """What a name means: the country's code, the canonical name of what is named, and in which sense."""

    code: str
    name: str
    sense: PlaceSense


@cache
def load_places() -> PlaceTable:
    """Return the whole register."""
    return read_table(files("claims") / "data" / "places.toml", PlaceTable, PackError)


@cache
def place_names() -> PhraseTable[PlaceEntry]:
    """Return every name of the register with what it means; names of countries win over names of cities."""
    return PhraseTable(place_entries())


@cache
def place_entries() -> dict[str, PlaceEntry]:
    """Return the entries of the register by name, as it is written there.

    Of several spellings of one place the first is its canonical name.
    """
    table = load_places()
    entries: dict[str, PlaceEntry] = {}
    for region in table.regions:
        entries |= _named(region.code, region.names, "region")
    for country in table.countries:
        entries |= _named(country.code, country.cities, "city")
    for country in table.countries:
        entries |= _named(country.code, country.capitals, "capital")
    for country in table.countries:
        entries |= {name: PlaceEntry(country.code, country.name, "demonym") for name in country.demonyms}
        names = (country.name, *country.aliases)
        entries |= {name: PlaceEntry(country.code, country.name, "name") for name in names}
    return entries


def find_place(words: str) -> PlaceEntry | None:
    """Return what a place's name means, in any of its spellings; None where the register knows none of them.

    Words of direction must agree: North and South Hamgyong are two places.
    """
    entry = place_entries().get(words) or _by_folded_name().get(_fold(words))
    if entry is not None or len(words) < _SHORTEST_VARIANT:
        return entry
    by_spelling = _by_spelling()
    korean = korean_key(words)
    return by_spelling.get(spelling_key(words)) or (
        None if korean is None else by_spelling.get(f"K {korean}")
    )


@cache
def countries_by_code() -> dict[str, Country]:
    """Return the countries by ISO 3166-1 alpha-2 code."""
    return {country.code: country for country in load_places().countries}


def country_of(words: str) -> Country | None:
    """Return the country that `words` name, by any of its names, its demonym or its capital; else None."""
    entry = place_entries().get(words) or _by_folded_name().get(_fold(words))
    if entry is None or entry.sense in ("city", "region"):
        return None
    return countries_by_code()[entry.code]


def country_in(words: str) -> Country | None:
    """Return the country of which a name holds a name, people, city or region; None if none or several."""
    parts = words.replace("’s", "").replace("'s", "").split()
    codes: set[str] = set()
    first = 0
    while first < len(parts):
        for last in range(min(len(parts), first + _LONGEST_NAME), first, -1):
            entry = place_entries().get(" ".join(parts[first:last]).strip(",.;:()"))
            if entry is not None and (last - first > 1 or len(parts[first]) > 2 or parts[first] in _SHORT):
                codes.add(entry.code)
                first = last - 1
                break
        first += 1
    return countries_by_code()[codes.pop()] if len(codes) == 1 else None


def _named(code: str, names: tuple[str, ...], sense: PlaceSense) -> dict[str, PlaceEntry]:
    """Return the entries of names of one country; spellings of one place share the first of them."""
    first: dict[str, str] = {}
    entries: dict[str, PlaceEntry] = {}
    for name in names:
        key = (korean_key(name) if code in _KOREAN else None) or spelling_key(name)
        entries[name] = PlaceEntry(code, first.setdefault(key, name), sense)
    return entries


@cache
def _by_spelling() -> dict[str, PlaceEntry]:
    """Return the entries by the form that their spellings share; Korean ones by that of Korean too."""
    by_spelling: dict[str, PlaceEntry] = {}
    for name, entry in place_entries().items():
        if len(name) >= _SHORTEST_VARIANT:
            by_spelling.setdefault(spelling_key(name), entry)
        korean = korean_key(name) if entry.code in _KOREAN else None
        if korean is not None:
            by_spelling.setdefault(f"K {korean}", entry)
    return by_spelling


@cache
def _by_folded_name() -> dict[str, PlaceEntry]:
    return {_fold(name): entry for name, entry in place_entries().items() if len(name) > 2}


def _fold(words: str) -> str:
    return words.lower().removeprefix("the ").replace(".", "").replace("’", "'")
