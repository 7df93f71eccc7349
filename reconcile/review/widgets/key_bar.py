"""The footer: the keys that do something now, from the table of actions; a click does the same as the key."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from reconcile.review.actions import FOOTER_DROPS, KeyAction

_GAP = "  "
_ROWS = 2


class KeyBar(Static):
    """One or two rows of keys with their verbs."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._actions: Sequence[KeyAction] = ()
        self._row_count = 0
        self.auto_links = False  # the whole bar is made of links: drawn as such it would be all underlined

    def show(self, actions: Sequence[KeyAction]) -> None:
        """Show these actions, leaving out those without a verb."""
        self._actions = [action for action in actions if action.verb]
        self._lay_out()

    def on_resize(self) -> None:
        """Lay the keys out again for the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width:
            rows = rows_of_keys(self._actions, width)
            content = Content("\n").join(Content(_GAP).join(_key(action) for action in row) for row in rows)
            self.update(content, layout=len(rows) != self._row_count)
            self._row_count = len(rows)


def rows_of_keys(actions: Sequence[KeyAction], width: int) -> list[list[KeyAction]]:
    """Return the actions in rows of `width` cells, less what the footer may drop to fit in two."""
    shown = list(actions)
    rows = _packed(shown, width)
    for name in FOOTER_DROPS:
        if len(rows) <= _ROWS:
            break
        shown = [action for action in shown if action.name != name]
        rows = _packed(shown, width)
    return rows


def _packed(actions: Sequence[KeyAction], width: int) -> list[list[KeyAction]]:
    rows: list[list[KeyAction]] = [[]]
    used = 0
    for action in actions:
        cells = len(action.shown) + 1 + len(action.verb)
        if rows[-1] and used + len(_GAP) + cells > width:
            rows.append([])
            used = 0
        used += cells + (len(_GAP) if rows[-1] else 0)
        rows[-1].append(action)
    return rows


def _key(action: KeyAction) -> Content:
    key = Content.assemble((action.shown, "bold $footer-key-foreground"), f" {action.verb}")
    return key.stylize(Style.from_meta({"@click": f"screen.do('{action.name}')"}))
