"""The register of places knows a place in its spellings."""

from __future__ import annotations

import pytest

from claims.names.gazetteer import country_in, find_place


@pytest.mark.parametrize(
    ("words", "name", "code"),
    [
        ("Kiev", "Kyiv", "UA"),
        ("Yanggang", "Ryanggang", "KP"),
        ("Ryanggang", "Ryanggang", "KP"),
        ("Kyonggi", "Gyeonggi", "KR"),
        ("North Hamgyeong", "North Hamgyong", "KP"),
        ("South Hamgyeong", "South Hamgyong", "KP"),
        ("Köln", "Cologne", "DE"),
        ("São Paulo", "Sao Paulo", "BR"),
        ("Shaanxi", "Shaanxi", "CN"),
        ("Côte d'Ivoire", "Ivory Coast", "CI"),
    ],
)
def test_a_place_has_one_name_in_all_its_spellings(words, name, code):
    place = find_place(words)

    assert (place.name, place.code) == (name, code)


@pytest.mark.parametrize("words", ["Uman", "Hamgyong Hills", "Zindle", ""])
def test_other_names_are_no_place(words):
    assert find_place(words) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("University of Oslo", "NO"),
        ("Kenya Wildlife Service", "KE"),
        ("France's Weather Service", "FR"),
        ("Paris and Berlin Chamber of Trade", None),
        ("Harbour Trust", None),
    ],
)
def test_a_name_tells_its_country_where_it_names_one(name, code):
    country = country_in(name)

    assert (None if country is None else country.code) == code
