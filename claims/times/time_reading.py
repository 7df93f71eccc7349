"""Turn one time expression into a period of the calendar: which reader reads which form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from claims.times.calendar_period import Period
from claims.times.clock_time import (
    part_code,
    read_clock,
    read_clock_range,
    read_clock_stretch,
    read_day_part,
)
from claims.times.day_relative import (
    read_day_beside,
    read_deictic,
    read_end_of_day,
    read_holiday,
    read_night,
    read_now,
    read_relative_date,
    read_weekday,
    read_weekday_of_week,
    read_weekend,
)
from claims.times.printed_time import (
    number_said,
    read_century,
    read_century_word,
    read_day_of_month,
    read_days_of_month,
    read_decade,
    read_decade_word,
    read_decades,
    read_era,
    read_fiscal_year,
    read_iso,
    read_month,
    read_month_number,
    read_month_of_year,
    read_months_of_years,
    read_piece_of_year,
    read_quarter,
    read_quarter_of,
    read_short_slash,
    read_short_year,
    read_slash,
    read_year,
    read_years,
)
from claims.times.time_anchor import Anchor
from claims.times.time_distance import UNIT_LETTERS, read_ahead, read_distance, read_period_count
from claims.times.time_grammar import time_words
from claims.times.time_match import TimeMatch
from claims.times.time_relative import (
    read_after_next,
    read_month_of_related_year,
    read_related_month,
    read_related_unit,
    read_same_of,
    read_season,
    read_season_of_year,
    read_week_of,
)
from claims.times.whole_and_part import (
    read_day_of_period,
    read_day_only,
    read_part,
    read_part_of_unit,
    read_week_number,
    read_weekday_day,
)
from sources.calendar_words import month_number, weekday_number

TimeKind = Literal["date", "time", "duration", "frequency"]
_CLOCK_UNITS = {"second": "S", "minute": "M", "hour": "H"}
_DAYS_OF_WEEK = {"weekend": "WE", "weekday": "WD"}
_CLOCKS = frozenset(
    {
        "clock", "clock_past", "clock_word", "bare_clock", "clock_range", "clock_stretch", "bare_range",
        "day_part",
    }
)  # fmt: skip


def read_time(match: TimeMatch, anchor: Anchor) -> tuple[TimeKind, Period | None]:
    """Return the kind of a time expression and its period; None where what it hangs on is unknown."""
    kind: TimeKind = "time" if match.form in _CLOCKS else _KINDS.get(match.form, "date")
    try:
        return kind, _READERS[match.form](match.parts, anchor)
    except (ValueError, OverflowError):  # 30 February, year 10000: printed, but no day
        return kind, None


def _frequency(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "every two weeks", "each Tuesday", "once every year or two", "the 19th of each month"."""
    unit = parts["unit"].lower()
    weekday, month = weekday_number(unit.removesuffix("s")), month_number(unit)
    if weekday is not None:
        return Period(f"XXXX-WXX-{weekday + 1}", None)
    if "d" in parts:
        return Period(f"XXXX-XX-{number_said(parts['d']):02d}", None)
    if month is not None:
        return Period(f"XXXX-{month:02d}", None)
    if unit in _DAYS_OF_WEEK:
        return Period(f"P{_times(parts)}{_DAYS_OF_WEEK[unit]}", None)
    if unit in ("morning", "afternoon", "evening", "night"):
        return Period("T" + part_code(unit), None)
    first = _length(unit, _times(parts))
    if "n2" in parts:
        return Period(f"{first}/{_length(unit, str(number_said(parts['n2'])))}", None)
    return Period(first, None)


def _times(parts: dict[str, str]) -> str:
    said = parts.get("n", "one").lower()
    if said == "other" or said.startswith("couple"):
        return "2"
    return "X" if said == "few" else str(number_said(said))


def _length(unit: str, count: str) -> str:
    if unit in _CLOCK_UNITS:
        return f"PT{count}{_CLOCK_UNITS[unit]}"
    sizes = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
    size = sizes.get(unit, 1)
    return f"P{count if count == 'X' else int(count) * size}{UNIT_LETTERS[unit]}"


