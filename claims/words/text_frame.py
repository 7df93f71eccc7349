"""A data frame of texts, the input of the batch readers, and the check that a frame follows its schema.

Schema (one row a text; a column that is not named here is left alone):
    text_id (a string, or what prints as one) and text (a string), both always there; reference (the date that
    relative times hang on: an ISO date of day, month or year, or a date; missing where unknown) and countries
    (ISO 3166 alpha-2 codes that the text speaks of, most likely first, joined by blanks) where known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from math import isnan
from typing import Final, NamedTuple

import pandas as pd

from claims.errors import ClaimFrameError
from sources.calendar_date import ImpreciseDate

REQUIRED: Final = ("text_id", "text")
_COUNTRY = re.compile(r"[A-Z]{2}")


class TextRow(NamedTuple):
    """One row: the text with what is known of it."""

    text_id: str
    text: str
    reference: ImpreciseDate | None
    countries: tuple[str, ...]


def read_rows(frame: pd.DataFrame) -> Iterator[TextRow]:
    """Yield the rows of a frame of texts, in order.

    Raises:
        ClaimFrameError: a column is missing, or a cell holds what the schema does not allow.
    """
    check_columns(frame, REQUIRED, schema="claims/words/text_frame.py")
    absent = [None] * len(frame)
    references = frame["reference"] if "reference" in frame.columns else absent
    countries = frame["countries"] if "countries" in frame.columns else absent
    cells = zip(frame["text_id"], frame["text"], references, countries, strict=True)
    for number, (text_id, text, reference, codes) in enumerate(cells):
        where = f"data frame, row {number}"
        if _is_missing(text_id):
            raise ClaimFrameError(f"{where}: found no text_id, wanted one; number the rows")
        where = f"{where} ({str(text_id)!r})"
        if not isinstance(text, str):
            raise ClaimFrameError(
                f'{where}: found {text!r} as text, wanted a string; put "" where there is none'
            )
        yield TextRow(str(text_id), text, _date(reference, where), _codes(codes, where))


def check_columns(frame: pd.DataFrame, wanted: Sequence[str], *, schema: str) -> None:
    """Refuse a frame that lacks a column.

    Args:
        frame: the frame as it came.
        wanted: the columns that it must have; it may have others.
        schema: the file whose docstring describes them.

    Raises:
        ClaimFrameError: one is missing.
    """
    missing = [column for column in wanted if column not in frame.columns]
    if missing:
        raise ClaimFrameError(
            f"data frame: found columns {list(frame.columns)!r}, wanted also {missing!r}; see {schema}"
        )


def _is_missing(cell: object) -> bool:
    return cell is None or cell is pd.NA or cell is pd.NaT or (isinstance(cell, float) and isnan(cell))


def _date(cell: object, where: str) -> ImpreciseDate | None:
    if _is_missing(cell):
        return None
    if isinstance(cell, date):
        return ImpreciseDate.from_day(cell.date() if isinstance(cell, datetime) else cell)
    try:
        return ImpreciseDate.from_iso(str(cell))
    except ValueError as error:
        raise ClaimFrameError(f"{where}: reference: {error}; mend it or leave it out") from error


def _codes(cell: object, where: str) -> tuple[str, ...]:
    codes = () if _is_missing(cell) else tuple(str(cell).split())
    wrong = [code for code in codes if not _COUNTRY.fullmatch(code)]
    if wrong:
        raise ClaimFrameError(
            f"{where}: found {wrong[0]!r} in countries, wanted ISO 3166 alpha-2 codes such as MX US; mend it"
        )
    return codes
