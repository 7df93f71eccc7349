"""Who is said to say what: attributions inside the passages of one document."""

from __future__ import annotations

from typing import Literal

from claims.claim import HopRole, Record
from sources.document import Document
from sources.span import Span

AttributionKind = Literal["direct", "indirect", "mixed", "reported", "belief", "accusation"]


class Attribution(Record):
    """One act of saying: its content, its cue and its source.

    Attributes:
        content: what is said, one span or more (a quote split by its cue has two).
        cue: the reporting words ("said", "according to"); None where speech is continued without any.
        source: where the agent is named; None for a source-less passive.
        agent: canonical name after resolving "the source", "it", "the report"; `unattributed` without one.
        medium: "annual report", "interview with Reuters", where the text says.
        via: agents between the passage's voice and this one that the same cue names, outermost first ("told
            Reuters" puts the Reuters interview between outlet and speaker).
        denied: the agent denies the content.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    agent: str
    role: HopRole
    kind: AttributionKind
    medium: str | None = None
    via: tuple[str, ...] = ()
    anonymous: bool = False
    denied: bool = False
    declared: bool = True
    reason: str | None = None


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions of a document, sorted by the start of their content, widest first."""
    raise NotImplementedError
