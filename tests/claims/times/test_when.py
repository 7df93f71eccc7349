"""Times of a sentence as intervals, against the date of the passage."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.times.when import find_times, find_times_in_order
from sources.calendar_date import ImpreciseDate
from sources.span import Span

WEDNESDAY = ImpreciseDate.from_day(date(2018, 3, 14))


def values(text: str, reference: ImpreciseDate | None = WEDNESDAY) -> list[str]:
    return [time.when.edtf for time in find_times(text, Span(0, len(text)), reference=reference)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It opened on 2010-08-30.", "2010-08-30"),
        ("It opened on August 30, 2010.", "2010-08-30"),
        ("It opened on Monday, August 30th, 2010.", "2010-08-30"),
        ("It opened on 30 August 2010.", "2010-08-30"),
        ("It opened on 8/30/2010.", "2010-08-30"),
        ("It opened in March 2011.", "2011-03"),
        ("It opened in 2010.", "2010"),
        ("It opened in the 1970s.", "197X"),
        ("It opened in the mid-90s.", "199X"),
        ("It opened in the early 1900s.", "190X"),
        ("The 2008-09 season was short.", "2008/2009"),
        ("It ran 1945-1991.", "1945/1991"),
        ("It ran from 1990 to 1995.", "1990/1995"),
        ("Around 2005 to 2006 it closed.", "2005~/2006~"),
        ("It closed around 2005.", "2005~"),
        ("It has run since 1976.", "1976/.."),
        ("It will run until 2025.", "../2025"),
        ("It opened in the summer of 2012.", "2012-22"),
        ("It opened in the 19th century.", "18XX"),
        ("Sales rose in the second quarter of 2012.", "2012-34"),
    ],
)
def test_a_printed_time_keeps_its_precision(text: str, edtf: str) -> None:
    assert values(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met last year.", "2017"),
        ("They met earlier this year.", "2018"),
        ("They met on Thursday.", "2018-03-08"),
        ("They met on Wednesday.", "2018-03-14"),
        ("They met last Friday.", "2018-03-09"),
        ("They will meet on Friday.", "2018-03-16"),
        ("They met yesterday.", "2018-03-13"),
        ("They met today.", "2018-03-14"),
        ("They met twenty years ago.", "1998"),
        ("They met three months ago.", "2017-12"),
        ("They met last summer.", "2017-22"),
        ("They met this month.", "2018-03"),
        ("They met in January.", "2018-01"),
        ("They met in November.", "2017-11"),
        ("They met in August last year.", "2017-08"),
        ("They met on February 3.", "2018-02-03"),
        ("They met in the past three years.", "2015-03-14/2018-03-14"),
        ("They met in the last few months.", "2017-10-14~/2018-03-14"),
        ("They met last week.", "2018-03-05/2018-03-11"),
    ],
)
def test_a_relative_time_hangs_on_the_date_of_the_passage(text: str, edtf: str) -> None:
    assert values(text) == [edtf]


def test_a_clock_time_leaves_the_day_it_is_upon() -> None:
    assert values("They met at 9:30 a.m. on March 5.") == values("They met on March 5.")


def test_a_relative_time_without_a_date_to_hang_on_is_left_out() -> None:
    assert values("They met last year.", reference=None) == []


@pytest.mark.parametrize(
    "text",
    [
        "The $15 fee may march on.",
        "Daily Courier staff fell ill.",
        "They sold 2000 houses.",
        "More than 1900 people came.",
        "A sat dish and a mar on the wall.",
        "It fell after the fall of the wall.",
        "21st Century Fox declined.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert values(text) == []


def test_a_story_goes_on_from_the_year_told_before() -> None:
    text = "In 1976 the dam broke. The next year it was rebuilt. In October it held."
    sentences = (Span(0, 22), Span(23, 52), Span(53, len(text)))

    times = find_times_in_order(text, sentences, reference=WEDNESDAY)

    assert [found[0].when.edtf for found in times] == ["1976", "1977", "1977-10"]


def test_a_year_just_past_does_not_move_the_report_of_the_day() -> None:
    text = "It was founded in 2012. On Feb. 24 it closed."
    sentences = (Span(0, 23), Span(24, len(text)))

    times = find_times_in_order(text, sentences, reference=WEDNESDAY)

    assert times[1][0].when.edtf == "2018-02-24"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_printed_in_full_reads_back(day: date) -> None:
    text = f"The vote was held on {day.strftime('%B')} {day.day}, {day.year}."

    assert values(text) == [day.isoformat()]


@given(st.text(alphabet="0123456789 -/.,:amypjuneMrchlst’s", max_size=60))
def test_every_time_quotes_the_text_at_its_span(text: str) -> None:
    for time in find_times(text, Span(0, len(text)), reference=WEDNESDAY):
        assert time.span is not None
        assert time.span.quote(text) == time.expression


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The bridge was closed on Monday.", ["2016-02-29"]),
        ("Inspectors arrived Wednesday.", ["2016-03-02"]),
        ("On Tuesday the council rejected the plan.", ["2016-03-01"]),
        ("Police found the car on Friday.", ["2016-03-04"]),
        ("The ship sank last Friday.", ["2016-02-26"]),
        ("The strike, which began on Monday, will end soon.", ["2016-02-29"]),
        ("He said on Thursday that the pool would open on Monday.", ["2016-03-03", "2016-03-07"]),
        ("The coach, who will resign on Monday, spoke on Tuesday.", ["2016-03-07", "2016-03-01"]),
        ("The court will rule on Monday.", ["2016-03-07"]),
        ("Talks resume next Tuesday.", ["2016-03-08"]),
        ("The match takes place on Sunday.", ["2016-03-06"]),
        ("A hearing is scheduled for Tuesday.", ["2016-03-08"]),
        ("The store opens on Monday, said its owner.", ["2016-03-07"]),
    ],
)
def test_a_weekday_lies_where_the_nearest_verb_looks(text: str, days: list[str]) -> None:
    friday = ImpreciseDate.from_day(date(2016, 3, 4))

    found = find_times(text, Span(0, len(text)), reference=friday)

    assert [time.when.edtf for time in found] == days
