"""Chooses what the queue shows: status, kinds and assessments, each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reconcile.conflict import Assessment
from reconcile.review.item import ItemKind
from reconcile.review.queue import ReviewQueue
from reconcile.review.selection import QueueFilter, StatusChoice

_STATUSES: tuple[StatusChoice, ...] = ("open", "decided", "all")


class Choice(NamedTuple):
    """One row: what it speaks of, how many items that is, and the filter that switching it gives."""

    section: str
    name: str
    items: int
    is_on: Callable[[QueueFilter], bool]
    switch: Callable[[QueueFilter], QueueFilter]


def _status_choice(status: StatusChoice, items: int) -> Choice:
    return Choice(
        "status",
        status,
        items,
        lambda chosen: chosen.status == status,
        lambda chosen: chosen._replace(status=status),
    )


def _kind_choice(kind: ItemKind, items: int) -> Choice:
    return Choice(
        "kind",
        kind,
        items,
        lambda chosen: kind in chosen.kinds,
        lambda chosen: chosen.with_kind_switched(kind),
    )


def _assessment_choice(assessment: Assessment, items: int) -> Choice:
    return Choice(
        "assessment",
        assessment,
        items,
        lambda chosen: assessment in chosen.assessments,
        lambda chosen: chosen.with_assessment_switched(assessment),
    )


class FilterScreen(ModalScreen[QueueFilter | None]):
    """Rows that enter or space turn on and off; escape applies them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "Turn on or off", show=False),
        Binding("j", "down", "Down", show=False),
        Binding("k", "up", "Up", show=False),
        Binding("r", "clear", "Show all that is open", show=False),
        Binding("escape,f,q", "apply", "Apply", show=False),
    ]

    def __init__(self, queue: ReviewQueue) -> None:
        super().__init__()
        self._filter = queue.filter
        items = queue.visible(QueueFilter(status="all"))
        kinds = Counter(kind for item in items for kind in item.kinds)
        assessments = Counter(item.assessment for item in items if item.assessment is not None)
        self._choices = [
            *(_status_choice(status, len(queue.visible(QueueFilter(status=status)))) for status in _STATUSES),
            *(_kind_choice(kind, count) for kind, count in sorted(kinds.items())),
            *(_assessment_choice(assessment, count) for assessment, count in sorted(assessments.items())),
        ]

    def compose(self) -> ComposeResult:
        """Draw the rows."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_subtitle = Content("enter turns on and off, r resets, escape applies")
            yield Static(Content("Show only"), classes="dialog-title")
            yield OptionList(*(Option(self._prompt(choice)) for choice in self._choices), compact=True)

    def _prompt(self, choice: Choice) -> Content:
        off, on_ = ("( )", "(•)") if choice.section == "status" else ("[ ]", "[x]")
        mark = on_ if choice.is_on(self._filter) else off
        return Content(f"{mark} {choice.section:<11} {choice.name.replace('_', ' '):<15} {choice.items:>6}")

    @on(OptionList.OptionSelected)
    def _toggle_selected(self, event: OptionList.OptionSelected) -> None:
        self._toggle(event.option_index)

    def action_switch(self) -> None:
        """Turn the row at the cursor on or off."""
        highlighted = self.query_one(OptionList).highlighted
        if highlighted is not None:
            self._toggle(highlighted)

    def action_down(self) -> None:
        """Go to the next row."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Go to the row before."""
        self.query_one(OptionList).action_cursor_up()

    def action_clear(self) -> None:
        """Go back to everything that is open."""
        self._filter = QueueFilter(text=self._filter.text)
        self._redraw()

    def action_apply(self) -> None:
        """Leave with what was chosen."""
        self.dismiss(self._filter)

    def _toggle(self, row: int) -> None:
        self._filter = self._choices[row].switch(self._filter)
        self._redraw()

    def _redraw(self) -> None:
        rows = self.query_one(OptionList)
        for row, choice in enumerate(self._choices):
            rows.replace_option_prompt_at_index(row, self._prompt(choice))
