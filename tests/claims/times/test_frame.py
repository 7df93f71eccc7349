"""A frame of texts gives a frame of times: the same rows however it is split, and those of single texts."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.errors import ClaimFrameError
from claims.times.frame import COLUMNS, times_batch
from claims.times.when import find_times_in_order
from sources.calendar_date import ImpreciseDate
from sources.sentences import find_sentences
from sources.span import Span

TIMES = (
    "on March 3, 2011", "in May 2009", "last year", "in the mid-1990s", "since 2004", "two years ago",
    "on Tuesday", "from 1990 to 1995", "at 5 p.m.", "next month", "in the winter of 2010", "around 1986",
    "yesterday",
)  # fmt: skip
SENTENCES = st.builds(
    "{} {}, the {} said.".format,
    st.sampled_from(["The bridge was closed", "Prices fell", "The league changed its rules"]),
    st.sampled_from(TIMES),
    st.sampled_from(["mayor", "agency", "coach"]),
)
TEXTS = st.lists(SENTENCES, max_size=3).map(" ".join)
ROWS = st.tuples(TEXTS, st.sampled_from([None, "2014-09-03", "2014-09", "2014"]))
FRAMES = st.lists(ROWS, max_size=5).map(
    lambda rows: pd.DataFrame(
        {
            "text_id": [f"t{at}" for at in range(len(rows))],
            "text": pd.Series([text for text, _ in rows], dtype="str"),
            "reference": pd.Series([reference for _, reference in rows], dtype="str"),
        }
    )
)


@settings(deadline=None)  # the first reading loads the data files
@given(FRAMES, st.data())
def test_the_rows_are_the_same_however_the_frame_is_split(frame: pd.DataFrame, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(frame)))

    parts = [times_batch(frame.iloc[:cut]), times_batch(frame.iloc[cut:])]

    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), times_batch(frame))


@settings(deadline=None)  # the first reading loads the data files
@given(TEXTS)
def test_a_batch_reads_what_single_texts_read(text: str) -> None:
    day = ImpreciseDate.from_day(date(2014, 9, 3))

    rows = times_batch(pd.DataFrame({"text_id": ["a"], "text": [text], "reference": ["2014-09-03"]}))

    sentences = find_sentences(text, Span(0, len(text)))
    singles = [time for times in find_times_in_order(text, sentences, reference=day) for time in times]
    is_dated = rows["edtf"].notna()
    assert list(rows.loc[is_dated, "edtf"]) == [time.when.edtf for time in singles]
    assert list(rows.loc[is_dated, "expression"]) == [time.expression for time in singles]


@settings(deadline=None)  # the first reading loads the data files
@given(FRAMES)
def test_every_row_quotes_its_text(frame: pd.DataFrame) -> None:
    texts = dict(zip(frame["text_id"], frame["text"], strict=True))

    for row in times_batch(frame).itertuples():
        assert texts[row.text_id][row.start : row.end] == row.expression


@settings(deadline=None)  # the first reading loads the data files
@given(
    st.sampled_from(
        ["on March 3, 2011", "in May 2009", "in the mid-1990s", "since 2004", "from 1990 to 1995"]
    ),
    st.sampled_from(["", "The orchestra played twice. ", "Nobody objected, the mayor of the town said. "]),
    st.sampled_from(["", " The crowd cheered.", " It was, the agency said, a record."]),
)
def test_sentences_around_a_printed_date_keep_its_reading(time: str, before: str, behind: str) -> None:
    alone = f"The rules changed {time}."
    texts = pd.DataFrame({"text_id": ["alone", "inside"], "text": [alone, before + alone + behind]})

    [single, inside] = times_batch(texts).drop(columns=["text_id", "start", "end"]).to_dict("records")

    assert str(inside) == str(single)


@pytest.mark.parametrize("texts", [[], ["", "The choir sang."]], ids=["no text", "no time"])
def test_no_time_gives_an_empty_frame_of_the_same_schema(texts: list[str]) -> None:
    frame = times_batch(pd.DataFrame({"text_id": range(len(texts)), "text": texts}))

    assert frame.empty
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == COLUMNS


def test_a_row_holds_the_days_and_what_they_hang_on() -> None:
    texts = pd.DataFrame(
        {
            "text_id": ["a"],
            "text": ["It has stood empty since 2004, and last year it burned."],
            "reference": ["2012-05-01"],
        }
    )

    [since, last] = times_batch(texts).to_dict("records")

    assert (since["lead"], since["edtf"], since["earliest"]) == ("since", "2004/..", "2004-01-01")
    assert pd.isna(since["latest"])
    assert (last["edtf"], last["reference"]) == ("2011", "2012-05-01")


def test_a_relative_time_without_a_reference_has_no_days() -> None:
    [row] = times_batch(pd.DataFrame({"text_id": ["a"], "text": ["The tower burned at 5 p.m."]})).to_dict(
        "records"
    )

    assert row["kind"] == "time"
    assert pd.isna(row["edtf"])


def test_a_frame_without_texts_is_refused() -> None:
    with pytest.raises(ClaimFrameError, match="'text_id'"):
        times_batch(pd.DataFrame({"text": ["a"]}))
