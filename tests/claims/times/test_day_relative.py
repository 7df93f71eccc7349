"""Days and periods that hang on the date of the passage or on what was told before."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote was held on Tuesday of last week.", "2018-03-06"),
        ("The vote is next week on Thursday.", "2018-03-22"),
        ("The vote is next Friday.", "2018-03-23"),
        ("The vote is this coming Friday.", "2018-03-16"),
        ("The vote was held early Tuesday.", "2018-03-13"),
        ("The vote was held over the weekend.", "2018-W10-WE"),
        ("The vote will be held at the weekend.", "2018-W11-WE"),
        ("The vote is the day after tomorrow.", "2018-03-16"),
        ("The vote will be held in the week of April 10.", "2018-W15"),
        ("The vote was held last fiscal year.", "FY2017"),
    ],
)
def test_a_day_hangs_on_the_date_of_the_passage(timexes, text, value):
    assert timexes(text) == [value]


def test_the_same_period_of_another_year_repeats_what_was_told(timexes):
    text = "Olive sales fell in the third quarter of 2017. They rose in the same period of 2016."

    assert timexes(text) == ["2017-Q3", "2016-Q3"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 1923 the canal froze. The next year it dried up.", ["1923", "1924"]),
        ("On 3 May 1911 the choir sang. The next day it fell silent.", ["1911-05-03", "1911-05-04"]),
        ("On 3 May 1911 the choir sang. It ended at 9 p.m.", ["1911-05-03", "1911-05-03T21:00"]),
        ("In June 1911 the choir sang. In August it left.", ["1911-06", "1911-08"]),
        (
            "On 3 May 1911 it rained. On 6 May it snowed, as in 1709. On 9 May it thawed.",
            ["1911-05-03", "1911-05-06", "1709", "1911-05-09"],
        ),
    ],
)
def test_a_story_goes_on_from_the_date_told(timexes, text, values):
    assert timexes(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Prices are the highest since 1981. They will fall next month.", ["1981", "2018-04"]),
        ("A share of 12 percent in 1999 became 20 in May.", ["1999", "2017-05"]),
        ("The office, founded in 2012, closed on Feb. 24.", ["2012", "2018-02-24"]),
    ],
)
def test_a_year_aside_does_not_move_the_report_of_the_day(timexes, text, values):
    assert timexes(text) == values


def test_last_year_in_a_quoted_article_hangs_on_the_article(timexes):
    article = "Last year the orchard bore nothing."

    assert timexes(article, date(2003, 6, 16)) == ["2002"]
    assert timexes(article, date(2011, 1, 5)) == ["2010"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fares go up on July 1.", "2018-07-01"),
        ("Fares went up on July 1.", "2017-07-01"),
        ("We'll raise fares on July 1.", "2018-07-01"),
        ("Fares have held since July.", "2017-07"),
        ("“We hope to raise fares by July 1,” the mayor said.", "2018-07-01"),
    ],
)
def test_a_date_without_a_year_lies_where_its_verb_looks(timexes, text, value):
    assert timexes(text, date(2018, 5, 14)) == [value]
