"""The keys and what they do, searchable; made from the table of actions."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reconcile.review.actions import ACTIONS, SOURCE_ACTIONS, KeyAction
from reconcile.review.fragment import Line, line, words
from reconcile.review.widgets.content import contents_of

_HELP_CELLS = 58
_SECTIONS = {"decide": "Decide", "look": "Look", "move": "Move", "session": "Session"}


def help_lines(search: str = "") -> list[Line]:
    """Return the help as lines: the actions that hold all words of `search`, by section."""
    lines: list[Line] = []
    for section, heading in _SECTIONS.items():
        actions = [action for action in ACTIONS if action.section == section]
        lines += _section(heading, actions, search)
    lines += _section("In a source", SOURCE_ACTIONS, search)
    return lines or [line("No key does that: “", words(search), "”.")]


def _section(heading: str, actions: Sequence[KeyAction], search: str) -> list[Line]:
    rows = [row for action in actions if _matches(action, search) for row in _rows(action)]
    return [line(words(heading, "heading")), *rows, ()] if rows else []


def _rows(action: KeyAction) -> list[Line]:
    first, *rest = textwrap.wrap(action.help, _HELP_CELLS)
    return [
        line(words(f"  {action.shown:<10} ", "strong"), first),
        *(line(" " * 13 + continued) for continued in rest),
    ]


def _matches(action: KeyAction, search: str) -> bool:
    told = f"{action.shown} {action.name} {action.verb} {action.help}".casefold()
    return all(word in told for word in search.casefold().split())


class HelpScreen(ModalScreen[None]):
    """All keys, with a line to search them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", show=False),
        Binding("down", "scroll_by(1)", "Down", show=False),
        Binding("up", "scroll_by(-1)", "Up", show=False),
        Binding("pagedown", "scroll_page(1)", "One page down", show=False),
        Binding("pageup", "scroll_page(-1)", "One page up", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Draw the search line over the keys."""
        with Vertical(classes="dialog tall"):
            yield Input(placeholder="search the keys; escape closes", id="help-words", compact=True)
            with VerticalScroll(can_focus=False):
                yield Static(contents_of(help_lines()), id="help-lines")

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        self.query_one("#help-lines", Static).update(contents_of(help_lines(event.value)))

    def action_scroll_by(self, rows: int) -> None:
        """Scroll the keys."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll the keys by what is in sight."""
        keys = self.query_one(VerticalScroll)
        keys.scroll_relative(y=pages * max(1, keys.size.height - 1), animate=False)
