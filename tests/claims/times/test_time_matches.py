"""Times are found once for figures and times alike, and a calendar is passed over."""

from __future__ import annotations

from claims.figures.figure_token import split_figures
from claims.times.time_expression import MOST_TIMES, match_times
from claims.times.time_matches import matches_in
from claims.words.token import tokenise
from sources.span import Span


def test_the_same_times_are_found_however_the_tokens_are_cut() -> None:
    text = "In May 2011 a 5m-10m ship sank; in the mid-1990s two had."
    tokens = tokenise(text, Span(0, len(text)))

    assert list(matches_in(text, tokens)) == match_times(text, tokens)
    assert matches_in(text, split_figures(tokens)) == matches_in(text, tokens)


def test_more_times_than_any_sentence_has_are_passed_over() -> None:
    rows = ["Rain fell on 3 May 2011"] * (MOST_TIMES + 1)
    few, many = "; ".join(rows[1:]), "; ".join(rows)

    assert len(matches_in(few, tokenise(few, Span(0, len(few))))) == MOST_TIMES
    assert matches_in(many, tokenise(many, Span(0, len(many)))) == ()


def test_no_tokens_hold_no_times() -> None:
    assert matches_in("", []) == ()
