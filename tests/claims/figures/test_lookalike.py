"""Numbers that are no quantities, question by question."""

from __future__ import annotations

import pytest

from claims.figures.figure_token import split_figures
from claims.figures.lookalike import is_lookalike, is_year
from claims.figures.number import match_number
from claims.figures.numeral import NumberMatch
from claims.figures.quantity import find_quantities
from claims.words.token import Token, tokenise
from sources.span import Span


def numeral(text: str, word: str) -> tuple[list[Token], NumberMatch]:
    tokens = split_figures(tokenise(text, Span(0, len(text))))
    position = next(index for index, token in enumerate(tokens) if token.text == word)
    number = match_number(tokens, position)
    assert number is not None
    return tokens, number


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The team flew on Flight 808 home.", "808", True),
        ("They saw a Boeing 737 land.", "737", True),
        ("In Japan 35 people fell ill.", "35", False),
        ("The unit 12 soldiers strong left.", "12", False),
        ("Some 40 Dutch sailors came.", "40", False),
        ("The 118 Brigade moved.", "118", True),
        ("More than 500 Hutu fled.", "500", False),
        ("2) Rinse the rice.", "2", True),
        ("Phones with iOS 17.2 crashed.", "17.2", True),
        ("The Nikkei 225 closed lower.", "225", True),
        ("The Group of 20 met.", "20", True),
        ("Her fish at stall 44 sold out.", "44", True),
        ("Boots were found in locker 31 there.", "31", True),
        ("The town of 20 lost its school.", "20", False),
        ("Doctors treat type 2 diabetes there.", "2", True),
        ("At this stage 40 riders quit.", "40", False),
        ("Articles 5, 6 and 7 lapse.", "7", True),
        ("Read pages 12 to 15 first.", "15", True),
        ("In room 5 and 20 halls guests slept.", "20", False),
        ("A three-dimensional map hung there.", "three", True),
        ("A three-storey house burned.", "three", False),
    ],
)
def test_a_numeral_beside_names_is_told_from_a_count(text: str, word: str, *, expected: bool) -> None:
    tokens, number = numeral(text, word)

    assert is_lookalike(text, tokens, number, has_unit=False) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The hosts were 287 for six at tea.",
        "They made 401 for 3, and won.",
        "Leeds won 3-1.",
        "It passed 52-48.",
    ],
)
def test_the_result_of_a_contest_is_no_quantity(text: str) -> None:
    assert find_quantities(text, Span(0, len(text))) == ()


def test_an_offer_for_so_many_people_is_no_innings() -> None:
    text = "She cooked 40 pies for six guests."

    assert [quantity.raw for quantity in find_quantities(text, Span(0, len(text)))] == [
        "40 pies",
        "six guests",
    ]


def test_four_digits_have_the_form_of_a_year_and_five_do_not() -> None:
    assert is_year(*numeral("Since 1998 it grew.", "1998"))
    assert not is_year(*numeral("It holds 19980 books.", "19980"))
