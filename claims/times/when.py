"""Time expressions of a sentence as intervals with precision, resolved against the date of their passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import TimeScope
from claims.figures.piece import read_pieces
from claims.times.calendar_period import Period
from claims.times.time_anchor import Anchor, Told
from claims.times.time_expression import TimeMatch, match_times
from claims.times.time_reading import TimeKind, read_time
from sources.calendar_date import ImpreciseDate
from sources.span import Span

# Words right before a time that open or blur it.
_LEAD = re.compile(
    r"(?:(?P<since>since|starting|beginning|from|after)"
    r"|(?P<until>until|till|up to|through|before|by|prior to)"
    r"|(?P<about>about|around|circa|c\.|approximately|roughly|some time in|sometime in))"
    r"[ ](?:in[ ]|the[ ]|at[ ]|on[ ])*(?P<blur>about[ ]|around[ ])?$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"[ ]?(?:to|until|through|till|and|-|–|—|~)[ ]?(?:the[ ]|in[ ]|about[ ]|around[ ])?", re.IGNORECASE
)
_FROM = re.compile(
    r"\b(?:from|between|around|about|during|in)[ ](?:the[ ]|about[ ]|around[ ]|in[ ])*$", re.IGNORECASE
)


# Forms that move a narrative on.
_TELLING = frozenset(
    [
        "iso",
        "slash",
        "month_day",
        "day_month",
        "month_year",
        "month_of_year",
        "day_month_of_year",
        "month",
        "year",
        "distance",
        "relative_unit",
        "season_year",
        "quarter_of",
    ]
)


class TimeReading(NamedTuple):
    """A time expression as it was read.

    Attributes:
        span: the expression's own words.
        timex: TIMEX3 value ("2011-07", "2010-SU", "P3Y").
        when: the days it may speak of; None where nothing it is relative to is known.
        lead: "since", "until", "about" or "", from the words before it.
    """

    span: Span
    kind: TimeKind
    timex: str
    when: ImpreciseDate | None
    lead: str


def find_times(text: str, sentence: Span, *, reference: ImpreciseDate | None) -> tuple[TimeScope, ...]:
    """Return the times of one sentence, in order; relative ones only where `reference` is known."""
    readings, _ = read_times(text, sentence, reference=reference)
    return _scopes(text, readings)


def find_times_in_order(
    text: str, sentences: Sequence[Span], *, reference: ImpreciseDate | None
) -> tuple[tuple[TimeScope, ...], ...]:
    """Return the times of each sentence of a passage; "the next year" goes on from the year told before."""
    told: Told | None = None
    scopes = []
    for sentence in sentences:
        readings, told = read_times(text, sentence, reference=reference, told=told)
        scopes.append(_scopes(text, readings))
    return tuple(scopes)


def read_times(
    text: str, sentence: Span, *, reference: ImpreciseDate | None, told: Told | None = None
) -> tuple[tuple[TimeReading, ...], Told | None]:
    """Return every time of one sentence with its TIMEX value, and the day the narrative has reached.

    Args:
        text: the stored text.
        sentence: the stretch to read.
        reference: the date of the passage.
        told: the last date told before this sentence, where the passage tells a story.
    """
    matches = [match for tokens in read_pieces(text, sentence) for match in match_times(text, tokens)]
    readings: list[TimeReading] = []
    for match in matches:
        start = max(sentence.start, match.start - 90)
        anchor = Anchor(
            None if reference is None else reference.latest or reference.earliest,
            told,
            text[start : min(sentence.end, match.end + 60)],
            (match.start - start, match.end - start),
        )
        kind, period = read_time(match, anchor)
        if period is None:
            continue
        told = _told(match, period, told)
        readings.append(_reading(text, sentence, match, kind, period))
    return tuple(_joined(text, readings)), told


def _told(match: TimeMatch, period: Period, told: Told | None) -> Told | None:
    """Return the date the narrative has reached: a printed date or year moves it, "last year" does not."""
    when = period.when
    if when is None or when.earliest is None or match.form not in _TELLING:
        return told
    if match.parts.get("rel") in ("last", "this") or match.parts.get("dir") == "ago":
        return told
    precision = {4: "Y", 7: "M"}.get(len(when.edtf), "D")
    if (
        precision == "Y"
        and told is not None
        and told.precision != "Y"
        and told.day.year == when.earliest.year
    ):
        return told
    return Told(when.earliest, precision)


def _reading(text: str, sentence: Span, match: TimeMatch, kind: TimeKind, period: Period) -> TimeReading:
    lead = _LEAD.search(text, max(sentence.start, match.start - 24), match.start)
    said = "" if lead is None else "since" if lead["since"] else "until" if lead["until"] else "about"
    if lead is not None and lead["blur"] and said != "about":
        said += " about"
    return TimeReading(Span(match.start, match.end), kind, period.timex, period.when, said)


def _joined(text: str, readings: list[TimeReading]) -> list[TimeReading]:
    """Join "from 1990 to 1995" and "around 2005 to 2006" into one interval."""
    joined: list[TimeReading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before is None or not _makes_interval(text, before, reading):
            joined.append(reading)
            continue
        assert before.when is not None
        assert reading.when is not None
        blurred = before.lead.endswith("about")
        first, last = (_about(before.when), _about(reading.when)) if blurred else (before.when, reading.when)
        joined[-1] = TimeReading(
            Span(before.span.start, reading.span.end),
            "date",
            f"{before.timex}/{reading.timex}",
            ImpreciseDate.between(first, last),
            "about range" if blurred else "range",
        )
    return joined


def _makes_interval(text: str, before: TimeReading, reading: TimeReading) -> bool:
    if before.when is None or reading.when is None or before.kind != "date" or reading.kind != "date":
        return False
    between = text[before.span.end : reading.span.start]
    if not _JOINT.fullmatch(between) or before.when.earliest is None or reading.when.latest is None:
        return False
    opener = _FROM.search(text, max(0, before.span.start - 24), before.span.start)
    if between.strip().lower().startswith("and"):
        return opener is not None and opener.group().lower().startswith("between")
    if "/" in before.timex or "/" in reading.timex:
        return False
    return before.when.earliest <= reading.when.latest and (
        opener is not None or between.strip() in ("-", "–", "—", "~", "to")
    )


def _about(when: ImpreciseDate) -> ImpreciseDate:
    return when.model_copy(update={"edtf": f"{when.edtf}~"})


def _interval_scope(text: str, reading: TimeReading, when: ImpreciseDate) -> TimeScope:
    """Return an interval as it is: "from 1990 to 1995" opens to no side."""
    if "about" in reading.lead and "~" not in when.edtf:
        when = when.model_copy(update={"edtf": "/".join(f"{end}~" for end in when.edtf.split("/"))})
    return TimeScope(expression=reading.span.quote(text), when=when, span=reading.span)


def _scopes(text: str, readings: Sequence[TimeReading]) -> tuple[TimeScope, ...]:
    scopes = []
    for reading in readings:
        if reading.kind not in ("date", "duration") or reading.when is None:
            continue
        when = reading.when
        if when.latest is not None and "/" in when.edtf:
            scopes.append(_interval_scope(text, reading, when))
            continue
        if "about" in reading.lead and "range" not in reading.lead:
            when = _about(when)
        if reading.lead.startswith("since"):
            when = ImpreciseDate.since(when)
        elif reading.lead.startswith("until"):
            when = ImpreciseDate.until(when)
        scopes.append(TimeScope(expression=reading.span.quote(text), when=when, span=reading.span))
    return tuple(scopes)
