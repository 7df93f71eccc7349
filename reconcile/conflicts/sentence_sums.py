"""Figures of one sentence that do not add up: percent of change, ratio, parts and total, rate times amount.

Every check needs the words that tie its figures together, and allows for the rounding of each.
Refuses to guess how figures hang together where the sentence does not say so.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import combinations, pairwise
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.claim import Quantity
from claims.errors import ClaimError, PackError
from claims.figures.convert import convert_unit, same_dimension
from reconcile.matching.amounts import rounding_slack
from reconcile.matching.opposed import opposite_sides
from sources.span import Span
from sources.table import read_table

_POINTS = 0.6  # percent: a share printed as a whole number
_RATIO_SLACK = 0.16  # "doubled" is said of 1.85 times
_HEDGED = 0.15
_LARGE = 1e5  # a bare number beside money that is money as well
_RATE_SLACK = 0.08
_LONGEST_LINK = 90  # characters between an old and a new value
_SHARE_WINDOW = 25  # characters between a part of a whole and its percentage
_CHANGE_WINDOW = 45  # characters around a percentage in which the word of change stands


class ArithmeticWords(BaseModel):
    """The schema of reconcile/data/arithmetic.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    links: tuple[str, ...]
    totals: tuple[str, ...]
    exhaustive: tuple[str, ...]
    partial: tuple[str, ...]
    each: tuple[str, ...]
    sums: tuple[str, ...]
    ratios: dict[str, int]


class Figures(NamedTuple):
    """A sentence with its quantities; spans are of the whole text, `words` is the sentence in lower case."""

    words: str
    start: int
    quantities: tuple[Quantity, ...]

    def between(self, left: Quantity, right: Quantity) -> str:
        """Return the words between two quantities, padded with spaces."""
        return f" {self.words[left.span.end - self.start : right.span.start - self.start]} "

    def before(self, quantity: Quantity, width: int) -> str:
        """Return up to `width` characters before a quantity, padded with spaces."""
        end = quantity.span.start - self.start
        return f" {self.words[max(0, end - width) : end]} "

    def after(self, quantity: Quantity, width: int) -> str:
        """Return up to `width` characters after a quantity, padded with spaces."""
        end = quantity.span.end - self.start
        return f" {self.words[end : end + width]} "


class Miscount(NamedTuple):
    """Figures that do not add up: where the wrong one stands, what is stated, and what it would be."""

    span: Span
    stated: str
    calculation: str
    gap: float


@cache
def arithmetic_words() -> ArithmeticWords:
    """Return the word lists as they stand in the package."""
    return read_table(files("reconcile") / "data" / "arithmetic.toml", ArithmeticWords, PackError)


def find_miscounts(figures: Figures) -> Iterator[Miscount]:
    """Yield what does not add up in one sentence."""
    yield from _changes(figures)
    yield from _ratios(figures)
    yield from _shares(figures)
    yield from _parts(figures)
    yield from _rates(figures)
    yield from _each(figures)


def _changes(figures: Figures) -> Iterator[Miscount]:
    """Yield each percentage of change that the old and the new value of its sentence do not give."""
    for percent in figures.quantities:
        value = _value(percent)
        direction = _direction(figures, percent)
        if percent.unit != "%" or value is None or direction == 0:
            continue
        pairs = list(_linked(figures, percent))
        if len(pairs) != 1 or not _is_nearest(figures, percent, pairs[0]):
            continue
        one, other = pairs[0]
        low, high = sorted((_float(one), _float(other)))
        base = low if direction > 0 else high
        change = 100.0 * (high - low) / base
        slack = 100.0 * (high / base) * _joint_slack(one, other) + _POINTS
        if abs(change - value) > slack + (_HEDGED * value if percent.comparator != "=" else 0.0):
            yield Miscount(
                percent.span,
                f"“{percent.raw}” for the change between “{one.raw}” and “{other.raw}”",
                f"({high:,.6g} - {low:,.6g}) / {base:,.6g} = {change:.1f} %, not {value:g} %",
                min(1.0, abs(change - value) / max(value, 1.0)),
            )


def _ratios(figures: Figures) -> Iterator[Miscount]:
    """Yield each "doubled" or "tenfold" that the values beside it do not give."""
    words = figures.words.replace(",", " ").replace(".", " ").split()
    named = [(word, ratio) for word, ratio in arithmetic_words().ratios.items() if word in words]
    pairs = [pair for pair in _linked(figures, None) if all("from" in figures.words for _ in pair)]
    if len(named) != 1 or len(pairs) != 1:
        return
    word, ratio = named[0]
    low, high = sorted(map(_float, pairs[0]))
    found = high / low
    if abs(found / ratio - 1.0) > _RATIO_SLACK:
        yield Miscount(
            pairs[0][0].span,
            f"“{word}” for “{pairs[0][0].raw}” and “{pairs[0][1].raw}”",
            f"{high:,.6g} / {low:,.6g} = {found:.2f}, not {ratio}",
            min(1.0, abs(found / ratio - 1.0)),
        )


