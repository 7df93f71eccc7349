"""The words that one quote has and the other has not are found, and only those."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.review.difference import differing_spans
from sources.span import Span


def differing(text, other):
    found = differing_spans(text, [Span(0, len(text))], other, [Span(0, len(other))])
    return [span.quote(text) for span in found]


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        pytest.param("Five ships sank.", "Five ships sank.", [], id="the same"),
        pytest.param("Five ships sank.", "FIVE SHIPS SANK.", [], id="letter case"),
        pytest.param("Five ships sank.", "Six ships sank.", ["Five"], id="one word"),
        pytest.param(
            "Five old ships sank on Monday.", "Five ships sank.", ["old", "on Monday"], id="more words"
        ),
        pytest.param("Ships sank.", "Five ships sank.", [], id="fewer words"),
        pytest.param("Up 4.5 percent", "Up 4,5 percent", ["."], id="signs"),
        pytest.param("", "Five", [], id="nothing"),
    ],
)
def test_words_differ(text, other, expected):
    assert differing(text, other) == expected


def test_a_difference_does_not_reach_over_the_gap_between_two_pieces():
    text = "We won, she said, by far."

    found = differing_spans(text, [Span(0, 6), Span(18, 24)], "x", [Span(0, 1)])

    assert [span.quote(text) for span in found] == ["We won", "by far"]


def test_very_long_quotes_are_left_to_the_eye():
    assert differing("so " * 500, "thus") == []


@given(text=st.text(max_size=40), other=st.text(max_size=40))
def test_differences_lie_inside_the_quote_in_order(text, other):
    found = differing_spans(text, [Span(0, len(text))], other, [Span(0, len(other))])

    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert found == sorted(found)
    assert all(left.end <= right.start for left, right in pairwise(found))
