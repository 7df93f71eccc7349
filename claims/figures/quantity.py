"""Figures of a sentence as quantities: number, bound, unit, currency, thing counted, conversions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Comparator, Quantity
from claims.figures.age import is_age
from claims.figures.bound import (
    bound_after,
    bound_before,
    is_above_place,
    is_motion,
    is_period,
    is_starting_price,
    needs_amount,
)
from claims.figures.change import mark_changes
from claims.figures.code import address_spans, is_inside_code
from claims.figures.counted import CountedMatch, is_plural, match_counted, match_substance
from claims.figures.draft import TIME_UNITS, Draft
from claims.figures.figure import Figure, match_figure
from claims.figures.figure_range import match_range
from claims.figures.figure_token import split_figures
from claims.figures.figure_words import figure_words
from claims.figures.joined_bound import join_bounds, without_contrasts
from claims.figures.lookalike import is_lookalike, is_result, is_year
from claims.figures.number import begins_number, match_number, shows_number
from claims.figures.per import PerMatch, match_per, match_per_before
from claims.figures.piece import read_pieces
from claims.figures.restated import StatedRate, join_restated
from claims.figures.settle import places_around, settle, settle_rate
from claims.figures.shared_unit import LEAST_BARE_AMOUNT, repeat_units, share_units
from claims.figures.units import UnitMatch, match_unit
from claims.times.time_span import time_spans
from claims.words.token import Token
from sources.span import Span

_FEW = 10  # "over six regions" flies, "over 12 regions" counts
_ARTICLES = frozenset({"a", "an"})


class Reading(NamedTuple):
    """What a sentence holds: its quantities and the rates it states."""

    quantities: tuple[Quantity, ...]
    rates: tuple[StatedRate, ...]


def find_quantities(text: str, sentence: Span, *, countries: Sequence[str] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of one sentence, in order.

    Args:
        text: the stored text.
        sentence: the stretch to read.
        countries: ISO 3166 alpha-2 codes that the passage speaks of, most likely first; they settle "pesos".
    """
    return read_figures(text, sentence, countries=countries).quantities


def find_stated_rates(text: str, sentence: Span, *, countries: Sequence[str] = ()) -> tuple[StatedRate, ...]:
    """Return the rates that a sentence states outright ("US$1=W1,117", "1 acre is 43,560 square feet")."""
    return read_figures(text, sentence, countries=countries).rates


def read_figures(text: str, sentence: Span, *, countries: Sequence[str] = ()) -> Reading:
    """Return quantities and stated rates of one sentence in one pass."""
    quantities: list[Quantity] = []
    rates: list[StatedRate] = []
    for piece in read_pieces(text, sentence):
        tokens = split_figures(piece)
        if any(map(shows_number, tokens)):
            places = places_around(text, tokens, countries)
            drafts = _drafts(text, tokens, places.all)
            drafts = without_contrasts(tokens, drafts)
            drafts = join_bounds(tokens, repeat_units(tokens, share_units(tokens, drafts)))
            placed = [(draft.first, draft.last, _record(text, tokens, draft)) for draft in drafts]
            joined, stated = join_restated(text, tokens, placed, places.all)
            quantities += mark_changes(tokens, [settle(quantity, text, places) for quantity in joined])
            rates += [settle_rate(rate, text, places) for rate in stated]
    return Reading(tuple(quantities), tuple(rates))


def _drafts(text: str, tokens: list[Token], countries: Sequence[str]) -> list[Draft]:
    """Return every figure of the sentence that is a quantity, left to right."""
    closed = _closed_tokens(text, tokens)
    drafts: list[Draft] = []
    position = 0
    while position < len(tokens):
        if not begins_number(tokens[position]) or position in closed or is_inside_code(tokens, position):
            position += 1
            continue
        figure = match_range(tokens, position, countries)
        if figure is None:
            position += 1
            continue
        draft = _draft(text, tokens, figure, countries)
        if draft is not None:
            drafts.append(draft)
        position = max(figure.number_last, position + 1)
        if draft is not None:
            position = max(position, figure.last, 0 if draft.per is None else draft.per.last)
    return drafts


