"""What something was said in: "in a report to Congress", "in an interview with Reuters", "on Twitter"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.grammar import (
    CLAUSE_OPENERS,
    DETERMINERS,
    HARD_STOPS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    PUBLISHERS,
    TIME_WORDS,
    WEEKDAYS,
    is_capitalised,
    looks_finite,
    word_set,
)
from claims.words.phrase import PhraseTable
from claims.words.token import Token
from sources.outlets import find_outlets
from sources.span import Span
from sources.table import read_table

MediumClass = Literal["document", "talk", "platform"]

_LEADS = word_set("in at during on via through by from")
_LONGEST_LEAD = 10  # items between the preposition and the noun that names the medium
_TALKING = frozenset(["speaking", "talking"])
CARRYING = word_set(
    "quoted cited interviewed carried seen obtained reviewed leaked shared broadcast aired reached contacted "
    "published printed run posted reproduced viewed read examined released heard recorded excerpted "
    "serialised serialized translated relayed republished circulated distributed reported acquired consulted"
)
_BEARERS = word_set("by in on with to from")  # what stands between "quoted" and who quotes
_TALKS_WITH = word_set(
    "interview interviews conversation conversations call exchange chat talk discussion podcast "
    "correspondence"
)
PROGRAMMES = word_set("programme program show podcast broadcast blog column")
_ASKED = word_set("asked questioned pressed interviewed quizzed challenged")  # "Asked by Radio Azur, he said"
_OUTLET_KINDS = PUBLISHERS | PROGRAMMES | {"radio"}
_NO_NAME = HARD_STOPS | CLAUSE_OPENERS | {",", ".", "'s"}
_OBJECTS = PRONOUNS | word_set("him her them us me")
_NO_TIME = PREPOSITIONS | TIME_WORDS
_NO_MEDIUM = (HARD_STOPS | CLAUSE_OPENERS | {","}) - {"that"}
_REACH_OF_ASKED = 8  # items between "asked" and its "by"
_PARTNERS = word_set("with to for on by")
_OF_NAMES = word_set("of and & de la le du des der den del al el for")
_DATES = WEEKDAYS | MONTHS
_LONGEST_CARRIER = 12  # items


class _MediaClass(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: MediumClass
    words: tuple[str, ...]


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: frozenset[str]


class Papers(_Words):
    """The words by which an outlet without a known name is told."""

    telling: frozenset[str]
    common: frozenset[str]
    assemblies: frozenset[str]
    numbered: frozenset[str]
    first: frozenset[str]


class Handing(BaseModel):
    """The words that hand a report on to whom its teller had it from; the file says what each list is for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    participles: frozenset[str]
    verbs: frozenset[str]
    talked: frozenset[str]
    talked_to: frozenset[str]
    makers: frozenset[str]
    ascribing: frozenset[str]
    spoken: frozenset[str]
    sent: frozenset[str]
    publishing: frozenset[str]
    speakers_only: frozenset[str]
    reasons: frozenset[str]


