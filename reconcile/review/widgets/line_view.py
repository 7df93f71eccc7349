"""The base of the widgets that draw lines: as tall as their lines, and drawn where they are in sight."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget


class LineView(ScrollView):
    """A scrolled run of lines. Its scrollbar is always there (review.tcss), so that text keeps its width."""

    @property
    def line_width(self) -> int:
        """The cells of a line."""
        return self.scrollable_content_region.width

    @property
    def page_lines(self) -> int:
        """How many lines are in sight."""
        return max(1, self.scrollable_content_region.height)

    def hold(self, lines: int) -> None:
        """Be that many lines tall, and draw again."""
        size = Size(self.line_width, lines)
        # Assigning `virtual_size` would lay out the whole screen again: a second frame for every key.
        self.set_reactive(Widget.virtual_size, size)
        self._scroll_update(size)
        self.refresh()

    def show_line(self, line: int) -> None:
        """Bring a line to the top of what is in sight, as far as there is text below it."""
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def blank_line(self) -> Strip:
        """Return an empty line in the widget's style."""
        return Strip.blank(self.line_width, self.visual_style.rich_style)
