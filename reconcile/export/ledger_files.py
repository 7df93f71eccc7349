"""The exports by name: which formats there are, and how one is put on disk."""

from __future__ import annotations

from pathlib import Path

from reconcile.errors import LedgerError
from reconcile.export.csv import csv_bytes
from reconcile.export.durable import write_durably
from reconcile.export.jsonl import ledger_bytes
from reconcile.snapshot import Snapshot

_MAKERS = {"jsonl": ledger_bytes, "csv": csv_bytes}
FORMATS = tuple(_MAKERS)


def export_bytes(snapshot: Snapshot, form: str) -> bytes:
    """Return the ledger in the format `form`, one of `FORMATS`."""
    return _MAKERS[form](snapshot)


def write_export(file: Path, content: bytes) -> None:
    """Write an export durably; raises `LedgerError` where it cannot be."""
    try:
        write_durably(file, content)
    except OSError as error:
        raise LedgerError(f"{file}: cannot be written ({error.strerror}); the old file stands") from error
