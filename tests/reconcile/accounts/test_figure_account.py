"""A figure's account says bound, unit, what is counted, and what stands beside an implied rate."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Conversion, Quantity
from claims.figures.quantity import read_figures
from reconcile.accounts.figure_account import account_of_figure, account_of_rate, bound_in_words
from sources.span import Span


def quantity_of(text: str) -> Quantity:
    [quantity] = read_figures(text, Span(0, len(text))).quantities
    return quantity


def steps_of(text: str, year: int | None = None) -> dict[str, object]:
    steps = account_of_figure(quantity_of(text), None, year=year).data()["steps"]
    assert isinstance(steps, dict)
    return steps


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("40 goats", "40, as printed"),
        ("about 40 goats", "about 40: near it, on either side"),
        ("almost 40 goats", "almost 40: a little below it"),
        ("at least 40 goats", "at least 40: 40 or above, open upwards"),
        ("more than 40 goats", "more than 40: above 40, open upwards"),
        ("up to 40 goats", "at most 40: 40 or below, open downwards"),
        ("fewer than 40 goats", "less than 40: below 40, open downwards"),
        ("between 40 and 60 goats", "40 to 60: a range, both ends in it"),
    ],
)
def test_a_bound_is_said_as_an_interval(figure: str, said: str) -> None:
    assert bound_in_words(quantity_of(f"The herder kept {figure}.")) == said


def test_unit_denominator_and_what_is_counted_are_named() -> None:
    steps = steps_of("The pump moves 30 litres of brine per minute.")

    assert steps["unit"] == "L (litre, volume)"
    assert steps["of"] == "brine"
    assert steps["per"] == "min (minute, time)"


def test_a_plain_count_says_what_it_counts() -> None:
    steps = steps_of("The clinic hired 12 retired nurses.")

    assert (steps["unit"], steps["counts"]) == ("1 (a plain count)", "retired nurses")


def test_an_open_currency_names_each_reading() -> None:
    money = Quantity(
        raw="9 pesos", span=Span(0, 7), low=Decimal(9), high=Decimal(9), comparator="=",
        currency_alternatives=("MXN", "PHP"),
    )  # fmt: skip

    assert account_of_figure(money, None).steps[1].said == "MXN (Mexican peso) or PHP (Philippine peso)"


def test_a_restated_mass_stands_beside_the_definition() -> None:
    rate = str(steps_of("Each bag holds 450 grams (1 lb) of flour.")["rate"])

    assert rate.startswith("implied: 450 g for 1 [lb_av]; defined: 453.59")
    assert "0.8 % apart" in rate


def restated_euros(rate: str) -> Quantity:
    conversion = Conversion(
        raw="$100", span=Span(12, 16), low=Decimal(100), high=Decimal(100), currency="USD",
        implied_rate=Decimal(rate),
    )  # fmt: skip
    return Quantity(
        raw="€80", span=Span(7, 10), low=Decimal(80), high=Decimal(80), comparator="=", currency="EUR",
        conversions=(conversion,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rate", "year", "said"),
    [
        ("0.75", 2010, "average of 2010 in the table: 0.755, 0.7 % apart, within its tolerance of 10 %"),
        ("1.75", 2010, "outside its tolerance"),
        ("0.75", 1850, "the table has no rate for 1850"),
        ("99", None, "no year is told, and no year of the table has a rate like it"),
        ("0.75", None, "no year is told; the table has a rate like it in"),
    ],
    ids=["within", "outside", "no such year", "never", "no year told"],
)
def test_an_implied_rate_stands_beside_the_table(rate: str, year: int | None, said: str) -> None:
    steps = account_of_figure(restated_euros(rate), None, year=year).data()["steps"]

    assert isinstance(steps, dict)
    assert said in steps["rate"]


def test_a_stated_rate_is_no_figure() -> None:
    text = "The bureau sold dollars (US$1=W1,117) all day."
    [rate] = read_figures(text, Span(0, len(text))).rates

    assert account_of_rate(rate).steps[0].said == "1 USD is 1,117 KRW"
