from __future__ import annotations

import pytest

from claims.speech.medium import find_carriers, find_medium
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("documents seen by Gulf News show", ["Gulf News"]),
        ("in an interview with the Gulf News last Friday", ["the Gulf News"]),
        (
            "in an interview with the Swedish daily Kustnytt, printed on Sunday",
            ["the Swedish daily Kustnytt"],
        ),
        ("Asked about the fee by Radio Azur", ["Radio Azur"]),
        ("in a letter published by the Evening Lantern on Monday", ["the Evening Lantern"]),
        ("speaking to the Sunday Mercury on condition that", ["the Sunday Mercury"]),
        ("on the radio programme Morning Table", ["the radio programme Morning Table"]),
        ("in the trade journal Grain Week", ["the trade journal Grain Week"]),
        ("a memo obtained by the Oslo institute Geowatch", ["the Oslo institute Geowatch"]),
        ("in testimony to the Senate", []),
        ("in her interviews with dozens of nurses", []),
        ("in a speech to the Rotary Club", []),
        ("at a hearing in Bonn", []),
        ("on X", []),
    ],
)
def test_who_carries_words_stands_behind_a_link(text, names):
    items = tokenise(text, Span(0, len(text)))

    found = find_carriers(items, 0, len(items))

    assert [" ".join(item.text for item in items[first:last]) for first, last in found] == names
