"""Times and lengths of time in the scorer's shape, with intervals in either of two notations.

A record ends an interval on its last day ("2014/2018"). Some labels end it on the day after: a decade is
"1990-01-01/2000-01-01", and a range of two named ends stops where its last begins ("2014-01-01/2018-01-01").
`ends="after"` prints that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from claims.claim import Quantity
from claims.figures.number_words import number_words
from claims.times.tense import nearest_tense
from claims.times.time_anchor import Told
from claims.times.time_joining import TimeReading
from claims.times.when import read_times
from sources.calendar_date import ImpreciseDate
from sources.sentences import find_sentences
from sources.span import Span

Item = dict[str, str | int | float | list[str]]
Ends = Literal["inclusive", "after"]
DURATIONS = {
    "s": ("PT", "S"), "min": ("PT", "M"), "h": ("PT", "H"), "d": ("P", "D"),
    "wk": ("P", "W"), "mo": ("P", "M"), "a": ("P", "Y"),
}  # fmt: skip
_BOUNDS = {
    "=": "eq",
    "about": "approx",
    "almost": "below",
    ">=": "min",
    ">": "gt",
    "<=": "max",
    "<": "lt",
    "range": "eq",
}
_LEADS = {"since": "since", "until": "before", "about": "approx", "range": "eq"}
_TWO_UNITS = re.compile(
    r"(?P<n>[a-z-]+|\d{1,4})[ -](?P<unit>[a-z]+?)s?,?[ ](?:and[ ])?"
    r"(?P<n2>[a-z-]+|\d{1,4})[ -](?P<unit2>[a-z]+?)s?$"
)
_LETTERS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
_WEEK = re.compile(r"\d{4}-W\d\d")
_AS_PRINTED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?|[A-Z]{2}\d{4}|\d{4}-(?:SU|SP|FA|WI)|.*T.*|XXXX.*|P[^/]*")
_ROUND_CLOCK = re.compile(r"(?P<hour>[^T/]*T\d\d):00")
_MINUTES = re.compile(r"\d[:.]\d\d(?!\d)")
_EARLY_OR_LATE = re.compile(r"early|late", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:before|after|by|until)\b", re.IGNORECASE)
_PARTS = {
    "MO": ("08:00:00", "12:00:00"), "AF": ("12:00:00", "16:00:00"),
    "EV": ("16:00:00", "20:00:00"), "NI": ("20:00:00", "23:59:59"),
}  # fmt: skip
_SECONDS = {"s": 1, "min": 60, "h": 3600}
_AHEAD_BEFORE = re.compile(
    r"\b(?:in|(?P<within>within))[ ](?:about[ ]|the[ ]next[ ])?(?=[\w.-]{1,12}[ ])",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(r"[ ](?:from[ ]now|later(?![ ](?:this|today|on)\b)|hence)\b", re.IGNORECASE)
_END_OF = re.compile(r"\bend of\b[^/]{0,30}$", re.IGNORECASE)


def read_time_items(
    text: str, reference: date | None, told: Told | None, *, ends: Ends
) -> tuple[list[Item], list[Span], Told | None]:
    """Return the times of a text, where they stand, and the date its story has reached."""
    day = None if reference is None else ImpreciseDate.from_day(reference)
    items, spans = [], []
    for sentence in find_sentences(text, Span(0, len(text))):
        readings, told = read_times(text, sentence, reference=day, told=told)
        for reading in readings:
            items.append(_item(text, reading, _value(text, reading, reference, ends=ends)))
            spans.append(reading.span)
    return items, spans, told


def _item(text: str, reading: TimeReading, value: str) -> Item:
    is_stretch = "/" in reading.timex and "about" not in reading.lead
    lead = (
        "eq"
        if is_stretch
        else next((_LEADS[word] for word in reversed(reading.lead.split()) if word in _LEADS), "eq")
    )
    return {
        "start": reading.span.start, "end": reading.span.end, "surface": reading.span.quote(text),
        "value": value, "unit": "timex", "bound": lead, "kind": reading.kind,
    }  # fmt: skip


def _value(text: str, reading: TimeReading, reference: date | None, *, ends: Ends) -> str:
    """Return the value as the labels write it: with the last day of an interval, or the day after it."""
    if ends == "inclusive":
        return reading.timex
    surface = reading.span.quote(text)
    if "T" in reading.timex and not reading.timex.startswith("P"):
        return _clock(reading.timex, surface)
    if reading.kind == "frequency":
        return reading.timex
    if reading.point is not None:
        return reading.point.isoformat()
    when = reading.when
    if reading.form == "holiday" and reading.timex.endswith("-WE"):
        return reading.timex
    if _WEEK.fullmatch(reading.timex) and reading.form not in ("week_of", "ord_of"):
        return reading.timex
    if _AS_PRINTED.fullmatch(reading.timex) and not (reading.timex.startswith("P") and when is not None):
        return reading.timex
    return _stretch(reading, when, reference, surface)


def _stretch(reading: TimeReading, when: ImpreciseDate | None, reference: date | None, surface: str) -> str:
    """Return the first day of a stretch and the day after its last, or the first day of a named end."""
    if when is None or when.earliest is None or when.latest is None:
        return reading.timex
    end = when.latest + timedelta(days=1)
    if (reading.lead.endswith("range") or reading.form in _NAMED_ENDS) and not _END_OF.search(surface):
        end = _start(reading.timex.rpartition("/")[2], when.latest)
    if reading.kind == "duration" and when.latest == reference:
        end = when.latest
    return f"{when.earliest.isoformat()}/{end.isoformat()}"


_NAMED_ENDS = frozenset(
    {"years", "short_years", "month_days", "days_month", "range_day_month", "range_month_year", "decades"}
)


def _start(timex: str, last: date) -> date:
    """Return the first day of the period that ends a range."""
    if "Q" in timex:
        return last.replace(month=last.month - 2, day=1)
    if len(timex) == len("2016"):
        return last.replace(month=1, day=1)
    return last.replace(day=1) if len(timex) == len("2016-11") else last


def _clock(timex: str, surface: str) -> str:
    """Return a time of day with its minutes only where they are printed; a stretch in full."""
    if "/" in timex and timex.startswith("T"):
        return "/".join(f"{side.removeprefix('T')}:00" for side in timex.split("/"))
    day, _, part = timex.partition("T")
    if day and part in _PARTS and not _EARLY_OR_LATE.match(surface):
        return "/".join(f"{day} {hour}" for hour in _PARTS[part])
    round_hour = _ROUND_CLOCK.fullmatch(timex)
    if timex[:1].isdigit() and not _OPEN.search(surface):
        return timex
    return timex if round_hour is None or _MINUTES.search(surface) else round_hour["hour"]


def duration_items(
    text: str, quantities: Sequence[Quantity], times: Sequence[Span], now: datetime | None = None
) -> list[Item]:
    """Return the lengths of time among the quantities that no time expression has read already.

    Args:
        text: the text they stand in.
        quantities: its quantities.
        times: where its times stand.
        now: when it was written, where the time of day is known: "in 5 minutes" counts from it.
    """
    items: list[Item] = []
    for quantity in quantities:
        if quantity.unit not in DURATIONS or quantity.raw.lower().endswith(("old", "olds")):
            continue
        if any(time.overlap(quantity.span) for time in times):
            continue
        span = quantity.span
        items.append(
            {
                "start": span.start, "end": span.end, "surface": quantity.raw,
                "value": _moment(text, quantity, now) or _length(quantity), "unit": "timex",
                "bound": _BOUNDS[quantity.comparator], "kind": "duration",
            }
        )  # fmt: skip
    return items


def _moment(text: str, quantity: Quantity, now: datetime | None) -> str | None:
    """Return the moment that minutes or hours ahead lead to, or the stretch to it; None for a mere length."""
    seconds = _SECONDS.get(quantity.unit or "")
    amount, span = quantity.high, quantity.span
    if now is None or seconds is None or amount is None or quantity.low not in (None, amount):
        return None
    before = _AHEAD_BEFORE.search(text, max(0, span.start - 16), span.end)
    if before is None and _AHEAD_AFTER.match(text, span.end) is None:
        return None
    if nearest_tense(text, span.start, span.end) == "behind":
        return None
    moment = (now + timedelta(seconds=float(amount * seconds))).isoformat(" ", "seconds")
    is_within = before is not None and before["within"] is not None
    return f"{now.isoformat(' ', 'seconds')}/{moment}" if is_within else moment


def _length(quantity: Quantity) -> str:
    """Return the TIMEX value of a length of time: P3Y6M, P6W/P8W, PT2.5H."""
    two = _TWO_UNITS.search(quantity.raw.lower())
    if two is not None and {two["unit"], two["unit2"]} <= _LETTERS.keys():
        sides = [(_number(two["n"]), two["unit"]), (_number(two["n2"]), two["unit2"])]
        if all(count for count, _ in sides):
            clock = "T" if two["unit"] in ("second", "minute", "hour") else ""
            return f"P{clock}" + "".join(f"{count}{_LETTERS[unit]}" for count, unit in sides)
    prefix, letter = DURATIONS[quantity.unit or ""]
    amounts = [amount for amount in (quantity.low, quantity.high) if amount is not None]
    return "/".join(f"{prefix}{_plain(amount)}{letter}" for amount in dict.fromkeys(amounts))


def _plain(amount: Decimal) -> str:
    return f"{round(amount, 4).normalize():f}"


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    words = number_words()
    return sum(words.small.get(part, words.tens.get(part, 0)) for part in word.split("-"))
