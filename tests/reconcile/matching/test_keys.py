import pandas as pd
import pytest

from reconcile.matching.keys import FULL_BUCKET, key_records, pair_records, split_words

SENTENCES = [
    "the ferry to orsa was late again on friday",
    "the ferry to orsa was late once more",
    "a court fined the owner of the mill",
    "snow closed the pass for two days",
]


def pairs_of(texts, stamps=None):
    words = pd.Series(texts, dtype=object)
    keys = key_records(split_words(words), pd.Series(stamps or [""] * len(texts), dtype=object))
    return pair_records(keys)


def test_only_records_that_share_words_are_paired():
    pairs = pairs_of(SENTENCES).pairs

    assert pairs.to_numpy().tolist() == [[0, 1]]


def test_records_with_different_stamps_are_not_paired():
    assert pairs_of(SENTENCES[:2], ["a", "b"]).pairs.empty


@pytest.mark.parametrize("size", [FULL_BUCKET, 40, 400])
def test_pairs_grow_with_the_records_and_not_with_their_square(size):
    texts = [f"the same long line of every paper in town {number}" for number in range(size)]

    found = pairs_of(texts)

    assert len(found.pairs) <= size * FULL_BUCKET
    assert {*found.pairs["left"], *found.pairs["right"]} == set(range(size))


@pytest.mark.parametrize("texts", [[], [""], ["", "one"]])
def test_records_without_company_have_no_pairs(texts):
    assert pairs_of(texts).pairs.empty
