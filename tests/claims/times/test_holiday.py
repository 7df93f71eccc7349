"""Holidays by name and the days their rules give."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.times.holiday import Holiday, holidays, nth_weekday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", date(2018, 4, 1)),
        ("good friday", date(2019, 4, 19)),
        ("orthodox easter", date(2021, 5, 2)),
        ("thanksgiving", date(2023, 11, 23)),
        ("black friday", date(2010, 11, 26)),
        ("election day", date(2016, 11, 8)),
        ("labor day", date(2021, 9, 6)),
        ("victoria day", date(2022, 5, 23)),
        ("lunar new year", date(2024, 2, 10)),
        ("christmas eve", date(2015, 12, 24)),
    ],
)
def test_a_holiday_falls_where_its_rule_says(name, day):
    assert holidays()[name].day_in(day.year) == day


def test_a_holiday_of_the_moon_is_unknown_beyond_its_table():
    assert holidays()["diwali"].day_in(1950) is None


def test_a_holiday_has_one_rule():
    with pytest.raises(ValueError, match="exactly one"):
        Holiday(names=("feast",), fixed="1-1", easter=3)


@given(st.integers(min_value=1600, max_value=4000), st.sampled_from(["easter", "orthodox easter"]))
def test_easter_is_a_sunday_of_spring(year, name):
    day = holidays()[name].day_in(year)

    assert day is not None
    assert day.weekday() == 6
    assert day.month in range(3, 8)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6))
def test_the_last_such_weekday_lies_in_the_last_week_of_its_month(year, month, weekday):
    last = nth_weekday(year, month, weekday, -1)

    assert (last.month, last.weekday()) == (month, weekday)
    assert (last.replace(day=1) - last).days <= -21


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The factory will reopen by Christmas.", "2018-12-25"),
        ("The factory closed at Easter 2016.", "2016-03-27"),
        ("The factory closed last Thanksgiving.", "2017-11-23"),
        ("Two weeks before Christmas the factory closed.", "2017-12-11"),
        ("The factory closed on Labor Day weekend 2017.", "2017-W35-WE"),
    ],
)
def test_the_name_of_a_holiday_is_its_day(timexes, text, value):
    assert timexes(text) == [value]


@pytest.mark.parametrize("text", ["Statues stand on Easter Island.", "Christmas trees were cheap."])
def test_the_name_of_a_holiday_inside_another_is_none(timexes, text):
    assert timexes(text) == []
