"""`reconcile show` and `reconcile explain`: one record as it is, or the reasons behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, NamedTuple

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.form import RecordForm
from reconcile.cli.terminal import put, put_exactly
from reconcile.errors import UnknownIdError
from reconcile.safe_text import safe_line


class Explained(NamedTuple):
    """An explanation: as lines for people, and as data for programs."""

    lines: Sequence[str]
    data: Mapping[str, object]


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
        str | None, typer.Argument(metavar="ID", help="A claim, group or conflict, by the start of its id.")
    ] = None,
    *,
    text: Annotated[str | None, typer.Option("--text", help="Read this text instead; needs no case.")] = None,
    date: Annotated[
        str | None, typer.Option("--date", help="The date of the text (2024-05-01, 2024-05 or 2024).")
    ] = None,
    country: Annotated[
        list[str] | None,
        typer.Option("--country", help="A country that the text is about, as a code (MX); may be repeated."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for programs, not lines.")] = False,
) -> None:
    """Say why: the words behind each hop, slot, figure and time, and what a group or conflict rests on."""
    from reconcile.accounts.account import wrapped
    from reconcile.canonical import canonical_json

    if (name is None) == (text is None):
        raise typer.BadParameter("give either the ID of a record or --text with words to read")
    if text is None and (date or country):
        raise typer.BadParameter("--date and --country go with --text; a record brings its own")
    lines, data = (
        _explained_text(text, date, country or []) if text is not None else _explained(context, name or "")
    )
    if as_json:
        put_exactly(f"{canonical_json(data)}\n")
        return
    for line in lines:
        for part in wrapped(safe_line(line)):
            put(part)


def _explained(context: typer.Context, name: str) -> Explained:
    from claims.claim import Claim
    from reconcile.decision import Decision
    from reconcile.explain import Explainer
    from reconcile.export.jsonl import record_fields
    from reconcile.lookup import find_record
    from reconcile.snapshot import take_snapshot
    from sources.document import Document

    snapshot = take_snapshot(open_case(context))
    record = find_record(snapshot, name)
    if isinstance(record, (Document, Decision)):
        raise UnknownIdError(
            f"{name!r} is a source or a decision; explain takes a claim, a group or a conflict"
        )
    explainer = Explainer(snapshot)
    lines = list(explainer.explain(record))
    data: dict[str, object] = {"record": record_fields(record), "lines": lines}
    if isinstance(record, Claim):
        data["accounts"] = [account.data() for account in explainer.accounts(record)]
    return Explained(lines, data)


def _explained_text(text: str, date: str | None, countries: list[str]) -> Explained:
    from reconcile.accounts.text_account import accounts_of_text
    from sources.calendar_date import ImpreciseDate

    wrong = [code for code in countries if not re.fullmatch("[A-Z]{2}", code)]
    if wrong:
        raise typer.BadParameter(
            f"found {wrong[0]!r}, wanted a code of two letters such as MX", param_hint="--country"
        )
    try:
        reference = None if date is None else ImpreciseDate.from_iso(date)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--date") from error
    accounts = list(accounts_of_text(text, reference=reference, countries=tuple(countries)))
    lines = [line for account in accounts for line in account.lines()]
    data = {"text": text, "accounts": [account.data() for account in accounts]}
    return Explained(lines or ["no figure and no time in it"], data)


def _laid_out(fields: Mapping[str, object]) -> list[str]:
    from reconcile.canonical import canonical_json

    width = max(len(name) for name in fields)
    return [
        f"{name:<{width}}  {value if isinstance(value, str) else canonical_json(value)}"
        for name, value in fields.items()
    ]
