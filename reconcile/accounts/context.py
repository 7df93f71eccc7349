"""Words in their sentence: a short excerpt in which the exact words stand between brackets.

The brackets are the review's. Those that the text itself holds are shown as square ones, so that no document
can mark words of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.accounts.step import flat
from sources.sentences import find_sentences
from sources.span import Span

OPENING, CLOSING = "⟦", "⟧"
AROUND = 100  # code points shown on each side of the marked words, at most
_FARTHEST = 160  # code points between two marks of one excerpt; further apart they get one each
_PARAGRAPH = "\n\n"
_FOREIGN = str.maketrans({OPENING: "[", CLOSING: "]"})


class Excerpt(NamedTuple):
    """A stretch of the text with the words that matter in it; spans are code points of the text."""

    span: Span
    marks: tuple[Span, ...]

    def line(self, text: str) -> str:
        """Return the excerpt on one line, its marks between brackets, dots where the text goes on."""
        parts = ["… " if self.span.start > 0 and not _opens(text, self.span.start) else ""]
        place = self.span.start
        for mark in self.marks:
            parts += [_shown(text, place, mark.start), OPENING, _shown(text, mark.start, mark.end), CLOSING]
            place = mark.end
        parts.append(_shown(text, place, self.span.end))
        if self.span.end < len(text) and not _closes(text, self.span.end):
            parts.append(" …")
        return flat("".join(parts))


def excerpts_of(text: str, marks: Sequence[Span]) -> tuple[Excerpt, ...]:
    """Return the sentences around the marks, one excerpt for those that stand close together."""
    clusters: list[list[Span]] = []
    for mark in sorted({mark for mark in marks if 0 <= mark.start < mark.end <= len(text)}):
        if clusters and mark.start < clusters[-1][-1].end:
            continue  # words inside marked words
        if clusters and mark.start - clusters[-1][-1].end <= _FARTHEST:
            clusters[-1].append(mark)
        else:
            clusters.append([mark])
    return tuple(
        Excerpt(_around(text, cluster[0].start, cluster[-1].end), tuple(cluster)) for cluster in clusters
    )


def _around(text: str, start: int, end: int) -> Span:
    """Return the sentences that hold `[start, end)`, cut at words where they go on for long."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    paragraph = text.rfind(_PARAGRAPH, first, start)
    first = _word_start(text, first, start) if paragraph < 0 else paragraph + len(_PARAGRAPH)
    paragraph = text.find(_PARAGRAPH, end, last)
    last = _word_end(text, last, end) if paragraph < 0 else paragraph
    near = [span for span in find_sentences(text, Span(first, last)) if span.end > start and span.start < end]
    return Span(min(near[0].start, start), max(near[-1].end, end)) if near else Span(start, end)


def _word_start(text: str, first: int, limit: int) -> int:
    while 0 < first < limit and not text[first - 1].isspace():
        first += 1
    return first


def _word_end(text: str, last: int, limit: int) -> int:
    while limit < last < len(text) and not text[last].isspace():
        last -= 1
    return last


def _opens(text: str, start: int) -> bool:
    """Tell whether a sentence or a paragraph begins at `start`."""
    before = text[max(0, start - 2) : start].rstrip(" ")
    return before.endswith("\n") or before[-1:] in {".", "!", "?", "”", '"', ":"}


def _closes(text: str, end: int) -> bool:
    return text[end - 1] in ".!?”\"’':" or text[end] == "\n"


def _shown(text: str, start: int, end: int) -> str:
    return text[start:end].translate(_FOREIGN)
