"""Words are shown in their sentence, between brackets that no document can forge."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.accounts.context import AROUND, CLOSING, OPENING, excerpts_of
from sources.span import Span

TEXT = "The vet left. A farmer told the Herald that two barns burned. It rained.\n\nNobody came."


def spans_of(text: str, *words: str) -> list[Span]:
    return [Span(text.index(word), text.index(word) + len(word)) for word in words]


def test_words_of_one_sentence_share_an_excerpt():
    [excerpt] = excerpts_of(TEXT, spans_of(TEXT, "told", "A farmer"))

    assert excerpt.line(TEXT) == "⟦A farmer⟧ ⟦told⟧ the Herald that two barns burned."


def test_words_far_apart_get_an_excerpt_each():
    text = f"A farmer came.{' It was dry and hot in the valley.' * 9} He left."

    excerpts = excerpts_of(text, spans_of(text, "farmer", "left"))

    assert [excerpt.line(text) for excerpt in excerpts] == ["A ⟦farmer⟧ came.", "He ⟦left⟧."]


def test_a_paragraph_ends_an_excerpt():
    [excerpt] = excerpts_of(TEXT, spans_of(TEXT, "Nobody"))

    assert excerpt.line(TEXT) == "⟦Nobody⟧ came."


def test_a_long_sentence_is_cut_at_words():
    text = f"{'The wide river rose ' * 20}and {'the old bridge fell ' * 20}."

    [excerpt] = excerpts_of(text, spans_of(text, "and"))

    line = excerpt.line(text)
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert len(line) <= 2 * AROUND + len("… ⟦and⟧ …")
    assert set(line.split()) <= {*text.split(), "…", "⟦and⟧"}


def test_brackets_of_the_document_are_not_ours():
    text = "⟦The mayor⟧ said no."

    [excerpt] = excerpts_of(text, spans_of(text, "said"))

    assert excerpt.line(text) == "[The mayor] ⟦said⟧ no."


def test_words_inside_marked_words_are_not_marked_again():
    text = "A farmer, quoting a vet, said no."

    [excerpt] = excerpts_of(text, spans_of(text, "A farmer, quoting a vet", "a vet"))

    assert excerpt.line(text) == "⟦A farmer, quoting a vet⟧, said no."


@given(
    st.text("ab .\n⟦⟧“", max_size=400),
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 30)), max_size=4),
)
def test_every_word_asked_for_is_marked_or_inside_a_mark(text, places):
    spans = [Span(start, start + length) for start, length in places if start + length <= len(text)]

    excerpts = excerpts_of(text, spans)

    marks = [mark for excerpt in excerpts for mark in excerpt.marks]
    assert all(any(mark.overlap(span) for mark in marks) for span in spans)
    assert all(excerpt.line(text).count(OPENING) == len(excerpt.marks) for excerpt in excerpts)
    assert all(excerpt.line(text).count(CLOSING) == len(excerpt.marks) for excerpt in excerpts)


def test_a_span_outside_the_text_is_left_out():
    assert excerpts_of("short", [Span(3, 90)]) == ()
