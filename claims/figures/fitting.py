"""Which readings of an ambiguous amount fit the same amount said again in another unit or currency.

"50 gallons (227 litres)" fits imperial gallons only; "90 million pesos ($150,000)" fits the pesos that were
worth that in some year. Says nothing where a restatement fits none: then it is the text that is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from claims.claim import Conversion, Quantity
from claims.errors import UnknownUnitError
from claims.figures.convert import convert_unit
from claims.figures.rates import rate_table

_ROUNDING = Decimal("0.03")  # both amounts are rounded, each on its own
_RATE_SLACK = Decimal("0.12")  # a day's rate against its year's average, and the rounding of both amounts
_CLEARLY = Fraction(3, 2)  # how much better the likeliest currency must fit than the next


def fitting_units(
    codes: Sequence[str], value: Decimal | None, said: Conversion | Quantity
) -> tuple[str, ...]:
    """Return the units in which `value` is what `said` says again, the best first; () where none fits."""
    unit = said.unit
    amount = said.low if said.low is not None else said.high
    if value is None or amount is None or unit is None:
        return ()
    gaps = {code: gap for code in codes if (gap := _gap(value, code, amount, unit)) is not None}
    best = min(gaps.values(), default=Decimal(0))
    # a ton and a tonne differ by less than a hasty rounding, so what fits far worse than the best is out
    return tuple(sorted((code for code in gaps if gaps[code] <= best + _ROUNDING / 2), key=gaps.__getitem__))


def _gap(value: Decimal, code: str, amount: Decimal, unit: str) -> Decimal | None:
    """Return how far two amounts are apart, as a share; None where they are no restatement."""
    try:
        converted = convert_unit(amount, unit, code)
    except UnknownUnitError:
        return None
    gap = abs(converted - value) / max(abs(value), Decimal(1))
    return gap if gap <= _ROUNDING else None


def fitting_currencies(codes: Sequence[str], conversions: Sequence[Conversion]) -> tuple[str, ...]:
    """Return the currencies whose rate to the dollar was in some year what a restatement implies.

    The likeliest first; () where nothing is restated in dollars or none fits.
    """
    weights = _weights(codes, conversions)
    return tuple(sorted(weights, key=lambda code: -weights[code]))


def best_currency(codes: Sequence[str], conversions: Sequence[Conversion]) -> str | None:
    """Return the currency that fits a restatement in dollars clearly better than each other.

    By the years it had that rate and by its rank among those that bear the name. None where none does.
    """
    weights = _weights(codes, conversions)
    ordered = sorted(weights, key=lambda code: -weights[code])
    is_clear = len(ordered) == 1 or (
        len(ordered) > 1 and weights[ordered[0]] >= _CLEARLY * weights[ordered[1]]
    )
    return ordered[0] if is_clear else None


def _weights(codes: Sequence[str], conversions: Sequence[Conversion]) -> dict[str, Fraction]:
    """Return how well each currency fits that fits at all."""
    rate = next((one.implied_rate for one in conversions if one.currency == "USD"), None)
    if rate is None:
        return {}
    others = [code for code in codes if code != "USD"]
    years = {code: _years_at(code, rate) for code in others}
    return {code: Fraction(years[code], rank) for rank, code in enumerate(others, 1) if years[code]}


def _years_at(code: str, rate: Decimal) -> int:
    known = rate_table().rates_of(code).values()
    return sum(abs(rate - average) <= average * _RATE_SLACK for average in known)
