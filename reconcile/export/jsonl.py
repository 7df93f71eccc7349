"""The ledger as JSON lines: the lossless export, sorted and stable to the byte.

One object a line with sorted keys. A field that is empty, or a flag at its usual value, is left out. Dates
are EDTF strings, decimals plain strings, spans `[start, end]` in code points of the stored text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pydantic import BaseModel

from claims.claim import Claim, ClaimId, Scope, ScopeSlot, TimeScope
from reconcile.canonical import canonical_json
from reconcile.conflict import Conflict
from reconcile.decision import Decision
from reconcile.group import Group
from reconcile.snapshot import Snapshot
from reconcile.version import tool_name
from sources.calendar_date import ImpreciseDate
from sources.document import Document, Source
from sources.span import Span

LEDGER_VERSION = 1

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


def ledger_bytes(snapshot: Snapshot) -> bytes:
    """Return the whole ledger, each line ended by a line feed."""
    return "".join(f"{line}\n" for line in ledger_lines(snapshot)).encode()


def ledger_lines(snapshot: Snapshot) -> Iterator[str]:
    """Yield the lines: ledger, sources, passages, claims, groups, conflicts, decisions."""
    earlier = _earlier_ids(snapshot.successions)
    header: dict[str, Json] = {"schema_version": LEDGER_VERSION, "head": snapshot.head, "tool": tool_name()}
    yield _line("ledger", header)
    for document in snapshot.documents:
        yield _line("source", _source(document.source))
    for document in snapshot.documents:
        for passage in document.passages:
            yield _line("passage", _fields(passage))
    for claim in snapshot.claims:
        yield _line("claim", _claim(claim, earlier.get(claim.id, [])))
    for group in sorted(snapshot.groups, key=lambda group: group.id):
        yield _line("group", _fields(group))
    for conflict in sorted(snapshot.conflicts, key=lambda conflict: conflict.id):
        yield _line("conflict", _conflict(conflict))
    for decision in snapshot.decisions:
        yield _line("decision", _fields(decision))


def record_line(record: Document | Claim | Group | Conflict | Decision) -> str:
    """Return the line that the ledger has for one record."""
    return canonical_json(record_fields(record))


def record_fields(record: Document | Claim | Group | Conflict | Decision) -> dict[str, Json]:
    """Return the fields of one record as the ledger names them, `record` first."""
    if isinstance(record, Document):
        return {"record": "source", **_source(record.source)}
    if isinstance(record, Claim):
        return {"record": "claim", **_claim(record, [])}
    if isinstance(record, Group):
        return {"record": "group", **_fields(record)}
    if isinstance(record, Conflict):
        return {"record": "conflict", **_conflict(record)}
    return {"record": "decision", **_fields(record)}


def _line(record: str, fields: Mapping[str, Json]) -> str:
    return canonical_json({"record": record, **fields})


def _source(source: Source) -> dict[str, Json]:
    fields = _fields(source)
    fields.pop("text", None)
    return fields


def _claim(claim: Claim, earlier: list[str]) -> dict[str, Json]:
    fields = _fields(claim)
    fields.pop("scope", None)
    scope, evidence = _scope(claim.scope)
    return {**fields, **_filled({"scope": scope, "scope_evidence": evidence, "earlier_ids": list(earlier)})}


def _scope(scope: Scope) -> tuple[dict[str, Json], dict[str, Json]]:
    """Return the slots as plain values, and beside them how each was got."""
    values: dict[str, Json] = {}
    evidence: dict[str, Json] = {}
    for dimension in Scope.model_fields:
        slot: TimeScope | ScopeSlot | None = getattr(scope, dimension)
        if slot is None:
            continue
        values[dimension] = slot.when.edtf if isinstance(slot, TimeScope) else slot.value
        fields = _fields(slot)
        evidence[dimension] = {key: fields[key] for key in ("basis", "expression", "span") if key in fields}
    return values, evidence


def _conflict(conflict: Conflict) -> dict[str, Json]:
    dimensions: Json = [difference.dimension for difference in conflict.differences]
    return {**_fields(conflict), **_filled({"scope": dimensions})}


def _fields(record: BaseModel) -> dict[str, Json]:
    """Return the fields of a record that say something."""
    fields: dict[str, Json] = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        is_usual_flag = isinstance(value, bool) and value == field.default
        if not is_usual_flag:
            fields[name] = _plain(value)
    return _filled(fields)


def _filled(fields: dict[str, Json]) -> dict[str, Json]:
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _plain(value: object) -> Json:
    if isinstance(value, ImpreciseDate):
        return value.edtf
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, BaseModel):
        return dict(_fields(value))
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return round(value, 4)
    if value is None or isinstance(value, (str, int)):
        return value
    raise TypeError(f"ledger: found {type(value).__name__}, wanted a record, text, number or date")


def _earlier_ids(successions: Mapping[ClaimId, ClaimId]) -> dict[ClaimId, list[str]]:
    earlier: dict[ClaimId, list[str]] = {}
    for old, new in sorted(successions.items()):
        earlier.setdefault(new, []).append(old)
    return earlier
