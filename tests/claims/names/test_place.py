from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.names.place import find_places
from sources.span import Span


def places(text: str) -> list[tuple[str, str | None]]:
    return [(mention.name, mention.code) for mention in find_places(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rice in Vietnam is dear.", [("Vietnam", "VN")]),
        ("Kenyan runners won.", [("Kenya", "KE")]),
        ("Berlin’s offer failed.", [("Berlin", "DE")]),
        ("A U.S. jury met.", [("United States", "US")]),
        ("They told us so.", []),
        ("The car is red and the turkey fat.", []),
        ("Floods in Jilin Province", [("Jilin Province", "CN")]),
        ("on the Tumen River", [("Tumen River", None)]),
        ("off Subic Bay", [("Subic Bay", "PH")]),
        ("in North Hamgyong Province", [("North Hamgyong Province", "KP")]),
        ("near the city of Hyesan", [("Hyesan", "KP")]),
        ("in the Gulf of Aden", [("Gulf of Aden", None)]),
        ("The coast guard left the harbour office.", []),
        ("The Bronx River rose.", [("Bronx River", None)]),
        ("from Rio de Janeiro to Cape Town", [("Rio de Janeiro", "BR"), ("Cape Town", "ZA")]),
        ("South Koreans fear the North, but North Korean miners left the South.",
         [("South Korea", "KR"), ("North Korea", "KP"), ("South Korea", "KR")]),
    ],
)  # fmt: skip
def test_places_are_found_by_name_people_capital_and_class(text, found):
    assert [place for place in places(text) if place in found or not found] == found


def test_a_short_form_needs_a_country_before_it():
    assert places("The North wind blew.") == []


@given(st.text(alphabet="NorthKea ofCpvinTumRiv.,'’ \n", max_size=120))
def test_the_span_of_a_place_lies_in_the_text(text):
    for mention in find_places(text, Span(0, len(text))):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
