"""Why a unit or currency was settled is the first evidence that leads to it alone."""

from __future__ import annotations

import pytest

from claims.claim import Quantity
from claims.figures.quantity import read_figures
from reconcile.accounts.settling import Settling, Surroundings, settling_of
from sources.sentences import find_sentences
from sources.span import Span


def settled(text: str, *known: str) -> tuple[Quantity, Settling]:
    """Return the last figure of a text, and why it is what it is."""
    sentence = find_sentences(text, Span(0, len(text)))[-1]
    quantity = read_figures(text, sentence, countries=known).quantities[-1]
    settling = settling_of(quantity, Surroundings(text, sentence, known))
    assert settling is not None
    return quantity, settling


@pytest.mark.parametrize(
    ("text", "known", "code", "because"),
    [
        ("The stadium cost 40 million zloty.", (), "PLN", "the words mean nothing else"),
        ("A ticket in Mexico costs 300 pesos.", (), "MXN", "settled by its sentence, which names Mexico"),
        ("A ticket costs 300 pesos.", ("CL",), "CLP", "settled by its passage, known to be about Chile"),
        (
            "Voters in Colombia stayed away. A ticket costs 300 pesos.",
            (),
            "COP",
            "settled by the text, which names",
        ),
        ("A ticket costs 300 pesos ($6.50).", (), None, "restated"),
        ("A ticket costs 300 pesos.", (), None, "left open: nothing beside it in the text says which"),
    ],
    ids=["one reading", "sentence", "passage", "text", "restatement", "open"],
)
def test_the_reason_for_a_currency_is_named(
    text: str, known: tuple[str, ...], code: str | None, because: str
) -> None:
    quantity, settling = settled(text, *known)

    assert code is None or quantity.currency == code
    assert because in settling.because


def test_every_reading_that_the_words_may_have_is_listed() -> None:
    _, settling = settled("A ticket in Mexico costs 300 pesos.")

    assert {"MXN", "PHP", "COP"} <= set(settling.readings)


def test_a_mass_that_nothing_settles_is_left_open() -> None:
    quantity, settling = settled("The whale weighs 30 tons.")

    assert set(quantity.unit_alternatives) <= set(settling.readings)
    assert settling.because.startswith("left open")


def test_a_count_has_no_unit_to_settle() -> None:
    text = "The clinic hired 12 nurses."
    [quantity] = read_figures(text, Span(0, len(text))).quantities

    assert settling_of(quantity, Surroundings(text, Span(0, len(text)))) is None
