"""Make a lost store again, in a case whose folder holds the rest: a clone from git, a folder tidied too well.

Sources are read again by an ingest; decisions are only in the exported ledger and in backups.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from reconcile.case import Case
from reconcile.check.ledger_rules import chain_problem
from reconcile.decision import Decision
from reconcile.errors import ReconcileError
from reconcile.layout import CLAIMS_FOLDER, LEDGER_NAME, SETTINGS_FILE, STORE_FILE
from reconcile.ledger import read_ledger


class Rebuilt(NamedTuple):
    """The case with its new store, how many decisions came back, and why others did not."""

    case: Case
    decisions: int
    problem: str


def has_lost_its_store(folder: Path) -> bool:
    """Tell whether a folder is a case without a store."""
    return (folder / SETTINGS_FILE).is_file() and not (folder / STORE_FILE).exists()


def rebuild_case(folder: Path) -> Rebuilt:
    """Make a fresh store and put the decisions of the exported ledger into it where their chain holds."""
    ledger = folder / CLAIMS_FOLDER / LEDGER_NAME
    decisions, problem = _kept_decisions(ledger) if ledger.is_file() else ((), f"there is no {ledger}")
    case = Case.init(folder)
    case.restore_decisions(decisions)
    return Rebuilt(case, len(decisions), problem)


def _kept_decisions(ledger: Path) -> tuple[tuple[Decision, ...], str]:
    """Return the decisions of a ledger; none, and why, where one was altered, left out or cut off."""
    try:
        exported = read_ledger(ledger)
    except ReconcileError as error:
        return (), str(error)
    previous: Decision | None = None
    for entry in exported.decisions:
        problem = chain_problem(previous, entry.decision)
        if problem:
            return (), f"{ledger}:{entry.line}: {problem}"
        previous = entry.decision
    head = "" if previous is None else previous.hash
    if exported.header is None or exported.header.head != head:
        return (
            (),
            f"{ledger}: its first line does not name its last decision: decisions were cut off or added",
        )
    return tuple(entry.decision for entry in exported.decisions), ""
