"""The log of decisions on disk: read it, and append to its tip inside the caller's write transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from claims.claim import ClaimId
from reconcile.canonical import canonical_json, decision_hash
from reconcile.decision import Action, Decision, DecisionId
from reconcile.store.schema import decision_table


class Entry(NamedTuple):
    """What a decision says, before it has a place in the chain."""

    target: tuple[ClaimId, ...]
    action: Action
    before: str
    after: str
    reason: str | None = None
    note: str = ""
    shown: str = ""
    undoes: int | None = None


class Signature(NamedTuple):
    """Who decides, when (ISO 8601 in UTC) and with which version of the tool."""

    reviewer: str
    time: str
    tool: str


def load_decisions(connection: Connection, *, after: int = 0) -> tuple[Decision, ...]:
    """Return the decisions whose sequence is above `after`, in sequence."""
    table = decision_table.c
    rows = connection.execute(select(table.record).where(table.sequence > after).order_by(table.sequence))
    return tuple(Decision.model_validate_json(row.record) for row in rows)


def append_unit(
    connection: Connection, entries: Sequence[Entry], signature: Signature, tip: Decision | None
) -> tuple[Decision, ...]:
    """Append the entries as one undo unit behind `tip`, the newest decision, and return them as stored."""
    unit = 1 if tip is None else tip.unit + 1
    chained: list[Decision] = []
    for entry in entries:
        tip = _chained(entry, signature, unit=unit, tip=tip)
        chained.append(tip)
    insert_decisions(connection, chained)
    return tuple(chained)


def insert_decisions(connection: Connection, decisions: Sequence[Decision]) -> None:
    """Store decisions that have their place in the chain."""
    if decisions:
        connection.execute(insert(decision_table), [_row(decision) for decision in decisions])


def _chained(entry: Entry, signature: Signature, *, unit: int, tip: Decision | None) -> Decision:
    sequence, previous = (1, "") if tip is None else (tip.sequence + 1, tip.hash)
    identity = canonical_json([previous, sequence, entry.target, entry.action])
    unsealed = Decision(
        id=DecisionId("d" + hashlib.sha256(identity.encode()).hexdigest()[:16]),
        sequence=sequence,
        unit=unit,
        previous=previous,
        hash="",
        **entry._asdict(),
        **signature._asdict(),
    )
    return unsealed.model_copy(update={"hash": decision_hash(unsealed)})


def _row(decision: Decision) -> dict[str, object]:
    return {
        "sequence": decision.sequence,
        "id": decision.id,
        "unit": decision.unit,
        "reviewer": decision.reviewer,
        "previous": decision.previous,
        "hash": decision.hash,
        "record": canonical_json(decision.model_dump(mode="json")),
    }
