"""The register of actors that are no outlets: the package's own, a case's, and what its reviewers ruled.

It knows names; what a name means that it does not know, `claims.names.actors` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.names.actor import Actor
from claims.names.spelling import fold_marks, spelling_key
from claims.words.grammar import word_set
from sources.table import read_table

__all__ = [
    "ActorFile",
    "ActorRegister",
    "NameRulings",
    "Pair",
    "actor_name_key",
    "adopt_actors",
    "bare_name",
    "current_actors",
    "load_actors",
    "own_actors",
    "using_actors",
]

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?:['’`]s|['’`])\Z")
_LETTERS = re.compile(r"[^\W_]+")
_LEFT_OUT = word_set("the a an mr mrs ms miss dr prof sir dame lord lady")
_EDGES = ' ,;:“”"‘'
_SHORTEST_VARIANT = 5  # letters of a single word that may be another spelling of a registered name

_SHORT_ABBREVIATION = 3  # letters; longer ones are printed as words too (Unesco)

Pair = tuple[str, str]

_chosen: ContextVar[ActorRegister | None] = ContextVar("actor register", default=None)


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


class ActorFile(BaseModel):
    """The schema of a file of actors that a case adds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    actors: tuple[Actor, ...]


class NameRulings(NamedTuple):
    """What reviewers ruled about names, oldest first: pairs that are one actor, and pairs that are two."""

    same: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()


class ActorRegister:
    """Actors by every name they have; a later one takes the names that it shares with an earlier one.

    Args:
        actors: the package's own, then those of the case.
        ruled: those that a reviewer's rulings made; they go before all others.
        apart: pairs of names that are two actors by ruling.
    """

    __slots__ = ("_apart", "_by_key", "_by_spelling", "_capitals", "_ruled", "actors")

    def __init__(
        self, actors: Sequence[Actor], *, ruled: Sequence[Actor] = (), apart: Iterable[Pair] = ()
    ) -> None:
        self.actors = _joined_by_name((*actors, *ruled))
        self._apart = frozenset(_pair(left, right) for left, right in apart)
        self._by_key: dict[str, Actor] = {}
        self._by_spelling: dict[str, Actor] = {}
        self._capitals: set[str] = set()
        self._ruled = {
            actor_name_key(name): actor for actor in ruled for name in (actor.name, *actor.aliases)
        }
        for actor in self.actors:
            for name in (actor.name, *actor.aliases):
                key = actor_name_key(name)
                self._by_key[key] = actor
                if _is_abbreviation(name):
                    self._capitals.add(key)
                elif " " in name or len(name) >= _SHORTEST_VARIANT:
                    self._by_spelling.setdefault(spelling_key(name), actor)

    def find(self, words: str) -> Actor | None:
        """Return the actor of that very name, without regard to case, full stops and an article."""
        bare = bare_name(words)
        key = actor_name_key(bare)
        actor = self._by_key.get(key)
        if actor is not None and key in self._capitals and not bare.replace(".", "").isupper():
            return None  # "Ice" is not ICE
        return actor

    def find_variant(self, words: str) -> Actor | None:
        """Return the actor of whose name `words` are another transliteration; None if ruled apart."""
        bare = bare_name(words)
        if " " not in bare and len(bare) < _SHORTEST_VARIANT:
            return None
        actor = self._by_spelling.get(spelling_key(bare))
        return None if actor is None or self.keeps_apart(bare, actor.name) else actor

    def keeps_apart(self, left: str, right: str) -> bool:
        """Tell whether a reviewer ruled that these two names are two actors."""
        return bool(self._apart) and _pair(left, right) in self._apart

    def find_ruled(self, words: str) -> Actor | None:
        """Return the actor that `words` name by a reviewer's ruling, in any case of letters."""
        return self._ruled.get(actor_name_key(bare_name(words))) if self._ruled else None


def bare_name(words: str) -> str:
    """Return `words` without article, possessive ending and marks around them."""
    words = " ".join(words.split()).strip(_EDGES)
    for article in ("the ", "The ", "a ", "an "):
        words = words.removeprefix(article)
    return _POSSESSIVE.sub("", words)


def actor_name_key(words: str) -> str:
    """Return the form in which names are compared: small letters, no full stops, no "the"."""
    found = (match.group().lower() for match in _WORD.finditer(words))
    return " ".join(
        word.replace(".", "").replace("’", "'").replace("-", " ") for word in found if word != "the"
    )


def current_actors() -> ActorRegister:
    """Return the register in use: the one chosen by `using_actors`, else the package's own."""
    return _chosen.get() or own_actors()


@contextmanager
def using_actors(register: ActorRegister) -> Iterator[None]:
    """Use `register` for every look-up of this thread or task until the block ends."""
    token = _chosen.set(register)
    try:
        yield
    finally:
        _chosen.reset(token)


def adopt_actors(register: ActorRegister) -> None:
    """Use `register` for every look-up of this thread from here on."""
    _chosen.set(register)


@cache
def load_actors() -> ActorTable:
    """Return the package's own data."""
    return read_table(files("claims") / "data" / "actors.toml", ActorTable, PackError)


@cache
def own_actors() -> ActorRegister:
    """Return the package's own register."""
    return ActorRegister(load_actors().actors)


def _joined_by_name(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Let a later actor add to an earlier one of the same name, and say of what kind and country it is."""
    by_name: dict[str, Actor] = {}
    for actor in actors:
        key = actor_name_key(actor.name)
        by_name[key] = actor if key not in by_name else _extended(by_name.pop(key), actor)
    return tuple(by_name.values())


def _extended(known: Actor, added: Actor) -> Actor:
    return added.model_copy(
        update={
            "aliases": tuple(dict.fromkeys((*known.aliases, *added.aliases))),
            "kind": added.kind or known.kind,
            "country": added.country or known.country,
        }
    )


def _pair(left: str, right: str) -> tuple[str, str]:
    one, other = _plain(left), _plain(right)
    return (one, other) if one <= other else (other, one)


def _plain(name: str) -> str:
    """Return a name as it is compared with one in a ruling, whatever was done to its marks meanwhile."""
    words = (match.group() for match in _LETTERS.finditer(fold_marks(name)))
    return "".join(word for word in words if word not in _LEFT_OUT).replace("unitedstates", "us")


def _is_abbreviation(name: str) -> bool:
    letters = name.replace(".", "").replace(" ", "")
    return letters.isupper() and len(letters) <= _SHORT_ABBREVIATION
