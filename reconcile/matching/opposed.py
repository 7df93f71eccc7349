"""Words that turn a sentence into another assertion: negations, numbers, dates and opposites.

Decides which side of an opposition a word is on; refuses to decide whether two sentences disagree.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.inflect import noun_forms, verb_forms
from sources.table import read_table

NEGATION = "not"


class Opposition(BaseModel):
    """Two lists of words that exclude each other of one subject at one time."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    left: tuple[str, ...]
    right: tuple[str, ...]


class Calendar(BaseModel):
    """Names of days and months."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]


class OpposedWords(BaseModel):
    """The schema of reconcile/data/opposed.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    negations: tuple[str, ...]
    numbers: dict[str, str]
    calendar: Calendar
    opposites: tuple[Opposition, ...]


class Side(NamedTuple):
    """A side of an opposition: its number in the file, and +1 for left or -1 for right."""

    opposition: int
    sign: int


@cache
def opposed_words() -> OpposedWords:
    """Return the word lists as they stand in the package."""
    return read_table(files("reconcile") / "data" / "opposed.toml", OpposedWords, PackError)


@cache
def opposite_sides() -> dict[str, tuple[Side, ...]]:
    """Return, for every form of every listed word, the sides it is on."""
    sides: dict[str, set[Side]] = {}
    for number, opposition in enumerate(opposed_words().opposites):
        for words, sign in ((opposition.left, 1), (opposition.right, -1)):
            for word in words:
                for form in {word, *verb_forms(word), *noun_forms(word)}:
                    sides.setdefault(form, set()).add(Side(number, sign))
    return {word: tuple(sorted(found)) for word, found in sides.items()}


@cache
def guard_word(word: str) -> str | None:
    """Return what a word of match text asserts on its own ("3", "not", "12+"), or None for other words.

    Two texts that differ in such a word assert different things.
    """
    lists = opposed_words()
    if word[0].isdigit() or word[-1].isdigit():
        return word
    if word in lists.numbers:
        return lists.numbers[word]
    if word in lists.calendar.words:
        return word[:3]
    return NEGATION if word in lists.negations else None


@cache
def are_opposites(left: str, right: str) -> bool:
    """Tell whether two words stand on opposite sides of some opposition."""
    sides = opposite_sides()
    others = set(sides.get(right, ()))
    return any(Side(side.opposition, -side.sign) in others for side in sides.get(left, ()))
