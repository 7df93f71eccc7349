"""What something was said in: "in a report to Congress", "in an interview with Reuters", "on Twitter"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.speech.bearer import end_of_carrier, is_named_time
from claims.speech.media import CARRYING, MediumClass, media_words, papers
from claims.words.grammar import (
    CLAUSE_OPENERS,
    DETERMINERS,
    HARD_STOPS,
    PREPOSITIONS,
    TIME_WORDS,
    is_capitalised,
    word_set,
)
from claims.words.token import Token

_LEADS = word_set("in at during on via through by from")
_LONGEST_LEAD = 10  # items between the preposition and the noun that names the medium
_NO_MEDIUM = (HARD_STOPS | CLAUSE_OPENERS | {","}) - {"that"}
_PARTNERS = word_set("with to for on by")


class Medium(NamedTuple):
    """A medium named in a strand: items `[first, last)` with its adjuncts, and its words."""

    first: int
    last: int
    words: str
    medium_class: MediumClass
    is_definite: bool


def find_medium(items: Sequence[Token], first: int, last: int) -> Medium | None:
    """Return the first medium that a prepositional phrase inside items `[first, last)` names."""
    for index in range(first, last):
        if items[index].lower in _LEADS:
            medium = _read_medium(items, index, last)
            if medium is not None:
                return medium
    return None


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
        if match is None or _is_masthead(items, index):
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


def _is_masthead(items: Sequence[Token], index: int) -> bool:
    """Tell "the Post", a paper, from "the post", a letter."""
    item = items[index]
    return items[index - 1].lower == "the" and item.text[0].isupper() and item.lower in papers().words


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
