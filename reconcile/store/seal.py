"""Seal what an ingest stored with a digest of its rows, and say where the rows are no longer what was sealed.

A seal finds damage and careless edits. Who edits the store on purpose can seal it again; against that stand
the chain of decisions and the heads kept in exports.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, delete, insert, select

from reconcile.store.schema import (
    claim_table,
    conflict_table,
    decision_table,
    group_table,
    meta_table,
    not_read_table,
    passage_table,
    source_table,
    succession_table,
)

SEALED_TABLES = (
    source_table,
    passage_table,
    claim_table,
    group_table,
    conflict_table,
    not_read_table,
    succession_table,
)
_DECISION_COLUMNS = ("sequence", "id", "unit", "reviewer", "previous", "hash")


def seal(connection: Connection) -> None:
    """Store a digest of the rows of each table that an ingest writes."""
    keys = [_key(table.name) for table in SEALED_TABLES]
    connection.execute(delete(meta_table).where(meta_table.c.key.in_(keys)))
    connection.execute(
        insert(meta_table), [{"key": _key(name), "value": digest} for name, digest in _digests(connection)]
    )


def find_problems(connection: Connection) -> tuple[str, ...]:
    """Return what is wrong with the file, its references, its seals and the columns beside decisions."""
    integrity = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    dangling = [
        f"{row[0]} row {row[1]} refers to no {row[2]}"
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]
    columns = [
        f"decision {row.sequence}: its columns are not those of its record"
        for row in connection.execute(select(decision_table).order_by(decision_table.c.sequence))
        if not _is_consistent(row.record, {key: getattr(row, key) for key in _DECISION_COLUMNS})
    ]
    sealed = [line for line in integrity if line != "ok"] + dangling + columns
    return (*sealed, *_broken_seals(connection))


def _broken_seals(connection: Connection) -> Iterator[str]:
    rows = connection.execute(select(meta_table.c.key, meta_table.c.value))
    sealed: dict[str, str] = {row.key: row.value for row in rows}
    is_sealed_at_all = any(_key(table.name) in sealed for table in SEALED_TABLES)
    for name, digest in _digests(connection) if is_sealed_at_all else ():
        if sealed.get(_key(name)) != digest:
            yield f"table {name}: its rows are not those that the last ingest stored"


def _digests(connection: Connection) -> Iterator[tuple[str, str]]:
    for table in SEALED_TABLES:
        digest = hashlib.sha256()
        for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
            digest.update(json.dumps(list(row)).encode())
        yield table.name, digest.hexdigest()


def _is_consistent(record: str, columns: Mapping[str, object]) -> bool:
    fields = json.loads(record)
    return all(fields.get(key) == value for key, value in columns.items())


def _key(table: str) -> str:
    return f"seal {table}"
