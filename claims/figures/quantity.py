"""Figures of a sentence as quantities: number, bound, unit, currency, thing counted, conversions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Comparator, Quantity
from claims.figures.bound import bound_after, bound_before, is_period, needs_amount
from claims.figures.counted import CountedMatch, is_plural, match_counted, match_substance
from claims.figures.figure import Figure
from claims.figures.figure_range import match_range
from claims.figures.figure_token import split_figures
from claims.figures.figure_words import figure_words
from claims.figures.lookalike import address_spans, is_age, is_inside_code, is_lookalike, is_result, is_year
from claims.figures.number import shows_number
from claims.figures.per import PerMatch, match_per
from claims.figures.piece import read_pieces
from claims.figures.restated import StatedRate, join_restated
from claims.figures.settle import settle
from claims.figures.units import UnitMatch
from claims.times.time_span import time_spans
from claims.words.token import Token
from sources.span import Span

_TIME_UNITS = frozenset({"s", "min", "h", "d", "wk", "mo", "a", "{decade}", "{century}"})
LONGEST_CONTRAST = 4  # tokens from "than" to the figure it leads to ("than to the official")
LEAST_BARE_AMOUNT = 1000  # "passed 1,000" bounds an amount, "passed three exams" counts
_LIST_ENDS = frozenset({("and",), ("or",), ("to",), (",", "and"), (",", "or"), ("but", "not")})
_ARTICLES = frozenset({"a", "an"})


class _Draft(NamedTuple):
    """A figure with its surroundings, before it becomes a record: tokens `[first, last)`."""

    figure: Figure
    first: int
    last: int
    comparator: Comparator
    counted: CountedMatch | None = None
    per: PerMatch | None = None


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
            drafts = _drafts(text, tokens, countries)
            drafts = _without_contrasts(tokens, drafts)
            drafts = _between(tokens, _repeat_units(tokens, _share_units(tokens, drafts)))
            placed = [(draft.first, draft.last, _record(text, tokens, draft)) for draft in drafts]
            joined, stated = join_restated(text, tokens, placed, countries)
            quantities += [settle(quantity, text, countries) for quantity in joined]
            rates += stated
    return Reading(tuple(quantities), tuple(rates))


def _drafts(text: str, tokens: list[Token], countries: Sequence[str]) -> list[_Draft]:
    """Return every figure of the sentence that is a quantity, left to right."""
    closed = _closed_tokens(text, tokens)
    drafts: list[_Draft] = []
    position = 0
    while position < len(tokens):
        if position in closed or is_inside_code(tokens, position):
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
    spans = [*time_spans(text, tokens), *address_spans(text, tokens[0].start, tokens[-1].end)]
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


def _draft(text: str, tokens: list[Token], figure: Figure, countries: Sequence[str]) -> _Draft | None:
    """Return the figure with bound, counted thing and denominator, or None where it is no quantity."""
    if is_age(tokens, figure.number) and not figure.is_named:
        figure = figure._replace(unit=UnitMatch(figure.last, figure.last, "a"))
    if is_lookalike(text, tokens, figure.number, has_unit=figure.is_named):
        return None
    first, comparator = _bound(tokens, figure)
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
    end = last if counted is None else counted.last
    tail = bound_after(tokens, end) if after is None and counted is not None else None
    if tail is not None and comparator == "=":
        comparator, last = tail.comparator, tail.last
    per = match_per(tokens, end, is_price=figure.currency is not None, countries=countries)
    per = per or match_per(tokens, last, is_price=figure.currency is not None, countries=countries)
    return _Draft(figure, first, last, comparator, counted, per)


def _counted(tokens: list[Token], figure: Figure, last: int) -> CountedMatch | None:
    """Return what the figure counts, or what an amount is of; `last` is behind number, unit and bound."""
    if figure.is_named:
        if figure.unit is None or figure.unit.ucum not in ("%", "%{point}", *_TIME_UNITS):
            return match_substance(tokens, last)
        is_share_of = figure.unit.ucum == "%" and last < len(tokens) and tokens[last].lower == "of"
        return match_counted(tokens, last, single=True) if is_share_of else None
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].start == tokens[last].end:
        return CountedMatch(last + 1, last + 2) if tokens[last + 1].text[0].isalpha() else None
    single = figure.low <= 1 or figure.number.form == "fraction"
    return match_counted(tokens, last, single=single)


def _bound(tokens: list[Token], figure: Figure) -> tuple[int, Comparator]:
    """Return where the words that bound a figure begin, and what they say."""
    comparator: Comparator = "range" if figure.is_range or figure.low != figure.high else "="
    first = figure.first
    at = first - 1 if first and tokens[first - 1].lower in _ARTICLES else first
    for _ in range(2):
        bound = bound_before(tokens, at) or (bound_before(tokens, first) if at != first else None)
        if bound is None:
            break
        is_time = figure.unit is not None and figure.unit.ucum in _TIME_UNITS
        if is_time and is_period(tokens, bound) and "old" not in tokens[figure.last - 1].lower:
            break
        if needs_amount(tokens, bound) and not figure.is_named and figure.low < LEAST_BARE_AMOUNT:
            break
        at = first = bound.first
        if bound.comparator != "=" and comparator in ("=", "about"):
            comparator = bound.comparator
    if comparator == "=" and figure.number.form == "vague":
        comparator = "about"  # "a couple of hundred": a point, but no exact one
    return first, comparator


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


def _share_units(tokens: Sequence[Token], drafts: list[_Draft]) -> list[_Draft]:
    """Give figures of a list the unit or noun that is said once at its end ("20, 30 and 40 percent")."""
    shared = list(drafts)
    in_list = False
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        between = tuple(token.lower for token in tokens[left.last : right.first])
        # A comma alone joins nothing: the list shows by its last "and" or "or".
        in_list = between in _LIST_ENDS or (in_list and between == (",",))
        if not in_list or left.figure.is_named or left.counted is not None:
            continue
        figure = left.figure
        if right.figure.is_named and not right.figure.prefixed:
            figure = figure._replace(unit=right.figure.unit, currency=right.figure.currency)
            scale = right.figure.number.scale
            if figure.number.scale == 1 and scale > 1 and figure.low < 1000:
                figure = figure._replace(low=figure.low * scale, high=figure.high * scale)
        shared[index] = left._replace(figure=figure, counted=right.counted)
    return shared


def _repeat_units(tokens: Sequence[Token], drafts: list[_Draft]) -> list[_Draft]:
    """Give a bare amount the unit of the one it is set against ("3 billion dollars, up from 2 billion")."""
    repeated: list[_Draft] = []
    said: Figure | None = None
    for draft in drafts:
        figure = draft.figure
        if figure.is_named:
            said = said if _is_relative(figure) else figure
        elif said is not None and _is_set_against(tokens, draft):
            figure = figure._replace(unit=said.unit, currency=said.currency)
        repeated.append(draft._replace(figure=figure))
    return repeated


def _is_relative(figure: Figure) -> bool:
    """Tell whether a figure is a share or a length of time, which no other amount takes its unit from."""
    return figure.unit is not None and figure.unit.ucum in ("%", "%{point}", *_TIME_UNITS)


def _is_set_against(tokens: Sequence[Token], draft: _Draft) -> bool:
    """Tell whether a bare amount in the millions stands behind a word that compares it."""
    if draft.counted is not None or draft.figure.number.scale < LEAST_BARE_AMOUNT or draft.first == 0:
        return False
    words = {tokens[at].lower for at in (draft.first - 1, draft.first, draft.figure.first - 1)}
    return not words.isdisjoint(figure_words("comparing"))


def _without_contrasts(tokens: Sequence[Token], drafts: list[_Draft]) -> list[_Draft]:
    """Leave out the figure that another is not near to: "nearer 70 than 94 percent" is about 70 percent."""
    kept: list[_Draft] = []
    for draft in drafts:
        near = kept[-1] if kept else None
        if near is None or not _is_contrast(tokens, near, draft):
            kept.append(draft)
        elif not near.figure.is_named and not draft.figure.prefixed:
            figure = near.figure._replace(unit=draft.figure.unit, currency=draft.figure.currency)
            kept[-1] = near._replace(figure=figure, counted=near.counted or draft.counted)
    return kept


def _is_contrast(tokens: Sequence[Token], near: _Draft, draft: _Draft) -> bool:
    between = [token.lower for token in tokens[near.last : draft.first]]
    is_compared = tokens[near.first].lower in figure_words("nearing") and between[:1] == ["than"]
    return is_compared and len(between) <= LONGEST_CONTRAST


def _between(tokens: Sequence[Token], drafts: list[_Draft]) -> list[_Draft]:
    """Join a lower and an upper bound of one thing: "more than 100 and less than 300"."""
    joined: list[_Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is None or not _encloses(tokens, before, draft):
            joined.append(draft)
            continue
        low, high = sorted((before.figure.low, draft.figure.low))
        figure = draft.figure._replace(low=low, high=high, is_range=True)
        joined[-1] = draft._replace(figure=figure, first=before.first, comparator="range")
    return joined


def _encloses(tokens: Sequence[Token], before: _Draft, draft: _Draft) -> bool:
    comparators = {before.comparator, draft.comparator}
    if comparators.isdisjoint((">", ">=")) or comparators.isdisjoint(("<", "<=")):
        return False
    between = [token.lower for token in tokens[before.last : draft.first]]
    if before.figure.is_named:
        # "from a low of $40 million to as much as $300 million"
        leads = "to" in (*between, tokens[draft.first].lower) and between in ([], ["to"])
        return leads and _same_unit(before.figure, draft.figure) and before.figure.low < draft.figure.low
    if before.counted is not None or between not in (["and"], ["but"], [","], [",", "and"], [",", "but"]):
        return False
    lower = before if before.comparator in (">", ">=") else draft
    return lower.figure.low < (draft if lower is before else before).figure.low


def _same_unit(one: Figure, other: Figure) -> bool:
    """Tell whether two figures stand in one unit or currency, whatever words name it."""
    if one.unit is not None and other.unit is not None:
        return one.unit[2:] == other.unit[2:]
    if one.currency is None or other.currency is None:
        return False
    return one.currency[2:4] == other.currency[2:4]


def _record(text: str, tokens: Sequence[Token], draft: _Draft) -> Quantity:
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
    return " ".join(text[tokens[counted.first].start : tokens[counted.last - 1].end].split())
