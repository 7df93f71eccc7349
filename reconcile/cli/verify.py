"""`reconcile verify`: was anything altered since it was read, decided or exported?"""

from __future__ import annotations

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.terminal import put, tell


def verify(context: typer.Context) -> None:
    """Hash the sources again, walk the chain of decisions, compare the store with the exported ledger."""
    from reconcile.verify import verify as verify_case

    verification = verify_case(open_case(context))
    for note in verification.notes:
        tell(note)
    for fault in verification.faults:
        put(f"{fault.place}: {fault.message}")
    put(
        f"{verification.sources} sources, {verification.claims} claims, {verification.decisions} decisions: "
        f"{len(verification.faults)} faults"
    )
    raise typer.Exit(1 if verification.faults else 0)
