from __future__ import annotations

import pytest

from claims.speech.turns import read_sign_off, read_turn
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("LEE: It rained.", "LEE"),
        ("ANN LEE, coach: It rained.", "ANN LEE"),
        ("UPDATE: It rained.", None),
        ("Lee said: it rained.", None),
        ("NOTE: bring boots", None),
    ],
)
def test_a_turn_begins_with_a_name_in_capitals(text, speaker):
    turn = read_turn(text, Span(0, len(text)))

    assert (None if turn is None else turn.speaker.quote(text)) == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It rained all day.” — Ann Lee", "Ann Lee"),
        ("“It rained all day.” ― Ann Lee, nurse", "Ann Lee"),
        ("It rained all day — Ann Lee", None),
        ("“It rained” in the well-kept garden", None),
    ],
)
def test_a_quotation_is_whose_name_stands_behind_its_dash(text, name):
    turn = read_sign_off(text, Span(0, len(text)))

    assert (None if turn is None else turn.speaker.quote(text)) == name
