from __future__ import annotations

import pytest

from claims.speech.medium import find_carrier, find_medium
from claims.words.token import tokenise
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "words", "partner"),
    [
        ("in an annual report to Parliament", "annual report", "Parliament"),
        ("in an interview with the Gulf News last Friday", "interview", "the Gulf News"),
        ("at a press conference", "press conference", None),
        ("on Twitter", "Twitter", None),
        ("in the 2011 Rail Safety Report", "2011 Rail Safety Report", None),
        ("in March", None, None),
        ("at the old harbour", None, None),
    ],
)
def test_a_medium_is_told_by_its_noun(text, words, partner):
    items = tokenise(text, Span(0, len(text)))

    medium = find_medium(items, 0, len(items))

    assert (None if medium is None else medium.words) == words
    if medium is not None:
        named = None if medium.partner is None else " ".join(i.text for i in items[slice(*medium.partner)])
        assert named == partner


def test_a_carrier_stands_behind_seen_by_or_speaking_to():
    items = tokenise("documents seen by Gulf News show", Span(0, 32))

    assert find_carrier(items, 0, len(items)) == (3, 5)
