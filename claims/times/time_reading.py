"""Turn one time expression into a period of the calendar: printed dates here, relative ones beside."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

from claims.figures.number import number_words
from claims.times.calendar_period import (
    Period,
    century_period,
    day_period,
    decade_period,
    half_period,
    month_period,
    quarter_period,
    year_period,
)
from claims.times.time_anchor import Anchor, month_said, nearest_year, part_said, related_year
from claims.times.time_distance import UNIT_LETTERS, read_distance, read_period_count
from claims.times.time_expression import TimeMatch, time_words
from claims.times.time_relative import (
    read_deictic,
    read_month_of_year,
    read_related_month,
    read_related_unit,
    read_season,
    read_season_of_year,
    read_weekday,
    read_weekday_of_week,
)
from sources.calendar_date import ImpreciseDate

TimeKind = Literal["date", "time", "duration", "frequency"]


def read_time(match: TimeMatch, anchor: Anchor) -> tuple[TimeKind, Period | None]:
    """Return the kind of a time expression and its period; None where what it hangs on is unknown."""
    if match.form == "clock":
        return "time", _clock(match.parts, anchor)
    if match.form == "period_count":
        return "duration", read_period_count(match.parts, anchor)
    if match.form == "frequency":
        return "frequency", Period("P1" + UNIT_LETTERS[match.parts.get("unit", "week").lower()], None)
    try:
        return "date", _READERS[match.form](match.parts, anchor)
    except (ValueError, OverflowError):  # 30 February, year 10000: printed, but no day
        return "date", None


def _year_of(parts: dict[str, str]) -> int | None:
    return int(parts["y"]) if "y" in parts else None


def _clock(parts: dict[str, str], anchor: Anchor) -> Period | None:
    hour = int(parts["h"]) if "h" in parts else number_words().small.get(parts["words"].lower(), 24)
    half = parts.get("ap", "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    minute = parts.get("min")
    day = anchor.now
    prefix = day.isoformat() if day is not None and anchor.is_story else ""
    return Period(f"{prefix}T{hour:02d}" + (f":{minute}" if minute and minute != "00" else ""), None)


def _iso(parts: dict[str, str], _: Anchor) -> Period:
    return day_period(date(int(parts["y"]), int(parts["m"]), int(parts["d"])))


def _slash(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read 3/18/2011 with the month first, as American print does, unless it cannot be."""
    first, second, year = int(parts["m"]), int(parts["d"]), int(parts["y"])
    if len(parts["y"]) == 2:
        year += 2000 if year < 50 else 1900
    if parts["mark"] == "." or first > 12:
        first, second = second, first
    return day_period(date(year, first, second)) if first <= 12 else None


def _day_of_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    month, day = month_said(parts), int(parts["d"])
    year = _year_of(parts) or nearest_year(month, day, anchor)
    return Period(f"XXXX-{month:02d}-{day:02d}", None) if year is None else day_period(date(year, month, day))


def _days_of_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    first = _day_of_month(parts, anchor)
    last = _day_of_month({**parts, "d": parts["d2"], "mon": parts.get("mon2", parts["mon"])}, anchor)
    return _interval(first, last)


