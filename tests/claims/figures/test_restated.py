"""Amounts stated twice, and rates stated outright."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.quantity import find_quantities, find_stated_rates
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The net weighs 90 kg (198 pounds).", "kg", "[lb_av]"),
        ("It lies 40 miles, or 64 km, from shore.", "[mi_i]", "km"),
        ("A herd of 2,000 hectares (about 4,940 acres) grazed.", "har", "[acr_us]"),
        ("The dam holds 5 billion litres (1.3 billion gallons).", "L", "[gal_us]"),
        ("The cask holds 100 litres (22 gallons).", "L", "[gal_br]"),
        ("The farm of 90 hectares, equivalent to about 222 acres, is let.", "har", "[acr_us]"),
        ("The cable is 5 miles - about 8 kilometres - long.", "[mi_i]", "km"),
        ("The parcel weighs 450 grams [1 lb].", "g", "[lb_av]"),
        ("The estate of 9,000 hectares of old cork oak (22,200 acres) burned.", "har", "[acr_us]"),
        ("Gusts of 60-70 mph (97-113 km/h) felled trees.", "[mi_i]/h", "km/h"),
        ("They shipped 900 tons, i.e. 816 tonnes, of salt.", "[ston_av]", "t"),
    ],
)
def test_an_amount_in_two_units_is_one_quantity(text: str, first: str, second: str) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    [conversion] = quantity.conversions
    assert (quantity.unit, conversion.unit) == (first, second)
    assert text[conversion.span.start : conversion.span.end] == conversion.raw


@pytest.mark.parametrize(
    "text",
    [
        "The net weighs 90 kg and the boat 198 pounds.",
        "It took 90 kg of rope (198 metres).",
        "He paid 90 euros (9 euros more than usual).",
        "The shop sold 500 kg, 300 lb of it on Monday.",
        "The crew lifted 80 kg or 90 lb at a time.",
        "The rope is 40 metres - 90 feet short of the keel.",
    ],
)
def test_two_amounts_are_no_restatement(text: str) -> None:
    assert all(not quantity.conversions for quantity in find_quantities(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "codes", "rate"),
    [
        ("The mill cost 150,000 yuan (then worth about $22,500).", ("CNY", "USD"), "6.6667"),
        (
            "The mill cost €1.2 billion, which is $1.32 billion at current exchange rates.",
            ("EUR", "USD"),
            "0.9091",
        ),
        ("The fund holds 20 million shekels, i.e. $5.4 million.", ("ILS", "USD"), "3.7037"),
        ("A ticket is 30 Swiss francs, or about 32 euros, on Sundays.", ("CHF", "EUR"), "0.9375"),
        ("The fee of $500 (roughly 470,000 Chilean pesos) is due.", ("USD", "CLP"), "0.0011"),
    ],
)
def test_an_amount_in_two_currencies_is_one_quantity_with_its_rate(
    text: str, codes: tuple[str, str], rate: str
) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)), countries=("US",))

    [conversion] = quantity.conversions
    assert (quantity.currency, conversion.currency) == codes
    assert conversion.implied_rate == pytest.approx(Decimal(rate), rel=Decimal("0.05"))


def test_a_rate_to_another_currency_is_a_figure_and_a_stated_rate() -> None:
    text = "The krona slid to 11 Swedish kronor to the dollar in Malmö."

    [quantity] = find_quantities(text, Span(0, len(text)))
    [rate] = find_stated_rates(text, Span(0, len(text)))

    assert (quantity.currency, quantity.per) == ("SEK", "{USD}")
    assert (rate.base.currency, rate.equal.currency, rate.factor) == ("USD", "SEK", 11)


@pytest.mark.parametrize(
    ("text", "factor"),
    [("1 acre is 43,560 square feet.", "43560"), ("The rate was 1 euro to 1.3 dollars.", "1.3")],
)
def test_a_rate_stated_outright_is_no_quantity(text: str, factor: str) -> None:
    [rate] = find_stated_rates(text, Span(0, len(text)))

    assert rate.factor == Decimal(factor)
    assert find_quantities(text, Span(0, len(text))) == ()
