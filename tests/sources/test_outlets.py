from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.errors import OutletRegisterError
from sources.outlets import (
    Outlet,
    OutletRegister,
    find_outlet,
    find_outlets,
    guess_outlet,
    is_wire,
    load_register,
    outlet_key,
    using_register,
)
from sources.span import Span


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AFP", "Agence France-Presse"),
        ("the Chosun Ilbo", "Choson Ilbo"),
        ("NYT", "New York Times"),
        ("The New York Times", "New York Times"),
        ("REUTERS", "Reuters"),
        ("U.S. State Department", "US Department of State"),
        ("Jane’s", "Jane's Defence Weekly"),
        ("Time", "Time"),
        ("Reuters'", "Reuters"),
    ],
)
def test_a_name_in_the_register_is_found_by_each_alias(words, name):
    assert find_outlet(words).name == name


@pytest.mark.parametrize("words", ["", "Nobody's Paper", "Jane", "the"])
def test_a_name_that_is_not_in_the_register_is_not_found(words):
    assert find_outlet(words) is None


def names_in(text, **options):
    return [mention.outlet.name for mention in find_outlets(text, Span(0, len(text)), **options)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Reuters and the BBC's correspondents agree with Le Monde.", ["Reuters", "BBC", "Le Monde"]),
        ("Who said so? The WHO did.", ["World Health Organization"]),
        ("Time and again the sun rose over the guardian of the hill.", []),
        ("The Trabzon Ledger and Radio Pwani had it first.", ["Trabzon Ledger", "Radio Pwani"]),
        ("From the Odrin Gazette we hear of floods.", ["Odrin Gazette"]),
        ("The Korea Herald, citing Yonhap", ["Korea Herald", "Yonhap News Agency"]),
        ("The Czech Republic and the Border Post were closed.", []),
        ("Jane Doe met Ann Reuter.", []),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_outlets_are_found_in_prose(text, names):
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbor Times reports:", "Harbor Times"),
        ("As the Lakeside Guardian has it:", "Lakeside Guardian"),
        ("From the Delta Mirror and no other:", "Delta Mirror"),
        ("In Monday's Guardian:", "The Guardian"),
        ("From the Guardian:", "The Guardian"),
        ("From the New York Times:", "New York Times"),
    ],
)
def test_a_longer_name_is_not_the_outlet_of_its_last_word(text, name):
    assert names_in(text, is_expected=True) == [name]


def test_ordinary_words_are_outlets_only_where_one_is_expected():
    assert names_in("According to Time:", is_expected=True) == ["Time"]
    assert names_in("According to Time:") == []


def test_a_mention_stands_where_its_words_stand():
    text = "As the Guardian’s editor told Agence France-Presse, nobody knew."

    spans = [mention.span.quote(text) for mention in find_outlets(text, Span(0, len(text)), is_expected=True)]

    assert spans == ["Guardian", "Agence France-Presse"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Karvan Monitor", "newspaper"),
        ("Radio Pwani", "broadcaster"),
        ("Delta Press Agency", "wire"),
        ("Ministry of Fisheries", "ministry"),
        ("University of Ulm", "academic"),
        ("Baltic Centre for Trade Studies", "thinktank"),
    ],
)
def test_an_unknown_outlet_is_told_by_the_words_of_its_name(line, kind):
    outlet = guess_outlet(line)

    assert (outlet.kind, outlet.is_registered) == (kind, False)


@pytest.mark.parametrize("line", ["Jane Doe", "Mobsters held in Busan", "Gdansk, Poland"])
def test_a_person_a_title_or_a_place_is_no_outlet(line):
    assert guess_outlet(line) is None


def test_agencies_are_wires_and_newspapers_are_not():
    assert is_wire("AFP")
    assert not is_wire("Le Monde")
    assert not is_wire("nobody")


def test_the_register_knows_outlets_of_every_kind_and_region():
    outlets = load_register().outlets
    kinds = Counter(outlet.kind for outlet in outlets)

    assert len(outlets) >= 300
    assert min(kinds[kind] for kind in ("wire", "newspaper", "broadcaster", "magazine", "agency")) >= 40
    assert (
        min(kinds[kind] for kind in ("ministry", "academic", "ngo", "blog", "state_media", "thinktank")) >= 10
    )
    assert len({outlet.country for outlet in outlets}) >= 80


def test_no_name_of_the_register_stands_for_two_outlets():
    owners = {}
    for outlet in load_register().outlets:
        for name in (outlet.name, *outlet.aliases, *outlet.common):
            owners.setdefault(outlet_key(name), set()).add(outlet.name)

    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


def test_a_users_register_is_added_and_replaces(tmp_path):
    extra = tmp_path / "outlets.toml"
    extra.write_text(
        'outlets = [{ name = "Odrin Gazette", kind = "newspaper", aliases = ["OG"] },'
        ' { name = "Reuters", kind = "wire", aliases = ["Rtrs"] }]',
        encoding="utf-8",
    )

    register = load_register(extra)

    assert register.find("OG").name == "Odrin Gazette"
    assert register.find("Rtrs").name == "Reuters"
    assert register.find("Le Monde") is not None


def test_a_malformed_register_names_file_and_place(tmp_path):
    extra = tmp_path / "outlets.toml"
    extra.write_text('outlets = [{ name = "X", kind = "gossip" }]', encoding="utf-8")

    with pytest.raises(OutletRegisterError, match=r"outlets\.toml: outlets\.0\.kind"):
        load_register(extra)


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text):
    mentions = find_outlets(text, Span(0, len(text)), is_expected=True)

    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in mentions)


def test_a_chosen_register_serves_until_its_block_ends():
    register = OutletRegister((Outlet(name="Odrin Wire", kind="wire", aliases=("OW",)),))

    with using_register(register):
        inside = find_outlet("OW")

    assert inside.name == "Odrin Wire"
    assert find_outlet("OW") is None
