from __future__ import annotations

import pytest

from benchmarks.attribution.own_texts import OwnText, place_label, read_own
from benchmarks.attribution.predict import predict, read_document

FLOORS = {"seen": 0.90, "unseen": 0.85}  # benchmarks/attribution/README.md; share of labels found


def is_found(text: OwnText, row: dict, predictions: list) -> bool:
    """Tell whether a prediction has the label's cue and most of its content."""
    wanted = {index for start, end in row["content"] for index in range(start, end)}
    for prediction in predictions:
        covered = {index for start, end in prediction["content"] for index in range(start, end)}
        shared = len(wanted & covered)
        has_cue = any(start < row["cue"][0][1] and row["cue"][0][0] < end for start, end in prediction["cue"])
        if has_cue and shared * 2 / (len(wanted) + len(covered)) >= 0.5:
            return True
    return False


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_own_labels_are_found_above_the_floor(part):
    found = total = 0
    for text in read_own(part):
        predictions = predict(read_document(text.id, text.text))
        for label in text.attributions:
            row = place_label(text.text, label, 0)
            total += 1
            found += is_found(text, row, predictions)

    assert found / total >= FLOORS[part]


def test_a_third_of_our_own_texts_is_kept_unseen():
    assert len(read_own("unseen")) * 2 >= len(read_own("seen"))
