"""The texts that attributions are timed on are what they say, and all are read; nothing here is timed."""

from __future__ import annotations

import pytest

from benchmarks.attribution.hostile import REPEATED, Cost, hostile_texts, prose_text
from benchmarks.attribution.labels import read_part
from benchmarks.attribution.speed import read_texts
from claims.attributed import attributions_of

SHORT = 1_500
OF_NATURAL_SIZE = {"5,000 nested sayings", "a transcript of 20,000 turns"}


def test_each_hostile_text_has_its_length():
    texts = hostile_texts(SHORT)

    assert {name for name, text in texts.items() if len(text) > 2 * SHORT} <= {
        *OF_NATURAL_SIZE,
        "10,000 marks strewn over prose",
    }
    assert all(len(texts[name]) == SHORT for name in REPEATED)
    assert texts["a transcript of 20,000 turns"].count("\n\n") == 20_000 - 1
    assert texts["5,000 nested sayings"].count(" said ") == 5_000


@pytest.mark.parametrize("name", sorted({*hostile_texts(SHORT)} - OF_NATURAL_SIZE))
def test_each_hostile_text_is_read_with_whole_chains(name):
    text = hostile_texts(SHORT)[name]

    for speech in attributions_of(text):
        assert speech.hops
        assert speech.pieces == tuple(text[start:end] for start, end in speech.spans)


def test_prose_is_our_own_documents():
    assert read_part("documents/dev")[0].text in prose_text(40_000)


def test_a_cost_is_told_as_a_multiple_of_prose():
    assert Cost(6.0, 1.0, 3.0).over(Cost(2.0, 4.0, 3.0)) == (3.0, 0.25, 1.0)


def test_speed_is_measured_on_our_documents_and_on_given_records(tmp_path):
    file = tmp_path / "records.jsonl"
    file.write_text('{"text": "The mayor said no."}\n', encoding="utf-8")

    texts = list(read_texts([file]))

    assert texts[-1] == "The mayor said no."
    assert len(texts) == len(read_part("documents/dev")) + 1
