import pytest

from claims.figures.quantity import find_stated_rates
from claims.figures.rates import RateTable
from reconcile.conflicts.arithmetic import check_conversions
from sources.calendar_date import ImpreciseDate
from sources.span import Span


def conversions(make_claim, read_side, figure, text, year=2012):
    claim = make_claim(
        text, kind="quantity", quantity=figure(text), report_time=ImpreciseDate.from_year(year)
    )
    stated = find_stated_rates(text, Span(0, len(text)))
    return list(check_conversions(read_side(claim), stated))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a catch of 900 kilograms (1,984 pounds) of tuna", id="mass"),
        pytest.param("a run of 5 miles (8 km)", id="rounded by hand"),
        pytest.param("a fine of 2 million yuan ($317,000)", id="money at the rate of its year"),
        pytest.param("a plot of 10 acres (4 hectares)", id="area"),
    ],
)
def test_a_right_conversion_is_left_alone(make_claim, read_side, figure, text):
    assert conversions(make_claim, read_side, figure, text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a catch of 900 kilograms (1,484 pounds) of tuna", id="mass"),
        pytest.param("a run of 5 miles (12 km)", id="length"),
        pytest.param("a fine of 2 million yuan ($3.1 million)", id="money"),
        pytest.param("a plot of 10 acres (9 hectares)", id="area"),
    ],
)
def test_a_wrong_conversion_is_found(make_claim, read_side, figure, text):
    [finding] = conversions(make_claim, read_side, figure, text)

    assert finding.kind == "arithmetic"
    assert finding.calculation


def test_the_rates_of_a_case_judge_a_conversion_and_are_named(make_claim, read_side, figure):
    text = "a fine of 2 million yuan ($317,000)"
    claim = make_claim(
        text, kind="quantity", quantity=figure(text), report_time=ImpreciseDate.from_year(2012)
    )
    own = RateTable(source="Bank letter", tolerance="0.01", per_dollar={"CNY": {"2012": "60"}})

    [finding] = check_conversions(read_side(claim), (), own)

    assert "the mean rate of 2012, Bank letter" in finding.calculation
