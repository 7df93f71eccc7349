"""Records to rows and back: sources, passages, claims, groups and conflicts of a case.

What one ingest changes goes in one transaction of the caller's; nothing here commits.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

from sqlalchemy import Connection, Table, delete, insert, select, update

from claims.claim import Claim, ClaimId
from reconcile.conflict import Conflict
from reconcile.group import Group
from reconcile.ingest_report import NotRead
from reconcile.store.schema import (
    claim_table,
    conflict_table,
    group_table,
    meta_table,
    not_read_table,
    passage_table,
    source_table,
    succession_table,
)
from sources.document import Document, Passage, Source

_IDS_A_STATEMENT = 500  # below SQLite's oldest limit of 999 bound values


class Succession(NamedTuple):
    """The claim `old` of an earlier extraction is the claim `new` of a later one; overlap: 0 to 1."""

    old: ClaimId
    new: ClaimId
    overlap: float


def read_revision(connection: Connection) -> int:
    """Return how many ingests have changed the store."""
    value = connection.execute(select(meta_table.c.value).where(meta_table.c.key == "revision")).scalar_one()
    return int(value)


def raise_revision(connection: Connection) -> None:
    """Say that the content of the store has changed."""
    revision = read_revision(connection) + 1
    connection.execute(update(meta_table).where(meta_table.c.key == "revision").values(value=str(revision)))


def load_documents(connection: Connection) -> tuple[Document, ...]:
    """Return all documents, sorted by file name, then id."""
    passages: dict[str, list[Passage]] = {}
    query = select(passage_table.c.source, passage_table.c.record).order_by(
        passage_table.c.source, passage_table.c.position
    )
    for source, record in connection.execute(query):
        passages.setdefault(source, []).append(Passage.model_validate_json(record))
    rows = connection.execute(select(source_table).order_by(source_table.c.file, source_table.c.id))
    return tuple(
        Document(source=_source(row.record, row.text), passages=tuple(passages.get(row.id, ())))
        for row in rows
    )


def load_claims(connection: Connection) -> tuple[Claim, ...]:
    """Return all claims with inferred hops, sorted by file, first span, kind."""
    table = claim_table.c
    rows = connection.execute(select(table.record).order_by(table.file, table.start, table.kind, table.id))
    return tuple(Claim.model_validate_json(row.record) for row in rows)


def load_extracted(connection: Connection) -> tuple[Claim, ...]:
    """Return all claims as the extractor gave them, sorted by id."""
    rows = connection.execute(select(claim_table.c.extracted).order_by(claim_table.c.id))
    return tuple(Claim.model_validate_json(row.extracted) for row in rows)


def load_claim_ids(connection: Connection) -> frozenset[ClaimId]:
    """Return the ids of the claims of the latest extraction."""
    return frozenset(ClaimId(row.id) for row in connection.execute(select(claim_table.c.id)))


def load_groups(connection: Connection) -> tuple[Group, ...]:
    """Return all groups, sorted by id."""
    rows = connection.execute(select(group_table.c.record).order_by(group_table.c.id))
    return tuple(Group.model_validate_json(row.record) for row in rows)


def load_conflicts(connection: Connection) -> tuple[Conflict, ...]:
    """Return all conflicts in the order they were stored: most severe first."""
    rows = connection.execute(select(conflict_table.c.record).order_by(conflict_table.c.position))
    return tuple(Conflict.model_validate_json(row.record) for row in rows)


def load_successions(connection: Connection) -> dict[ClaimId, ClaimId]:
    """Return, for claims of earlier extractions, the claim that inherits their decisions."""
    rows = connection.execute(select(succession_table.c.old, succession_table.c.new))
    return {ClaimId(row.old): ClaimId(row.new) for row in rows}


def replace_documents(connection: Connection, documents: Sequence[Document]) -> None:
    """Store the documents; those of the same id are replaced, and their claims leave with them."""
    ids = [document.source.id for document in documents]
    for start in range(0, len(ids), _IDS_A_STATEMENT):
        part = ids[start : start + _IDS_A_STATEMENT]
        connection.execute(delete(claim_table).where(claim_table.c.source.in_(part)))
        connection.execute(delete(passage_table).where(passage_table.c.source.in_(part)))
        connection.execute(delete(source_table).where(source_table.c.id.in_(part)))
    _insert(connection, source_table, [_source_row(document.source) for document in documents])
    passages = [
        {
            "id": passage.id,
            "source": passage.source,
            "position": position,
            "record": passage.model_dump_json(),
        }
        for document in documents
        for position, passage in enumerate(document.passages)
    ]
    _insert(connection, passage_table, passages)


def replace_claims(connection: Connection, extracted: Sequence[Claim], reconciled: Sequence[Claim]) -> None:
    """Store all claims of the case, as extracted and with inferred hops; both hold the same ids."""
    by_id = {claim.id: claim for claim in reconciled}
    connection.execute(delete(claim_table))
    _insert(connection, claim_table, [_claim_row(claim, by_id.get(claim.id, claim)) for claim in extracted])


def replace_derived(connection: Connection, groups: Sequence[Group], conflicts: Sequence[Conflict]) -> None:
    """Store the groups and conflicts of the whole case; `conflicts` come most severe first."""
    connection.execute(delete(group_table))
    connection.execute(delete(conflict_table))
    group_rows = [
        {
            "id": group.id,
            "appearances": group.appearances,
            "origins": len(group.origins),
            "record": group.model_dump_json(),
        }
        for group in groups
    ]
    conflict_rows = [
        {
            "id": conflict.id,
            "position": position,
            "assessment": conflict.assessment,
            "severity": conflict.severity,
            "record": conflict.model_dump_json(),
        }
        for position, conflict in enumerate(conflicts)
    ]
    _insert(connection, group_table, group_rows)
    _insert(connection, conflict_table, conflict_rows)


def add_successions(connection: Connection, successions: Sequence[Succession]) -> None:
    """Store who inherits from whom; a later match of the same claim replaces the earlier."""
    for succession in successions:
        connection.execute(delete(succession_table).where(succession_table.c.old == succession.old))
    _insert(connection, succession_table, [succession._asdict() for succession in successions])


def load_not_read(connection: Connection) -> tuple[NotRead, ...]:
    """Return the files that were given and not read, sorted by path."""
    rows = connection.execute(select(not_read_table.c.record).order_by(not_read_table.c.path))
    return tuple(NotRead.model_validate_json(row.record) for row in rows)


def note_not_read(connection: Connection, not_read: Sequence[NotRead], *, read: Sequence[str]) -> None:
    """List the files not read; those of the names `read` leave the list."""
    for known in load_not_read(connection):
        if PurePath(known.path).name in read or any(known.path == again.path for again in not_read):
            connection.execute(delete(not_read_table).where(not_read_table.c.path == known.path))
    latest = {one.path: one for one in not_read}
    _insert(
        connection, not_read_table, [{"path": p, "record": o.model_dump_json()} for p, o in latest.items()]
    )


def load_manifest(connection: Connection) -> dict[str, int]:
    """Return what the last matching counted."""
    value = connection.execute(select(meta_table.c.value).where(meta_table.c.key == "manifest")).scalar()
    return {} if value is None else {str(key): int(count) for key, count in json.loads(value).items()}


def replace_manifest(connection: Connection, manifest: Mapping[str, int]) -> None:
    """Store what the last matching counted."""
    connection.execute(delete(meta_table).where(meta_table.c.key == "manifest"))
    _insert(
        connection, meta_table, [{"key": "manifest", "value": json.dumps(dict(manifest), sort_keys=True)}]
    )


def note_export(connection: Connection, digest: str) -> None:
    """Remember the digest of an exported ledger, and the revision of the store that it was made from."""
    connection.execute(delete(meta_table).where(meta_table.c.key == _export_key(digest)))
    row = {"key": _export_key(digest), "value": str(read_revision(connection))}
    _insert(connection, meta_table, [row])


def read_export(connection: Connection, digest: str) -> int | None:
    """Return the revision that a ledger of that digest was exported from; None where none was."""
    query = select(meta_table.c.value).where(meta_table.c.key == _export_key(digest))
    value = connection.execute(query).scalar()
    return None if value is None else int(value)


def _export_key(digest: str) -> str:
    return f"export {digest}"


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:  # an empty list would insert one row of defaults
        connection.execute(insert(table), [dict(row) for row in rows])


def _source_row(source: Source) -> dict[str, object]:
    record = source.model_dump_json(exclude={"text"})
    return {"id": source.id, "file": source.file, "record": record, "text": source.text}


def _source(record: str, text: str) -> Source:
    return Source.model_validate_json(json.dumps({**json.loads(record), "text": text}))


def _claim_row(extracted: Claim, reconciled: Claim) -> dict[str, object]:
    return {
        "id": extracted.id,
        "source": extracted.source,
        "file": extracted.file,
        "start": extracted.spans[0].start,
        "kind": extracted.kind,
        "extracted": extracted.model_dump_json(),
        "record": reconciled.model_dump_json(),
    }
