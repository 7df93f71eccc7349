"""Dates as precise as they were printed: day, month, year, decade or interval, never a guessed day."""

from __future__ import annotations

import calendar
import re
from datetime import date

from pydantic import BaseModel, ConfigDict

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(-\d\d)?)?", re.ASCII)


class ImpreciseDate(BaseModel):
    """A date or interval with its precision.

    Attributes:
        edtf: the value in Extended Date/Time Format (ISO 8601-2), such as `2011-07-07`, `2011-07`, `2011`,
            `197X`, `2005/2006` or `2005~`.
        earliest: first day it may speak of; None when open to the past.
        latest: last day it may speak of, inclusive; None when open to the future.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    edtf: str
    earliest: date | None
    latest: date | None

    @classmethod
    def from_day(cls, day: date) -> ImpreciseDate:
        """Return a date known to the day."""
        return cls(edtf=day.isoformat(), earliest=day, latest=day)

    @classmethod
    def from_month(cls, year: int, month: int) -> ImpreciseDate:
        """Return a date known to the month."""
        last = calendar.monthrange(year, month)[1]
        return cls(
            edtf=f"{year:04d}-{month:02d}", earliest=date(year, month, 1), latest=date(year, month, last)
        )

    @classmethod
    def from_year(cls, year: int) -> ImpreciseDate:
        """Return a date known to the year."""
        return cls(edtf=f"{year:04d}", earliest=date(year, 1, 1), latest=date(year, 12, 31))

    @classmethod
    def from_decade(cls, first_year: int) -> ImpreciseDate:
        """Return the ten years from `first_year`, which ends in 0."""
        return cls(
            edtf=f"{first_year // 10:03d}X",
            earliest=date(first_year, 1, 1),
            latest=date(first_year + 9, 12, 31),
        )

    @classmethod
    def from_iso(cls, words: str) -> ImpreciseDate:
        """Return the date that `2011-07-07`, `2011-07` or `2011` says.

        Raises:
            ValueError: the words are none of the three, or no day of the calendar.
        """
        parts = _ISO.fullmatch(words)
        if parts is None:
            raise ValueError(f"found {words!r}, wanted a date such as 2024-05-01, 2024-05 or 2024")
        year, month, day = parts.groups()
        if month is None:
            date(int(year), 1, 1)  # there is no year 0
            return cls.from_year(int(year))
        return cls.from_day(date.fromisoformat(words)) if day else cls.from_month(int(year), int(month))

    @classmethod
    def between(cls, first: ImpreciseDate, last: ImpreciseDate) -> ImpreciseDate:
        """Return the interval from the start of `first` to the end of `last`."""
        return cls(edtf=f"{first.edtf}/{last.edtf}", earliest=first.earliest, latest=last.latest)

    @classmethod
    def since(cls, first: ImpreciseDate) -> ImpreciseDate:
        """Return the interval from the start of `first` on, open to the future."""
        return cls(edtf=f"{first.edtf}/..", earliest=first.earliest, latest=None)

    @classmethod
    def until(cls, last: ImpreciseDate) -> ImpreciseDate:
        """Return the interval up to the end of `last`, open to the past."""
        return cls(edtf=f"../{last.edtf}", earliest=None, latest=last.latest)

    def may_meet(self, other: ImpreciseDate) -> bool:
        """Tell whether the two may speak of a common day."""
        starts_late = self.earliest is not None and other.latest is not None and self.earliest > other.latest
        ends_early = self.latest is not None and other.earliest is not None and self.latest < other.earliest
        return not (starts_late or ends_early)

    def __str__(self) -> str:
        return self.edtf
