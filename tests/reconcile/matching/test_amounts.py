from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Quantity
from claims.figures.quantity import find_quantities
from claims.figures.rates import RateTable
from reconcile.matching.amounts import are_apart, dimension_of, gap, read_amounts, rounding_slack
from sources.span import Span


def amounts(words, year=2015):
    return read_amounts(find_quantities(words, Span(0, len(words)))[0], year)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        pytest.param("5 miles", "8 km", False, id="units"),
        pytest.param("5 miles", "12 km", True, id="other length"),
        pytest.param("about 1,000 seats", "1,080 seats", False, id="hedge"),
        pytest.param("exactly 1,004 seats", "1,080 seats", True, id="counts"),
        pytest.param("almost 60 tonnes", "65 tonnes", True, id="almost stays below"),
        pytest.param("at least 40 wells", "55 wells", False, id="bound"),
        pytest.param("at most 40 wells", "55 wells", True, id="bound passed"),
        pytest.param("10 to 20 barges", "18 barges", False, id="range"),
        pytest.param("20 barges", "21 barges", True, id="small counts are exact"),
        pytest.param("900,000 barrels of oil a day", "0.9 mbpd", False, id="rates in two spellings"),
        pytest.param("900,000 barrels of oil a day", "400,000 bpd", True, id="other rates"),
        pytest.param("3 million barrels of oil", "3.1 million barrels of oil", False, id="rounding"),
    ],
)
def test_amounts_are_apart_when_no_value_fits_both(left, right, apart):
    [one], [other] = amounts(left), amounts(right)

    assert are_apart(one, other) == apart


def test_money_is_compared_in_one_currency_at_the_rate_of_the_year():
    [euros], [dollars] = amounts("€100 million"), amounts("US$111 million")

    assert euros.dimension == dollars.dimension == "money"
    assert not are_apart(euros, dollars)
    assert euros.converted


def test_a_rate_is_no_amount():
    [price], [sum_paid] = amounts("US$2,000 per tonne"), amounts("US$2,000")

    assert price.dimension != sum_paid.dimension


@pytest.mark.parametrize(
    ("unit", "dimension"), [("[lb_av]", "mass"), ("km", "length"), ("{bushel-ish}", "{bushel-ish}")]
)
def test_a_unit_has_a_dimension_or_stands_for_itself(unit, dimension):
    assert dimension_of(unit) == dimension


@given(st.integers(1, 10**9))
def test_slack_is_never_more_than_a_twentieth(value):
    assert 0 <= rounding_slack(Decimal(value), is_count=False) <= Decimal("0.05")


def test_an_open_quantity_has_no_amount_and_a_zero_no_gap():
    nothing = Quantity(raw="", span=Span(0, 0), low=None, high=None, comparator="=")
    [zero], [some] = amounts("0 wells"), amounts("4 wells")

    assert read_amounts(nothing, None) == ()
    assert gap(zero, some) == 1.0


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("3,000 tonnes", "3,000 tonnes is 3,000,000 kg", id="tonnes"),
        pytest.param("1.8 tonnes", "1.8 tonnes is 1,800 kg", id="a decimal"),
        pytest.param("400,000 litres", "", id="the base unit itself"),
        pytest.param("7 miles", "7 miles is 11,300 m", id="rounded"),
        pytest.param("450 °C", "450 °C is 723.2 K", id="a scale with an offset"),
        pytest.param("10 to 20 miles", "10 to 20 miles is 16,100 to 32,200 m", id="a range"),
    ],
)
def test_a_conversion_shows_the_printed_figure_without_slack(words, shown):
    [amount] = amounts(words)

    assert amount.converted == shown


@pytest.mark.parametrize("words", ["€100 million", "about €100 million"])
def test_a_conversion_of_money_is_rounded_and_shows_no_slack(words):
    [amount] = amounts(words)

    assert amount.converted.startswith(f"{words} is about 111,000,000 USD at the mean rate of 2015, within ")
    assert "memory" in amount.converted


def test_money_is_compared_at_the_rates_of_the_case():
    text = "€100 million"
    [quantity] = find_quantities(text, Span(0, len(text)))
    own = RateTable(source="Bank letter", tolerance="0.01", per_dollar={"EUR": {"2015": "2"}})

    [amount] = read_amounts(quantity, 2015, own)

    assert amount.middle == pytest.approx(Decimal(50_000_000), rel=Decimal("0.1"))
    assert amount.converted.endswith("at the mean rate of 2015, within 1 %: Bank letter")
