"""Find time expressions by their form; what day they mean is decided elsewhere (claims/times/when.py).

A word of the calendar or a digit calls the few patterns that can begin there, so prose without times costs a
dictionary look-up a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.number import number_words
from claims.words.token import Token
from sources.calendar_words import calendar_words
from sources.table import read_table


class _WordList(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]


class TimeWords(BaseModel):
    """The schema of data/times.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    season: dict[str, tuple[str, str, str]]
    ordinary: _WordList
    before: _WordList
    before_season: _WordList
    ambiguous: _WordList
    unit: dict[str, str]
    decade: dict[str, int]
    before_year: _WordList
    before_count: _WordList
    counted: _WordList
    not_counted: _WordList
    mid: _WordList
    not_season: _WordList


class TimeMatch(NamedTuple):
    """A time expression found: half-open offsets, the form that found it, and its parts by name."""

    start: int
    end: int
    form: str
    parts: dict[str, str]


DIGIT = "0"  # under which the grammar holds the forms that begin with digits
FIRST_BARE_YEAR = "1300"  # smaller numbers of four digits are years only behind "in", "since" and the like
_GLUED_BEFORE = re.compile(r"(?:[\w$£€#_/.]|\w-)$")
_GLUED_AFTER = re.compile(r"[%/_]|[.,]\d|[ ]?[-–—~][ ]?\d")


class _YearPatterns(NamedTuple):
    """What stands around four digits: before a year, before a count, and behind the one or the other."""

    told: re.Pattern[str]
    bounded: re.Pattern[str]
    counted: re.Pattern[str]
    not_counted: re.Pattern[str]


class TimeForm(BaseModel):
    """A form of time expression: its name, the words or classes that may begin it, and its pattern."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    starts: tuple[str, ...]
    pattern: str


class TimeForms(BaseModel):
    """The schema of data/time_forms.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: dict[str, tuple[str, ...]]
    piece: dict[str, str]
    form: tuple[TimeForm, ...]


@cache
def time_words() -> TimeWords:
    """Return the words of the calendar, read once."""
    return read_table(files("claims") / "data" / "times.toml", TimeWords, PackError)


def match_times(text: str, tokens: Sequence[Token]) -> list[TimeMatch]:
    """Return the time expressions among the tokens, leftmost longest, in order."""
    if not tokens:
        return []
    grammar, limit, end = _grammar(), tokens[-1].end, -1
    found: list[TimeMatch] = []
    for token in tokens:
        if token.start < end:
            continue
        for form, pattern in grammar.get(_start_word(token), ()):
            match = pattern.match(text, token.start, limit)
            if match is not None and _is_time(text, token, form, match):
                parts = {name: part for name, part in match.groupdict().items() if part}
                found.append(TimeMatch(match.start(), match.end(), form, parts))
                end = match.end()
                break
    return found


def _start_word(token: Token) -> str:
    """Return the word under which the grammar holds what may begin at a token."""
    word = token.lower
    if word[0].isdecimal():
        return DIGIT
    if "-" in word and word.startswith(time_words().mid.words):
        return "mid"
    return word.removesuffix("'s")


def _is_time(text: str, token: Token, form: str, match: re.Match[str]) -> bool:
    """Refuse words that only look like times: "may", "March on", numbers beside what they count."""
    if form == "year":
        return _is_year(text, match)
    if form in ("month", "weekday", "season"):
        return _is_calendar_word(text, token, match)
    if form == "short_year":
        return _year_patterns().told.search(text[max(0, match.start() - 10) : match.start()]) is not None
    if form == "century":
        return not _is_named_century(text, match)
    if form == "day_month":
        month = match["mon"]
        return month[0].isupper() or month.lower() not in _ambiguous() or match["y"] is not None
    return True


def _is_named_century(text: str, match: re.Match[str]) -> bool:
    """Tell whether "21st Century" is part of a name ("21st Century Fox")."""
    return "Century" in match.group() and text[match.end() + 1 : match.end() + 2].isupper()


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell whether four digits are a year rather than a count or a part of something longer."""
    before, after = text[max(0, match.start() - 10) : match.start()], match.end()
    if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(text, after):
        return False
    patterns = _year_patterns()
    is_told = patterns.told.search(before) is not None
    if (match["y"] < FIRST_BARE_YEAR and not is_told) or patterns.bounded.search(before):
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
        return token.text[0].isupper() and previous in time_words().before.words
    return token.text[0].isupper() or token.lower not in time_words().ordinary.words


@cache
def _year_patterns() -> _YearPatterns:
    words = time_words()
    before, bound, counted, not_counted = (
        _alternatives(group.words)
        for group in (words.before_year, words.before_count, words.counted, words.not_counted)
    )
    return _YearPatterns(
        re.compile(rf"\b(?:{before})[ ]$", re.IGNORECASE),
        re.compile(rf"(?:\b(?:{bound})|[$£€#])[ ]?$", re.IGNORECASE),
        re.compile(rf"[ ](?:{counted}|(?:[a-z]+[ ])?[a-z]+s)\b"),
        re.compile(rf"[ ]\w{{0,20}}?(?:{not_counted})\b", re.IGNORECASE),
    )


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(time_words().ambiguous.words)


@cache
def _grammar() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return the forms that each word may begin, with those of digits under `0`."""
    table = read_table(files("claims") / "data" / "time_forms.toml", TimeForms, PackError)
    classes = _classes(table)
    words = {name: _alternatives(members) for name, members in classes.items()}
    by_word: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for form in table.form:
        compiled = (form.name, re.compile(_spelt(form.pattern, table.piece, words), re.IGNORECASE))
        for start in dict.fromkeys(word for name in form.starts for word in classes.get(name, (name,))):
            by_word.setdefault(start, []).append(compiled)
    return {word: tuple(forms) for word, forms in by_word.items()}


def _classes(table: TimeForms) -> dict[str, tuple[str, ...]]:
    """Return the members of each class of words that a form may start with or name."""
    words, numbers, calendar = time_words(), number_words(), calendar_words()
    small = (*numbers.small, *numbers.tens)
    return {
        **table.start,
        "months": tuple(calendar.months),
        "month": tuple(calendar.months),
        "weekdays": tuple(calendar.weekdays),
        "weekday": tuple(calendar.weekdays),
        "seasons": tuple(words.season),
        "season": tuple(words.season),
        "decades": tuple(words.decade),
        "decade": tuple(words.decade),
        "units": tuple(words.unit),
        "small": small,
        "number": small,
        "ordinals": (*(word for word, value in numbers.ordinal.items() if value <= 20), "twenty-first"),
        "digit": (DIGIT,),
    }


def _spelt(pattern: str, pieces: dict[str, str], words: dict[str, str]) -> str:
    """Put pieces and word classes into a pattern; pieces may hold pieces once."""
    for _ in range(2):
        for name, piece in pieces.items():
            pattern = pattern.replace(f"<<{name}>>", piece)
    for name, alternatives in words.items():
        pattern = pattern.replace(f"{{{name}}}", alternatives)
    return pattern


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
