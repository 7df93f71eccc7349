"""Parts of a period by their order or place: "the first week of May", "the end of the month"."""

from __future__ import annotations

from datetime import date, timedelta

from claims.times.calendar_period import (
    Period,
    between_periods,
    century_period,
    day_period,
    decade_period,
    half_period,
    month_period,
    quarter_period,
    shifted_day,
    shifted_month,
    week_period,
    weekend_period,
    year_period,
)
from claims.times.clock_time import part_code
from claims.times.holiday import nth_weekday
from claims.times.printed_time import number_said, year_said
from claims.times.time_anchor import BACKWARD, FORWARD, Anchor, nearest_year, part_said, related_year
from sources.calendar_words import calendar_words, month_number

_LAST = frozenset({"last", "final", "closing"})
_MOST_PARTS = 400
_TO_THURSDAY = (
    3  # days from the Monday of a week; a week belongs to the month and year of its Thursday (ISO 8601)
)


def read_part(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the third month of 2021", "last Friday of October", "the first nine months of last year"."""
    whole = _whole(parts, anchor)
    if whole is None or whole.when is None or whole.when.earliest is None or whole.when.latest is None:
        return None
    begins, ends = whole.when.earliest, whole.when.latest
    said = parts["ord"].lower()
    is_last = said in _LAST
    number = 1 if said == "opening" else number_said(said)
    if "wd" in parts:
        weekday = calendar_words().weekdays[parts["wd"].lower().rstrip(".")]
        if begins.month != ends.month:
            return None
        period = day_period(nth_weekday(begins.year, begins.month, weekday, -1 if is_last else number))
        return period._replace(timex=f"{period.timex}T{part_code(parts['dp'])}") if "dp" in parts else period
    count = number_said(parts["n"]) if "n" in parts else 1
    if not 0 < count <= _MOST_PARTS or (number > 1 and count > 1):
        return None
    unit = parts["unit"].lower()
    if is_last:
        first, last = _unit_from_end(unit, ends, count), _unit_from_end(unit, ends, 1)
    else:
        first, last = (
            _unit_from_start(unit, begins, number),
            _unit_from_start(unit, begins, number + count - 1),
        )
    if first is None or last is None or not _lies_in(last, begins, ends):
        return None
    return first if count == 1 else between_periods(first, last)


def _lies_in(part: Period, begins: date, ends: date) -> bool:
    day = None if part.when is None else part.when.latest
    return day is not None and day >= begins and day - ends <= timedelta(days=6)


def _whole(parts: dict[str, str], anchor: Anchor) -> Period | None:
    if "pmon" in parts:
        month = month_number(parts["pmon"]) or 0
        year = int(parts["py"]) if "py" in parts else nearest_year(month, 1, anchor)
        return None if year is None else month_period(year, month)
    if "py2" in parts:
        return year_period(int(parts["py2"]))
    if "pdec" in parts:
        return decade_period(int(parts["pdec"]))
    relation = parts.get("prel", "").lower()
    base = anchor.now if not relation else anchor.reference or anchor.now
    return None if base is None else unit_of(parts["punit"].lower(), base, _step(relation))


def _step(relation: str) -> int:
    return 1 if relation in FORWARD else -1 if relation in BACKWARD else 0


def unit_of(unit: str, base: date, step: int, part: str = "") -> Period | None:
    """Return the week, month, quarter, year, decade or century `step` away from the one that holds `base`."""
    if unit == "week":
        day = shifted_day(base, 7 * step)
        return None if day is None else week_period(day)
    if unit == "month":
        return month_period(*shifted_month(base, step), part)
    if unit == "quarter":
        year, month = shifted_month(base, 3 * step)
        return quarter_period(year, (month - 1) // 3 + 1)
    if unit == "year":
        return year_period(base.year + step, part)
    if unit == "decade":
        return decade_period((base.year // 10 + step) * 10, part)
    return century_period(base.year // 100 + 1 + step) if unit == "century" else None


def _unit_from_start(unit: str, begins: date, number: int) -> Period | None:
    """Return the unit of that number (1 is the first) of a stretch that begins on a day."""
    if unit == "day":
        return day_period(begins + timedelta(days=number - 1))
    if unit in ("week", "weekend"):
        thursday = begins + timedelta(days=(_TO_THURSDAY - begins.weekday()) % 7 + 7 * (number - 1))
        return week_period(thursday) if unit == "week" else weekend_period(thursday)
    if unit == "month":
        return month_period(*shifted_month(begins, number - 1))
    if unit == "quarter":
        return quarter_period(begins.year, number) if number < 5 else None
    if unit == "half":
        return _half(begins, number) if number < 3 else None
    return year_period(begins.year + number - 1)


def _half(begins: date, number: int) -> Period:
    """Return a half of the year or month that begins on a day."""
    if begins.month == 1:
        return half_period(begins.year, number)
    return month_period(begins.year, begins.month, "early" if number == 1 else "late")


def _unit_from_end(unit: str, ends: date, number: int) -> Period | None:
    """Return the unit of that number from the end (1 is the last) of a stretch that ends on a day."""
    if unit == "day":
        return day_period(ends - timedelta(days=number - 1))
    if unit in ("week", "weekend"):
        thursday = ends - timedelta(days=(ends.weekday() - _TO_THURSDAY) % 7 + 7 * (number - 1))
        return week_period(thursday) if unit == "week" else weekend_period(thursday)
    if unit == "month":
        return month_period(*shifted_month(ends, 1 - number))
    if unit == "quarter":
        return quarter_period(ends.year, 5 - number) if number < 5 else None
    if unit == "half":
        return half_period(ends.year, 3 - number) if number < 3 else None
    return year_period(ends.year - number + 1)


def read_part_of_unit(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the end of the year", "beginning of next month", "the rest of the week"."""
    relation = parts.get("rel", "").lower()
    base = anchor.now if not relation else anchor.reference or anchor.now
    return None if base is None else unit_of(parts["unit"].lower(), base, _step(relation), part_said(parts))


def read_day_of_period(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the 15th of next month", "the 28th of that month", "the last day of the month"."""
    relation = (parts.get("rel") or parts.get("rel2", "")).lower()
    base = anchor.now if relation in ("", "that", "same") else anchor.reference
    if base is None:
        return None
    year, month = shifted_month(base, _step(relation))
    return day_period(date(year, month, number_said(parts["d"])))


def read_day_only(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "on the 18th": of the month told, else the latest, or the next where the words look ahead."""
    base, day = anchor.now, number_said(parts["d"])
    if base is None:
        return None
    if anchor.is_story:
        step = 0
    elif anchor.looks_ahead:
        step = 1 if day < base.day else 0
    else:
        step = -1 if day > base.day else 0
    year, month = shifted_month(base, step)
    return day_period(date(year, month, day))


def read_week_number(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "week 27 of last year" (ISO 8601)."""
    if "y" not in parts and "rel" not in parts:
        year = None if anchor.now is None else anchor.now.year
    else:
        year = year_said(parts) or related_year(parts, anchor)
    return None if year is None else week_period(date.fromisocalendar(year, int(parts["wk"]), 4))


def read_weekday_day(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "Friday the 26th", "Tue 13th": the nearest month in which that day is that weekday."""
    weekday = calendar_words().weekdays[parts["wd"].lower().rstrip(".")]
    day, base = number_said(parts.get("d") or parts["d2"]), anchor.now
    if base is None:
        return None
    for step in sorted(range(-12, 13), key=lambda step: (abs(step), -step)):
        year, month = shifted_month(base, step)
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found.weekday() == weekday:
            return day_period(found)
    return None
