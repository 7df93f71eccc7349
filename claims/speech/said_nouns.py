"""The lists of nouns of saying, from claims/data/said_nouns.toml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

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


class _Talk(_Words):
    spreading: frozenset[str]


class _Figures(_Words):
    spread: frozenset[str]
    estimates: frozenset[str]


class _Relays(_Table):
    things: frozenset[str]
    got: frozenset[str]
    ascribed: frozenset[str]


class _Hearsay(_Table):
    passive: dict[Modality, frozenset[str]]
    adverb: dict[Modality, frozenset[str]]
    noun: dict[Modality, frozenset[str]]


class _HearsayWords(_Table):
    charged: frozenset[str]
    needs_to: frozenset[str]
    needs_that: frozenset[str]
    needs_as: frozenset[str]
    told: frozenset[str]
    emerging: frozenset[str]
    needs_be: frozenset[str]
    leads: frozenset[str]
    leads_of: frozenset[str]


class SaidNouns(_Table):
    """The schema of data/said_nouns.toml; the file says what each list is for."""

    view: _Views
    clause: dict[Modality, _Words]
    talk: _Talk
    figure: _Figures
    relay: _Relays
    heading: _Words
    published: _Words
    accordingly: _Words
    rebutted: _Words
    holding: dict[Literal["belief", "statement"], _Words]
    hearsay: _Hearsay
    hearsay_words: _HearsayWords


@cache
def said_nouns() -> SaidNouns:
    """Return the lists, read once."""
    return read_table(files("claims") / "data" / "said_nouns.toml", SaidNouns, PackError)


@cache
def clause_nouns() -> dict[str, Modality]:
    """Return the nouns that a clause with "that" may hang on, with how their speaker holds it."""
    return {word: name for name, group in said_nouns().clause.items() for word in group.words}


@cache
def hearsay_words(shape: Literal["passive", "adverb", "noun"]) -> dict[str, Modality]:
    """Return the words of one shape of hearsay ("believed", "reportedly", "rumours"), with how it is held."""
    groups: dict[Modality, frozenset[str]] = getattr(said_nouns().hearsay, shape)
    return {word: modality for modality, group in groups.items() for word in group}


@cache
def holding_words() -> dict[str, Literal["belief", "statement"]]:
    """Return the adjectives that a clause with "that" may hang on, with what their subject does."""
    return {word: name for name, group in said_nouns().holding.items() for word in group.words}
