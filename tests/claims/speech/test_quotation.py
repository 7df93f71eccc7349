from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.speech.quotation import find_quotations
from sources.span import Span


def quotes(text: str) -> list[str]:
    return [quotation.span.quote(text) for quotation in find_quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Yes,” he said, “but no.”", ["“Yes,”", "“but no.”"]),
        ('"Yes," he said, "but no."', ['"Yes,"', '"but no."']),
        ("'Yes,' he said. 'It's late.'", ["'Yes,'", "'It's late.'"]),
        ("the so-called ‘grey zone’ and ‘free port’", ["‘grey zone’", "‘free port’"]),
        ("«Non», dit-il", ["«Non»"]),
        ("''Yes,'' he said. ``No,'' she said.", ["''Yes,''", "``No,''"]),
        ("The boys’ room isn't the girls' room.", []),
        ("It was ’09 and a 6' wall.", []),
        ("He said “the mine is shut.", ["“the mine is shut."]),
        ("a ” stray and “one pair”", ["“one pair”"]),
        ("“a stray and “one pair”", ["“one pair”"]),
        ('the 5" nail and the "so-called" screw', ['"so-called"']),
        ("“She said ‘no’ twice,” he said.", ["“She said ‘no’ twice,”"]),
    ],
)
def test_marks_are_matched_inside_their_paragraph(text, found):
    assert quotes(text) == found


@given(st.text(alphabet="ab .,“”\"'‘’«»„`", max_size=80))
def test_quotations_never_overlap_and_begin_with_a_mark(text):
    spans = [quotation.span for quotation in find_quotations(text, Span(0, len(text)))]

    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(text[span.start] in "“”„\"'‘«»`" for span in spans)
