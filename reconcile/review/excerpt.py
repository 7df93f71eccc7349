"""A claim's words in their surroundings, with the exact span marked by brackets that need no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.review.fragment import Fragment, Line, words
from sources.document import Document, Passage
from sources.span import Span

_PARAGRAPH = "\n\n"
OPENING, CLOSING = "⟦", "⟧"
_LONGEST = 4000  # some 50 rows: more is read better in the source itself


class Surroundings(NamedTuple):
    """How much of the text around a claim is shown.

    Attributes:
        around: code points on each side, at most.
        beyond_paragraph: whether the text of other paragraphs counts.
    """

    around: int
    beyond_paragraph: bool


WIDE = Surroundings(240, beyond_paragraph=True)
NARROW = Surroundings(120, beyond_paragraph=False)


def excerpt(
    document: Document, spans: Sequence[Span], surroundings: Surroundings, *, keys: Sequence[Span] = ()
) -> Line:
    """Return the text around `spans`, marked, cut at the passage and at words.

    Args:
        document: where the spans stand.
        spans: ascending, half-open code points of its text; those outside the text are left out.
        surroundings: how much context is shown.
        keys: the words inside them that were read as figure or trend; they are marked once more.
    """
    text = document.text
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    if not inside:
        return (words("(no words of this source stand behind the claim)", "warning"),)
    first, last = _reach(text, inside, surroundings, document.passage_at(inside[0].start))
    parts = [words("… ", "dim")] if first > 0 else []
    position = first
    for span in inside:
        parts.extend(_between(text, Span(position, span.start)))
        parts.extend(_marked(text, span, keys))
        position = span.end
    parts.append(words(_flowing(text, position, last)))
    if last < len(text):
        parts.append(words(" …", "dim"))
    return tuple(part for part in parts if part.text)


def _reach(
    text: str, spans: Sequence[Span], surroundings: Surroundings, passage: Passage | None
) -> tuple[int, int]:
    """Return where the excerpt begins and ends: within the passage, at words."""
    start, end = spans[0].start, spans[-1].end
    first = max(start - surroundings.around, passage.start if passage else 0)
    last = min(end + surroundings.around, max(passage.end if passage else len(text), end))
    if not surroundings.beyond_paragraph:
        paragraph = text.rfind(_PARAGRAPH, first, start)
        first = first if paragraph < 0 else paragraph + len(_PARAGRAPH)
        paragraph = text.find(_PARAGRAPH, end, last)
        last = last if paragraph < 0 else paragraph
    return _word_start(text, first, start), _word_end(text, last, end)


def _between(text: str, gap: Span) -> Iterator[Fragment]:
    """Return what stands before a piece, its middle left out where it is long."""
    if gap.length <= _LONGEST:
        yield words(_flowing(text, gap.start, gap.end))
        return
    half = _LONGEST // 2
    yield words(_flowing(text, gap.start, gap.start + half))
    yield words(f" … {gap.length - 2 * half} characters … ", "dim")
    yield words(_flowing(text, gap.end - half, gap.end))


def _marked(text: str, span: Span, keys: Sequence[Span]) -> Iterator[Fragment]:
    """Return one piece of the claim between brackets, its key words marked once more."""
    end = min(span.end, span.start + _LONGEST)
    yield words(OPENING, "mark")
    position = span.start
    for key in sorted(keys):
        if position <= key.start < key.end <= end:
            yield words(_flowing(text, position, key.start), "mark")
            yield words(_flowing(text, key.start, key.end), "key")
            position = key.end
    yield words(_flowing(text, position, end), "mark")
    if end < span.end:
        yield words(f" … {span.end - end} characters more in the source … ", "dim")
    yield words(CLOSING, "mark")


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


def _flowing(text: str, start: int, end: int) -> str:
    """Return `text[start:end]` for a pane that wraps: line breaks are spaces, paragraphs begin a line."""
    piece = text[start:end].replace("\r\n", "\n")
    return "\n".join(paragraph.replace("\n", " ") for paragraph in piece.split(_PARAGRAPH))
