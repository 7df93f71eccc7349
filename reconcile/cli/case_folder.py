"""Which case a command speaks of: `--case DIR`, else the nearest folder upward with a reconcile.toml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from reconcile.errors import CaseError
from reconcile.layout import SETTINGS_FILE

if TYPE_CHECKING:
    from reconcile.case import Case


def case_folder(context: typer.Context) -> Path:
    """Return the folder of the case in hand; raises `CaseError` where there is none."""
    named = context.find_root().params.get("case")
    if named is not None:
        return Path(named)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    raise CaseError(f"{here}: no {SETTINGS_FILE} here or above, so no case; make one: reconcile init DIR")


def open_case(context: typer.Context) -> Case:
    """Open the case in hand."""
    from reconcile.case import Case

    return Case.open(case_folder(context))
