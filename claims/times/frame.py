"""Times of a data frame of texts: a frame in, a frame with one row a time out, fit for any partition.

Schema (all columns are strings unless named; a missing value is NaN):
    text_id (as given); number (Int64, 0 for the first time of its text); start, end (Int64, half-open, code
    points of the text); expression (the exact words); kind (date, time, duration, frequency); lead (since,
    until, about, range: what the words before it say); timex (TIMEX3 value); edtf, earliest, latest (the days
    it speaks of, the lead heeded, as ISO dates; missing where open, or where nothing it hangs on is known);
    reference (the date of the text that it was read with).
Key: text_id and number. Rows keep the order of the texts, then the order in the text.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import pandas as pd

from claims.times.time_anchor import Told
from claims.times.time_joining import TimeReading
from claims.times.when import read_times, scope_of
from claims.words.text_frame import TextRow, read_rows
from sources.sentences import find_sentences
from sources.span import Span

COLUMNS: Final[dict[str, str]] = {
    "text_id": "str", "number": "Int64", "start": "Int64", "end": "Int64", "expression": "str", "kind": "str",
    "lead": "str", "timex": "str", "edtf": "str", "earliest": "str", "latest": "str", "reference": "str",
}  # fmt: skip


def times_batch(texts: pd.DataFrame) -> pd.DataFrame:
    """Return the times of a batch of texts as the module's frame.

    Args:
        texts: a frame of texts (claims/words/text_frame.py); each is read by itself, sentence by sentence,
            and a relative time goes on from the date its text told before.

    Raises:
        ClaimFrameError: a column is missing, or a cell holds what the schema does not allow.
    """
    rows = [time for row in read_rows(texts) for time in _times(row)]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _times(row: TextRow) -> list[dict[str, str | int | None]]:
    readings: list[TimeReading] = []
    told: Told | None = None
    for sentence in find_sentences(row.text, Span(0, len(row.text))):
        read, told = read_times(row.text, sentence, reference=row.reference, told=told)
        readings += read
    return [_cells(row, number, reading) for number, reading in enumerate(readings)]


def _cells(row: TextRow, number: int, reading: TimeReading) -> dict[str, str | int | None]:
    scope = scope_of(row.text, reading)
    when = None if scope is None else scope.when
    return {
        "text_id": row.text_id,
        "number": number,
        "start": reading.span.start,
        "end": reading.span.end,
        "expression": reading.span.quote(row.text),
        "kind": reading.kind,
        "lead": reading.lead or None,
        "timex": reading.timex,
        "edtf": None if when is None else when.edtf,
        "earliest": _iso(None if when is None else when.earliest),
        "latest": _iso(None if when is None else when.latest),
        "reference": None if row.reference is None else row.reference.edtf,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
