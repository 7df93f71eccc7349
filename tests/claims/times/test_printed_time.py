"""Dates as they are printed, in figures and in words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge opens on 22/4.", "2018-04-22"),
        ("The bridge opened on Oct/2.", "2017-10-02"),
        ("The bridge opened on 05-Aug-2016.", "2016-08-05"),
        ("The bridge opened on 2019/aug/01.", "2019-08-01"),
        ("The bridge opened on 2016-3.", "2016-03"),
        ("The bridge opened in 12/2015.", "2015-12"),
        ("The bridge opened on the second of August.", "2017-08-02"),
        ("The bridge opened on May twenty-nine.", "2017-05-29"),
        ("The bridge opened on the twenty-third day of September.", "2017-09-23"),
        ("The bridge opened in nineteen seventy-two.", "1972"),
        ("The bridge opened in two thousand and five.", "2005"),
        ("The bridge opened in October two thousand and five.", "2005-10"),
        ("The bridge opened on 13/04/21.", "2021-04-13"),
        ("The bridge opened in 2015-12.", "2015-12"),
        ("The bridge opened in the '98 season.", "1998"),
        ("The bridge opened in Q3 2017.", "2017-Q3"),
        ("The bridge opened in 2017 H2.", "2017-H2"),
        ("The bridge opened in the second quarter.", "2017-Q2"),
        ("The bridge will open in the second quarter.", "2018-Q2"),
        ("The bridge opened in fiscal 2016.", "FY2016"),
        ("The bridge opened in the school year 2016-17.", "2016/2017"),
        ("The bridge opened in the mid-90s.", "199X"),
    ],
)
def test_a_printed_date_has_the_value_of_its_words(timexes, text, value):
    assert timexes(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ferries ran from April 9 through 17.", "2017-04-09/2017-04-17"),
        ("Ferries ran April ninth through seventeenth.", "2017-04-09/2017-04-17"),
        ("Ferries ran on January 12 - 22.", "2018-01-12/2018-01-22"),
        ("Ferries ran from the ninth till the seventeenth of April.", "2017-04-09/2017-04-17"),
        ("Ferries ran March-May 2011.", "2011-03/2011-05"),
        ("Ferries ran Nov 18-Jan 3, 2015.", "2014-11-18/2015-01-03"),
        ("Ferries ran from Sep to Nov.", "2017-09/2017-11"),
        ("Ferries ran from November to February.", "2017-11/2018-02"),
        ("Ferries ran between 2015 and 2018.", "2015/2018"),
        ("Ferries ran from 10/1/2017-10/7/2017.", "2017-10-01/2017-10-07"),
        ("Ferries run from Monday to Friday.", "2018-03-12/2018-03-16"),
    ],
)
def test_a_range_has_both_its_ends(timexes, text, value):
    assert timexes(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Three of the 24/7 shops closed.",
        "About 3/4 of the vineyard burned.",
        "Wheat slipped 3-1/4 cents.",
        "This may hurt the clinic, and that may close it.",
        "The choir won 3-1.",
        "He paid $12 and left.",
    ],
)
def test_figures_of_another_kind_are_no_date(timexes, text):
    assert timexes(text) == []


def test_a_day_that_the_calendar_lacks_is_left_out(timexes):
    assert timexes("The choir sang on February 30, 2015.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In May, 9 boats sank.", ["2017-05"]),
        ("In June, 12 hikers were rescued.", ["2017-06"]),
        ("In October, 11 of the 20 mines closed.", ["2017-10"]),
        ("In September, 30 million people voted.", ["2017-09"]),
        ("The boats sank on May, 9.", ["2017-05-09"]),
        ("The boats sank on May, 9th.", ["2017-05-09"]),
        ("The boats sank on July, 4, 2010 at sea.", ["2010-07-04"]),
        ("The boats sank on July 4 at sea.", ["2017-07-04"]),
    ],
)
def test_a_figure_behind_a_month_and_a_comma_is_no_day_where_it_counts(timexes, text, value):
    assert timexes(text) == value


def test_a_figure_behind_a_weekday_and_a_comma_is_no_day(timexes):
    assert timexes("Since Friday, 31 have died.") == ["2018-03-09"]
