"""`reconcile review`: the queue of conflicts in the terminal."""

from __future__ import annotations

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.terminal import is_interactive, tell
from reconcile.errors import CaseError


def review(context: typer.Context) -> None:
    """Rule on conflicts and claims, most serious first; every ruling can be undone."""
    case = open_case(context)
    if not is_interactive():
        raise CaseError("review: needs a terminal at both ends; without one, see `reconcile report`")
    if case.reviewer.startswith("login:"):
        tell(
            f"Decisions are signed {case.reviewer!r}; to sign with a name, set `reviewer` in reconcile.toml."
        )
    from reconcile.review.app import run_review

    raise typer.Exit(run_review(case))
