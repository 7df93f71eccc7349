"""What a figure measures ("value seized", "street price", "death toll"), from its kind and words near it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.claim import Quantity
from claims.errors import PackError
from claims.figures.bound import change_words
from claims.figures.counted import is_plural
from claims.figures.figure_token import split_figures
from claims.figures.figure_words import figure_words
from claims.figures.number import opens_number
from claims.figures.units import dimensions
from claims.words.phrase import PhraseTable
from claims.words.token import Token, tokenise
from sources.span import Span
from sources.table import read_table

NEAR = 12  # tokens on either side; beyond that a cue belongs to another figure more often than not
_ACROSS = 8  # a cue on the far side of another figure belongs to that one first
_PARTED = 4  # a comma or conjunction between the two
_BEHIND = 1.5  # English names the measure before the figure more often than behind it
_OF_SUBJECT = 0.5  # but behind a figure that is the subject of a verb ("37 were missing")
_CREDITED = 4  # tokens between "according to" and the end of what it names
_AMOUNTS = frozenset({"money", "mass", "volume"})  # kinds of measures that a share can be a part of


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Measure(_Entry):
    """A measure, the kinds of figure it fits, and its cues."""

    name: str
    kinds: tuple[str, ...]
    cues: tuple[str, ...]


class WordList(_Entry):
    """A plain list of words."""

    words: frozenset[str]


class MeasureTable(_Entry):
    """The schema of data/measures.toml."""

    measure: tuple[Measure, ...]
    parting: WordList
    against: WordList
    crediting: WordList
    adverbial: WordList
    composing: WordList
    plain: dict[str, str]


class _Place(NamedTuple):
    """Where the figure stands: the tokens of its sentence, and its own `[start, end)`."""

    tokens: Sequence[Token]
    start: int
    end: int

    def word(self, position: int) -> str:
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""


@cache
def measure_table() -> MeasureTable:
    """Return the measures, read once."""
    return read_table(files("claims") / "data" / "measures.toml", MeasureTable, PackError)


def measure_of(text: str, sentence: Span, quantity: Quantity) -> str:
    """Return what a quantity of the sentence measures, in words that are the same across claims."""
    kind = figure_kind(quantity)
    tokens = split_figures(tokenise(text, sentence))
    start = sum(token.end <= quantity.span.start for token in tokens)
    place = _Place(tokens, start, sum(token.start < quantity.span.end for token in tokens))
    if kind in ("share", "multiple") and _is_change(place):
        return "rate of change"
    if kind == "duration" and _is_age(text, quantity):
        return "age"
    measure = _nearest(place, quantity, kind)
    if measure is not None:
        is_part = kind == "share" and not _AMOUNTS.isdisjoint(_kinds()[measure])
        return f"share of {measure}" if is_part else measure
    plain = measure_table().plain[kind]
    thing = _thing(place, quantity, kind)
    return f"{plain} of {thing}" if thing else plain


def _thing(place: _Place, quantity: Quantity, kind: str) -> str:
    """Return what is counted, in one word: its noun, or what the figure is said to be ("22 were women")."""
    if kind not in ("count", "share", "rate"):
        return ""
    if quantity.counted:
        return quantity.counted.lower() if kind != "count" else quantity.counted.split()[-1].lower()
    said = place.word(place.end + 1)
    return said if place.word(place.end) in ("were", "are") and is_plural(said) else ""


def figure_kind(quantity: Quantity) -> str:
    """Return the kind of a figure: money, price, share, multiple, rate, count or dimension."""
    if quantity.currency is not None or quantity.currency_alternatives:
        return "price" if quantity.per is not None and quantity.per not in ("a", "mo", "wk", "d") else "money"
    unit = quantity.unit or (quantity.unit_alternatives[0] if quantity.unit_alternatives else "1")
    if unit == "{times}":
        return "multiple"
    if unit == "1":
        if quantity.per is not None and quantity.per[0].isdigit():
            return "rate"
        return "share" if quantity.low is not None and 0 < quantity.low < 1 else "count"
    dimension = dimensions().get(unit, "other")
    return {"time": "duration"}.get(dimension, dimension if dimension in measure_table().plain else "other")


def _is_age(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.span.start - 8) : quantity.span.start].lower().split()
    return quantity.raw.lower().endswith(("old", "olds", "of age")) or before[-1:] == ["aged"]


def _is_change(place: _Place) -> bool:
    """Tell whether the figure says by how much something changed ("rose 5 percent", "down by half")."""
    before = [place.word(position) for position in range(max(0, place.start - 4), place.start)]
    behind = [place.word(position) for position in range(place.end, place.end + 3)]
    if not figure_words("change_noun").isdisjoint(behind):
        return True
    if behind[0] == "of" or "to" in before[-1:]:
        return False
    return any(
        word in change_words()
        and not (
            word == "up" and place.word(place.start - len(before) + at - 1) in measure_table().composing.words
        )
        for at, word in enumerate(before)
    )


def _nearest(place: _Place, quantity: Quantity, kind: str) -> str | None:
    """Return the measure whose cue is nearest to the figure among those that fit its kind."""
    best: tuple[float, str] | None = None
    for cue in _cues().find(place.tokens):
        if kind in cue.value and not _is_credited(place, cue.first):
            distance = _distance(place, quantity, cue.first, cue.last)
            if distance <= NEAR and (best is None or distance < best[0]):
                best = (distance, cue.value[kind])
    return None if best is None else best[1]


def _is_credited(place: _Place, first: int) -> bool:
    """Tell whether a cue at token `first` names where the figure comes from ("according to a survey")."""
    before = {place.word(position) for position in range(first - _CREDITED, first)}
    return not before.isdisjoint(measure_table().crediting.words)


def _distance(place: _Place, quantity: Quantity, first: int, last: int) -> float:
    """Return how far a cue at tokens `[first, last)` is from the figure; 0 where it is part of it."""
    if first < place.end and last > place.start:
        return 0
    table, is_before = measure_table(), last <= place.start
    between = place.tokens[last : place.start] if is_before else place.tokens[place.end : first]
    lead = place.start - (2 if place.word(place.start - 1) == "the" else 1)
    if is_before and place.word(lead) in table.against.words:
        return len(between) * 0.75  # it shares the measure of the figure it is set against
    distance: float = len(between)
    if not is_before:
        is_subject = place.word(place.end) in figure_words("plural_verb")
        distance *= _OF_SUBJECT if is_subject else _BEHIND
    if quantity.counted and quantity.unit == "1":
        if is_before and place.word(place.start - 1) in table.adverbial.words:
            return math.inf
        if any(map(_shows_figure, between)):
            return math.inf
    distance += _PARTED * sum(token.lower in table.parting.words for token in between)
    return distance + (_ACROSS if any(map(_shows_figure, between)) else 0)


def _shows_figure(token: Token) -> bool:
    """Tell whether a token is part of another figure; a year is none."""
    if token.text[0].isdecimal():
        return not (len(token.text) == 4 and token.text.isdecimal() and token.text[:2] in ("19", "20"))
    return opens_number(token.lower) and token.lower != "one"


@cache
def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for measure in measure_table().measure:
        kinds[measure.name] = kinds.get(measure.name, frozenset()) | set(measure.kinds)
    return kinds


@cache
def _cues() -> PhraseTable[dict[str, str]]:
    entries: dict[str, dict[str, str]] = {}
    for measure in measure_table().measure:
        for cue in measure.cues:
            for kind in measure.kinds:
                entries.setdefault(cue, {}).setdefault(kind, measure.name)
    return PhraseTable(entries)
