"""Distances in time and lengths of time that lie at a date."""

from __future__ import annotations

from datetime import date

import pytest

from claims.times.when import find_times
from sources.calendar_date import ImpreciseDate
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mine closed two weeks and two days ago.", "2018-02-26"),
        ("The mine will open two days after tomorrow.", "2018-03-17"),
        ("The mine will open three weeks from tomorrow.", "2018-04-05"),
        ("The mine closed 2 weeks before May 13, 1999.", "1999-04-29"),
        ("The mine will open in two weeks.", "2018-W13"),
        ("The mine was dug in two weeks.", "P2W"),
        ("The mine will be dug within nine months.", "P9M"),
        ("The mine will open in a fortnight's time.", "2018-W13"),
        ("The mine was shut for a week.", "P1W"),
        ("The mine was shut for several weeks.", "PXW"),
        ("The mine closed in recent years.", "PXY"),
        ("The mine closed 14 days after the strike ended.", "P14D"),
        ("The mine will close for the next 3 days.", "P3D"),
        ("The mine was shut in the past three months.", "P3M"),
        ("The mine will be shut for two weeks starting May 20.", "2018-05-20/2018-06-02"),
        ("The mine will open the week after next.", "2018-W13"),
        ("The mine closed the year before last.", "2016"),
        ("The mine will be shut for 3 days from tomorrow.", "2018-03-15/2018-03-17"),
        ("The mine was shut for two nights.", "P2D"),
        ("The mine was shut for three weekends.", "P3WE"),
        ("The mine must pay within the next four business days.", "P4D"),
        ("The mine inspection met in the week of the 18th.", "2018-W07"),
        ("The mine closed in the middle of December.", "2017-12"),
        ("The mine closed at the turn of the century.", "20"),
        ("The mine was shut May to July.", "2017-05/2017-07"),
        ("The mine had cost a fortune to date.", "PRESENT_REF"),
    ],
)
def test_a_distance_leads_to_its_time(timexes, text, value):
    assert timexes(text) == [value]


def test_working_days_leave_out_the_weekend():
    text = "The mine must pay within the next four working days, as in the last six trading days."

    found = find_times(text, Span(0, len(text)), reference=ImpreciseDate.from_day(date(2018, 3, 14)))

    assert [time.when.edtf for time in found] == ["2018-03-15/2018-03-20", "2018-03-06/2018-03-13"]


@pytest.mark.parametrize(
    "text",
    [
        "The strike will last three weeks.",
        "The match could not last two hours.",
        "Call 138-2010-2015.",
        "They used it to date bones.",
    ],
)
def test_what_only_looks_like_a_stretch_is_none(timexes, text):
    assert timexes(text) == []


def test_a_rate_is_no_distance(timexes):
    assert timexes("The mine earns 4 gigabytes a month on average.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The choir meets every Tuesday.", "XXXX-WXX-2"),
        ("The choir meets Tuesdays.", "XXXX-WXX-2"),
        ("The choir meets every two weeks.", "P2W"),
        ("The choir meets every other day.", "P2D"),
        ("The choir meets once every year or two.", "P1Y/P2Y"),
        ("The choir meets twice a week.", "P1W"),
        ("The choir meets every 20 minutes.", "PT20M"),
        ("The choir meets annually.", "P1Y"),
        ("The choir meets on the 19th of every month.", "XXXX-XX-19"),
    ],
)
def test_a_frequency_is_the_time_between_two(timexes, text, value):
    assert timexes(text) == [value]
