"""Distances in time: "twenty years ago", "two weeks later", "the past three years"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.figures.number_words import number_words
from claims.times.calendar_period import (
    Period,
    between_periods,
    day_period,
    month_period,
    shifted_date,
    shifted_day,
    week_period,
    year_period,
)
from claims.times.following import closes, day_follows
from claims.times.time_anchor import FORWARD, Anchor
from sources.calendar_date import ImpreciseDate


def _count(words: str) -> int | None:
    """Return how many "twenty", "35", "a" or "a couple of" are; None for "a few"."""
    said = words.lower().strip()
    if said.isdigit():
        return int(said)
    if said in ("a", "an"):
        return 1
    if "couple" in said:
        return 2
    if said.startswith("half"):
        return None
    numbers = number_words()
    total = 0
    for word in re.split(r"[ -]", said):
        if word in numbers.small:
            total += numbers.small[word]
        elif word in numbers.tens:
            total += numbers.tens[word]
        else:
            return None
    return total


UNIT_LETTERS = {
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
    "quarter": "M",
}
_SIZES = {"fortnight": 2, "decade": 10, "century": 100, "quarter": 3}
_BACK = frozenset({"ago", "earlier", "before", "prior", "previously"})
STARTING = ("starting", "beginning", "commencing")
_FROM_AN_EVENT = frozenset({"before", "after", "prior"})
_WORKWEEK = 5  # days
_FEW = 5  # units, where "the past few" counts none


def _shift(day: date, count: int, unit: str) -> Period | None:
    """Return the period `count` units away, as precise as the unit ("two weeks ago" is a week)."""
    letter = UNIT_LETTERS.get(unit)
    if letter is None:
        return None
    point = shifted_date(day, count * _SIZES.get(unit, 1), letter)
    if point is None:
        return year_period(day.year + count * _SIZES.get(unit, 1)) if letter == "Y" else None
    if letter == "Y":
        return year_period(point.year)._replace(point=point)
    if letter == "M":
        return month_period(point.year, point.month)._replace(point=point)
    return (week_period(point) if letter == "W" else day_period(point))._replace(point=point)


def read_distance(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "twenty years ago", "two weeks later", "a few months earlier", "two years and a month ago"."""
    unit, direction = _unit(parts["unit"]), parts["dir"].lower()
    if direction in ("from", "since") or direction.startswith(STARTING):
        return None
    end = anchor.place[1]
    if direction in _FROM_AN_EVENT and not (closes(anchor.window, end) or day_follows(anchor.window, end)):
        return _length(parts)
    is_back = direction in _BACK
    base = anchor.reference if direction in ("ago", "from now", "hence") else anchor.told or anchor.reference
    if base is None or unit not in UNIT_LETTERS:
        return None
    if _count(parts["n"]) is None:
        letter = UNIT_LETTERS[unit]
        return Period(f"PX{letter}", _vague(base, unit, is_back=is_back))
    return shifted_by(parts, base, is_back=is_back)


def _length(parts: dict[str, str]) -> Period | None:
    """Return a counted length of time that leads to no day: "14 days after the petition was filed"."""
    count, unit = _count(parts["n"]), _unit(parts["unit"])
    if unit not in UNIT_LETTERS:
        return None
    number = "X" if count is None else count * _SIZES.get(unit, 1)
    return Period(f"P{number}{UNIT_LETTERS[unit]}", None)


def shifted_by(parts: dict[str, str], base: date, *, is_back: bool) -> Period | None:
    """Return the period a counted length of time ("two weeks and a day") before or after a day."""
    sign, period = -1 if is_back else 1, None
    for name in ("", "2", "3"):
        if f"unit{name}" not in parts:
            break
        count, unit = _count(parts[f"n{name}" if name else "n"]), _unit(parts[f"unit{name}"])
        if count is None:
            return None
        period = _shift(base, sign * count, unit)
        if period is None or period.point is None:
            return period
        base = period.point
    return period


def stretch_from(parts: dict[str, str], base: date) -> Period | None:
    """Return the stretch of a counted length of time that starts on a day: "two weeks starting May 20"."""
    after = shifted_by(parts, base, is_back=False)
    last = None if after is None or after.point is None else shifted_day(after.point, -1)
    return None if last is None else between_periods(day_period(base), day_period(last))


