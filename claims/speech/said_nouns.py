"""The lists of nouns of saying, from claims/data/said_nouns.toml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.claim import Modality
from claims.errors import PackError
from sources.table import read_table


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Words(_Table):
    words: frozenset[str]


class _Views(_Words):
    leads: frozenset[str]
    fillers: frozenset[str]
    nobody: frozenset[str]


class _Figures(_Words):
    spread: frozenset[str]
    estimates: frozenset[str]


class _Relays(_Table):
    things: frozenset[str]
    got: frozenset[str]
    ascribed: frozenset[str]


class SaidNouns(_Table):
    """The schema of data/said_nouns.toml; the file says what each list is for."""

    view: _Views
    clause: dict[Modality, _Words]
    talk: _Words
    figure: _Figures
    relay: _Relays
    heading: _Words
    published: _Words


@cache
def said_nouns() -> SaidNouns:
    """Return the lists, read once."""
    return read_table(files("claims") / "data" / "said_nouns.toml", SaidNouns, PackError)


@cache
def clause_nouns() -> dict[str, Modality]:
    """Return the nouns that a clause with "that" may hang on, with how their speaker holds it."""
    return {word: name for name, group in said_nouns().clause.items() for word in group.words}
