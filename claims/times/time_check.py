"""Refuse what only looks like a time: "may", "March on", counts of four digits, "a month on average"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from claims.times.following import closes, day_follows
from claims.times.time_distance import STARTING
from claims.times.time_grammar import alternatives, time_words
from claims.words.token import Token
from sources.calendar_words import calendar_words

FIRST_BARE_YEAR = "1300"  # smaller numbers of four digits are years only behind "in", "since" and the like
_GLUED_BEFORE = re.compile(r"(?:[\w$£€#_/.]|\w-)$")
_GLUED_AFTER = re.compile(r"[%/_]|[.,]\d|[ ]?[-–—~][ ]?\d")
_AHEAD = re.compile(r"\b(?:in|within)[ ](?:the[ ]|about[ ])?$", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|by|since|until|from|of|before|after|between|to|and|around)[ ]$", re.IGNORECASE)
_AT = re.compile(r"\bat[ ]$", re.IGNORECASE)
_NAMES_MORE = re.compile(
    r"[ ](?:[A-Z][a-z]|(?!(?:was|is|has|as|this|celebrations|weekends)\b)[a-z]+s\b)|[-’'][a-z]"
)
_COUNTED = re.compile(r"[ ](?!(?:was|is|has|as|this)\b)(?:[a-z]+[ ])?[a-z]+s\b")
_AMOUNT = re.compile(r"\d(?:\)|[kmb]|bn)?(?:[ ][a-z]{2,14}){0,2}[ ]$")
_MONEY = re.compile(r"[$£€¥][ ]?$")
_TO_DATE = re.compile(r"[-–]\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])")
_LASTING = re.compile(
    r"(?:\b(?:will|would|could|can|may|might|should|must|shall|to|not|did|does|do)|n[’']t|[’']ll|[’']d)[ ]$",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe[ ]$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)[ ]$", re.IGNORECASE)
_THAN = ("later than ", "lier than ")


class _Around(NamedTuple):
    """What stands around other times: before a short date, before a length of time."""

    before_short_date: re.Pattern[str]
    before_length: re.Pattern[str]


class _YearPatterns(NamedTuple):
    """What stands around four digits: before a year, before a count, and behind the one or the other."""

    told: re.Pattern[str]
    bounded: re.Pattern[str]
    counted: re.Pattern[str]
    not_counted: re.Pattern[str]


def is_time(text: str, token: Token, form: str, match: re.Match[str]) -> bool:
    """Refuse words that only look like times: "may", "March on", numbers beside what they count."""
    check = _CHECKS.get(form)
    return check is None or check(text, token, match)


def _is_short_year(text: str, _: Token, match: re.Match[str]) -> bool:
    return _year_patterns().told.search(text[max(0, match.start() - 10) : match.start()]) is not None


def _is_month_day(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether a day with a month behind it is one: not "first march", "four may"."""
    if _MONEY.search(text, max(0, match.start() - 2), match.start()):
        return False
    month, has_year = match["mon"], match["y"] is not None or match["yw"] is not None
    return has_year or month[0].isupper() or (month.lower() not in _ambiguous() or match["d"][-1] in "tdh")


def _is_related_month(_: str, __: Token, match: re.Match[str]) -> bool:
    """Tell whether "this may" is a month: its capital says so."""
    return match["mon"][0].isupper() or match["mon"].lower() not in _ambiguous()


def _is_ahead(text: str, _: Token, match: re.Match[str]) -> bool:
    return _AHEAD.search(text, max(0, match.start() - 12), match.start()) is not None


def _is_short_date(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether two numbers with a stroke are a day: "by 22/4", not "3/4 of them"."""
    return (
        match.start("m") > match.start()
        or _TO_DATE.match(text, match.end()) is not None
        or (_around().before_short_date.search(text, max(0, match.start() - 12), match.start()) is not None)
    )


def _is_day_only(text: str, _: Token, match: re.Match[str]) -> bool:
    return _ON.search(text, max(0, match.start() - 8), match.start()) is not None


def _is_holiday(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether a holiday's name is its day: not "Easter Island", "Christmas trees"."""
    return match["y"] is not None or _NAMES_MORE.match(text, match.end()) is None


def _is_worded_year(text: str, _: Token, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 10) : match.start()]
    return _year_patterns().told.search(before) is not None and not _COUNTED.match(text, match.end())


