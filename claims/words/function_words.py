"""The closed classes of English and other small word lists of grammar (claims/data/function_words.toml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from sources.table import read_table


class _WordClass(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tag: str
    words: list[str]


class _Openers(BaseModel):
    model_config = ConfigDict(extra="forbid")
    openers: list[str]


class _Prescription(BaseModel):
    model_config = ConfigDict(extra="forbid")
    modals: list[str]


class _Navigation(BaseModel):
    model_config = ConfigDict(extra="forbid")
    openers: list[str]
    phrases: list[str]


class _Generic(BaseModel):
    model_config = ConfigDict(extra="forbid")
    words: list[str]


class FunctionWords(BaseModel):
    """The schema of claims/data/function_words.toml."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    classes: list[_WordClass]
    instruction: _Openers
    wish: _Openers
    prescription: _Prescription
    generic: _Generic
    navigation: _Navigation
    sets: dict[str, list[str]]


@cache
def read_function_words() -> FunctionWords:
    """Return the whole table."""
    return read_table(files("claims") / "data" / "function_words.toml", FunctionWords, PackError)


@cache
def words_named(name: str) -> frozenset[str]:
    """Return one of the named sets of the table."""
    return frozenset(read_function_words().sets[name])
