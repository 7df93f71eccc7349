"""The fullest name that a text gives an actor before a place: of a surname, a body's noun, an abbreviation.

It looks back over the words of the text, and forward only for the name of somebody brought in by a
description. Who may be meant among several, the last one is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.names.gazetteer import country_of
from claims.speech.describe import describe_actor
from claims.speech.speaker_words import fold_word
from claims.words.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    FRONTING,
    MONTHS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_capitalised,
    looks_finite,
    word_set,
)
from claims.words.token import Token

_JOINERS = word_set("of for on and the & de du des da do del der van von et y")
_NO_NAMES = DETERMINERS | FRONTING | PREPOSITIONS | SUBORDINATORS | CLAUSE_OPENERS | AUXILIARIES | MONTHS
_NEVER_FIRST = FRONTING | PREPOSITIONS | SUBORDINATORS | TIME_WORDS  # "Since Tuesday" names nobody
_LONGEST_NAMES = 60  # code points of a person's names
_LONGEST_BODY = 90  # code points on either side of the noun of a body
_LONGEST_INTRODUCTION = 5  # words between "a" and its noun
_MOST_TRIES = 8  # earlier places of a word that are looked at
_REACH_OF_NAMES = 20_000  # code points in which a name is looked for
_REACH_AHEAD = 1500  # code points in which a name may follow
_NAME_AFTER = re.compile(r"(?:,| is| was) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3})(?=[,.;])")
_NAME_AHEAD = re.compile(r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}), \Z")
_REACH_OF_INTRODUCTION = 3000
_LONGEST_NAME = 10  # items
_LONGEST_TITLE = 5  # code points of "Prof", which a point may follow
_SHORTEST_ABBREVIATION = 2
_LONGEST_ABBREVIATION = 7


class Names:
    """The names that one passage gives its actors."""

    __slots__ = ("_floor", "_full_names", "_text")

    def __init__(self, text: str, floor: int) -> None:
        self._text = text
        self._floor = floor
        self._full_names: dict[str, str] = {}

    def person(self, name: str, before: int) -> str:
        """Return the full name that a surname is short for, where the text gave it before; else `name`."""
        parts = name.split()
        if len(parts) > 1:
            for part in (parts[-1], parts[0]):
                self._full_names.setdefault(part, name)
            return name
        known = self._full_names.get(name)
        if known is None:
            known = self._search_person(name, before)
            self._full_names[name] = known
        return known

    def is_known(self, name: str) -> bool:
        """Tell whether a surname is short for a name that was met."""
        return self._full_names.get(name, name) != name

    def body(self, words: list[str], before: int) -> str | None:
        """Return the last name of a body whose noun ends `words`: "Coal Board" for "board".

        Args:
            words: of a definite noun phrase in small letters, without its article.
            before: where the phrase stands.
        """
        noun = words[-1]
        places = self._places(noun.capitalize(), before, _REACH_OF_NAMES)
        for found in places or self._places(noun.upper(), before, _REACH_OF_NAMES):
            name = self._body_at(found, noun)
            behind = self._capitals_behind(found + len(noun), before)
            if behind and behind[0].lower() not in _JOINERS:
                continue  # the "State" of "State Department" heads nothing
            name = name.title().replace(" Of ", " of ") if name.isupper() else name
            lower = name.lower().split()
            is_named = len(lower) > 1 and all(word in lower for word in words)
            if is_named and country_of(name) is None:
                return name
        return None

    def spelt_out(self, letters: str, before: int) -> str | None:
        """Return the name that "(NOS)" once followed; None where none fits the letters."""
        found = self._text.rfind(f"({letters})", max(self._floor, before - _REACH_OF_NAMES), before)
        if found < 0:
            return None
        words = self._capitals_before(found)
        while words and words[0][0].lower() != letters[0].lower():
            words.pop(0)
        initials = "".join(word[0] for word in words if word not in _JOINERS)
        return " ".join(words) if initials.lower() == letters.lower() else None

    def introduction(self, noun: str, before: int) -> str | None:
        """Return the words with which the text last brought in somebody: "hotel porter", "Mayor Nils Bro"."""
        title = self._places(noun.capitalize(), before, _REACH_OF_INTRODUCTION)
        plain = self._places(noun, before, _REACH_OF_INTRODUCTION)
        for found in sorted({*title, *plain}, reverse=True):
            words = self._introduction_at(found, noun)
            if words is not None:
                return words
        return None

    def named_later(self, noun: str, after: int) -> str | None:
        """Return the name that an apposition ("the spokeswoman, Una Holt") or "is" gives later to a noun."""
        end = min(len(self._text), after + _REACH_AHEAD)
        found = re.compile(rf"\b[Tt]he {re.escape(noun)}\b").search(self._text, after, end)
        if found is None:
            return None
        behind = _NAME_AFTER.match(self._text, found.end(), end)
        ahead = _NAME_AHEAD.search(self._text, max(after, found.start() - _LONGEST_NAMES), found.start())
        match = behind or ahead
        described = None if match is None else describe_actor(match.group("name"))
        return described.name if described is not None and described.is_person else None

    def _places(self, word: str, before: int, reach: int) -> list[int]:
        """Return the last places of a word before `before`, the last one first."""
        floor = max(self._floor, before - reach)
        places: list[int] = []
        end = before
        for _ in range(_MOST_TRIES):
            end = self._text.rfind(word, floor, end)
            if end < 0:
                break
            after = end + len(word)
            is_whole = not self._text[max(floor, end - 1) : end].isalnum()
            if is_whole and not self._text[after : after + 1].isalnum():
                places.append(end)
        return places

    def _search_person(self, name: str, before: int) -> str:
        for found in self._places(name, before, _REACH_OF_NAMES):
            end = found + len(name)
            left = self._capitals_before(found)[-2:]
            right = self._capitals_behind(end, min(before, end + _LONGEST_NAMES))[:2]
            described = describe_actor(" ".join([*left, name, *right])) if left or right else None
            if described is not None and described.is_person and name in described.name.split()[:4]:
                return described.name
        return name

    def _body_at(self, found: int, noun: str) -> str:
        """Return the name around the noun of a body at `found`: capitals and what joins them."""
        end = found + len(noun)
        left = self._capitals_before(found)
        right = self._words_behind(end)
        return " ".join([*left, self._text[found:end], *right])

    def _capitals_before(self, end: int) -> list[str]:
        """Return the capitalised words right before `end`, with the small words that join them."""
        _, _, line = self._text[max(self._floor, end - _LONGEST_BODY) : end].rpartition("\n")
        words = line.split(" ")
        taken: list[str] = []
        if words and words[-1] == "":
            words.pop()
        for word in reversed(words):
            if not word or word[-1] in ',;:!?)”"' or (word[-1] == "." and len(word) > 4):
                break
            is_name = word[0].isupper() and word.lower() not in _NO_NAMES | TIME_WORDS
            if not is_name and not (taken and word in _JOINERS):
                break
            taken.append(word)
        while taken and taken[-1] in _JOINERS:
            taken.pop()
        return taken[::-1]

    def _capitals_behind(self, start: int, end: int) -> list[str]:
        taken: list[str] = []
        for word in self._text[start:end].removeprefix(" ").split(" "):
            bare = word.rstrip(".,;:!?)")
            if not bare[:1].isupper() or "\n" in word:
                break
            taken.append(bare)
            if bare != word:
                break
        return taken if self._text[start : start + 1] == " " else []

    def _words_behind(self, start: int) -> list[str]:
        """Return what belongs to a name behind its noun: "of Public Works", "for Health and Care"."""
        if self._text[start : start + 1] != " ":
            return []
        taken: list[str] = []
        line, _, _ = self._text[start + 1 : start + _LONGEST_BODY].partition("\n")
        for word in line.split(" "):
            bare = word.rstrip(".,;:!?)")
            is_name = bare[:1].isupper() and bool(taken)
            if not (is_name or bare.lower() in _JOINERS):
                break
            taken.append(bare)
            if bare != word:
                break
        while taken and taken[-1].lower() in _JOINERS:
            taken.pop()
        return taken if taken and taken[0].lower() in ("of", "for", "on") else []

    def _introduction_at(self, found: int, noun: str) -> str | None:
        """Return "hotel porter" of "a hotel porter", "Nils Bro" of "Mayor Nils Bro"; None for neither."""
        end = found + len(noun)
        behind = self._capitals_behind(end, end + _LONGEST_NAMES)
        if behind:
            described = describe_actor(" ".join([self._text[found:end], *behind]))
            is_named = described.is_person and described.role == "speaker"
            if (is_named or described.role == "outlet") and fold_word(described.name) != noun:
                return described.name
        words = self._text[max(self._floor, found - _LONGEST_BODY) : found].split()
        for count, word in enumerate(reversed(words)):
            if word.lower() in ("a", "an", "another", "unnamed"):
                return " ".join([*words[len(words) - count :], self._text[found:end]])
            is_border = fold_word(word) != word.lower() or looks_finite(word, word.lower())
            if count == _LONGEST_INTRODUCTION or is_border or word.lower() in _NO_NAMES:
                return None
        return None


def is_abbreviation(name: str) -> bool:
    """Tell letters that may stand for a longer name: "NOS"."""
    return name.isupper() and name.isalpha() and _SHORTEST_ABBREVIATION <= len(name) <= _LONGEST_ABBREVIATION


def end_of_name(items: Sequence[Token], first: int) -> int:
    """Return where capitalised words that begin at item `first`, with what joins them, end."""
    last = first
    if first < len(items) and items[first].lower in _NEVER_FIRST:
        return first
    while last < min(len(items), first + _LONGEST_NAME):
        item = items[last]
        is_title = item.text == "." and last > first and len(items[last - 1].text) < _LONGEST_TITLE
        is_joint = last > first and item.lower in _JOINERS
        if not (is_capitalised(item.text) or is_title or is_joint):
            break
        last += 1
    while last > first and not is_capitalised(items[last - 1].text):
        last -= 1
    return last
