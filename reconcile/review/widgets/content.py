"""From safe fragments to Textual content: how each role looks, in names of the theme."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from reconcile.review.fragment import Line, Role

# Each role differs by weight or line as well as by colour, so that nothing rests on colour alone.
_STYLES: dict[Role, str] = {
    "plain": "",
    "mark": "bold underline $text-warning",
    "key": "bold reverse $text-warning",
    "dim": "$foreground-muted",
    "heading": "bold $text-primary",
    "strong": "bold",
    "warning": "italic $text-error",
}


def content_of(line: Line) -> Content:
    """Return one line of fragments as content; nothing in it is read as markup."""
    return Content.assemble(*((fragment.text, _STYLES[fragment.role]) for fragment in line))


def contents_of(lines: Iterable[Line]) -> Content:
    """Return lines of fragments as content, one under the other."""
    return Content("\n").join(content_of(line) for line in lines)


def hanging_contents_of(lines: Iterable[Line], width: int) -> Content:
    """Return lines whose first fragment is a label: what follows it is wrapped beside it, not below."""
    rows: list[Content] = []
    for line in lines:
        label = content_of(line[:1])
        indent = Content(" " * label.cell_length)
        wrapped = content_of(line[1:]).wrap(max(1, width - label.cell_length))
        rows += [(indent if row else label) + content for row, content in enumerate(wrapped)]
    return Content("\n").join(rows)


def strips_of(widget: Widget, content: Content, width: int, style: Style) -> list[Strip]:
    """Return content wrapped at `width` cells, each line filled up to it, for widgets that draw lines."""
    strips = Visual.to_strips(widget, content, max(1, width), None, style, apply_selection=False, pad=True)
    return strips or [Strip.blank(width, style.rich_style)]
