"""A claim's words in their surroundings, with the exact span marked by brackets that need no colour."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.review.fragment import Line, words
from sources.document import Document
from sources.span import Span

OPENING, CLOSING = "⟦", "⟧"
_LONGEST = 4000


def excerpt(document: Document, spans: Sequence[Span], *, around: int) -> Line:
    """Return the text around `spans`, marked, cut at the passage and at words.

    Args:
        document: where the spans stand.
        spans: ascending, half-open code points of its text; those outside the text are left out.
        around: code points of context on each side.
    """
    text = document.text
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    if not inside:
        return (words("(no words of this source stand behind the claim)", "warning"),)
    passage = document.passage_at(inside[0].start)
    first = max(inside[0].start - around, passage.start if passage else 0)
    last = min(inside[-1].end + around, max(passage.end if passage else len(text), inside[-1].end))
    first, last = _word_start(text, first, inside[0].start), _word_end(text, last, inside[-1].end)
    parts = [words("… ", "dim")] if first > 0 else []
    position = first
    for span in inside:
        parts.append(words(_flowing(text, position, span.start)))
        parts.append(words(OPENING + _flowing(text, *_shortened(span)) + CLOSING, "mark"))
        position = span.end
    parts.append(words(_flowing(text, position, last)))
    if last < len(text):
        parts.append(words(" …", "dim"))
    return tuple(part for part in parts if part.text)


def _word_start(text: str, first: int, limit: int) -> int:
    """Move right to the start of a word, so that an excerpt does not begin inside one."""
    if first > 0 and not text[first - 1].isspace():
        while first < limit and not text[first].isspace():
            first += 1
    while first < limit and text[first].isspace():
        first += 1
    return first


def _word_end(text: str, last: int, limit: int) -> int:
    if last < len(text) and not text[last].isspace():
        while last > limit and not text[last - 1].isspace():
            last -= 1
    while last > limit and text[last - 1].isspace():
        last -= 1
    return last


def _shortened(span: Span) -> tuple[int, int]:
    return (span.start, min(span.end, span.start + _LONGEST))


def _flowing(text: str, start: int, end: int) -> str:
    """Return `text[start:end]` for a pane that wraps: line breaks are spaces, paragraphs begin a line."""
    piece = text[start:end].replace("\r\n", "\n")
    return "\n".join(paragraph.replace("\n", " ") for paragraph in piece.split("\n\n"))