def _dated_clock(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "Wed Oct 26 15:50:06 2016"."""
    day, clock = read_day_of_month(parts, anchor), read_clock(parts, Anchor(None, None, ""))
    return None if day is None or clock is None else day._replace(timex=day.timex + clock.timex)


def _vague_length(parts: dict[str, str], _: Anchor) -> Period:
    """Read "a few days", "several hours", "recent years": a length without a number."""
    unit = parts["unit"].lower()
    return Period(_length("century" if unit == "centuries" else unit.removesuffix("s"), "X"), None)


def _nights(parts: dict[str, str], _: Anchor) -> Period:
    """Read "two nights" as days, "three weekends" as themselves."""
    letters = "D" if parts["unit"].lower() == "night" else _DAYS_OF_WEEK["weekend"]
    return Period(f"P{number_said(parts['n'])}{letters}", None)


def _whole_length(parts: dict[str, str], _: Anchor) -> Period:
    """Read "all day", "another week", "for an hour"."""
    return Period(_length(parts["unit"].lower(), "1"), None)


def _present(_: dict[str, str], __: Anchor) -> Period:
    """Read "at the moment", "right now": a present that names no day."""
    return Period("PRESENT_REF", None)


def _adverb(parts: dict[str, str], _: Anchor) -> Period:
    """Read "weekly", "annually"."""
    return Period(time_words().adverb[parts["adverb"].lower()], None)


def _weekday_each(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "Tuesdays", "Friday mornings"."""
    weekday = weekday_number(parts["wd"])
    part = "T" + part_code(parts["dp"]) if "dp" in parts else ""
    return None if weekday is None else Period(f"XXXX-WXX-{weekday + 1}{part}", None)


_KINDS: dict[str, TimeKind] = {
    "period_count": "duration",
    "count_period": "duration",
    "frequency": "frequency",
    "adverb": "frequency",
    "weekday_each": "frequency",
    "vague_length": "duration",
    "whole_length": "duration",
    "ahead": "duration",
    "nights": "duration",
}

_READERS: dict[str, Callable[[dict[str, str], Anchor], Period | None]] = {
    "iso": read_iso,
    "slash": read_slash,
    "slash_year_first": read_iso,
    "short_slash": read_short_slash,
    "month_day": read_day_of_month,
    "day_month": read_day_of_month,
    "month_day_clock": _dated_clock,
    "month_days": read_days_of_month,
    "days_month": read_days_of_month,
    "range_day_month": read_days_of_month,
    "month_year": read_month_of_year,
    "range_month_year": read_months_of_years,
    "month_of_year": read_month_of_related_year,
    "day_month_of_year": read_month_of_related_year,
    "month": read_month,
    "weekday": read_weekday,
    "relative_weekday": read_weekday,
    "relative_date": read_relative_date,
    "weekday_of_week": read_weekday_of_week,
    "weekday_day": read_weekday_day,
    "relative_month": read_related_month,
    "season": read_season,
    "relative_season": read_season,
    "season_year": read_season,
    "season_of_year": read_season_of_year,
    "relative_unit": read_related_unit,
    "relative_day_part": read_related_unit,
    "part_of_unit": read_part_of_unit,
    "part_of_day": read_end_of_day,
    "same_of": read_same_of,
    "after_next": read_after_next,
    "week_of": read_week_of,
    "week_number": read_week_number,
    "ord_of": read_part,
    "day_of_period": read_day_of_period,
    "day_only": read_day_only,
    "deictic": read_deictic,
    "night": read_night,
    "now": read_now,
    "holiday": read_holiday,
    "decade": read_decade,
    "range_decade": read_decade,
    "decades": read_decades,
    "decade_word": read_decade_word,
    "century": read_century,
    "century_word": read_century_word,
    "years": read_years,
    "short_years": read_years,
    "year": read_year,
    "year_words": read_year,
    "fiscal_year": read_fiscal_year,
    "bc": read_era,
    "short_year": read_short_year,
    "quarter_of": read_quarter_of,
    "quarter_bare": read_quarter,
    "ord_piece": read_piece_of_year,
    "year_month": read_month_number,
    "distance": read_distance,
    "ahead": read_ahead,
    "present": _present,
    "adverb": _adverb,
    "weekday_each": _weekday_each,
    "weekend": read_weekend,
    "day_beside": read_day_beside,
    "vague_length": _vague_length,
    "whole_length": _whole_length,
    "period_count": read_period_count,
    "count_period": read_period_count,
    "frequency": _frequency,
    "clock": read_clock,
    "clock_past": read_clock,
    "clock_word": read_clock,
    "bare_clock": read_clock,
    "clock_range": read_clock_range,
    "clock_stretch": read_clock_stretch,
    "nights": _nights,
    "bare_range": read_clock_range,
    "day_part": read_day_part,
}