def _shares(figures: Figures) -> Iterator[Miscount]:
    """Yield each "12 of 40, or 25 percent" whose share is wrong."""
    percents = [quantity for quantity in figures.quantities if quantity.unit == "%" and _value(quantity)]
    for part, whole in _parts_of_wholes(figures):
        if len(percents) != 1 or _float(part) > _float(whole):
            continue
        percent = percents[0]
        share, stated = 100.0 * _float(part) / _float(whole), _float(percent)
        slack = (
            _POINTS
            + share * _joint_slack(part, whole)
            + (_HEDGED * stated if percent.comparator != "=" else 0.0)
        )
        behind = percent.span.start - max(part.span.end, whole.span.end)
        is_near = 0 <= behind < _SHARE_WINDOW
        if is_near and abs(share - stated) > slack:
            yield Miscount(
                percent.span,
                f"“{percent.raw}” for “{part.raw}” of “{whole.raw}”",
                f"{_float(part):,.6g} / {_float(whole):,.6g} = {share:.1f} %, not {stated:g} %",
                min(1.0, abs(share - stated) / max(stated, 1.0)),
            )


def _parts_of_wholes(figures: Figures) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield "12 of the 40" and "of the 40 ..., 12" as part and whole."""
    counts = [quantity for quantity in figures.quantities if quantity.unit == "1" and _value(quantity)]
    for first, second in pairwise(counts):
        link = figures.between(first, second).split()
        if "of" in link and len(link) <= 4 and _float(first) >= 1:
            yield first, second
        elif _spaced(figures.before(first, 10)).endswith((" of the ", " of ")) and len(link) <= 6:
            yield second, first


def _parts(figures: Figures) -> Iterator[Miscount]:
    """Yield each total whose listed parts are more, or are less where the list is meant to be whole."""
    counts = [quantity for quantity in figures.quantities if _is_plain_count(quantity)]
    if len(counts) < 3:
        return
    total, parts = counts[0], counts[1:]
    before, after = _spaced(figures.before(total, 14)), figures.between(total, parts[0])
    opens = any(before.endswith(f" {word} ") for word in arithmetic_words().totals)
    is_whole = any(f" {word} " in _spaced(after) for word in arithmetic_words().exhaustive)
    is_list = all(len(figures.between(one, other).split()) <= 5 for one, other in pairwise(parts))
    is_partial = any(f" {word} " in _spaced(figures.words) for word in arithmetic_words().partial)
    if not is_list or is_partial or not (opens or is_whole):
        return
    found, stated = sum(map(_float, parts)), _float(total)
    too_many = opens and found > stated
    too_few = is_whole and found != stated and len(after.split()) <= 8
    if (too_many or too_few) and 0.5 < found / stated < 2.0:
        listed = " + ".join(f"{_float(part):,.6g}" for part in parts)
        yield Miscount(
            total.span,
            f"“{total.raw}” for parts of " + ", ".join(f"“{part.raw}”" for part in parts),
            f"{listed} = {found:,.6g}, not {stated:,.6g}",
            min(1.0, abs(found / stated - 1.0) * 5),
        )


def _rates(figures: Figures) -> Iterator[Miscount]:
    """Yield each rate whose amount and total stand beside it and do not give it."""
    rates = [quantity for quantity in figures.quantities if quantity.per and _value(quantity)]
    for rate in rates:
        bases = [
            q for q in figures.quantities if not q.per and _value(q) and _factor(q.unit, rate.per) is not None
        ]
        totals = [
            q for q in figures.quantities if not q.per and _value(q) and _same_unit(q, rate) is not None
        ]
        if len(rates) != 1 or len(bases) != 1 or len(totals) != 1 or bases[0] is totals[0]:
            continue
        factor, scale = _factor(bases[0].unit, rate.per), _same_unit(totals[0], rate)
        if factor is None or scale is None:
            continue
        found, stated = _float(bases[0]) * factor * _float(rate), _float(totals[0]) * scale
        slack = _RATE_SLACK + _joint_slack(bases[0], totals[0]) + _rounding(rate)
        if abs(found / stated - 1.0) > slack:
            yield Miscount(
                totals[0].span,
                f"“{totals[0].raw}” for “{bases[0].raw}” at “{rate.raw}”",
                f"{_float(bases[0]) * factor:,.6g} x {_float(rate):,.6g} = {found:,.6g}, not {stated:,.6g}",
                min(1.0, abs(found / stated - 1.0)),
            )


def _each(figures: Figures) -> Iterator[Miscount]:
    """Yield each "two of them 400 each, 900 in all"."""
    words = arithmetic_words()
    single = [q for q in figures.quantities if any(f" {word}" in figures.after(q, 12) for word in words.each)]
    if len(single) != 1 or _value(single[0]) is None:
        return
    sums = [
        quantity
        for quantity in figures.quantities
        if quantity is not single[0]
        and _is_sum(figures, quantity)
        and _same_unit(quantity, single[0]) is not None
    ]
    counts = [q for q in figures.quantities if _is_plain_count(q) and q is not single[0] and q not in sums]
    if len(sums) != 1 or len(counts) != 1 or _value(sums[0]) is None:
        return
    found, stated = _float(counts[0]) * _float(single[0]), _float(sums[0])
    if abs(found / stated - 1.0) > _joint_slack(single[0], sums[0]) + 0.01:
        yield Miscount(
            sums[0].span,
            f"“{sums[0].raw}” for “{counts[0].raw}” at “{single[0].raw}” each",
            f"{_float(counts[0]):,.6g} x {_float(single[0]):,.6g} = {found:,.6g}, not {stated:,.6g}",
            min(1.0, abs(found / stated - 1.0)),
        )


def _linked(figures: Figures, percent: Quantity | None) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield neighbouring values of one unit that words such as "from" and "to" tie together."""
    values = [q for q in figures.quantities if q is not percent and q.unit != "%" and _value(q)]
    for one, other in combinations(values, 2):
        link = _spaced(figures.between(one, other))
        tied = any(f" {word} " in link for word in arithmetic_words().links)
        if tied and len(link) <= _LONGEST_LINK and _same_unit(one, other) is not None and not one.per:
            yield one, other


