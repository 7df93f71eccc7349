"""Find time expressions by their form; what day they mean is decided elsewhere (claims/when.py).

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
from claims.number import number_words
from claims.token import Token
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
    unit: dict[str, str]
    decade: dict[str, int]


class TimeMatch(NamedTuple):
    """A time expression found: half-open offsets, the form that found it, and its parts by name."""

    start: int
    end: int
    form: str
    parts: dict[str, str]


class _Grammar(NamedTuple):
    by_word: dict[str, tuple[tuple[str, re.Pattern[str]], ...]]
    digits: tuple[tuple[str, re.Pattern[str]], ...]
    lead: re.Pattern[str]


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
        patterns = grammar.by_word.get(token.lower)
        if patterns is None:
            if not token.text[0].isdecimal():
                if "-" not in token.text or not token.lower.startswith(
                    ("mid-", "early-", "late-", "post-", "pre-")
                ):
                    continue
                patterns = grammar.by_word["mid"]
            else:
                patterns = grammar.digits
        for form, pattern in patterns:
            match = pattern.match(text, token.start, limit)
            if match is not None and _is_time(text, token, form, match):
                found.append(
                    TimeMatch(
                        match.start(), match.end(), form, {k: v for k, v in match.groupdict().items() if v}
                    )
                )
                end = match.end()
                break
    return found


def _is_time(text: str, token: Token, form: str, match: re.Match[str]) -> bool:
    """Refuse words that only look like times: "may", "March on", numbers beside what they count."""
    if form == "year":
        return _is_year(text, match)
    if form in ("month", "weekday", "season"):
        return _is_calendar_word(text, token, match)
    if form in ("day_month",):
        return (
            match.group("mon")[0].isupper()
            or match.group("mon").lower() not in ("may", "march", "mar")
            or match.group("y") is not None
        )
    return True


_COUNTING = re.compile(
    r"[ ](?:people|men|women|children|percent|per cent|dead|million|billion|thousand|(?:[a-z]+[ ]){0,1}(?:[a-z]{2,}(?<!s)s))\b"
)
_BOUND_BEFORE = re.compile(
    r"(?:more than|over|at least|some|nearly|almost|about|than|only|least|up to|under|number|no\.|\$|£|€|#)[ ]?$",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(
    r"[ ](?:was|is|has|its|this|his|as|sales|earnings|results|elections|games|olympics|protests|riots|attacks|bombings|floods|talks|figures|estimates|levels|prices|profits|revenues|years)\b",
    re.IGNORECASE,
)


def _is_year(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 10) : match.start()], match.end()
    if before and (
        before[-1].isalnum() or before[-1] in "$£€#_/." or (before[-1] == "-" and before[-2:-1].isalnum())
    ):
        return False
    if text[after : after + 1] in ("%", "/", "_") or (
        text[after : after + 1] in (",", ".") and text[after + 1 : after + 2].isdigit()
    ):
        return False
    if (
        text[after : after + 1] == "-"
        and text[after + 1 : after + 2].isalnum()
        and not text[after + 1].isdigit()
    ):
        return True
    if _BOUND_BEFORE.search(before) and not _is_short_bound(before):
        return False
    counting = _COUNTING.match(text, after)
    return (
        counting is None
        or not re.match(
            r"(?:in|since|the|of|early|late|by|until|from)$", before.strip().rsplit(" ", 1)[-1], re.IGNORECASE
        )
        is None
        or _NOT_COUNTED.match(text, after) is not None
    )


def _is_short_bound(before: str) -> bool:
    return (
        before.rstrip().lower().endswith(("about", "over", "under", "some", "almost", "nearly"))
        and " in " in before
    )


def _is_calendar_word(text: str, token: Token, match: re.Match[str]) -> bool:
    word = token.lower.rstrip(".")
    before = text[max(0, token.start - 12) : token.start].rstrip().rsplit(None, 1)
    previous = before[-1].lower() if before else ""
    if token.lower in time_words().season:
        return previous in (
            "last",
            "next",
            "this",
            "in",
            "the",
            "during",
            "since",
            "by",
            "until",
            "every",
            "that",
            "of",
            "early",
            "late",
        )
    if word in ("may", "march", "mar", "sun", "sat", "wed", "mon", "dec", "jan", "fall"):
        return token.text[0].isupper() and previous in time_words().before.words
    return token.text[0].isupper() or word not in time_words().ordinary.words


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


@cache
def _grammar() -> _Grammar:
    words = time_words()
    months, weekdays = _alternatives([*calendar_words().months]), _alternatives([*calendar_words().weekdays])
    seasons, units = _alternatives([*words.season]), _alternatives([*words.unit])
    small = _alternatives([*number_words().small, *number_words().tens])
    pieces = {
        "MON": rf"(?P<mon>{months})\b\.?",
        "MON2": rf"(?P<mon2>{months})\b\.?",
        "D": r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%])(?!,\d|\.\d)",
        "D2": r"(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%])(?!,\d|\.\d)",
        "Y": r"(?P<y>1\d{3}|20\d\d|21\d\d)(?![\w%]|[.,]\d)",
        "Y2": r"(?P<y2>1\d{3}|20\d\d|21\d\d)(?![\w%]|[.,]\d)",
        "WD": rf"(?P<wd>{weekdays})\b\.?",
        "SEASON": rf"(?P<season>{seasons})\b",
        "REL": r"(?P<rel>last|past|previous|this|current|next|coming|upcoming|following|same|that|preceding)",
        "UNIT": rf"(?P<unit>{units})s?\b",
        "N": rf"(?P<n>(?:\d{{1,4}}|(?:{small})(?:[ -](?:{small}))?|an?[ ]few|a[ ]couple[ ]of|several|a[ ]couple|many|some|few|couple[ ]of|an?|half[ ]an?))",
        "SP": r"[ \u00a0]{1,2}",
        "DASH": r"[ ]?[-–—~][ ]?",
        "PART": r"(?P<part>the[ ](?:beginning|start|middle|end|close|turn)[ ]of(?:[ ]the)?|early|mid|middle|late|end[ ]of|start[ ]of|beginning[ ]of)[ -](?:in[ ])?(?:the[ ])?",
    }

    def form(name: str, pattern: str) -> tuple[str, re.Pattern[str]]:
        for key in sorted(pieces, key=len, reverse=True):
            pattern = pattern.replace(f"<<{key}>>", pieces[key])
        return name, re.compile(pattern, re.IGNORECASE)

    month_forms = (
        form(
            "range_month_year",
            r"<<MON>>(?:,?<<SP>>(?P<y>[12]\d{3}))?(?:<<DASH>>|<<SP>>(?:to|through|until)<<SP>>)<<MON2>>,?<<SP>>(?:of<<SP>>)?<<Y2>>",
        ),
        form(
            "month_days",
            r"<<MON>><<SP>><<D>>(?:<<DASH>>|<<SP>>(?:to|through|thru|and)<<SP>>)<<D2>>(?:,?<<SP>><<Y>>)?",
        ),
        form("month_day", r"<<MON>><<SP>>(?:the<<SP>>)?<<D>>(?:,?<<SP>>(?:of<<SP>>)?<<Y>>)?"),
        form("month_year", r"<<MON>>,?<<SP>>(?:(?:of|in)<<SP>>)?<<Y>>"),
        form("month_of_year", r"<<MON>>,?<<SP>>(?:of<<SP>>)?(?:the<<SP>>)?<<REL>><<SP>>year\b"),
        form("month", r"<<MON>>"),
    )
    weekday_forms = (
        form("month_day", r"<<WD>>,?<<SP>>(?:the<<SP>>)?<<MON>><<SP>><<D>>(?:,?<<SP>><<Y>>)?"),
        form("day_month", r"<<WD>>,?<<SP>>(?:the<<SP>>)?<<D>><<SP>>(?:of<<SP>>)?<<MON>>(?:,?<<SP>><<Y>>)?"),
        form("weekday_of_week", r"<<WD>><<SP>>(?:of<<SP>>)?<<REL>><<SP>>week\b"),
        form("weekday", r"<<WD>>"),
    )
    relative_forms = (
        form(
            "period_count",
            r"(?P<rel>last|past|previous|next|coming|following|preceding)<<SP>>(?P<n>\d{1,3}|(?:"
            + small
            + r")(?:[ -](?:to|or)[ -](?:"
            + small
            + r"|\d{1,3}))?|few|several|couple[ ]of|couple|half)<<SP>>(?:<<UNIT>>|(?P<unit2>hours?|minutes?|seconds?))",
        ),
        form("relative_weekday", r"<<REL>><<SP>><<WD>>(?!s)"),
        form("relative_month", r"<<REL>><<SP>><<MON>>(?:<<SP>><<D>>)?"),
        form("relative_season", r"<<REL>><<SP>><<SEASON>>"),
        form(
            "relative_unit",
            r"<<REL>>(?:[- ](?:calendar|financial|fiscal|academic|school))?<<SP>>(?P<unit>day|week|month|year|decade|century|quarter|weekend|night|morning|afternoon|evening)\b(?![’']?s?[ -]old)",
        ),
    )
    half = rf"(?P<ord>first|second|third|fourth|1st|2nd|3rd|4th|last|final)<<SP>>(?P<piece>quarter|half)(?:<<SP>>(?:of|in)<<SP>>(?:<<Y>>|(?:the<<SP>>)?<<REL>><<SP>>year\b|the<<SP>>year\b)|<<SP>>(?P<y3>(?:1[89]|20)\d\d)\b)"
    ago = r"<<N>><<SP>>(?:(?:or<<SP>>so|more|full|long|short)<<SP>>)?<<UNIT>><<SP>>(?P<dir>ago|earlier|later|before|afterwards?|from now|hence|on|prior|previously|after)\b"
    number_forms = (form("distance", ago),)
    part_forms = (
        form("range_decade", r"<<PART>>(?P<dec>\d{3}0|[’']?\d0)[’']?s\b"),
        form("decade_word", rf"<<PART>>(?P<decw>{_alternatives([*words.decade])})\b"),
        form("century", r"<<PART>>(?P<cen>\d{1,2})(?:st|nd|rd|th)[ -]century\b"),
        form("month_day", r"<<PART>><<MON>><<SP>><<D>>(?:,?<<SP>><<Y>>)?"),
        form("month_year", r"<<PART>><<MON>>,?<<SP>>(?:(?:of|in)<<SP>>)?<<Y>>"),
        form("month_of_year", r"<<PART>><<MON>>,?<<SP>>(?:of<<SP>>)?(?:the<<SP>>)?<<REL>><<SP>>year\b"),
        form("season_year", r"<<PART>><<SEASON>>,?<<SP>>(?:of<<SP>>)?<<Y>>"),
        form("month", r"<<PART>><<MON>>"),
        form("season", r"<<PART>><<SEASON>>"),
        form("relative_unit", r"<<PART>><<REL>><<SP>>(?P<unit>week|month|year|decade|century)\b"),
        form(
            "relative_unit",
            r"(?P<part>earlier|later)<<SP>>(?:on<<SP>>)?(?:in<<SP>>)?(?:the<<SP>>)?(?:<<REL>><<SP>>)?(?P<unit>day|week|month|year|decade|century|summer)\b",
        ),
        form("year", r"<<PART>><<Y>>"),
    )
    day_forms = (
        form(
            "deictic",
            r"(?P<day>today|yesterday|tomorrow|tonight|the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow)\b",
        ),
    )
    season_forms = (
        form("season_year", r"<<SEASON>>,?<<SP>>(?:of<<SP>>)?(?:<<Y>>)"),
        form("season_of_year", r"<<SEASON>>,?<<SP>>(?:of<<SP>>)?(?:the<<SP>>)?<<REL>><<SP>>year\b"),
        form("season", r"<<SEASON>>"),
    )
    digits = (
        form("iso", r"(?P<y>\d{4})-(?P<m>0?[1-9]|1[0-2])-(?P<d>3[01]|[12]\d|0?[1-9])(?![\d-])"),
        form(
            "slash",
            r"(?P<m>0?[1-9]|[12]\d|3[01])(?P<mark>[/.-])(?P<d>3[01]|[12]\d|0?[1-9])(?P=mark)(?P<y>\d{4}|\d{2})(?![\w%/-])",
        ),
        form(
            "slash_year_first",
            r"(?P<y>\d{4})(?P<mark>[/.])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>3[01]|[12]\d|0?[1-9])(?![\w%/])",
        ),
        form(
            "days_month",
            r"<<D>>(?:<<DASH>>|<<SP>>(?:to|and|through)<<SP>>)<<D2>><<SP>>(?:of<<SP>>)?<<MON>>(?:,?<<SP>>(?:of<<SP>>)?<<Y>>)?",
        ),
        form(
            "range_day_month",
            r"<<D>><<SP>><<MON>>(?:<<DASH>>|<<SP>>to<<SP>>)<<D2>><<SP>><<MON2>>(?:,?<<SP>><<Y>>)?",
        ),
        form("day_month", r"<<D>>[ -](?:(?:day<<SP>>)?of<<SP>>)?<<MON>>(?:,?[ -](?:of<<SP>>)?<<Y>>)?"),
        form("day_month_of_year", r"<<D>>[ -](?:of<<SP>>)?<<MON>>,?<<SP>>(?:of<<SP>>)?<<REL>><<SP>>year\b"),
        form(
            "decades",
            r"(?P<dec>1\d\d0|20\d0)[’']?s(?:<<DASH>>|<<SP>>(?:to|and|through|or)<<SP>>)(?:the<<SP>>)?(?:(?P<part2>early|mid|late)[- ])?(?P<dec2>1\d\d0|20\d0|[’']?\d0)[’']?s\b",
        ),
        form("decade", r"(?P<dec>1\d\d0|20\d0)[’']?[ ]?s\b"),
        form("decade", r"(?P<dec>[2-9]0)[’']?s\b"),
        form(
            "years",
            r"(?P<y>1\d{3}|20\d\d)(?:[ ]?[-–—~/][ ]?|<<SP>>(?:to|through|until|till)<<SP>>)(?P<y2>1\d{3}|20\d\d)(?![\w%-]|[.,]\d)",
        ),
        form("short_years", r"(?P<y>1\d{3}|20\d\d)[-–/](?P<y2>\d\d)(?![\w%/-]|[.,:]\d)"),
        form("year_month", r"(?P<y>1\d{3}|20\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d-])"),
        form("century", r"(?P<cen>\d{1,2})(?:st|nd|rd|th)[ -]century\b(?:[ ](?P<era>BCE?|AD|CE)\b)?"),
        form("bc", r"(?P<y>\d{1,4})[ ]?(?P<era>BCE?|B\.C\.|AD|A\.D\.|CE)(?!\w)"),
        form("quarter_of", r"(?P<y>20\d\d|19\d\d)[ -]?Q(?P<q>[1-4])\b"),
        form(
            "clock",
            r"(?P<h>[01]?\d|2[0-4])(?::(?P<min>[0-5]\d))?(?::[0-5]\d)?[ ]?(?P<ap>a\.m\b\.?|p\.m\b\.?|am\b|pm\b|o[’']clock\b)",
        ),
        form("clock", r"(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?![\d:])"),
        form("ord_piece", half.replace("first|second|third|fourth|", "")),
        *number_forms,
        form("year", r"<<Y>>"),
    )
    by_word: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
    for month in calendar_words().months:
        by_word[month] = month_forms
    for weekday in calendar_words().weekdays:
        by_word[weekday] = weekday_forms
    for season in words.season:
        by_word[season] = season_forms
    for relative in (
        "last",
        "past",
        "previous",
        "this",
        "current",
        "next",
        "coming",
        "upcoming",
        "following",
        "same",
        "that",
        "preceding",
    ):
        by_word[relative] = relative_forms
    for part in ("early", "mid", "middle", "late", "end", "start", "beginning", "earlier", "later"):
        by_word[part] = part_forms
    for number in (
        *number_words().small,
        *number_words().tens,
        "a",
        "an",
        "several",
        "some",
        "many",
        "few",
        "couple",
        "half",
    ):
        by_word[number] = number_forms
    ordinals = (form("ord_piece", half),)
    for ordinal in ("first", "second", "third", "fourth", "last", "final"):
        by_word[ordinal] = (*ordinals, *by_word.get(ordinal, ()))
    for ordinal, number in number_words().ordinal.items():
        if number <= 20:
            by_word[ordinal] = (
                *by_word.get(ordinal, ()),
                form("century_word", rf"(?P<cenw>{ordinal})[ -]century\b"),
            )
    by_word["twenty"] = (form("century_word", r"(?P<cenw>twenty-first)[ -]century\b"), *number_forms)
    by_word["twenty-first"] = (form("century_word", r"(?P<cenw>twenty-first)[ -]century\b"),)
    by_word["the"] = (
        form("deictic", r"(?P<day>the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow)\b"),
        *(entry for entry in part_forms if False),
    )
    by_word["q"] = (form("quarter_of", r"Q(?P<q>[1-4])[ -]?(?:of[ ])?(?P<y>20\d\d|19\d\d)\b"),)
    by_word["fy"] = (form("year", r"FY[ ]?<<Y>>"),)
    for day in ("today", "yesterday", "tomorrow", "tonight"):
        by_word[day] = day_forms
    for decade in words.decade:
        by_word[decade] = (form("decade_word", rf"(?P<decw>{decade})\b"),)
    return _Grammar(by_word, digits, re.compile(r"x"))
