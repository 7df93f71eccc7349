from __future__ import annotations

import pytest

from claims.speech.quotation import find_quotations
from claims.speech.strand import read_strands
from sources.span import Span


@pytest.mark.parametrize(
    ("text", "strands"),
    [
        ("“One. Two,” he said. Three.", ["“One. Two,” he said.", "Three."]),
        ("“Why?” Lee asked. No answer came.", ["“Why?” Lee asked.", "No answer came."]),
        ("“Why?” The hall fell silent at once and stayed so for a while.",
         ["“Why?”", "The hall fell silent at once and stayed so for a while."]),
        ("“One.” “Two.”", ["“One.”", "“Two.”"]),
    ],
)  # fmt: skip
def test_no_sentence_ends_inside_a_quotation(text, strands):
    whole = Span(0, len(text))

    found = read_strands(text, whole, find_quotations(text, whole))

    assert [strand.span.quote(text) for strand in found] == strands


def test_the_contracted_verb_of_a_pronoun_is_an_item_of_its_own():
    text = "He’s saying that it’s late."

    [strand] = read_strands(text, Span(0, len(text)), ())

    assert [item.lower for item in strand.items][:3] == ["he", "'s", "saying"]
    assert all(text[item.start : item.end] == item.text for item in strand.items)
