"""Which unit or currency an ambiguous word means."""

from __future__ import annotations

import pytest

from claims.figures.quantity import find_quantities
from sources.span import Span


def codes(text: str, countries: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return every reading that the first figure of the first sentence keeps."""
    end = text.find(". ") + 1 or len(text)
    figure = find_quantities(text, Span(0, end), countries=countries)[0]
    money = (figure.currency, *figure.currency_alternatives)
    return tuple(code for code in (figure.unit, *figure.unit_alternatives, *money) if code is not None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("A guide earns 18,000 shillings (about $207).", "KES", id="Kenya by its rate"),
        pytest.param("A guide earns 900,000 shillings (about $250).", "UGX", id="Uganda by its rate"),
        pytest.param("The goat cost 4,000 rupees (US$62).", "INR", id="India by its rate"),
        pytest.param("The plot cost 900 million pesos (US$1.5 million).", "CLP", id="Chile by its rate"),
        pytest.param("The drum holds 40 gallons (182 litres).", "[gal_br]", id="imperial gallons"),
        pytest.param("The drum holds 40 gallons (151 litres).", "[gal_us]", id="American gallons"),
        pytest.param("They shipped 500 tons, or 454 tonnes, of salt.", "[ston_av]", id="short tons"),
        pytest.param("It was 41 degrees (106 Fahrenheit) at noon.", "Cel", id="Celsius"),
        pytest.param("The calf had put on 90 pounds (41 kg).", "[lb_av]", id="pounds of weight"),
        pytest.param("A mill was let for 90 pounds ($140).", "GBP", id="pounds of money"),
    ],
)
def test_a_restatement_settles_the_reading(text: str, code: str) -> None:
    assert codes(text)[:1] == (code,)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("A loaf in Damascus costs 900 pounds.", "SYP", id="capital"),
        pytest.param("The Tromsø hospital owes 30 million kroner.", "NOK", id="city"),
        pytest.param("The Central Bank of Tunisia lent 80 million dinars.", "TND", id="institution"),
        pytest.param(
            "The Riksbank printed 400 million kronor.", "SEK", id="body without a place in its name"
        ),
        pytest.param("The Zanzibar hotel owes 90 million shillings.", "TZS", id="island"),
        pytest.param("Teachers in Ouagadougou earn 120,000 francs.", "XOF", id="CFA franc of the west"),
        pytest.param("Teachers in Libreville earn 120,000 francs.", "XAF", id="CFA franc of the centre"),
        pytest.param("The Hanover firm paid 3,000 marks in 1974.", "DEM", id="money of the past"),
        pytest.param("The Montego Bay court fined him $4,000.", "JMD", id="a local dollar at home"),
        pytest.param("The Glasgow brewery sold 900 barrels of ale.", "{beer_barrel_br}", id="beer"),
        pytest.param("The Denver dairy bought 700 gallons of whey.", "[gal_us]", id="gallons"),
        pytest.param("The Dublin bakery uses 12 pints of cream.", "[pt_br]", id="pints"),
        pytest.param("The Basra port moved 7,000 tons of dates.", "t", id="tonnes"),
        pytest.param("A Lahore farmer sold 40 maunds of cotton.", "{maund_40}", id="maunds"),
        pytest.param("The Taipei jeweller sold 3 taels of gold.", "{tael_tw}", id="taels"),
    ],
)
def test_the_places_of_the_sentence_settle_the_reading(text: str, code: str) -> None:
    assert codes(text) == (code,)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("The Lagos firm asked its Nairobi partner for 90 pesos.", {"MXN", "PHP"}, id="no home"),
        pytest.param("The road from Rosario to Montevideo costs 9 million pesos.", {"ARS", "UYU"}, id="two"),
        pytest.param("The Ottawa firm owes $4 million to a Denver bank.", {"CAD", "USD"}, id="two dollars"),
        pytest.param("The trawler sank 20 miles off Norway.", {"[mi_i]", "[nmi_i]"}, id="at sea"),
        pytest.param("The Bristol mill sends 80 tons a week to Ohio.", {"t", "[ston_av]"}, id="two tons"),
        pytest.param("He gained 30 pounds at the York races.", {"[lb_av]"}, id="mass by its verb"),
        pytest.param("The prize was 30 pounds, in Leeds of all places.", {"GBP"}, id="money by its noun"),
    ],
)
def test_what_remains_likely_is_kept(text: str, kept: set[str]) -> None:
    assert kept <= set(codes(text))


@pytest.mark.parametrize("text", ["The seat costs $48 million.", r"The seat costs \$48 million."])
def test_a_dollar_sign_of_nowhere_stays_open_with_the_american_first(text: str) -> None:
    assert codes(text)[:3] == ("USD", "CAD", "AUD")


def test_a_dollar_sign_in_news_of_other_countries_is_the_american() -> None:
    assert codes("The Nairobi hospital costs $48 million.") == ("USD",)


def test_a_local_dollar_in_news_of_several_countries_keeps_the_american() -> None:
    text = "The Sydney firm paid $48 million. Its mines lie in Chile, Peru and Brazil, and Chile taxes them."

    assert set(codes(text)) == {"AUD", "USD"}


def test_pesos_of_nowhere_stay_open() -> None:
    assert {"MXN", "PHP", "ARS"} <= set(codes("The seat costs 600 pesos."))


def test_a_country_named_elsewhere_in_the_text_settles_it() -> None:
    text = "The bridge cost 600 million pesos. It links two islands of the Philippines."

    assert codes(text) == ("PHP",)
    assert codes(text, ("MX",)) == ("MXN",)


def test_the_sentence_goes_before_what_the_passage_is_known_for() -> None:
    assert codes("A clinic in Montevideo charges 900 pesos.", ("MX",)) == ("UYU",)


def test_adding_a_sentence_without_places_changes_no_reading() -> None:
    text = "A clinic in Montevideo charges 900 pesos. It opens at noon."

    assert codes(text) == codes(text.split(". ", maxsplit=1)[0] + ".")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The dam cost 840 million crowns ($100 million). Norway paid it.", "NOK"),
        ("The mill earned T$9 billion ($300 million). Tainan is its home.", "TWD"),
        ("The port got T$9 million. Tonga will repay it.", "TOP"),
    ],
)
def test_a_place_goes_before_the_likeliest_rate(text: str, code: str) -> None:
    assert codes(text) == (code,)
