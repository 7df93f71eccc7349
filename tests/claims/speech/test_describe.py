from __future__ import annotations

import pytest

from claims.speech.describe import describe_actor


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("Ann Lee, the director of the port", "Ann Lee", "speaker"),
        ("Prime Minister Ann Lee", "Ann Lee", "speaker"),
        ("White House press secretary Ann Lee", "Ann Lee", "speaker"),
        ("Under Secretary for Trade and Energy Ann Lee", "Ann Lee", "speaker"),
        ("Sen. Ann Lee (D-Ohio)", "Ann Lee", "speaker"),
        ("its chairman, Ann Lee", "Ann Lee", "speaker"),
        ("a South Korean government source", "South Korean government source", "speaker"),
        ("the official Xinhua news agency", "Xinhua", "outlet"),
        ("the newspaper Bild", "Bild", "outlet"),
        ("a report by the World Bank", "World Bank", "report"),
        ("a 2010 World Bank report", "World Bank", "report"),
        ("a report", "report", "report"),
        ("Yun and others", "Yun and others", "speaker"),
    ],
)
def test_the_shortest_name_and_the_role_of_a_speaker(phrase, name, role):
    described = describe_actor(phrase)

    assert (described.name, described.role) == (name, role)


@pytest.mark.parametrize(
    ("phrase", "is_person", "is_plural"),
    [
        ("Ann Lee", True, False),
        ("nurses", True, True),
        ("the Rail Board", False, False),
        ("a nurse", True, False),
    ],
)
def test_persons_and_plurals_are_told_apart(phrase, is_person, is_plural):
    described = describe_actor(phrase)

    assert (described.is_person, described.is_plural) == (is_person, is_plural)
