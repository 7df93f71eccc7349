"""Actors under one name: aliases, abbreviations, transliterations, and capitals that stand for governments.

Who an actor is, the registers say (data/actors.toml, data/places.toml, the outlets of `sources`, those of the
case); an unknown name stays as it is written, and its kind is told by its words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.names.actor import Actor, ActorKind
from claims.names.actor_kind import kind_by_head
from claims.names.actor_register import (
    ActorRegister,
    actor_name_key,
    bare_name,
    current_actors,
    load_actors,
)
from claims.names.gazetteer import country_in, country_of
from claims.names.spelling import fold_marks, same_spelling, spelling_key
from claims.speech.describe import describe_actor
from claims.speech.withheld import is_withheld
from claims.words.grammar import word_set
from sources.outlets import Outlet, OutletRegister, current_register, find_outlets
from sources.span import Span

__all__ = [
    "UNATTRIBUTED",
    "Actor",
    "ActorKind",
    "bare_name",
    "canonical_actor",
    "find_actor",
    "is_anonymous",
    "ruled_name",
    "same_actor",
    "shared_name_of",
]

UNATTRIBUTED = "unattributed"
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_DIRECTIONS = word_set(
    "north south east west northern southern eastern western central upper lower new old "
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern"
)
_SMALL = word_set("the of for and a an de la on in at to")
_BODIES = frozenset(("agency", "ministry", "academic", "ngo", "thinktank"))  # told more exactly by the head
_HONORIFICS = word_set("mr mrs ms miss dr prof sir dame lord lady president")


def find_actor(words: str) -> Actor | None:
    """Return the actor that `words` name: its one name, kind and country, as far as names tell.

    Registered actors and outlets, ministries with their country, governments by country or capital, and
    bodies and persons that no register knows, told by their words.

    Returns:
        None for words that name nobody ("two officials").
    """
    register, outlets = current_actors(), current_register()
    bare = bare_name(words)
    if not bare or is_anonymous(words):
        return None
    name = canonical_actor(words)
    known = register.find(name)
    if known is not None:
        return known
    outlet = outlets.find(name)
    if outlet is not None and not name.islower():
        return Actor(name=outlet.name, kind=outlet.kind, country=outlet.country, aliases=outlet.aliases)
    country = country_of(name)
    if country is not None and name == country.name:
        return Actor(name=name, kind="government", country=country.code, aliases=country.aliases)
    if _ministry_of(name) is not None:
        of = country_in(name)
        return Actor(name=name, kind="ministry", country=None if of is None else of.code)
    return _told_by_words(name, bare)


def shared_name_of(words: str) -> str | None:
    """Return the country whose body a name means by default though others bear it; None for other names."""
    return load_actors().shared.country if actor_name_key(bare_name(words)) in _shared_names() else None


def canonical_actor(words: str) -> str:
    """Return the one name of the actor that `words` name: the register's where it knows it, else `words`."""
    return _canonical(words, current_actors(), current_register())


def ruled_name(words: str) -> str:
    """Return the name that rulings give to the actor whom `words` name; `words` where they give none."""
    known = current_actors().find_ruled(words)
    return words if known is None else known.name


def same_actor(left: str, right: str) -> bool:
    """Tell whether two names mean one actor; words of direction ("North", "South") must agree.

    A ruling that two names are two actors goes before everything else.
    """
    register = current_actors()
    if register.keeps_apart(left, right):
        return False
    first, second = canonical_actor(left), canonical_actor(right)
    if register.keeps_apart(first, second):
        return False
    if first == second:
        return True
    left_words, right_words = _name_words(first), _name_words(second)
    if not left_words or not right_words or left_words & _DIRECTIONS != right_words & _DIRECTIONS:
        return False
    if left_words == right_words or same_spelling(first, second):
        return True
    return _is_surname_of(first, second) or _is_surname_of(second, first)


def is_anonymous(words: str) -> bool:
    """Tell whether `words` name nobody: officials, a source, one defector, residents."""
    return words == UNATTRIBUTED or is_withheld(words)


# Chains and groups ask for the same few names over and over; the registers are part of the key, so that no
# case sees the names of another.
@lru_cache(maxsize=8192)
def _canonical(words: str, actors: ActorRegister, outlets: OutletRegister) -> str:
    bare = bare_name(words)
    if not bare:
        return words
    if bare.islower():
        ruled = actors.find_ruled(bare)
        return bare if ruled is None else ruled.name  # "the justice department" is that of whatever country
    known = actors.find(bare)
    if known is not None:
        return known.name
    outlet = outlets.find(bare)
    if outlet is not None:
        return outlet.name
    country = country_of(bare)
    if country is not None:
        return country.name
    variant = actors.find_variant(bare) or _outlet_variant(bare, actors, outlets)
    if variant is not None:
        return variant.name
    government = _government_of(bare)
    return government or _ministry_of(bare) or bare


