"""Converting units and money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.convert import convert_unit, same_dimension
from claims.errors import UnknownCurrencyError, UnknownUnitError
from claims.rates import RateTable, convert_money, rate_table
from claims.units import dimensions, pint_names, unit_names


@pytest.mark.parametrize(
    ("value", "origin", "target", "expected"),
    [
        ("1", "[lb_av]", "g", "453.59237"),
        ("1", "[mi_i]", "km", "1.609344"),
        ("121", "{pyeong}", "m2", "400"),
        ("100", "Cel", "[degF]", "212"),
        ("2", "kW.h", "MJ", "7.2"),
        ("1", "har", "m2", "10000"),
        ("3", "{mu}", "m2", "2000"),
    ],
)
def test_a_value_converts_by_the_definition_of_its_unit(
    value: str, origin: str, target: str, expected: str
) -> None:
    converted = convert_unit(Decimal(value), origin, target)

    assert converted == pytest.approx(Decimal(expected), rel=Decimal("1e-12"))


def test_a_mass_does_not_convert_to_a_length() -> None:
    with pytest.raises(UnknownUnitError, match="different dimensions"):
        convert_unit(Decimal(1), "kg", "m")


def test_an_unknown_unit_says_where_to_add_it() -> None:
    with pytest.raises(UnknownUnitError, match=r"units\.toml"):
        convert_unit(Decimal(1), "{smoot}", "m")


@pytest.mark.parametrize("code", sorted(pint_names()))
def test_every_unit_of_the_table_is_known_to_pint(code: str) -> None:
    assert convert_unit(Decimal(1), code, code) == 1
    mates = [other for other in pint_names() if same_dimension(code, other) and other != code]
    for other in mates[:1]:
        there = convert_unit(Decimal(7), code, other)
        assert convert_unit(there, other, code) == pytest.approx(Decimal(7), rel=Decimal("1e-9"))


def test_every_unit_has_a_name_and_a_dimension() -> None:
    assert set(pint_names()) == set(unit_names()) == set(dimensions())


@given(st.decimals(min_value=1, max_value=10**9, places=3))
def test_conversion_there_and_back_returns_the_value(value: Decimal) -> None:
    there = convert_unit(value, "[gal_us]", "L")

    assert convert_unit(there, "L", "[gal_us]") == pytest.approx(value, rel=Decimal("1e-12"))


def test_money_converts_at_the_average_of_the_year_and_says_so() -> None:
    converted = convert_money(Decimal(100), "GBP", "USD", 2012)

    assert converted.year == 2012
    assert converted.value == 100 * converted.rate
    assert Decimal("1.4") < converted.rate < Decimal("1.8")
    assert converted.tolerance > 0
    assert "memory" in converted.source


@pytest.mark.parametrize(("currency", "year"), [("XXX", 2012), ("EUR", 1990), ("EUR", 2090)])
def test_a_year_or_currency_without_a_rate_is_refused(currency: str, year: int) -> None:
    with pytest.raises(UnknownCurrencyError, match="no rate"):
        convert_money(Decimal(1), currency, "USD", year)


def test_a_case_can_bring_its_own_rates() -> None:
    own = RateTable(
        source="bank letter", first_year=1990, tolerance=Decimal("0.01"), per_dollar={"EUR": (Decimal(2),)}
    )

    converted = convert_money(Decimal(10), "USD", "EUR", 1990, rates=own)

    assert (converted.value, converted.source) == (Decimal(20), "bank letter")


@given(
    st.sampled_from(sorted(rate_table().per_dollar)), st.sampled_from(sorted(rate_table().per_dollar)),
    st.integers(2000, 2024),
)  # fmt: skip
def test_money_there_and_back_returns_the_amount(one: str, other: str, year: int) -> None:
    there = convert_money(Decimal(1000), one, other, year)

    back = convert_money(there.value, other, one, year)

    assert back.value == pytest.approx(Decimal(1000), rel=Decimal("1e-20"))
