"""`reconcile show` and `reconcile explain`: one record as it is, or the reasons behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.form import RecordForm
from reconcile.cli.terminal import put, put_exactly
from reconcile.errors import UnknownIdError


def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help="An id or its start, or a source's file name.")],
    form: Annotated[
        RecordForm, typer.Option("--format", help="Lines, or the ledger's line.")
    ] = RecordForm.TEXT,
) -> None:
    """Print one source, claim, group, conflict or decision, field by field."""
    from reconcile.export.jsonl import record_fields, record_line
    from reconcile.lookup import find_record
    from reconcile.snapshot import take_snapshot

    record = find_record(take_snapshot(open_case(context)), name)
    if form is RecordForm.JSON:
        put_exactly(f"{record_line(record)}\n")
        return
    for line in _laid_out(record_fields(record)):
        put(line)


def explain(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="ID", help="A claim, group or conflict, by the start of its id.")
    ],
) -> None:
    """Say why: the words behind each hop, slot and figure, and what a group or conflict rests on."""
    from reconcile.decision import Decision
    from reconcile.explain import Explainer
    from reconcile.lookup import find_record
    from reconcile.snapshot import take_snapshot
    from sources.document import Document

    snapshot = take_snapshot(open_case(context))
    record = find_record(snapshot, name)
    if isinstance(record, (Document, Decision)):
        raise UnknownIdError(
            f"{name!r} is a source or a decision; explain takes a claim, a group or a conflict"
        )
    for line in Explainer(snapshot).explain(record):
        put(line)


def _laid_out(fields: Mapping[str, object]) -> list[str]:
    from reconcile.canonical import canonical_json

    width = max(len(name) for name in fields)
    return [
        f"{name:<{width}}  {value if isinstance(value, str) else canonical_json(value)}"
        for name, value in fields.items()
    ]