def _outlet_variant(bare: str, actors: ActorRegister, outlets: OutletRegister) -> Outlet | None:
    """Return the outlet of whose name of several words these are another transliteration ("Joseon Ilbo")."""
    found = _outlet_spellings(outlets).get(spelling_key(bare)) if " " in bare or "-" in bare else None
    return None if found is None or actors.keeps_apart(bare, found.name) else found


@lru_cache(maxsize=8)
def _outlet_spellings(outlets: OutletRegister) -> dict[str, Outlet]:
    by_spelling: dict[str, Outlet] = {}
    for outlet in outlets.outlets:
        for name in (outlet.name, *outlet.aliases):
            if " " in name or "-" in name:
                by_spelling.setdefault(spelling_key(name), outlet)
    return by_spelling


@cache
def _shared_names() -> frozenset[str]:
    return frozenset(actor_name_key(name) for name in load_actors().shared.names)


@cache
def _ministries() -> dict[str, str]:
    table = load_actors().ministries
    ministries: dict[str, str] = {}
    for name in table.names:
        subject = name.removesuffix(" Ministry")
        spellings = [subject, *(other for other, usual in table.respelt.items() if usual == subject)]
        for spelling in spellings:
            for form in (
                f"{spelling} Ministry",
                f"Ministry of {spelling}",
                f"Ministry of the {spelling}",
                f"Ministry for {spelling}",
            ):
                ministries[actor_name_key(form)] = name
    return ministries


def _told_by_words(name: str, bare: str) -> Actor | None:
    """Return a body by the head of its name, an outlet by its class word, or a person; else None."""
    is_name = any(word[:1].isupper() for word in bare.split())
    kind: ActorKind | None = (
        (_kind_of_parent(bare) or _kind_by_class(bare)) if is_name else kind_by_head(bare)
    )
    described = describe_actor(bare)
    if kind is None and described.is_person and is_name:
        name = canonical_actor(described.name) if " " in described.name else name
        return Actor(name=name, kind="person", is_registered=False)
    if kind is None and not is_name:
        return None
    country = country_in(bare) if is_name else None
    return Actor(name=name, kind=kind, country=None if country is None else country.code, is_registered=False)


def _kind_of_parent(name: str) -> ActorKind | None:
    """Return the kind of the body of which a name is a country's branch ("Greenpeace France")."""
    parent, _, country = name.rpartition(" ")
    known = current_actors().find(parent) if parent and country_of(country) is not None else None
    return None if known is None or known.kind == "person" else known.kind


def _kind_by_class(name: str) -> ActorKind | None:
    """Return the kind that the words of a name tell; those of the press before those of bodies."""
    by_head = kind_by_head(name)
    mentions = find_outlets(name, Span(0, len(name)))
    whole = next((one.outlet for one in mentions if one.span.length >= 0.9 * len(name)), None)
    if whole is None or (by_head is not None and whole.kind in _BODIES):
        return by_head
    return whole.kind


def _name_words(words: str) -> frozenset[str]:
    return frozenset(fold_marks(match.group()) for match in _WORD.finditer(words)) - _SMALL


def _is_surname_of(short: str, full: str) -> bool:
    """A single name is the short form of a person's full name when it is its last or its first word."""
    words = [word for word in short.split() if word.strip(".").lower() not in _HONORIFICS]
    names = full.split()
    if len(words) != 1 or not 2 <= len(names) <= 4 or not words[0][:1].isupper():
        return False
    ends = (names[-1], names[0])
    is_end = words[0] in ends or any(same_spelling(words[0], end) for end in ends)
    return is_end and describe_actor(full).is_person


def _government_of(words: str) -> str | None:
    """Read "the Chinese government", "Government of China"; "the Obama administration" stays as it is."""
    lower = words.lower()
    for suffix in (" government", " authorities", " regime", " state"):
        if lower.endswith(suffix):
            country = country_of(words[: -len(suffix)])
            return None if country is None else country.name
    for prefix in ("government of ", "republic of ", "state of "):
        if lower.startswith(prefix):
            country = country_of(bare_name(words[len(prefix) :]))
            return None if country is None else country.name
    return None


def _ministry_of(words: str) -> str | None:
    """Return "France Defence Ministry" for "the French Ministry of Defense"; None for no ministry."""
    ministries = _ministries()
    parts = words.split()
    for cut in range(1, min(4, len(parts))):
        country = country_of(bare_name(" ".join(parts[:cut])))
        name = ministries.get(actor_name_key(" ".join(parts[cut:])))
        if country is not None and name is not None:
            return f"{country.name} {name}"
    head, separator, place = words.rpartition(" of ")
    country = country_of(bare_name(place)) if separator else None
    name = ministries.get(actor_name_key(head)) if country is not None else None
    return None if country is None or name is None else f"{country.name} {name}"
