from __future__ import annotations

import pytest

from claims.names.actors import canonical_actor, is_anonymous, same_actor
from claims.names.gazetteer import countries_by_code, load_places


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AFP", "Agence France-Presse"),
        ("the U.S. Department of State", "US State Department"),
        ("the State Department", "US State Department"),
        ("DPRK", "North Korea"),
        ("Pyongyang", "North Korea"),
        ("Kyiv", "Ukraine"),
        ("the Kenyan government", "Kenya"),
        ("Kim Jong Eun", "Kim Jong-un"),
        ("the Kremlin", "Russian Presidency"),
        ("UN refugee agency", "UNHCR"),
        ("the French Ministry of Defense", "France Defence Ministry"),
        ("Ministry of Foreign Affairs of Peru", "Peru Foreign Ministry"),
        ("the Blue Heron Club", "Blue Heron Club"),
        ("the justice department", "justice department"),
    ],
)
def test_an_actor_has_one_name(words, name):
    assert canonical_actor(words) == name


@pytest.mark.parametrize(
    "words", ["AFP", "Kyiv", "the Kremlin", "Ann Lee", "two nurses", "the French Defence Ministry"]
)
def test_a_canonical_name_is_its_own(words):
    assert canonical_actor(canonical_actor(words)) == canonical_actor(words)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("North Hamgyong", "South Hamgyong", False),
        ("North Dakota", "South Dakota", False),
        ("Lee", "Ann Lee", True),
        ("Kim", "Kim Jong-un", True),
        ("Mr Lee", "Ann Lee", True),
        ("Ann Lee", "Bob Lee", False),
        ("Bank", "World Bank", False),
        ("Seoul", "the Republic of Korea", True),
        ("Reuters", "Agence France-Presse", False),
    ],
)
def test_same_actor_is_symmetric_and_minds_directions(left, right, same):
    assert same_actor(left, right) is same
    assert same_actor(right, left) is same


@pytest.mark.parametrize(
    ("words", "hidden"),
    [
        ("officials", True),
        ("Officials", True),
        ("a South Korean government source", True),
        ("the source", True),
        ("one defector who left in 2009", True),
        ("two nurses", True),
        ("U.S. officials", True),
        ("a former foreman", True),
        ("unattributed", True),
        ("Ann Lee", False),
        ("the mayor", False),
        ("Reuters", False),
        ("police", False),
        ("the Rail Board", False),
        ("coach Tim Becker", False),
        ("an official, Ann Lee", False),
        ("a 2010 World Bank report", False),
    ],
)
def test_nobody_can_look_up_an_unnamed_speaker(words, hidden):
    assert is_anonymous(words) is hidden


def test_the_register_holds_every_member_state_with_a_capital_and_a_people():
    countries = countries_by_code()

    assert len(countries) >= 195
    assert len(countries) == len(load_places().countries)
    assert [c.name for c in countries.values() if not c.demonyms and not c.capitals] == []
