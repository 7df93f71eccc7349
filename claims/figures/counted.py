"""What a number counts: the head noun and its modifiers to the right of it ("registered voters")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.number_words import opens_number
from claims.words.function_words import read_function_words
from claims.words.token import Token
from sources.calendar_words import calendar_words
from sources.table import read_table

MOST_WORDS = 7  # a longer run before any plural is no noun phrase but a sentence
_NOUN_ENDINGS_NOT_PLURAL = ("ss", "us", "is")
_CLOSED_CLASSES = frozenset("DPICSWTRAMBL")  # tags of data/function_words.toml


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WordList(_Entry):
    """A plain list of words."""

    words: tuple[str, ...]


class WordSet(_Entry):
    """Words that are only looked up."""

    words: frozenset[str]


class EndingList(_Entry):
    """A list of word endings."""

    endings: tuple[str, ...]


class CountedTable(_Entry):
    """The schema of data/counted.toml."""

    irregular: WordList
    not_plural: WordList
    direction: WordList
    joining: WordList
    inside: WordList
    adjective: WordList
    people: EndingList
    stop: WordList
    determiner: WordList
    more: WordSet
    remainder: WordSet
    designator: WordList
    name_after: EndingList
    score: WordList


class CountedMatch(NamedTuple):
    """The thing counted: tokens `[first, last)`.

    `tail`: where the "of" phrase behind its head ends ("cases <of dengue>"); 0 without one.
    """

    first: int
    last: int
    tail: int = 0

    @property
    def end(self) -> int:
        """Return the token behind the whole phrase."""
        return max(self.last, self.tail)


@cache
def counted_table() -> CountedTable:
    """Return the word lists around counted things, read once."""
    return read_table(files("claims") / "data" / "counted.toml", CountedTable, PackError)


@cache
def stop_words() -> frozenset[str]:
    """Return the words that end a noun phrase: function words and verbs that often follow a count."""
    closed = {
        word
        for group in read_function_words().classes
        if group.tag in _CLOSED_CLASSES
        for word in group.words
    }
    return frozenset((closed | set(counted_table().stop.words)) - _inside())


@cache
def _inside() -> frozenset[str]:
    """Function words that may stand inside a count ("two other people", "three more houses")."""
    return frozenset(counted_table().inside.words)


@cache
def _determiners() -> frozenset[str]:
    return frozenset(counted_table().determiner.words)


@cache
def _irregular() -> frozenset[str]:
    return frozenset(counted_table().irregular.words)


@cache
def _not_plural() -> frozenset[str]:
    return frozenset(counted_table().not_plural.words)


@cache
def _directions() -> frozenset[str]:
    return frozenset(counted_table().direction.words)


@cache
def _joining_plurals() -> frozenset[str]:
    return frozenset(counted_table().joining.words)


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(counted_table().adjective.words)


def counted_head(counted: str) -> str:
    """Return the head noun of a counted phrase: "cases" of "confirmed cases of dengue"; "" of no words."""
    return next(reversed(counted.partition(" of ")[0].split()), "")


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    if word in _irregular():
        return True
    if word in _not_plural() or word.endswith("'s"):
        return False
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOUN_ENDINGS_NOT_PLURAL)


def match_counted(tokens: Sequence[Token], position: int, *, single: bool = False) -> CountedMatch | None:
    """Return what a number that ends right before token `position` counts, or None where nothing is named.

    Args:
        tokens: the sentence.
        position: the token behind the number.
        single: the number is one, or a share: a singular noun will do.
    """
    first = _skip_of(tokens, position)
    of_phrase = first > position
    last = first
    while last < len(tokens) and last - first < MOST_WORDS and _continues(tokens, last, first):
        word = tokens[last].lower
        last += 1
        if is_plural(word):
            return _with_tail(tokens, CountedMatch(first, _compound(tokens, last)))
    return _without_plural(tokens, first, last, single=single or of_phrase)


def match_substance(tokens: Sequence[Token], position: int) -> CountedMatch | None:
    """Return what an amount is of ("450 grams of <raw cotton>"), from the "of" at token `position`."""
    if position >= len(tokens) or tokens[position].lower not in ("of", "worth"):
        return None
    first = position + 1
    if tokens[position].lower == "worth":
        if first >= len(tokens) or tokens[first].lower != "of":
            return None
        first += 1
    while first < len(tokens) and tokens[first].lower in _determiners() | {"a", "an"}:
        first += 1
    last = first
    while last < len(tokens) and last - first < MOST_WORDS and _continues(tokens, last, first):
        if last > first and tokens[last].lower.endswith("ed"):
            break  # "hectares of forest burned"
        last += 1
        if last < len(tokens) and tokens[last].text.isdigit() and tokens[last].start == tokens[last - 1].end:
            last += 1  # "CO2"
    return CountedMatch(first, last) if last > first else None


def _with_tail(tokens: Sequence[Token], counted: CountedMatch) -> CountedMatch:
    """Add what the counted things are of ("cases of dengue", "head of cattle")."""
    if counted.last >= len(tokens) or tokens[counted.last].lower != "of":
        return counted
    substance = match_substance(tokens, counted.last)
    return counted if substance is None else counted._replace(tail=substance.last)


def _skip_of(tokens: Sequence[Token], position: int) -> int:
    """Step over "of the" in "10 of the men"; a hyphen ("12-member") is stepped over too."""
    if position < len(tokens) and tokens[position].lower == "of":
        position += 1
        while position < len(tokens) and _is_before_noun(tokens[position]):
            position += 1
    return position


def _is_before_noun(token: Token) -> bool:
    """Tell whether a word may stand between "of" and the noun: "10 of its 12 members"."""
    return token.lower in _determiners() or token.text[0].isdigit() or opens_number(token.lower)


def _continues(tokens: Sequence[Token], index: int, first: int) -> bool:
    token = tokens[index]
    if token.text == "/" or not token.text[0].isalpha():
        return False
    if token.lower in stop_words():
        return token.text[0].isupper() and token.lower in _directions()
    if token.lower in calendar_words().months and token.text[0].isupper():
        return False
    # A name after the first words begins something else: "two men Kim knew".
    if index > first and tokens[index - 1].lower in _inside():
        return True
    return not (
        index > first
        and token.text[0].isupper()
        and tokens[index - 1].text[0].islower()
        and not is_plural(token.lower)
    )


def _compound(tokens: Sequence[Token], last: int) -> int:
    """Read on over a second plural or a joined pair: "arms dealers", "arrests and/or seizures"."""
    if last < len(tokens) and tokens[last - 1].lower in _joining_plurals():
        following = tokens[last].lower
        if is_plural(following) and following not in stop_words():
            return last + 1
    return last


def _without_plural(tokens: Sequence[Token], first: int, last: int, *, single: bool) -> CountedMatch | None:
    if last == first:
        return None
    for index in range(first, last):
        if tokens[index].lower in _adjectives():
            return CountedMatch(first, index + 1)
    head = tokens[first]
    if single:
        return CountedMatch(first, min(last, first + 4))
    if head.text[0].isupper() and head.lower.endswith(counted_table().people.endings):
        return CountedMatch(first, first + 1)
    if head.text[0].isupper() and last > first + 1 and tokens[last - 1].text[0].isupper():
        return CountedMatch(first, last)
    return None
