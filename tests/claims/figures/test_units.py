"""Units as they are written."""

from __future__ import annotations

import re

import pytest

from claims.figures.unit_table import all_units, unit_names, unit_table, word_forms
from claims.figures.units import match_unit, narrow_units
from claims.words.token import tokenise
from sources.span import Span

# UCUM: units are letters, brackets or both, with exponents; products, quotients, powers of ten, annotations.
_NOTE = r"\{[!-z|~ ]+\}"
_BRACKET = r"\[[A-Za-z_0-9']+\]"
_ATOM = rf"(?:10\*\d+|(?:{_BRACKET}|[A-Za-z%']+(?:{_BRACKET})?)\d?(?:{_NOTE})?|{_NOTE})"
_UCUM = re.compile(rf"{_ATOM}(?:[./]{_ATOM})*")
_READINGS = {code for word in unit_table().reading for code in word.units}


def unit(text: str) -> tuple[str, ...] | None:
    match = match_unit(tokenise(text, Span(0, len(text))), 0)
    return None if match is None else (*filter(None, [match.ucum]), *match.alternatives)


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
        ("mcg", "ug"),
        ("square-metre", "m2"),
        ("cubic metres", "m3"),
        ("cm³", "cm3"),
        ("km^2", "km2"),
        ("millimetres squared", "mm2"),
        ("cu ft", "[cft_i]"),
        ("hectolitres", "hL"),
        ("picometres", "pm"),
        ("bpd", "[bbl_us]/d"),
        ("bcm", "10*9.m3"),
        ("TEUs", "{TEU}"),
        ("gross tons", "{GT}"),
        ("deadweight tonnes", "{DWT}"),
        ("board feet", "[bf_i]"),
        ("hands high", "[hd_i]"),
        ("kanals", "{kanal}"),
        ("manzanas", "{manzana}"),
        ("geun", "{geun}"),
        ("foot-pounds", "[ft_i].[lbf_av]"),
        ("gigabytes per second", "GBy/s"),
        ("kcal", "[Cal]"),
        ("dwt", "{DWT}"),
    ],
)
def test_a_word_or_symbol_names_its_unit(text: str, ucum: str) -> None:
    assert unit(text) == (ucum,)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("ounces of gold", ("[oz_tr]",)),
        ("ounces of lemonade", ("[foz_us]", "[foz_br]")),
        ("ounces", ("[oz_av]", "[oz_tr]")),
        ("degrees to the left of the meridian", ("deg",)),
        ("degrees of frost", ("Cel", "[degF]")),
        ("miles inland", ("[mi_i]",)),
        ("miles from the trawler", ("[mi_i]", "[nmi_i]")),
        ("barrels of crude", ("[bbl_us]",)),
        ("barrels of stout", ("{beer_barrel_us}", "{beer_barrel_br}")),
        ("carat gold chain and a diamond", ("{karat}",)),
        ("carat diamond on a gold chain", ("[car_m]",)),
    ],
)
def test_the_nearest_word_that_says_so_narrows_an_ambiguous_one(text: str, units: tuple[str, ...]) -> None:
    assert unit(text) == units


@pytest.mark.parametrize(
    ("countries", "units"),
    [
        ((), ("t", "[ston_av]", "[lton_av]")),
        (("US",), ("[ston_av]",)),
        (("KZ",), ("t",)),
        (("BR", "US"), ("t", "[ston_av]")),
        (("GB",), ("t", "[lton_av]")),
    ],
)
def test_countries_narrow_the_ton(countries: tuple[str, ...], units: tuple[str, ...]) -> None:
    assert narrow_units(("t", "[ston_av]", "[lton_av]"), countries) == units


@pytest.mark.parametrize("text", ["cows", "the", "!"])
def test_other_words_are_no_unit(text: str) -> None:
    assert unit(text) is None


@pytest.mark.parametrize("code", sorted(unit_names()))
def test_every_code_is_valid_ucum(code: str) -> None:
    assert _UCUM.fullmatch(code)
    assert code.count("{") == code.count("}")


@pytest.mark.parametrize("listed", all_units(), ids=lambda listed: listed.ucum)
def test_every_name_and_symbol_of_a_unit_reads_as_it(listed) -> None:
    for written in (*word_forms(listed), *listed.phrases, *listed.symbols):
        found = unit(written)
        assert found is not None, written
        assert listed.ucum in found or set(found) & _READINGS or unit_names()[found[0]] == listed.name, (
            written
        )


def test_every_reading_of_an_ambiguous_word_is_a_unit_of_the_table() -> None:
    for word in unit_table().reading:
        narrowed = {code for rule in word.near for code in rule.units} | {
            *word.otherwise,
            *word.elsewhere,
            *word.countries,
        }
        assert set(word.units) <= set(unit_names())
        assert narrowed <= set(word.units)
