"""`reconcile init`: make a folder a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.terminal import tell
from reconcile.layout import LEDGER_NAME

if TYPE_CHECKING:
    from reconcile.rebuild import Rebuilt


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the new case.")],
    reviewer: Annotated[str, typer.Option(help="Who signs the decisions of this case.")] = "",
) -> None:
    """Make a folder a case: settings, sources, ledger and store; or make a lost store again."""
    from reconcile.case import Case
    from reconcile.rebuild import has_lost_its_store, rebuild_case

    if has_lost_its_store(folder):
        _tell_rebuilt(rebuild_case(folder))
        return
    case = Case.init(folder, reviewer=reviewer)
    tell(f"{case.folder} is a case. Next: reconcile --case {case.folder} ingest FILE...")
    if case.reviewer.startswith("login:"):
        tell(
            "Decisions will be signed with your login; to sign with a name, set `reviewer` in reconcile.toml."
        )


def _tell_rebuilt(rebuilt: Rebuilt) -> None:
    case = rebuilt.case
    tell(f"{case.folder} is a case that had lost its store; it has a new one.")
    if rebuilt.problem:
        tell(
            f"No decision was restored: {rebuilt.problem}. Decisions are only in exported ledgers and in "
            f"backups: with a backup, reconcile --case {case.folder} restore FILE"
        )
    else:
        tell(f"{rebuilt.decisions} decisions were restored from {case.claims_folder / LEDGER_NAME}.")
    tell(f"Next: reconcile --case {case.folder} ingest {case.sources_folder}")
