from __future__ import annotations

import pytest

from claims.speech.figure_ahead import has_figure, is_figure_ahead
from claims.words.token import tokenise
from sources.span import Span


@pytest.mark.parametrize(
    "words",
    ["12 goals", "no more than $3", "US$ 4 million", "between 30 and 45", "nearly forty", "a total of 9"],
)
def test_a_figure_counts_with_the_words_that_bound_it(words):
    assert is_figure_ahead(tokenise(words, Span(0, len(words))), 0)


@pytest.mark.parametrize("words", ["goals, 12 of them", "the mayor of 3 towns", "over the hill", ""])
def test_a_figure_behind_other_words_is_not_ahead(words):
    assert not is_figure_ahead(tokenise(words, Span(0, len(words))), 0)


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("growth of 2 per cent", True),
        ("losses of $3 million", True),
        ("overtime in 2 ports", False),
        ("on 160 barrels", False),
    ],
)
def test_a_figure_may_stand_behind_what_it_measures(words, is_found):
    assert has_figure(tokenise(words, Span(0, len(words))), 0) == is_found
