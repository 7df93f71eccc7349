"""Distances in time: "twenty years ago", "two weeks later", "the past three years"."""

from __future__ import annotations

import re
from datetime import date

from claims.figures.number import number_words
from claims.times.calendar_period import (
    Period,
    day_period,
    month_period,
    shifted_day,
    shifted_month,
    week_period,
    year_period,
)
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


def _shift(day: date, count: int, unit: str) -> Period | None:
    """Return the period `count` units away, as precise as the unit ("two weeks ago" is a week)."""
    steps = count * _SIZES.get(unit, 1)
    letter = UNIT_LETTERS.get(unit)
    if letter == "Y":
        return year_period(day.year + steps)
    if letter == "M":
        return month_period(*shifted_month(day, steps))
    days = steps * 7 if letter == "W" else steps
    moved = shifted_day(day, days)
    if moved is None or letter is None:
        return None
    return week_period(moved) if letter == "W" else day_period(moved)


def read_distance(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "twenty years ago", "two weeks later", "a few months earlier"."""
    unit, direction = parts["unit"].lower().rstrip("s") or "", parts["dir"].lower()
    is_back = direction in ("ago", "earlier", "before", "prior", "previously")
    base = anchor.reference if direction in ("ago", "from now", "hence") else anchor.told or anchor.reference
    count = _count(parts["n"])
    if base is None or unit not in UNIT_LETTERS:
        return None
    if count is None:
        letter = UNIT_LETTERS[unit]
        return Period(f"PX{letter}", _vague(base, unit, is_back=is_back))
    return _shift(base, -count if is_back else count, unit)


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
    unit = (parts.get("unit") or parts.get("unit2", "")).lower().rstrip("s")
    counts = [_count(word) for word in re.split(r"[ -](?:to|or)[ -]", parts["n"])]
    letter = {"hour": "H", "minute": "M", "second": "S"}.get(unit) or UNIT_LETTERS.get(unit)
    if letter is None:
        return None
    size = _SIZES.get(unit, 1)
    clock = "T" if unit in ("hour", "minute", "second") else ""
    values = [
        f"P{clock}X{letter}" if count is None else f"P{clock}{count * size}{letter}" for count in counts
    ]
    base = anchor.reference
    when = None
    if base is not None and unit in UNIT_LETTERS:
        steps = counts[-1] or 5
        ahead = parts["rel"].lower() in FORWARD
        end = _shift(base, steps if ahead else -steps, unit)
        edge = None if end is None or end.when is None else end.when.latest if ahead else end.when.earliest
        if edge is not None:
            first, last = sorted((edge, base))
            when = ImpreciseDate.between(ImpreciseDate.from_day(first), ImpreciseDate.from_day(last))
            if counts[-1] is None:
                when = when.model_copy(
                    update={"edtf": when.edtf.replace("/", "~/") if not ahead else when.edtf + "~"}
                )
    return Period("/".join(values), when)
