"""What a figure measures, told by the words near it."""

from __future__ import annotations

import pytest

from claims.figures.measure import measure_of
from claims.figures.quantity import find_quantities
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Customs seized 12.5 tonnes of ivory.", "mass seized"),
        ("The storm killed at least 30 people.", "death toll"),
        ("Oil traded at $82 a barrel.", "price"),
        ("The repairs cost 4 million euros.", "cost"),
        ("Unemployment fell to 5.9 percent.", "unemployment rate"),
        ("Exports dropped 7 percent.", "change in exports"),
        ("He was sentenced to 20 years.", "sentence"),
        ("A 6-year-old boy won.", "age"),
        ("Winds gusting to 180 km/h hit the coast.", "wind speed"),
        ("The city has 12 museums.", "count of museums"),
        ("The fire scorched 1,200 hectares.", "area burned"),
        ("The mine yields 4 tonnes of silver.", "output"),
        ("Its debts reached 90 million pesos.", "debt"),
        ("Nearly 60 percent of voters stayed home.", "votes"),
    ],
)
def test_the_measure_comes_from_kind_and_cue(text: str, measure: str) -> None:
    sentence = Span(0, len(text))
    [quantity] = find_quantities(text, sentence)

    assert measure_of(text, sentence, quantity) == measure


def measures(text: str) -> list[str]:
    sentence = Span(0, len(text))
    return [measure_of(text, sentence, quantity) for quantity in find_quantities(text, sentence)]


@pytest.mark.parametrize(
    ("one", "other", "measure"),
    [
        pytest.param(
            "The avalanche killed 19 skiers.",
            "Nineteen skiers died in the avalanche.",
            "death toll",
            id="deaths",
        ),
        pytest.param(
            "Rescuers recovered 19 bodies from the slope.", "The toll stood at 19.", "death toll", id="bodies"
        ),
        pytest.param(
            "There were 19 deaths at sea.", "19 people perished at sea.", "death toll", id="perished"
        ),
        pytest.param(
            "Wardens seized 40 kg of abalone.",
            "Wardens removed 40 kg of abalone from the van.",
            "mass seized",
            id="poached shellfish",
        ),
        pytest.param(
            "Border guards intercepted 2 tonnes of cigarettes.",
            "2 tonnes of cigarettes were taken from a lorry.",
            "mass seized",
            id="cigarettes",
        ),
        pytest.param(
            "Cocoa stocks were 90,000 tonnes.", "The sheds hold 90,000 tonnes.", "stocks", id="cocoa in store"
        ),
        pytest.param(
            "Peru exported 60,000 tonnes of asparagus.",
            "Shipments of asparagus came to 60,000 tonnes.",
            "exports",
            id="asparagus",
        ),
        pytest.param(
            "Growers may sell abroad 60,000 tonnes.",
            "Sales abroad were 60,000 tonnes.",
            "exports",
            id="sold abroad",
        ),
        pytest.param(
            "Farmers gathered 3 million tonnes of olives.",
            "The olive harvest was 3 million tonnes.",
            "output",
            id="olives",
        ),
        pytest.param(
            "The crop came to 5 million tonnes.",
            "The country produced 5 million tonnes.",
            "output",
            id="crop",
        ),
        pytest.param(
            "Vineyards cover 40,000 hectares.",
            "Vines were planted on 40,000 hectares.",
            "area",
            id="vineyards",
        ),
        pytest.param("The mill cut 300 jobs.", "The mill dismissed 300 people.", "jobs", id="layoffs"),
        pytest.param(
            "Some 700 villagers were evacuated.",
            "Some 700 villagers were moved to schools.",
            "displaced",
            id="moved",
        ),
        pytest.param(
            "Police arrested 12 traders.", "12 traders were taken into custody.", "arrests", id="arrests"
        ),
        pytest.param(
            "The quake had a magnitude of 6.4.",
            "A magnitude-6.4 quake shook the coast.",
            "magnitude",
            id="quake",
        ),
        pytest.param(
            "Traffic could be six times higher.", "Traffic grew to six times that.", "ratio", id="multiple"
        ),
        pytest.param(
            "Storm damage was put at 9 million euros.",
            "The storm caused losses of 9 million euros.",
            "loss",
            id="damage",
        ),
        pytest.param(
            "Exports were 5 million tonnes, less than the 6.2 million forecast in May.",
            "Exports rose to 5 million tonnes from 6.2 million tonnes.",
            "exports",
            id="set against",
        ),
    ],
)
def test_two_wordings_of_one_thing_have_one_measure(one: str, other: str, measure: str) -> None:
    assert set(measures(one)) == {measure}
    assert set(measures(other)) == {measure}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two clinics closed and 30 nurses were dismissed.", ["count of clinics", "jobs"]),
        ("Two bakeries shut and 14 cooks lost their jobs.", ["count of bakeries", "jobs"]),
        ("Nine sailors drowned and 37 were missing.", ["death toll", "missing"]),
        ("Police made 38 arrests in 11 countries.", ["arrests", "count of countries"]),
        ("Of the 60 players, 22 were women.", ["count of players", "count of women"]),
        ("Red wine makes up 62 percent of the harvest.", ["share of output"]),
        ("The odds were three times as large.", ["ratio"]),
        ("In 2009 the clinic had 31 patients on its list.", ["count of patients"]),
    ],
)
def test_a_cue_of_another_figure_does_not_name_the_measure(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Vaccine coverage is at most 60 percent, according to a survey by nurses.", "vaccination coverage"),
        ("Unemployment stands at 9 percent, according to a recent poll.", "unemployment rate"),
        ("Of those surveyed, 60 percent were satisfied.", "support in polls"),
    ],
)
def test_what_a_figure_comes_from_is_not_what_it_measures(text: str, measure: str) -> None:
    assert measures(text) == [measure]


