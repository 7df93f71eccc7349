"""Dates as they are printed: in figures, with names of months, in words; years, decades and centuries."""

from __future__ import annotations

import re
from datetime import date

from claims.figures.number_words import number_words
from claims.times.calendar_period import (
    Period,
    between_periods,
    century_period,
    day_period,
    decade_period,
    half_period,
    month_period,
    quarter_period,
    year_period,
)
from claims.times.time_anchor import Anchor, month_said, nearest_year, part_said, related_year
from claims.times.time_grammar import time_words
from sources.calendar_words import month_number

PIVOT = 50  # two-digit years below it are of this century
_CENTURIES = {"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
_NOT_WORD = re.compile(r"[^a-z]+")
_FURTHEST_RANGE = 400  # years from the first to the last of a printed range


def number_said(words: str) -> int:
    """Return what "12", "12th", "twelfth", "twenty-third" or "forty three" is; 0 where it is no number.

    Args:
        words: figures or words, in any case.
    """
    digits = re.match(r"\d{1,4}", words.strip())
    if digits is not None:
        return int(digits.group())
    numbers = number_words()
    tables = (numbers.small, numbers.tens, numbers.ordinal)
    total = 0
    for word in _NOT_WORD.split(words.lower().strip()):
        total += next((table[word] for table in tables if word in table), 0)
    return total


def year_said(parts: dict[str, str]) -> int | None:
    """Return the year that is printed in four figures, in two, or in words; None where none is."""
    if "y" in parts:
        return int(parts["y"])
    if "yy" in parts:
        short = int(parts["yy"])
        return short + (2000 if short < PIVOT else 1900)
    return _year_in_words(parts["yw"]) if "yw" in parts else None


def _year_in_words(words: str) -> int:
    first, _, rest = words.lower().replace("-", " ").partition(" ")
    if first in _CENTURIES:
        return _CENTURIES[first] * 100 + number_said(rest.removeprefix("hundred"))
    return 2000 + number_said(rest.removeprefix("thousand"))


def read_iso(parts: dict[str, str], _: Anchor) -> Period:
    """Read 2011-03-18, 2011/3/18, 20110318, 2011-Mar-18."""
    month = int(parts["m"]) if "m" in parts else month_said(parts)
    return day_period(date(int(parts["y"]), month, int(parts["d"])))


def read_slash(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read 3/18/2011 with the month first, as American print does, unless it cannot be."""
    first, second, year = int(parts["m"]), int(parts["d"]), int(parts["y"])
    if len(parts["y"]) == 2:
        year += 2000 if year < PIVOT else 1900
    if parts["mark"] == "." or first > 12:
        first, second = second, first
    return day_period(date(year, first, second)) if first <= 12 else None


def read_short_slash(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read 3/18 and 18/3 without a year."""
    month, day = int(parts["m"]), int(parts["d"])
    if month > 12:
        month, day = day, month
    return _day(month, day, nearest_year(month, day, anchor)) if month <= 12 else None


def _day(month: int, day: int, year: int | None) -> Period:
    if year is None:
        return Period(f"XXXX-{month:02d}-{day:02d}", None)
    if month == 2 and day == 29:
        year += -year % 4 if year % 4 else 0  # a leap day without a year: the next there is
    return day_period(date(year, month, day))


def read_day_of_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "March 3", "3rd of March, 2010", "May twenty-nine"."""
    month, day = month_said(parts), number_said(parts["d"])
    year = year_said(parts)
    if year is not None:
        return day_period(date(year, month, day))
    return _day(month, day, nearest_year(month, day, anchor))


def read_days_of_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "March 3-5", "3 to 5 March", "30 March to 2 April"; the last day leads where it has the year."""
    first = read_day_of_month(parts, anchor)
    last = read_day_of_month({**parts, "d": parts["d2"], "mon": parts.get("mon2", parts["mon"])}, anchor)
    if first is None or last is None or first.when is None or last.when is None:
        return between_periods(first, last)
    begins, ends = first.when.earliest, last.when.latest
    if begins is not None and ends is not None and begins > ends and "mon2" in parts:
        first = day_period(begins.replace(year=begins.year - 1))
    elif begins is not None and ends is not None and begins > ends:
        last = day_period(date(begins.year + begins.month // 12, begins.month % 12 + 1, ends.day))
    return between_periods(first, last)


def read_month_of_year(parts: dict[str, str], _: Anchor) -> Period:
    """Read "March 2010", "early March 2010", "April of '87"."""
    return month_period(year_said(parts) or 0, month_said(parts), part_said(parts))


def read_months_of_years(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "March to June 2010", "November-February 2017"."""
    last_year = int(parts["y2"])
    first, last = month_said(parts), month_said(parts, "mon2")
    first_year = year_said(parts) or (last_year if first <= last else last_year - 1)
    return between_periods(month_period(first_year, first), month_period(last_year, last))


def read_month_number(parts: dict[str, str], _: Anchor) -> Period:
    """Read 2011-03, 03/2011."""
    return month_period(int(parts["y"]), int(parts["m"]))


def read_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read a month without a year."""
    month = month_said(parts)
    year = nearest_year(month, 31 if anchor.looks_ahead else 1, anchor)
    return Period(f"XXXX-{month:02d}", None) if year is None else month_period(year, month, part_said(parts))


def _decade_year(words: str, anchor: Anchor) -> int:
    digits = int(re.sub(r"\D", "", words))
    if digits >= 1000:
        return digits
    now = anchor.now
    if now is None:
        return 1900 + digits if digits >= 20 else 2000 + digits
    century = now.year // 100 * 100
    return century + digits if century + digits <= now.year else century - 100 + digits


def read_decade(parts: dict[str, str], anchor: Anchor) -> Period:
    """Read "the 1970s", "mid-90s"."""
    return decade_period(_decade_year(parts["dec"], anchor), part_said(parts))


def read_decades(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the 1970s to late 1980s"."""
    first = _decade_year(parts["dec"], anchor)
    last = _decade_year(parts["dec2"], anchor)
    part = part_said({"part": parts.get("part2", "")})
    return between_periods(decade_period(first), decade_period(last, part))


def read_decade_word(parts: dict[str, str], anchor: Anchor) -> Period:
    """Read "the nineties"."""
    digits = time_words().decade[parts["decw"].lower()]
    return decade_period(_decade_year(str(digits), anchor), part_said(parts))


def read_century(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "the 19th century"; centuries before Christ have no value here."""
    number = int(parts["cen"])
    return century_period(number) if 0 < number < 90 and "B" not in parts.get("era", "").upper() else None


def read_century_word(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "the nineteenth century"."""
    said = parts["cenw"].lower()
    return century_period(21 if said == "twenty-first" else number_words().ordinal[said])


def read_years(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "1990-1995", "2008-09"; 2015-12 can only be a month."""
    first, last = int(parts["y"]), int(parts["y2"])
    if len(parts["y2"]) == 2:
        last += first // 100 * 100
        if last <= first and 1 <= last % 100 <= 12:
            return month_period(first, last % 100)
    if not first < last <= first + _FURTHEST_RANGE:
        return None
    return between_periods(year_period(first), year_period(last))


def read_year(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "2010", "late 2010", "nineteen eighty-six"."""
    year = year_said(parts)
    return None if year is None else year_period(year, part_said(parts))


def read_short_year(parts: dict[str, str], anchor: Anchor) -> Period:
    """Read "'89", of the century that the story has reached."""
    short, now = int(parts["yy"]), anchor.now
    century = 1900 if now is None or not anchor.is_story else now.year // 100 * 100
    return year_period(century + short)


def read_era(parts: dict[str, str], _: Anchor) -> Period:
    """Read "264 BC", "79 AD"."""
    year = int(parts["y"])
    return Period(f"BC{year:04d}", None) if parts["era"].upper().startswith("B") else year_period(year)


def read_fiscal_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "fiscal 2022", "school year 2008", "FY18": a year that begins when its owner says."""
    year = year_said(parts)
    if year is None:
        return None
    if "y2" in parts:
        return read_years(parts, anchor)
    return owned_year(year, parts["fiscal"])


def owned_year(year: int, owner: str) -> Period:
    """Return a fiscal or school year: its days lie in the calendar year or the one before."""
    mark = time_words().owned_year.get(owner.lower(), "")
    return year_period(year)._replace(timex=f"{mark}{year:04d}")


def read_quarter_of(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "Q3 2017", "2019 H2", "Q1 last year"."""
    year = year_said(parts) or (related_year(parts, anchor) if "rel" in parts else None)
    if year is None:
        return None
    return half_period(year, int(parts["half"])) if "half" in parts else quarter_period(year, int(parts["q"]))


def read_quarter(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the second quarter" alone: the latest that has begun, or the next where the words look ahead."""
    now = anchor.now
    number = int(parts["q"]) if "q" in parts else number_said(parts["ord"])
    if now is None or not 1 <= number <= 4:
        return None
    begun = (now.month - 1) // 3 + 1
    if anchor.looks_ahead:
        return quarter_period(now.year + (number < begun), number)
    return quarter_period(now.year - (number > begun), number)


def read_piece_of_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the second quarter of 2012", "the first half of this year"."""
    said = parts["ord"].lower()
    year = year_said(parts) or (int(parts["y3"]) if "y3" in parts else None)
    if year is None:
        now = anchor.now
        year = related_year(parts, anchor) if "rel" in parts else None if now is None else now.year
    if year is None:
        return None
    is_half = parts["piece"].lower() == "half"
    number = number_said(said) or (2 if is_half else 4)
    if is_half:
        return half_period(year, number) if number < 3 else None
    return quarter_period(year, number) if number < 5 else None


def month_of(parts: dict[str, str], *names: str) -> int | None:
    """Return the month that the first of the named parts says; None where none of them is there."""
    said = next((parts[name] for name in names if name in parts), None)
    return None if said is None else month_number(said)
