"""Whether the yearly rates that come with the package are plausible."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from pydantic import ValidationError

from claims.errors import UnknownCurrencyError
from claims.figures.rates import RateTable, convert_money, rate_table

YEARS = range(2000, 2026)
# Known breaks: crises, and official rates that were given up.
BREAKS = {
    "ARS", "BRL", "COP", "EGP", "TRY", "NGN", "RUB", "UAH", "ZAR", "IDR", "PKR", "DOP", "UYU", "LKR", "KZT",
    "GHS", "ISK", "PYG", "CDF", "ZMW", "MWK", "LAK", "AZN", "ETB", "NAD",
}  # fmt: skip


@pytest.mark.parametrize("currency", sorted(rate_table().per_dollar))
def test_a_list_of_rates_goes_on_to_the_last_year(currency: str) -> None:
    years = set(rate_table().rates_of(currency))

    assert max(years) == YEARS[-1]
    assert currency == "LBP" or years == set(range(min(years), max(years) + 1))


@pytest.mark.parametrize("currency", ["TRY", "RON", "GHS", "ZMW", "BYN", "AZN"])
def test_a_currency_made_anew_has_no_rate_before_it(currency: str) -> None:
    with pytest.raises(UnknownCurrencyError, match="no rate"):
        convert_money(Decimal(1), currency, "USD", 2000)


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
        ("NPR", "INR", "1.6", "0.005"),
        ("NAD", "ZAR", "1", "0.001"),
    ],
)
def test_a_tied_currency_keeps_its_rate(currency: str, base: str, rate: str, slack: str) -> None:
    for year in YEARS:
        converted = convert_money(Decimal(1), base, currency, year)

        assert converted.rate == pytest.approx(Decimal(rate), rel=Decimal(slack)), year


@pytest.mark.parametrize(
    ("currency", "year", "per_dollar"),
    [
        ("EUR", 2008, "0.68"),
        ("GBP", 2007, "0.50"),
        ("JPY", 2012, "79.8"),
        ("CNY", 2005, "8.19"),
        ("CHF", 2011, "0.89"),
        ("CAD", 2011, "0.99"),
        ("AUD", 2001, "1.93"),
        ("INR", 2013, "58.6"),
        ("KRW", 2009, "1277"),
        ("RUB", 2015, "61"),
        ("BRL", 2015, "3.33"),
        ("MXN", 2017, "18.9"),
        ("TRY", 2018, "4.83"),
        ("ZAR", 2016, "14.7"),
        ("KES", 2013, "86.1"),
        ("PHP", 2012, "42.2"),
        ("IDR", 2015, "13390"),
        ("KZT", 2012, "149"),
        ("SEK", 2014, "6.86"),
        ("NOK", 2014, "6.30"),
        ("BDT", 2015, "77.9"),
        ("PEN", 2013, "2.70"),
        ("ISK", 2009, "123.6"),
        ("TND", 2018, "2.65"),
        ("RWF", 2016, "788"),
        ("BWP", 2016, "10.9"),
        ("JMD", 2014, "110.9"),
        ("GEL", 2016, "2.37"),
        ("MNT", 2013, "1524"),
        ("CRC", 2012, "503"),
        ("LBP", 2010, "1507.5"),
        ("IQD", 2015, "1167"),
        ("KHR", 2010, "4185"),
    ],
)
def test_a_well_known_average_is_in_the_table(currency: str, year: int, per_dollar: str) -> None:
    converted = convert_money(Decimal(1), "USD", currency, year)

    assert converted.rate == pytest.approx(Decimal(per_dollar), rel=Decimal("0.02"))


@pytest.mark.parametrize("currency", sorted(rate_table().per_dollar))
def test_no_rate_jumps_without_a_crisis(currency: str) -> None:
    by_year = rate_table().rates_of(currency)
    rates = [by_year[year] for year in sorted(by_year) if currency != "LBP" or year > 2020]

    jumps = [max(one / other, other / one) for one, other in pairwise(rates)]

    assert max(jumps) < (Decimal(5) if currency in BREAKS else Decimal("1.34"))


def test_a_table_of_years_and_a_list_say_the_same() -> None:
    listed = RateTable(source="a", first_year=2010, tolerance="0.1", per_dollar={"XAU": ["2", "3"]})
    by_year = RateTable(source="a", tolerance="0.1", per_dollar={"XAU": {"2010": "2", "2011": "3"}})

    assert listed.rates_of("XAU") == by_year.rates_of("XAU")


def test_a_table_over_another_keeps_what_it_does_not_name_with_its_source_and_tolerance() -> None:
    own = RateTable(source="bank letter", tolerance="0.01", per_dollar={"EUR": {"2012": "0.7"}})

    both = own.over(rate_table())

    assert convert_money(Decimal(7), "EUR", "USD", 2012, rates=both)[:1] == (Decimal(10),)
    pounds = convert_money(Decimal(1), "GBP", "EUR", 2012, rates=both)
    assert pounds.tolerance == Decimal("0.01") + rate_table().tolerance
    assert set(pounds.source.split("; ")) >= {"bank letter"}
    assert "memory" in pounds.source


@pytest.mark.parametrize(
    "per_dollar", [{"EUR": ["0"]}, {"eur": ["1"]}, {"EUR": {"2012": "much"}}, {"EUR": {"late": "1"}}]
)
def test_a_rate_that_can_be_none_is_refused(per_dollar: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        RateTable(source="a", tolerance="0.1", per_dollar=per_dollar)
