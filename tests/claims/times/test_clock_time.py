"""Times of day, alone and upon a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.times.clock_time import TimeOfDay, take_apart, upon
from claims.times.when import find_times
from sources.calendar_date import ImpreciseDate
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry left at 8.45 p.m.", "T20:45"),
        ("The ferry left at 0815 GMT.", "T08:15"),
        ("The ferry left at seven o'clock.", "T07:00"),
        ("The ferry left at half past seven.", "T07:30"),
        ("The ferry left at quarter to six.", "T05:45"),
        ("The ferry left at 20 minutes past eight in the evening.", "T20:20"),
        ("The ferry left at noon.", "T12:00"),
        ("The ferry left at midnight.", "T00:00"),
        ("The ferry left at 7:56:30 pm.", "T19:56:30"),
        ("The ferry sails between 7 and 9 a.m.", "T07:00/T09:00"),
        ("The ferry sails from 11 to 1 pm.", "T11:00/T13:00"),
        ("The ferry sails at 12 a.m.", "T00:00"),
        ("The ferry sails at three in the morning.", "T03:00"),
        ("The ferry sails in the early morning.", "TMO"),
    ],
)
def test_a_time_of_day_stands_alone(timexes, text, value):
    assert timexes(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court sat at 9:30 a.m. on Nov. 3.", "2017-11-03T09:30"),
        ("The court will sit tomorrow at 8:45am.", "2018-03-15T08:45"),
        ("The court will sit on Monday at 2.30 pm.", "2018-03-19T14:30"),
        ("The court sat at 9am on Tuesday.", "2018-03-13T09:00"),
        ("The court sat last night at 8.", "2018-03-13T20:00"),
        ("The court sat at 0815 GMT on Monday.", "2018-03-12T08:15"),
        ("The court sat on Tuesday from 3 to 5 p.m.", "2018-03-13T15:00/2018-03-13T17:00"),
        ("The court sits tonight from 7 to 7:30.", "2018-03-14T19:00/2018-03-14T19:30"),
        ("The court sat on Monday morning.", "2018-03-12TMO"),
        ("The court sat in the early hours of Sunday.", "2018-03-11TMO"),
        ("The court will sit on Wednesday evening next week.", "2018-03-21TEV"),
        ("The court sat late this morning.", "2018-03-14TMO"),
        ("The court sits tonight.", "2018-03-14TNI"),
        ("Overnight the court burned.", "2018-03-13TNI"),
        ("Every Tuesday at 9 a.m. the court sits.", "XXXX-WXX-2T09:00"),
    ],
)
def test_a_time_of_day_joins_its_day(timexes, text, value):
    assert timexes(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The court heard 8 of them on 5 counts.",
        "The mill saves 5 to 10 percent.",
        "Drifts were 4 to 6 feet deep.",
    ],
)
def test_bare_figures_are_no_time_of_day(timexes, text):
    assert timexes(text) == []


@given(
    st.sampled_from(["", "2016-11-08", "XXXX-11-08", "XXXX-WXX-3"]),
    st.times(),
    st.sampled_from(["clock", "range", "part"]),
)
def test_a_value_taken_apart_goes_together_again(day, time, shape):
    clock = time.strftime("%H:%M")
    parts = {"clock": (clock, "", ""), "range": (clock, "23:59", ""), "part": ("", "", "MO")}[shape]
    value = TimeOfDay(day, *parts)

    assert take_apart(value.timex) == value


def test_two_days_make_no_time_of_day():
    first, last = TimeOfDay("2016-11-08", "", "", ""), TimeOfDay("2016-11-09", "08:00", "", "")

    assert upon(first, last, is_half_open=False) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The rehearsal runs from 10 a.m. for three hours.", ["T10:00/T13:00"]),
        ("The rehearsal lasts 2.5 hours from 9 am.", ["T09:00/T11:30"]),
        ("The power was cut for 2 hours 30 minutes from 11:15 pm.", []),
        ("Shots were heard between 0730 and 0930.", ["T07:30/T09:30"]),
        ("The hotel has 2000 to 2020 beds.", ["2000/2020"]),
    ],
    ids=["for", "from", "past midnight", "four digits", "years"],
)
def test_a_clock_time_with_a_length_is_a_stretch_of_one_day(timexes, text, values):
    found = timexes(text)

    assert [value for value in found if "/" in value] == values


def test_a_stretch_of_one_day_does_not_open_its_day():
    text = "The ferry stops from 5 to 6 p.m. on March 5."

    [time] = find_times(text, Span(0, len(text)), reference=ImpreciseDate.from_day(date(2018, 3, 14)))

    assert time.when.edtf == "2018-03-05"
