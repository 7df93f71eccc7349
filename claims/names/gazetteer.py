"""The register of places: countries with names, demonyms, capitals, cities and regions (data/places.toml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from claims.errors import PackError
from claims.words.phrase import PhraseTable
from sources.table import read_table

PlaceSense = Literal["name", "demonym", "capital", "city", "region"]


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
    """Return the entries of the register by name, as it is written there."""
    table = load_places()
    entries: dict[str, PlaceEntry] = {}
    for region in table.regions:
        entries |= {name: PlaceEntry(region.code, name, "region") for name in region.names}
    for country in table.countries:
        entries |= {name: PlaceEntry(country.code, name, "city") for name in country.cities}
    for country in table.countries:
        entries |= {name: PlaceEntry(country.code, name, "capital") for name in country.capitals}
    for country in table.countries:
        entries |= {name: PlaceEntry(country.code, country.name, "demonym") for name in country.demonyms}
        names = (country.name, *country.aliases)
        entries |= {name: PlaceEntry(country.code, country.name, "name") for name in names}
    return entries


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


@cache
def _by_folded_name() -> dict[str, PlaceEntry]:
    return {_fold(name): entry for name, entry in place_entries().items() if len(name) > 2}


def _fold(words: str) -> str:
    return words.lower().removeprefix("the ").replace(".", "").replace("’", "'")
