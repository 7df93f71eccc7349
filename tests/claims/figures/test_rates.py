"""Whether the yearly rates that come with the package are plausible."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from claims.figures.rates import convert_money, rate_table

YEARS = range(rate_table().first_year, rate_table().first_year + len(rate_table().per_dollar["EUR"]))
# Known breaks: crises, and official rates that were given up.
BREAKS = {
    "ARS", "BRL", "COP", "EGP", "TRY", "NGN", "RUB", "UAH", "ZAR", "IDR", "PKR", "DOP", "UYU", "LKR", "KZT",
}  # fmt: skip


def test_every_currency_has_a_rate_for_every_year() -> None:
    assert {len(rates) for rates in rate_table().per_dollar.values()} == {len(YEARS)}


@pytest.mark.parametrize(
    ("currency", "base", "rate", "slack"),
    [
        ("DKK", "EUR", "7.45", "0.015"),
        ("BGN", "EUR", "1.95583", "0.002"),
        ("XOF", "EUR", "655.957", "0.002"),
        ("XAF", "EUR", "655.957", "0.002"),
        ("HKD", "USD", "7.79", "0.01"),
        ("SAR", "USD", "3.75", "0.005"),
        ("AED", "USD", "3.6725", "0.005"),
        ("JOD", "USD", "0.709", "0.005"),
        ("BHD", "USD", "0.376", "0.005"),
        ("QAR", "USD", "3.64", "0.005"),
        ("OMR", "USD", "0.3845", "0.005"),
    ],
)
def test_a_tied_currency_keeps_its_rate(currency: str, base: str, rate: str, slack: str) -> None:
    for year in YEARS:
        converted = convert_money(Decimal(1), base, currency, year)

        assert converted.rate == pytest.approx(Decimal(rate), rel=Decimal(slack)), year


@pytest.mark.parametrize(
    ("currency", "year", "per_dollar"),
    [
        ("EUR", 2008, "0.68"), ("GBP", 2007, "0.50"), ("JPY", 2012, "79.8"), ("CNY", 2005, "8.19"),
        ("CHF", 2011, "0.89"), ("CAD", 2011, "0.99"), ("AUD", 2001, "1.93"), ("INR", 2013, "58.6"),
        ("KRW", 2009, "1277"), ("RUB", 2015, "61"), ("BRL", 2015, "3.33"), ("MXN", 2017, "18.9"),
        ("TRY", 2018, "4.83"), ("ZAR", 2016, "14.7"), ("KES", 2013, "86.1"), ("PHP", 2012, "42.2"),
        ("IDR", 2015, "13390"), ("KZT", 2012, "149"), ("SEK", 2014, "6.86"), ("NOK", 2014, "6.30"),
    ],
)  # fmt: skip
def test_a_well_known_average_is_in_the_table(currency: str, year: int, per_dollar: str) -> None:
    converted = convert_money(Decimal(1), "USD", currency, year)

    assert converted.rate == pytest.approx(Decimal(per_dollar), rel=Decimal("0.02"))


@pytest.mark.parametrize("currency", sorted(rate_table().per_dollar))
def test_no_rate_jumps_without_a_crisis(currency: str) -> None:
    rates = rate_table().per_dollar[currency]

    jumps = [max(one / other, other / one) for one, other in pairwise(rates)]

    assert max(jumps) < (Decimal(5) if currency in BREAKS else Decimal("1.34"))
