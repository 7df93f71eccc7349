"""Reading the times of a text as TIMEX values, for the tests of every reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claims.times.when import read_times
from sources.calendar_date import ImpreciseDate
from sources.sentences import find_sentences
from sources.span import Span

Timexes = Callable[..., list[str]]
WEDNESDAY = date(2018, 3, 14)


@pytest.fixture
def timexes() -> Timexes:
    """Return a reader of texts written on Wednesday, 14 March 2018, unless another day is given."""

    def read(text: str, day: date | None = WEDNESDAY) -> list[str]:
        reference = None if day is None else ImpreciseDate.from_day(day)
        told, values = None, []
        for sentence in find_sentences(text, Span(0, len(text))):
            readings, told = read_times(text, sentence, reference=reference, told=told)
            values += [reading.timex for reading in readings]
        return values

    return read