def _is_nearest(figures: Figures, percent: Quantity, pair: tuple[Quantity, Quantity]) -> bool:
    """Tell whether no other percentage stands nearer to a pair of values."""

    def distance(quantity: Quantity) -> int:
        return min(abs(quantity.span.start - value.span.start) for value in pair)

    percents = [quantity for quantity in figures.quantities if quantity.unit == "%"]
    return min(percents, key=distance) is percent


def _direction(figures: Figures, percent: Quantity) -> int:
    """Return +1 where the words around a percentage tell of a rise, -1 of a fall, else 0."""
    around = figures.before(percent, _CHANGE_WINDOW) + figures.after(percent, _CHANGE_WINDOW)
    signs = {
        side.sign
        for word in _spaced(around).split()
        for side in opposite_sides().get(word, ())
        if side.opposition == 0 and word not in ("more", "less", "fewer", "cut")
    }
    return signs.pop() if len(signs) == 1 else 0


def _is_sum(figures: Figures, quantity: Quantity) -> bool:
    around = _spaced(f"{figures.before(quantity, 20)} {quantity.raw.lower()} {figures.after(quantity, 14)}")
    return any(f" {word} " in around for word in arithmetic_words().sums)


def _is_plain_count(quantity: Quantity) -> bool:
    whole = quantity.low is not None and quantity.low == quantity.high and quantity.low % 1 == 0
    return quantity.unit == "1" and whole and quantity.comparator == "=" and _value(quantity) is not None


def _same_unit(one: Quantity, other: Quantity) -> float | None:
    """Return how many of the other's units one of the first's is; None where they are of two sorts."""
    ours, theirs = _money(one), _money(other)
    if ours and theirs:
        return 1.0 if ours == theirs else None
    if ours or theirs:
        # "2.4 billion shillings, up from 2.1 billion": the bare number takes the currency of the other
        bare = other if ours else one
        return 1.0 if bare.unit == "1" and bare.counted is None and _float(bare) >= _LARGE else None
    return _factor(one.unit, other.unit)


def _money(quantity: Quantity) -> tuple[str, ...]:
    return (quantity.currency,) if quantity.currency is not None else quantity.currency_alternatives


def _factor(unit: str | None, to: str | None) -> float | None:
    if unit is None or to is None:
        return None
    if unit == to:
        return 1.0
    if "1" in (unit, to) or not same_dimension(unit, to):
        return None
    try:
        return float(convert_unit(Decimal(1), unit, to))
    except (ClaimError, ValueError):
        return None


def _joint_slack(one: Quantity, other: Quantity) -> float:
    return math.hypot(_rounding(one), _rounding(other))


def _rounding(quantity: Quantity) -> float:
    hedged = 0.05 if quantity.comparator != "=" else 0.0
    is_count = quantity.unit == "1"
    return hedged + float(rounding_slack(quantity.low or Decimal(1), is_count=is_count))


def _value(quantity: Quantity) -> float | None:
    """Return the value of a point above zero; None for a range, an open bound and zero."""
    if quantity.low is None or quantity.low != quantity.high or quantity.low <= 0:
        return None
    return float(quantity.low)


def _float(quantity: Quantity) -> float:
    return _value(quantity) or 1.0


def _spaced(words: str) -> str:
    """Set punctuation apart, so that words can be found between spaces."""
    spaced = "".join(f" {letter} " if letter in ",.;:()—–" else letter for letter in words)
    return f" {' '.join(spaced.split())} "


def read_sentence(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Figures:
    """Return a sentence with its quantities, for the checks."""
    words = text[sentence.start : sentence.end]
    lowered = words.lower()
    # a few letters grow when they are lowered; then places would shift
    return Figures(lowered if len(lowered) == len(words) else words, sentence.start, tuple(quantities))
