"""Actors under one name: aliases, abbreviations, transliterations, and capitals that stand for governments.

Who an actor is, the registers say (data/actors.toml, data/places.toml, the outlets of `sources`); an unknown
name stays as it is written.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.names.gazetteer import country_of
from claims.speech.describe import describe_actor, is_withheld
from claims.words.grammar import word_set
from sources.outlets import find_outlet
from sources.table import read_table

UNATTRIBUTED = "unattributed"
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_DIRECTIONS = word_set("north south east west northern southern eastern western central upper lower new old")
_SMALL = word_set("the of for and a an de la on in at to")
_HONORIFICS = word_set("mr mrs ms miss dr prof sir dame lord lady president")


class Actor(BaseModel):
    """A body or person with its other names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    country: str | None = None
    aliases: tuple[str, ...] = ()


class _Ministries(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...]
    respelt: dict[str, str]


class _Shared(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    country: str
    names: tuple[str, ...]


class ActorTable(BaseModel):
    """The schema of data/actors.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    actors: tuple[Actor, ...]
    ministries: _Ministries
    shared: _Shared


class _Register(NamedTuple):
    by_name: dict[str, str]
    ministries: dict[str, str]
    shared: frozenset[str]
    shared_country: str


def bare_name(words: str) -> str:
    """Return `words` without article, possessive ending and marks around them."""
    return _bare(words)


def shared_name_of(words: str) -> str | None:
    """Return the country whose body a name means by default though others bear it; None for other names."""
    register = _register()
    return register.shared_country if _key(_bare(words)) in register.shared else None


@lru_cache(maxsize=8192)  # chains and groups ask for the same few names over and over
def canonical_actor(words: str) -> str:
    """Return the one name of the actor that `words` name: the register's where it knows it, else `words`."""
    bare = _bare(words)
    if not bare:
        return words
    if bare.islower():
        return bare  # "the justice department" is that of whatever country the text speaks of
    known = _register().by_name.get(_key(bare))
    if known is not None:
        return known
    outlet = find_outlet(bare)
    if outlet is not None:
        return outlet.name
    country = country_of(bare)
    if country is not None:
        return country.name
    government = _government_of(bare)
    return government or _ministry_of(bare) or bare


def same_actor(left: str, right: str) -> bool:
    """Tell whether two names mean one actor; words of direction ("North", "South") must agree."""
    first, second = canonical_actor(left), canonical_actor(right)
    if first == second:
        return True
    left_words, right_words = _name_words(first), _name_words(second)
    if not left_words or not right_words or left_words & _DIRECTIONS != right_words & _DIRECTIONS:
        return False
    if left_words == right_words:
        return True
    return _is_surname_of(first, second) or _is_surname_of(second, first)


def is_anonymous(words: str) -> bool:
    """Tell whether `words` name nobody: officials, a source, one defector, residents."""
    return words == UNATTRIBUTED or is_withheld(words)


@cache
def _register() -> _Register:
    table = read_table(files("claims") / "data" / "actors.toml", ActorTable, PackError)
    by_name = {_key(name): actor.name for actor in table.actors for name in (actor.name, *actor.aliases)}
    ministries: dict[str, str] = {}
    for name in table.ministries.names:
        subject = name.removesuffix(" Ministry")
        spellings = [
            subject,
            *(other for other, usual in table.ministries.respelt.items() if usual == subject),
        ]
        for spelling in spellings:
            for form in (
                f"{spelling} Ministry",
                f"Ministry of {spelling}",
                f"Ministry of the {spelling}",
                f"Ministry for {spelling}",
            ):
                ministries[_key(form)] = name
    shared = frozenset(_key(name) for name in table.shared.names)
    return _Register(by_name, ministries, shared, table.shared.country)


def _bare(words: str) -> str:
    words = " ".join(words.split()).strip(' ,;:“”"‘')
    for article in ("the ", "The ", "a ", "an "):
        words = words.removeprefix(article)
    return re.sub(r"(?:['’`]s|['’`])\Z", "", words)


def _key(words: str) -> str:
    return " ".join(_fold(match.group()) for match in _WORD.finditer(words) if match.group().lower() != "the")


def _fold(word: str) -> str:
    return word.lower().replace(".", "").replace("’", "'").replace("-", " ")


def _name_words(words: str) -> frozenset[str]:
    return frozenset(_fold(match.group()) for match in _WORD.finditer(words)) - _SMALL


def _is_surname_of(short: str, full: str) -> bool:
    """A single name is the short form of a person's full name when it is its last or its first word."""
    words = [word for word in short.split() if _fold(word.strip(".")) not in _HONORIFICS]
    names = full.split()
    if len(words) != 1 or not 2 <= len(names) <= 4 or not words[0][:1].isupper():
        return False
    return words[0] in (names[-1], names[0]) and describe_actor(full).is_person


def _government_of(words: str) -> str | None:
    """Read "the Chinese government", "Government of China", "the Obama administration" stays as it is."""
    lower = words.lower()
    for suffix in (" government", " authorities", " regime", " state"):
        if lower.endswith(suffix):
            country = country_of(words[: -len(suffix)])
            return None if country is None else country.name
    for prefix in ("government of ", "republic of ", "state of "):
        if lower.startswith(prefix):
            country = country_of(_bare(words[len(prefix) :]))
            return None if country is None else country.name
    return None


def _ministry_of(words: str) -> str | None:
    """Return "France Defence Ministry" for "the French Ministry of Defense"; None for no ministry."""
    ministries = _register().ministries
    parts = words.split()
    for cut in range(1, min(4, len(parts))):
        country, name = country_of(_bare(" ".join(parts[:cut]))), ministries.get(_key(" ".join(parts[cut:])))
        if country is not None and name is not None:
            return f"{country.name} {name}"
    head, separator, place = words.rpartition(" of ")
    country = country_of(_bare(place)) if separator else None
    name = ministries.get(_key(head)) if country is not None else None
    return None if country is None or name is None else f"{country.name} {name}"