def _closed_tokens(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens inside dates and web addresses: their digits are no quantities."""
    fractions = frozenset(_measured_fractions(tokens))
    times = [span for span in time_spans(text, tokens) if tuple(span) not in fractions]
    spans = [*times, *address_spans(text, tokens[0].start, tokens[-1].end)]
    if not spans:
        return frozenset()
    closed = set()
    spans.sort()
    at = 0
    for index, token in enumerate(tokens):
        while at < len(spans) and spans[at][1] <= token.start:
            at += 1
        if at < len(spans) and spans[at][0] <= token.start:
            closed.add(index)
    return frozenset(closed)


def _measured_fractions(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where "1/2" stands before a unit, so that it is no day and month."""
    for at, token in enumerate(tokens):
        if token.text == "/" and 0 < at < len(tokens) - 2 and tokens[at + 1].text.isdecimal():
            number = match_number(tokens, at - 1)
            if number is not None and number.last == at + 2 and match_unit(tokens, number.last) is not None:
                yield tokens[at - 1].start, tokens[at + 1].end


def _draft(text: str, tokens: list[Token], figure: Figure, countries: Sequence[str]) -> Draft | None:
    """Return the figure with bound, counted thing and denominator, or None where it is no quantity."""
    is_old = not figure.is_named and is_age(tokens, figure.number, figure.first, figure.last)
    if is_lookalike(text, tokens, figure.number, has_unit=figure.is_named or is_old):
        return None
    first, comparator = _bound(tokens, figure)
    if is_old:
        figure = figure._replace(unit=UnitMatch(figure.last, figure.last, "a"))
    last = figure.last
    after = bound_after(tokens, last) or bound_after(tokens, figure.number_last)
    if after is not None and comparator in ("=", "about"):
        comparator, last = after.comparator, max(last, after.last)
    counted = _counted(tokens, figure, last)
    if not figure.is_named and (
        (is_year(tokens, figure.number) and not _is_counted_year(tokens, first, figure, counted))
        or is_result(tokens, figure, counted)
    ):
        return None
    end = last if counted is None else counted.end
    tail = bound_after(tokens, end) if after is None and counted is not None else None
    if tail is not None and comparator == "=":
        comparator, last = tail.comparator, tail.last
    per = match_per(tokens, end, is_price=figure.currency is not None, countries=countries)
    if per is None and last != end:
        per = match_per(tokens, last, is_price=figure.currency is not None, countries=countries)
    if per is None and figure.currency is not None:
        before = match_per_before(tokens, first, countries)
        per = None if before is None else PerMatch(first, last, before)
    return Draft(figure, first, last, comparator, counted, per)


def _counted(tokens: list[Token], figure: Figure, last: int) -> CountedMatch | None:
    """Return what the figure counts, or what an amount is of; `last` is behind number, unit and bound."""
    if figure.is_named:
        if figure.unit is None or figure.unit.ucum not in ("%", "%{point}", *TIME_UNITS):
            return match_substance(tokens, last)
        is_share_of = figure.unit.ucum == "%" and last < len(tokens) and tokens[last].lower == "of"
        return match_counted(tokens, last, single=True) if is_share_of else None
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].start == tokens[last].end:
        word = tokens[last + 1]
        is_thing = word.text[0].isalpha() and word.lower not in figure_words("size_tail")
        return CountedMatch(last + 1, last + 2) if is_thing else None
    single = figure.low <= 1 or figure.number.form == "fraction"
    if last < len(tokens) and match_number(tokens, last) is not None:
        return _counted_by_size(tokens, last)
    return match_counted(tokens, last, single=single)


def _counted_by_size(tokens: Sequence[Token], position: int) -> CountedMatch | None:
    """Return what is counted behind its size: the bags of "46 million 60-kilogram bags"."""
    size = match_figure(tokens, position, ())
    if size is None or not size.is_named or tokens[size.number_last].text != "-":
        return None
    return match_counted(tokens, size.last)


