"""Whether the verbs around a time speak of the past or of what is to come: data/tenses.toml names them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from sources.table import read_table

Tense = Literal["ahead", "behind"]
_WORD = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)?")
_SHORT_WILL = "'ll"
_REGULAR_PAST, _SHORTEST_PAST = "ed", 4
_BEHIND = 3  # in English the verb of a day stands before it, unless the day opens its clause
_PARTED = 12  # characters that a comma or bracket between a verb and a time counts for
_QUOTED = 60  # and that the end of a quotation counts for


class TenseWords(BaseModel):
    """The schema of data/tenses.toml: words, in lower case, that look ahead of a time or back on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ahead: tuple[str, ...]
    behind: tuple[str, ...]


class _Phrase(NamedTuple):
    """Words that tell a tense, without the first of them, which they are kept under."""

    rest: str
    tense: Tense


@lru_cache(maxsize=256)  # several readers ask about one time
def nearest_tense(window: str, start: int, end: int) -> Tense | None:
    """Return the tense of the verb nearest to the time at `[start, end)` of a window; None without one.

    A participle right behind a verb that looks ahead goes with it: "will be held", "is to be sold".
    """
    nearest: Tense | None = None
    least = len(window) * _BEHIND + _QUOTED * len(window)
    lower = window.lower().replace("’", "'")
    ahead_until = -2
    for word in _WORD.finditer(lower):
        if start <= word.start() < end:
            continue
        found = _tense_at(lower, word)
        if found is None or (word.start() < start < found[1]):
            continue
        tense, until = found
        if tense == "ahead" or word.start() <= ahead_until + 1:
            tense, ahead_until = "ahead", until
        distance = _distance(window, word.start(), until, (start, end))
        if distance < least:
            nearest, least = tense, distance
    return nearest


def _tense_at(lower: str, word: re.Match[str]) -> tuple[Tense, int] | None:
    """Return the tense that a word, or the phrase it begins, tells, and where it ends."""
    said = word.group()
    for phrase in _phrases().get(said, ()):
        end = word.end() + len(phrase.rest)
        if lower.startswith(phrase.rest, word.end()) and not lower[end : end + 1].isalnum():
            return phrase.tense, end
    if said.endswith(_SHORT_WILL):
        return "ahead", word.end()
    if said.endswith(_REGULAR_PAST) and len(said) >= _SHORTEST_PAST:
        return "behind", word.end()
    return None


def _distance(window: str, first: int, last: int, place: tuple[int, int]) -> int:
    start, end = place
    is_before = last <= start
    between = window[last:start] if is_before else window[end:first]
    parted = _PARTED * sum(map(between.count, ",;()")) + _QUOTED * sum(map(between.count, '“”"'))
    return (1 if is_before else _BEHIND) * len(between) + parted


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Return the words of both tenses under their first word, the longest first."""
    words = read_table(files("claims") / "data" / "tenses.toml", TenseWords, PackError)
    by_first: dict[str, list[_Phrase]] = {}
    sides: tuple[tuple[Tense, tuple[str, ...]], ...] = (("ahead", words.ahead), ("behind", words.behind))
    for tense, said in sides:
        for phrase in said:
            first = _WORD.match(phrase)
            if first is not None:
                by_first.setdefault(first.group(), []).append(_Phrase(phrase[first.end() :], tense))
    return {first: tuple(sorted(found, key=lambda one: -len(one.rest))) for first, found in by_first.items()}
