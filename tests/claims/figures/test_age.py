"""Bare numbers that are ages."""

from __future__ import annotations

import pytest

from claims.figures.age import is_age
from claims.figures.figure_range import match_range
from claims.figures.figure_token import split_figures
from claims.words.token import tokenise
from sources.span import Span


def reads_as_age(text: str, word: str) -> bool:
    tokens = split_figures(tokenise(text, Span(0, len(text))))
    position = next(index for index, token in enumerate(tokens) if token.text == word)
    figure = match_range(tokens, position, ())
    assert figure is not None
    return is_age(tokens, figure.number, figure.first, figure.last)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ana Ruiz, 34, won.", "34"),
        ("Okafor, 29, on trial, wept.", "29"),
        ("The skipper, 61, had sailed alone.", "61"),
        ("A man aged 43 fell.", "43"),
        ("Girls aged 9 to 14 may enter.", "9"),
        ("It lowers the age of consent from 18.", "18"),
        ("Children under five travelled free.", "five"),
        ("Anyone younger than 21 is barred.", "21"),
        ("Cancer hits women 80 and older.", "80"),
        ("She was 17 when the war began.", "17"),
        ("Her brother, who turned 50, sang.", "50"),
        ("The painter died at 83.", "83"),
    ],
)
def test_an_age_is_told_by_its_person(text: str, word: str) -> None:
    assert reads_as_age(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Of the rest, 34, at most.", "34"),
        ("She was 12 points ahead.", "12"),
        ("The tins, 40, were empty.", "40"),
        ("Paris, 34, Rome, 45, won.", "34"),
        ("He is 100-1 to win.", "100"),
        ("Under age groups, 12 boys ran.", "12"),
        ("Men over 200 fled.", "200"),
        ("The bill, 30, pages long.", "30"),
    ],
)
def test_a_count_is_no_age(text: str, word: str) -> None:
    assert not reads_as_age(text, word)
