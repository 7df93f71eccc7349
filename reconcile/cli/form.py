"""The forms that commands print in."""

from __future__ import annotations

from enum import StrEnum


class CheckForm(StrEnum):
    """How `check` prints findings."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class ExportForm(StrEnum):
    """How `export` writes the ledger."""

    JSONL = "jsonl"
    CSV = "csv"


class RecordForm(StrEnum):
    """How `show` prints a record."""

    TEXT = "text"
    JSON = "json"
