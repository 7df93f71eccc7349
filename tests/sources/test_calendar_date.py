"""A date is as precise as it was written, and reads back from its own form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.calendar_date import ImpreciseDate

DAYS = st.dates(min_value=date(1, 1, 1))


@given(DAYS)
def test_a_day_a_month_and_a_year_read_back_from_their_own_form(day: date) -> None:
    for made in (
        ImpreciseDate.from_day(day),
        ImpreciseDate.from_month(day.year, day.month),
        ImpreciseDate.from_year(day.year),
    ):
        assert ImpreciseDate.from_iso(made.edtf) == made


@pytest.mark.parametrize(
    "words",
    ["", "24-05-01", "2024-5", "2024-13", "2023-02-29", "0000", "0000-01", "2024-05-01T10:00", "٢٠٢٤"],
)
def test_what_is_no_day_month_or_year_is_refused(words: str) -> None:
    with pytest.raises(ValueError):
        ImpreciseDate.from_iso(words)
