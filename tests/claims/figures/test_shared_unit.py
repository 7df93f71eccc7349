"""Units that are said once for several figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Quantity
from claims.figures.quantity import find_quantities
from sources.span import Span


def read(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("Rents rose 2, 4 and 11 percent.", (2, 4, 11), "%"),
        ("It sells in 128, 256 or 512 litres.", (128, 256, 512), "L"),
        ("Turnout was 75 and 52 percent, respectively.", (75, 52), "%"),
        ("Turnout was 75 percent, up from 52 in 2010.", (75, 52), "%"),
        ("Rain came to 12 mm, against 40 in March.", (12, 40), "mm"),
        ("Yields reached 3 million tonnes, short of a target of 4 million.", (3_000_000, 4_000_000), "t"),
    ],
)
def test_a_unit_said_once_is_shared(text: str, values: tuple[int, ...], unit: str) -> None:
    quantities = read(text)

    assert [quantity.low if quantity.low is not None else quantity.high for quantity in quantities] == [
        Decimal(value) for value in values
    ]
    assert {quantity.unit for quantity in quantities} == {unit}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Exports were 3 billion euros in a land of 20 million.", 20_000_000),
        ("It weighs 3 tonnes, and 57 sailors pulled it.", 57),
        ("It drew 5,000 and a record low of 3 percent stayed.", 5000),
        ("The jar cost 4 euros and 25 two weeks ago.", 25),
    ],
)
def test_a_figure_of_another_thing_takes_no_unit(text: str, number: int) -> None:
    bare = next(quantity for quantity in read(text) if quantity.low == number)

    assert (bare.unit, bare.currency) == ("1", None)


def test_the_size_of_what_is_counted_is_stepped_over() -> None:
    counted = {quantity.raw: quantity.counted for quantity in read("They shipped 40,000 60-kilogram sacks.")}

    assert counted["40,000"] == "sacks"


def test_a_clause_behind_a_comma_and_an_and_is_no_list() -> None:
    assert [quantity.counted for quantity in read("The vote was 218 to 210, and 57 senators abstained.")][
        -1:
    ] == ["senators"]
    assert read("The vote was 218 to 210, and 57 senators abstained.")[0].counted is None
