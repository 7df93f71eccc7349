"""Quantities made comparable: each reading in the base unit of its dimension, with the slack of its wording.

Decides when two amounts cannot both be right as figures; refuses to decide whether they measure the same
thing.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claims.claim import Comparator, Quantity
from claims.errors import ClaimError
from claims.figures.convert import convert_unit
from claims.figures.rates import RateTable, convert_money
from claims.figures.unit_table import dimensions

# Base units: the UCUM unit that every amount of a dimension is converted to before it is compared.
_BASES = (
    ("mass", "kg"),
    ("length", "m"),
    ("area", "m2"),
    ("volume", "L"),
    ("time", "s"),
    ("energy", "J"),
    ("power", "W"),
    ("speed", "m/s"),
    ("temperature", "K"),
    ("pressure", "Pa"),
    ("voltage", "V"),
    ("current", "A"),
    ("frequency", "Hz"),
    ("data", "By"),
    ("force", "N"),
    ("radiation dose", "Sv"),
    ("radioactivity", "Bq"),
    ("flow", "m3/s"),
    ("mass flow", "t/d"),
)
_COMMON_CURRENCY = "USD"
_UNIT_SLACK = Decimal("0.02")  # "450 grams (1 lb)": both figures are rounded on their own
_ROUNDED_CAP = Decimal("0.05")  # "60 million" may stand for 57 to 63, not for 55
_HEDGE_SLACK: dict[Comparator, tuple[Decimal, Decimal]] = {
    "about": (Decimal("0.10"), Decimal("0.10")),
    "almost": (Decimal("0.10"), Decimal("0.00")),
}
_FINER_DIGITS = 2  # a conversion is printed with so many digits more than the figure was
_SMALL_COUNT = 100  # below it round counts are counts: "20 people" are not 21


class Amount(NamedTuple):
    """One reading of a quantity.

    Attributes:
        dimension: what it is an amount of ("mass", "money", "count", "%"), with the base of a rate after a
            slash.
        low, high: bounds in the base unit with the slack of its wording; None where open.
        converted: how it was brought there, "" where nothing was converted.
    """

    dimension: str
    low: Decimal | None
    high: Decimal | None
    converted: str = ""

    @property
    def middle(self) -> Decimal:
        """Return the middle of the bounds, or the one that is known."""
        known = [bound for bound in (self.low, self.high) if bound is not None]
        return sum(known, Decimal(0)) / len(known) if known else Decimal(0)


def read_amounts(quantity: Quantity, year: int | None, rates: RateTable | None = None) -> tuple[Amount, ...]:
    """Return every reading of a quantity: one, or one for each unit or currency its words may mean.

    Args:
        quantity: the figure.
        year: year of the exchange rate, where it is money.
        rates: exchange rates; those that are shipped where none are given.
    """
    if quantity.low is None and quantity.high is None:
        return ()
    quantity = _joined(quantity)
    bounds = _with_slack(quantity)
    currencies = quantity.currency_alternatives or ((quantity.currency,) if quantity.currency else ())
    if currencies:
        readings = [_in_common_currency(bounds, currency, (year, rates), quantity) for currency in currencies]
    else:
        units = quantity.unit_alternatives or (quantity.unit or "1",)
        readings = [_in_base_unit(bounds, unit, quantity) for unit in units]
    rate = f"/{quantity.per}" if quantity.per else ""
    return tuple(amount._replace(dimension=amount.dimension + rate) for amount in readings)


def _joined(quantity: Quantity) -> Quantity:
    """Return a rate that has a unit of its own in that unit: "barrels a day" as well as "bpd"."""
    unit = f"{quantity.unit}/{quantity.per}"
    return quantity.model_copy(update={"unit": unit, "per": None}) if unit in dimensions() else quantity


def are_apart(left: Amount, right: Amount) -> bool:
    """Tell whether no value fits both amounts."""
    below = left.high is not None and right.low is not None and left.high < right.low
    above = right.high is not None and left.low is not None and right.high < left.low
    return below or above


def gap(left: Amount, right: Amount) -> float:
    """Return how many times the larger is the smaller, by the known bound of an open one; 1.0 for zero."""
    small, large = sorted((abs(left.middle), abs(right.middle)))
    return float(large / small) if small else 1.0


def dimension_of(unit: str) -> str:
    """Return the name of what a UCUM unit measures; the unit itself where it is none of the usual ones."""
    return _base_of(unit)[0]


def rounding_slack(value: Decimal, *, is_count: bool) -> Decimal:
    """Return how far a printed figure may stand from the true one, as a share, by its trailing zeros."""
    if value == 0 or (is_count and abs(value) < _SMALL_COUNT):
        return Decimal(0)
    exponent = int(value.normalize().as_tuple().exponent)
    if is_count and exponent <= 0:
        return Decimal(0)
    return min(Decimal(5).scaleb(exponent - 1) / abs(value), _ROUNDED_CAP)


def _with_slack(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    below, above = _HEDGE_SLACK.get(quantity.comparator, (Decimal(0), Decimal(0)))
    is_count = (
        quantity.unit in (None, "1") and quantity.currency is None and not quantity.currency_alternatives
    )
    low, high = quantity.low, quantity.high
    if low is not None:
        low -= abs(low) * max(below, rounding_slack(low, is_count=is_count))
    if high is not None:
        rounding = Decimal(0) if quantity.comparator == "almost" else rounding_slack(high, is_count=is_count)
        high += abs(high) * max(above, rounding)
    return low, high


def _in_common_currency(
    bounds: tuple[Decimal | None, Decimal | None],
    currency: str,
    dated: tuple[int | None, RateTable | None],
    quantity: Quantity,
) -> Amount:
    year, rates = dated
    if currency == _COMMON_CURRENCY or year is None:
        return Amount("money" if currency == _COMMON_CURRENCY else f"money in {currency}", *bounds)
    try:
        one = convert_money(Decimal(1), currency, _COMMON_CURRENCY, year, rates=rates)
    except ClaimError:
        return Amount(f"money in {currency}", *bounds)
    low, high = bounds
    low = None if low is None else low * one.value * (1 - one.tolerance)
    high = None if high is None else high * one.value * (1 + one.tolerance)
    printed = _shown(quantity, lambda value: value * one.value)
    within = f"within {one.tolerance * 100:.0f} %: {one.source}"
    shown = f"{quantity.raw} is about {printed} {_COMMON_CURRENCY} at the mean rate of {one.year}, {within}"
    return Amount("money", low, high, shown)


def _in_base_unit(bounds: tuple[Decimal | None, Decimal | None], unit: str, quantity: Quantity) -> Amount:
    if unit in ("1", "%"):
        return Amount("count" if unit == "1" else "%", *bounds)
    dimension, base = _base_of(unit)
    if base is None or base == unit:
        return Amount(dimension, *bounds)
    low, high = (None if bound is None else convert_unit(bound, unit, base) for bound in bounds)
    low = None if low is None else low - abs(low) * _UNIT_SLACK
    high = None if high is None else high + abs(high) * _UNIT_SLACK
    shown = f"{quantity.raw} is {_shown(quantity, lambda value: convert_unit(value, unit, base))} {base}"
    return Amount(dimension, low, high, shown)


def _shown(quantity: Quantity, convert: Callable[[Decimal], Decimal]) -> str:
    """Return the bounds as printed, without slack, converted and rounded little finer than they were."""
    printed = dict.fromkeys(bound for bound in (quantity.low, quantity.high) if bound is not None)
    return " to ".join(_rounded(convert(value), _significant_digits(value)) for value in printed)


def _significant_digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _rounded(value: Decimal, digits: int) -> str:
    """Return a value with a few more significant digits than it was printed with."""
    if value == 0:
        return "0"
    places = value.adjusted() + 1 - digits - _FINER_DIGITS
    return f"{value.quantize(Decimal(1).scaleb(places)).normalize():,f}"


@lru_cache(maxsize=4096)
def _base_of(unit: str) -> tuple[str, str | None]:
    for dimension, base in _BASES:
        if unit == base:
            return dimension, base
        try:
            convert_unit(Decimal(1), unit, base)
        except (ClaimError, ValueError):  # pint's own refusals are ValueErrors
            continue
        return dimension, base
    return unit, None
