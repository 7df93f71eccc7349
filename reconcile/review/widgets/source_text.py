"""A whole source, wrapped, with its claims underlined and the claim in question marked in the margin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from textual.content import Content
from textual.strip import Strip

from claims.claim import Claim
from reconcile.review.fragment import words
from reconcile.review.widgets.content import strips_of
from reconcile.review.widgets.line_view import LineView
from reconcile.review.wrap import wrap_rows
from sources.span import Span

_MARGIN = 2
_CURRENT, _OTHER = "▶ ", "│ "


class SourceText(LineView, can_focus=True, inherit_bindings=False):
    """Draws the rows in sight; the text is the stored text, one visible mark for each code point.

    Args:
        text: the stored text of the source.
        claims: its claims, by first span.
    """

    def __init__(self, text: str, claims: Sequence[Claim], *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = words(text).text
        self._spans = sorted(span for claim in claims for span in claim.spans)
        self._longest = max((span.length for span in self._spans), default=0)
        self._current: tuple[Span, ...] = ()
        self._rows: list[Span] = []

    def point_at(self, claim: Claim) -> None:
        """Mark a claim and bring its first row into sight, with a third of the screen above it."""
        self._current = claim.spans
        if self._rows and claim.spans:
            row = max(0, bisect_right(self._rows, Span(claim.spans[0].start, len(self._text) + 1)) - 1)
            self.show_line(max(0, row - self.page_lines // 3))
        self.refresh()

    def lay_out(self) -> None:
        """Wrap the text to the width there is."""
        width = self.line_width
        self._rows = wrap_rows(self._text, max(2, width - _MARGIN)) if width else []
        self.hold(len(self._rows))

    def render_line(self, y: int) -> Strip:
        """Draw one row in sight."""
        place = self.scroll_offset.y + y
        width = self.line_width
        if place >= len(self._rows):
            return self.blank_line()
        row = self._rows[place]
        current = [span for span in self._current if span.overlap(row)]
        others = self._spans_in(row)
        margin = _CURRENT if current else _OTHER if others else " " * _MARGIN
        content = Content(self._text[row.start : row.end].rstrip())
        for span in others:
            content = content.stylize("underline", *_within(row, span))
        for span in current:
            content = content.stylize("bold reverse", *_within(row, span))
        return strips_of(self, Content(margin) + content, width, self.visual_style)[0]

    def _spans_in(self, row: Span) -> list[Span]:
        """Return the claims' spans that overlap a row, looking no further back than the longest reaches."""
        first = bisect_right(self._spans, Span(row.start - self._longest, 0))
        last = bisect_right(self._spans, Span(row.end, 0))
        return [span for span in self._spans[first:last] if span.overlap(row)]


def _within(row: Span, span: Span) -> tuple[int, int]:
    """Return the part of a row that a span covers, counted from the row's start."""
    return (max(span.start, row.start) - row.start, min(span.end, row.end) - row.start)
