"""Days, weeks, months, seasons and years as periods with their precision and their TIMEX value."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from sources.calendar_date import ImpreciseDate

FIRST_YEAR, LAST_YEAR = 1, 9999


class Period(NamedTuple):
    """A stretch of the calendar.

    Attributes:
        timex: its TIMEX3 value.
        when: its days; None where the value names none.
        point: the very day that a counted distance leads to ("two months ago"), which the value rounds.
    """

    timex: str
    when: ImpreciseDate | None
    point: date | None = None


def day_period(day: date) -> Period:
    """Return one day."""
    return Period(day.isoformat(), ImpreciseDate.from_day(day))


def week_period(day: date) -> Period:
    """Return the week of `day`, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    sunday = monday + timedelta(days=6)
    between = ImpreciseDate.between(ImpreciseDate.from_day(monday), ImpreciseDate.from_day(sunday))
    return Period(f"{year:04d}-W{week:02d}", between)


def weekend_period(day: date) -> Period:
    """Return Saturday and Sunday of the week of `day`."""
    saturday = day + timedelta(days=5 - day.weekday())
    year, week, _ = day.isocalendar()
    sunday = saturday + timedelta(days=1)
    between = ImpreciseDate.between(ImpreciseDate.from_day(saturday), ImpreciseDate.from_day(sunday))
    return Period(f"{year:04d}-W{week:02d}-WE", between)


def month_period(year: int, month: int, part: str = "") -> Period:
    """Return a month, or its early, middle or late part with the month's EDTF value."""
    year, month = _rolled(year, month)
    when = ImpreciseDate.from_month(year, month)
    last = calendar.monthrange(year, month)[1]
    first_day, last_day = {"early": (1, 12), "mid": (8, 22), "late": (19, last)}.get(part, (1, last))
    narrowed = when.model_copy(
        update={"earliest": date(year, month, first_day), "latest": date(year, month, last_day)}
    )
    return Period(when.edtf, narrowed)


def year_period(year: int, part: str = "") -> Period:
    """Return a year, or its early, middle or late part with the year's EDTF value."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Period(f"{year:04d}", None)
    when = ImpreciseDate.from_year(year)
    first, last = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}.get(part, (1, 12))
    return Period(when.edtf, _months(when, year, first, last))


def decade_period(first_year: int, part: str = "") -> Period:
    """Return ten years, or their early, middle or late part with the decade's EDTF value."""
    when = ImpreciseDate.from_decade(first_year)
    first, last = {"early": (0, 4), "mid": (3, 6), "late": (5, 9)}.get(part, (0, 9))
    narrowed = when.model_copy(
        update={"earliest": date(first_year + first, 1, 1), "latest": date(first_year + last, 12, 31)}
    )
    return Period(when.edtf, narrowed)


def century_period(number: int) -> Period:
    """Return the century of that number: the 19th is 1801 to 1900, written `18XX`."""
    first = (number - 1) * 100
    when = ImpreciseDate(
        edtf=f"{number - 1:02d}XX", earliest=date(max(first, 1), 1, 1), latest=date(first + 99, 12, 31)
    )
    return Period(f"{number - 1:02d}", when)


def season_period(year: int, season: tuple[str, str, str]) -> Period:
    """Return a season of the northern half of the earth; winter belongs to the year in which it begins."""
    letters, month, code = season
    first = int(month)
    begin = date(year, first, 1)
    end_year, end_month = _rolled(year, first + 2)
    last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return Period(
        f"{year:04d}-{letters}", ImpreciseDate(edtf=f"{year:04d}-{code}", earliest=begin, latest=last)
    )


def quarter_period(year: int, quarter: int) -> Period:
    """Return a quarter of a calendar year."""
    when = ImpreciseDate.from_year(year).model_copy(update={"edtf": f"{year:04d}-{32 + quarter}"})
    return Period(f"{year:04d}-Q{quarter}", _months(when, year, 3 * quarter - 2, 3 * quarter))


def half_period(year: int, half: int) -> Period:
    """Return a half of a calendar year."""
    when = ImpreciseDate.from_year(year).model_copy(update={"edtf": f"{year:04d}-{39 + half}"})
    return Period(f"{year:04d}-H{half}", _months(when, year, 6 * half - 5, 6 * half))


def between_periods(first: Period | None, last: Period | None) -> Period | None:
    """Return the stretch from the start of one period to the end of another."""
    if first is None or last is None:
        return None
    when = ImpreciseDate.between(first.when, last.when) if first.when and last.when else None
    return Period(f"{first.timex}/{last.timex}", when)


def shifted_date(day: date, count: int, letter: str) -> date | None:
    """Return the day that many units (D, W, M or Y) away; None beyond the calendar."""
    if letter in "DW":
        return shifted_day(day, count * (7 if letter == "W" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if letter == "Y" else 1)
    year, month = months // 12, months % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def shifted_month(day: date, months: int) -> tuple[int, int]:
    """Return year and month that many months away."""
    return _rolled(day.year, day.month + months)


def shifted_day(day: date, days: int) -> date | None:
    """Return the day that many days away, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _months(when: ImpreciseDate, year: int, first: int, last: int) -> ImpreciseDate:
    end = date(year, last, calendar.monthrange(year, last)[1])
    return when.model_copy(update={"earliest": date(year, first, 1), "latest": end})


def _rolled(year: int, month: int) -> tuple[int, int]:
    months = year * 12 + month - 1
    return min(max(months // 12, FIRST_YEAR), LAST_YEAR), months % 12 + 1
