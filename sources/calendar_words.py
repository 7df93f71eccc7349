"""The names of months and weekdays, as data: one table for printed dates and for dates in prose."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from sources.errors import WordListError
from sources.table import read_table


class CalendarWords(BaseModel):
    """The schema of data/calendar.toml: lower-case names and abbreviations, without a full stop.

    Attributes:
        months: name to number, January is 1.
        weekdays: name to number, Monday is 0.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    months: dict[str, int]
    weekdays: dict[str, int]


@cache
def calendar_words() -> CalendarWords:
    """Return the month and weekday names of the package."""
    return read_table(files("sources") / "data" / "calendar.toml", CalendarWords, WordListError)


def month_number(word: str) -> int | None:
    """Return 1 to 12 for the name or abbreviation of a month; None for another word."""
    return calendar_words().months.get(word.strip().rstrip(".").lower())


def weekday_number(word: str) -> int | None:
    """Return 0 (Monday) to 6 for the name or abbreviation of a weekday; None for another word."""
    return calendar_words().weekdays.get(word.strip().rstrip(".").lower())
