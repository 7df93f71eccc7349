"""Currencies by symbol, code and word, and what settles the shared ones."""

from __future__ import annotations

import pytest

from claims.figures.money import currency_names, currency_table, settle_currency


@pytest.mark.parametrize(
    ("codes", "countries", "default", "expected"),
    [
        pytest.param(("CNY",), (), None, ("CNY", ()), id="one reading"),
        pytest.param(("MXN", "PHP"), ("PH", "MX"), None, ("PHP", ()), id="first country wins"),
        pytest.param(("MXN", "PHP"), ("FR",), None, (None, ("MXN", "PHP")), id="no country of theirs"),
        pytest.param(("USD", "CAD"), ("FR",), "USD", ("USD", ()), id="the world's habit abroad"),
        pytest.param(("USD", "CAD"), (), "USD", (None, ("USD", "CAD")), id="nothing known"),
        pytest.param(("USD", "CAD"), ("CA", "US"), "USD", (None, ("CAD", "USD")), id="local or US dollar"),
    ],
)
def test_countries_settle_a_shared_word_or_leave_it_open(
    codes: tuple[str, ...],
    countries: tuple[str, ...],
    default: str | None,
    expected: tuple[str | None, tuple[str, ...]],
) -> None:
    assert settle_currency(codes, countries, default) == expected


def test_every_shared_word_names_currencies_of_the_table() -> None:
    known = set(currency_names())

    for shared in currency_table().reading:
        assert set(shared.currencies) <= known
    for minor in currency_table().minor:
        assert set(minor.currencies) <= known


def test_no_symbol_belongs_to_two_currencies_unless_it_is_shared() -> None:
    symbols = [symbol for currency in currency_table().currency for symbol in currency.symbols]

    assert len(symbols) == len(set(symbols))
