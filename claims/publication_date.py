"""Printed dates of posts and footers as claims, so that two dates of one article can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from claims.assemble import Assembler
from claims.claim import Claim, Scope, ScopeSlot, TimeScope
from sources.calendar_date import ImpreciseDate
from sources.document import Document
from sources.span import Span


def find_publication_dates(document: Document, assembler: Assembler) -> Iterator[Claim]:
    """Yield one statement with measure `published` for each printed date of a post or a cited article."""
    for passage in document.passages:
        citation = passage.citation
        if passage.kind == "footer" and citation is not None and citation.published and citation.date_span:
            subject = citation.title or citation.outlet or passage.outlet or ""
            scope = _scope(document, citation.published, citation.date_span)
            yield assembler.build_published(passage, subject, citation.date_span, scope)
        elif passage.kind in ("post", "article") and passage.published and passage.published_span:
            subject = passage.title or passage.outlet or document.source.title or ""
            scope = _scope(document, passage.published, passage.published_span)
            yield assembler.build_published(passage, subject, passage.published_span, scope)


def _scope(document: Document, published: ImpreciseDate, span: Span) -> Scope:
    words = span.quote(document.text)
    return Scope(
        time=TimeScope(expression=words, when=published, span=span),
        substance=ScopeSlot(value="publication", basis="inferred"),
    )
