"""Pieces of a sentence that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.figures.piece import LONGEST_PIECE, MOST_DENSE, MOST_FIGURES, read_pieces
from claims.figures.quantity import find_quantities
from sources.span import Span


def test_a_number_word_far_into_an_endless_sentence_is_read() -> None:
    text = "word " * 2000 + "and then forty-six cows came " + "word " * 2000

    found = find_quantities(text, Span(0, len(text)))

    assert [quantity.raw for quantity in found] == ["forty-six cows"]


def test_a_run_of_figures_without_words_is_passed_over() -> None:
    text = "$5 (" * (MOST_FIGURES + 1)

    assert find_quantities(text, Span(0, len(text))) == ()


@pytest.mark.parametrize("unit", ["half a dozen ", "1 or ", "twenty-", "five km "])
def test_a_run_with_hardly_a_word_between_its_figures_is_passed_over(unit: str) -> None:
    text = unit * MOST_DENSE * 3

    assert list(read_pieces(text, Span(0, len(text)))) == []


def test_a_long_sentence_full_of_articles_is_read() -> None:
    text = "a cow saw a dog and an ox " * 40 + "and 7 hens"

    assert [quantity.raw for quantity in find_quantities(text, Span(0, len(text)))] == ["7 hens"]


@pytest.mark.parametrize("cell", ["5", "12", "480000"])
def test_a_bare_number_on_a_line_of_its_own_is_the_cell_of_a_table(cell: str) -> None:
    text = f"Goats\n{cell}\n"
    start = text.index(cell)

    assert list(read_pieces(text, Span(start, start + len(cell)))) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("5", "5", id="the number is the whole text"),
        pytest.param("1848\nThe year of the barricades.", "1848", id="the year of a heading"),
        pytest.param("Harbour dues\n$5\n", "$5", id="a sign says what it is"),
    ],
)
def test_a_number_on_a_line_of_its_own_is_read_where_it_says_something(text: str, line: str) -> None:
    start = text.index(line)

    assert len(list(read_pieces(text, Span(start, start + len(line))))) == 1


def test_a_piece_ends_at_a_blank() -> None:
    text = "abcdefg " * 1000

    pieces = list(read_pieces(text, Span(0, len(text))))

    assert len(pieces) > 1
    assert all(token.text == "abcdefg" for tokens in pieces for token in tokens)


@given(st.text(alphabet="ab 5\n.", max_size=300), st.integers(1, 40))
def test_no_word_is_lost_or_read_twice(unit: str, times: int) -> None:
    text = (unit * times).replace("5", "x")

    starts = [token.start for tokens in read_pieces(text, Span(0, len(text))) for token in tokens]

    assert starts == sorted(set(starts))
    assert all(
        token.end - token.start <= LONGEST_PIECE for t in read_pieces(text, Span(0, len(text))) for token in t
    )
