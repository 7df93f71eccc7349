"""The main screen: the queue above, the item below, one key to decide and move on."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from claims.claim import ClaimId
from reconcile.errors import ReconcileError
from reconcile.review.actions import ACTIONS, KeyAction, action_named
from reconcile.review.excerpt import NARROW, WIDE
from reconcile.review.fragment import Line, line, words
from reconcile.review.queue import Change, ReviewQueue
from reconcile.review.ruling import Ruling, allowed_actions
from reconcile.review.screens.filter_screen import FilterScreen
from reconcile.review.screens.help_screen import HelpScreen
from reconcile.review.screens.scope_screen import ScopeScreen
from reconcile.review.screens.source_screen import SourceScreen
from reconcile.review.selection import QueueFilter
from reconcile.review.view import ItemView
from reconcile.review.widgets.ask_line import AskLine
from reconcile.review.widgets.content import content_of
from reconcile.review.widgets.detail import Detail
from reconcile.review.widgets.key_bar import KeyBar
from reconcile.review.widgets.queue_list import QueueList
from reconcile.review.wording import decided_line, told, warned, why_empty
from reconcile.safe_text import safe_text

_SEARCH, _NOTE = "search", "note"
_WIDE_CELLS = 110


class QueueScreen(Screen[None]):
    """Draws the queue and hands every key on to it.

    Args:
        queue: the state of the review.
        title: what the case is called.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # With priority keys are taken one by one: "a" and then "t" typed fast is one apparent conflict.
        Binding(action.keys, f"do('{action.name}')", action.help, show=False, id=action.name, priority=True)
        for action in ACTIONS
    ]

    def __init__(self, queue: ReviewQueue, *, title: str) -> None:
        super().__init__()
        self._queue = queue
        self._case_title = title
        self._view: ItemView | None = None
        self._side = 0
        self._note = ""
        self._commands: dict[str, Callable[[], None]] = {
            "apparent": self._ask_scope,
            "note": self._ask_note,
            "undo": self._undo,
            "redo": lambda: self._change(self._queue.redo, "Nothing to redo."),
            "search": self._ask_words,
            "filter": self._ask_filter,
            "lift": self._lift,
            "source": self._open_source,
            "next_side": lambda: self._point(self._side + 1),
            "previous_side": lambda: self._point(self._side - 1),
            "down": lambda: self._go(self._queue.cursor + 1),
            "up": lambda: self._go(self._queue.cursor - 1),
            "page_down": lambda: self._go(self._queue.cursor + self._list.page_lines),
            "page_up": lambda: self._go(self._queue.cursor - self._list.page_lines),
            "first": lambda: self._go(0),
            "last": lambda: self._go(len(self._queue) - 1),
            "read_on": lambda: self._detail.scroll_page_down(animate=False),
            "read_back": lambda: self._detail.scroll_page_up(animate=False),
            "help": self._open_help,
            "quit": lambda: self.app.exit(return_code=0),
        }

    def compose(self) -> ComposeResult:
        """Lay out the four parts of the screen."""
        yield Static(id="heading")
        yield QueueList(self._queue, id="queue")
        yield Detail(id="detail")
        yield AskLine(id="ask")
        yield KeyBar(id="keys")

    @property
    def _list(self) -> QueueList:
        return self.query_one(QueueList)

    @property
    def _detail(self) -> Detail:
        return self.query_one(Detail)

    def on_mount(self) -> None:
        """Draw the queue as it stands."""
        self._list.focus()

    def on_resize(self) -> None:
        """Show as much context as there is room for, and keep the cursor's row in sight."""
        self.call_after_refresh(self._follow)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to the line that asks for words while it does."""
        if action == "do" and isinstance(self.focused, Input):
            return False
        return super().check_action(action, parameters)

    def action_move(self, name: str) -> None:
        """Move in the queue while words are typed."""
        self._commands[name]()

    def action_do(self, name: str) -> None:
        """Do what an action of the table says."""
        command = self._commands.get(name)
        if command is not None:
            command()
            return
        ruling = action_named(name).ruling
        if ruling is not None:
            self._rule(Ruling(ruling, focus=self._pointed_claim(), note=self._note))

    def _pointed_claim(self) -> ClaimId | None:
        return self._view.sides[self._side].claim if self._view is not None else None

    def _rule(self, ruling: Ruling) -> None:
        item = self._queue.current
        if item is None:
            self._say("There is no item to decide.")
            return
        if ruling.action not in allowed_actions(item):
            offered = ", ".join(action.shown for action in self._offered() if action.ruling)
            self._say(f"This item does not take that decision; it takes {offered}.")
            return
        shown = self._view.shown_hash if self._view is not None else ""
        self._change(lambda: self._queue.decide(ruling._replace(shown=shown)), "Nothing was decided.")

    def _undo(self) -> None:
        foreign = self._queue.foreign_undo()
        if foreign is not None:
            self._say(warned(foreign))
            return
        self._change(self._queue.undo, "Nothing to undo.")

    def _change(self, change: Callable[[], Change | None], nothing: str) -> None:
        """Decide, undo or redo; then show the item that is next and say what happened."""
        try:
            done = change()
        except ReconcileError as error:
            self._queue.read_again()
            self._follow()
            self.notify(safe_text(str(error)), title="Not stored", severity="error", markup=False)
            return
        if done is None:
            self._say(nothing)
            return
        self._note = ""
        self._follow()
        self._say(told(done))

    def _ask_scope(self) -> None:
        item = self._queue.current
        if item is None or "apparent" not in allowed_actions(item):
            self._rule(Ruling("apparent"))
            return
        suggested = [
            difference.dimension for conflict in item.conflicts for difference in conflict.differences
        ]
        note, focus = self._note, self._pointed_claim()

        def rule(dimension: str | None) -> None:
            if dimension is not None:
                self._rule(Ruling("apparent", focus=focus, reason=dimension, note=note))

        self.app.push_screen(ScopeScreen(suggested), rule)

    def _ask_filter(self) -> None:
        def choose(queue_filter: QueueFilter | None) -> None:
            if queue_filter is not None:
                self._choose(queue_filter)

        self.app.push_screen(FilterScreen(self._queue), choose)

    def _ask_words(self) -> None:
        self.query_one(AskLine).ask(_SEARCH, self._queue.filter.text)

    def _ask_note(self) -> None:
        self.query_one(AskLine).ask(_NOTE, self._note)

    @on(AskLine.Typed)
    def _search_while_typing(self, event: AskLine.Typed) -> None:
        if event.prompt == _SEARCH:
            self._choose(self._queue.filter._replace(text=event.value))

    @on(AskLine.Done)
    def _take_words(self, event: AskLine.Done) -> None:
        self._list.focus()
        if event.prompt == _SEARCH and event.value is None:
            self._choose(self._queue.filter._replace(text=""))
        elif event.prompt == _NOTE and event.value is not None:
            self._note = event.value.strip()
            self._follow()

    def _lift(self) -> None:
        if self._queue.filter != QueueFilter():
            self._choose(QueueFilter())

    def _choose(self, queue_filter: QueueFilter) -> None:
        self._say("")
        self._queue.choose(queue_filter)
        self._follow()

    def _open_help(self) -> None:
        self.app.push_screen(HelpScreen())

    def _open_source(self) -> None:
        claim = self._pointed_claim()
        if claim is not None:
            self.app.push_screen(
                SourceScreen(
                    self._queue.document_of(claim),
                    self._queue.claims_in(self._queue.claim(claim).source),
                    at=claim,
                )
            )

    def _point(self, side: int) -> None:
        if self._view is None or not self._view.sides:
            return
        self._side = side % len(self._view.sides)
        self._detail.show(self._view, side=self._side, preface=self._preface(), from_top=False)
        self._detail.reveal(self._side)

    def _go(self, row: int) -> None:
        self._say("")
        self._queue.move_to(row)
        self._follow()

    @on(QueueList.Picked)
    def _pick(self, event: QueueList.Picked) -> None:
        self._go(event.row)

    @on(Detail.Pointed)
    def _point_at(self, event: Detail.Pointed) -> None:
        self._point(event.side)

    def _follow(self) -> None:
        """Draw everything for the item at the cursor."""
        item = self._queue.current
        surroundings = WIDE if self.size.width >= _WIDE_CELLS else NARROW
        self._view = self._queue.view(item, surroundings) if item is not None else None
        # A group's anchor is what the others are compared with: the loosest other member is in question.
        self._side = 1 if item is not None and len(item.key) > 1 and item.group is not None else 0
        self._list.follow(Content(safe_text(why_empty(self._queue))))
        self._detail.show(self._view, side=self._side, preface=self._preface())
        self.query_one("#heading", Static).update(self._heading(), layout=False)
        self.query_one(KeyBar).show(self._offered())

    def _preface(self) -> tuple[Line, ...]:
        decided = decided_line(self._queue.status(self._queue.cursor)) if len(self._queue) else ()
        note = line(words("Note with the next decision: ", "strong"), self._note) if self._note else ()
        return tuple(part for part in (decided, note) if part)

    def _heading(self) -> Content:
        shown = self._queue.filter
        place = f"{self._queue.cursor + 1}/{len(self._queue)}" if len(self._queue) else "0/0"
        return content_of(
            line(
                words(self._case_title, "heading"),
                words(f"  {place} "),
                words(f"{shown}  ", "dim"),
                words(str(self._queue.progress)),
            )
        )

    def _offered(self) -> list[KeyAction]:
        item = self._queue.current
        allowed = allowed_actions(item) if item is not None else ()
        hidden = set() if item is not None else {"note", "source", "next_side", "read_on"}
        return [
            action
            for action in ACTIONS
            if (action.ruling in allowed if action.ruling is not None else action.name not in hidden)
        ]

    def _say(self, message: str) -> None:
        """Say it on the line between queue and item, where it hides nothing and stays until the next."""
        self._detail.border_title = content_of(line(words(message, "strong")))
