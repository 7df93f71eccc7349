"""Amounts that the text states twice in different units, and the rates it states outright.

"150,000 yuan ($23,150)" is one quantity with a conversion; "(US$1=W1,117)" is no quantity but a rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Comparator, Conversion, Quantity, Record
from claims.figures.convert import same_dimension
from claims.figures.figure_words import figure_words
from claims.figures.per import match_per
from claims.figures.units import dimensions
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
        while index < len(placed) and _restates(tokens, last, quantity, placed[index]):
            if index + 1 < len(placed) and _is_rate(tokens, placed[index], placed[index + 1]):
                break
            quantity, last = _with_conversion(quantity, placed[index].quantity), placed[index].last
            index += 1
        if quantity.conversions:
            quantity = _with_late_per(tokens, quantity, last, countries)
        quantities.append(quantity)
    return tuple(quantities), tuple(rates)


def _is_rate(tokens: Sequence[Token], base: _Placed, equal: _Placed) -> bool:
    """Tell whether `base` is one of something that `equal` explains: "1 acre is 43,560 square feet"."""
    between = " ".join(token.lower for token in tokens[base.last : equal.first])
    if between not in figure_words("rate_verb") or base.quantity.low != 1 or base.quantity.high != 1:
        return False
    if between == "to" and not (_is_money(base.quantity) and _is_money(equal.quantity)):
        return False
    return _comparable(base.quantity, equal.quantity)


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


def _is_money(quantity: Quantity) -> bool:
    return quantity.currency is not None or bool(quantity.currency_alternatives)


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may be one amount in two units."""
    if _is_money(one) or _is_money(other):
        same = one.currency == other.currency and one.currency_alternatives == other.currency_alternatives
        return _is_money(one) and _is_money(other) and not same
    units = [unit for unit in (one.unit, *one.unit_alternatives) if unit is not None]
    others = [unit for unit in (other.unit, *other.unit_alternatives) if unit is not None]
    if (
        not units
        or not others
        or units == others
        or "1" in (one.unit, other.unit)
        or "%" in (one.unit, other.unit)
    ):
        return False
    # Grain and oil are said in mass and in measure: the text itself vouches that the two are one amount.
    is_bulk = {dimensions().get(units[0]), dimensions().get(others[0])} == {"mass", "volume"}
    return is_bulk or same_dimension(units[0], others[0])


def _restates(tokens: Sequence[Token], last: int, quantity: Quantity, other: _Placed) -> bool:
    """Tell whether `other` says `quantity` again in another unit, in brackets or behind "or"."""
    if not _comparable(quantity, other.quantity):
        return False
    between = [token.lower for token in tokens[last : other.first]]
    if quantity.conversions and between in ([","], [";"], ["/"], ["or"], [",", "or"]):
        return True
    opening = [position for position, word in enumerate(between) if word in ("(", "[", ",", "=", "or", "/")]
    if not opening or opening[0] > 3 or (opening[0] > 0 and between[opening[0]] not in ("(", "[")):
        return False
    words = between[opening[0] :]
    says_or = words == [","] and other.quantity.raw.lower().startswith("or ")
    if not says_or and " ".join(words) not in figure_words("restating"):
        return False
    if words[0] == "or":
        return quantity.comparator == "=" and other.quantity.comparator == "about"
    return True


def _with_conversion(quantity: Quantity, other: Quantity) -> Quantity:
    conversion = Conversion(
        raw=other.raw,
        span=other.span,
        low=_point(other.low, other.high),
        high=_point(other.high, other.low),
        comparator=quantity.comparator if other.comparator == "=" else other.comparator,
        unit=other.unit or (other.unit_alternatives[0] if other.unit_alternatives else None),
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
