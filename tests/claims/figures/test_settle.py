"""Which currency an ambiguous word means."""

from __future__ import annotations

import pytest

from claims.figures.quantity import find_quantities
from claims.figures.settle import text_countries
from sources.span import Span


def currency(text: str, countries: tuple[str, ...] = ()) -> tuple[str | None, tuple[str, ...]]:
    quantity = find_quantities(text, Span(0, text.find(". ") + 1 or len(text)), countries=countries)[0]
    return quantity.currency, quantity.currency_alternatives


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("A guide earns 18,000 shillings (about $207).", "KES", id="Kenya by its rate"),
        pytest.param("A guide earns 900,000 shillings (about $250).", "UGX", id="Uganda by its rate"),
        pytest.param("The goat cost 4,000 rupees (US$62).", "INR", id="India by its rate"),
        pytest.param("The plot cost 900 million pesos (US$1.5 million).", "CLP", id="Chile by its rate"),
    ],
)
def test_a_restatement_in_dollars_settles_the_currency(text: str, code: str) -> None:
    assert currency(text) == (code, ())


def test_a_country_named_elsewhere_in_the_text_settles_it() -> None:
    text = "The bridge cost 600 million pesos. It links two islands of the Philippines."

    assert currency(text) == ("PHP", ())


def test_the_passage_goes_before_the_text() -> None:
    text = "The bridge cost 600 million pesos. It links two islands of the Philippines."

    assert currency(text, ("MX",)) == ("MXN", ())


@pytest.mark.parametrize("text", ["The seat costs $48 million.", r"The seat costs \$48 million."])
def test_a_dollar_sign_without_any_country_is_the_american(text: str) -> None:
    assert currency(text) == ("USD", ())


def test_pesos_of_nowhere_stay_open() -> None:
    code, alternatives = currency("The seat costs 600 pesos.")

    assert code is None
    assert {"MXN", "PHP", "ARS"} <= set(alternatives)


def test_the_country_named_most_comes_first() -> None:
    assert text_countries("Peru sold fish to Chile. Peru and Lima profit.")[:2] == ("PE", "CL")
