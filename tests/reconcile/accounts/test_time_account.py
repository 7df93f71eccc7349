"""A time's account says its days and what it was resolved against."""

from __future__ import annotations

from datetime import date

import pytest

from claims.times.time_anchor import Told
from reconcile.accounts.time_account import TimeContext, accounts_of_times, days_in_words, resolution_of
from sources.calendar_date import ImpreciseDate
from sources.span import Span

PASSAGE = ImpreciseDate.from_day(date(2011, 5, 1))


@pytest.mark.parametrize(
    ("text", "context", "against"),
    [
        ("The mill closed in 2004.", TimeContext(PASSAGE), "nothing else: its sentence says when"),
        ("The mill closed last year.", TimeContext(PASSAGE), "the passage's date, 2011-05-01"),
        (
            "The mill closed the following year.",
            TimeContext(PASSAGE, Told(date(1976, 1, 1), "Y")),
            "the date told before it, 1976",
        ),
    ],
    ids=["printed", "passage", "narrative"],
)
def test_a_time_says_what_it_was_resolved_against(text: str, context: TimeContext, against: str) -> None:
    sentence = Span(0, len(text))
    [(reading, account)], _ = accounts_of_times(text, sentence, context)

    assert account.data()["steps"]["against"] == against  # type: ignore[index]
    assert resolution_of(text, sentence, reading.span, context) == against


def test_a_relative_time_without_a_date_says_so() -> None:
    text = "The mill closed last year."

    assert resolution_of(text, Span(0, len(text)), Span(16, 25), TimeContext(None)) == (
        "nothing: no date is known to resolve it against"
    )


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (PASSAGE, "2011-05-01"),
        (ImpreciseDate.from_year(2011), "2011-01-01 to 2011-12-31 (EDTF 2011)"),
        (ImpreciseDate.since(PASSAGE), "2011-05-01 to open to the future (EDTF 2011-05-01/..)"),
        (ImpreciseDate.until(PASSAGE), "open to the past to 2011-05-01 (EDTF ../2011-05-01)"),
    ],
    ids=["day", "year", "since", "until"],
)
def test_days_are_said_with_their_edtf_form(when: ImpreciseDate, said: str) -> None:
    assert days_in_words(when) == said
