"""`reconcile export`: write the ledger for editors, git and CI."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.form import ExportForm
from reconcile.cli.terminal import put_exactly, tell

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
    from reconcile.snapshot import take_snapshot

    case = open_case(context)
    snapshot = take_snapshot(case)
    if output and form is None:
        form = ExportForm.CSV if output.lower().endswith(".csv") else ExportForm.JSONL
    if form is not None and output == STANDARD_OUTPUT:
        put_exactly(export_bytes(snapshot, form).decode())
        return
    for each in ExportForm if form is None else (form,):
        file = Path(output) if output else case.claims_folder / f"ledger.{each}"
        write_export(file, export_bytes(snapshot, each))
        tell(f"wrote {file}: {len(snapshot.claims)} claims")
