"""Letters and marks behind digits that are units."""

from __future__ import annotations

import pytest

from claims.figures.quantity import find_quantities
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She won the 400m final.", "m", id="race"),
        pytest.param("The town has 400m people.", "1", id="millions"),
        pytest.param("The board is 2 in thick.", "[in_i]", id="inches by a word"),
        pytest.param("The board measures 8 in.", "[in_i]", id="inches at the end"),
        pytest.param('They baked a 12" pie.', "[in_i]", id="inches by a mark"),
        pytest.param("“We lost 12” is all he said.", "1", id="closing quote"),
        pytest.param("The keeper, 6'4\", caught it.", "[in_i]", id="feet and inches"),
        pytest.param("It was 29 C in the shade.", "Cel", id="weather"),
        pytest.param("The forecast is 84 F by noon.", "[degF]", id="weather in America"),
        pytest.param("Gate 29 C opened at noon.", None, id="no weather"),
        pytest.param("The vaccine is kept at -8 C.", "Cel", id="below zero"),
        pytest.param("The pond froze at -2 F.", "[degF]", id="below zero in America"),
    ],
)
def test_a_letter_or_mark_is_a_unit_where_it_stands_so(text: str, expected: str | None) -> None:
    figures = find_quantities(text, Span(0, len(text)), countries=("FR",))

    assert (figures[0].unit if figures else None) == expected
