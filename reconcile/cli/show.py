"""`reconcile show` and `reconcile explain`: one record as it is, or the reasons behind it."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.form import RecordForm
from reconcile.cli.terminal import put, put_exactly
from reconcile.errors import UnknownIdError
from reconcile.safe_text import safe_line

if TYPE_CHECKING:
    from sources.document import Document


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


def explain(  # noqa: PLR0913 an option each, not arguments that a caller has to order
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="ID", help="A claim, group or conflict, by the start of its id.")
    ] = None,
    *,
    text: Annotated[
        str | None, typer.Option("--text", help="Read this text instead (- for stdin); needs no case.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Read this file instead; needs no case.")
    ] = None,
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

    if sum(given is not None for given in (name, text, file)) != 1:
        raise typer.BadParameter("give either the ID of a record, or --text or --file with words to read")
    if name is not None and (date or country):
        raise typer.BadParameter("--date and --country go with --text and --file; a record brings its own")
    lines, data = (
        _explained(context, name)
        if name is not None
        else _explained_document(_document(text, file), date, country or [])
    )
    if as_json:
        put_exactly(f"{canonical_json(data)}\n")
        return
    for line in lines:
        for part in wrapped(safe_line(line)):
            put(part)


def _explained(context: typer.Context, name: str) -> Explained:
    from claims.claim import Claim
    from reconcile.case_names import read_case_names
    from reconcile.decision import Decision
    from reconcile.explain import Explainer
    from reconcile.export.jsonl import record_fields
    from reconcile.lookup import find_record
    from reconcile.snapshot import take_snapshot
    from sources.document import Document

    case = open_case(context)
    snapshot = take_snapshot(case)
    record = find_record(snapshot, name)
    if isinstance(record, (Document, Decision)):
        raise UnknownIdError(
            f"{name!r} is a source or a decision; explain takes a claim, a group or a conflict"
        )
    explainer = Explainer(snapshot)
    with read_case_names(case).in_use():
        lines = list(explainer.explain(record))
        data: dict[str, object] = {"record": record_fields(record), "lines": lines}
        if isinstance(record, Claim):
            data["chain"] = [hop.data() for hop in explainer.chain(record)]
            data["accounts"] = [account.data() for account in explainer.accounts(record)]
    return Explained(lines, data)


def _document(text: str | None, file: Path | None) -> Document:
    from claims.attributed import document_of
    from sources.read import read_source

    if file is not None:
        return read_source(file)
    return document_of(sys.stdin.read() if text == "-" else text or "")


def _explained_document(document: Document, date: str | None, countries: list[str]) -> Explained:
    from reconcile.accounts.text_account import accounts_of_document
    from sources.calendar_date import ImpreciseDate

    wrong = [code for code in countries if not re.fullmatch("[A-Z]{2}", code)]
    if wrong:
        raise typer.BadParameter(
            f"found {wrong[0]!r}, wanted a code of two letters such as MX", param_hint="--country"
        )
    try:
        reference = document.source.published if date is None else ImpreciseDate.from_iso(date)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--date") from error
    accounts = list(accounts_of_document(document, reference=reference, countries=tuple(countries)))
    lines = [line for account in accounts for line in account.lines()]
    data = {"text": document.text, "accounts": [account.data() for account in accounts]}
    return Explained(lines or ["no attribution, no figure and no time in it"], data)


def _laid_out(fields: Mapping[str, object]) -> list[str]:
    from reconcile.canonical import canonical_json

    width = max(len(name) for name in fields)
    return [
        f"{name:<{width}}  {value if isinstance(value, str) else canonical_json(value)}"
        for name, value in fields.items()
    ]