def measure_with_subject(text: str, subject: str) -> list[str]:
    sentence = Span(0, len(text))
    start = text.index(subject)
    named = Span(start, start + len(subject))
    return [measure_of(text, sentence, quantity, named) for quantity in find_quantities(text, sentence)]


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        pytest.param("The footfall was 5,100.", "The footfall", ["footfall"], id="be"),
        pytest.param(
            "The churn ratio stood at 7 percent.", "The churn ratio", ["churn ratio"], id="stood at"
        ),
        pytest.param(
            "The headcount was cut to 3,900.", "The headcount", ["headcount"], id="change to a level"
        ),
        pytest.param(
            "Damage to roads was put at 9 million euros.", "Damage to roads", ["loss"], id="noun or verb"
        ),
        pytest.param("The dancer kept 5 percent.", "The dancer", ["share"], id="somebody who has it"),
        pytest.param(
            "The chapel was full in 20 minutes.", "The chapel", ["duration"], id="somewhere, not a level"
        ),
    ],
)
def test_the_subject_of_a_level_names_what_is_measured(text: str, subject: str, expected: list[str]) -> None:
    assert measure_with_subject(text, subject) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It has a wingspan of 12 metres.", ["wingspan"], id="noun no table knows"),
        pytest.param("He faces a 14-year prison term.", ["sentence"], id="behind the figure"),
        pytest.param("The court set a bail of 900 pounds.", ["bail"], id="bail"),
        pytest.param("The kidnappers got a ransom of 900 pounds.", ["ransom"], id="ransom is no bail"),
        pytest.param("The state ran a budget deficit of 4 percent of GDP.", ["budget deficit"], id="deficit"),
        pytest.param(
            "The state ran a trade deficit of 4 percent of GDP.", ["trade deficit"], id="another deficit"
        ),
    ],
)
def test_the_noun_beside_a_figure_names_what_is_measured(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        pytest.param(
            "Output fell 3 percent to 2 million tonnes.",
            "Output",
            ["change in output", "output"],
            id="by and to",
        ),
        pytest.param("Rents rose by 5 percent.", "Rents", ["change in rents"], id="noun no table knows"),
        pytest.param("A rise of 32 percent was seen.", "A rise", ["change"], id="of nothing named"),
    ],
)
def test_a_change_is_another_measure_than_a_level(text: str, subject: str, expected: list[str]) -> None:
    assert measure_with_subject(text, subject) == expected
