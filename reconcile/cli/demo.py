"""`reconcile demo`: the main job on the embedded sample, through to the review."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.ingest import describe
from reconcile.cli.terminal import is_interactive, progress, put, tell


def demo(
    folder: Annotated[Path | None, typer.Option(metavar="DIR", help="Where to make the case.")] = None,
) -> None:
    """Make a case of the sample documents and review it; without a terminal, print its report."""
    from reconcile.demo import make_demo

    with progress() as show:
        sample = make_demo(folder, progress=show)
    tell(f"The sample case is in {sample.case.folder}")
    if is_interactive():
        from reconcile.review.app import run_review

        for line in describe(sample.report):
            tell(line)
        raise typer.Exit(run_review(sample.case))
    from reconcile.report import report_lines
    from reconcile.snapshot import take_snapshot

    for line in report_lines(take_snapshot(sample.case)):
        put(line)
