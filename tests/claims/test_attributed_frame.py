"""A frame of texts gives a frame of attributions: the same rows however it is split."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.attributed import AttributedSpeech, attributions_of
from claims.attributed_frame import COLUMNS, attributions_batch
from claims.errors import ClaimFrameError

SENTENCES = (
    '"The ferry is late," the purser said.',
    "The orchard lost its crop, according to the county.",
    "The tunnel is thought to be flooded.",
    "A spokeswoman told Harbour Radio that the fleet might sail.",
    "The choir sang.",
)
FRAMES = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=3).map(" ".join), max_size=4).map(
    lambda texts: pd.DataFrame(
        {"text_id": [f"t{at}" for at in range(len(texts))], "text": pd.Series(texts, dtype="str")}
    )
)


@settings(deadline=None)  # the first reading loads the data files
@given(FRAMES, st.data())
def test_the_rows_are_the_same_however_the_frame_is_split(frame, data):
    cut = data.draw(st.integers(0, len(frame)))

    parts = [attributions_batch(frame.iloc[:cut]), attributions_batch(frame.iloc[cut:])]

    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), attributions_batch(frame))


@settings(deadline=None)  # the first reading loads the data files
@given(FRAMES)
def test_a_batch_reads_what_single_texts_read(frame):
    rows = attributions_batch(frame)

    singles = [speech for text in frame["text"] for speech in attributions_of(text)]
    assert [AttributedSpeech.model_validate_json(record) for record in rows["record"]] == singles


def test_a_row_holds_content_cue_hedges_and_chain():
    texts = pd.DataFrame({"text_id": ["a"], "text": [SENTENCES[3]]})

    [row] = attributions_batch(texts).to_dict("records")

    assert (row["content"], row["cue"], row["hedges"]) == ("the fleet might sail", "told", "might")
    assert (row["chain"], row["depth"]) == ("Harbour Radio > spokeswoman", 2)
    assert (row["speaker"], row["role"], row["anonymous"]) == ("spokeswoman", "speaker", True)
    assert SENTENCES[3][row["start"] : row["end"]] == row["content"]


@pytest.mark.parametrize("texts", [[], ["", "The choir sang."]], ids=["no text", "nobody speaks"])
def test_nothing_said_gives_an_empty_frame_of_the_same_schema(texts):
    frame = attributions_batch(pd.DataFrame({"text_id": range(len(texts)), "text": texts}))

    assert frame.empty
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == COLUMNS


def test_a_frame_without_texts_is_refused():
    with pytest.raises(ClaimFrameError, match="'text'"):
        attributions_batch(pd.DataFrame({"text_id": ["a"]}))
