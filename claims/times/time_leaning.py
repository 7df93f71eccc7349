"""Figures that are a time of day only beside a day: the 8 of "last night at 8", "from 3 to 5 on Friday".

The grammar finds them everywhere; here those that lean on nothing are dropped again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.times.time_match import TimeMatch

LEANING = frozenset({"bare_clock", "bare_range", "day_part"})
DAYS = frozenset(
    [
        "iso", "slash", "slash_year_first", "short_slash", "month_day", "day_month", "weekday", "holiday",
        "relative_weekday", "weekday_of_week", "weekday_day", "deictic", "night", "relative_unit",
        "relative_day_part", "day_part", "day_only", "relative_date", "day_of_period",
        "month_day_clock", "weekday_each", "frequency", "day_beside",
    ]
)  # fmt: skip
_RELATIVE_DAYS = frozenset({"deictic", "relative_weekday", "night", "weekday_of_week"})
_DAY_UNITS = frozenset({"day", "morning", "afternoon", "evening", "night"})
_BEFORE_CLOCK = re.compile(
    r",?[ ](?:at|around|about|by|from|between|@|until|till|before|after)[ ](?:around[ ]|about[ ])?",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(r",?[ ](?:on[ ]|of[ ])?(?:the[ ]|in[ ]the[ ])?", re.IGNORECASE)
_AT = re.compile(
    r"\b(?:at|around|about|by|from|between|until|till|before|after)[ ](?:around[ ]|about[ ])?$", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"[ ](?!(?:in|on|and|or|to|with|for|but|today|tomorrow|yesterday|this|next|last|local)\b)[a-z]",
    re.IGNORECASE,
)
_PART_OPENER = re.compile(r"(?:,?[ ](?:in[ ]the[ ]|at[ ]|on[ ]the[ ])?|[ ]?)", re.IGNORECASE)
_PART_CLOSER = re.compile(r",?[ ](?:of|on|after|before)[ ](?:the[ ])?|[ ]", re.IGNORECASE)
_IN = re.compile(r"\bin[ ](?:the[ ])?$", re.IGNORECASE)
_IN_THE = re.compile(r"\bin[ ]the[ ]$", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:from|between)[ ]$", re.IGNORECASE)
_IN_THE_PART = re.compile(r"[ ]in[ ]the[ ]", re.IGNORECASE)
_SAYS_MORE = re.compile(r"[ ]of\b|-")
_CLOCKS = frozenset({"clock", "clock_range", "clock_past", "clock_word", "bare_clock", "bare_range"})


def settled(text: str, matches: Sequence[TimeMatch]) -> list[TimeMatch]:
    """Return the matches without the figures and parts of a day that lean on nothing."""
    kept: list[TimeMatch] = []
    for index, match in enumerate(matches):
        before = kept[-1] if kept else None
        after = matches[index + 1] if index + 1 < len(matches) else None
        if match.form not in LEANING or _leans(text, match, before, after):
            kept.append(match)
    return kept


def _follows_day(text: str, match: TimeMatch, before: TimeMatch | None, after: TimeMatch | None) -> bool:
    if before is None or not is_day(before):
        return False
    if _BEFORE_CLOCK.fullmatch(text, before.end, match.start) is None:
        return False
    return (after is not None and after.start <= match.end + 1) or not _GOES_ON.match(text, match.end)


def _leans(text: str, match: TimeMatch, before: TimeMatch | None, after: TimeMatch | None) -> bool:
    if match.form == "day_part":
        return _part_leans(text, match, before, after)
    if _follows_day(text, match, before, after):
        return True
    if after is not None and after.form == "day_part":
        return _IN_THE_PART.fullmatch(text, match.end, after.start) is not None
    if match.form == "bare_range" and _stands_by_named_day(text, match, before, after):
        return True
    if {"minw", "minw2"} <= match.parts.keys() and _BETWEEN.search(
        text, max(0, match.start - 8), match.start
    ):
        return True
    opener = _AT.search(text, max(0, match.start - 16), match.start) is not None
    return (
        opener
        and after is not None
        and is_day(after)
        and _BEFORE_DAY.fullmatch(text, match.end, after.start) is not None
    )


def _stands_by_named_day(
    text: str, match: TimeMatch, before: TimeMatch | None, after: TimeMatch | None
) -> bool:
    """Tell whether two figures stand right by "today" or "next Monday"; by "Monday" they are a result."""
    is_before = before is not None and before.form in _RELATIVE_DAYS and text[before.end : match.start] == " "
    is_after = after is not None and after.form in _RELATIVE_DAYS and text[match.end : after.start] == " "
    return is_after or (is_before and not _GOES_ON.match(text, match.end))


def _part_leans(text: str, match: TimeMatch, before: TimeMatch | None, after: TimeMatch | None) -> bool:
    """Tell whether a part of the day belongs to a day or an hour, or stands as one ("in the morning")."""
    by_day = before is not None and (is_day(before) or before.form in _CLOCKS)
    if by_day and before is not None and _PART_OPENER.fullmatch(text, before.end, match.start):
        return True
    by_day = after is not None and (is_day(after) or after.form in _CLOCKS - LEANING)
    if by_day and after is not None and _PART_CLOSER.fullmatch(text, match.end, after.start):
        return True
    opener = _IN if "lead" in match.parts else _IN_THE
    is_told = "in the" in match.parts.get("lead", "").lower() or (
        opener.search(text, max(0, match.start - 8), match.start) is not None
    )
    return is_told and "dp" in match.parts and _SAYS_MORE.match(text, match.end) is None


def is_day(match: TimeMatch) -> bool:
    """Tell whether an expression names a day or a part of one."""
    if match.form == "frequency":
        return match.parts["unit"].lower().endswith("day") and match.parts["unit"].lower() != "day"
    if match.form == "relative_unit":
        return match.parts["unit"].lower() in _DAY_UNITS
    return match.form in DAYS
