"""What may stand between a reporting verb and its content: addressee, day, place, medium, "however"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.speech.bearer import is_named_time
from claims.speech.media import addressees
from claims.speech.medium import Medium, medium_at
from claims.speech.phrase_start import has_finite_verb
from claims.words.grammar import (
    DETERMINERS,
    DISCOURSE,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    PUBLISHERS,
    QUOTE,
    TIME_WORDS,
    is_adverb,
    is_capitalised,
    word_set,
)
from claims.words.token import Token

_OBJECT_PRONOUNS = word_set("me him her it us them you")
_MOST_ADJUNCTS = 7
_LONGEST_ADJUNCT = 14  # items of a prepositional phrase with no known head
_CLAUSE_OPENERS = word_set("that how what why whether where when who which if")
CLOSING = frozenset({".", "!", "?", "…", ")", "]", "”", '"', "’", "'", "*"})
_PARTICLES = word_set("de da do di del della dei des du der den la le el al van von")
_BEFORE_NAMES = DETERMINERS | PUBLISHERS | _PARTICLES | word_set("of and at for &")


class Adjuncts(NamedTuple):
    """What was passed over: `last` is the first item of what follows."""

    last: int
    addressee: tuple[int, int] | None
    medium: Medium | None


def skip_adjuncts(items: Sequence[Token], start: int, *, is_telling: bool) -> Adjuncts:
    """Pass over what stands between the verb and its content, from item `start` on."""
    index = start
    addressee: tuple[int, int] | None = None
    medium: Medium | None = None
    if is_telling:
        addressee = read_addressee(items, index)
        index = _skip_relative(items, addressee[1]) if addressee is not None else index
    for _ in range(_MOST_ADJUNCTS):
        if index >= len(items) or (is_telling and items[index].lower in ("of", "about")):
            break
        found = medium_at(items, index)
        if found is not None:
            medium = medium or found
            index = found.last
            continue
        if items[index].lower == "to" and addressee is None and _names_hearer(items, index + 1):
            addressee = read_addressee(items, index + 1)
            if addressee is not None:
                index = addressee[1]
                continue
        after = _skip_small(items, index)
        if after == index:
            break
        index = after
    return Adjuncts(index, addressee, medium)


def _skip_relative(items: Sequence[Token], comma: int) -> int:
    """Pass over ", which printed it on Friday," behind an addressee."""
    words = [item.lower for item in items[comma : comma + 2]]
    if len(words) < 2 or words[0] != "," or words[1] not in ("which", "who", "whose"):
        return comma
    for index in range(comma + 2, min(len(items), comma + _LONGEST_ADJUNCT)):
        if items[index].text == ",":
            return index + 1
    return comma


def _names_hearer(items: Sequence[Token], index: int) -> bool:
    """Tell whom "said to reporters" names from the infinitive of "agreed to buy"."""
    if index >= len(items):
        return False
    item = items[index]
    is_opener = item.lower in DETERMINERS | _OBJECT_PRONOUNS | addressees() or is_capitalised(item.text)
    return is_opener or item.lower.endswith("s")


def ends_at(items: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but closing marks and footnote numbers is left from item `index` on."""
    return all(
        item.text in CLOSING or item.text == "[" or (item.text.isdigit() and items[place - 1].text == "[")
        for place, item in enumerate(items[index:], start=index)
    )


def read_addressee(items: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Return the items that name who was told, or None where no addressee stands."""
    if start >= len(items):
        return None
    first = items[start]
    if first.lower in _OBJECT_PRONOUNS:
        return start, start + 1
    if first.lower in _CLAUSE_OPENERS | PREPOSITIONS | {QUOTE, ",", ":"}:
        return None
    index = start
    while index < len(items) and items[index].lower in DETERMINERS:
        index += 1  # "the three judges", "all its members"
    while index < len(items) and _continues_addressee(items, start, index):
        index += 1
    return (start, index) if index > start else None


def _continues_addressee(items: Sequence[Token], start: int, index: int) -> bool:
    item = items[index]
    if item.lower in _CLAUSE_OPENERS | PRONOUNS | {QUOTE, ",", ":"}:
        return False
    if item.lower in TIME_WORDS and not is_named_time(items, index):
        return False
    if item.text in _PARTICLES:
        return index > start and is_capitalised(items[index - 1].text) and _is_capital_at(items, index + 1)
    if item.lower in ("of", "and", "at", "for", "&"):
        has_name = index + 1 < len(items) and (
            is_capitalised(items[index + 1].text) or items[index + 1].lower in ("the", "human")
        )
        return index > start and has_name
    if item.lower == "the":
        return items[index - 1].lower in ("of", "and", "at", "for")
    if item.lower in PREPOSITIONS or item.lower in DETERMINERS or not item.text[0].isalpha():
        return False
    if is_capitalised(item.text):
        return (
            index == start or is_capitalised(items[index - 1].text) or items[index - 1].lower in _BEFORE_NAMES
        )
    if index == start:
        return True
    previous = items[index - 1]
    is_single = items[start].lower in ("a", "an")  # "a news conference"
    is_plural = previous.lower not in DETERMINERS and previous.text.islower() and previous.lower.endswith("s")
    is_plural = is_plural and not is_single
    if previous.lower in addressees() or is_plural:
        return False
    return not has_finite_verb(items, index, index + 1)


def _is_capital_at(items: Sequence[Token], index: int) -> bool:
    return index < len(items) and is_capitalised(items[index].text)


def _skip_small(items: Sequence[Token], index: int) -> int:
    """Return the item after one small adjunct at `index`; `index` itself when there is none."""
    item = items[index]
    lower = item.lower
    if lower in TIME_WORDS or (
        is_adverb(lower)
        and lower != "since"
        and lower not in ("all", "both", "only", "so", "not", "never", "no")
    ):
        return _skip_time(items, index)
    if lower == "," and index + 1 < len(items):
        follower = items[index + 1].lower
        if follower in DISCOURSE:
            after = _skip_time(items, index + 1)
            if follower == "for" and after < len(items):
                after += 1
            return after + 1 if after < len(items) and items[after].text == "," else index
        return index
    if lower in ("on", "last", "this", "late", "early") and _is_time_phrase(items, index):
        return _skip_time(items, index + (2 if items[index + 1].lower == "on" else 1))
    if lower in PREPOSITIONS:
        return _skip_prepositional(items, index)
    return index


def _is_time_phrase(items: Sequence[Token], index: int) -> bool:
    if items[index].lower in ("late", "early") and [item.lower for item in items[index + 1 : index + 2]] == [
        "on"
    ]:
        index += 1
    following = items[index + 1].lower if index + 1 < len(items) else ""
    return following in TIME_WORDS or following in MONTHS


def _skip_time(items: Sequence[Token], index: int) -> int:
    index += 1
    while index < len(items) and (
        items[index].lower in TIME_WORDS or items[index].lower in MONTHS or items[index].text.isdigit()
    ):
        index += 1
    return index


def _skip_prepositional(items: Sequence[Token], index: int) -> int:
    """Pass over a phrase that ends at a quotation, a colon, "that", a comma, or with the sentence."""
    for end in range(index + 1, min(len(items), index + _LONGEST_ADJUNCT)):
        item = items[end]
        if item.lower in ("that", QUOTE, ":"):
            return end
        if item.text == ",":
            return end
        if ends_at(items, end):
            return end
        if has_finite_verb(items, end, end + 1) or item.lower in PRONOUNS:
            return index
    return len(items) if len(items) - index < _LONGEST_ADJUNCT else index
