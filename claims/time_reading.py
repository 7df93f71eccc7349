"""Turn one time expression into a period of the calendar, against the passage's date or the date told last."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from claims.calendar_period import (
    Period,
    century_period,
    day_period,
    decade_period,
    half_period,
    month_period,
    quarter_period,
    season_period,
    shifted_day,
    shifted_month,
    week_period,
    weekend_period,
    year_period,
)
from claims.number import number_words
from claims.time_expression import TimeMatch, time_words
from sources.calendar_date import ImpreciseDate
from sources.calendar_words import calendar_words

TimeKind = Literal["date", "time", "duration", "frequency"]

_FUTURE = re.compile(
    r"\b(?:will|won[’']t|would|shall|going to|scheduled|expected|due|plans?|planned|upcoming|set to|to be|is to|are to|slated|ahead of)\b",
    re.IGNORECASE,
)
# A report of the day may name a year not long past and go on with the present; a bare year further back begins a story.
FLASHBACK_YEARS = 10
_FORWARD = frozenset({"next", "coming", "upcoming", "following"})
_BACKWARD = frozenset({"last", "past", "previous", "preceding"})
_TOLD = frozenset({"following", "same", "that", "previous", "preceding"})


class Told(NamedTuple):
    """The date a narrative has reached, as precise as it was told: `D`, `M` or `Y`."""

    day: date
    precision: str


class Anchor(NamedTuple):
    """What a relative time may hang on: the passage's date, the date told last, and the words around it."""

    reference: date | None
    last_told: Told | None
    window: str

    @property
    def told(self) -> date | None:
        """The date told last."""
        return None if self.last_told is None else self.last_told.day

    @property
    def is_story(self) -> bool:
        """The passage tells of years long before it was written."""
        if self.last_told is None or self.reference is None:
            return self.last_told is not None
        back = FLASHBACK_YEARS if self.last_told.precision == "Y" else 1
        return self.last_told.day.year < self.reference.year - back

    @property
    def now(self) -> date | None:
        """The day that a date without a year is nearest to."""
        return self.told if self.is_story else self.reference or self.told


def read_time(match: TimeMatch, anchor: Anchor) -> tuple[TimeKind, Period | None]:
    """Return the kind of a time expression and the period it speaks of; None where nothing it hangs on is known."""
    if match.form == "clock":
        return "time", _clock(match.parts, anchor)
    if match.form == "period_count":
        return "duration", _period_count(match.parts, anchor)
    if match.form == "frequency":
        return "frequency", Period("P1" + (_UNITS[match.parts["unit"].lower()]), None)
    try:
        return "date", _READERS[match.form](match.parts, anchor)
    except (ValueError, OverflowError):  # 30 February, year 10000: printed, but no day
        return "date", None


def _int(parts: dict[str, str], name: str) -> int:
    return int(parts[name])


def _month(parts: dict[str, str], name: str = "mon") -> int:
    return calendar_words().months[parts[name].lower().rstrip(".")]


def _part(parts: dict[str, str]) -> str:
    """Return early, mid or late for the words before a period."""
    said = parts.get("part", "").lower()
    if said.startswith(("early", "the beginning", "the start", "start", "beginning")):
        return "early"
    if said.startswith(("mid", "the middle")):
        return "mid"
    return (
        "late"
        if said.startswith(("late", "the end", "end", "the close")) and not said.startswith("later")
        else ""
    )


def _year_of(parts: dict[str, str]) -> int | None:
    return int(parts["y"]) if "y" in parts else None


def _nearest_year(month: int, day: int, anchor: Anchor) -> int | None:
    """Return the year of a date without one: nearest in a story, else the latest past, or the next where it is to come."""
    now = anchor.now
    if now is None:
        return None
    if anchor.is_story:
        return min(
            (now.year, now.year + 1, now.year - 1),
            key=lambda year: abs((year - now.year) * 12 + month - now.month - 0.5),
        )
    is_past = (month, day) <= (now.month, now.day)
    if _FUTURE.search(anchor.window):
        return now.year if not is_past else now.year + 1
    return now.year if is_past else now.year - 1


