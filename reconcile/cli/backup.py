"""`reconcile backup` and `reconcile restore`: the store in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.case_folder import case_folder, open_case
from reconcile.cli.terminal import tell


def backup(
    context: typer.Context,
    output: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write; it must not exist.")],
) -> None:
    """Copy the store, with all decisions, to one file, while others may work on."""
    from reconcile.store.copy import copy_store

    case = open_case(context)
    copy_store(case.store_file, output)
    tell(f"wrote {output}")


def restore(
    context: typer.Context,
    backup_file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that `backup` wrote.")],
) -> None:
    """Put a backup in the store's place; the store that was there is kept beside it."""
    from reconcile.layout import STORE_FILE
    from reconcile.store.copy import restore_store

    kept = restore_store(backup_file, case_folder(context) / STORE_FILE)
    tell(f"restored from {backup_file}" + (f"; the former store is {kept}" if kept else ""))
