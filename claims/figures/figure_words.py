"""Words around a figure that settle how it is meant, by what they settle (data/figures.toml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, RootModel

from claims.errors import PackError
from sources.table import read_table

FigureClass = Literal[
    "length",
    "race_tail",
    "inch",
    "money",
    "mass",
    "public_money",
    "plural_verb",
    "phrase_opener",
    "name_opener",
    "numbered_short",
    "pronoun_before",
    "pronoun_after",
    "restating",
    "equating",
    "scale_noun",
    "comparing",
    "nearing",
    "ranging",
    "glued_mark",
    "kind_tail",
    "index",
    "size_tail",
    "named_group",
    "graded",
    "set_against",
    "goal",
    "rate_verb",
]


class _WordList(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: frozenset[str]


class FigureWords(RootModel[dict[FigureClass, _WordList]]):
    """The schema of data/figures.toml."""


@cache
def figure_words(name: FigureClass) -> frozenset[str]:
    """Return the words of one class."""
    table = read_table(files("claims") / "data" / "figures.toml", FigureWords, PackError)
    return table.root[name].words
