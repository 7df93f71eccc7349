"""Calendar dates as publications print them: on a line of their own, in a footer, behind a place name.

Reads `Thursday, July 7th, 2011`, `2011-6-22`, `3/18/2011`, `Oct. 3, 2024`, `3 October 2024`, `December 2010`.
It keeps both readings of a numeric date whose order of day and month is open; relative dates are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from sources.calendar_date import ImpreciseDate
from sources.calendar_words import calendar_words, month_number, weekday_number

DateOrder = Literal["mdy", "dmy"]
DateShape = Literal["long", "iso", "numeric", "month"]

PIVOT = 69  # POSIX: two-digit years below it are of this century
_DIGIT = re.compile(r"\d")
_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2199


class PrintedDate(NamedTuple):
    """A date as a line prints it.

    Attributes:
        start, end: half-open, code points of the line that was read, weekday included.
        words: the words at that place.
        value: the date; for an open order of day and month the interval from the one to the other.
        weekday: the printed weekday, Monday is 0; None when none is printed.
        readings: the one date, or both where the order of day and month is open.
        shape: how it is printed.
        order: the order of a numeric date where its figures decide it.
    """

    start: int
    end: int
    words: str
    value: ImpreciseDate
    weekday: int | None
    readings: tuple[ImpreciseDate, ...]
    shape: DateShape
    order: DateOrder | None

    @property
    def is_ambiguous(self) -> bool:
        """True when day and month could be read both ways."""
        return len(self.readings) > 1

    @property
    def contradicts_weekday(self) -> bool:
        """True when the printed weekday is not that of the one day printed."""
        day = self.value.earliest
        if self.weekday is None or day is None or day != self.value.latest:
            return False
        return day.weekday() != self.weekday

    def in_order(self, order: DateOrder | None) -> PrintedDate:
        """Return the date read in `order` where its own figures leave that open."""
        if order is None or not self.is_ambiguous:
            return self
        chosen = self.readings[0 if order == "mdy" else 1]
        return self._replace(value=chosen, readings=(chosen,))


def read_printed_date(line: str, *, order: DateOrder | None = None) -> PrintedDate | None:
    """Return the first calendar date that `line` prints; None when there is none.

    Args:
        line: a line or other short stretch of text.
        order: how to read `3/4/2011` where the figures leave it open; None keeps it open.
    """
    return next(find_printed_dates(line, order=order), None)


def find_printed_dates(line: str, *, order: DateOrder | None = None) -> Iterator[PrintedDate]:
    """Yield the calendar dates that `line` prints, in order."""
    if _DIGIT.search(line) is None:
        return
    for match in _pattern().finditer(line):
        printed = _read(match)
        if printed is not None:
            yield printed.in_order(order)


def prevailing_order(dates: Iterable[PrintedDate]) -> DateOrder | None:
    """Return the order of day and month that the decided numeric dates agree on; None when they do not."""
    orders = {printed.order for printed in dates if printed.order is not None}
    return orders.pop() if len(orders) == 1 else None


@cache
def _pattern() -> re.Pattern[str]:
    words = calendar_words()
    month = "(?:" + "|".join(sorted(words.months, key=len, reverse=True)) + r")\b\.?"
    weekday = "(?:" + "|".join(sorted(words.weekdays, key=len, reverse=True)) + r")\b\.?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    year = r"\d{4}(?!\d)"
    forms = (
        rf"(?P<m1>{month})[ ]{{0,3}}(?P<d1>{day})\b(?:,[ ]{{0,3}}|[ ]{{1,3}})(?P<y1>{year})",
        rf"(?P<d2>{day})\b[ -]{{0,3}}(?:of[ ])?(?P<m2>{month})(?:,?[ ]{{0,3}}|-)(?P<y2>{year})",
        r"(?P<y3>\d{4})(?P<s3>[-/.])(?P<m3>\d{1,2})(?P=s3)(?P<d3>\d{1,2})(?![\d])",
        r"(?P<a>\d{1,2})(?P<s4>[-/.])(?P<b>\d{1,2})(?P=s4)(?P<y4>\d{4}|\d{2})(?![\d.,]\d|\d|%)",
        rf"(?P<m5>{month}),?[ ]{{0,3}}(?P<y5>{year})",
    )
    return re.compile(
        rf"(?<![\w.,/$€£-])(?:(?P<w>{weekday})[,]?[ ]{{0,3}}(?:the[ ])?)?(?:{'|'.join(forms)})"
        rf"(?:,?[ ]{{0,2}}\(?(?P<w2>{weekday})\)?)?",
        re.IGNORECASE,
    )


def _read(match: re.Match[str]) -> PrintedDate | None:
    name = match.group("w") or match.group("w2")
    readings, shape, order = _readings(match)
    if not readings:
        return None
    weekday = None if name is None else weekday_number(name)
    fitting = [one for one in readings if one.earliest is not None and one.earliest.weekday() == weekday]
    if len(readings) > 1 and len(fitting) == 1:
        order = "mdy" if fitting[0] == readings[0] else "dmy"
        readings = (fitting[0],)
    first, last = min(readings, key=_edtf), max(readings, key=_edtf)
    return PrintedDate(
        start=match.start(),
        end=match.end(),
        words=match.group(),
        value=first if len(readings) == 1 else ImpreciseDate.between(first, last),
        weekday=weekday,
        readings=readings,
        shape=shape,
        order=order,
    )


def _edtf(value: ImpreciseDate) -> str:
    return value.edtf


def _readings(match: re.Match[str]) -> tuple[tuple[ImpreciseDate, ...], DateShape, DateOrder | None]:
    if match.group("y1") is not None or match.group("y2") is not None:
        month = month_number(match.group("m1") or match.group("m2"))
        digits = (match.group("d1") or match.group("d2")).rstrip("sthndrSTHNDR")
        return _days(match.group("y1") or match.group("y2"), month or 0, int(digits)), "long", None
    if match.group("y3") is not None:
        return _days(match.group("y3"), int(match.group("m3")), int(match.group("d3"))), "iso", None
    if match.group("y5") is not None:
        month = month_number(match.group("m5"))
        return _months(match.group("y5"), month or 0), "month", None
    return _numeric(match)


def _numeric(match: re.Match[str]) -> tuple[tuple[ImpreciseDate, ...], DateShape, DateOrder | None]:
    if len(match.group("y4")) == 2 and match.group("s4") != "/":
        return (), "numeric", None  # 1.2.03 is a section or a version as often as a day
    month_first = _days(match.group("y4"), int(match.group("a")), int(match.group("b")))
    day_first = _days(match.group("y4"), int(match.group("b")), int(match.group("a")))
    if month_first == day_first:
        return month_first, "numeric", None
    if match.group("s4") == ".":
        return day_first, "numeric", None  # points stand only in day-first dates
    order: DateOrder | None = None
    if not (month_first and day_first):
        order = "mdy" if month_first else "dmy"
    return month_first + day_first, "numeric", order


def _days(year: str, month: int, day: int) -> tuple[ImpreciseDate, ...]:
    number = _year(year)
    if number is None:
        return ()
    try:
        return (ImpreciseDate.from_day(date(number, month, day)),)
    except ValueError:
        return ()


def _months(year: str, month: int) -> tuple[ImpreciseDate, ...]:
    number = _year(year)
    return () if number is None else (ImpreciseDate.from_month(number, month),)


def _year(digits: str) -> int | None:
    number = int(digits)
    if len(digits) == 2:
        number += 2000 if number < PIVOT else 1900
    return number if _EARLIEST_YEAR <= number <= _LATEST_YEAR else None