def _clock(parts: dict[str, str], anchor: Anchor) -> Period | None:
    hour = _int(parts, "h")
    half = parts.get("ap", "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    minute = parts.get("min")
    day = anchor.now
    prefix = day.isoformat() if day is not None and anchor.is_story else ""
    return Period(f"{prefix}T{hour:02d}" + (f":{minute}" if minute and minute != "00" else ""), None)


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


_UNITS = {
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
    """Return the period `count` units away, as precise as the unit ("two weeks ago" is a week around a day)."""
    steps = count * _SIZES.get(unit, 1)
    letter = _UNITS.get(unit)
    if letter == "Y":
        return year_period(day.year + steps)
    if letter == "M":
        return month_period(*shifted_month(day, steps))
    days = steps * 7 if letter == "W" else steps
    moved = shifted_day(day, days)
    if moved is None or letter is None:
        return None
    return week_period(moved) if letter == "W" else day_period(moved)


def _distance(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "twenty years ago", "two weeks later", "a few months earlier"."""
    unit, direction = parts["unit"].lower().rstrip("s") or "", parts["dir"].lower()
    is_back = direction in ("ago", "earlier", "before", "prior", "previously")
    base = anchor.reference if direction in ("ago", "from now", "hence") else anchor.told or anchor.reference
    count = _count(parts["n"])
    if base is None or unit not in _UNITS:
        return None
    if count is None:
        letter = _UNITS[unit]
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


def _period_count(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the past three years" as the stretch that ends (or begins) at the passage's date."""
    unit = (parts.get("unit") or parts.get("unit2", "")).lower().rstrip("s")
    counts = [_count(word) for word in re.split(r"[ -](?:to|or)[ -]", parts["n"])]
    letter = {"hour": "H", "minute": "M", "second": "S"}.get(unit) or _UNITS.get(unit)
    if letter is None:
        return None
    size = _SIZES.get(unit, 1)
    clock = "T" if unit in ("hour", "minute", "second") else ""
    values = [
        f"P{clock}X{letter}" if count is None else f"P{clock}{count * size}{letter}" for count in counts
    ]
    base = anchor.reference
    when = None
    if base is not None and unit in _UNITS:
        steps = counts[-1] or 5
        ahead = parts["rel"].lower() in _FORWARD
        end = _shift(base, steps if ahead else -steps, unit)
        edge = None if end is None or end.when is None else end.when.latest if ahead else end.when.earliest
        if edge is not None:
            first, last = sorted((edge, base))
            when = ImpreciseDate.between(ImpreciseDate.from_day(first), ImpreciseDate.from_day(last))
    return Period("/".join(values), when)


def _iso(parts: dict[str, str], _: Anchor) -> Period:
    return day_period(date(_int(parts, "y"), _int(parts, "m"), _int(parts, "d")))


def _slash(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read 3/18/2011 with the month first, as American print does, unless it cannot be."""
    first, second, year = _int(parts, "m"), _int(parts, "d"), _int(parts, "y")
    if len(parts["y"]) == 2:
        year += 2000 if year < 50 else 1900
    if parts["mark"] == "." or first > 12:
        first, second = second, first
    return day_period(date(year, first, second)) if first <= 12 else None


def _day_of_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    month, day = _month(parts), _int(parts, "d")
    year = _year_of(parts) or _nearest_year(month, day, anchor)
    return Period(f"XXXX-{month:02d}-{day:02d}", None) if year is None else day_period(date(year, month, day))


def _days_of_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    first = _day_of_month(parts, anchor)
    last = _day_of_month({**parts, "d": parts["d2"], "mon": parts.get("mon2", parts["mon"])}, anchor)
    return _interval(first, last)


def _interval(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None:
        return None
    when = ImpreciseDate.between(first.when, last.when) if first.when and last.when else None
    return Period(f"{first.timex}/{last.timex}", when)


def _month_year(parts: dict[str, str], _: Anchor) -> Period:
    return month_period(_int(parts, "y"), _month(parts), _part(parts))


def _months_years(parts: dict[str, str], _: Anchor) -> Period | None:
    last_year = _int(parts, "y2")
    first, last = _month(parts), _month(parts, "mon2")
    first_year = _year_of(parts) or (last_year if first <= last else last_year - 1)
    return _interval(month_period(first_year, first), month_period(last_year, last))


def _month_alone(parts: dict[str, str], anchor: Anchor) -> Period | None:
    month = _month(parts)
    year = _nearest_year(month, 1, anchor)
    return Period(f"XXXX-{month:02d}", None) if year is None else month_period(year, month, _part(parts))


def _related_year(parts: dict[str, str], anchor: Anchor) -> int | None:
    """Return the year of "last year", "the following year", "that year"."""
    relation = parts["rel"].lower()
    base = anchor.now if relation in _TOLD or (relation in _FORWARD and anchor.is_story) else anchor.reference
    if relation in _TOLD and anchor.told is not None:
        base = anchor.told
    if base is None:
        return None
    return base.year + (1 if relation in _FORWARD else -1 if relation in _BACKWARD else 0)


def _month_of_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    year = _related_year(parts, anchor)
    if year is None:
        return None
    return (
        day_period(date(year, _month(parts), _int(parts, "d")))
        if "d" in parts
        else month_period(year, _month(parts), _part(parts))
    )


def _weekday(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Return the latest such day up to the passage's date, or the next where the words look ahead."""
    weekday, base = calendar_words().weekdays[parts["wd"].lower().rstrip(".")], anchor.reference
    relation = parts.get("rel", "").lower()
    if base is None:
        return None
    back = (base.weekday() - weekday) % 7
    if relation in ("last", "past", "previous") and back == 0:
        back = 7
    if relation in _FORWARD or (not relation and _FUTURE.search(anchor.window)):
        return day_period(base + timedelta(days=(7 - back) if back or relation else 0))
    if relation == "this" and back > 3:
        back -= 7
    return day_period(base - timedelta(days=back))


def _weekday_of_week(parts: dict[str, str], anchor: Anchor) -> Period | None:
    base = anchor.reference
    if base is None:
        return None
    relation = parts["rel"].lower()
    monday = base - timedelta(days=base.weekday())
    weeks = 1 if relation in _FORWARD else -1 if relation in _BACKWARD else 0
    return day_period(
        monday + timedelta(days=7 * weeks + calendar_words().weekdays[parts["wd"].lower().rstrip(".")])
    )


def _related_month(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "last March", "this May", "next July 4"."""
    base, month, relation = anchor.reference, _month(parts), parts["rel"].lower()
    if base is None:
        return None
    year = base.year
    if relation in _FORWARD and month <= base.month:
        year += 1
    elif relation in _BACKWARD and month >= base.month:
        year -= 1
    return day_period(date(year, month, _int(parts, "d"))) if "d" in parts else month_period(year, month)


def _season(parts: dict[str, str], anchor: Anchor) -> Period | None:
    season = time_words().season[parts["season"].lower()]
    relation = parts.get("rel", "").lower()
    if "y" in parts:
        return season_period(_int(parts, "y"), season)
    base = (
        anchor.reference
        if relation in ("last", "this", "next", "past", "coming") and not anchor.is_story
        else anchor.now
    )
    if base is None:
        return Period(season[0], None)
    begins = int(season[1])
    if relation in ("same", "that", "following"):
        return season_period(base.year + (relation == "following" and base.month > begins), season)
    if relation in _FORWARD:
        return season_period(base.year + (base.month >= begins), season)
    if relation == "this" or anchor.is_story:
        return season_period(base.year, season)
    return season_period(base.year - (base.month < begins + (3 if relation in _BACKWARD else 0)), season)


def _season_of_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    year = _related_year(parts, anchor)
    return None if year is None else season_period(year, time_words().season[parts["season"].lower()])


def _related_unit(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "last year", "the same day", "earlier this month", "next week"."""
    relation, unit = parts.get("rel", "").lower(), parts["unit"].lower()
    base = anchor.told if relation in _TOLD and anchor.told is not None else anchor.reference
    if relation in _FORWARD and anchor.is_story:
        base = anchor.told
    if not relation:
        base = anchor.now
    if base is None:
        return None
    step = 1 if relation in _FORWARD else -1 if relation in _BACKWARD else 0
    if unit in ("year", "month"):
        return (
            year_period(base.year + step, _part(parts))
            if unit == "year"
            else month_period(*shifted_month(base, step), _part(parts))
        )
    if unit == "decade":
        return decade_period((base.year // 10 + step) * 10, _part(parts))
    if unit == "century":
        return century_period(base.year // 100 + 1 + step)
    if unit == "quarter":
        year, month = shifted_month(base, 3 * step)
        return quarter_period(year, (month - 1) // 3 + 1)
    if unit == "summer":
        return season_period(base.year, time_words().season["summer"])
    return _related_days(unit, base, step)


def _knows_day(anchor: Anchor) -> bool:
    return anchor.last_told is not None and anchor.last_told.precision == "D"


def _related_days(unit: str, base: date, step: int) -> Period | None:
    moved = shifted_day(base, step * (7 if unit in ("week", "weekend") else 1))
    if moved is None:
        return None
    if unit == "week":
        return week_period(moved)
    if unit == "weekend":
        return weekend_period(moved)
    if unit == "day":
        return day_period(moved)
    letters = {"night": "NI", "morning": "MO", "afternoon": "AF", "evening": "EV"}[unit]
    return day_period(moved if unit == "night" or step == 0 else moved)._replace(
        timex=f"{moved.isoformat()}T{letters}"
    )


def _deictic(parts: dict[str, str], anchor: Anchor) -> Period | None:
    said = parts["day"].lower()
    if anchor.reference is None:
        return None
    days = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(
        said, 0
    )
    moved = shifted_day(anchor.reference, days)
    return None if moved is None else day_period(moved)


def _decade_year(words: str, anchor: Anchor) -> int:
    digits = int(re.sub(r"\D", "", words))
    if digits >= 1000:
        return digits
    century = anchor.told.year // 100 * 100 if anchor.told is not None and anchor.is_story else 1900
    return century + digits if digits >= 20 or century != 1900 else 2000 + digits


def _decade(parts: dict[str, str], anchor: Anchor) -> Period:
    return decade_period(_decade_year(parts["dec"], anchor), _part(parts))


def _decades(parts: dict[str, str], anchor: Anchor) -> Period | None:
    first = _decade_year(parts["dec"], anchor)
    last = _decade_year(parts["dec2"], anchor)
    return _interval(decade_period(first), decade_period(last, _part({"part": parts.get("part2", "")})))


def _decade_word(parts: dict[str, str], anchor: Anchor) -> Period:
    return decade_period(_decade_year(str(time_words().decade[parts["decw"].lower()]), anchor), _part(parts))


def _century(parts: dict[str, str], _: Anchor) -> Period | None:
    number = _int(parts, "cen")
    return century_period(number) if 0 < number < 90 and "B" not in parts.get("era", "").upper() else None


def _century_word(parts: dict[str, str], _: Anchor) -> Period | None:
    said = parts["cenw"].lower()
    return century_period(21 if said == "twenty-first" else number_words().ordinal[said])


def _years(parts: dict[str, str], _: Anchor) -> Period | None:
    first, last = _int(parts, "y"), _int(parts, "y2")
    if len(parts["y2"]) == 2:
        last += first // 100 * 100
    if not first < last <= first + 400:
        return None
    return _interval(year_period(first), year_period(last))


def _year(parts: dict[str, str], _: Anchor) -> Period:
    return year_period(_int(parts, "y"), _part(parts))


def _bc(parts: dict[str, str], _: Anchor) -> Period:
    year = _int(parts, "y")
    return Period(f"BC{year:04d}", None) if parts["era"].upper().startswith("B") else year_period(year)


def _quarter_of(parts: dict[str, str], _: Anchor) -> Period:
    return quarter_period(_int(parts, "y"), _int(parts, "q"))


def _piece_of_year(parts: dict[str, str], anchor: Anchor) -> Period | None:
    """Read "the second quarter of 2012", "the first half of this year"."""
    order = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
    said = parts["ord"].lower()
    year = _year_of(parts) or (int(parts["y3"]) if "y3" in parts else None)
    if year is None:
        year = (
            _related_year(parts, anchor)
            if "rel" in parts
            else None
            if anchor.now is None
            else anchor.now.year
        )
    if year is None:
        return None
    is_half = parts["piece"].lower() == "half"
    number = order.get(said, 2 if is_half else 4)
    if is_half:
        return half_period(year, number) if number < 3 else None
    return quarter_period(year, number)


def _month_number(parts: dict[str, str], _: Anchor) -> Period:
    return month_period(_int(parts, "y"), _int(parts, "m"))


_READERS: dict[str, Callable[[dict[str, str], Anchor], Period | None]] = {
    "iso": _iso, "slash": _slash, "slash_year_first": _iso, "month_day": _day_of_month, "day_month": _day_of_month,
    "month_days": _days_of_month, "days_month": _days_of_month, "range_day_month": _days_of_month, "month_year": _month_year,
    "range_month_year": _months_years, "month_of_year": _month_of_year, "day_month_of_year": _month_of_year,
    "month": _month_alone, "weekday": _weekday, "relative_weekday": _weekday, "weekday_of_week": _weekday_of_week,
    "relative_month": _related_month, "season": _season, "relative_season": _season, "season_year": _season,
    "season_of_year": _season_of_year, "relative_unit": _related_unit, "deictic": _deictic, "decade": _decade,
    "range_decade": _decade, "decades": _decades, "decade_word": _decade_word, "century": _century,
    "century_word": _century_word, "years": _years, "short_years": _years, "year": _year, "bc": _bc,
    "quarter_of": _quarter_of, "ord_piece": _piece_of_year, "year_month": _month_number, "distance": _distance,
}  # fmt: skip
