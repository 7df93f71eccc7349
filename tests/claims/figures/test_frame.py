"""A frame of texts gives a frame of figures: the same rows however it is split, and those of single texts."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.claim import Quantity
from claims.errors import ClaimFrameError
from claims.figures.frame import COLUMNS, quantities_batch
from claims.figures.quantity import find_quantities
from sources.sentences import find_sentences
from sources.span import Span

PLAIN_FIGURES = (
    "at least 60 nurses", "40,000 tonnes of barley", "about 12 percent", "six to eight kilometres",
    "up to 250 euros a month", "half a tonne", "a dozen goals", "one in five pupils", "nearly 400 homes",
    "between 40 and 60 trains", "450 grams (1 lb)",
)  # fmt: skip
FIGURES = (*PLAIN_FIGURES, "$3.5 million", "3 million pesos ($68,000)", "W19.8 billion", "5 tons")
SENTENCES = st.builds(
    "{} {} {}".format,
    st.sampled_from(["Officials counted", "In the north, the league reported", "The orchestra asked for"]),
    st.sampled_from(FIGURES),
    st.sampled_from(["on Friday.", "in Manila, the ministry said.", "after the frost; nobody objected."]),
)
TEXTS = st.lists(SENTENCES, max_size=3).map(" ".join)
FRAMES = st.lists(TEXTS, max_size=5).map(
    lambda texts: pd.DataFrame(
        {"text_id": [f"t{at}" for at in range(len(texts))], "text": pd.Series(texts, dtype="str")}
    )
)


def quantities_of(text: str) -> list[Quantity]:
    sentences = find_sentences(text, Span(0, len(text)))
    return [quantity for sentence in sentences for quantity in find_quantities(text, sentence)]


@settings(deadline=None)  # the first reading loads the data files
@given(FRAMES, st.data())
def test_the_rows_are_the_same_however_the_frame_is_split(frame: pd.DataFrame, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(frame)))

    parts = [quantities_batch(frame.iloc[:cut]), quantities_batch(frame.iloc[cut:])]

    whole = quantities_batch(frame)
    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)


@settings(deadline=None)  # the first reading loads the data files
@given(FRAMES)
def test_a_batch_reads_what_single_texts_read(frame: pd.DataFrame) -> None:
    rows = quantities_batch(frame)

    singles = [quantity for text in frame["text"] for quantity in quantities_of(text)]
    assert [Quantity.model_validate_json(record) for record in rows["record"]] == singles


@settings(deadline=None)  # the first reading loads the data files
@given(FRAMES)
def test_every_row_quotes_its_text(frame: pd.DataFrame) -> None:
    texts = dict(zip(frame["text_id"], frame["text"], strict=True))

    for row in quantities_batch(frame).itertuples():
        assert texts[row.text_id][row.start : row.end] == row.raw


@settings(deadline=None)  # the first reading loads the data files
@given(st.sampled_from(PLAIN_FIGURES), SENTENCES, SENTENCES)
def test_sentences_around_a_figure_keep_its_reading(figure: str, before: str, behind: str) -> None:
    alone = f"The inspectors found {figure}."
    frame = pd.DataFrame({"text_id": ["alone", "inside"], "text": [alone, f"{before} {alone} {behind}"]})
    kept = ["raw", "low", "high", "comparator", "unit", "unit_alternatives", "per", "counted"]

    rows = quantities_batch(frame)

    inside = rows[rows["text_id"] == "inside"]
    is_between = (inside["start"] > len(before)) & (inside["end"] <= len(before) + 1 + len(alone))
    single = rows.loc[rows["text_id"] == "alone", kept].reset_index(drop=True)
    pd.testing.assert_frame_equal(inside.loc[is_between, kept].reset_index(drop=True), single)


@pytest.mark.parametrize("texts", [[], ["", "The choir sang."]], ids=["no text", "no figure"])
def test_no_figure_gives_an_empty_frame_of_the_same_schema(texts: list[str]) -> None:
    frame = quantities_batch(pd.DataFrame({"text_id": range(len(texts)), "text": texts}))

    assert frame.empty
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == COLUMNS


def test_a_row_holds_bound_alternatives_and_what_is_counted() -> None:
    texts = pd.DataFrame(
        {"text_id": ["a"], "text": ["More than 40 striking nurses marched. It weighs 5 tons."]}
    )

    [march, mass] = quantities_batch(texts).to_dict("records")

    assert (march["low"], march["comparator"], march["counted"]) == ("40", ">", "striking nurses")
    assert (march["number"], mass["number"]) == (0, 1)
    assert pd.isna(march["high"])
    assert "t" in mass["unit_alternatives"].split()


def test_countries_of_a_row_settle_its_currency() -> None:
    texts = pd.DataFrame(
        {"text_id": ["a", "b"], "text": ["It cost 900 pesos."] * 2, "countries": ["PH", "MX"]}
    )

    assert list(quantities_batch(texts)["currency"]) == ["PHP", "MXN"]


def test_a_frame_without_texts_is_refused() -> None:
    with pytest.raises(ClaimFrameError, match="'text'"):
        quantities_batch(pd.DataFrame({"text_id": ["a"]}))
