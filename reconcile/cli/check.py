"""`reconcile check`: guard a case or an exported ledger, for people and for CI."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.case_folder import case_folder
from reconcile.cli.form import CheckForm
from reconcile.cli.terminal import put_exactly, tell


def check(
    context: typer.Context,
    subject: Annotated[
        Path | None, typer.Argument(metavar="[CASE|LEDGER]", help="A case folder or an exported ledger.")
    ] = None,
    sources: Annotated[Path | None, typer.Option(metavar="DIR", help="Where the sources lie.")] = None,
    select: Annotated[list[str] | None, typer.Option(metavar="RULE", help="Run only these rules.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULE", help="Leave these rules out.")] = None,
    form: Annotated[CheckForm, typer.Option("--format", help="How findings are printed.")] = CheckForm.TEXT,
) -> None:
    """Fail when a claim is unsourced, its source missing or altered, or its quote not where it says."""
    from reconcile.check.output import format_outcome
    from reconcile.check.run import check_path

    path = case_folder(context) if subject is None else subject
    outcome = check_path(path, sources=sources, select=_codes(select), ignore=_codes(ignore), note=tell)
    put_exactly(format_outcome(outcome, form.value))
    raise typer.Exit(1 if outcome.findings else 0)


def _codes(options: list[str] | None) -> tuple[str, ...]:
    """Return rule codes from options that hold one each, or several with commas."""
    return tuple(code for option in options or () for code in option.split(",") if code.strip())
