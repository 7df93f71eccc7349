"""`reconcile review`: the queue of conflicts in the terminal."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.terminal import is_interactive, tell
from reconcile.errors import CaseError


def review(
    context: typer.Context,
    *,
    plain: Annotated[
        bool, typer.Option("--plain", help="A dialogue of lines, for screen readers and pipes.")
    ] = False,
) -> None:
    """Rule on conflicts and claims, most serious first; every ruling can be undone."""
    case = open_case(context)
    if plain:
        from reconcile.review.plain import run_plain_review

        raise typer.Exit(run_plain_review(case, sys.stdin, sys.stdout))
    if not is_interactive():
        raise CaseError(
            "review: needs a terminal at both ends; without one, see `reconcile review --plain` "
            "and `reconcile report`"
        )
    if case.reviewer.startswith("login:"):
        tell(
            f"Decisions are signed {case.reviewer!r}; to sign with a name, set `reviewer` in reconcile.toml."
        )
    from reconcile.review.app import run_review

    raise typer.Exit(run_review(case))
