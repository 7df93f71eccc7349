from __future__ import annotations

import pytest

from claims.speech.cues import load_cues


@pytest.mark.parametrize(
    ("form", "base", "name"),
    [
        ("said", "say", "past"),
        ("says", "say", "third"),
        ("saying", "say", "ing"),
        ("told", "tell", "past"),
        ("wrote", "write", "past"),
        ("written", "write", "participle"),
        ("admitting", "admit", "ing"),
        ("accuses", "accuse", "third"),
        ("pointed", "point out", "past"),
    ],
)
def test_every_form_of_a_reporting_verb_is_known(form, base, name):
    assert (base, name) in {(cue.base, cue.form) for cue in load_cues()[form]}


def test_forms_that_are_everyday_nouns_are_marked():
    assert any(cue.is_ambiguous for cue in load_cues()["reports"])
    assert not any(cue.is_ambiguous for cue in load_cues()["said"])


def test_longer_cues_come_first():
    lengths = [len(cue.words) for cue in load_cues()["said"]]

    assert lengths == sorted(lengths, reverse=True)
