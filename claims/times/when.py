"""Time expressions of a sentence as intervals with precision, resolved against the date of their passage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.claim import TimeScope
from claims.figures.piece import read_pieces
from claims.times.calendar_period import day_period
from claims.times.clock_time import is_open
from claims.times.comparison_base import is_base
from claims.times.narrative import told_after
from claims.times.time_anchor import Anchor, Told
from claims.times.time_distance import STARTING, shifted_by, stretch_from
from claims.times.time_joining import TimeReading, about, joined
from claims.times.time_match import TimeMatch
from claims.times.time_matches import matches_in
from claims.times.time_reading import read_time
from sources.calendar_date import ImpreciseDate
from sources.span import Span

# Words right before a time that open or blur it.
_LEAD = re.compile(
    r"(?:(?P<since>since|starting|beginning|(?P<from>from)|after)"
    r"|(?P<until>until|till|up to|through|before|by|prior to)"
    r"|(?P<about>about|around|circa|c\.|approximately|roughly|some time in|sometime in))"
    r"[ ](?:in[ ]|the[ ]|at[ ]|on[ ])*(?P<blur>about[ ]|around[ ])?$",
    re.IGNORECASE,
)
_WINDOW_BEFORE, _WINDOW_AFTER = 90, 60  # characters around a time whose verbs tell whether it is past
_STOP = re.compile(r"[.!?][\"”’)]?[ \n]+(?=[“\"(]?[A-Z])(?<![A-Z]\.[ ])")
_FOR = re.compile(r"\bfor[ ]$", re.IGNORECASE)
_OFFSETS = frozenset({"after", "before", "from", "prior", "since"})


def find_times(text: str, sentence: Span, *, reference: ImpreciseDate | None) -> tuple[TimeScope, ...]:
    """Return the times of one sentence, in order; relative ones only where `reference` is known."""
    return find_times_after(text, sentence, reference=reference, told=None)[0]


def find_times_after(
    text: str, sentence: Span, *, reference: ImpreciseDate | None, told: Told | None
) -> tuple[tuple[TimeScope, ...], Told | None]:
    """Return the times of a sentence that goes on from the date `told` before, and the date told then."""
    readings, reached = read_times(text, sentence, reference=reference, told=told)
    return _scopes(text, readings), reached


def find_times_in_order(
    text: str, sentences: Sequence[Span], *, reference: ImpreciseDate | None
) -> tuple[tuple[TimeScope, ...], ...]:
    """Return the times of each sentence of a passage; "the next year" goes on from the year told before."""
    told: Told | None = None
    scopes = []
    for sentence in sentences:
        times, told = find_times_after(text, sentence, reference=reference, told=told)
        scopes.append(times)
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
    readings: list[TimeReading] = []
    for tokens in read_pieces(text, sentence):
        matches = matches_in(text, tokens)
        for index, match in enumerate(matches):
            if readings and match.start < readings[-1].span.end:
                continue
            anchor = _anchor(text, sentence, match, reference=reference, told=told)
            following = matches[index + 1] if index + 1 < len(matches) else None
            reading = _offset(text, sentence, match, following, anchor) or _reading(
                text, sentence, match, anchor
            )
            if reading is None:
                continue
            readings.append(reading)
            told = told_after(text, sentence, match, reading, told)
    return tuple(joined(text, readings)), told


def _anchor(
    text: str, sentence: Span, match: TimeMatch, *, reference: ImpreciseDate | None, told: Told | None
) -> Anchor:
    """Return what a match hangs on; the words around it end where its sentence does."""
    start, end = (
        max(sentence.start, match.start - _WINDOW_BEFORE),
        min(sentence.end, match.end + _WINDOW_AFTER),
    )
    for stop in _STOP.finditer(text, start, match.start):
        start = stop.end()
    stop_behind = _STOP.search(text, match.end, end)
    end = end if stop_behind is None else stop_behind.start() + 1
    day = None if reference is None else reference.latest or reference.earliest
    return Anchor(day, told, text[start:end], (match.start - start, match.end - start))


def _offset(
    text: str, sentence: Span, match: TimeMatch, following: TimeMatch | None, anchor: Anchor
) -> TimeReading | None:
    """Read "two days after tomorrow", "3 weeks before Christmas"; None where no day follows."""
    direction = match.parts.get("dir", "").lower()
    is_lasting = direction == "from" and _FOR.search(text, max(sentence.start, match.start - 4), match.start)
    is_start = direction.startswith(STARTING) or bool(is_lasting)
    if match.form != "distance" or following is None or not (direction in _OFFSETS or is_start):
        return None
    if text[match.end : following.start].strip().lower() not in ("", "the", "on"):
        return None
    _, period = read_time(following, anchor)
    base = None if period is None or period.when is None else period.when.earliest
    if base is None:
        return None
    if is_start:
        moved = stretch_from(match.parts, base)
    else:
        moved = shifted_by(match.parts, base, is_back=direction in ("before", "prior"))
    if moved is None:
        return None
    exact = moved if moved.point is None else day_period(moved.point)
    span = Span(match.start, following.end)
    lead = _lead(text, sentence, match, anchor)
    return TimeReading(span, "date", exact.timex, exact.when, lead, match.form)


def _lead(text: str, sentence: Span, match: TimeMatch, anchor: Anchor) -> str:
    """Return what the words right before a time make of it."""
    lead = _LEAD.search(text, max(sentence.start, match.start - 24), match.start)
    if lead is not None and lead["from"] and is_base(text, sentence.start, lead.start()):
        return "since" if anchor.looks_ahead else ""
    said = "" if lead is None else "since" if lead["since"] else "until" if lead["until"] else "about"
    return f"{said} about" if lead is not None and lead["blur"] and said != "about" else said


def _reading(text: str, sentence: Span, match: TimeMatch, anchor: Anchor) -> TimeReading | None:
    kind, period = read_time(match, anchor)
    if period is None:
        return None
    is_half_open = kind == "time" and match.form != "day_part" and is_open(match.parts)
    has_year = not match.parts.keys().isdisjoint(("y", "yy", "yw"))
    is_stretch = kind == "time" and "/" in period.timex
    lead = "" if is_stretch else _lead(text, sentence, match, anchor)
    span = Span(match.start, match.end)
    told = anchor.last_told
    told_day = told.day if told is not None and anchor.is_story and told.precision == "D" else None
    return TimeReading(
        span,
        kind,
        period.timex,
        period.when,
        lead,
        match.form,
        is_half_open,
        has_year,
        period.point or (told_day if kind == "time" else None),
    )


def _interval_scope(text: str, reading: TimeReading, when: ImpreciseDate) -> TimeScope:
    """Return an interval as it is: "from 1990 to 1995" opens to no side."""
    if "about" in reading.lead and "~" not in when.edtf:
        when = when.model_copy(update={"edtf": "/".join(f"{end}~" for end in when.edtf.split("/"))})
    return TimeScope(expression=reading.span.quote(text), when=when, span=reading.span)


def _scopes(text: str, readings: Sequence[TimeReading]) -> tuple[TimeScope, ...]:
    scopes = (scope_of(text, reading) for reading in readings)
    return tuple(scope for scope in scopes if scope is not None)


def scope_of(text: str, reading: TimeReading) -> TimeScope | None:
    """Return when a time says something held, its lead heeded; None for clock times and open expressions.

    A clock time upon a day leaves the day: two reports of one morning are to meet.
    """
    if reading.kind not in ("date", "duration") or reading.when is None:
        return None
    when = reading.when
    if when.latest is not None and "/" in when.edtf:
        return _interval_scope(text, reading, when)
    if "about" in reading.lead and "range" not in reading.lead:
        when = about(when)
    if reading.lead.startswith("since"):
        when = ImpreciseDate.since(when)
    elif reading.lead.startswith("until"):
        when = ImpreciseDate.until(when)
    return TimeScope(expression=reading.span.quote(text), when=when, span=reading.span)
