"""Numbers that are no quantities, question by question."""

from __future__ import annotations

import pytest

from claims.figures.figure_token import split_figures
from claims.figures.lookalike import address_spans, is_age, is_inside_code, is_lookalike, is_year
from claims.figures.number import NumberMatch, match_number
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
        ("The G20 met.", "20", True),
    ],
)
def test_a_numeral_beside_names_is_told_from_a_count(text: str, word: str, *, expected: bool) -> None:
    tokens, number = numeral(text, word)

    assert is_lookalike(text, tokens, number, has_unit=False) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ana Ruiz, 34, won.", "34", True),
        ("A man aged 43 fell.", "43", True),
        ("Of the rest, 34, at most.", "34", False),
    ],
)
def test_an_age_behind_a_name_is_told_from_a_count(text: str, word: str, *, expected: bool) -> None:
    tokens, number = numeral(text, word)

    assert is_age(tokens, number) is expected


def test_four_digits_have_the_form_of_a_year_and_five_do_not() -> None:
    assert is_year(*numeral("Since 1998 it grew.", "1998"))
    assert not is_year(*numeral("It holds 19980 books.", "19980"))


def test_digits_amid_a_telephone_number_are_inside_a_code() -> None:
    tokens = tokenise("Call 1-800-555-0199.", Span(0, 20))

    assert is_inside_code(tokens, next(i for i, token in enumerate(tokens) if token.text == "800"))


def test_web_and_mail_addresses_are_found() -> None:
    text = "Write to a12@example.org or see https://example.org/2014/5 soon."

    assert [text[start:end] for start, end in address_spans(text, 0, len(text))] == [
        "a12@example.org",
        "https://example.org/2014/5",
    ]
