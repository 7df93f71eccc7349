"""Converting units and money."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import UnknownCurrencyError, UnknownUnitError
from claims.figures.convert import _registry, convert_unit, same_dimension
from claims.figures.rates import RateTable, convert_money, rate_table
from claims.figures.unit_table import dimensions, pint_names, unit_names


def _pairs() -> list[tuple[str, str]]:
    """Return every two units of one dimension."""
    codes = sorted(dimensions())
    return [(one, other) for one, other in combinations(codes, 2) if same_dimension(one, other)]


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


@pytest.mark.parametrize(
    "code", sorted(set(pint_names()) - {"dB"})
)  # a level is a logarithm, without a factor
def test_every_unit_has_a_base_and_comes_back_from_it(code: str) -> None:
    one = _registry().Quantity(Decimal(1), pint_names()[code])

    assert one.to_root_units().to(pint_names()[code]).magnitude == pytest.approx(1, rel=Decimal("1e-9"))


def test_every_unit_has_a_name_and_a_dimension() -> None:
    assert set(pint_names()) == set(unit_names()) == set(dimensions())


@given(st.decimals(min_value=1, max_value=10**9, places=3), st.sampled_from(_pairs()))
def test_conversion_there_and_back_returns_the_value(value: Decimal, pair: tuple[str, str]) -> None:
    there = convert_unit(value, *pair)

    assert convert_unit(there, *reversed(pair)) == pytest.approx(value, rel=Decimal("1e-9"))


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
    st.integers(2018, 2025),
)  # fmt: skip
def test_money_there_and_back_returns_the_amount(one: str, other: str, year: int) -> None:
    if not {year} <= set(rate_table().rates_of(one)) & set(rate_table().rates_of(other)):
        return

    there = convert_money(Decimal(1000), one, other, year)

    back = convert_money(there.value, other, one, year)

    assert back.value == pytest.approx(Decimal(1000), rel=Decimal("1e-20"))


def test_making_the_registry_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    _registry.cache_clear()

    convert_unit(Decimal(1), "{toe}", "J")

    assert caplog.records == []


@pytest.mark.parametrize(
    ("origin", "target"),
    [
        ("1", "%"), ("%", "1"), ("{times}", "1"), ("100000{people}", "{person}"), ("", "kg"), ("kg", ""),
        ("{piece}", "t"), ("%", "kg"), ("Cel", "K2"), ("mo", "{times}"),
    ],
)  # fmt: skip
def test_units_that_do_not_convert_are_an_unknown_unit(origin: str, target: str) -> None:
    with pytest.raises(UnknownUnitError):
        convert_unit(Decimal(3), origin, target)


@pytest.mark.parametrize("value", ["1e400", "-1e400", "0", "NaN"])
def test_a_value_beyond_sense_raises_no_other_error(value: str) -> None:
    try:
        converted = convert_unit(Decimal(value), "Cel", "[degF]")
    except UnknownUnitError:
        return

    assert isinstance(converted, Decimal)


def test_every_pair_of_one_dimension_converts() -> None:
    by_dimension: dict[str, list[str]] = {}
    for code, dimension in dimensions().items():
        by_dimension.setdefault(dimension, []).append(code)

    for dimension, codes in by_dimension.items():
        if dimension != "other":
            for code in codes[1:]:
                assert convert_unit(Decimal(1), codes[0], code).is_finite()


@pytest.mark.parametrize(
    ("origin", "target", "factor"),
    [
        ("[oz_av]", "g", "28.349523125"),
        ("[oz_tr]", "g", "31.1034768"),
        ("[stone_av]", "kg", "6.35029318"),
        ("[ston_av]", "kg", "907.18474"),
        ("[lton_av]", "kg", "1016.0469088"),
        ("t", "kg", "1000"),
        ("[car_m]", "mg", "200"),
        ("{quintal}", "kg", "100"),
        ("{tola}", "g", "11.6638038"),
        ("{tael}", "g", "37.799364"),
        ("{liang}", "g", "50"),
        ("{catty}", "g", "604.78982"),
        ("{jin}", "g", "500"),
        ("{momme}", "g", "3.75"),
        ("{maund}", "kg", "37.3242"),
        ("[in_i]", "cm", "2.54"),
        ("[ft_i]", "m", "0.3048"),
        ("[yd_i]", "m", "0.9144"),
        ("[nmi_i]", "m", "1852"),
        ("[fth_i]", "m", "1.8288"),
        ("{li}", "m", "500"),
        ("{verst}", "m", "1066.8"),
        ("[acr_us]", "m2", "4046.8564"),
        ("{rai}", "m2", "1600"),
        ("{dunam}", "m2", "1000"),
        ("{feddan}", "m2", "4200.83"),
        ("{tsubo}", "m2", "3.3057851"),
        ("{jeongbo}", "m2", "9917.3554"),
        ("[smi_us]", "km2", "2.589988"),
        ("[gal_us]", "L", "3.785411784"),
        ("[gal_br]", "L", "4.54609"),
        ("[pt_us]", "mL", "473.176473"),
        ("[pt_br]", "mL", "568.26125"),
        ("[foz_us]", "mL", "29.5735296"),
        ("[bbl_us]", "L", "158.987295"),
        ("[bu_us]", "L", "35.2390702"),
        ("{acre_foot}", "m3", "1233.48184"),
        ("[cft_i]", "L", "28.316846592"),
        ("[mi_i]/h", "km/h", "1.609344"),
        ("[kn_i]", "km/h", "1.852"),
        ("[psi]", "kPa", "6.894757"),
        ("atm", "Pa", "101325"),
        ("bar", "kPa", "100"),
        ("mm[Hg]", "Pa", "133.322387"),
        ("[Cal]", "kJ", "4.184"),
        ("[Btu]", "J", "1055.056"),
        ("{toe}", "GJ", "41.868"),
        ("[HP]", "W", "745.69987"),
        ("[scwt_av]", "kg", "45.359237"),
        ("[lcwt_av]", "kg", "50.80234544"),
        ("[bu_br]", "L", "36.36872"),
        ("[qt_br]", "L", "1.1365225"),
        ("[cup_m]", "mL", "250"),
        ("{beer_barrel_us}", "L", "117.347765"),
        ("{beer_barrel_br}", "L", "163.65924"),
        ("[bf_i]", "m3", "0.002359737"),
        ("{tael_tw}", "g", "37.5"),
        ("{catty_tw}", "g", "600"),
        ("{picul}", "kg", "60.478982"),
        ("{maund_40}", "kg", "40"),
        ("{viss}", "kg", "1.63293253"),
        ("{pood}", "kg", "16.3804964"),
        ("{kanal}", "m2", "505.857"),
        ("{ropani}", "m2", "508.737"),
        ("{bigha_np}", "m2", "6772.63"),
        ("{manzana}", "m2", "6988.96"),
        ("{cuerda}", "m2", "3930.3956"),
        ("{desyatina}", "m2", "10925.4"),
        ("{koku}", "L", "180.39"),
        ("{boe}", "GJ", "6.1193"),
        ("{tce}", "GJ", "29.3076"),
        ("10*9.[cft_i]", "10*6.m3", "28.316846592"),
        ("10*6.[bbl_us]/d", "[bbl_us]/d", "1000000"),
        ("{rpm}", "Hz", "0.016666667"),
        ("[Cal]", "J", "4184"),
        ("{t_TNT}", "J", "4184000000"),
        ("m/s2", "[g]", "0.10197162"),
        ("kW.h", "MJ", "3.6"),
        ("Ci", "GBq", "37"),
        ("wk", "d", "7"),
        ("a", "mo", "12"),
    ],
)
def test_a_unit_has_its_statutory_factor(origin: str, target: str, factor: str) -> None:
    converted = convert_unit(Decimal(1), origin, target)

    assert converted == pytest.approx(Decimal(factor), rel=Decimal("2e-5"))
