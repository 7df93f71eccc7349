"""A passage in the making: found, not yet placed among the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sources.calendar_date import ImpreciseDate
from sources.document import AuthorRole, Citation, Passage, PassageId, PassageKind, SourceId, passage_id
from sources.span import Span

# What may stand in what, when two passages cover the same words.
_OUTERMOST_FIRST = ("post", "article", "quote", "footer", "caption", "heading", "boilerplate")


class Draft(NamedTuple):
    """What is known of a passage; the fields mean what they mean in `sources.document.Passage`."""

    kind: PassageKind
    start: int
    end: int
    found_by: str
    outlet: str | None = None
    author: str | None = None
    author_role: AuthorRole = "reporter"
    published: ImpreciseDate | None = None
    published_span: Span | None = None
    title: str | None = None
    outlet_cue: Span | None = None
    citation: Citation | None = None


def place_drafts(drafts: Iterable[Draft], source: SourceId) -> tuple[Passage, ...]:
    """Return the passages of a source, parents first; a draft that cuts across another is left out."""
    ordered = sorted(drafts, key=lambda one: (one.start, -one.end, _OUTERMOST_FIRST.index(one.kind)))
    passages: list[Passage] = []
    open_passages: list[tuple[int, PassageId]] = []
    seen: set[PassageId] = set()
    for draft in ordered:
        while open_passages and open_passages[-1][0] <= draft.start:
            open_passages.pop()
        identity = passage_id(source, draft.start, draft.end, draft.kind)
        crosses = bool(open_passages) and draft.end > open_passages[-1][0]
        if crosses or identity in seen or draft.start >= draft.end:
            continue
        seen.add(identity)
        parent = open_passages[-1][1] if open_passages else None
        passages.append(Passage(id=identity, source=source, parent=parent, **draft._asdict()))
        open_passages.append((draft.end, identity))
    return tuple(passages)
