from __future__ import annotations

import pytest

from claims.names.actor_register import actor_name_key, load_actors
from claims.names.actors import canonical_actor, find_actor, is_anonymous, same_actor
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
        ("Kim Jong-un", "Kim Jong-il", False),
        ("Zelensky", "Volodymyr Zelenskyy", True),
        ("Northern Ireland", "Ireland", False),
        ("Yanggang Province", "South Yanggang Province", False),
        ("Abdulrahman Munif", "Abd al-Rahman Munif", True),
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


@pytest.mark.parametrize(
    ("words", "name", "kind", "country"),
    [
        ("AFP", "Agence France-Presse", "wire", "FR"),
        ("Chosun Ilbo", "Choson Ilbo", "newspaper", "KR"),
        ("the Kremlin", "Russian Presidency", "government", "RU"),
        ("Downing Street", "UK Prime Minister's Office", "government", "GB"),
        ("Pyongyang", "North Korea", "government", "KP"),
        ("Beijing", "China", "government", "CN"),
        ("the Kenyan government", "Kenya", "government", "KE"),
        ("the French Ministry of Defense", "France Defence Ministry", "ministry", "FR"),
        ("Scotland Yard", "Metropolitan Police", "police", "GB"),
        ("the Knesset", "Knesset", "parliament", "IL"),
        ("UNICEF", "UNICEF", "international", None),
        ("Hamas", "Hamas", "armed_group", "PS"),
        ("Moammar Qaddafi", "Muammar Gaddafi", "person", "LY"),
        ("University of Oslo", "University of Oslo", "academic", "NO"),
        ("Indian Navy", "Indian Navy", "military", "IN"),
        ("Orchard Growers' Association", "Orchard Growers' Association", "ngo", None),
        ("Balkan Courier", "Balkan Courier", "newspaper", None),
        ("Greenpeace France", "Greenpeace France", "ngo", "FR"),
        ("Ann Lee", "Ann Lee", "person", None),
        ("the foreign ministry", "foreign ministry", "ministry", None),
        ("Foreign Ministry", "Foreign Ministry", "ministry", None),
        ("the police", "police", "police", None),
    ],
)
def test_an_actor_is_found_with_kind_and_country(words, name, kind, country):
    actor = find_actor(words)

    assert (actor.name, actor.kind, actor.country) == (name, kind, country)


@pytest.mark.parametrize("words", ["two officials", "a source close to the talks", "", "residents"])
def test_nobody_is_no_actor(words):
    assert find_actor(words) is None


def test_an_abbreviation_is_read_in_capitals_only():
    assert canonical_actor("ICE") == "US Immigration and Customs Enforcement"
    assert canonical_actor("Ice") == "Ice"


def test_every_registered_actor_has_a_kind_and_no_name_is_anothers():
    owners: dict[str, set[str]] = {}
    for actor in load_actors().actors:
        for name in (actor.name, *actor.aliases):
            owners.setdefault(actor_name_key(name), set()).add(actor.name)

    assert [actor.name for actor in load_actors().actors if actor.kind is None] == []
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


def test_the_register_holds_every_member_state_with_a_capital_and_a_people():
    countries = countries_by_code()

    assert len(countries) >= 195
    assert len(countries) == len(load_places().countries)
    assert [c.name for c in countries.values() if not c.demonyms and not c.capitals] == []
