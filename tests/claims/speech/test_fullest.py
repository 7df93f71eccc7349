from __future__ import annotations

import pytest

from claims.speech.fullest import Names

TEXT = (
    "The Harbour Pilots' Union met. Captain Ines Varga spoke for the National Office of Tides (NOT). "
    "The State Museum slept, and a hotel porter sang."
)


def test_a_surname_has_its_full_name():
    names = Names(TEXT, 0)

    assert names.person("Varga", len(TEXT)) == "Ines Varga"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["union"], "Harbour Pilots' Union"),
        (["office"], "National Office of Tides"),
        (["state"], None),
        (["dockers'", "union"], None),
        (["bank"], None),
    ],
    ids=str,
)
def test_the_noun_of_a_body_finds_its_name(words, name):
    names = Names(TEXT, 0)

    assert names.body(words, len(TEXT)) == name


@pytest.mark.parametrize(("letters", "name"), [("NOT", "National Office of Tides"), ("NOS", None)])
def test_letters_in_brackets_are_spelt_out(letters, name):
    names = Names(TEXT, 0)

    assert names.spelt_out(letters, len(TEXT)) == name


@pytest.mark.parametrize(
    ("noun", "words"), [("porter", "hotel porter"), ("captain", "Ines Varga"), ("cook", None)]
)
def test_a_noun_finds_the_words_that_brought_somebody_in(noun, words):
    names = Names(TEXT, 0)

    assert names.introduction(noun, len(TEXT)) == words


def test_a_name_is_never_looked_for_ahead_of_its_place():
    names = Names(TEXT, 0)

    assert names.body(["museum"], TEXT.index("The State")) is None
