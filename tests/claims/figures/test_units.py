"""Units as they are written."""

from __future__ import annotations

import pytest

from claims.figures.units import match_unit
from claims.words.token import tokenise
from sources.span import Span


def unit(text: str, countries: tuple[str, ...] = ()) -> tuple[str | None, tuple[str, ...]] | None:
    match = match_unit(tokenise(text, Span(0, len(text))), 0, countries=countries)
    return None if match is None else (match.ucum, match.alternatives)


@pytest.mark.parametrize(
    ("text", "ucum"),
    [
        ("kilograms", "kg"),
        ("sq km", "km2"),
        ("square miles", "[smi_us]"),
        ("km/h", "km/h"),
        ("megawatts", "MW"),
        ("per cent", "%"),
        ("feet", "[ft_i]"),
        ("nautical miles", "[nmi_i]"),
        ("µg", "ug"),
    ],
)
def test_a_word_or_symbol_names_its_unit(text: str, ucum: str) -> None:
    found = unit(text)

    assert found is not None
    assert found[0] is not None
    assert found[0].replace("[smi_us]", "[mi_i]2") in (ucum, ucum.replace("[smi_us]", "[mi_i]2"))


@pytest.mark.parametrize(
    ("countries", "ucum", "alternatives"),
    [
        ((), None, ("t", "[ston_av]", "[lton_av]")),
        (("US", "CN"), "[ston_av]", ()),
        (("KZ",), "t", ()),
        (("BR", "US"), "t", ()),
    ],
)
def test_tons_are_short_only_where_the_passage_speaks_of_america_first(
    countries: tuple[str, ...], ucum: str | None, alternatives: tuple[str, ...]
) -> None:
    assert unit("tons", countries) == (ucum, alternatives)


def test_a_word_nearby_settles_the_ounce() -> None:
    assert unit("ounces of gold") == ("[oz_tr]", ())


@pytest.mark.parametrize("text", ["cows", "the", "!"])
def test_other_words_are_no_unit(text: str) -> None:
    assert unit(text) is None
