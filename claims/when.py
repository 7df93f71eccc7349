"""Time expressions of a sentence as intervals with precision, resolved against the date of their passage."""

from __future__ import annotations

from claims.claim import TimeScope
from sources.calendar_date import ImpreciseDate
from sources.span import Span


def find_times(text: str, sentence: Span, *, reference: ImpreciseDate | None) -> tuple[TimeScope, ...]:
    """Return the times of one sentence, in order; relative ones only where `reference` is known."""
    raise NotImplementedError
