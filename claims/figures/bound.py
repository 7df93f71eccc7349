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

_NEAR_CHANGE = 5  # tokens from a verb of change to the "from" that it governs
_NEAR_PRICE = 10  # tokens from "on sale" to the price that it starts from


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


class Motion(_Entry):
    """Bounding words that say a place reached behind verbs of motion."""

    words: frozenset[str]
    verbs: frozenset[str]


class BoundTable(_Entry):
    """The schema of data/bounds.toml."""

    bound: tuple[Bound, ...]
    period: WordList
    lasting: WordList
    crossing: WordList
    motion: Motion
    starting: WordList
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
def _words(name: Literal["period", "lasting", "crossing", "starting"]) -> frozenset[str]:
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


def is_motion(tokens: Sequence[Token], bound: BoundMatch) -> bool:
    """Tell whether bounding words say what is reached: "will go up to 600", "came to within two points"."""
    motion = bound_table().motion
    if " ".join(token.lower for token in tokens[bound.first : bound.last]) not in motion.words:
        return False
    return any(token.lower in motion.verbs for token in tokens[max(0, bound.first - 2) : bound.first])


def is_above_place(tokens: Sequence[Token], bound: BoundMatch) -> bool:
    """Tell whether "over" names a place rather than a bound, as before small counts: "over six regions"."""
    if bound.last - bound.first != 1 or tokens[bound.first].lower != "over":
        return False
    return bound.first > 0 and tokens[bound.first - 1].lower not in _words("lasting")


def is_starting_price(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a price at token `position` is the lowest of several: "fares from 20 euros"."""
    if position == 0 or tokens[position - 1].lower != "from":
        return False
    before = [token.lower for token in tokens[max(0, position - _NEAR_PRICE) : position]]
    is_change = not change_words().isdisjoint(before[-_NEAR_CHANGE:])
    return not is_change and not _words("starting").isdisjoint(before)


def bound_before(tokens: Sequence[Token], position: int) -> BoundMatch | None:
    """Return the longest bounding words that end right before token `position`."""
    if position == 0:
        return None
    for words, comparator in _by_last().get(tokens[position - 1].lower, ()):
        first = position - len(words)
        if first < 0 or tokens[first].lower != words[0]:
            continue
        if all(tokens[first + offset].lower == word for offset, word in enumerate(words)):
            return BoundMatch(first, position, comparator)
    return None


def bound_start(tokens: Sequence[Token], position: int) -> int:
    """Return the token behind the words at `position` that blur or cap a figure ("about", "as many as")."""
    match = _blurring().match_at(tokens, position) if position < len(tokens) else None
    return position if match is None else match.last


def bound_after(tokens: Sequence[Token], position: int) -> BoundMatch | None:
    """Return the longest bounding words that begin at token `position`."""
    if position >= len(tokens):
        return None
    match = _after().match_at(tokens, position)
    if match is None or _adds(tokens, match.last):
        return None
    return BoundMatch(position, match.last, match.value)


def _adds(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a "plus" before token `position` adds a figure: "£28m plus £4m", not "50 plus"."""
    if tokens[position - 1].lower != "plus" or position >= len(tokens):
        return False
    return tokens[position].text[0].isdecimal() or tokens[position].text in ("$", "£", "€", "¥")


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
def _blurring() -> PhraseTable[Comparator]:
    return PhraseTable(
        {
            phrase: bound.comparator
            for bound in bound_table().bound
            for phrase in bound.before
            if bound.comparator in ("about", "almost", "<=")
        }
    )


@cache
def _after() -> PhraseTable[Comparator]:
    return PhraseTable({phrase: bound.comparator for bound in bound_table().bound for phrase in bound.after})
