"""Figures of a data frame of texts: a frame in, a frame with one row a figure out, fit for any partition.

Schema (all columns are strings unless named; a missing value is NaN):
    text_id (as given); number (Int64, 0 for the first figure of its text); start, end (Int64, half-open, code
    points of the text); raw (the exact words); low, high (exact decimals as text; missing where open);
    comparator; unit (UCUM), unit_alternatives; currency (ISO 4217), currency_alternatives; per; counted;
    change (up or down where it says by how much something changed); measure; record (the whole Quantity as
    JSON). Alternatives are joined by blanks.
Key: text_id and number. Rows keep the order of the texts, then the order in the text.
"""

from __future__ import annotations

from typing import Final

import pandas as pd

from claims.claim import Quantity
from claims.figures.measure import measure_of
from claims.figures.quantity import find_quantities
from claims.words.text_frame import TextRow, read_rows
from sources.sentences import find_sentences
from sources.span import Span

COLUMNS: Final[dict[str, str]] = {
    "text_id": "str", "number": "Int64", "start": "Int64", "end": "Int64", "raw": "str", "low": "str",
    "high": "str", "comparator": "str", "unit": "str", "unit_alternatives": "str", "currency": "str",
    "currency_alternatives": "str", "per": "str", "counted": "str", "change": "str", "measure": "str",
    "record": "str",
}  # fmt: skip
_Cells = dict[str, str | int | None]


def quantities_batch(texts: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of a batch of texts as the module's frame.

    Args:
        texts: a frame of texts (claims/words/text_frame.py); each is read by itself, sentence by sentence.

    Raises:
        ClaimFrameError: a column is missing, or a cell holds what the schema does not allow.
    """
    rows = [figure for row in read_rows(texts) for figure in _figures(row)]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _figures(row: TextRow) -> list[_Cells]:
    found = [
        (sentence, quantity)
        for sentence in find_sentences(row.text, Span(0, len(row.text)))
        for quantity in find_quantities(row.text, sentence, countries=row.countries)
    ]
    return [
        _cells(row.text_id, number, quantity, measure_of(row.text, sentence, quantity))
        for number, (sentence, quantity) in enumerate(found)
    ]


def _cells(text_id: str, number: int, quantity: Quantity, measure: str) -> _Cells:
    return {
        "text_id": text_id,
        "number": number,
        "measure": measure,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "raw": quantity.raw,
        "low": None if quantity.low is None else str(quantity.low),
        "high": None if quantity.high is None else str(quantity.high),
        "comparator": quantity.comparator,
        "unit": quantity.unit,
        "unit_alternatives": " ".join(quantity.unit_alternatives) or None,
        "currency": quantity.currency,
        "currency_alternatives": " ".join(quantity.currency_alternatives) or None,
        "per": quantity.per,
        "counted": quantity.counted,
        "change": quantity.change,
        "record": quantity.model_dump_json(exclude_defaults=True),
    }
