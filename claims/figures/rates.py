"""Convert money between currencies at yearly average rates, always with the year and how far off they may be.

Decides nothing about whether two amounts agree; a rate for a year is an average, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from claims.errors import PackError, UnknownCurrencyError
from sources.table import read_table

CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Rate = Annotated[Decimal, Field(gt=0)]
Share = Annotated[Decimal, Field(ge=0, lt=1)]
Rates = Annotated[
    Annotated[tuple[Rate, ...], Tag("list")] | Annotated[Mapping[int, Rate], Tag("table")],
    Discriminator(lambda rates: "table" if isinstance(rates, Mapping) else "list"),
]


class RateTable(BaseModel):
    """The schema of data/rates.toml; a case can bring a file of the same shape.

    Attributes:
        source: where the rates come from, in words to print beside them.
        first_year: the year of the first rate of each list; `first_years` those of single currencies.
        tolerance: how far, as a share, the rate of a day may stray from the year's average.
        tolerances: the same for currencies of their own.
        sources: where the rates of single currencies come from instead.
        per_dollar: units of a currency for one US dollar: a list, one a year, or a table by year.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(min_length=1)
    first_year: int = Field(default=2000, ge=1800, le=2200)
    first_years: Mapping[CurrencyCode, int] = {}
    tolerance: Share
    tolerances: Mapping[CurrencyCode, Share] = {}
    per_dollar: Mapping[CurrencyCode, Rates]
    sources: Mapping[CurrencyCode, str] = {}

    def rates_of(self, currency: str) -> Mapping[int, Decimal]:
        """Return the rates of a currency by year; the US dollar is its own measure and has none."""
        rates = self.per_dollar.get(currency, {})
        if isinstance(rates, Mapping):
            return rates
        return dict(enumerate(rates, self.first_years.get(currency, self.first_year)))

    def over(self, shipped: RateTable) -> RateTable:
        """Return this table with the rates of another for the currencies that it does not name."""
        ours = set(self.per_dollar)
        rest = {code: shipped.rates_of(code) for code in shipped.per_dollar if code not in ours}
        strays = {code: shipped.tolerance_of(code) for code in rest}
        return self.model_copy(
            update={
                "per_dollar": {**rest, **self.per_dollar},
                "tolerances": {**strays, **self.tolerances},
                "sources": dict.fromkeys(rest, shipped.source),
            }
        )

    def tolerance_of(self, currency: str) -> Decimal:
        """Return how far a currency may stray; the US dollar is its own measure."""
        return Decimal(0) if currency == "USD" else self.tolerances.get(currency, self.tolerance)

    def source_of(self, *currencies: str) -> str:
        """Return where the rates of some currencies come from, in words."""
        named = (self.sources.get(code, self.source) for code in currencies if code != "USD")
        return "; ".join(dict.fromkeys(named))


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
    tolerance = table.tolerance_of(from_currency) + table.tolerance_of(to_currency)
    return Converted(amount * rate, rate, year, tolerance, table.source_of(from_currency, to_currency))


def _per_dollar(table: RateTable, currency: str, year: int) -> Decimal:
    if currency == "USD":
        return Decimal(1)
    rates = table.rates_of(currency)
    if year not in rates:
        known = f"{min(rates)} to {max(rates)}" if rates else "no year"
        raise UnknownCurrencyError(
            f"{currency} in {year}: no rate; known for {known}; add one to the case's rates file"
        )
    return rates[year]