def _bound(tokens: list[Token], figure: Figure) -> tuple[int, Comparator]:
    """Return where the words that bound a figure begin, and what they say."""
    comparator: Comparator = "range" if figure.is_range or figure.low != figure.high else "="
    first = figure.first
    at = first - 1 if first and tokens[first - 1].lower in _ARTICLES else first
    for _ in range(2):
        bound = bound_before(tokens, at) or (bound_before(tokens, first) if at != first else None)
        if bound is None:
            break
        is_time = figure.unit is not None and figure.unit.ucum in TIME_UNITS
        if is_time and is_period(tokens, bound) and "old" not in tokens[figure.last - 1].lower:
            break
        if (is_motion(tokens, bound) and not is_time) or (_is_few(figure) and is_above_place(tokens, bound)):
            break
        if needs_amount(tokens, bound) and not figure.is_named and figure.low < LEAST_BARE_AMOUNT:
            break
        at = first = bound.first
        if bound.comparator != "=" and comparator in ("=", "about"):
            comparator = bound.comparator
    if comparator == "=" and figure.currency is not None and is_starting_price(tokens, first):
        comparator = ">="
    if comparator == "=" and figure.number.form == "vague":
        comparator = "about"  # "a couple of hundred": a point, but no exact one
    return first, comparator


def _is_few(figure: Figure) -> bool:
    """Tell whether a figure is a small count in words, which "over" seldom bounds."""
    number = figure.number
    return not figure.is_named and number.form == "words" and number.scale == 1 and figure.high < _FEW


def _is_counted_year(
    tokens: Sequence[Token], first: int, figure: Figure, counted: CountedMatch | None
) -> bool:
    """Tell whether four bare digits count after all: "about 2000 people", "2000 people were"."""
    if figure.is_range and figure.number.scale != 1:
        return True
    if counted is None:
        return first < figure.first and tokens[first].lower not in ("about", "around", "circa")
    return (
        counted.first == figure.last
        and is_plural(tokens[counted.last - 1].lower)
        and counted.last - counted.first <= 3
    )


def _record(text: str, tokens: Sequence[Token], draft: Draft) -> Quantity:
    figure = draft.figure
    last = draft.last
    if draft.counted is not None and not figure.is_named and draft.counted.first <= last + 2:
        last = max(last, draft.counted.last)
    span = Span(tokens[draft.first].start, tokens[last - 1].end)
    unit, alternatives = _unit(figure)
    low, high = _interval(figure, draft.comparator, 100 if _is_share(figure) else 1)
    currency = figure.currency
    return Quantity(
        raw=span.quote(text),
        span=span,
        low=low,
        high=high,
        comparator=draft.comparator,
        unit=unit,
        unit_alternatives=alternatives,
        currency=None if currency is None else currency.code,
        currency_alternatives=() if currency is None else currency.alternatives,
        per=None if draft.per is None else draft.per.per,
        counted=_counted_words(text, tokens, draft.counted),
    )


def _is_share(figure: Figure) -> bool:
    """Tell whether the figure is part of a whole in words, which is kept as a percentage ("a third")."""
    return figure.number.form == "fraction" and not figure.is_named and figure.high <= 1


def _interval(figure: Figure, comparator: Comparator, factor: int) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds of the value: open on the side that the comparator leaves open."""
    low, high = _plain(figure.low * factor), _plain(figure.high * factor)
    if comparator in (">", ">="):
        return low, None
    if comparator in ("<", "<="):
        return None, high
    return low, high


def _plain(value: Decimal) -> Decimal:
    """Return the value without trailing zeros or exponent, so that one figure prints one way."""
    return Decimal(f"{value.normalize():f}")


def _unit(figure: Figure) -> tuple[str | None, tuple[str, ...]]:
    if figure.unit is not None:
        return figure.unit.ucum, figure.unit.alternatives
    if figure.currency is not None:
        return None, ()
    if _is_share(figure):
        return "%", ()
    return ("{times}" if figure.number.form == "multiple" else "1"), ()


def _counted_words(text: str, tokens: Sequence[Token], counted: CountedMatch | None) -> str | None:
    if counted is None:
        return None
    return " ".join(text[tokens[counted.first].start : tokens[counted.end - 1].end].split())
