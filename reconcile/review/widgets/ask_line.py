"""One line at the bottom that asks for words: what to search for, or a note."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static


class AskLine(Horizontal):
    """Hidden until it asks; says what is typed while it is typed, and when it is done."""

    class Typed(Message):
        """The words changed."""

        def __init__(self, prompt: str, value: str) -> None:
            self.prompt, self.value = prompt, value
            super().__init__()

    class Done(Message):
        """The words were taken, or left with escape: then `value` is None."""

        def __init__(self, prompt: str, value: str | None) -> None:
            self.prompt, self.value = prompt, value
            super().__init__()

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave the line", show=False),
        *(
            Binding(key, f"screen.move('{name}')", "Move in the queue while typing", show=False)
            for key, name in (
                ("down", "down"),
                ("up", "up"),
                ("pagedown", "page_down"),
                ("pageup", "page_up"),
            )
        ),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes="hidden")
        self._prompt = ""

    def compose(self) -> ComposeResult:
        """Lay out prompt and line."""
        yield Static(id="prompt")
        yield Input(compact=True, select_on_focus=False)

    def ask(self, prompt: str, value: str) -> None:
        """Open the line with the words that stand there already."""
        self._prompt = prompt
        self.query_one("#prompt", Static).update(Content(f"{prompt}: "))
        line = self.query_one(Input)
        with line.prevent(Input.Changed):
            line.value = value
        line.cursor_position = len(value)
        self.remove_class("hidden")
        # At once, not when the screen has settled: keys typed ahead must not reach the queue as decisions.
        self.screen.set_focus(line)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if not self.has_class("hidden"):
            self.post_message(self.Typed(self._prompt, event.value))

    @on(Input.Submitted)
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        self._close(event.value)

    def action_leave(self) -> None:
        """Close without taking the words."""
        self._close(None)

    def _close(self, value: str | None) -> None:
        self.add_class("hidden")
        self.post_message(self.Done(self._prompt, value))
