"""What something was said in: "in a report to Congress", "in an interview with Reuters", "on Twitter"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.grammar import DETERMINERS, HARD_STOPS, PREPOSITIONS, TIME_WORDS, is_capitalised, word_set
from claims.words.phrase import PhraseTable
from claims.words.token import Token
from sources.table import read_table

MediumClass = Literal["document", "talk", "platform"]

_LEADS = word_set("in at during on via through by from")
_LONGEST_LEAD = 10  # items between the preposition and the noun that names the medium
_TALKING = frozenset(["speaking", "talking"])
CARRYING = word_set(
    "quoted cited interviewed carried seen obtained reviewed leaked shared broadcast aired reached contacted"
)
_PARTNERS = word_set("with to by for")


class _MediaClass(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: MediumClass
    words: tuple[str, ...]


class _Addressees(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]


class _MediaTable(BaseModel):
    """The schema of claims/data/media.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    media_classes: tuple[_MediaClass, ...]
    addressees: _Addressees


class Medium(NamedTuple):
    """A medium named in a strand: items `[first, last)` with its adjuncts, its words, and who else took part.

    `partner` are the items that name the other party of an interview or whom a document was given to.
    """

    first: int
    last: int
    words: str
    medium_class: MediumClass
    partner: tuple[int, int] | None
    is_definite: bool


@cache
def _table() -> _MediaTable:
    return read_table(files("claims") / "data" / "media.toml", _MediaTable, PackError)


@cache
def media_words() -> PhraseTable[MediumClass]:
    """Return the nouns that name a medium, with their class."""
    return PhraseTable({word: group.name for group in _table().media_classes for word in group.words})


@cache
def document_nouns() -> frozenset[str]:
    """Return the nouns, in lower case, of documents that may speak: report, study, filing..."""
    groups = _table().media_classes
    return frozenset(word.lower() for group in groups if group.name == "document" for word in group.words)


@cache
def addressees() -> frozenset[str]:
    """Return who is told things without being a hop: reporters, lawmakers..."""
    return frozenset(_table().addressees.words)


def find_medium(items: Sequence[Token], first: int, last: int) -> Medium | None:
    """Return the first medium that a prepositional phrase inside items `[first, last)` names."""
    for index in range(first, last):
        if items[index].lower in _LEADS:
            medium = _read_medium(items, index, last)
            if medium is not None:
                return medium
    return None


def find_carrier(items: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Return the items of who carried the words: "speaking to the Times", "documents seen by Reuters"."""
    for index in range(first, last - 2):
        pair = (items[index].lower, items[index + 1].lower)
        if (pair[0] in _TALKING and pair[1] in ("to", "with")) or (pair[0] in CARRYING and pair[1] == "by"):
            stop = index + 2
            while stop < last and _is_nominal(items, stop):
                stop += 1
            while stop > index + 2 and items[stop - 1].lower in TIME_WORDS:
                stop -= 1
            return (index + 2, stop) if stop > index + 2 else None
    return None


def medium_at(items: Sequence[Token], index: int) -> Medium | None:
    """Return the medium whose preposition is the item `index`, or None."""
    return _read_medium(items, index, len(items)) if items[index].lower in _LEADS else None


def _read_medium(items: Sequence[Token], lead: int, last: int) -> Medium | None:
    end = min(last, lead + _LONGEST_LEAD)
    for index in range(lead + 1, end):
        item = items[index]
        if item.lower in HARD_STOPS or item.text == ",":
            return None
        if index > lead + 1 and item.lower in PREPOSITIONS:
            return None
        match = media_words().match_at(items, index)
        if match is None:
            continue
        head_last = match.last
        while head_last < last:
            following = media_words().match_at(items, head_last)
            if following is None:
                break
            head_last = following.last
        if match.value == "platform" and index > lead + 1:
            continue
        start = lead + 1
        while start < index and items[start].lower in DETERMINERS:
            start += 1
        words = " ".join(item.text for item in items[start:head_last])
        tail, partner = _read_tail(items, head_last, last)
        is_definite = items[lead + 1].lower in ("the", "this", "that", "its", "his", "her", "their")
        return Medium(lead, tail, words, match.value, partner, is_definite)
    return None


def _read_tail(items: Sequence[Token], start: int, last: int) -> tuple[int, tuple[int, int] | None]:
    """Return where the phrase ends after "with Reuters last Friday", and the items of the partner."""
    index = start
    partner: tuple[int, int] | None = None
    while index < last:
        item = items[index]
        is_participle = item.text.islower() and item.lower.endswith("ed") and index == start
        if not (item.lower in PREPOSITIONS or is_participle):
            break
        stop = index + 1
        while stop < last and _is_nominal(items, stop):
            stop += 1
        if stop == index + 1 and not is_participle:
            break
        if item.lower in _PARTNERS and partner is None:
            name_end = index + 1
            while name_end < stop and items[name_end].lower not in TIME_WORDS | {"last"}:
                name_end += 1
            partner = (index + 1, name_end) if name_end > index + 1 else None
        index = stop
    return index, partner


def _is_nominal(items: Sequence[Token], index: int) -> bool:
    """Inside "with the Daily Planet": articles first, then capitals, figures and nouns up to a border."""
    item = items[index]
    if item.lower in ("the", "a", "an", "this", "last"):
        return (
            items[index - 1].lower in PREPOSITIONS
            or items[index - 1].lower.endswith("ed")
            or item.lower == "last"
        )
    if is_capitalised(item.text) or item.text[0].isdigit():
        return True
    previous = items[index - 1]
    return (
        item.text.islower()
        and item.text.isalpha()
        and (
            previous.lower in DETERMINERS
            or previous.lower == "last"
            or (previous.lower in PREPOSITIONS and item.lower.endswith("s"))
        )
        and item.lower not in PREPOSITIONS
    )
