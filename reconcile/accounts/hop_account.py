"""An account of one hop: the words that name it, the words that report, and how an outlet was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.claim import Hop
from reconcile.accounts.context import Excerpt
from reconcile.accounts.step import Step, flat
from sources.span import Span

_ADRIFT = "its words are not in the text"


class HopAccount(NamedTuple):
    """One hop with the words behind it.

    Attributes:
        named: the words that name the agent, with their place; None where the text only implies it.
        cue: the reporting words, or the lead-in or footer that credits the outlet.
        excerpts: those words in their sentences.
        found: how the passage's outlet or author was found, in plain words; "" for a speaker.
    """

    hop: Hop
    named: Span | None
    cue: Span | None
    excerpts: tuple[Excerpt, ...]
    found: str
    text: str

    def lines(self, depth: int) -> Iterator[str]:
        """Yield the hop as lines, numbered from the outside in."""
        yield f"  {depth}. {self.hop.agent} ({', '.join(self._traits())})"
        for step in self._steps():
            yield step.line(5)

    def data(self) -> dict[str, object]:
        """Return the hop as plain data: its record, and its words with their places and their sentences."""
        return {
            **self.hop.model_dump(mode="json", exclude={"span", "cue"}),
            "named": self._quoted(self.named),
            "cue": self._quoted(self.cue),
            "context": [
                {
                    "words": one.span.quote(self.text),
                    "span": list(one.span),
                    "marks": [list(mark) for mark in one.marks],
                }
                for one in self.excerpts
            ],
            "found": self.found,
        }

    def _traits(self) -> Iterator[str]:
        yield self.hop.role
        if self.hop.role in ("speaker", "report", "author"):
            yield "anonymous" if self.hop.anonymous else "named"
        if self.hop.medium:
            yield f"in: {self.hop.medium}"
        if self.hop.role != "document":
            yield "declared" if self.hop.declared else "inferred"

    def _steps(self) -> Iterator[Step]:
        if self.hop.reason:
            yield Step("why", self.hop.reason)
        if self.named is not None:
            yield Step("named", self._with_place(self.named))
        if self.cue is not None and self.cue != self.named:
            yield Step("cue", self._with_place(self.cue))
        for excerpt in self.excerpts:
            yield Step("words", f"“{excerpt.line(self.text)}”")
        if self.found and self.found != self.hop.reason:
            yield Step("found", self.found)

    def _with_place(self, span: Span) -> str:
        return f"“{flat(span.quote(self.text)) or _ADRIFT}” [{span.start}-{span.end}]"

    def _quoted(self, span: Span | None) -> dict[str, object] | None:
        return None if span is None else {"words": span.quote(self.text), "span": list(span)}
