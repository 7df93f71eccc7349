"""Which words of one quote are not in another: what a reviewer looks for when two are said to be one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from sources.span import Span

_WORD = re.compile(r"\w+|[^\w\s]")
# Matching is quadratic at its worst; quotes beyond this are compared by eye.
_MOST_WORDS = 200


def differing_spans(text: str, spans: Sequence[Span], other: str, other_spans: Sequence[Span]) -> list[Span]:
    """Return where `text` at `spans` has words that `other` at `other_spans` has not, in order.

    Words are compared in any letter case and signs as they are. Neighbouring words are one span. Nothing is
    returned for very long quotes.
    """
    words, other_words = _words(text, spans), _words(other, other_spans)
    if len(words) > _MOST_WORDS or len(other_words) > _MOST_WORDS:
        return []
    matcher = SequenceMatcher(
        None,
        [span.quote(text).casefold() for span in words],
        [span.quote(other).casefold() for span in other_words],
        autojunk=False,
    )
    return [
        span
        for tag, first, last, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete")
        for span in _joined(words[first:last], spans)
    ]


def _words(text: str, spans: Sequence[Span]) -> list[Span]:
    return [Span(*match.span()) for piece in spans for match in _WORD.finditer(text, piece.start, piece.end)]


def _joined(words: Sequence[Span], pieces: Sequence[Span]) -> list[Span]:
    """Return one span for the words of each piece."""
    joined = []
    for piece in pieces:
        inside = [word for word in words if piece.contains(word)]
        if inside:
            joined.append(Span(inside[0].start, inside[-1].end))
    return joined
