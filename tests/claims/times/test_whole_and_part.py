"""Parts of a period by order and place."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rain fell in the last week of July.", "2017-W30"),
        ("Rain fell in the first week of 2015.", "2015-W01"),
        ("Rain fell in the third month of 2016.", "2016-03"),
        ("Rain fell on the first ten days of last year.", "2017-01-01/2017-01-10"),
        ("Rain fell in the first nine months of 2016.", "2016-01/2016-09"),
        ("Rain fell in the last four months of 2016.", "2016-09/2016-12"),
        ("Rain fell on the last Friday of October 2013.", "2013-10-25"),
        ("Rain fell on the first Monday evening of last month.", "2018-02-05TEV"),
        ("Rain fell in the first half of 2014.", "2014-H1"),
        ("Rain will fall by the end of this month.", "2018-03"),
        ("Rain will fall by the end of the year.", "2018"),
        ("Rain will fall until the end of the decade.", "201X"),
        ("Rain will fall on the 15th day of next month.", "2018-04-15"),
        ("Rain fell on the 5th.", "2018-03-05"),
        ("Rain will fall on the 5th.", "2018-04-05"),
        ("Rain fell on Friday the 9th.", "2018-03-09"),
        ("Rain fell in week 27 of last year.", "2017-W27"),
    ],
)
def test_a_part_is_counted_within_its_whole(timexes, text, value):
    assert timexes(text) == [value]


@pytest.mark.parametrize(
    "text", ["It was the last day of the strike.", "He was the first man of the year to swim there."]
)
def test_a_part_of_something_else_is_no_time(timexes, text):
    assert timexes(text) == []
