from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.printed_date import find_printed_dates, prevailing_order, read_printed_date


@pytest.mark.parametrize(
    ("line", "value", "weekday"),
    [
        ("Thursday, May 7th, 2015", "2015-05-07", 3),
        ("2015-6-22", "2015-06-22", None),
        ("2015/06/22", "2015-06-22", None),
        ("3/18/2015", "2015-03-18", None),
        ("18/3/2015", "2015-03-18", None),
        ("15.7.2012", "2012-07-15", None),
        ("December 2010", "2010-12", None),
        ("Aug., 2010", "2010-08", None),
        ("Oct. 3, 2024", "2024-10-03", None),
        ("3 October 2024", "2024-10-03", None),
        ("18-Nov-2010", "2010-11-18", None),
        ("Sunday the 4th of May, 2003 at 3pm", "2003-05-04", 6),
        ("7 July 2011 (Thursday)", "2011-07-07", 3),
        ("TUE SEP 26 2023", "2023-09-26", 1),
        ("Harbour Bulletin - Friday 12 July 2013 - page 3", "2013-07-12", 4),
        ("Mon 3/4/19", "2019-03-04", 0),
        ("3/4/2019", "2019-03-04/2019-04-03", None),
    ],
)
def test_a_printed_date_is_read_with_its_weekday(line, value, weekday):
    printed = read_printed_date(line)

    assert (printed.value.edtf, printed.weekday) == (value, weekday)
    assert line[printed.start : printed.end] == printed.words


@pytest.mark.parametrize(
    "line",
    [
        "31/2013",
        "Press statement 31",
        "30/2/2015",
        "version 1.2.03",
        "US$1/2/2015",
        "in May",
        "May 5, 20091",
        "",
    ],
)
def test_what_is_no_date_is_not_read(line):
    assert read_printed_date(line) is None


def test_an_open_order_of_day_and_month_keeps_both_readings():
    printed = read_printed_date("3/4/2019")

    assert printed.is_ambiguous
    assert [reading.edtf for reading in printed.readings] == ["2019-03-04", "2019-04-03"]


@pytest.mark.parametrize(("order", "value"), [("mdy", "2019-03-04"), ("dmy", "2019-04-03")])
def test_a_known_order_closes_the_readings(order, value):
    printed = read_printed_date("3/4/2019", order=order)

    assert (printed.value.edtf, printed.is_ambiguous) == (value, False)


@pytest.mark.parametrize(
    ("lines", "order"),
    [
        (["3/18/2015", "4/5/2015"], "mdy"),
        (["18/3/2015", "4/5/2015"], "dmy"),
        (["3/18/2015", "18/3/2015"], None),
        (["4/5/2015"], None),
    ],
)
def test_the_decided_dates_tell_the_order_of_the_open_ones(lines, order):
    assert prevailing_order(read_printed_date(line) for line in lines) == order


@pytest.mark.parametrize(
    ("line", "expected"), [("Friday, 13 July 2013", True), ("Saturday, 13 July 2013", False)]
)
def test_a_weekday_against_its_date_is_seen(line, expected):
    assert read_printed_date(line).contradicts_weekday is expected


def test_all_dates_of_a_line_are_found_in_order():
    found = list(find_printed_dates("From 1 May 2001 to June 2, 2001 (revised 2001-07-03)"))

    assert [printed.value.edtf for printed in found] == ["2001-05-01", "2001-06-02", "2001-07-03"]


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_is_read_back_from_its_printed_forms(day):
    forms = [
        f"{day:%A, %B} {day.day}, {day.year:04d}",
        f"{day.day} {day:%b} {day.year:04d}",
        f"{day.year:04d}-{day.month}-{day.day}",
    ]

    assert [read_printed_date(form).value.earliest for form in forms] == [day, day, day]
    assert not read_printed_date(forms[0]).contradicts_weekday
