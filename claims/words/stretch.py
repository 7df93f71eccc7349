"""The stretches of a document that speak: each passage without those inside it, in paragraphs.

Footers, captions, headings and boilerplate assert nothing and are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sources.document import Document, Passage
from sources.sentences import find_paragraphs, find_sentences
from sources.span import Span

LONGEST_SENTENCE = 2000  # characters; prose stays far below
_SILENT = frozenset(("footer", "caption", "heading", "boilerplate"))


class Stretch(NamedTuple):
    """A run of text with one innermost passage; `is_only`: it is the whole text, in one paragraph."""

    text: str
    passage: Passage
    paragraphs: tuple[tuple[Span, ...], ...]
    is_only: bool


def find_stretches(document: Document) -> Iterator[Stretch]:
    """Yield the speaking stretches of a document in order."""
    for passage, span in _runs(document):
        if passage.kind in _SILENT:
            continue
        paragraphs = tuple(
            tuple(
                piece
                for sentence in find_sentences(document.text, paragraph)
                for piece in _bounded(document.text, sentence)
            )
            for paragraph in find_paragraphs(document.text, span)
        )
        is_only = len(paragraphs) <= 1 and span.length == len(document.text.strip())
        yield Stretch(document.text, passage, paragraphs, is_only)


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """Yield a sentence whole, or one that never ends in pieces cut at blanks: reading stays linear."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield Span(start, cut)
        start = cut
        while start < sentence.end and text[start].isspace():
            start += 1
    if start < sentence.end:
        yield Span(start, sentence.end)


def _runs(document: Document) -> Iterator[tuple[Passage, Span]]:
    """Yield each run of text with its innermost passage: one walk with the stack of open passages."""
    open_passages: list[Passage] = []
    reached = 0
    for passage in document.passages:
        while open_passages and open_passages[-1].end <= passage.start:
            closed = open_passages.pop()
            yield from _run(closed, reached, closed.end)
            reached = max(reached, closed.end)
        if open_passages:
            yield from _run(open_passages[-1], reached, passage.start)
        reached = max(reached, passage.start)
        open_passages.append(passage)
    while open_passages:
        closed = open_passages.pop()
        yield from _run(closed, reached, closed.end)
        reached = max(reached, closed.end)


def _run(passage: Passage, start: int, end: int) -> Iterator[tuple[Passage, Span]]:
    if start < end:
        yield passage, Span(start, end)
