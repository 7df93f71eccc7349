"""Printed dates of posts and footers as claims, so that two dates of one article can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from claims.assemble import Assembler
from claims.claim import Claim, Scope, ScopeSlot, TimeScope
from claims.when import find_times
from sources.calendar_date import ImpreciseDate
from sources.document import Document, Passage
from sources.span import Span

_HEAD_LINES = 4  # title, dateline, byline and one blank line
_LONGEST_DATELINE = 60  # characters; a longer line is prose


def find_publication_dates(document: Document, assembler: Assembler) -> Iterator[Claim]:
    """Yield one statement with measure `published` for each printed date of a post or a cited article."""
    for passage in document.passages:
        citation = passage.citation
        if passage.kind == "footer" and citation is not None and citation.published and citation.date_span:
            subject = citation.title or citation.outlet or passage.outlet or ""
            scope = _scope(document, citation.published, citation.date_span)
            yield assembler.build_published(passage, subject, citation.date_span, scope)
        elif passage.kind in ("post", "article") and passage.published is not None:
            span = _dateline(document, passage, passage.published)
            if span is not None:
                subject = passage.title or passage.outlet or document.source.title or ""
                scope = _scope(document, passage.published, span)
                yield assembler.build_published(passage, subject, span, scope)


def _scope(document: Document, published: ImpreciseDate, span: Span) -> Scope:
    words = span.quote(document.text)
    return Scope(
        time=TimeScope(expression=words, when=published, span=span),
        substance=ScopeSlot(value="publication", basis="inferred"),
    )


def _dateline(document: Document, passage: Passage, published: ImpreciseDate) -> Span | None:
    """Return where the first lines of a post print its date; None where they do not."""
    start = passage.start
    seen = 0
    while start < passage.end and seen < _HEAD_LINES:
        end = document.text.find("\n", start, passage.end)
        end = passage.end if end < 0 else end
        line = document.text[start:end]
        if line.strip():
            seen += 1
            if len(line) <= _LONGEST_DATELINE:
                for time in find_times(document.text, Span(start, end), reference=None):
                    if time.when == published and time.span is not None:
                        return time.span
        start = end + 1
    return None
