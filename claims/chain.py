"""The whole chain of who says a claim, outermost first, from passages and attributions."""

from __future__ import annotations

from collections.abc import Sequence

from claims.attribution import Attribution
from claims.claim import Hop
from sources.document import Document
from sources.span import Span


def trace_chain(
    spans: Sequence[Span], document: Document, attributions: Sequence[Attribution]
) -> tuple[Hop, ...]:
    """Return the hops from the document to the innermost speaker of the words at `spans`."""
    raise NotImplementedError
