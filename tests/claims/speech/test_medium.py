from __future__ import annotations

import pytest

from claims.speech.medium import find_medium
from claims.words.token import tokenise
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in an annual report to Parliament", "annual report"),
        ("in an interview with the Gulf News last Friday", "interview"),
        ("at a press conference", "press conference"),
        ("on Twitter", "Twitter"),
        ("in the 2011 Rail Safety Report", "2011 Rail Safety Report"),
        ("in a diary", "diary"),
        ("in March", None),
        ("at the old harbour", None),
        ("on Monday that an internal audit", None),
        ("in Lima when the report", None),
    ],
)
def test_a_medium_is_told_by_its_noun(text, words):
    items = tokenise(text, Span(0, len(text)))

    medium = find_medium(items, 0, len(items))

    assert (None if medium is None else medium.words) == words
