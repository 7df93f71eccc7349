import calendar

import pytest

from sources.calendar_words import calendar_words, month_number, weekday_number


def test_every_month_and_weekday_is_listed_with_its_number():
    months, weekdays = calendar_words().months, calendar_words().weekdays

    assert all(months[calendar.month_name[number].lower()] == number for number in range(1, 13))
    assert all(weekdays[calendar.day_name[number].lower()] == number for number in range(7))


@pytest.mark.parametrize(("word", "number"), [("Sept.", 9), ("MAY", 5), (" jan ", 1), ("Maytime", None)])
def test_a_month_is_read_without_regard_to_case_and_full_stop(word, number):
    assert month_number(word) == number


@pytest.mark.parametrize(("word", "number"), [("Thurs.", 3), ("Sunday", 6), ("Someday", None)])
def test_a_weekday_is_read_without_regard_to_case_and_full_stop(word, number):
    assert weekday_number(word) == number
