"""The names of what lies in a case's folder."""

from __future__ import annotations

from pathlib import Path

SETTINGS_FILE = "reconcile.toml"
RATES_FILE = "rates.toml"
SOURCES_FOLDER = "sources"
CLAIMS_FOLDER = "claims"
LEDGER_NAME = "ledger.jsonl"
STORE_FILE = Path(".reconcile") / "case.db"
