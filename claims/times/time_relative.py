"""Times that hang on another date: "last year", "Thursday", "the following week", "last summer"."""

from __future__ import annotations

from datetime import date, timedelta

from claims.times.calendar_period import (
    Period,
    century_period,
    day_period,
    decade_period,
    month_period,
    quarter_period,
    season_period,
    shifted_day,
    shifted_month,
    week_period,
    weekend_period,
    year_period,
)
from claims.times.time_anchor import BACKWARD, FORWARD, TOLD, Anchor, month_said, part_said, related_year
from claims.times.time_distance import UNIT_LETTERS, read_period_count
from claims.times.time_expression import time_words
from sources.calendar_words import calendar_words

_DAY_UNITS = frozenset({"day", "night", "morning", "afternoon", "evening"})


def read_month_of_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "August last year", "March 3 this year"."""
    year = related_year(parts, anchor)
    if year is None:
        return None
    return (
        day_period(date(year, month_said(parts), int(parts["d"])))
        if "d" in parts
        else month_period(year, month_said(parts), part_said(parts))
    )


def read_weekday(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Return the latest such day up to the passage's date, or the next where the words look ahead."""
    weekday, base = calendar_words().weekdays[parts["wd"].lower().rstrip(".")], anchor.reference
    relation = parts.get("rel", "").lower()
    if base is None:
        return None
    back = (base.weekday() - weekday) % 7
    if relation in ("last", "past", "previous") and back == 0:
        back = 7
    if relation in FORWARD or (not relation and anchor.looks_ahead):
        return day_period(base + timedelta(days=(7 - back) if back or relation else 0))
    if relation == "this" and back > 3:
        back -= 7
    return day_period(base - timedelta(days=back))


def read_weekday_of_week(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "Friday of last week"."""
    base = anchor.reference
    if base is None:
        return None
    relation = parts["rel"].lower()
    monday = base - timedelta(days=base.weekday())
    weeks = 1 if relation in FORWARD else -1 if relation in BACKWARD else 0
    return day_period(
        monday + timedelta(days=7 * weeks + calendar_words().weekdays[parts["wd"].lower().rstrip(".")])
    )


def read_related_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "last March", "this May", "next July 4"."""
    base, month, relation = anchor.reference, month_said(parts), parts["rel"].lower()
    if base is None:
        return None
    year = base.year
    if relation in FORWARD and month <= base.month:
        year += 1
    elif relation in BACKWARD and month >= base.month:
        year -= 1
    return day_period(date(year, month, int(parts["d"]))) if "d" in parts else month_period(year, month)


def read_season(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "summer of 2010", "last summer", and a bare "in the summer"."""
    season = time_words().season[parts["season"].lower()]
    relation = parts.get("rel", "").lower()
    if "y" in parts:
        return season_period(int(parts["y"]), season)
    base = (
        anchor.reference
        if relation in ("last", "this", "next", "past", "coming") and not anchor.is_story
        else anchor.now
    )
    if base is None:
        return Period(season[0], None)
    begins = int(season[1])
    if relation in ("same", "that", "following"):
        return season_period(base.year + (relation == "following" and base.month > begins), season)
    if relation in FORWARD:
        return season_period(base.year + (base.month >= begins), season)
    if relation == "this" or anchor.is_story:
        return season_period(base.year, season)
    return season_period(base.year - (base.month < begins + (3 if relation in BACKWARD else 0)), season)


def read_season_of_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the spring of last year"."""
    year = related_year(parts, anchor)
    return None if year is None else season_period(year, time_words().season[parts["season"].lower()])


def read_related_unit(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "last year", "the same day", "earlier this month", "next week"."""
    relation, unit = parts.get("rel", "").lower(), parts["unit"].lower()
    base = anchor.told if relation in TOLD and anchor.told is not None else anchor.reference
    if relation in FORWARD and anchor.is_story:
        base = anchor.told
    if not relation:
        base = anchor.now
    if relation == "past" and unit in UNIT_LETTERS and unit != "day":
        return read_period_count({**parts, "n": "a"}, anchor)
    if base is None or (unit in _DAY_UNITS and relation in TOLD and not _knows_day(anchor)):
        return None
    step = 1 if relation in FORWARD else -1 if relation in BACKWARD else 0
    return _related_long(unit, base, step, part_said(parts)) or _related_days(unit, base, step)


def _related_long(unit: str, base: date, step: int, part: str) -> Period | None:
    """Return the month, quarter, year, decade or century `step` away; None for shorter units."""
    if unit == "month":
        return month_period(*shifted_month(base, step), part)
    if unit == "quarter":
        year, month = shifted_month(base, 3 * step)
        return quarter_period(year, (month - 1) // 3 + 1)
    if unit == "summer":
        return season_period(base.year, time_words().season["summer"])
    long_units = {
        "year": lambda: year_period(base.year + step, part),
        "decade": lambda: decade_period((base.year // 10 + step) * 10, part),
        "century": lambda: century_period(base.year // 100 + 1 + step),
    }
    return long_units[unit]() if unit in long_units else None


def _knows_day(anchor: Anchor) -> bool:
    return anchor.last_told is not None and anchor.last_told.precision == "D"


def _related_days(unit: str, base: date, step: int) -> Period | None:
    moved = shifted_day(base, step * (7 if unit in ("week", "weekend") else 1))
    if moved is None:
        return None
    if unit == "week":
        return week_period(moved)
    if unit == "weekend":
        return weekend_period(moved)
    if unit == "day":
        return day_period(moved)
    letters = {"night": "NI", "morning": "MO", "afternoon": "AF", "evening": "EV"}[unit]
    return day_period(moved)._replace(timex=f"{moved.isoformat()}T{letters}")


def read_deictic(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "today", "yesterday", "the day after tomorrow"."""
    said = parts["day"].lower()
    if anchor.reference is None:
        return None
    days = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(
        said, 0
    )
    moved = shifted_day(anchor.reference, days)
    return None if moved is None else day_period(moved)
