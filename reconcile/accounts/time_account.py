"""How one time was read: its days, its precision, and what it was resolved against.

The readers keep no trace of what a time hangs on. So the sentence is read again without the passage's date or
the date told before it: what changes the reading is what it was resolved against.
"""

from __future__ import annotations

from typing import NamedTuple

from claims.times.time_anchor import Told
from claims.times.time_joining import TimeReading
from claims.times.when import read_times, scope_of
from reconcile.accounts.account import Account
from reconcile.accounts.step import Step, flat
from sources.calendar_date import ImpreciseDate
from sources.span import Span


class TimeContext(NamedTuple):
    """What the times of a sentence were read with: the passage's date, and the date told before."""

    reference: ImpreciseDate | None
    told: Told | None = None


def accounts_of_times(
    text: str, sentence: Span, context: TimeContext
) -> tuple[tuple[tuple[TimeReading, Account], ...], Told | None]:
    """Return the times of a sentence, each with how it was read, and the date that it leaves told."""
    readings, told = read_times(text, sentence, reference=context.reference, told=context.told)
    return tuple((one, _account(text, sentence, one, context)) for one in readings), told


def resolution_of(text: str, sentence: Span, time: Span, context: TimeContext) -> str:
    """Return what the time at a span was resolved against, in words."""
    read = _value_at(text, sentence, time, context)
    if read is not None and _value_at(text, sentence, time, TimeContext(None)) == read:
        return "nothing else: its sentence says when"
    if context.reference is None and context.told is None:
        return "nothing: no date is known to resolve it against"
    reference = "" if context.reference is None else f"the passage's date, {context.reference.edtf}"
    told = "" if context.told is None else f"the date told before it, {_told_words(context.told)}"
    if told and _value_at(text, sentence, time, TimeContext(None, context.told)) == read:
        return told
    if reference and _value_at(text, sentence, time, TimeContext(context.reference)) == read:
        return reference
    return " and ".join(filter(None, [reference, told]))


def days_in_words(when: ImpreciseDate) -> str:
    """Return the days that a time may speak of, with their EDTF form."""
    if when.earliest is not None and when.earliest == when.latest:
        return when.edtf
    first = "open to the past" if when.earliest is None else when.earliest.isoformat()
    last = "open to the future" if when.latest is None else when.latest.isoformat()
    return f"{first} to {last} (EDTF {when.edtf})"


def _account(text: str, sentence: Span, reading: TimeReading, context: TimeContext) -> Account:
    scope = scope_of(text, reading)
    steps = [
        Step("kind", reading.kind + (f", led by {reading.lead}" if reading.lead else "")),
        Step("value", f"{reading.timex} (TIMEX3)"),
    ]
    if scope is not None:
        steps.append(Step("days", days_in_words(scope.when)))
    if reading.kind == "date":
        steps.append(Step("against", resolution_of(text, sentence, reading.span, context)))
    record = {"kind": reading.kind, "timex": reading.timex, "lead": reading.lead}
    if scope is not None:
        record["edtf"] = scope.when.edtf
    return Account("time", flat(reading.span.quote(text)), reading.span, record, tuple(steps))


def _value_at(
    text: str, sentence: Span, time: Span, context: TimeContext
) -> tuple[str, ImpreciseDate | None] | None:
    """Return value and days that the sentence gives the time at a span in another context."""
    readings, _ = read_times(text, sentence, reference=context.reference, told=context.told)
    return next(((one.timex, one.when) for one in readings if one.span.overlap(time)), None)


def _told_words(told: Told) -> str:
    return told.day.isoformat()[: {"Y": 4, "M": 7}.get(told.precision, 10)]
