"""The texts that speed and hostility are measured on are what they say; nothing here is timed."""

from __future__ import annotations

from benchmarks.quantities.hostile import LENGTH, REPEATED, Cost, hostile_texts, prose_text
from benchmarks.quantities.speed import read_all, sample_sentences
from sources.span import Span


def test_each_hostile_text_has_its_full_length() -> None:
    assert min(map(len, hostile_texts().values())) >= LENGTH - 1


def test_each_part_is_read_alone_and_among_words() -> None:
    texts = hostile_texts()

    assert all(part[0] in texts[name] for name, part in REPEATED.items())
    assert {f"{name}, among words" for name in REPEATED} <= set(texts)


def test_prose_is_whole_sentences_of_the_sample() -> None:
    sentences = set(sample_sentences())

    lines = prose_text().split("\n\n")

    assert LENGTH * 0.9 < len("\n\n".join(lines)) <= LENGTH
    assert set(lines) <= sentences


def test_a_cost_is_told_as_a_multiple_of_prose() -> None:
    assert Cost(6.0, 1.0).over(Cost(2.0, 4.0)) == (3.0, 0.25)


def test_figures_and_times_are_both_read() -> None:
    text = "In 2004 the pilot flew 12 sick children."

    assert read_all(text, [Span(0, len(text))]) == 2
