"""Asks by one key in which dimension of scope two claims differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reconcile.conflict import ScopeDimension
from reconcile.review.actions import SCOPE_KEYS
from reconcile.review.fragment import Line, line, words
from reconcile.review.widgets.content import contents_of


class ScopeScreen(ModalScreen[ScopeDimension | None]):
    """Six dimensions, one key each; what the tool found is marked, and enter takes the first of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key, f"choose('{dimension}')", sentence, show=False)
            for key, dimension, sentence in SCOPE_KEYS
        ),
        Binding("enter", "suggested", "Take what the tool found", show=False),
        Binding("escape,q", "leave", "Decide nothing", show=False),
    ]

    def __init__(self, suggested: Sequence[ScopeDimension]) -> None:
        super().__init__()
        self._suggested = tuple(suggested)

    def compose(self) -> ComposeResult:
        """Draw the question and its keys."""
        with Vertical(classes="dialog"):
            yield Static(contents_of(self._lines()))

    def _lines(self) -> list[Line]:
        lines = [line(words("Apparent conflict: in what do the two differ?", "heading")), ()]
        for key, dimension, sentence in SCOPE_KEYS:
            found = "  ← found" if dimension in self._suggested else ""
            lines.append(
                line(
                    words(f"{key}  ", "strong"),
                    f"{dimension:<11}",
                    words(sentence, "dim"),
                    words(found, "strong"),
                )
            )
        default = f"enter takes {self._suggested[0]}, " if self._suggested else ""
        return [*lines, (), line(words(f"{default}escape decides nothing", "dim"))]

    def action_choose(self, dimension: ScopeDimension) -> None:
        """Answer with a dimension."""
        self.dismiss(dimension)

    def action_suggested(self) -> None:
        """Answer with what the tool found first, where it found something."""
        if self._suggested:
            self.dismiss(self._suggested[0])

    def action_leave(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)
