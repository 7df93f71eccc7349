"""Which countries a stretch of text names, by their names, people, cities and regions.

It only serves to settle whose money or measure an ambiguous word means; others decide where a claim happened.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.names.gazetteer import PlaceSense, place_entries
from sources.span import Span
from sources.table import read_table

_LONGEST_TEXT = 50_000  # code points of a text that are searched for countries
_LONGEST_NAME = 5  # words: "Bosnia and Herzegovina", "Cox's Bazar"
_WORD = re.compile(r"(?:[A-Z]\.){2,4}|[^\W\d_][\w'’-]*")
_ENDING = re.compile(r"(?:'s?|-[a-z]+)$")
_TOWNS = frozenset({"city", "capital"})


class CityTable(BaseModel):
    """The schema of data/cities.toml: names of a country's towns, and of its people and public bodies."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cities: Mapping[str, tuple[str, ...]]
    people: Mapping[str, tuple[str, ...]]
    bodies: Mapping[str, tuple[str, ...]]


class _Mention(NamedTuple):
    start: int
    end: int
    code: str
    sense: PlaceSense


def named_countries(text: str, span: Span) -> tuple[str, ...]:
    """Return the countries that a stretch of text names, most often first, as ISO 3166 alpha-2 codes."""
    return tuple(code for code, _ in Counter(_codes(text, span)).most_common())


@lru_cache(maxsize=8)
def text_countries(text: str) -> Mapping[str, int]:
    """Return how often a text names each country, most often first."""
    return dict(Counter(_codes(text, Span(0, min(len(text), _LONGEST_TEXT)))).most_common())


def _codes(text: str, span: Span) -> list[str]:
    mentions = list(_mentions(text, span))
    codes = [one.code for one, following in pairwise(mentions) if not _lies_in(text, one, following)]
    return codes + [one.code for one in mentions[-1:]]


def _lies_in(text: str, town: _Mention, following: _Mention) -> bool:
    """Tell whether a town is told by the region or country behind it: the "Paris" of "Paris, Texas"."""
    is_town = town.sense in _TOWNS and following.sense in ("region", "name")
    return is_town and text[town.end : following.start] == ", "


def _mentions(text: str, span: Span) -> Iterator[_Mention]:
    """Yield the places named, leftmost longest."""
    names, openers = _names(), _openers()
    words = list(_WORD.finditer(text, span.start, span.end))
    index = 0
    while index < len(words):
        word = words[index].group()
        index += 1
        if not word[0].isupper() or _bare(word) not in openers:
            continue
        for last in range(min(index - 1 + _LONGEST_NAME, len(words)), index - 1, -1):
            start, end = words[index - 1].start(), words[last - 1].end()
            name = _bare(text[start:end])
            found = names.get(name)
            if found is not None:
                if text[end : end + 2].strip()[:1] not in ("$", "£"):  # "US$40" names money, not a country
                    yield _Mention(start, end, *found)
                index = last
                break


def _bare(name: str) -> str:
    """Return a name without ending and accents: "Côte d'Ivoire's", "Toronto-based" are named by the place."""
    if name.isascii() and name.isalpha():
        return name  # as most words are: no search for an ending
    name = _ENDING.sub("", name.replace("’", "'"))
    if name.isascii():
        return name
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)
    )


@cache
def _names() -> dict[str, tuple[str, PlaceSense]]:
    """Return code and sense of every name; those of data/places.toml go before those of data/cities.toml."""
    table = read_table(files("claims") / "data" / "cities.toml", CityTable, PackError)
    names: dict[str, tuple[str, PlaceSense]] = {
        _bare(name): (code, sense)
        for sense, group in _groups(table)
        for code, listed in group.items()
        for name in listed
    }
    return names | {_bare(name): (entry.code, entry.sense) for name, entry in place_entries().items()}


def _groups(table: CityTable) -> Iterator[tuple[PlaceSense, Mapping[str, tuple[str, ...]]]]:
    yield "city", table.cities
    yield "demonym", table.people
    yield "name", table.bodies


@cache
def _openers() -> frozenset[str]:
    """Return the first words of all names, so that other capitalised words cost one look-up."""
    return frozenset(_bare(match.group()) for name in _names() if (match := _WORD.match(name)) is not None)
