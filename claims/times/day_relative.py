"""Days that hang on another date: "Thursday", "tomorrow", "last night", "next Friday", "Christmas"."""

from __future__ import annotations

from datetime import date, timedelta

from claims.times.calendar_period import Period, day_period, shifted_day, weekend_period
from claims.times.clock_time import part_code
from claims.times.holiday import holidays
from claims.times.printed_time import month_of, number_said
from claims.times.time_anchor import BACKWARD, FORWARD, Anchor, nearest_year, related_year
from sources.calendar_words import calendar_words

_DAYS = {"yesterday": -1, "tomorrow": 1, "tmrw": 1, "day before yesterday": -2, "day after tomorrow": 2}
_MIDWEEK, _SATURDAY = 2, 5
_UPCOMING = frozenset({"coming", "upcoming"})


def _weekday(parts: dict[str, str]) -> int:
    return calendar_words().weekdays[parts["wd"].lower().rstrip(".")]


def read_weekday(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Return the latest such day up to the passage's date, or the next where the words look ahead.

    "Next Friday" is that of the next week, "last Friday" the latest before the passage's date.
    """
    weekday, base = _weekday(parts), anchor.reference
    relation = parts.get("rel", "").lower()
    if base is None:
        return None
    back = (base.weekday() - weekday) % 7
    if relation in ("last", "past", "previous") and back == 0:
        back = 7
    if relation in FORWARD and relation not in _UPCOMING:
        return day_period(base + timedelta(days=7 - base.weekday() + weekday))
    if relation in _UPCOMING or (not relation and anchor.looks_ahead):
        return day_period(base + timedelta(days=(7 - back) if back or relation else 0))
    if relation == "previous":
        return day_period(base + timedelta(days=weekday - base.weekday() - 7))
    if relation in ("this", "current"):
        return day_period(base + timedelta(days=weekday - base.weekday()))
    return day_period(base - timedelta(days=back))


def read_weekday_of_week(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "Friday of last week", "next week on Tuesday", "Wednesday evening next week"."""
    base = anchor.reference
    if base is None:
        return None
    relation = parts["rel"].lower()
    monday = base - timedelta(days=base.weekday())
    weeks = 1 if relation in FORWARD else -1 if relation in BACKWARD else 0
    period = day_period(monday + timedelta(days=7 * weeks + _weekday(parts)))
    return _with_part(period, parts)


def _with_part(period: Period, parts: dict[str, str]) -> Period:
    if "dp" not in parts:
        return period
    return period._replace(timex=f"{period.timex}T{part_code(parts['dp'])}")


def read_deictic(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "today", "yesterday morning", "the day after tomorrow"."""
    if anchor.reference is None:
        return None
    moved = shifted_day(anchor.reference, _DAYS.get(parts["day"].lower(), 0))
    return None if moved is None else _with_part(day_period(moved), parts)


def read_night(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "tonight" as the night to come, "overnight" as the one past unless the words look ahead."""
    is_past = parts["day"].lower() == "overnight" and not anchor.looks_ahead
    if anchor.reference is None:
        return None
    moved = shifted_day(anchor.reference, -1 if is_past else 0)
    return None if moved is None else day_period(moved)._replace(timex=f"{moved.isoformat()}TNI")


def read_weekend(_: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the weekend": the latest begun, the next where the words look ahead, else the nearest."""
    base = anchor.reference
    if base is None:
        return None
    is_ahead = anchor.looks_ahead or (not anchor.has_tense and base.weekday() >= _MIDWEEK)
    has_begun = base.weekday() >= _SATURDAY
    return weekend_period(base if is_ahead or has_begun else base - timedelta(days=7))


def read_day_beside(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the day before", "the night after": beside the day told, else beside the passage's own."""
    told = anchor.last_told
    base = told.day if told is not None and told.precision == "D" else anchor.reference
    moved = None if base is None else shifted_day(base, 1 if parts["dir"].lower() == "after" else -1)
    if moved is None:
        return None
    night = "TNI" if parts["unit"].lower() == "night" else ""
    return day_period(moved)._replace(timex=f"{moved.isoformat()}{night}")


def read_now(_: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "now" as the passage's day; it counts only as the end of a range."""
    return None if anchor.reference is None else day_period(anchor.reference)


def read_end_of_day(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the end of the day", "end of Sunday"."""
    said = parts.get("day", "").lower()
    period = read_weekday(parts, anchor) if "wd" in parts else read_deictic({"day": said}, anchor)
    return None if period is None else period._replace(timex=f"{period.timex}T23:59:59")


def read_relative_date(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "this 5/12", "next 6th of April", "this Friday (June 15)"."""
    month = int(parts["m"]) if "m" in parts else month_of(parts, "mon", "mon2")
    said = next((parts[name] for name in ("d", "d2", "d3") if name in parts), "")
    base, day = anchor.reference, number_said(said)
    if base is None or month is None:
        return None
    is_next = parts["rel"].lower() == "next" and "wd" not in parts
    return day_period(date(base.year + (is_next and (month, day) <= (base.month, base.day)), month, day))


def read_holiday(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "Christmas", "Easter 2018", "last Thanksgiving", "Labor Day next year"."""
    holiday = holidays()[parts["hol"].lower().replace("’", "'")]
    if "y" in parts:
        year: int | None = int(parts["y"])
    elif "rel" in parts:
        year = related_year(parts, anchor)
    else:
        base = anchor.now
        if base is None:
            return None
        before = anchor.window[: anchor.place[0]].rstrip().rpartition(" ")[2].lower()
        fallen = holiday.day_in(base.year)
        if fallen is None:
            return None
        year = nearest_year(fallen.month, fallen.day, anchor)
        if before in FORWARD or before in BACKWARD:
            is_past = fallen < base
            year = base.year + (is_past if before in FORWARD else -(not is_past))
    day = None if year is None else holiday.day_in(year)
    if day is not None and ("we" in parts or "we2" in parts):
        return weekend_period(day - timedelta(days=2))  # that of Monday and Tuesday is the one before
    return None if day is None else day_period(day)
