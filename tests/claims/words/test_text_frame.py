"""A frame of texts is checked where it enters, and refused with the row and the cell."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from claims.errors import ClaimFrameError
from claims.words.text_frame import read_rows


def one_row(**cells):
    return pd.DataFrame(
        {"text_id": ["a1"], "text": ["Nine ferries sailed."]} | {k: [v] for k, v in cells.items()}
    )


@pytest.mark.parametrize(
    ("reference", "edtf"),
    [
        pytest.param("2024-05-01", "2024-05-01", id="day"),
        pytest.param("2024-05", "2024-05", id="month"),
        pytest.param("2024", "2024", id="year"),
        pytest.param(date(2024, 5, 1), "2024-05-01", id="date"),
        pytest.param(pd.Timestamp("2024-05-01 17:00"), "2024-05-01", id="timestamp"),
        pytest.param(None, None, id="none"),
        pytest.param(float("nan"), None, id="NaN"),
        pytest.param(pd.NaT, None, id="NaT"),
    ],
)
def test_a_reference_is_a_date_as_precise_as_it_is_given(reference, edtf):
    [row] = read_rows(one_row(reference=reference))

    assert (None if row.reference is None else row.reference.edtf) == edtf


def test_countries_are_codes_joined_by_blanks():
    [row] = read_rows(one_row(countries="MX US"))

    assert row.countries == ("MX", "US")


def test_a_text_needs_neither_reference_nor_countries():
    [row] = read_rows(one_row())

    assert (row.text_id, row.reference, row.countries) == ("a1", None, ())


def test_a_number_will_do_as_the_name_of_a_text():
    [row] = read_rows(pd.DataFrame({"text_id": [7], "text": [""]}))

    assert row.text_id == "7"


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        pytest.param(pd.DataFrame({"text": ["x"]}), "'text_id'", id="no ids"),
        pytest.param(pd.DataFrame({"text_id": ["a1"], "words": ["x"]}), "'text'", id="no texts"),
        pytest.param(
            pd.DataFrame({"text_id": [None], "text": ["x"]}), "row 0: found no text_id", id="id missing"
        ),
        pytest.param(
            pd.DataFrame({"text_id": ["a1"], "text": [None]}),
            r"row 0 \('a1'\): found None",
            id="text missing",
        ),
        pytest.param(
            one_row(reference="1 May 2024"), "found '1 May 2024', wanted a date", id="a date in words"
        ),
        pytest.param(one_row(reference="2024-02-30"), "reference: day is out of range", id="no such day"),
        pytest.param(one_row(countries="Mexico"), "found 'Mexico' in countries", id="a country by name"),
    ],
)
def test_a_frame_off_the_schema_is_refused(frame, said):
    with pytest.raises(ClaimFrameError, match=said):
        list(read_rows(frame))
