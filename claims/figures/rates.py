"""Convert money between currencies at yearly average rates, always with the year and how far off they may be.

Decides nothing about whether two amounts agree; a rate for a year is an average, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError, UnknownCurrencyError
from sources.table import read_table


class RateTable(BaseModel):
    """The schema of data/rates.toml; a case can bring a file of the same shape.

    Attributes:
        source: where the rates come from, in words to print beside them.
        first_year: the year of the first rate of each list.
        tolerance: how far, as a share, the rate of a day may stray from the year's average.
        tolerances: the same for currencies of their own.
        per_dollar: units of a currency for one US dollar, one a year.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    first_year: int
    tolerance: Decimal
    tolerances: Mapping[str, Decimal] = {}
    per_dollar: Mapping[str, tuple[Decimal, ...]]


class Converted(NamedTuple):
    """An amount in another currency: `rate` is units of it for one of the first, `tolerance` a share."""

    value: Decimal
    rate: Decimal
    year: int
    tolerance: Decimal
    source: str


@cache
def rate_table() -> RateTable:
    """Return the rates that come with the package."""
    return read_table(files("claims") / "data" / "rates.toml", RateTable, PackError)


def convert_money(
    amount: Decimal, from_currency: str, to_currency: str, year: int, *, rates: RateTable | None = None
) -> Converted:
    """Return `amount` in another currency at the average rate of a year.

    Args:
        amount: the amount.
        from_currency: its ISO 4217 code.
        to_currency: the code wanted.
        year: the year whose average to use.
        rates: the case's own table, instead of the one that comes with the package.

    Raises:
        UnknownCurrencyError: no rate is known for one of the two in that year.
    """
    table = rates or rate_table()
    if from_currency == to_currency:
        return Converted(amount, Decimal(1), year, Decimal(0), "same currency")
    rate = _per_dollar(table, to_currency, year) / _per_dollar(table, from_currency, year)
    tolerance = sum((_tolerance(table, code) for code in (from_currency, to_currency)), Decimal(0))
    return Converted(amount * rate, rate, year, tolerance, table.source)


def _per_dollar(table: RateTable, currency: str, year: int) -> Decimal:
    if currency == "USD":
        return Decimal(1)
    rates = table.per_dollar.get(currency, ())
    index = year - table.first_year
    if not 0 <= index < len(rates):
        known = f"{table.first_year} to {table.first_year + len(rates) - 1}" if rates else "no year"
        raise UnknownCurrencyError(
            f"{currency} in {year}: no rate; known for {known}; add one to the case's rates file"
        )
    return rates[index]


def _tolerance(table: RateTable, currency: str) -> Decimal:
    return Decimal(0) if currency == "USD" else table.tolerances.get(currency, table.tolerance)
