import pandas as pd
import pytest

from claims.errors import ClaimFrameError
from claims.extract import extract_claims
from claims.frame import COLUMNS, claims_to_frame, extract_batch, frame_to_claims

TEXT = (
    "The port handled 40,000 tonnes of grain in 2016. Grain exports have fallen. "
    "No evidence of fraud was found."
)


def test_claims_survive_the_way_through_a_frame(claims_of):
    claims = claims_of(TEXT)

    assert frame_to_claims(claims_to_frame(claims)) == claims


def test_the_frame_follows_its_schema_even_when_empty():
    frame = claims_to_frame(())

    assert list(frame.columns) == list(COLUMNS)
    assert str(frame["start"].dtype) == "Int64"


def test_flat_columns_hold_what_the_bulk_path_compares(claims_of):
    frame = claims_to_frame(claims_of(TEXT)).set_index("kind")

    assert frame.loc["quantity", "low"] == "40000"
    assert frame.loc["trend", "direction"] == "falling"
    assert frame.loc["verdict", "finding"] == "none_confirmed"


def test_a_batch_of_documents_gives_the_claims_of_each(as_document):
    document = as_document(TEXT)
    batch = pd.DataFrame({"source_id": [document.source.id], "record": [document.model_dump_json()]})

    assert frame_to_claims(extract_batch(batch)) == extract_claims(document)


def test_a_frame_without_its_columns_is_refused():
    with pytest.raises(ClaimFrameError, match="record"):
        extract_batch(pd.DataFrame({"source_id": ["x"]}))
