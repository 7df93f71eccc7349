"""`reconcile init`: make a folder a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.terminal import tell


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the new case.")],
    reviewer: Annotated[str, typer.Option(help="Who signs the decisions of this case.")] = "",
) -> None:
    """Make a folder a case: settings, sources, ledger and store."""
    from reconcile.case import Case

    case = Case.init(folder, reviewer=reviewer)
    tell(f"{case.folder} is a case. Next: reconcile --case {case.folder} ingest FILE...")
    if case.reviewer.startswith("login:"):
        tell(
            "Decisions will be signed with your login; to sign with a name, set `reviewer` in reconcile.toml."
        )
