"""The lower pane: why an item is asked, and its claims, side by side where there is room."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from reconcile.review.fragment import Line, words
from reconcile.review.view import ItemView, SideView
from reconcile.review.widgets.content import content_of, contents_of, hanging_contents_of, strips_of
from reconcile.review.widgets.line_view import LineView

# Two columns of text need about 50 cells each to hold a line that reads well.
SIDE_BY_SIDE_CELLS = 104
_DIVIDER = " │ "


class Detail(LineView, can_focus=False):
    """An item in full, as lines that are drawn where they are in sight."""

    class Pointed(Message):
        """A side was clicked."""

        def __init__(self, side: int) -> None:
            self.side = side
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._view: ItemView | None = None
        self._side = 0
        self._preface: tuple[Line, ...] = ()
        self._lines: list[Strip] = []
        self._side_at: list[tuple[int, ...]] = []

    def show(
        self, view: ItemView | None, *, side: int, preface: tuple[Line, ...] = (), from_top: bool = True
    ) -> None:
        """Show an item, or nothing.

        Args:
            view: the item; None for nothing.
            side: the claim at the pointer, counted from 0.
            preface: lines above it: how it was decided, the note that waits.
            from_top: scroll back to the start.
        """
        self._view, self._side, self._preface = view, side, preface
        self._lay_out()
        if from_top:
            self.show_line(0)

    def reveal(self, side: int) -> None:
        """Scroll until the title of a side is in sight."""
        row = next((row for row, sides in enumerate(self._side_at) if side in sides), 0)
        if not self.scroll_offset.y <= row < self.scroll_offset.y + self.page_lines - 2:
            self.show_line(row)

    def on_resize(self) -> None:
        """Lay the item out again for the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.line_width
        self._lines, self._side_at = [], []
        if self._view is not None and width > 0:
            self._add(contents_of((*self._preface, *self._view.question)), width)
            if width >= SIDE_BY_SIDE_CELLS and len(self._view.sides) == 2:
                self._add(contents_of((*self._view.grounds, ())), width)
                self._add_columns(self._view.sides, width)
            else:
                self._add_stacked(self._view, width)
        self.hold(len(self._lines))

    def _add_stacked(self, view: ItemView, width: int) -> None:
        """Put all the texts first, so that a narrow screen shows them together; grounds and facts follow."""
        for place, side in enumerate(view.sides):
            self._add(content_of(self._title(place, side)), width, sides=(place,))
            self._add(content_of(side.text), width)
        if view.grounds:
            self._add(contents_of(((), *view.grounds)), width)
        for side in view.sides:
            heading = (side.title,) if len(view.sides) > 1 else ()
            self._add(contents_of(((), *heading)), width)
            self._add(hanging_contents_of(side.facts, width), width)

    def _add(self, content: Content, width: int, *, sides: tuple[int, ...] = ()) -> None:
        for strip in strips_of(self, content, width, self.visual_style):
            self._lines.append(strip)
            self._side_at.append(sides)

    def _add_columns(self, sides: tuple[SideView, ...], width: int) -> None:
        style = self.visual_style
        column = (width - len(_DIVIDER)) // 2
        left, right = (
            [
                *strips_of(self, contents_of((self._title(place, side), side.text, ())), column, style),
                *strips_of(self, hanging_contents_of(side.facts, column), column, style),
            ]
            for place, side in enumerate(sides)
        )
        divider = Strip([Segment(_DIVIDER, style.rich_style)], len(_DIVIDER))
        blank = Strip.blank(column, style.rich_style)
        for row in range(max(len(left), len(right))):
            halves = [strips[row] if row < len(strips) else blank for strips in (left, right)]
            self._lines.append(Strip.join([halves[0], divider, halves[1]]))
            self._side_at.append((0, 1) if row == 0 else ())

    def _title(self, place: int, side: SideView) -> Line:
        pointer = "▶ " if place == self._side else "  "
        return (words(pointer, "strong"), *side.title)

    def render_line(self, y: int) -> Strip:
        """Draw one line in sight."""
        row = self.scroll_offset.y + y
        return self._lines[row] if row < len(self._lines) else self.blank_line()

    def on_click(self, event: events.Click) -> None:
        """Point at the side that was clicked."""
        if self._view is None or not self._view.sides:
            return
        row = min(self.scroll_offset.y + event.y, len(self._side_at) - 1)
        while row >= 0 and not self._side_at[row]:
            row -= 1
        if row < 0:
            return
        sides = self._side_at[row]
        right = len(sides) > 1 and event.x > self.line_width // 2
        self.post_message(self.Pointed(sides[1] if right else sides[0]))
