"""What a figure measures ("value seized", "street price", "death toll"), from its kind and words near it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.bound import change_words
from claims.claim import Quantity
from claims.errors import PackError
from claims.figure_words import figure_words
from claims.phrase import PhraseMatch, PhraseTable
from claims.token import Token, tokenise
from claims.units import dimensions
from sources.span import Span
from sources.table import read_table

NEAR = 16  # tokens on either side; beyond that a cue belongs to another figure more often than not
_ACROSS = 8  # a cue on the far side of another figure belongs to that one first
_BEHIND = 1.5  # English names the measure before the figure more often than behind it


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Measure(_Entry):
    """A measure, the kinds of figure it fits, and its cues."""

    name: str
    kinds: tuple[str, ...]
    cues: tuple[str, ...]


class MeasureTable(_Entry):
    """The schema of data/measures.toml."""

    measure: tuple[Measure, ...]
    plain: dict[str, str]


@cache
def measure_table() -> MeasureTable:
    """Return the measures, read once."""
    return read_table(files("claims") / "data" / "measures.toml", MeasureTable, PackError)


def measure_of(text: str, sentence: Span, quantity: Quantity) -> str:
    """Return what a quantity of the sentence measures, in words that are the same across claims."""
    kind = figure_kind(quantity)
    tokens = tokenise(text, sentence)
    if kind in ("share", "multiple") and _is_change(tokens, quantity):
        return "rate of change"
    if kind == "duration" and _is_age(text, quantity):
        return "age"
    cue = _nearest(tokens, quantity, kind)
    if cue is not None:
        return cue.value[kind]
    plain = measure_table().plain[kind]
    if quantity.counted and kind in ("count", "share", "rate"):
        head = quantity.counted.lower() if kind != "count" else quantity.counted.split()[-1].lower()
        return f"{plain} of {head}"
    return plain


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


def _is_change(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Tell whether the figure says by how much something changed ("rose 5 percent", "down by half")."""
    before = [token.lower for token in tokens if token.end <= quantity.span.start][-4:]
    behind = [token.lower for token in tokens if token.start >= quantity.span.end][:3]
    by_or_verb = any(word in change_words() for word in before) and "to" not in before[-1:]
    return by_or_verb or not figure_words("change_noun").isdisjoint(behind)


def _nearest(tokens: Sequence[Token], quantity: Quantity, kind: str) -> PhraseMatch[dict[str, str]] | None:
    """Return the cue nearest to the figure among those of measures that fit its kind."""
    start = sum(token.end <= quantity.span.start for token in tokens)
    end = sum(token.start < quantity.span.end for token in tokens)
    best: tuple[float, PhraseMatch[dict[str, str]]] | None = None
    for cue in _cues().find(tokens):
        if kind not in cue.value:
            continue
        distance = (
            start - cue.last if cue.last <= start else (cue.first - end) * _BEHIND if cue.first >= end else 0
        )
        if _crosses_figure(tokens, start, end, cue):
            distance += _ACROSS
        if distance <= NEAR and (best is None or distance < best[0]):
            best = (distance, cue)
    return None if best is None else best[1]


def _crosses_figure(tokens: Sequence[Token], start: int, end: int, cue: PhraseMatch[dict[str, str]]) -> bool:
    """Tell whether another figure stands between the cue and this one."""
    between = tokens[cue.last : start] if cue.last <= start else tokens[end : cue.first]
    return any(token.text[0].isdigit() for token in between)


@cache
def _cues() -> PhraseTable[dict[str, str]]:
    entries: dict[str, dict[str, str]] = {}
    for measure in measure_table().measure:
        for cue in measure.cues:
            for kind in measure.kinds:
                entries.setdefault(cue, {}).setdefault(kind, measure.name)
    return PhraseTable(entries)
