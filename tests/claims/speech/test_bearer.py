from __future__ import annotations

import pytest

from claims.speech.bearer import find_carriers, names_outlet, split_names
from claims.words.token import tokenise
from sources.span import Span


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
        ("a memo seen by Reuters and the Financial Times", ["Reuters", "the Financial Times"]),
        ("accounts seen by the Tribune and by Radio Ostmark", ["the Tribune", "Radio Ostmark"]),
        ("minutes reviewed by Bloomberg and two other news organisations", ["Bloomberg"]),
        ("in an interview with the Bath and Wells Chronicle", ["the Bath and Wells Chronicle"]),
        ("an affidavit filed with the court and seen by the Northern Lantern", ["the Northern Lantern"]),
        ("a nurse whom the Times interviewed", ["the Times"]),
        ("a memo that Reuters has seen", ["Reuters"]),
        ("the letter Der Spiegel had obtained", ["Der Spiegel"]),
        ("in a White House statement", []),
        ("in a statement to the United Nations", []),
        ("in a call with Merkel", []),
        ("a plan that Reuters doubts", []),
    ],
)
def test_who_carries_words_stands_behind_a_link(text, names):
    items = tokenise(text, Span(0, len(text)))

    found = find_carriers(items, 0, len(items))

    assert [" ".join(item.text for item in items[first:last]) for first, last in found] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Guardian and Le Monde", ["the Guardian", "Le Monde"]),
        ("the Financial Times and Bloomberg", ["the Financial Times", "Bloomberg"]),
        ("the Post and Echo", ["the Post and Echo"]),
        ("the Health and Safety Executive", ["the Health and Safety Executive"]),
    ],
)
def test_a_name_with_and_is_split_only_where_both_sides_are_outlets(text, names):
    items = tokenise(text, Span(0, len(text)))

    found = split_names(items, (0, len(items)))

    assert [" ".join(item.text for item in items[first:last]) for first, last in found] == names


@pytest.mark.parametrize(
    ("text", "is_outlet"),
    [
        ("a Gold Star mother", False),
        ("the Securities Commission", False),
        ("the Kirchenbote", True),
        ("Radio Nord", True),
    ],
)
def test_an_outlet_is_told_by_its_name(text, is_outlet):
    items = tokenise(text, Span(0, len(text)))

    assert names_outlet(items, 0, len(items)) is is_outlet
