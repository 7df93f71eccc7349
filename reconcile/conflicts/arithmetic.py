"""Figures inside one claim that do not add up: the same amount restated, and sums within its sentence.

A restated amount is held against the unit table, the rates of its year, or the rate that the text itself
states. Rounding on both sides is allowed for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.claim import Conversion, Quantity
from claims.errors import ClaimError
from claims.figures.convert import convert_unit, same_dimension
from claims.figures.rates import RateTable, convert_money, rate_table
from claims.figures.restated import StatedRate
from reconcile.conflicts.comparison import Finding
from reconcile.conflicts.sentence_sums import Miscount
from reconcile.conflicts.side import Side
from reconcile.conflicts.wording import told
from reconcile.matching.amounts import rounding_slack

_UNIT_SLACK = Decimal("0.03")  # rounding to "a lb" or "5 miles" by hand
_MONEY_SLACK = Decimal("0.35")  # a year's mean rate hides this much of a bad year
_HEDGED_SLACK = Decimal("0.12")


def check_conversions(
    side: Side, stated: Sequence[StatedRate], rates: RateTable | None = None
) -> Iterator[Finding]:
    """Yield each conversion of a claim's figure that is wrong.

    Args:
        side: the claim.
        stated: rates that the document states outright.
        rates: exchange rates of the case; those that are shipped where none are given.
    """
    quantity = side.claim.quantity
    if quantity is None or quantity.low is None or quantity.low == 0:
        return
    known = rates or rate_table()
    for conversion in quantity.conversions:
        if conversion.low == 0:
            continue
        finding = _check_conversion(side, quantity, conversion, (stated, known))
        if finding is not None:
            yield finding


def check_sums(miscount: Miscount, side: Side) -> Finding:
    """Return the finding of figures that do not add up, told of the claim that states them."""
    return Finding(
        kind="arithmetic",
        assessment="conflict",
        explanation=f"{told(side)} gives {miscount.stated}; that does not add up: {miscount.calculation}.",
        calculation=miscount.calculation,
        settles="The figures in the record that they were taken from.",
        gap=miscount.gap,
        certainty=0.8,
    )


def _check_conversion(
    side: Side, quantity: Quantity, conversion: Conversion, known: tuple[Sequence[StatedRate], RateTable]
) -> Finding | None:
    expected = _expected(quantity, conversion, known, side.year)
    if expected is None or quantity.low is None:
        return None
    rates, slack, why = expected
    implied = conversion.low / quantity.low
    slack += _wording_slack(quantity, conversion)
    if any(abs(implied / rate - 1) <= slack for rate in rates):
        return None
    rate = min(rates, key=lambda rate: abs(implied / rate - 1))
    if abs(implied / rate - 1) <= slack:
        return None
    times = max(implied / rate, rate / implied)
    right = quantity.low * rate
    return Finding(
        kind="arithmetic",
        assessment="conflict",
        explanation=(
            f"{told(side)} equates “{quantity.raw}” with “{conversion.raw}”, but by {why} it would be "
            f"{_short(right)}: {_short(times)} times off."
        ),
        calculation=(
            f"{_plain(quantity.low)} x {_short(rate)} ({why}) = {_short(right)}; "
            f"printed {_plain(conversion.low)}, a rate of {_short(implied)}"
        ),
        settles="The figure in its original unit or currency.",
        gap=float(min(Decimal(1), times - 1)),
        certainty=0.9,
    )


def _expected(
    quantity: Quantity,
    conversion: Conversion,
    known: tuple[Sequence[StatedRate], RateTable],
    year: int | None,
) -> tuple[list[Decimal], Decimal, str] | None:
    """Return the rates that would be right, second for first, their slack, and their source."""
    stated, table = known
    own = _stated_rates(quantity, conversion, stated)
    if own:
        return own, _UNIT_SLACK, "the rate that the text itself states"
    if conversion.currency is not None:
        codes = quantity.currency_alternatives or ((quantity.currency,) if quantity.currency else ())
        return _money_rates(codes, conversion.currency, year, table)
    units = quantity.unit_alternatives or ((quantity.unit,) if quantity.unit else ())
    if conversion.unit is None:
        return None
    rates = [rate for unit in units if (rate := _unit_rate(unit, conversion.unit)) is not None]
    if not rates:
        return None
    return rates, _UNIT_SLACK, "the unit table"


def _stated_rates(quantity: Quantity, conversion: Conversion, stated: Sequence[StatedRate]) -> list[Decimal]:
    """Return the rates between these two units or currencies that the text states, whichever way round."""
    rates = []
    for rate in stated:
        if rate.factor <= 0:
            continue
        base, equal = _code(rate.base), _code(rate.equal)
        if (base, equal) == (_code(quantity), _code(conversion)):
            rates.append(rate.factor)
        elif (equal, base) == (_code(quantity), _code(conversion)):
            rates.append(1 / rate.factor)
    return rates


def _code(figure: Quantity | Conversion) -> str | None:
    return figure.currency or figure.unit


def _unit_rate(from_unit: str, to_unit: str) -> Decimal | None:
    if from_unit in ("1", "%") or not same_dimension(from_unit, to_unit):
        return None
    try:
        rate = convert_unit(Decimal(1), from_unit, to_unit)
    except ClaimError:
        return None
    return rate if rate > 0 else None


def _money_rates(
    codes: Sequence[str], to: str, year: int | None, table: RateTable
) -> tuple[list[Decimal], Decimal, str] | None:
    if year is None:
        return None
    rates: list[Decimal] = []
    slack = _MONEY_SLACK
    for code in codes:
        if code == to:
            return None
        try:
            one = convert_money(Decimal(1), code, to, year, rates=table)
        except ClaimError:
            continue
        if one.value > 0:
            rates.append(one.value)
            slack = max(slack, one.tolerance * 2)
    source = table.source_of(*codes, to)
    return (rates, slack, f"the mean rate of {year}, {source}") if rates else None


def _wording_slack(quantity: Quantity, conversion: Conversion) -> Decimal:
    hedged = any(comparator != "=" for comparator in (quantity.comparator, conversion.comparator))
    low = quantity.low if quantity.low is not None else Decimal(0)
    rounding = rounding_slack(low, is_count=False) + rounding_slack(conversion.low, is_count=False)
    return rounding + (_HEDGED_SLACK if hedged else Decimal(0))


def _plain(value: Decimal) -> str:
    return f"{value:,f}"


def _short(value: Decimal) -> str:
    return f"{value:,.6g}" if abs(value) < 10**6 else f"{value:,.0f}"
