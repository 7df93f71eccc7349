"""Times of day: clock times in figures and words, parts of the day, and both upon a day.

A TIMEX value is a day, a time of day behind `T`, or both: "2016-11-08", "T17:30", "2016-11-08TMO".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.times.calendar_period import Period
from claims.times.printed_time import number_said
from claims.times.time_anchor import Anchor

PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "daytime": "DT",
    "nighttime": "NI",
}
_VALUE = re.compile(
    r"(?P<day>(?:\d{4}|XXXX)-\d\d-\d\d|XXXX-WXX-[1-7])?"
    r"(?:T(?P<clock>\d\d:\d\d(?::\d\d)?)(?:/(?:(?P=day))?T(?P<until>\d\d:\d\d))?|T(?P<part>[A-Z]{2}))?"
)
_NOON, _EVENING = 12, 5
_HOUR = 60  # minutes


class TimeOfDay(NamedTuple):
    """A TIMEX value taken apart: a day, a clock time, the one it lasts until, a part of a day."""

    day: str
    clock: str
    until: str
    part: str

    @property
    def timex(self) -> str:
        """The value put together again."""
        if not self.clock:
            return self.day + (f"T{self.part}" if self.part else "")
        return f"{self.day}T{self.clock}" + (f"/{self.day}T{self.until}" if self.until else "")


def take_apart(timex: str) -> TimeOfDay | None:
    """Return the pieces of a value; None where it is no day and no time of day."""
    match = _VALUE.fullmatch(timex)
    if match is None or not timex:
        return None
    return TimeOfDay(*(match[name] or "" for name in ("day", "clock", "until", "part")))


def read_clock(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "5:30 p.m.", "0815 GMT", "seven o'clock", "half past six", "noon"."""
    hour, minute = _hour_and_minute(parts)
    if hour is None:
        return None
    seconds = parts.get("sec", "00")
    return Period(_clock(hour, minute) + (f":{seconds}" if seconds != "00" else ""), None)


def read_clock_range(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "5 to 6 pm", "9:30-11:00", "from three to four"."""
    last_parts = {
        name.removesuffix("2"): said
        for name, said in parts.items()
        if name in ("h2", "min2", "ap2", "hw2", "minw2")
    }
    last, last_minute = _hour_and_minute(last_parts)
    first, minute = _hour_and_minute(
        {name: parts[name] for name in ("h", "min", "ap", "hw", "minw") if name in parts}
    )
    if first is None or last is None:
        return None
    if (
        "ap" not in parts
        and "ap2" in parts
        and last >= _NOON
        and first < _NOON
        and (first, minute) < (last - 12, 60)
    ):
        first += _NOON
    elif "ap" not in parts and last == _NOON == first + _NOON:
        first = _NOON
    elif "ap2" not in parts and last < first and last < _NOON:
        last += _NOON
    if "ap" not in parts and "ap2" in parts and first > last:
        first -= _NOON
    return Period(f"{_clock(first, minute)}/{_clock(last, last_minute)}", None)


def read_clock_stretch(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "10 a.m. for three hours", "two and a half hours from 2 p.m." up to the end of the day."""
    hour, minute = _hour_and_minute({name: parts[name] for name in ("h", "min", "ap") if name in parts})
    if hour is None:
        return None
    whole, _dot, half = parts["n"].partition(".")
    length = number_said(whole) * _HOUR + (_HOUR // 2 if half else 0) + int(parts.get("n2", "0"))
    end = hour * _HOUR + minute + length
    if length <= 0 or end >= 24 * _HOUR:
        return None
    return Period(f"{_clock(hour, minute)}/{_clock(end // _HOUR, end % _HOUR)}", None)


def read_day_part(parts: dict[str, str], _: Anchor) -> Period | None:
    """Read "morning", "late afternoon", "early hours of the morning"."""
    return Period("T" + part_code(parts["dp"]) if "dp" in parts else "TMO", None)


def part_code(said: str) -> str:
    """Return the TIMEX letters of a part of the day."""
    word = re.sub(r"[^a-z]", "", said.lower()).removesuffix("s")
    return PARTS[word]


def is_open(parts: dict[str, str]) -> bool:
    """Tell whether a clock time leaves open which half of the day it is in."""
    if parts.get("ap2", parts.get("ap", "o"))[0].lower() in "ap" or "cw" in parts:
        return False
    if "ap2" in parts or "h2" in parts:
        return int(parts.get("h", "1")) <= _NOON and int(parts.get("h2", "1")) <= _NOON
    return not parts.get("h", "1").startswith("0") and int(parts.get("h", "1")) <= _NOON


def upon(day: TimeOfDay, time: TimeOfDay, *, is_half_open: bool) -> TimeOfDay | None:
    """Return a time of day upon a day or a part of one; None where the two say the same twice.

    Args:
        day: a day, a part of the day or both.
        time: a clock time or a part of the day, with or without a day.
        is_half_open: the clock time leaves open which half of the day it is in.
    """
    if (day.day and time.day and day.day != time.day) or day.clock:
        return None
    part = time.part or day.part
    if time.part and day.part and time.part != day.part:
        return None
    clock, until = time.clock, time.until
    if clock and is_half_open and part in ("AF", "EV", "NI"):
        clock, until = (_later_half(said, part) for said in (clock, until))
    return TimeOfDay(day.day or time.day, clock, until, "" if clock else part)


def _later_half(clock: str, part: str) -> str:
    if not clock:
        return clock
    hour = int(clock[:2])
    if hour >= _NOON or (part == "NI" and hour < _EVENING):
        return clock
    return f"{hour + _NOON:02d}{clock[2:]}"


def _clock(hour: int, minute: int) -> str:
    return f"T{hour % 24:02d}:{minute:02d}"


def _hour_and_minute(parts: dict[str, str]) -> tuple[int | None, int]:
    """Return hour and minute of a clock time; no hour where it is none."""
    if "cw" in parts:
        return (0 if "night" in parts["cw"].lower() else _NOON), 0
    hour = int(parts["h"]) if "h" in parts else _worded_hour(parts.get("hw", ""))
    minute = int(parts["min"]) if "min" in parts else number_said(parts.get("minw", ""))
    half = parts.get("ap", "").lower()[:1]
    if hour is None or hour > 24:
        return None, 0
    if half == "p" and hour < _NOON:
        hour += _NOON
    if half == "a" and hour == _NOON:
        hour = 0
    if "past" in parts:
        return _moved(hour, parts["past"].lower(), is_back=parts["dir"].lower() in ("to", "before"))
    return hour, minute


def _worded_hour(word: str) -> int | None:
    said = {"noon": _NOON, "midnight": 24}.get(word.lower()) or number_said(word)
    return said if 0 < said <= 24 else None


def _moved(hour: int, past: str, *, is_back: bool) -> tuple[int | None, int]:
    minutes = 30 if past == "half" else 15 if past.endswith("quarter") else number_said(past)
    if not 0 < minutes < 60:
        return None, 0
    return (hour - 1, 60 - minutes) if is_back else (hour, minutes)
