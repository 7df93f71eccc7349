from datetime import date

import pytest

from claims.claim import Scope, TimeScope
from reconcile.conflicts.date import check_citation, check_event_dates, check_weekday
from sources.calendar_date import ImpreciseDate
from sources.span import Span


def at(day, words=None, span=None):
    return Scope(time=TimeScope(expression=words or str(day), when=ImpreciseDate.from_day(day), span=span))


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        pytest.param(date(2014, 5, 20), "conflict", id="after the post"),
        pytest.param(date(2014, 5, 11), "apparent", id="a day after: time zones"),
        pytest.param(date(2013, 5, 8), "conflict", id="a year off"),
        pytest.param(date(2014, 5, 9), None, id="the day before"),
        pytest.param(date(2013, 11, 2), None, id="half a year old"),
        pytest.param(date(2009, 5, 9), None, id="an old story"),
    ],
)
def test_a_citation_is_held_against_the_date_of_its_post(make_claim, read_side, cited, expected):
    citation = read_side(make_claim("20/5/2014", measure="published", scope=at(cited)))

    finding = check_citation(citation, ImpreciseDate.from_day(date(2014, 5, 10)))

    assert (finding.assessment if finding is not None else None) == expected


@pytest.mark.parametrize(
    ("words", "is_wrong"),
    [
        pytest.param("Monday, 5 May 2014", False, id="right"),
        pytest.param("Tuesday, 5 May 2014", True, id="wrong"),
        pytest.param("5 May 2014", False, id="no weekday"),
        pytest.param("Tuesday", False, id="no date"),
    ],
)
def test_a_weekday_is_held_against_its_date(make_claim, read_side, words, is_wrong):
    side = read_side(make_claim(words, scope=at(date(2014, 5, 5), words)))

    assert (check_weekday(side) is not None) == is_wrong


@pytest.mark.parametrize(
    ("left", "right", "clash"),
    [
        pytest.param(
            "The Vala bridge opened on 3 May 1998",
            "The Vala bridge opened on 9 June 1998",
            True,
            id="two days",
        ),
        pytest.param(
            "The Vala bridge was opened in 1998",
            "The Vala bridge was opened in 1996",
            True,
            id="once, two years",
        ),
        pytest.param(
            "The Vala bridge opened on 3 May 1998",
            "The Vala bridge opened in May 1998",
            False,
            id="day in month",
        ),
        pytest.param(
            "Tolls on the Vala bridge rose in 1998",
            "Tolls on the Vala bridge rose in 1996",
            False,
            id="may recur",
        ),
        pytest.param(
            "The Vala bridge opened on 3 May 1998",
            "The Orle tunnel opened on 9 June 1999",
            False,
            id="two things",
        ),
        pytest.param(
            "The Vala bridge opened on 3 May 1998",
            "The Vala bridge closed on 9 June 1999",
            False,
            id="two events",
        ),
    ],
)
def test_two_dates_of_one_event_are_a_conflict(make_claim, lay, left, right, clash):
    pair = lay(make_claim(left, "a.txt"), make_claim(right, "b.txt"))

    assert (check_event_dates(pair) is not None) == clash


def test_the_scoped_time_of_a_claim_counts_as_a_date_it_prints(make_claim, lay):
    left_text, right_text = "The Vala bridge opened on Monday", "The Vala bridge opened on Friday"
    left = make_claim(left_text, "a.txt", scope=at(date(2020, 6, 1), "Monday", Span(26, 32)))
    right = make_claim(right_text, "b.txt", scope=at(date(2020, 6, 5), "Friday", Span(26, 32)))

    assert check_event_dates(lay(left, right)) is not None
