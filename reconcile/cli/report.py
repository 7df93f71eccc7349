"""`reconcile report` and `reconcile status`: what a case holds, at length and in short."""

from __future__ import annotations

from typing import Annotated

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.terminal import put


def report(
    context: typer.Context,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Show every group and conflict, uncut.")] = False,
) -> None:
    """Print the case as a report: sources, claims, groups, conflicts, and what was not compared."""
    from reconcile.case_names import read_case_names
    from reconcile.report import report_lines
    from reconcile.snapshot import take_snapshot

    case = open_case(context)
    with read_case_names(case).in_use():
        for line in report_lines(take_snapshot(case), everything=everything):
            put(line)


def status(context: typer.Context) -> None:
    """Print what the case holds and how much of it waits for a ruling."""
    from reconcile.case_names import describe_names
    from reconcile.export.ledger_files import export_bytes
    from reconcile.ingest_report import RAISED
    from reconcile.layout import LEDGER_NAME
    from reconcile.snapshot import take_snapshot
    from reconcile.source_folder import stray_notes

    case = open_case(context)
    snapshot = take_snapshot(case)
    raised = [conflict for conflict in snapshot.conflicts if conflict.assessment in RAISED]
    waiting = sum(conflict.sides not in snapshot.standing for conflict in raised)
    put(f"case       {case.folder.resolve()}{f' ({case.settings.title})' if case.settings.title else ''}")
    put(f"sources    {len(snapshot.documents)} read, {len(snapshot.not_read)} not read")
    for left_out in snapshot.not_read:
        put(f"           not read: {left_out.message} ({left_out.reason})")
    for note in stray_notes(case.sources_folder, snapshot.documents):
        put(f"           {note}")
    put(f"claims     {len(snapshot.claims)} in {len(snapshot.groups)} groups")
    apparent = len(snapshot.conflicts) - len(raised)
    put(f"conflicts  {len(raised)} to settle ({waiting} open), {apparent} apparent")
    put(f"decisions  {len(snapshot.decisions)} in the log, {len(snapshot.standing)} rulings in force")
    for line in describe_names(case):
        put(f"names      {line}")
    put(f"reviewer   {case.reviewer}")
    exported = case.claims_folder / LEDGER_NAME
    if not exported.is_file():
        put("ledger     not exported yet; reconcile export")
    else:
        is_current = exported.read_bytes() == export_bytes(snapshot, "jsonl")
        put(f"ledger     {exported}{'' if is_current else ' is older than the case; reconcile export'}")
