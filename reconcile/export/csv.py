"""The ledger as a table, one claim a row, for spreadsheets: lossy, and nothing in it is live.

Columns are documented in docs/ledger.md. A cell that a spreadsheet would take for a formula gets a leading
apostrophe; code points that a terminal obeys are shown as stand-ins. The lossless ledger is the JSONL.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claims.claim import Claim, ClaimId, Scope, ScopeSlot, TimeScope
from reconcile.conflict import Conflict
from reconcile.decision import Decision
from reconcile.group import Group
from reconcile.ingest_report import RAISED
from reconcile.safe_text import safe_text
from reconcile.snapshot import Snapshot
from reconcile.status import OPEN

COLUMNS = (
    "claim", "file", "source", "spans", "quote", "kind", "subject", "predicate", "object", "measure",
    "polarity", "modality", "hedges", "raw", "low", "high", "comparator", "unit", "currency", "per",
    "counted", "counted_basis", "direction", "event", "finding", "relation",
    "time", "place", "actor", "substance", "definition", "level", "topics", "chain", "speaker", "report_time",
    "group", "appearances", "origins", "unknown_origins", "conflicts", "apparent", "conflict_ids",
    "status", "reviewer", "reason", "note", "salience", "confidence", "extractor",
)  # fmt: skip

_FORMULA_STARTS = ("=", "+", "-", "@", "|", "%")
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?")
_IGNORED_IN_FRONT = "\ufeff\u200b\u200c\u200d\u2060 \t\r\n\x00\u00a0"


class _Standing(NamedTuple):
    """What a row says beyond its claim."""

    group: Group | None
    conflicts: list[Conflict]
    ruling: Decision | None


def csv_bytes(snapshot: Snapshot) -> bytes:
    """Return the table with a header row, in UTF-8, rows in the order of the claims."""
    groups = {member: group for group in snapshot.groups for member in group.members}
    conflicts = _conflicts_by_claim(snapshot.conflicts)
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for claim in snapshot.claims:
        standing = _Standing(
            groups.get(claim.id), conflicts.get(claim.id, []), snapshot.standing.get((claim.id,))
        )
        cells = _cells(claim, standing)
        writer.writerow([safe_cell(cells.get(column, "")) for column in COLUMNS])
    return table.getvalue().encode()


def safe_cell(text: str) -> str:
    """Return `text` as a cell that no spreadsheet runs and no terminal obeys; plain numbers stay."""
    start = unicodedata.normalize("NFKC", text.lstrip(_IGNORED_IN_FRONT)[:1])
    is_live = start.startswith(_FORMULA_STARTS) or text[:1] in {"\t", "\r", "\n"}
    shown = safe_text(text)
    return f"'{shown}" if is_live and not _NUMBER.fullmatch(text) else shown


def _cells(claim: Claim, standing: _Standing) -> dict[str, str]:
    ruling = standing.ruling
    return {
        "claim": claim.id,
        "file": claim.file,
        "source": claim.source,
        "spans": ";".join(f"{span.start}-{span.end}" for span in claim.spans),
        "quote": " [...] ".join(claim.quote),
        "kind": claim.kind,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "measure": claim.measure or "",
        "polarity": claim.polarity,
        "modality": claim.modality,
        "hedges": "; ".join(hedge.text for hedge in claim.hedges),
        "topics": "; ".join(claim.topics),
        "chain": " > ".join(f"{hop.role}: {hop.agent}" for hop in claim.chain),
        "speaker": claim.chain[-1].agent if claim.chain else "",
        "report_time": "" if claim.report_time is None else claim.report_time.edtf,
        "status": OPEN if ruling is None else ruling.action,
        "reviewer": "" if ruling is None else ruling.reviewer,
        "reason": "" if ruling is None else ruling.reason or "",
        "note": "" if ruling is None else ruling.note,
        "salience": f"{claim.salience:.2f}",
        "confidence": f"{claim.confidence:.2f}",
        "extractor": claim.extractor,
        **_quantity_cells(claim),
        **_kind_cells(claim),
        **_scope_cells(claim.scope),
        **_case_cells(standing),
    }


def _quantity_cells(claim: Claim) -> dict[str, str]:
    quantity = claim.quantity
    if quantity is None:
        return {}
    return {
        "raw": quantity.raw,
        "low": "" if quantity.low is None else format(quantity.low, "f"),
        "high": "" if quantity.high is None else format(quantity.high, "f"),
        "comparator": quantity.comparator,
        "unit": quantity.unit or "|".join(quantity.unit_alternatives),
        "currency": quantity.currency or "|".join(quantity.currency_alternatives),
        "per": quantity.per or "",
        "counted": quantity.counted or "",
        "counted_basis": quantity.counted_basis or "",
    }


def _kind_cells(claim: Claim) -> dict[str, str]:
    return {
        "direction": "" if claim.trend is None else claim.trend.direction,
        "event": "" if claim.event is None else claim.event.type,
        "finding": "" if claim.verdict is None else claim.verdict.finding,
        "relation": "" if claim.relation is None else claim.relation.type,
    }


def _scope_cells(scope: Scope) -> dict[str, str]:
    cells: dict[str, str] = {}
    for dimension in Scope.model_fields:
        slot: TimeScope | ScopeSlot | None = getattr(scope, dimension)
        if slot is not None:
            cells[dimension] = slot.when.edtf if isinstance(slot, TimeScope) else slot.value
    return cells


def _case_cells(standing: _Standing) -> dict[str, str]:
    raised = [conflict for conflict in standing.conflicts if conflict.assessment in RAISED]
    cells = {
        "conflicts": str(len(raised)),
        "apparent": str(len(standing.conflicts) - len(raised)),
        "conflict_ids": " ".join(conflict.id for conflict in standing.conflicts),
    }
    if standing.group is not None:
        cells["group"] = standing.group.id
        cells["appearances"] = str(standing.group.appearances)
        cells["origins"] = str(len(standing.group.origins))
        cells["unknown_origins"] = str(standing.group.unknown)
    return cells


def _conflicts_by_claim(conflicts: Iterable[Conflict]) -> Mapping[ClaimId, list[Conflict]]:
    by_claim: dict[ClaimId, list[Conflict]] = {}
    for conflict in sorted(conflicts, key=lambda conflict: conflict.id):
        for side in conflict.sides:
            by_claim.setdefault(side, []).append(conflict)
    return by_claim
