from __future__ import annotations

import pytest

from claims.turns import read_turn
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