def _interval(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None:
        return None
    when = ImpreciseDate.between(first.when, last.when) if first.when and last.when else None
    return Period(f"{first.timex}/{last.timex}", when)


def _month_year(parts: dict[str, str], _: Anchor) -> Period:
    return month_period(int(parts["y"]), month_said(parts), part_said(parts))


def _months_years(parts: dict[str, str], _: Anchor) -> Period | None:
    last_year = int(parts["y2"])
    first, last = month_said(parts), month_said(parts, "mon2")
    first_year = _year_of(parts) or (last_year if first <= last else last_year - 1)
    return _interval(month_period(first_year, first), month_period(last_year, last))


def _month_alone(parts: dict[str, str], anchor: Anchor) -> Period | None:
    month = month_said(parts)
    year = nearest_year(month, 1, anchor)
    return Period(f"XXXX-{month:02d}", None) if year is None else month_period(year, month, part_said(parts))


def _decade_year(words: str, anchor: Anchor) -> int:
    digits = int(re.sub(r"\D", "", words))
    if digits >= 1000:
        return digits
    century = anchor.told.year // 100 * 100 if anchor.told is not None and anchor.is_story else 1900
    return century + digits if digits >= 20 or century != 1900 else 2000 + digits


def _decade(parts: dict[str, str], anchor: Anchor) -> Period:
    return decade_period(_decade_year(parts["dec"], anchor), part_said(parts))


def _decades(parts: dict[str, str], anchor: Anchor) -> Period | None:
    first = _decade_year(parts["dec"], anchor)
    last = _decade_year(parts["dec2"], anchor)
    return _interval(decade_period(first), decade_period(last, part_said({"part": parts.get("part2", "")})))


def _decade_word(parts: dict[str, str], anchor: Anchor) -> Period:
    return decade_period(
        _decade_year(str(time_words().decade[parts["decw"].lower()]), anchor), part_said(parts)
    )


def _century(parts: dict[str, str], _: Anchor) -> Period | None:
    number = int(parts["cen"])
    return century_period(number) if 0 < number < 90 and "B" not in parts.get("era", "").upper() else None


def _century_word(parts: dict[str, str], _: Anchor) -> Period | None:
    said = parts["cenw"].lower()
    return century_period(21 if said == "twenty-first" else number_words().ordinal[said])


def _years(parts: dict[str, str], _: Anchor) -> Period | None:
    first, last = int(parts["y"]), int(parts["y2"])
    if len(parts["y2"]) == 2:
        last += first // 100 * 100
    if not first < last <= first + 400:
        return None
    return _interval(year_period(first), year_period(last))


def _year(parts: dict[str, str], _: Anchor) -> Period:
    return year_period(int(parts["y"]), part_said(parts))


def _short_year(parts: dict[str, str], _: Anchor) -> Period:
    return year_period(1900 + int(parts["yy"]))


def _bc(parts: dict[str, str], _: Anchor) -> Period:
    year = int(parts["y"])
    return Period(f"BC{year:04d}", None) if parts["era"].upper().startswith("B") else year_period(year)


def _quarter_of(parts: dict[str, str], _: Anchor) -> Period:
    return quarter_period(int(parts["y"]), int(parts["q"]))


def _piece_of_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the second quarter of 2012", "the first half of this year"."""
    order = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
    said = parts["ord"].lower()
    year = _year_of(parts) or (int(parts["y3"]) if "y3" in parts else None)
    if year is None:
        year = (
            related_year(parts, anchor) if "rel" in parts else None if anchor.now is None else anchor.now.year
        )
    if year is None:
        return None
    is_half = parts["piece"].lower() == "half"
    number = order.get(said, 2 if is_half else 4)
    if is_half:
        return half_period(year, number) if number < 3 else None
    return quarter_period(year, number)


def _month_number(parts: dict[str, str], _: Anchor) -> Period:
    return month_period(int(parts["y"]), int(parts["m"]))


_READERS: dict[str, Callable[[dict[str, str], Anchor], Period | None]] = {
    "iso": _iso,
    "slash": _slash,
    "slash_year_first": _iso,
    "month_day": _day_of_month,
    "day_month": _day_of_month,
    "month_days": _days_of_month,
    "days_month": _days_of_month,
    "range_day_month": _days_of_month,
    "month_year": _month_year,
    "range_month_year": _months_years,
    "month_of_year": read_month_of_year,
    "day_month_of_year": read_month_of_year,
    "month": _month_alone,
    "weekday": read_weekday,
    "relative_weekday": read_weekday,
    "weekday_of_week": read_weekday_of_week,
    "relative_month": read_related_month,
    "season": read_season,
    "relative_season": read_season,
    "season_year": read_season,
    "season_of_year": read_season_of_year,
    "relative_unit": read_related_unit,
    "deictic": read_deictic,
    "decade": _decade,
    "range_decade": _decade,
    "decades": _decades,
    "decade_word": _decade_word,
    "century": _century,
    "century_word": _century_word,
    "years": _years,
    "short_years": _years,
    "year": _year,
    "bc": _bc,
    "short_year": _short_year,
    "quarter_of": _quarter_of,
    "ord_piece": _piece_of_year,
    "year_month": _month_number,
    "distance": read_distance,
}
