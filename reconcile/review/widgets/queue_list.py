"""The list of the queue: draws the rows on screen and no others, so a million items open as fast as ten."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from reconcile.review.fragment import Line, line, words
from reconcile.review.item import QueueItem
from reconcile.review.queue import ReviewQueue
from reconcile.review.ruling import Status
from reconcile.review.widgets.content import content_of, strips_of
from reconcile.review.widgets.line_view import LineView

_STATE_MARKS = {"open": " ", "later": "~", "decided": "✓"}
_ASSESSMENT_WORDS = {
    "conflict": "CONFLICT",
    "contested": "contested",
    "apparent": "apparent",
    "not_comparable": "differs",
    "consistent": "agrees",
}


def row_of(item: QueueItem, status: Status) -> Line:
    """Return the row of an item: its state, what is asked, how serious it is, and its reason."""
    assessment = item.assessment
    asked = _ASSESSMENT_WORDS[assessment] if assessment is not None else item.kinds[0]
    measured = f"{item.kinds[0]:<10} {item.severity:.2f} " if assessment is not None else ""
    ruled = f"{status.ruling.replace('_', ' ')}: " if status.state == "decided" else ""
    return line(
        words(f"{_STATE_MARKS[status.state]} "),
        words(f"{asked:<11} ", "strong" if assessment == "conflict" else "plain"),
        words(measured, "dim"),
        words(ruled, "strong"),
        words(" ".join(item.title.split())),
    )


class QueueList(LineView, can_focus=True, inherit_bindings=False):
    """The queue, one row an item, with a pointer at the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"queue-list--cursor", "queue-list--decided"}

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, row: int) -> None:
            self.row = row
            super().__init__()

    def __init__(self, queue: ReviewQueue, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._queue = queue
        self._empty_message = Content("")

    def follow(self, empty_message: Content) -> None:
        """Draw the queue as it stands and bring the cursor's row into sight."""
        self._empty_message = empty_message
        self.hold(len(self._queue))
        cursor, top = self._queue.cursor, self.scroll_offset.y
        if cursor < top:
            self.show_line(cursor)
        elif cursor >= top + self.page_lines:
            self.show_line(cursor - self.page_lines + 1)

    def render_line(self, y: int) -> Strip:
        """Draw one row on screen."""
        row = self.scroll_offset.y + y
        width = self.line_width
        if not len(self._queue):
            return self._empty_line(y, width)
        if row >= len(self._queue):
            return self.blank_line()
        item, status = self._queue[row], self._queue.status(row)
        at_cursor = row == self._queue.cursor
        if at_cursor:
            style = self.get_visual_style("queue-list--cursor")
        elif status.state == "decided":
            style = self.get_visual_style("queue-list--decided")
        else:
            style = self.visual_style
        content = content_of(row_of(item, status))
        # Muted words are hard to read on the cursor's background, so its row has one style.
        content = Content(f"▶{content.plain}") if at_cursor else Content(" ") + content
        return strips_of(self, content.truncate(width, ellipsis=True), width, style)[0]

    def _empty_line(self, y: int, width: int) -> Strip:
        lines = self._empty_message.wrap(max(1, width))
        content = lines[y] if y < len(lines) else Content("")
        return strips_of(self, content, width, self.visual_style)[0]

    def on_click(self, event: events.Click) -> None:
        """Put the cursor at the row that was clicked."""
        row = self.scroll_offset.y + event.y
        if row < len(self._queue):
            self.post_message(self.Picked(row))
