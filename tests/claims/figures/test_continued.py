"""Figures that go on from one before them, and those that do not."""

from __future__ import annotations

import pytest

from claims.figures.continued import Antecedents, carry_on
from claims.figures.quantity import find_quantities
from sources.sentences import find_sentences
from sources.span import Span


def counted(text: str) -> list[tuple[str | None, str | None]]:
    """Return what each figure of a text counts, and on what ground."""
    found: list[tuple[str | None, str | None]] = []
    before = Antecedents()
    for sentence in find_sentences(text, Span(0, len(text))):
        quantities, before = carry_on(text, sentence, find_quantities(text, sentence), before)
        found += [(quantity.counted, quantity.counted_basis) for quantity in quantities]
    return found


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("The storm hurt 30 sailors and another 12 were unhurt.", "sailors", id="another"),
        pytest.param("The school has 400 pupils. Of those, 90 have moved away.", "pupils", id="of those"),
        pytest.param("The hail broke 300 windows and cracked 80.", "windows", id="object left out"),
        pytest.param("The league had 20 clubs; 3 were expelled.", "clubs", id="subject"),
        pytest.param("The zoo kept 9 wolves. Now there are 4.", "wolves", id="there are"),
        pytest.param("The firm has 60 vans. The rest, 200, are rented.", "vans", id="the rest"),
    ],
)
def test_a_bare_number_takes_the_noun_it_goes_on_from(text: str, noun: str) -> None:
    assert counted(text)[-1] == (noun, "inherited")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The mill fired 40 people, while its debt ratio rose in May to 150.", id="level of a ratio"
        ),
        pytest.param(
            "The club sold 12 players and its ranking fell last year to 31.", id="level of a ranking"
        ),
        pytest.param("Two bakeries shut and 37 were missing.", id="more than there were"),
        pytest.param("The town has 8 bridges. Turnout was 5,100.", id="another measure"),
    ],
)
def test_a_number_of_something_else_stays_bare(text: str) -> None:
    assert counted(text)[-1][0] is None


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("Of the 60 players, 22 were women.", "women", id="women"),
        pytest.param("The coach held 50 tourists, of whom 6 were children.", "children", id="children"),
    ],
)
def test_what_a_figure_is_said_to_be_is_its_own_noun(text: str, noun: str) -> None:
    assert counted(text)[-1] == (noun, None)


def test_a_share_of_an_amount_takes_its_unit_and_substance() -> None:
    text = "The port held 9 million tonnes of salt. Chile took 1.5 million of it."
    before = Antecedents()
    for sentence in find_sentences(text, Span(0, len(text))):
        quantities, before = carry_on(text, sentence, find_quantities(text, sentence), before)

    assert (quantities[0].unit, quantities[0].counted, quantities[0].counted_basis) == (
        "t",
        "salt",
        "inherited",
    )
