"""Words that bound a figure, before it ("more than") or behind it ("or so"), as comparators."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.claim import Comparator
from claims.errors import PackError
from claims.words.phrase import PhraseTable
from claims.words.token import Token, tokenise
from sources.span import Span
from sources.table import read_table


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Bound(_Entry):
    """The words of one comparator."""

    comparator: Comparator
    before: tuple[str, ...]
    after: tuple[str, ...]


class WordList(_Entry):
    """A plain list of words."""

    words: tuple[str, ...]


class BoundTable(_Entry):
    """The schema of data/bounds.toml."""

    bound: tuple[Bound, ...]
    period: WordList
    lasting: WordList
    crossing: WordList
    change: WordList


class BoundMatch(NamedTuple):
    """Bounding words at tokens `[first, last)`."""

    first: int
    last: int
    comparator: Comparator


@cache
def bound_table() -> BoundTable:
    """Return the bounding words, read once."""
    return read_table(files("claims") / "data" / "bounds.toml", BoundTable, PackError)


@cache
def change_words() -> frozenset[str]:
    """Return the verbs and nouns of change ("rose", "cut", "growth")."""
    return frozenset(bound_table().change.words)


@cache
def _words(name: Literal["period", "lasting", "crossing"]) -> frozenset[str]:
    words: WordList = getattr(bound_table(), name)
    return frozenset(words.words)


def is_period(tokens: Sequence[Token], bound: BoundMatch) -> bool:
    """Tell whether bounding words before a length of time say a period ("over two years"), not a bound."""
    if bound.last - bound.first != 1 or tokens[bound.first].lower not in _words("period"):
        return False
    return bound.first == 0 or tokens[bound.first - 1].lower not in _words("lasting")


def needs_amount(tokens: Sequence[Token], bound: BoundMatch) -> bool:
    """Tell whether the bounding words are a verb that bounds amounts only ("passed $2,000")."""
    return tokens[bound.last - 1].lower in _words("crossing")


def bound_before(tokens: Sequence[Token], position: int) -> BoundMatch | None:
    """Return the longest bounding words that end right before token `position`."""
    if position == 0:
        return None
    for words, comparator in _by_last().get(tokens[position - 1].lower, ()):
        first = position - len(words)
        if first >= 0 and all(tokens[first + offset].lower == word for offset, word in enumerate(words)):
            return BoundMatch(first, position, comparator)
    return None


def bound_after(tokens: Sequence[Token], position: int) -> BoundMatch | None:
    """Return the longest bounding words that begin at token `position`."""
    if position >= len(tokens):
        return None
    match = _after().match_at(tokens, position)
    return None if match is None else BoundMatch(position, match.last, match.value)


@cache
def _by_last() -> dict[str, tuple[tuple[tuple[str, ...], Comparator], ...]]:
    by_last: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for bound in bound_table().bound:
        for phrase in bound.before:
            words = tuple(token.lower for token in tokenise(phrase, Span(0, len(phrase))))
            by_last.setdefault(words[-1], []).append((words, bound.comparator))
    return {
        last: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for last, phrases in by_last.items()
    }


@cache
def _after() -> PhraseTable[Comparator]:
    return PhraseTable({phrase: bound.comparator for bound in bound_table().bound for phrase in bound.after})
