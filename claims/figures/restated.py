"""Amounts that the text states twice in different units, and the rates it states outright.

"150,000 yuan ($23,150)" is one quantity with a conversion; "(US$1=W1,117)" is no quantity but a rate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Comparator, Conversion, Quantity, Record
from claims.figures.figure_words import figure_words
from claims.figures.fitting import fitting_units
from claims.figures.per import match_per, rated_currency
from claims.figures.restating import is_money, may_be_one, restates
from claims.figures.unit_table import dimensions
from claims.words.token import Token
from sources.span import Span


class StatedRate(Record):
    """A rate that the text states: one of `base` is `factor` of `equal`.

    Attributes:
        raw: the exact words.
        base: the quantity that is explained, mostly one of something ("1 acre").
        equal: what it is said to be ("approximately 36 square feet").
        factor: units of `equal` for one of `base`.
    """

    raw: str
    span: Span
    base: Quantity
    equal: Quantity
    factor: Decimal
    comparator: Comparator = "="


class _Placed(NamedTuple):
    """A quantity and its tokens `[first, last)`."""

    first: int
    last: int
    quantity: Quantity


def join_restated(
    text: str, tokens: Sequence[Token], found: Sequence[tuple[int, int, Quantity]], countries: Sequence[str]
) -> tuple[tuple[Quantity, ...], tuple[StatedRate, ...]]:
    """Return the quantities with restatements joined to what they restate, and the stated rates apart."""
    placed = [_Placed(*item) for item in found]
    quantities: list[Quantity] = []
    rates: list[StatedRate] = []
    index = 0
    while index < len(placed):
        current = placed[index]
        following = placed[index + 1] if index + 1 < len(placed) else None
        if following is not None and _is_rate(tokens, current, following):
            rates.append(_rate(text, current.quantity, following.quantity))
            index += 2
            continue
        quantity, last = current.quantity, current.last
        index += 1
        while index < len(placed) and restates(
            tokens, last, placed[index].first, (quantity, placed[index].quantity)
        ):
            if index + 1 < len(placed) and _is_rate(tokens, placed[index], placed[index + 1]):
                break
            quantity, last = _with_conversion(quantity, placed[index].quantity), placed[index].last
            index += 1
        if quantity.conversions:
            quantity = _with_late_per(tokens, quantity, last, countries)
        quantities.append(quantity)
        rates.extend(_exchange_rate(text, quantity))
    return tuple(quantities), tuple(rates)


def _is_rate(tokens: Sequence[Token], base: _Placed, equal: _Placed) -> bool:
    """Tell whether `base` is one of something that `equal` explains: "1 acre is 43,560 square feet"."""
    if base.quantity.low != 1 or base.quantity.high != 1:
        return False
    between = " ".join(token.lower for token in tokens[base.last : equal.first])
    if between not in figure_words("rate_verb"):
        return False
    if between == "to" and not (is_money(base.quantity) and is_money(equal.quantity)):
        return False
    return may_be_one(base.quantity, equal.quantity)


def _rate(text: str, base: Quantity, equal: Quantity) -> StatedRate:
    span = Span(base.span.start, equal.span.end)
    factor = equal.low if equal.low is not None else equal.high
    return StatedRate(
        raw=span.quote(text),
        span=span,
        base=base,
        equal=equal,
        factor=factor or Decimal(0),
        comparator=equal.comparator,
    )


def _exchange_rate(text: str, quantity: Quantity) -> Iterator[StatedRate]:
    """Yield the rate that "150 yen to the dollar" states; it stays a figure, which others may dispute."""
    code = rated_currency(quantity.per)
    if code is None or not is_money(quantity):
        return
    one = Decimal(1)
    base = Quantity(raw=quantity.raw, span=quantity.span, low=one, high=one, comparator="=", currency=code)
    yield _rate(text, base, quantity.model_copy(update={"per": None}))


def _with_conversion(quantity: Quantity, other: Quantity) -> Quantity:
    codes = (quantity.unit, *quantity.unit_alternatives)
    fitting = [
        unit
        for code in codes
        if code is not None and other.unit_alternatives
        for unit in fitting_units(
            other.unit_alternatives, other.low, quantity.model_copy(update={"unit": code})
        )
    ]
    conversion = Conversion(
        raw=other.raw,
        span=other.span,
        low=_point(other.low, other.high),
        high=_point(other.high, other.low),
        comparator=quantity.comparator if other.comparator == "=" else other.comparator,
        unit=other.unit or next(iter((*fitting, *other.unit_alternatives)), None),
        currency=other.currency or (other.currency_alternatives[0] if other.currency_alternatives else None),
        implied_rate=_implied(quantity, other),
    )
    return quantity.model_copy(
        update={"conversions": (*quantity.conversions, conversion), "per": quantity.per or other.per}
    )


def _point(one: Decimal | None, other: Decimal | None) -> Decimal:
    return one if one is not None else other if other is not None else Decimal(0)


def _implied(quantity: Quantity, other: Quantity) -> Decimal | None:
    amount, restated = _point(quantity.low, quantity.high), _point(other.low, other.high)
    is_scale = (
        dimensions().get(other.unit or "") == "temperature"
    )  # no factor leads from Fahrenheit to Celsius
    return None if restated == 0 or is_scale else amount / restated


def _with_late_per(
    tokens: Sequence[Token], quantity: Quantity, last: int, countries: Sequence[str]
) -> Quantity:
    """Read the denominator behind the closing bracket: "3 million pesos (US$68,000) per kilo"."""
    if quantity.per is not None or last >= len(tokens) or tokens[last].text not in (")", "]"):
        return quantity
    per = match_per(tokens, last + 1, is_price=True, countries=countries)
    return quantity if per is None else quantity.model_copy(update={"per": per.per})
