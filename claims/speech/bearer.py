"""Which items of a sentence name those who carry its words: "seen by Reuters", "told the daily Kotva"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claims.speech.media import (
    CARRYING,
    PRESS,
    PROGRAMMES,
    document_nouns,
    ends_like_paper,
    handing,
    opens_paper,
    papers,
    platforms,
)
from claims.speech.speaker_words import names_persons
from claims.words.grammar import (
    CLAUSE_OPENERS,
    DETERMINERS,
    HARD_STOPS,
    HAVE,
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
from claims.words.token import Token
from sources.outlets import find_outlet, find_outlets
from sources.span import Span

_TALKING = frozenset(["speaking", "talking"])
_BEARERS = word_set("by in on with to from")  # what stands between "quoted" and who quotes
_TALKS_WITH = word_set(
    "interview interviews conversation conversations call exchange chat talk discussion podcast "
    "correspondence"
)
_INTERVIEWS = word_set("interview interviews podcast")  # are held by somebody, whoever he is
_JOINING = word_set("and & ,")
_ENDING = word_set("and &")
_LINKING = word_set("by in with to")
_ASKED = word_set("asked questioned pressed interviewed quizzed challenged")  # "Asked by Radio Azur, he said"
_OUTLET_KINDS = PUBLISHERS | PROGRAMMES | {"radio"}
_NO_NAME = HARD_STOPS | CLAUSE_OPENERS | {",", ".", "'s"}
_OBJECTS = PRONOUNS | word_set("him her them us me")
_NO_TIME = PREPOSITIONS | TIME_WORDS
_REACH_OF_ASKED = 8  # items between "asked" and its "by"
_PARTNERS = word_set("with to for on by")
_OF_NAMES = word_set("of and & de da do di la le du des dei der den del della al el van von for")
_DATES = WEEKDAYS | MONTHS
_LONGEST_CARRIER = 12  # items


def find_carriers(items: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Return the items of who carried words, in order: "speaking to the Times", "a memo seen by Reuters".

    An item range begins at the name, behind its link "to" or "by", or behind the "and" of a second name.
    """
    found: list[tuple[int, int]] = []
    index = first
    links = _links()
    while index < last - 1:
        lower = items[index].lower
        if lower not in links:
            index += 1
            continue
        place = _bearer_in_relative(items, index + 1, last) if lower in _opens_relative() else None
        link = _link_of_carrier(items, index, last) if place is None else None
        places = [] if link is None else _names_behind(items, link + 1, last)
        places = places if place is None else [place]
        found += places
        index = max(index + 1, places[-1][1]) if places else index + 1
    return found


def _names_behind(items: Sequence[Token], start: int, last: int) -> list[tuple[int, int]]:
    """Return the names behind a link: "by Reuters and the Kurier" has two."""
    end = end_of_carrier(items, start, last)
    if end == start:
        return []
    found = split_names(items, (start, end))
    while end < last - 1 and items[end].lower in _JOINING:
        start = end + 1
        while start < last and items[start].lower in _JOINING | _LINKING:
            start += 1
        if not names_outlet(items, start, last):
            break
        end = end_of_carrier(items, start, last)
        found += split_names(items, (start, end))
    is_list = len(found) > 1 and items[found[-1][0] - 1].lower in _ENDING | _LINKING
    return found if is_list else found[:1]


def split_names(items: Sequence[Token], place: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the names in "the Guardian and Le Monde"; "the Post and Echo" is one."""
    first, last = place
    for at in range(first + 1, last - 1):
        if items[at].lower in _ENDING and _is_other_name(items, (first, at, last)):
            return [(first, at), (at + 1, last)]
    return [place]


def _is_other_name(items: Sequence[Token], place: tuple[int, int, int]) -> bool:
    """Tell that a name of its own follows "and": it has an article, or the register knows it alone."""
    first, at, last = place
    right = " ".join(item.text for item in items[at + 1 : last])
    if items[at + 1].lower in DETERMINERS:
        return names_outlet(items, at + 1, last)
    known = find_outlet(right)
    is_known = known is not None and known.kind in PRESS and right[0].isupper()
    return is_known and find_outlet(" ".join(item.text for item in items[first:last])) is None


@cache
def _opens_relative() -> frozenset[str]:
    """Return the words right before the clause of "that Reuters has seen", "a memo Reuters has seen"."""
    return frozenset(("that", "which", "whom")) | document_nouns()


def _bearer_in_relative(items: Sequence[Token], start: int, last: int) -> tuple[int, int] | None:
    """Return "the Times" of "whom the Times interviewed" and of "that the Times has seen"."""
    is_name = is_capitalised(items[start].text) or items[start].lower in DETERMINERS
    if not is_name or not names_outlet(items, start, last):
        return None
    end = end_of_carrier(items, start, last)
    verb = end
    while verb < last and items[verb].lower in HAVE:
        verb += 1
    return (start, end) if verb < last and items[verb].lower in CARRYING else None


def _link_of_carrier(items: Sequence[Token], index: int, last: int) -> int | None:
    """Return the place of the "by" or "to" behind a word that carries, or of an "on" before a programme."""
    lower, following = items[index].lower, items[index + 1].lower
    if lower in ("in", "on", "for"):
        return index if names_outlet(items, index + 1, last) else None
    if lower == "by":
        is_asked = any(item.lower in _ASKED for item in items[max(0, index - _REACH_OF_ASKED) : index])
        return index if is_asked and names_outlet(items, index + 1, last) else None
    links = _links()[lower]
    if following not in links.words:
        return None
    is_carrier = following in links.to_anybody or names_outlet(items, index + 2, last)
    if not is_carrier and following == "with" and lower in _INTERVIEWS:
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
    links = dict.fromkeys(_opens_relative() | word_set("in on for by"), _Links(frozenset()))
    links |= dict.fromkeys(_TALKS_WITH, _Links(_PARTNERS))
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
    if not names or (end - start == 1 and items[start].lower in platforms()):
        return False
    if any(items[index].lower in _OUTLET_KINDS for index in range(start, names[-1])):
        return True
    if end < last and is_mere_person(items[end].lower):
        return False  # "a Gold Star mother"
    words = " ".join(item.text for item in items[names[0] : max(names[-1] + 1, end)])
    is_short = start < names[0] and words.lower().split()[-1] in papers().words
    if is_short or opens_paper(words) or ends_like_paper(words):
        return True
    return any(found.outlet.kind in PRESS for found in find_outlets(words, Span(0, len(words))))


def is_mere_person(noun: str) -> bool:
    """Tell a mother from a reporter: who hears or says something and makes no news."""
    return names_persons(noun) and noun not in handing().makers


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
