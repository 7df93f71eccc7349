"""The words and forms of times, read from claims/data: which patterns each word may call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.number_words import number_words
from claims.times.holiday import holidays
from sources.calendar_words import calendar_words
from sources.table import read_table

_DIGIT = "digit"  # the class of forms that begin with digits
_MARKS = {" ": " ", "\u00a0": " ", "’": "'", **dict.fromkeys("-–—~", "-"), **{mark: mark for mark in "/:.'"}}
_ANY_MARK = (*dict.fromkeys(_MARKS.values()), "a", "")

Form = tuple[str, re.Pattern[str]]  # the name of a form of time, and what it looks like

_NESTING = 4  # how deep pieces of patterns may hold pieces
_LAST_DAY_WORD = 30  # the greatest ordinal in one word that a day of the month has
_TEN = 10
_HOURS = 12


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
    owned_year: dict[str, str]
    adverb: dict[str, str]
    before_short_date: _WordList
    before_length: _WordList
    day_follows: _WordList
    compared: _WordList


class TimeForm(BaseModel):
    """A form of time expression: its name, the words or classes that may begin it, and its pattern.

    One of class digit says how many digits begin it, and what may stand behind them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    starts: tuple[str, ...]
    digits: tuple[int, ...] = ()
    next: str | None = None
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


@cache
def _table() -> TimeForms:
    return read_table(files("claims") / "data" / "time_forms.toml", TimeForms, PackError)


@cache
def time_grammar() -> dict[str, tuple[Form, ...]]:
    """Return the forms that each word may begin, with those of digits under their shape."""
    table = _table()
    classes = _classes(table)
    words = {name: alternatives(members) for name, members in classes.items()}
    by_word: dict[str, list[Form]] = {}
    for form in table.form:
        if form.starts == ("holiday",):
            for start, names in _holidays_by_word().items():
                spelt = _spelt(form.pattern, table.piece, {**words, "holidays": alternatives(names)})
                by_word.setdefault(start, []).append((form.name, re.compile(spelt, re.IGNORECASE)))
            continue
        compiled = (form.name, re.compile(_spelt(form.pattern, table.piece, words), re.IGNORECASE))
        for start in dict.fromkeys(_starts(form, classes)):
            by_word.setdefault(start, []).append(compiled)
    return {word: tuple(forms) for word, forms in by_word.items()}


def digit_shape(text: str, start: int, digits: int) -> str:
    """Return the shape of so many digits and what stands behind them: "00 " of "12 days"."""
    following = text[start + digits : start + digits + 1]
    mark = _MARKS.get(following) or ("a" if following.isalpha() else "")
    if mark == " " and _tie().match(text, start + digits) is None:
        mark = ""  # "12 men": as if nothing followed
    return "0" * digits + mark


@cache
def _tie() -> re.Pattern[str]:
    """Return what ties digits to a time behind a blank: certain words, and whatever is no small letter."""
    units = time_words().unit
    words = (*_table().start["tied"], *calendar_words().months, *units, *(f"{unit}s" for unit in units))
    return re.compile(rf"[ \u00a0]{{1,2}}(?:[^a-z]|(?:{alternatives(words)})\b)")


def _starts(form: TimeForm, classes: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the words and shapes of digits that may begin a form."""
    for name in form.starts:
        if name == _DIGIT:
            marks = _ANY_MARK if form.next is None else form.next
            yield from ("0" * digits + mark for digits in form.digits for mark in marks)
        else:
            yield from classes.get(name, (name,))


def _holidays_by_word() -> dict[str, list[str]]:
    """Return the names of holidays under their first word, as the tokeniser cuts it."""
    by_word: dict[str, list[str]] = {}
    for name in holidays():
        by_word.setdefault(name.split()[0].removesuffix(".").removesuffix("'s"), []).append(name)
    return by_word


def _classes(table: TimeForms) -> dict[str, tuple[str, ...]]:
    """Return the members of each class of words that a form may start with or name."""
    words, numbers, calendar = time_words(), number_words(), calendar_words()
    small = (*numbers.small, *numbers.tens)
    ordinals = tuple(word for word, value in numbers.ordinal.items() if value <= _LAST_DAY_WORD)
    return {
        **table.start,
        "months": tuple(calendar.months),
        "month": tuple(calendar.months),
        "weekdays": tuple(calendar.weekdays),
        "weekday": tuple(calendar.weekdays),
        "weekdays_plural": tuple(f"{name}s" for name in calendar.weekdays if name.endswith("day")),
        "adverbs": tuple(words.adverb),
        "adverb": tuple(words.adverb),
        "seasons": tuple(words.season),
        "season": tuple(words.season),
        "decades": tuple(words.decade),
        "decade": tuple(words.decade),
        "units": tuple(words.unit),
        "small": small,
        "number": small,
        "tens": tuple(numbers.tens),
        "hours": tuple(word for word, value in numbers.small.items() if 0 < value <= _HOURS),
        "ordinals": (*(word for word in ordinals if word != "thirtieth"), "twenty-first"),
        "ordinal_word": (*ordinals, "twenty", "thirty", *_compound_ordinals("-")),
        "day_ordinals": (*ordinals, *_compound_ordinals("-"), *_compound_ordinals(" ")),
    }


def _compound_ordinals(joint: str) -> tuple[str, ...]:
    """Return "twenty-first" to "thirty-first"."""
    words = number_words()
    units = [word for word, value in words.ordinal.items() if value < _TEN]
    return (*(f"twenty{joint}{unit}" for unit in units), f"thirty{joint}first")


def _spelt(pattern: str, pieces: dict[str, str], words: dict[str, str]) -> str:
    """Put pieces and word classes into a pattern."""
    for _ in range(_NESTING):
        for name, piece in pieces.items():
            pattern = pattern.replace(f"<<{name}>>", piece)
    for name, members in words.items():
        pattern = pattern.replace(f"{{{name}}}", members)
    return pattern


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, longest first; either apostrophe fits."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True)).replace("'", "[’']")