class _MediaTable(BaseModel):
    """The schema of claims/data/media.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    media_classes: tuple[_MediaClass, ...]
    addressees: _Words
    handing: Handing
    own_products: _Words
    papers: Papers


class Medium(NamedTuple):
    """A medium named in a strand: items `[first, last)` with its adjuncts, and its words."""

    first: int
    last: int
    words: str
    medium_class: MediumClass
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
    return _table().addressees.words


def handing() -> Handing:
    """Return the words that hand a report on."""
    return _table().handing


def own_products() -> frozenset[str]:
    """Return the documents that an outlet makes itself: article, report, story..."""
    return _table().own_products.words


def papers() -> Papers:
    """Return the words by which an outlet without a known name is told."""
    return _table().papers


def opens_paper(name: str) -> bool:
    """Tell an outlet by how its name begins: "Evening Lantern", "Daily Sentry", "Channel 9"."""
    first, *rest = name.split()
    if not rest:
        return False
    is_numbered = rest[0].isdigit() and first.lower() in papers().numbered
    return is_numbered or (first.lower() in papers().first and rest[0][0].isupper())


def find_medium(items: Sequence[Token], first: int, last: int) -> Medium | None:
    """Return the first medium that a prepositional phrase inside items `[first, last)` names."""
    for index in range(first, last):
        if items[index].lower in _LEADS:
            medium = _read_medium(items, index, last)
            if medium is not None:
                return medium
    return None


def find_carriers(items: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Return the items of who carried words, in order: "speaking to the Times", "a memo seen by Reuters".

    An item range begins at the name, behind its link; `items[range[0] - 1]` is "to" or "by".
    """
    found: list[tuple[int, int]] = []
    index = first
    while index < last - 1:
        link = _link_of_carrier(items, index, last)
        end = index if link is None else end_of_carrier(items, link + 1, last)
        if link is not None and end > link + 1:
            found.append((link + 1, end))
            index = end
        else:
            index += 1
    return found


def _link_of_carrier(items: Sequence[Token], index: int, last: int) -> int | None:
    """Return the place of the "by" or "to" behind a word that carries, or of an "on" before a programme."""
    lower, following = items[index].lower, items[index + 1].lower
    if lower in ("in", "on", "for"):
        return index if names_outlet(items, index + 1, last) else None
    if lower == "by":
        is_asked = any(item.lower in _ASKED for item in items[max(0, index - _REACH_OF_ASKED) : index])
        return index if is_asked and names_outlet(items, index + 1, last) else None
    links = _links().get(lower)
    if links is None or following not in links.words:
        return None
    is_carrier = following in links.to_anybody or names_outlet(items, index + 2, last)
    if not is_carrier and following == "with" and lower in _TALKS_WITH:
        end = end_of_carrier(items, index + 2, last)
        is_carrier = any(is_capitalised(item.text) for item in items[index + 2 : end])
    return index + 1 if is_carrier else None


class _Links(NamedTuple):
    """The words behind one that carries; those of `to_anybody` need no outlet behind them."""

    words: frozenset[str]
    to_anybody: frozenset[str] = frozenset()


@cache
def _links() -> dict[str, _Links]:
    speaking = word_set("to with")
    links = dict.fromkeys(_TALKS_WITH, _Links(_PARTNERS))
    links |= dict.fromkeys(word_set("one another"), _Links(word_set("with for to")))
    links |= dict.fromkeys(handing().sent, _Links(frozenset({"to"})))
    links |= dict.fromkeys(CARRYING, _Links(_BEARERS, frozenset({"by"})))
    links |= dict.fromkeys(handing().spoken, _Links(speaking))
    return links | dict.fromkeys(_TALKING, _Links(speaking, speaking))


def names_outlet(items: Sequence[Token], start: int, last: int) -> bool:
    """Tell whether an outlet stands at an item: "the journal Nature", "the show Dawn", "Radio Nord"."""
    if start >= last or items[start].text in ",.;:":
        return False
    end = end_of_carrier(items, start, last)
    names = [index for index in range(start, end) if is_capitalised(items[index].text)]
    if not names or (end - start == 1 and items[start].lower in _platforms()):
        return False
    if any(items[index].lower in _OUTLET_KINDS for index in range(start, names[-1])):
        return True
    words = " ".join(item.text for item in items[names[0] : max(names[-1] + 1, end)])
    is_short = start < names[0] and words.lower().split()[-1] in papers().words
    return is_short or opens_paper(words) or bool(find_outlets(words, Span(0, len(words))))


@cache
def _platforms() -> frozenset[str]:
    groups = _table().media_classes
    return frozenset(word.lower() for group in groups if group.name == "platform" for word in group.words)


