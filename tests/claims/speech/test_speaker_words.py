from __future__ import annotations

import pytest

from claims.speech.speaker_words import names_persons, singular_of, speaker_words


@pytest.mark.parametrize(
    "noun", ["nurse", "nurses", "fishermen", "baker", "botanists", "technicians", "clerk", "saleswoman"]
)
def test_a_doer_is_a_person(noun):
    assert names_persons(noun)


@pytest.mark.parametrize("noun", ["letter", "ledger", "tower", "insurers", "survey", "boat", "regulator"])
def test_what_only_ends_like_a_doer_is_none(noun):
    assert not names_persons(noun)


@pytest.mark.parametrize(
    ("noun", "singular"), [("women", "woman"), ("deputies", "deputy"), ("cooks", "cook"), ("boss", "boss")]
)
def test_a_plural_has_its_singular(noun, singular):
    assert singular_of(noun) == singular


def test_no_given_name_is_of_both_sexes():
    known = speaker_words()

    assert not known.women & known.men
