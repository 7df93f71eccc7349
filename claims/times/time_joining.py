"""Join what belongs together: a day and its time of day, the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claims.times.calendar_period import shifted_date
from claims.times.clock_time import TimeOfDay, take_apart, upon
from claims.times.time_reading import TimeKind
from sources.calendar_date import ImpreciseDate
from sources.span import Span

_JOINT = re.compile(
    r"[ ]?(?:to|until|through|till|and|-|–|—|~)[ ]?(?:the[ ](?:end[ ]of[ ])?|in[ ]|about[ ]|around[ ])?",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|between|around|about|during|in)[ ](?:the[ ]|about[ ]|around[ ]|in[ ])*$", re.IGNORECASE
)
_PLAIN_JOINTS = frozenset({"-", "–", "—", "~", "to", "through"})
# Between a day and a time of day, in either order.
_UPON = re.compile(
    r"[ ]?(?:,[ ]?)?(?:(?:at|around|about|by|on|in|of|for|from|between|before|after|until|@|-|–)[ ]?)?"
    r"(?:around[ ]|about[ ])?(?:the[ ])?",
    re.IGNORECASE,
)
_NO_YEAR = frozenset({"month", "month_day", "day_month", "short_slash", "holiday"})


class TimeReading(NamedTuple):
    """A time expression as it was read.

    Attributes:
        span: the expression's own words.
        timex: TIMEX3 value ("2011-07", "2010-SU", "P3Y", "2011-07-05T17:30").
        when: the days it may speak of; None where nothing it is relative to is known.
        lead: "since", "until", "about", "range" or "", from the words around it.
        form: the form that found it; of a joined one, the last.
        has_year: its year is printed.
        is_half_open: a clock time that leaves open which half of the day it is in.
        point: the very day that a counted distance leads to; of a clock time the day the story has reached.
    """

    span: Span
    kind: TimeKind
    timex: str
    when: ImpreciseDate | None
    lead: str
    form: str = ""
    is_half_open: bool = False
    has_year: bool = False
    point: date | None = None


def joined(text: str, readings: Sequence[TimeReading]) -> list[TimeReading]:
    """Return the readings with those that belong together made one, in order."""
    if len(readings) < 2:
        return [_on_day_told(reading) for reading in readings if reading.form != "now"]
    merged: list[TimeReading] = []
    for reading in readings:
        upon_day = _upon(text, merged[-1], reading) if merged else None
        if upon_day is None:
            merged.append(reading)
        else:
            merged[-1] = upon_day
    ranges: list[TimeReading] = []
    for reading in merged:
        interval = _interval(text, ranges[-1], reading) if ranges else None
        if interval is None:
            ranges.append(reading)
        else:
            ranges[-1] = interval
    return [_on_day_told(reading) for reading in ranges if reading.form != "now"]


def _on_day_told(reading: TimeReading) -> TimeReading:
    """Return a clock time that stands alone in a story as one of the day told."""
    if (
        reading.kind != "time"
        or reading.point is None
        or "/" in reading.timex
        or not reading.timex.startswith("T")
    ):
        return reading
    day = reading.point
    return reading._replace(
        kind="date", timex=f"{day.isoformat()}{reading.timex}", when=ImpreciseDate.from_day(day)
    )


def _upon(text: str, before: TimeReading, reading: TimeReading) -> TimeReading | None:
    """Return a day and a time of day beside it as one: "9:30 a.m. on Nov. 3", "last night at 8"."""
    first, last = take_apart(before.timex), take_apart(reading.timex)
    if first is None or last is None or _UPON.fullmatch(text, before.span.end, reading.span.start) is None:
        return None
    clock = last if last.clock else first
    if not (clock.clock or first.part or last.part):
        return None
    day = first if clock is last else last
    is_half_open = reading.is_half_open if clock is last else before.is_half_open
    made = upon(day, clock, is_half_open=is_half_open)
    if made is None:
        return None
    dated = before if first.day else reading
    return TimeReading(
        Span(before.span.start, reading.span.end),
        dated.kind if made.day else "time",
        made.timex,
        dated.when if made.day else None,
        before.lead,
        reading.form if made.day else "clock",
        is_half_open and not (day.part or clock.part),
    )


def _interval(text: str, before: TimeReading, reading: TimeReading) -> TimeReading | None:
    """Return "from 1990 to 1995", "around 2005 to 2006", "between 4 and 5 p.m." as one; None for two."""
    between = text[before.span.end : reading.span.start]
    if len(between) > 24 or _JOINT.fullmatch(between) is None:
        return None
    opener = _FROM.search(text, max(0, before.span.start - 24), before.span.start)
    joint = between.strip().lower()
    if joint.startswith("and"):
        if opener is None or not opener.group().lower().startswith("between"):
            return None
    elif opener is None and joint.split()[0] not in _PLAIN_JOINTS:
        return None
    span = Span(before.span.start, reading.span.end)
    clocks = _clock_interval(take_apart(before.timex), take_apart(reading.timex))
    if clocks is not None:
        dated = before if before.when is not None else reading
        return TimeReading(span, dated.kind, clocks, dated.when, "range", reading.form)
    return _date_interval(span, before, reading)


def _clock_interval(first: TimeOfDay | None, last: TimeOfDay | None) -> str | None:
    """Return the value of the time between two times of day; None where they are none."""
    if first is None or last is None or not (first.clock and last.clock) or first.until or last.until:
        return None
    begins, ends = first.day or last.day, last.day or first.day
    return f"{begins}T{first.clock}/{ends}T{last.clock}"


def _date_interval(span: Span, before: TimeReading, reading: TimeReading) -> TimeReading | None:
    if before.kind != "date" or reading.kind != "date" or "/" in before.timex or "/" in reading.timex:
        return None
    begun, ended = before.when, reading.when
    if begun is None or ended is None or begun.earliest is None or ended.latest is None:
        return None
    timex = reading.timex
    first_timex = before.timex
    if reading.has_year and before.form in _NO_YEAR and not before.has_year:
        begun = _in_year(begun, ended)
        first_timex = begun.edtf
    if begun.earliest is None:
        return None
    if begun.earliest > ended.latest:
        later = _year_later(reading)
        if later is None or later.latest is None or begun.earliest > later.latest:
            return None
        ended, timex = later, later.edtf
    if before.lead.endswith("about"):
        begun, ended = about(begun), about(ended)
        return TimeReading(
            span,
            "date",
            f"{first_timex}/{timex}",
            ImpreciseDate.between(begun, ended),
            "about range",
            "range",
        )
    return TimeReading(
        span, "date", f"{first_timex}/{timex}", ImpreciseDate.between(begun, ended), "range", "range"
    )


def _in_year(begun: ImpreciseDate, ended: ImpreciseDate) -> ImpreciseDate:
    """Return the start of a range in the year that its end prints, or the year before."""
    first, last = begun.earliest, ended.latest
    if first is None or last is None:
        return begun
    is_before = (first.month, first.day) > (last.month, last.day)
    moved = shifted_date(first, last.year - is_before - first.year, "Y")
    if moved is None:
        return begun
    is_month = begun.earliest != begun.latest
    return ImpreciseDate.from_month(moved.year, moved.month) if is_month else ImpreciseDate.from_day(moved)


def _year_later(reading: TimeReading) -> ImpreciseDate | None:
    """Return a day or month without a year a year later, a weekday a week: "from November to March"."""
    when = reading.when
    if when is None or when.earliest is None:
        return None
    if reading.form == "weekday":
        moved = shifted_date(when.earliest, 1, "W")
        return None if moved is None else ImpreciseDate.from_day(moved)
    if reading.form not in _NO_YEAR:
        return None
    moved = shifted_date(when.earliest, 1, "Y")
    if moved is None:
        return None
    if reading.form == "month":
        return ImpreciseDate.from_month(moved.year, moved.month)
    return ImpreciseDate.from_day(moved)


def about(when: ImpreciseDate) -> ImpreciseDate:
    """Return the date as an approximate one; EDTF has no approximate time of day."""
    return when.model_copy(update={"edtf": f"{when.edtf}~"})
