"""Digits that are codes."""

from __future__ import annotations

import pytest

from claims.figures.code import address_spans, is_code, is_inside_code
from claims.figures.figure_token import split_figures
from claims.figures.number import match_number
from claims.words.token import tokenise
from sources.span import Span


def is_code_in(text: str, word: str) -> bool:
    tokens = split_figures(tokenise(text, Span(0, len(text))))
    position = next(index for index, token in enumerate(tokens) if token.text == word)
    number = match_number(tokens, position)
    assert number is not None
    return is_code(tokens, number, has_unit=False)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The G20 met.", "20"),
        ("Sign form AB/52 here.", "52"),
        ("It closed at 10:30 sharp.", "10"),
        ("Ring 04 72 55 01 90 now.", "72"),
        ("Ring 0800 123456 now.", "123456"),
        ("Ring (020) 7946 0958 now.", "7946"),
        ("Agent 007 is back.", "007"),
        ("See 12/B for more.", "12"),
    ],
)
def test_a_code_is_no_number(text: str, word: str) -> None:
    assert is_code_in(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They sold 72 cows.", "72"),
        ("A magnitude-7 quake hit.", "7"),
        ("It fell to 0.5 in May.", "0.5"),
        ("The 1990s saw 30 wars.", "30"),
    ],
)
def test_a_number_is_no_code(text: str, word: str) -> None:
    assert not is_code_in(text, word)


def test_digits_amid_a_telephone_number_are_inside_a_code() -> None:
    tokens = tokenise("Call 1-800-555-0199.", Span(0, 20))

    assert is_inside_code(tokens, next(i for i, token in enumerate(tokens) if token.text == "800"))


def test_web_and_mail_addresses_are_found() -> None:
    text = "Write to a12@example.org or see https://example.org/2014/5 soon."

    assert [text[start:end] for start, end in address_spans(text, 0, len(text))] == [
        "a12@example.org",
        "https://example.org/2014/5",
    ]
