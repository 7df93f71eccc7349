"""Distances in time and lengths of time that lie at a date."""

from __future__ import annotations

import pytest


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
    ],
)
def test_a_distance_leads_to_its_time(timexes, text, value):
    assert timexes(text) == [value]


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
    ],
)
def test_a_frequency_is_the_time_between_two(timexes, text, value):
    assert timexes(text) == [value]
