"""Which readings fit what a restatement says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Conversion
from claims.figures.fitting import best_currency, fitting_currencies, fitting_units
from sources.span import Span


def said(
    amount: str, *, unit: str | None = None, currency: str | None = None, rate: str | None = None
) -> Conversion:
    value = Decimal(amount)
    implied = None if rate is None else Decimal(rate)
    return Conversion(
        raw=amount, span=Span(0, 1), low=value, high=value, unit=unit, currency=currency, implied_rate=implied
    )


@pytest.mark.parametrize(
    ("codes", "value", "restated", "fitting"),
    [
        (("[gal_us]", "[gal_br]"), "10", said("45", unit="L"), ("[gal_br]",)),
        (("[gal_us]", "[gal_br]"), "10", said("38", unit="L"), ("[gal_us]",)),
        (("t", "[ston_av]", "[lton_av]"), "300", said("305", unit="t"), ("[lton_av]",)),
        (("Cel", "[degF]"), "20", said("68", unit="[degF]"), ("Cel",)),
        (("[oz_av]", "[foz_us]"), "8", said("227", unit="g"), ("[oz_av]",)),
        (("t", "[ston_av]"), "300", said("90", unit="t"), ()),
        (("t",), "300", said("90", unit="km"), ()),
    ],
)
def test_only_units_whose_value_is_the_same_fit(
    codes: tuple[str, ...], value: str, restated: Conversion, fitting: tuple[str, ...]
) -> None:
    assert fitting_units(codes, Decimal(value), restated) == fitting


@pytest.mark.parametrize(
    ("codes", "rate", "fitting"),
    [
        (("MXN", "CLP", "COP"), "600", ("CLP",)),
        (("MXN", "CLP", "COP"), "3000", ("COP",)),
        (("INR", "PKR", "LKR"), "300", ("LKR", "PKR")),
        (("MXN", "CLP"), "0.00001", ()),
    ],
)
def test_only_currencies_that_had_the_rate_in_some_year_fit(
    codes: tuple[str, ...], rate: str, fitting: tuple[str, ...]
) -> None:
    assert set(fitting_currencies(codes, [said("1", currency="USD", rate=rate)])) == set(fitting)


def test_a_restatement_in_another_currency_than_the_dollar_fits_nothing() -> None:
    assert fitting_currencies(("MXN", "CLP"), [said("1", currency="EUR", rate="600")]) == ()


@pytest.mark.parametrize(
    ("codes", "rate", "best"),
    [
        (("SEK", "NOK", "CZK"), "8.4", "SEK"),
        (("MXN", "CLP", "COP"), "3000", "COP"),
        (("INR", "PKR", "LKR"), "300", None),
        (("MXN", "CLP"), "0.00001", None),
    ],
)
def test_the_best_currency_fits_clearly_better_than_each_other(
    codes: tuple[str, ...], rate: str, best: str | None
) -> None:
    assert best_currency(codes, [said("1", currency="USD", rate=rate)]) == best