def _is_clock(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether figures with a colon are a time of day, not a part of a ratio or a result."""
    if _GLUED_BEFORE.search(text[max(0, match.start() - 2) : match.start()]):
        return False
    parts = match.groupdict()
    if "h2" not in parts or parts.get("min2") or parts.get("ap2"):
        return True
    return _FROM.search(text, max(0, match.start() - 8), match.start()) is not None


def _is_unglued(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether figures with strokes between them stand by themselves: not within a telephone number."""
    return _GLUED_BEFORE.search(text[max(0, match.start() - 2) : match.start()]) is None


def _is_period_count(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether "last three weeks" is a stretch of time, not what "will last three weeks"."""
    before = max(0, match.start() - 10)
    return match["rel"].lower() != "last" or _LASTING.search(text, before, match.start()) is None


def _is_whole_length(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether "a week" is how long something lasts, not a denominator or any week."""
    if match.group()[:2].lower() == "al":
        return True
    return _around().before_length.search(text, max(0, match.start() - 10), match.start()) is not None


def _is_weekend(text: str, _: Token, match: re.Match[str]) -> bool:
    return _THE.search(text, max(0, match.start() - 4), match.start()) is not None


def _is_clock_past(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether "ten to six" is a time of day, not a range."""
    is_plain = (
        match["dir"].lower() != "past"
        and match["past"][-1] not in "fr"
        and "min" not in match.group().lower()
    )
    return not is_plain or _AT.search(text, max(0, match.start() - 4), match.start()) is not None


def _is_distance(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether a length of time leads to another time: not "a month on average"."""
    direction = match["dir"].lower()
    is_article = match["n"].lower() in ("a", "an")
    if is_article and _AMOUNT.search(text, max(0, match.start() - 24), match.start()):
        return False  # "$500 a month from May": how often, not when
    if direction == "on":
        return closes(text, match.end())
    if direction in ("from", "since") or direction.startswith(STARTING):
        return day_follows(text, match.end())
    return True


def _is_century(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether "21st Century" is no part of a name ("21st Century Fox")."""
    return "Century" not in match.group() or not text[match.end() + 1 : match.end() + 2].isupper()


def _is_year(text: str, _: Token, match: re.Match[str]) -> bool:
    """Tell whether four digits are a year rather than a count or a part of something longer."""
    before, after = text[max(0, match.start() - 10) : match.start()], match.end()
    if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(text, after):
        return False
    patterns = _year_patterns()
    is_told = patterns.told.search(before) is not None
    is_bounded = patterns.bounded.search(before) is not None and not before.endswith(_THAN)
    if (match["y"] < FIRST_BARE_YEAR and not is_told) or is_bounded:
        return False
    counts = patterns.counted.match(text, after) is not None
    return not counts or is_told or patterns.not_counted.match(text, after) is not None


def _is_calendar_word(text: str, token: Token, match: re.Match[str]) -> bool:
    """Tell whether a month, weekday or season is meant as one: "in May", not "may"; not "the fall of"."""
    before = text[max(0, token.start - 12) : token.start].rstrip().rsplit(None, 1)
    previous = before[-1].lower() if before else ""
    if token.lower in time_words().season:
        behind = text[match.end() : match.end() + 3].lower().strip()
        if token.lower in time_words().ordinary.words and behind in time_words().not_season.words:
            return False
        return previous in time_words().before_season.words
    if token.lower in _ambiguous():
        if match.re.groupindex.get("mon") and _month_follows().match(text, match.end()):
            return True
        return token.text[0].isupper() and previous in time_words().before.words
    return token.text[0].isupper() or token.lower not in time_words().ordinary.words


@cache
def _around() -> _Around:
    words = time_words()
    short, length = (alternatives(group.words) for group in (words.before_short_date, words.before_length))
    return _Around(
        re.compile(
            rf"(?:\b(?:{short})[ ]|\d/\d{{1,2}}(?:[ ]?[-–][ ]?|,[ ]|,?[ ](?:to|and|or)[ ])|^)$", re.IGNORECASE
        ),
        re.compile(rf"\b(?:{length})[ ]$", re.IGNORECASE),
    )


@cache
def _year_patterns() -> _YearPatterns:
    words = time_words()
    before, bound, counted, not_counted = (
        alternatives(group.words)
        for group in (words.before_year, words.before_count, words.counted, words.not_counted)
    )
    return _YearPatterns(
        re.compile(rf"\b(?:{before})[ ]$", re.IGNORECASE),
        re.compile(rf"(?:\b(?:{bound})|[$£€#])[ ]?$", re.IGNORECASE),
        re.compile(rf"[ ](?:{counted}|(?:[a-z]+[ ])?[a-z]+s)\b"),
        re.compile(rf"[ ]\w{{0,20}}?(?:{not_counted})\b", re.IGNORECASE),
    )


@cache
def _month_follows() -> re.Pattern[str]:
    """Return the other end of a range of months: "May to March"."""
    months = alternatives(calendar_words().months)
    return re.compile(rf"(?:[ ](?:to|through|until)[ ]|[-–])(?:{months})\b", re.IGNORECASE)


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(time_words().ambiguous.words)


_CHECKS: dict[str, Callable[[str, Token, re.Match[str]], bool]] = {
    "year": _is_year,
    "month": _is_calendar_word,
    "weekday": _is_calendar_word,
    "season": _is_calendar_word,
    "short_year": _is_short_year,
    "century": _is_century,
    "day_month": _is_month_day,
    "ahead": _is_ahead,
    "weekend": _is_weekend,
    "period_count": _is_period_count,
    "years": _is_unglued,
    "short_years": _is_unglued,
    "whole_length": _is_whole_length,
    "relative_month": _is_related_month,
    "short_slash": _is_short_date,
    "day_only": _is_day_only,
    "holiday": _is_holiday,
    "year_words": _is_worded_year,
    "clock": _is_clock,
    "clock_range": _is_clock,
    "clock_past": _is_clock_past,
    "distance": _is_distance,
}
