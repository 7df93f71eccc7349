"""`reconcile ingest` and `reconcile refresh`: documents in, claims, groups and conflicts out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.terminal import progress, put

if TYPE_CHECKING:
    from reconcile.ingest_report import IngestReport


def ingest(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Documents, or folders of them.")],
) -> None:
    """Read documents into the case and say what they changed."""
    from reconcile.ingest import ingest as ingest_files

    case = open_case(context)
    with progress() as show:
        report = ingest_files(case, paths, progress=show)
    for line in describe(report):
        put(line)
    raise typer.Exit(exit_code_of(report))


def refresh(context: typer.Context) -> None:
    """Read every source of the case again with today's rules and packs; decisions are kept."""
    from reconcile.ingest import refresh as refresh_sources

    case = open_case(context)
    with progress() as show:
        report = refresh_sources(case, progress=show)
    for line in describe(report):
        put(line)
    raise typer.Exit(exit_code_of(report))


def describe(report: IngestReport) -> Iterator[str]:
    """Yield the lines that an ingest ends with."""
    for read in report.read:
        yield f"read       {read.file}: {read.passages} passages, {read.claims} claims"
    for name in report.unchanged:
        yield f"unchanged  {name}"
    for left_out in report.not_read:
        yield f"not read   {left_out.message} ({left_out.reason})"
    change = report.change
    if report.read:
        yield (
            f"changed    {len(change.new_claims)} new claims, {len(change.gone_claims)} gone; "
            f"{len(change.joined)} groups joined, {len(change.corroborated)} with more origins than before"
        )
        yield (
            f"           {len(change.new_conflicts)} new conflicts ({change.raised} real, "
            f"{len(change.new_conflicts) - change.raised} apparent), {len(change.gone_conflicts)} gone"
        )
    yield f"the case   {report.claims} claims, {report.groups} groups, {report.conflicts} conflicts"


def exit_code_of(report: IngestReport) -> int:
    """Return 2 where a path does not exist or none held a file, 3 where a file could not be had, else 0."""
    reasons = {left_out.reason for left_out in report.not_read}
    is_nothing = not (report.read or report.unchanged or report.not_read)
    if "missing" in reasons or is_nothing:
        return 2
    if reasons & {"unreadable", "fault"}:
        return 3
    return 3 if report.not_read and not (report.read or report.unchanged) else 0
