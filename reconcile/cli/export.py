"""`reconcile export`: write the ledger for editors, git and CI."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.form import ExportForm
from reconcile.cli.terminal import put_exactly, tell
from reconcile.errors import StoreError

if TYPE_CHECKING:
    from reconcile.case import Case

STANDARD_OUTPUT = "-"


def export(
    context: typer.Context,
    form: Annotated[
        ExportForm | None, typer.Option("--format", help="jsonl is lossless; both when left out.")
    ] = None,
    output: Annotated[str, typer.Option(help="The file to write; - for stdout.")] = "",
) -> None:
    """Write the ledger: claims/ledger.jsonl and claims/ledger.csv, or one file of your choice."""
    from reconcile.export.ledger_files import export_bytes, write_export
    from reconcile.exported import ledger_digest
    from reconcile.snapshot import take_snapshot

    case = open_case(context)
    snapshot = take_snapshot(case)
    if output and form is None:
        form = ExportForm.CSV if output.lower().endswith(".csv") else ExportForm.JSONL
    for each in ExportForm if form is None else (form,):
        content = export_bytes(snapshot, each)
        if each is ExportForm.JSONL:
            _note_export(case, ledger_digest(content))
        if output == STANDARD_OUTPUT:
            put_exactly(content.decode())
            continue
        file = Path(output) if output else case.claims_folder / f"ledger.{each}"
        write_export(file, content)
        tell(f"wrote {file}: {len(snapshot.claims)} claims")


def _note_export(case: Case, digest: str) -> None:
    """Let the store remember the ledger; where it cannot be written, the ledger is written all the same."""
    try:
        case.note_export(digest)
    except StoreError as error:
        tell(f"reconcile verify will not know this ledger again: {error}")
