"""Small claims and documents, so that a test says only what it is about."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import pytest

from claims.claim import Claim, Hop, claim_id
from reconcile.case import Case, Reading
from reconcile.conflict import Conflict, conflict_id
from reconcile.group import Group, Origin, group_id
from sources.calendar_date import ImpreciseDate
from sources.document import Document, Passage, Source, passage_id, source_id
from sources.span import Span

MakeClaim = Callable[..., Claim]
MakeDocument = Callable[..., Document]
MakeCase = Callable[..., Case]


@pytest.fixture
def make_claim() -> MakeClaim:
    """Return a maker of claims: words first, then the file, then any field of the record."""

    def make(
        text: str, file: str = "a.txt", *, start: int = 0, speaker: str | None = None, **fields: Any
    ) -> Claim:
        source = source_id(file.encode())
        spans = (Span(start, start + len(text)),)
        kind = fields.pop("kind", "statement")
        chain = fields.pop("chain", None) or (
            Hop(agent=file, role="document"),
            *([Hop(agent=speaker, role="speaker")] if speaker else []),
        )
        filled = {
            "id": claim_id(source, spans, kind, fields.pop("ordinal", 0)),
            "source": source,
            "file": file,
            "passage": passage_id(source, 0, 10_000, "post"),
            "spans": spans,
            "quote": (text,),
            "kind": kind,
            "subject": "",
            "chain": chain,
            "extractor": "test 1",
            **fields,
        }
        return Claim.model_validate(filled)

    return make


@pytest.fixture
def make_document() -> MakeDocument:
    """Return a maker of documents: one post over the whole text, published on a day if given."""

    def make(
        text: str, file: str = "a.txt", published: ImpreciseDate | None = None, **passage: Any
    ) -> Document:
        source = Source(
            id=source_id(file.encode()), file=file, media_type="text/plain", text=text, published=published
        )
        post = Passage(
            id=passage_id(source.id, 0, len(text), "post"),
            source=source.id,
            start=0,
            end=len(text),
            kind="post",
            published=published,
            **passage,
        )
        return Document(source=source, passages=(post,))

    return make


@pytest.fixture
def make_case(tmp_path) -> MakeCase:
    """Return a maker of stored cases: file names to texts, each line one claim of the outlet `Daily`.

    Equal lines are one group; the first claim of each file conflicts with that of the next file.
    """

    def make(texts: dict[str, str], folder: str = "case") -> Case:
        home = tmp_path / folder
        case = (
            Case.open(home) if (home / "reconcile.toml").exists() else Case.init(home, reviewer="Ada Brook")
        )
        documents = [_document_of(file, text) for file, text in sorted(texts.items())]
        for file, text in texts.items():
            (case.sources_folder / file).write_bytes(text.encode())
        claims = {claim.id: claim for document in documents for claim in _line_claims(document)}
        reconciliation = _Found(
            tuple(claims[key] for key in sorted(claims)),
            _groups(claims.values()),
            _conflicts(documents, claims),
            {},
        )
        assert case.save_reading(
            Reading(tuple(documents), tuple(claims.values()), reconciliation), revision=case.revision()
        )
        return case

    return make


class _Found(NamedTuple):
    """The shape of a reconciliation, without importing the matching."""

    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    manifest: dict[str, int]


def _document_of(file: str, text: str) -> Document:
    source = Source(
        id=source_id(text.encode()), file=file, media_type="text/plain", text=text, outlet="Daily"
    )
    post = Passage(
        id=passage_id(source.id, 0, len(text), "post"), source=source.id, start=0, end=len(text), kind="post"
    )
    return Document(source=source, passages=(post,))


def _line_claims(document: Document) -> list[Claim]:
    claims, start = [], 0
    for line in document.text.split("\n"):
        span = Span(start, start + len(line))
        start = span.end + 1
        if line.strip():
            claims.append(
                Claim(
                    id=claim_id(document.source.id, (span,), "statement"),
                    source=document.source.id,
                    file=document.source.file,
                    passage=document.passages[0].id,
                    spans=(span,),
                    quote=(line,),
                    kind="statement",
                    subject=line.split()[0],
                    chain=(
                        Hop(agent=document.source.file, role="document"),
                        Hop(agent="Daily", role="outlet"),
                    ),
                    extractor="lines 1",
                )
            )
    return claims


def _groups(claims) -> tuple[Group, ...]:
    by_words: dict[str, list[Claim]] = {}
    for claim in claims:
        by_words.setdefault(claim.text, []).append(claim)
    groups = []
    for alike in by_words.values():
        members = tuple(sorted(claim.id for claim in alike))
        origin = Origin(key="daily", label="Daily", members=members, status="declared")
        groups.append(
            Group(
                id=group_id(members),
                members=members,
                representative=members[0],
                appearances=len(members),
                origins=(origin,),
            )
        )
    return tuple(sorted(groups, key=lambda group: group.id))


def _conflicts(documents: list[Document], claims: dict[str, Claim]) -> tuple[Conflict, ...]:
    firsts = [_line_claims(document)[0].id for document in documents]
    conflicts = []
    for pair in pairwise(firsts):
        sides = tuple(sorted(pair))
        conflicts.append(
            Conflict(
                id=conflict_id(sides, "numeric"),
                kind="numeric",
                sides=sides,
                assessment="conflict",
                explanation="The two figures differ.",
                severity=0.5,
                confidence=0.5,
            )
        )
    return tuple(conflicts)
