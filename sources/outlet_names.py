"""Outlets that no register knows, told by the words of their names: Gazette, Radio, Ministry of, Ilbo.

Some words make a name an outlet wherever it stands, others only where an outlet is expected
(data/outlet_classes.toml says which).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from sources.errors import OutletRegisterError
from sources.outlet import Outlet, OutletKind, OutletMention
from sources.sentence_words import sentence_words
from sources.span import Span
from sources.table import read_table

_LONGEST_NAME = 9  # words
_CHANNELS = frozenset(
    {"one", "two", "three", "four", "five", "1", "2", "3", "4", "5", "24", "live", "international"}
)
_PREPOSITIONS = frozenset({"for", "of", "on"})
_POSSESSIVE = re.compile(r"[’'`]s?\Z")


class _NameClasses(BaseModel):
    """The schema of data/outlet_classes.toml: kind of outlet to the words that tell it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    last: dict[OutletKind, tuple[str, ...]]
    likely: dict[OutletKind, tuple[str, ...]]
    first: dict[OutletKind, tuple[str, ...]]
    head: dict[OutletKind, tuple[str, ...]]
    issuer_last: dict[OutletKind, tuple[str, ...]]
    issuer_first: dict[OutletKind, tuple[str, ...]]


class _ClassWords(NamedTuple):
    last: dict[str, OutletKind]
    likely: dict[str, OutletKind]
    first: dict[str, OutletKind]
    head: dict[str, OutletKind]
    issuer_last: dict[str, OutletKind]
    issuer_first: dict[str, OutletKind]


@cache
def _class_words() -> _ClassWords:
    classes = read_table(files("sources") / "data" / "outlet_classes.toml", _NameClasses, OutletRegisterError)
    parts = (
        classes.last, classes.likely, classes.first, classes.head, classes.issuer_last, classes.issuer_first
    )  # fmt: skip
    return _ClassWords(*map(_by_word, parts))


def _by_word(words_by_kind: dict[OutletKind, tuple[str, ...]]) -> dict[str, OutletKind]:
    return {word: kind for kind, words in reversed(words_by_kind.items()) for word in words}


# Runs of capitalised words; "of", "and" and the like only between two of them.
_NAME = re.compile(
    r"[^\W\d_a-z][\w’'`.&-]*"
    r"(?:[ ](?:(?:of|and|for|on|the|de|du|la|le|des|der|del|e|y|&)[ ]){0,2}[^\W\d_a-z][\w’'`.&-]*)*"
)


def find_named_outlets(text: str, span: Span, *, is_expected: bool) -> Iterator[OutletMention]:
    """Yield the names inside `span` that tell an outlet by their words, in order.

    Args:
        text: the stored text.
        span: where to look.
        is_expected: also take the words that make an outlet only where one is expected.
    """
    for match in _NAME.finditer(text, span.start, span.end):
        run = match.group()
        if run.count(" ") > 2 * _LONGEST_NAME:
            continue
        words = _without_opener(_POSSESSIVE.sub("", run.rstrip(".")))
        if not words or words.count(" ") >= _LONGEST_NAME:
            continue
        for name, kind in _named(words, is_expected=is_expected):
            start = match.start() + run.index(words) + words.index(name)
            outlet = Outlet(name=name, kind=kind, is_registered=False)
            yield OutletMention(outlet, Span(start, start + len(name)))


def _without_opener(words: str) -> str:
    """Return "Balkan Courier" of "From the Balkan Courier"."""
    starters = sentence_words().starters
    while " " in words and words.split(" ", 1)[0].lower() in starters:
        words = words.split(" ", 1)[1]
    return words


def _named(words: str, *, is_expected: bool) -> list[tuple[str, OutletKind]]:
    """Return the outlets in a run of capitalised words: two that "and" joins, else the whole run."""
    parts = words.split(" and ")
    if len(parts) > 1 and all(" " in part for part in parts):
        kinds = [(part, _kind_of_name(part, is_expected=is_expected)) for part in parts]
        found = [(part, kind) for part, kind in kinds if kind is not None]
        if found:
            return found
    kind = _kind_of_name(words, is_expected=is_expected)
    return [] if kind is None else [(words, kind)]


def _kind_of_name(words: str, *, is_expected: bool) -> OutletKind | None:
    tokens = words.lower().split()
    if len(tokens) < 2:
        return None
    if len(tokens) > 2 and tokens[-1] in _CHANNELS:
        tokens = tokens[:-1]  # Skarn Radio One
    classes = _class_words()
    # "Daily News" alone is a class and no name: two words of it need a third before them
    ends = [" ".join(tokens[-2:]), tokens[-1]][len(tokens) == 2 :]
    starts = [" ".join(tokens[:2]), tokens[0]][len(tokens) == 2 :]
    kind = _first_of(classes.last, ends) or _first_of(classes.first, starts)
    if kind is not None or not is_expected:
        return kind
    heads = [" ".join(tokens[:2]), " ".join(tokens[:3])]
    middles = [word for word, following in pairwise(tokens[1:-1]) if following in _PREPOSITIONS]
    return (
        _first_of(classes.head, heads)
        or _first_of(classes.likely, [" ".join(tokens[-2:]), tokens[-1]])
        or _first_of(classes.likely, middles)  # "Baltic Centre for Trade Studies"
    )


def _first_of(kinds: dict[str, OutletKind], keys: list[str]) -> OutletKind | None:
    return next((kinds[key] for key in keys if key in kinds), None)


# WQRT 7 News, KBLO-TV, News 12 Skarn, Channel 4 News, Skarn FM 98.2
_STATION = re.compile(
    r"(?:[KWCX][A-Z]{2,3}|[A-Z]{2,5})(?:[- ](?:TV|FM|AM|DT|LP))?(?: \d{1,3}(?:\.\d)?)?"
    r" (?:News|Television|Radio|Local News|Eyewitness News|Action News|TV|FM|AM)(?: \d{1,3})?"
    r"|[KWCX][A-Z]{2,3}[- ](?:TV|FM|AM|DT|LP)(?: \d{1,3}(?:\.\d)?)?"
    r"|(?:News|NewsChannel|NewsRadio|Channel|TV|Radio|Talk) ?\d{1,4}(?: [A-Z][\w’'-]+){1,2}"
    r"|(?:[A-Z][\w’'-]+ ){1,2}(?:News ?)?(?:TV|FM|Radio|Channel) ?\d{1,3}(?:\.\d)?(?: News)?"
)


def kind_of_issuer(words: str) -> OutletKind | None:
    """Return the kind of body that a whole line names, where only a line of its own makes it a publisher."""
    if len(words) < 40 and _STATION.fullmatch(words) is not None:
        return "broadcaster"
    tokens = words.lower().removeprefix("the ").split()
    if len(tokens) < 2 or not words[:1].isupper() or len(tokens) > _LONGEST_NAME:
        return None
    if _NAME.fullmatch(words) is None:
        return None
    classes = _class_words()
    starts = [" ".join(tokens[:length]) for length in (4, 3, 2, 1) if length < len(tokens)]
    return _first_of(classes.issuer_first, starts) or _first_of(
        classes.issuer_last, [" ".join(tokens[-3:]), " ".join(tokens[-2:]), tokens[-1]]
    )
