"""Periods that hang on another date: "last year", "the following week", "the same period of 2022"."""

from __future__ import annotations

from datetime import date, timedelta

from claims.times.calendar_period import (
    Period,
    day_period,
    month_period,
    quarter_period,
    season_period,
    shifted_day,
    week_period,
    weekend_period,
    year_period,
)
from claims.times.printed_time import month_of, number_said, owned_year, year_said
from claims.times.time_anchor import (
    BACKWARD,
    FORWARD,
    TOLD,
    Anchor,
    month_said,
    nearest_year,
    part_said,
    related_year,
)
from claims.times.time_distance import UNIT_LETTERS, read_period_count
from claims.times.time_grammar import time_words
from claims.times.whole_and_part import read_day_only, unit_of
from sources.calendar_words import calendar_words

_DAY_UNITS = frozenset({"day", "night", "morning", "afternoon", "evening"})


def read_month_of_related_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "August last year", "March 3 this year"."""
    year = related_year(parts, anchor)
    if year is None:
        return None
    return (
        day_period(date(year, month_said(parts), number_said(parts["d"])))
        if "d" in parts
        else month_period(year, month_said(parts), part_said(parts))
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
    if "d" not in parts:
        return month_period(year, month)
    return day_period(date(year, month, number_said(parts["d"])))


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
    """Read "last year", "the same day", "earlier this month", "next week", "last fiscal year"."""
    relation, unit = parts.get("rel", "").lower(), _plain_unit(parts["unit"])
    base = anchor.told if relation in TOLD and anchor.told is not None else anchor.reference
    if relation in FORWARD and anchor.is_story and not anchor.looks_ahead:
        base = anchor.told
    if not relation:
        base = anchor.now
    if relation == "past" and unit in UNIT_LETTERS and unit not in ("day", "quarter"):
        return read_period_count({**parts, "n": "a"}, anchor)
    if unit == "day" and relation in ("last", "past"):
        return None
    if base is None or (unit in _DAY_UNITS and relation in TOLD and not _knows_day(anchor)):
        return None
    step = 1 if relation in FORWARD else -1 if relation in BACKWARD else 0
    if unit == "year" and "fiscal" in parts:
        return owned_year(base.year + step, parts["fiscal"])
    if unit == "fortnight":
        return read_period_count({**parts, "n": "a"}, anchor)
    if unit == "summer":
        return season_period(base.year, time_words().season["summer"])
    return unit_of(unit, base, step, part_said(parts)) or _related_days(unit, base, step)


def _plain_unit(said: str) -> str:
    """Return the unit that "working week" and "yr" stand for."""
    unit = said.lower()
    return "week" if unit.startswith("work") else {"yr": "year"}.get(unit, unit)


def read_same_of(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the same period of 2022", "the same day last year": what was told last, in another year."""
    told = anchor.last_told
    if told is None:
        return None
    year = int(parts["y"]) if "y" in parts else related_year(parts, anchor)
    if year is None:
        return None
    if "rel" in parts and parts["rel"].lower() == "last" and anchor.reference is not None:
        year = anchor.reference.year - 1
    day = told.day
    if told.precision == "Q":
        return quarter_period(year, (day.month - 1) // 3 + 1)
    if told.precision == "Y":
        return year_period(year)
    is_month = told.precision == "M" or parts["unit"].lower() == "month"
    return month_period(year, day.month) if is_month else day_period(day.replace(year=year))


def read_after_next(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the week after next", "the year before last", "Friday after next"."""
    base, sign = anchor.reference, 1 if parts["dir"].lower().startswith("after") else -1
    if base is None:
        return None
    if "unit" in parts:
        return unit_of(parts["unit"].lower(), base, 2 * sign)
    weekday = calendar_words().weekdays[parts["wd"].lower().rstrip(".")]
    ahead = (weekday - base.weekday() - 1) % 7 + 1
    return day_period(base + timedelta(days=ahead + 7 if sign > 0 else ahead - 14))


def read_week_of(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the week of April 10", "week beginning 3 May 2019", "the week of the 18th"."""
    if "d3" in parts:
        alone = read_day_only({"d": parts["d3"]}, anchor)
        first = None if alone is None or alone.when is None else alone.when.earliest
        return None if first is None else week_period(first)
    month = month_of(parts, "mon", "mon2")
    day = number_said(parts.get("d") or parts["d2"])
    year = year_said(parts) or nearest_year(month or 0, day, anchor)
    return None if year is None or month is None else week_period(date(year, month, day))


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
