"""How one figure was read: number, bound, unit or currency and why, what it counts, measures and restates."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from claims.claim import Comparator, Conversion, Quantity
from claims.errors import UnknownCurrencyError, UnknownUnitError
from claims.figures.convert import convert_unit
from claims.figures.money import currency_names
from claims.figures.rates import convert_money, rate_table
from claims.figures.restated import StatedRate
from claims.figures.unit_table import dimensions, unit_names
from reconcile.accounts.account import Account
from reconcile.accounts.settling import Surroundings, settling_of
from reconcile.accounts.step import Step, flat
from reconcile.shown_number import shown_number

_BARE = frozenset({"1", "{times}"})  # units that no word stands for


def account_of_figure(
    quantity: Quantity, around: Surroundings | None, *, measure: str | None = None, year: int | None = None
) -> Account:
    """Return how a figure was read.

    Args:
        quantity: the figure.
        around: what it was read in; None leaves out why its unit or currency was settled.
        measure: what it measures, where a claim says so.
        year: the year it speaks of, for the rate table; None where nobody knows.
    """
    steps = [
        Step("value", bound_in_words(quantity)),
        *_unit_steps(quantity, around),
        *(_optional("per", None if quantity.per is None else _unit_name(quantity.per))),
        *_optional("counts" if quantity.unit == "1" else "of", quantity.counted),
        *_optional("measures", measure),
        *(_optional("change", None if quantity.change is None else f"by how much it went {quantity.change}")),
        *(step for stated in quantity.conversions for step in _restated(quantity, stated, year)),
    ]
    record = quantity.model_dump(mode="json", exclude_defaults=True)
    return Account("figure", flat(quantity.raw), quantity.span, record, tuple(steps))


def account_of_rate(rate: StatedRate) -> Account:
    """Return how a rate that the text states outright was read."""
    one, other = (_amount(side) for side in (rate.base, rate.equal))
    record = rate.model_dump(mode="json", exclude_defaults=True)
    return Account("rate", flat(rate.raw), rate.span, record, (Step("value", f"{one} is {other}"),))


def bound_in_words(quantity: Quantity) -> str:
    """Return number and bound in words: "above 40, open upwards"."""
    low, high = (_number(value, quantity.raw) for value in (quantity.low, quantity.high))
    return _bounded(quantity.comparator, low, high)


def _bounded(comparator: Comparator, low: str, high: str) -> str:
    value = low or high
    interval = value if low == high or not (low and high) else f"{low} to {high}"
    match comparator:
        case "=":
            return f"{interval}, as printed"
        case "about":
            return f"about {interval}: near it, on either side"
        case "almost":
            return f"almost {interval}: a little below it"
        case ">=":
            return f"at least {value}: {value} or above, open upwards"
        case ">":
            return f"more than {value}: above {value}, open upwards"
        case "<=":
            return f"at most {value}: {value} or below, open downwards"
        case "<":
            return f"less than {value}: below {value}, open downwards"
        case "range":
            return f"{interval}: a range, both ends in it"
        case _:
            assert_never(comparator)


def _unit_steps(quantity: Quantity, around: Surroundings | None) -> Iterator[Step]:
    codes = [code for code in (quantity.currency, *quantity.currency_alternatives) if code is not None]
    if codes:
        yield Step("currency", " or ".join(f"{code} ({currency_names().get(code, code)})" for code in codes))
    units = [code for code in (quantity.unit, *quantity.unit_alternatives) if code is not None]
    if units:
        yield Step("unit", " or ".join(map(_unit_name, units)))
    settling = None if around is None or set(units) & _BARE else settling_of(quantity, around)
    if settling is None:
        return
    others = [code for code in settling.readings if code not in (*codes, *units)]
    ruled_out = f"; ruled out: {', '.join(others)}" if others else ""
    yield Step("why", settling.because + ruled_out)


def _restated(quantity: Quantity, stated: Conversion, year: int | None) -> Iterator[Step]:
    bounds = (_number(stated.low, stated.raw), _number(stated.high, stated.raw))
    unit = _named(stated.unit, stated.currency)
    said = _bounded(stated.comparator, *bounds)
    yield Step("restated", f"“{flat(stated.raw)}”: {said}, in {unit}")
    if stated.implied_rate is None:
        return
    own = quantity.unit or quantity.currency or ""
    other = stated.unit or stated.currency or ""
    rate = _number(stated.implied_rate, quantity.raw)
    yield Step("rate", f"implied: {rate} {own or 'of it'} for 1 {other}{_beside(quantity, stated, year)}")


def _beside(quantity: Quantity, stated: Conversion, year: int | None) -> str:
    """Return what the implied rate is laid beside: the defined factor, or the table's rate of the year."""
    assert stated.implied_rate is not None
    if stated.unit is not None and quantity.unit is not None:
        try:
            factor = convert_unit(Decimal(1), stated.unit, quantity.unit)
        except UnknownUnitError:
            return "; no factor is defined between the two"
        gap = _gap(stated.implied_rate, factor)
        return f"; defined: {_number(factor, quantity.raw)} ({gap} apart, both amounts rounded)"
    if stated.currency is None or quantity.currency is None:
        return ""
    if year is None:
        return _like_years(quantity, stated)
    try:
        known = convert_money(Decimal(1), stated.currency, quantity.currency, year)
    except UnknownCurrencyError:
        return f"; the table has no rate for {year}"
    shown, gap = _number(known.rate, quantity.raw), _gap(stated.implied_rate, known.rate)
    is_within = abs(stated.implied_rate - known.rate) <= known.rate * known.tolerance
    verdict = "within" if is_within else "outside"
    return (
        f"; average of {year} in the table: {shown}, {gap} apart, {verdict} its tolerance of "
        f"{_percent(known.tolerance)} (source: {known.source})"
    )