def end_of_carrier(items: Sequence[Token], start: int, last: int) -> int:
    """Return the end of the noun phrase at `start`: "the Spanish daily El Faro", "two reporters"."""
    index = start
    while index < min(last, start + _LONGEST_CARRIER) and _continues_carrier(items, start, index):
        index += 1
    while index > start and items[index - 1].lower in PREPOSITIONS | DETERMINERS:
        index -= 1
    return index


def _continues_carrier(items: Sequence[Token], start: int, index: int) -> bool:
    item, before = items[index], items[index - 1]
    if item.lower in _NO_NAME:
        return False
    if item.lower in _OBJECTS:
        return index == start
    if is_capitalised(item.text):
        return is_named_time(items, index) or item.lower not in _DATES
    is_inside = index > start and index + 1 < len(items)
    if item.lower in _OF_NAMES:
        return is_inside and is_capitalised(before.text) and is_capitalised(items[index + 1].text)
    if item.lower in _NO_TIME or (item.lower in DETERMINERS and index > start):
        return False
    if index > start and (looks_finite(item.text, item.lower) or item.lower in CARRYING):
        return False
    is_behind_name = index > start and is_capitalised(before.text)
    if is_behind_name and item.text.isdigit():
        return True  # "Channel 9"
    return item.text[0].isalnum() and (not is_behind_name or _is_kind_ahead(items, index))


def _is_kind_ahead(items: Sequence[Token], index: int) -> bool:
    """Tell that "news agency" or "institute Geowatch" goes on after a capital."""
    if any(item.lower in PUBLISHERS for item in items[index : index + 2]):
        return True
    ahead = items[index + 1 : index + 3]
    name = next((at for at, item in enumerate(ahead) if is_capitalised(item.text)), None)
    if name is not None and ahead[name].lower in _DATES:
        return False
    return (
        name is not None
        and all(item.text.isalpha() for item in ahead[:name])
        and not any(
            item.lower in PREPOSITIONS or looks_finite(item.text, item.lower) for item in ahead[:name]
        )
    )


def is_named_time(items: Sequence[Token], index: int) -> bool:
    """Tell that "Evening" or "Sunday" is part of a name: "the Evening Lantern", "the Sunday Mercury"."""
    item = items[index]
    if index == 0 or not is_capitalised(item.text):
        return False
    if item.lower not in _DATES:
        return True
    following = items[index + 1] if index + 1 < len(items) else item
    return is_capitalised(following.text) and following.lower not in _DATES


def medium_at(items: Sequence[Token], index: int) -> Medium | None:
    """Return the medium whose preposition is the item `index`, or None."""
    return _read_medium(items, index, len(items)) if items[index].lower in _LEADS else None


def _read_medium(items: Sequence[Token], lead: int, last: int) -> Medium | None:
    end = min(last, lead + _LONGEST_LEAD)
    for index in range(lead + 1, end):
        item = items[index]
        is_time = item.lower in TIME_WORDS and not is_named_time(items, index)
        if item.lower in _NO_MEDIUM or is_time:
            return None
        if item.lower == "that" and index > lead + 1:
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
        tail = _read_tail(items, head_last, last)
        is_definite = items[lead + 1].lower in ("the", "this", "that", "its", "his", "her", "their")
        return Medium(lead, tail, words, match.value, is_definite)
    return None


def _read_tail(items: Sequence[Token], start: int, last: int) -> int:
    """Return where the phrase ends after "with the Spanish daily El Faro last Friday"."""
    index = start
    while index < last:
        item = items[index]
        is_participle = item.text.islower() and index == start and item.lower.endswith("ed")
        if item.lower == "and" and index + 1 < last and items[index + 1].lower in CARRYING:
            index += 1
            item = items[index]
        if not (item.lower in PREPOSITIONS or is_participle or item.lower in CARRYING):
            break
        stop = index + 1
        while stop < last and _is_nominal(items, stop):
            stop += 1
        if not is_participle and item.lower in _PARTNERS:
            stop = max(stop, end_of_carrier(items, index + 1, last))
        if stop == index + 1 and not is_participle:
            break
        index = stop
    return index


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
