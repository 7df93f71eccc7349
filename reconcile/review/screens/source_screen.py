"""The whole source at the place of a claim, with all its claims marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from claims.claim import Claim, ClaimId
from reconcile.review.actions import SOURCE_ACTIONS
from reconcile.review.fragment import line, words
from reconcile.review.widgets.content import content_of
from reconcile.review.widgets.key_bar import KeyBar
from reconcile.review.widgets.source_text import SourceText
from sources.document import Document


class SourceScreen(Screen[None]):
    """Shows a document and goes from claim to claim.

    Args:
        document: what to show.
        claims: its claims, by first span.
        at: the claim to begin at.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(action.keys, f"do('{action.name}')", action.help, show=False, id=f"source.{action.name}")
        for action in SOURCE_ACTIONS
    ]

    def __init__(self, document: Document, claims: Sequence[Claim], *, at: ClaimId) -> None:
        super().__init__()
        self._document = document
        self._claims = claims
        self._place = next((place for place, claim in enumerate(claims) if claim.id == at), 0)
        self._commands: dict[str, Callable[[], None]] = {
            "next_claim": lambda: self._point(self._place + 1),
            "previous_claim": lambda: self._point(self._place - 1),
            "down": lambda: self._text.scroll_relative(y=1, animate=False),
            "up": lambda: self._text.scroll_relative(y=-1, animate=False),
            "page_down": lambda: self._text.scroll_page_down(animate=False),
            "page_up": lambda: self._text.scroll_page_up(animate=False),
            "first": lambda: self._text.scroll_home(animate=False),
            "last": lambda: self._text.scroll_end(animate=False),
            "close": self._close,
        }

    def compose(self) -> ComposeResult:
        """Lay out heading, text and keys."""
        yield Static(id="heading")
        yield SourceText(self._document.text, self._claims, id="source-text")
        yield KeyBar(id="keys")

    @property
    def _text(self) -> SourceText:
        return self.query_one(SourceText)

    def on_mount(self) -> None:
        """Show the place of the claim."""
        self._text.focus()
        self.query_one(KeyBar).show(SOURCE_ACTIONS)

    def on_resize(self) -> None:
        """Wrap the text again and stay at the claim."""
        self.call_after_refresh(self._settle)

    def action_do(self, name: str) -> None:
        """Do what an action of the table says."""
        self._commands[name]()

    def _close(self) -> None:
        self.dismiss(None)

    def _settle(self) -> None:
        self._text.lay_out()
        self._point(self._place)

    def _point(self, place: int) -> None:
        if self._claims:
            self._place = place % len(self._claims)
            self._text.point_at(self._claims[self._place])
        self.query_one("#heading", Static).update(self._heading())

    def _heading(self) -> Content:
        source = self._document.source
        parts = [part for part in (source.title, source.outlet, str(source.published or "")) if part]
        count = f"  claim {self._place + 1} of {len(self._claims)}" if self._claims else "  no claims"
        guessed = f"  {source.encoding} (a guess)" if source.encoding_guessed else ""
        return content_of(
            line(
                words(source.file, "heading"),
                words(count),
                words(guessed, "warning"),
                words("  " + ", ".join(parts), "dim"),
            )
        )
