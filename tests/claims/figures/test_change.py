"""Figures that say by how much something changed, apart from those that say what it came to."""

from __future__ import annotations

import pytest

from claims.claim import Change
from claims.figures.quantity import find_quantities
from sources.span import Span


def changes_of(text: str) -> list[Change | None]:
    return [quantity.change for quantity in find_quantities(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Attendance rose 4 percent to 15,400.", ["up", None], id="verb and level"),
        pytest.param("Copper fell $112 a day to $8,900.", [None, None], id="a rate is no change"),
        pytest.param("Copper fell $112, or 1.4 percent, to $8,900.", ["down", "down", None], id="restated"),
        pytest.param("It cut its key rate by 50 basis points to 3.75 percent.", ["down", None], id="by"),
        pytest.param("Freight was down 2, 4 and 11 percent.", ["down"] * 3, id="list after a side word"),
        pytest.param("Exports were 40 million tons, up 6 percent from May.", [None, "up"], id="apposition"),
        pytest.param("Shares closed up another 3 percent.", ["up"], id="side word behind a verb"),
        pytest.param("Milk cost 10 pence less than in June.", ["down"], id="comparative with than"),
        pytest.param("Families bought a fifth less rice.", ["down"], id="comparative behind a fraction"),
        pytest.param("A third fewer than in June came.", ["down"], id="comparative inside the figure"),
        pytest.param("Nurses won a 5 percent pay rise.", ["up"], id="noun behind"),
        pytest.param("Nurses won a rise of $2.", ["up"], id="noun before"),
        pytest.param("The fund gained more than 3 percent.", ["up"], id="bounded share"),
        pytest.param("Prices rose 3.1 percent in May and 4.5 percent in June.", ["up", "up"], id="one verb"),
    ],
)
def test_a_difference_is_marked_with_the_way_it_goes(text: str, expected: list[Change | None]) -> None:
    assert changes_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Attendance rose to 15,400.", id="to"),
        pytest.param("Profit grew from $3 million to $4 million.", id="from and to"),
        pytest.param("The firm will cut 1,400 jobs.", id="object of the verb"),
        pytest.param("Police locked up 40 people and shot down 38 drones.", id="phrasal verbs"),
        pytest.param("A dose of 400 milligrams cut the fever.", id="amount as subject"),
        pytest.param("Women make up 62 percent of the force.", id="composing"),
        pytest.param("More than 5 percent of pupils fell ill.", id="verb behind"),
        pytest.param("They lost 60 percent of the herd.", id="share of a whole"),
        pytest.param("Traffic was three times higher.", id="multiple"),
    ],
)
def test_a_level_is_not_taken_for_a_difference(text: str) -> None:
    assert set(changes_of(text)) == {None}