def _like_years(quantity: Quantity, stated: Conversion) -> str:
    """Return the years of the table whose rate is like the implied one, where no year is told."""
    years = []
    for year in sorted(
        {year for rates in map(rate_table().rates_of, rate_table().per_dollar) for year in rates}
    ):
        try:
            known = convert_money(Decimal(1), stated.currency or "", quantity.currency or "", year)
        except UnknownCurrencyError:
            continue
        if abs((stated.implied_rate or Decimal(0)) - known.rate) <= known.rate * known.tolerance:
            years.append(str(year))
    if not years:
        return "; no year is told, and no year of the table has a rate like it"
    return f"; no year is told; the table has a rate like it in {_listed(years)}"


def _listed(years: list[str]) -> str:
    return years[0] if len(years) == 1 else f"{len(years)} years from {years[0]} to {years[-1]}"


def _amount(quantity: Quantity) -> str:
    value = quantity.low if quantity.low is not None else quantity.high
    code = quantity.unit or quantity.currency
    codes = [code] if code else [*quantity.currency_alternatives, *quantity.unit_alternatives]
    return f"{_number(value, quantity.raw)} {' or '.join(codes)}"


def _named(unit: str | None, currency: str | None) -> str:
    if unit is not None:
        return _unit_name(unit)
    return "no unit" if currency is None else f"{currency} ({currency_names().get(currency, currency)})"


def _unit_name(code: str) -> str:
    if code == "1":
        return "1 (a plain count)"
    digits = code[: len(code) - len(code.lstrip("0123456789."))]
    name = unit_names().get(code[len(digits) :])
    if name is None:
        return code.replace("{", "").replace("}", "") if digits or code[:1] == "{" else code
    dimension = "" if digits else dimensions().get(code, "")
    return f"{code} ({' '.join(filter(None, [digits, name]))}{f', {dimension}' if dimension else ''})"


def _optional(name: str, said: str | None) -> tuple[Step, ...]:
    return () if not said else (Step(name, flat(said)),)


def _gap(one: Decimal, other: Decimal) -> str:
    return _percent(abs(one - other) / other) if other else "infinitely far"


def _percent(share: Decimal) -> str:
    return f"{share * 100:.1f} %".replace(".0 %", " %")


def _number(value: Decimal | None, printed: str) -> str:
    return "" if value is None else shown_number(value, printed)
