"""Dates that cannot be: a citation after its post or a year off, a wrong weekday, one event on two days.

A date one day ahead is put down to time zones. Refuses to say which of two dates is the slip.
"""

from __future__ import annotations

import re
from datetime import date

from reconcile.conflict import ScopeDifference
from reconcile.conflicts.comparison import Comparison, Finding
from reconcile.conflicts.series_words import once_stems
from reconcile.conflicts.side import DatedWords, Side
from reconcile.conflicts.wording import quoted, tell_difference, told, what_settles
from reconcile.matching.content import content_stems
from sources.calendar_date import ImpreciseDate

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(" + "|".join(_WEEKDAYS) + r")\b", re.IGNORECASE)
_HAS_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ONE_DAY = 1  # the date line runs through every newsroom
_YEAR_SLACK = 16  # days between a story and the post that cites it
_DAYS_A_YEAR = 365.25
_MOST_YEARS_OFF = 2
SAME_EVENT = 0.6
LEAST_SHARED = 2
_MONTH = 31  # days; one of two dates of an event is as precise as that
_WEEK = 7
_YEAR = 366  # and the other names its year


def check_citation(citation: Side, posted: ImpreciseDate) -> Finding | None:
    """Return what is wrong with the printed date of a citation, against the date of the post it stands in."""
    claim = citation.claim
    time = claim.scope.time
    if time is None:
        return None
    cited, post = _day(time.when), _day(posted)
    if cited is None or post is None:
        return None
    ahead = (cited - post).days
    shown = f"The citation in {claim.file} is dated {time.when}, the post that prints it {posted}"
    counted = f"{time.when} is {abs(ahead)} days {'after' if ahead > 0 else 'before'} {posted}"
    if ahead == _ONE_DAY:
        return _apart(shown, counted)
    if ahead > _ONE_DAY:
        return _slip(f"{shown}: it would cite what was not yet printed.", counted, certainty=0.85)
    years = round(-ahead / _DAYS_A_YEAR)
    if 1 <= years <= _MOST_YEARS_OFF and abs(-ahead - years * _DAYS_A_YEAR) <= _YEAR_SLACK:
        span = "a year" if years == 1 else f"{years} years"
        text = f"{shown}: {span} earlier almost to the day, which looks like a slip in the year."
        return _slip(text, counted, certainty=0.8)
    return None


def check_weekday(side: Side) -> Finding | None:
    """Return the conflict of a weekday with the date printed beside it."""
    time = side.claim.scope.time
    if time is None or time.when.earliest is None or time.when.earliest != time.when.latest:
        return None
    named = _WEEKDAY.search(time.expression)
    if named is None or _HAS_YEAR.search(time.expression) is None:
        return None
    true = _WEEKDAYS[time.when.earliest.weekday()]
    if named.group().lower() == true:
        return None
    return Finding(
        kind="date",
        assessment="conflict",
        explanation=f"{told(side)} dates it “{time.expression}”, but {time.when} was a {true.capitalize()}.",
        calculation=f"{time.when} is a {true.capitalize()}",
        settles="Find out whether the day or the date is the slip.",
        gap=0.4,
        certainty=0.9,
    )


def check_event_dates(pair: Comparison) -> Finding | None:
    """Return the conflict of two dates for one event, or None where they can meet or the events are two."""
    if pair.in_one_sentence or pair.differs_in("place") or not (_is_one_event(pair) or _is_one_deed(pair)):
        return None
    clash = _clashing_dates(pair) or _days_of_one_deed(pair)
    if clash is None:
        return None
    ours, theirs = clash
    others = tuple(difference for difference in pair.differences if difference.dimension != "time")
    text = (
        f"{told(pair.left)} dates it {ours.expression} ({quoted(pair.left)}), "
        f"{told(pair.right)} {theirs.expression} ({quoted(pair.right)})"
    )
    return Finding(
        kind="date",
        assessment="apparent" if others else "conflict",
        explanation=f"{text}; {tell_difference(others)}." if others else f"{text}; one event has one date.",
        calculation=f"{ours.when} and {theirs.when} have no day in common",
        differences=others,
        settles=what_settles(others, "Find a record of the event made on the day."),
        gap=0.6,
        certainty=min(0.9, 0.2 + 0.7 * pair.overlap),
    )


def _clashing_dates(pair: Comparison) -> tuple[DatedWords, DatedWords] | None:
    """Return the two dates of the same words that have no day in common; None where some pair of them has."""
    once = once_stems()
    clash = None
    for ours in pair.left.dates:
        for theirs in pair.right.dates:
            if not ours.anchor or ours.anchor != theirs.anchor:
                continue
            if ours.when.may_meet(theirs.when):
                return None
            shorter, longer = sorted((_days(ours.when), _days(theirs.when)))
            if longer <= _YEAR and (shorter <= _MONTH or ours.anchor in once):
                clash = clash or (ours, theirs)
    return clash


def _is_one_event(pair: Comparison) -> bool:
    """Tell whether two claims may date one event: nearly the same words, and a shared name or affair."""
    if pair.alike:
        return True
    if not (pair.names or pair.of_one_affair):
        return False
    return len(pair.shared | pair.names) >= LEAST_SHARED and pair.overlap >= SAME_EVENT


def _is_one_deed(pair: Comparison) -> bool:
    """Tell whether two voices of one affair tell of one sort of event in which the same took part."""
    ours, theirs = pair.left.claim.event, pair.right.claim.event
    if ours is None or theirs is None or pair.same_voice or not pair.of_one_affair:
        return False
    is_one_passage = pair.left.claim.passage == pair.right.claim.passage
    if ours.type != theirs.type and not (is_one_passage and "other" in (ours.type, theirs.type)):
        return False
    parties = [content_stems(f"{event.agent or ''} {event.patient or ''}") for event in (ours, theirs)]
    return bool(parties[0] & parties[1])


def _days_of_one_deed(pair: Comparison) -> tuple[DatedWords, DatedWords] | None:
    """Return the days that two voices give for one deed, where they are less than a week apart."""
    ours, theirs = pair.left.claim.scope.time, pair.right.claim.scope.time
    if ours is None or theirs is None or not _is_one_deed(pair):
        return None
    first, second = _day(ours.when), _day(theirs.when)
    if first is None or second is None or not 0 < abs((first - second).days) <= _WEEK:
        return None
    return DatedWords("", ours.when, ours.expression), DatedWords("", theirs.when, theirs.expression)


def _days(when: ImpreciseDate) -> int:
    if when.earliest is None or when.latest is None:
        return 10**6
    return (when.latest - when.earliest).days


def _day(when: ImpreciseDate) -> date | None:
    return when.earliest if when.earliest == when.latest else None


def _apart(shown: str, counted: str) -> Finding:
    difference = ScopeDifference(dimension="time", left="date of the citation", right="date of the post")
    return Finding(
        kind="date",
        assessment="apparent",
        explanation=f"{shown}, a day earlier: time zones may explain it.",
        calculation=counted,
        differences=(difference,),
        settles="The cited article's own page, with its time zone.",
        gap=0.1,
        certainty=0.6,
    )


def _slip(text: str, counted: str, *, certainty: float) -> Finding:
    return Finding(
        kind="date",
        assessment="conflict",
        explanation=text,
        calculation=counted,
        settles="The cited article's own page.",
        gap=0.5,
        certainty=certainty,
    )
