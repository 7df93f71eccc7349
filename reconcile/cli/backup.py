"""`reconcile backup` and `reconcile restore`: the store in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.case_folder import case_folder, open_case
from reconcile.cli.terminal import tell
from reconcile.errors import CaseError


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
    *,
    force: Annotated[bool, typer.Option("--force", help="Even where its sources are not here.")] = False,
) -> None:
    """Put a backup in the store's place; the store that was there is kept beside it."""
    from reconcile.layout import SOURCES_FOLDER, STORE_FILE
    from reconcile.store.copy import missing_sources, restore_store

    folder = case_folder(context)
    missing = missing_sources(backup_file, folder / SOURCES_FOLDER)
    if missing and not force:
        raise CaseError(
            f"{backup_file}: {len(missing)} of its sources are not in {folder / SOURCES_FOLDER}, the first "
            f"{missing[0]!r}; is it a backup of another case? If not: reconcile restore --force {backup_file}"
        )
    kept = restore_store(backup_file, folder / STORE_FILE)
    tell(f"restored from {backup_file}" + (f"; the former store is {kept}" if kept else ""))
