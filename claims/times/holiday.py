"""Holidays by name: the day a named holiday falls on in a year, by the rules in data/holidays.toml.

A holiday that follows the moon is known only for the years that its entry lists.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, model_validator

from claims.errors import PackError
from sources.table import read_table

_FIRST_EASTER, _LAST_EASTER = 1583, 4099  # the years that the reckoning of Easter below holds for


class Holiday(BaseModel):
    """A holiday: its names and exactly one rule.

    Attributes:
        names: in lower case, with straight apostrophes.
        fixed: "month-day".
        nth: month, weekday (Monday is 0) and which of them (-1 is the last); `plus` days after it.
        before: month, day and weekday: the last such weekday before that day.
        easter: days after western Easter Sunday.
        orthodox: days after eastern Easter Sunday.
        days: the days themselves, in order.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...]
    fixed: str | None = None
    nth: tuple[int, int, int] | None = None
    plus: int = 0
    before: tuple[int, int, int] | None = None
    easter: int | None = None
    orthodox: int | None = None
    days: tuple[date, ...] = ()

    @model_validator(mode="after")
    def _has_one_rule(self) -> Holiday:
        rules = (self.fixed, self.nth, self.before, self.easter, self.orthodox, self.days or None)
        if sum(rule is not None for rule in rules) != 1:
            raise ValueError("exactly one of fixed, nth, before, easter, orthodox, days")
        return self

    def day_in(self, year: int) -> date | None:
        """Return the day in a year; None where the rule does not know it."""
        if self.fixed is not None:
            month, day = map(int, self.fixed.split("-"))
            return date(year, month, day)
        if self.nth is not None:
            return nth_weekday(year, *self.nth) + timedelta(days=self.plus)
        if self.before is not None:
            month, last, weekday = self.before
            eve = date(year, month, last) - timedelta(days=1)
            return eve - timedelta(days=(eve.weekday() - weekday) % 7)
        if self.days:
            return next((day for day in self.days if day.year == year), None)
        if not _FIRST_EASTER <= year <= _LAST_EASTER:
            return None
        if self.easter is not None:
            return _easter(year) + timedelta(days=self.easter)
        return _orthodox_easter(year) + timedelta(days=self.orthodox or 0)


class _Holidays(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    holiday: tuple[Holiday, ...]


@cache
def holidays() -> dict[str, Holiday]:
    """Return each holiday under each of its names."""
    table = read_table(files("claims") / "data" / "holidays.toml", _Holidays, PackError)
    return {name: holiday for holiday in table.holiday for name in holiday.names}


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Return the first (1), second ... or last (-1) such weekday of a month.

    Raises:
        ValueError: the month has no such day.
    """
    if which > 0:
        first = date(year, month, 1)
        return first.replace(day=1 + (weekday - first.weekday()) % 7 + 7 * (which - 1))
    following = date(year + month // 12, month % 12 + 1, 1)
    last = following - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-which - 1))


def _easter(year: int) -> date:
    """Return Easter Sunday (Meeus, Jones and Butcher; symbols as in Meeus 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month, day = divmod(h + weekday - 7 * m + 90, 25)[0], 0
    day = (h + weekday - 7 * m + 33 * month + 19) % 32
    return date(year, month, day)


def _orthodox_easter(year: int) -> date:
    """Return eastern Easter Sunday (Meeus 1991, chapter 8, for the Julian calendar), as a Gregorian date."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    ahead = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=ahead)
