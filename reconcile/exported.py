"""Compare an exported ledger with its case: is it what the store holds, older than that, or altered?

The store remembers the digest of each ledger that it exported. One that it knows was written before the last
ingest is older, whatever it says; every other one must say what the store would export at its head.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reconcile.case import Case
from reconcile.export.jsonl import Json, ledger_lines
from reconcile.snapshot import Snapshot

SHOWN_FIELDS = 3  # of one record that differs
_VALUE = 60  # characters of a value in a message
_NO_VALUE = "nothing"
_IGNORED = {"ledger": "tool"}  # another version that writes the same writes the same ledger

Records = Mapping[tuple[str, str], tuple[int, dict[str, Json]]]


class Difference(NamedTuple):
    """What one record of an export says otherwise than the store; `line` is None where it is left out."""

    record: str
    claim: str
    line: int | None
    message: str


class Comparison(NamedTuple):
    """What an exported ledger is to its case.

    Attributes:
        older: why it may differ from what the store would export today; "" where it may not.
        differences: what cannot come of its being older.
    """

    older: str
    differences: tuple[Difference, ...]


def ledger_digest(content: bytes) -> str:
    """Return the name by which the store remembers an exported ledger."""
    return hashlib.sha256(content).hexdigest()


def compare_export(case: Case, snapshot: Snapshot, file: Path) -> Comparison:
    """Return what the ledger in `file` is to the case as it stands."""
    content = file.read_bytes()
    written_at = case.export_revision(ledger_digest(content))
    if written_at is not None and written_at < case.revision():
        return Comparison("it was written before the last ingest", ())
    exported = _records(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"))
    if not snapshot.documents and any(kind == "source" for kind, _ in exported):
        message = f"the store holds no source yet; read them: reconcile ingest {case.sources_folder}"
        return Comparison("", (Difference("ledger", "", 1, message),))
    head = _head_of(exported)
    then, since = _at_head(snapshot, head)
    if then is None:
        message = f"its head {head[:12]!r} is no decision of the store: decisions were cut off or altered"
        return Comparison("", (Difference("ledger", "", 1, message),))
    stored = _records(line.encode() for line in ledger_lines(then))
    older = f"it was written before the last {since} decisions" if since else ""
    return Comparison(older, tuple(_differences(exported, stored)))


def _head_of(exported: Records) -> str:
    header = exported.get(("ledger", ""))
    head = "" if header is None else header[1].get("head", "")
    return head if isinstance(head, str) else ""


def _at_head(snapshot: Snapshot, head: str) -> tuple[Snapshot | None, int]:
    """Return the case with the decisions up to a head, None without it, and how many came since."""
    if not head:
        return snapshot._replace(decisions=()), len(snapshot.decisions)
    for count, decision in enumerate(snapshot.decisions, start=1):
        if decision.hash == head:
            return snapshot._replace(decisions=snapshot.decisions[:count]), len(snapshot.decisions) - count
    return None, 0


def _records(lines: Iterable[bytes]) -> Records:
    """Return the records by kind and id, each with its line; what is no record, the check's rules tell."""
    records: dict[tuple[str, str], tuple[int, dict[str, Json]]] = {}
    for number, line in enumerate(lines, start=1):
        try:
            fields = json.loads(line) if line.strip() else None
        except (ValueError, RecursionError):
            continue
        if isinstance(fields, dict):
            records.setdefault((str(fields.get("record")), str(fields.get("id", ""))), (number, fields))
    return records


def _differences(exported: Records, stored: Records) -> Iterator[Difference]:
    for key, (line, fields) in exported.items():
        if key not in stored:
            yield _difference(key, line, "the store holds no such record")
            continue
        unlike = list(_unlike_fields(fields, stored[key][1], ignored=_IGNORED.get(key[0], "")))
        if unlike:
            more = f"; and {len(unlike) - SHOWN_FIELDS} more fields" if len(unlike) > SHOWN_FIELDS else ""
            yield _difference(key, line, "; ".join(unlike[:SHOWN_FIELDS]) + more)
    for key in stored:
        if key not in exported:
            yield _difference(key, None, "it is left out of the ledger, and the store holds it")


def _difference(key: tuple[str, str], line: int | None, message: str) -> Difference:
    kind, identity = key
    return Difference(f"{kind} {identity}".strip(), identity if kind == "claim" else "", line, message)


def _unlike_fields(exported: dict[str, Json], stored: dict[str, Json], *, ignored: str) -> Iterator[str]:
    left, right = dict(_leaves(exported)), dict(_leaves(stored))
    for path in dict.fromkeys((*left, *right)):
        if path != ignored and left.get(path) != right.get(path):
            yield f"{path} is {_shown(left.get(path))}, the store has {_shown(right.get(path))}"


def _leaves(fields: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    """Yield each value that holds no other, under its path (`quantity.low`, `chain.1.agent`)."""
    waiting: list[tuple[str, Json]] = list(fields.items())
    while waiting:
        path, value = waiting.pop(0)
        if isinstance(value, dict):
            waiting = [(f"{path}.{name}", inner) for name, inner in value.items()] + waiting
        elif isinstance(value, list):
            waiting = [(f"{path}.{place}", inner) for place, inner in enumerate(value)] + waiting
        else:
            yield path, value


def _shown(value: Json) -> str:
    if value is None:
        return _NO_VALUE
    words = repr(value)
    return words if len(words) <= _VALUE else f"{words[:_VALUE]}..."