def read_ahead(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "in two weeks" as a time to come where the words look ahead, else as a length of time."""
    base, unit = anchor.reference, _unit(parts["unit"])
    before = anchor.window[: anchor.place[0]].lower()
    is_within = before.rstrip().endswith(("within", "within the", "within about"))
    count = _count(parts["n"])
    if base is None or count is None or unit not in UNIT_LETTERS:
        return None
    if not (anchor.looks_ahead or "time" in parts):
        return _length(parts)
    period = _shift(base, count, unit)
    if period is None or not is_within:
        return period
    last = None if period.point is None else shifted_day(period.point, -1)
    return None if last is None else _counted(base, last, count, unit)


def _counted(first: date, last: date, count: int, unit: str) -> Period:
    when = ImpreciseDate.between(ImpreciseDate.from_day(first), ImpreciseDate.from_day(last))
    return Period(f"P{count * _SIZES.get(unit, 1)}{UNIT_LETTERS[unit]}", when)


def _unit(said: str) -> str:
    """Return a unit of time in the singular."""
    word = said.lower()
    return "century" if word == "centuries" else word.removesuffix("s")


def _vague(base: date, unit: str, *, is_back: bool) -> ImpreciseDate | None:
    """Return two to nine units before or after a day: "a few months ago"."""
    ends = [_shift(base, count * (-1 if is_back else 1), unit) for count in (9, 2)]
    days = sorted(
        day
        for end in ends
        if end is not None and end.when is not None
        for day in (end.when.earliest, end.when.latest)
        if day
    )
    if not days:
        return None
    return ImpreciseDate.between(
        ImpreciseDate.from_day(days[0]), ImpreciseDate.from_day(days[-1])
    ).model_copy(update={"edtf": f"{days[0].isoformat()}~/{days[-1].isoformat()}~"})


def read_period_count(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the past three years" as the stretch that ends (or begins) at the passage's date."""
    unit = _unit(parts.get("unit") or parts.get("unit2", ""))
    counts = [_count(word) for word in re.split(r"[ -](?:to|or)[ -]", parts["n"])]
    letter = {"hour": "H", "minute": "M", "second": "S"}.get(unit) or UNIT_LETTERS.get(unit)
    if letter is None:
        return None
    size = _SIZES.get(unit, 1)
    clock = "T" if unit in ("hour", "minute", "second") else ""
    values = [
        f"P{clock}X{letter}" if count is None else f"P{clock}{count * size}{letter}" for count in counts
    ]
    when = None if anchor.reference is None else _stretch(parts, anchor.reference, counts[-1], unit)
    return Period("/".join(values), when)


def _quarters(base: date, months: int) -> ImpreciseDate | None:
    """Return whole quarters of the calendar before (negative) or after the one of `base`."""
    begun = base.replace(month=base.month - (base.month - 1) % 3, day=1)
    near = shifted_date(begun, 3 if months > 0 else 0, "M")
    far = None if near is None else shifted_date(near, months, "M")
    if near is None or far is None:
        return None
    first, after = sorted((near, far))
    last = after - timedelta(days=1)
    return ImpreciseDate.between(ImpreciseDate.from_day(first), ImpreciseDate.from_day(last))


def _working_days(base: date, count: int, *, is_ahead: bool) -> ImpreciseDate | None:
    """Return the days up to so many working days (Monday to Friday) after or before a day."""
    weeks, rest = divmod(count, _WORKWEEK)
    edge = shifted_day(base, (1 if is_ahead else -1) * 7 * weeks)
    while edge is not None and rest:
        edge = shifted_day(edge, 1 if is_ahead else -1)
        rest -= edge is not None and edge.weekday() < _WORKWEEK
    near = shifted_day(base, 1 if is_ahead else -1)
    if edge is None or near is None:
        return None
    first, last = sorted((near, edge))
    return ImpreciseDate.between(ImpreciseDate.from_day(first), ImpreciseDate.from_day(last))


def _stretch(parts: dict[str, str], base: date, count: int | None, unit: str) -> ImpreciseDate | None:
    """Return the days from so many units back up to `base`, or from the day after it on."""
    letter = UNIT_LETTERS.get(unit)
    if letter is None:
        return None
    ahead = parts["rel"].lower() in FORWARD
    if "work" in parts and unit == "day":
        return _working_days(base, count or _FEW, is_ahead=ahead)
    steps = (count or _FEW) * _SIZES.get(unit, 1)
    if unit == "quarter":
        return _quarters(base, steps if ahead else -steps)
    edge = shifted_date(base, steps if ahead else -steps, letter)
    start = shifted_day(base, 1) if ahead else edge
    end = edge if ahead else base
    if start is None or end is None or start > end:
        return None
    when = ImpreciseDate.between(ImpreciseDate.from_day(start), ImpreciseDate.from_day(end))
    if count is not None:
        return when
    blurred = f"{when.edtf}~" if ahead else when.edtf.replace("/", "~/")
    return when.model_copy(update={"edtf": blurred})
