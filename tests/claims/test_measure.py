"""What a figure measures, told by the words near it."""

from __future__ import annotations

import pytest

from claims.measure import measure_of
from claims.quantity import find_quantities
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Customs seized 12.5 tonnes of ivory.", "mass seized"),
        ("The storm killed at least 30 people.", "death toll"),
        ("Oil traded at $82 a barrel.", "price"),
        ("The repairs cost 4 million euros.", "cost"),
        ("Unemployment fell to 5.9 percent.", "unemployment rate"),
        ("Exports dropped 7 percent.", "rate of change"),
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
