"""From files to a reconciled case: read, extract, reconcile all, store in one transaction.

One file that cannot be read never stops the rest; it is listed with its reason. The same content twice
changes nothing, and decisions are never touched.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import NamedTuple

from claims.claim import Claim
from claims.errors import ClaimError
from claims.extract import extract_claims
from claims.packs import load_packs
from reconcile.case import Case, Reading
from reconcile.case_names import CaseNames, name_files, read_case_names
from reconcile.errors import BusyStoreError
from reconcile.exchange_rates import read_rates
from reconcile.ingest_report import (
    Change,
    IngestReport,
    NotRead,
    NotReadReason,
    State,
    compare_states,
    describe_read,
)
from reconcile.layout import SETTINGS_FILE
from reconcile.reconciliation import Reconciliation, reconcile_claims
from reconcile.source_folder import keep_source, read_regular_file
from sources.document import Document, SourceId, source_id
from sources.errors import (
    EmptySourceError,
    SourceError,
    UnreadableSourceError,
    UnreadLanguageError,
    UnsupportedFormatError,
)
from sources.read import MAX_BYTES, read_bytes

POOL_FROM = 24  # below this many documents the workers' start costs more than they save
TRIES = 5  # another process may store its own ingest between our load and our commit

Progress = Callable[[str, int, int], None]

_REASONS: tuple[tuple[type[SourceError], NotReadReason], ...] = (
    (UnreadableSourceError, "unreadable"),
    (UnsupportedFormatError, "format"),
    (EmptySourceError, "empty"),
    (UnreadLanguageError, "language"),
)


class _Basis(NamedTuple):
    """What a case adds to the shipped rules: the files of its packs, and its names."""

    packs: tuple[Path, ...]
    names: CaseNames


class _Found(NamedTuple):
    """What reading the files gave, before anything is reconciled or stored."""

    documents: list[Document]
    unchanged: list[str]
    not_read: list[NotRead]


class _Extracted(NamedTuple):
    documents: list[Document]
    claims: list[Claim]
    not_read: list[NotRead]


def silent(_step: str, _done: int, _total: int) -> None:
    """Show no progress."""


def ingest(case: Case, paths: Sequence[Path], *, progress: Progress = silent) -> IngestReport:
    """Read files, and the files of folders, into the case and reconcile the whole of it.

    Args:
        case: the case they go into; its sources folder gets a copy of each file that is read.
        paths: files and folders; hidden files inside a folder are passed over.
        progress: called with the step or file in hand, how many are done, and how many there are.
    """
    basis = _basis_of(case)
    outlets, actors = name_files(case.folder, case.settings)
    settings = (case.folder / SETTINGS_FILE).resolve()
    own = (case.claims_folder.resolve(), settings, *basis.packs, *outlets, *actors)
    files = [file for file in _list_files(paths) if not _is_inside(file, own)]
    with basis.names.in_use():
        found = _read_files(case, files, progress)
        extracted = _extract_all(found.documents, basis, progress)
        not_read = tuple(found.not_read + extracted.not_read)
        report = IngestReport(unchanged=tuple(sorted(found.unchanged)), not_read=not_read)
        return _store(case, extracted, report, progress)


def refresh(case: Case, *, progress: Progress = silent) -> IngestReport:
    """Read every source again with today's rules, packs and names; decisions are kept or carried."""
    basis = _basis_of(case)
    found = _Found([], [], [])
    documents = case.documents()
    with basis.names.in_use():
        for done, document in enumerate(documents):
            progress(document.source.file, done, len(documents))
            found.documents.append(_read_again(case, document, found.not_read))
        extracted = _extract_all(found.documents, basis, progress)
        report = IngestReport(not_read=tuple(found.not_read + extracted.not_read))
        return _store(case, extracted, report, progress)


def _basis_of(case: Case) -> _Basis:
    """Return what the case's settings and rulings add to the rules.

    Raises:
        PackError, SettingsError: a pack, a file of names, or the exchange rates cannot be taken.
    """
    files = tuple((case.folder / name).resolve() for name in case.settings.packs)
    load_packs(files)
    read_rates(case.folder)  # a table that cannot be taken is told before documents are read
    return _Basis(files, read_case_names(case))


def _list_files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if not _is_hidden(file.relative_to(path)))
            # a link to a folder is not followed, and listed as not read rather than passed over
            yield from sorted(file for file in inside if file.is_symlink() or not file.is_dir())
        else:
            yield path


def _is_inside(file: Path, own: Sequence[Path]) -> bool:
    """Tell whether a file is what the case itself wrote: its ledger or its settings."""
    here = file.parent.resolve() / file.name
    return any(place == here or place in here.parents for place in own)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _read_files(case: Case, files: Sequence[Path], progress: Progress) -> _Found:
    known = {document.source.id: document.source.file for document in case.documents()}
    found = _Found([], [], [])
    for done, file in enumerate(files):
        progress(file.name, done, len(files))
        try:
            content = read_regular_file(file, limit=MAX_BYTES)
            source = source_id(content)
            if source in known:
                found.unchanged.append(file.name)
                continue
            document = _read_new(case, file, content)
        except Exception as error:  # noqa: BLE001 - the worker rim: one file's fault never stops the rest
            found.not_read.append(_not_read(file, error))
        else:
            known[source] = document.source.file
            found.documents.append(document)
    return found


def _read_new(case: Case, file: Path, content: bytes) -> Document:
    """Read a file that the case does not hold, and keep a copy of it under the name its claims will carry."""
    file.name.encode("utf-8")
    document = read_bytes(content, file=file.name)
    kept = keep_source(case.sources_folder, file.name, content)
    if kept.name == file.name:
        return document
    return read_bytes(content, file=kept.name)


def _read_again(case: Case, document: Document, not_read: list[NotRead]) -> Document:
    """Return the source read anew; as the store holds it where its file is missing, altered or refused."""
    file = case.sources_folder / document.source.file
    try:
        retrieved_at = document.source.retrieved_at
        content = read_regular_file(file, limit=MAX_BYTES)
        anew = read_bytes(content, file=document.source.file, retrieved_at=retrieved_at)
    except Exception as error:  # noqa: BLE001 - the worker rim, as above
        not_read.append(_not_read(file, error))
        return document
    if anew.source.id != document.source.id:
        message = f"{file}: altered since it was read; the text in the store is used; see `reconcile verify`"
        not_read.append(NotRead(path=str(file), reason="unreadable", message=message))
        return document
    return anew


def _not_read(file: Path, error: Exception) -> NotRead:
    shown = str(file).encode("utf-8", "replace").decode()
    if isinstance(error, UnicodeEncodeError):
        message = f"{shown}: its name is not UTF-8; rename the file"
        return NotRead(path=shown, reason="name", message=message)
    if not file.exists():
        return NotRead(path=shown, reason="missing", message=f"{shown}: no such file; check the path")
    for kind, reason in _REASONS:
        if isinstance(error, kind):
            return NotRead(path=shown, reason=reason, message=str(error))
    return NotRead(path=shown, reason="fault", message=f"{shown}: {_fault(error)}")


def _extract_all(documents: Sequence[Document], basis: _Basis, progress: Progress) -> _Extracted:
    result = _Extracted([], [], [])
    extract = partial(_extract_one, basis.packs)
    is_many = len(documents) >= POOL_FROM
    outcomes = _extract_in_pool(extract, documents, basis.names) if is_many else map(extract, documents)
    for done, (document, outcome) in enumerate(zip(documents, outcomes, strict=True)):
        progress(f"claims of {document.source.file}", done, len(documents))
        if isinstance(outcome, str):
            result.not_read.append(NotRead(path=document.source.file, reason="fault", message=outcome))
        else:
            result.documents.append(document)
            result.claims.extend(outcome)
    return result


def _extract_in_pool(
    extract: Callable[[Document], tuple[Claim, ...] | str], documents: Sequence[Document], names: CaseNames
) -> Iterator[tuple[Claim, ...] | str]:
    """Extract in worker processes, in order; where a worker dies, go on in this process."""
    done = 0
    try:
        with ProcessPoolExecutor(initializer=names.enter) as pool:
            for outcome in pool.map(extract, documents, chunksize=4):
                yield outcome
                done += 1
    except BrokenProcessPool:
        yield from map(extract, documents[done:])


def _extract_one(packs: tuple[Path, ...], document: Document) -> tuple[Claim, ...] | str:
    """Return the claims of one document, or the line that says why there are none."""
    try:
        return extract_claims(document, load_packs(packs))
    except ClaimError as error:
        return f"{document.source.file}: {error}"
    except Exception as error:  # noqa: BLE001 - the worker rim: one document's fault never stops the rest
        return f"{document.source.file}: {_fault(error)}"


def _fault(error: Exception) -> str:
    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(where.filename).name}:{where.lineno}"
    return f"a fault in reconcile ({type(error).__name__} at {place}: {error}); please report it"


def _store(case: Case, extracted: _Extracted, report: IngestReport, progress: Progress) -> IngestReport:
    # a path that leads nowhere is a slip of the keyboard: told once, and never a part of the case
    lasting = tuple(one for one in report.not_read if one.reason != "missing")
    if not extracted.documents:
        if lasting:
            case.save_not_read(lasting)
        return _with_totals(report, case)
    for _ in range(TRIES):
        revision = case.revision()
        before = State(
            claims=frozenset(claim.id for claim in case.claims()),
            groups=case.groups(),
            conflicts=case.conflicts(),
        )
        claims = _claims_after(case, extracted)
        progress("groups, origins and conflicts", 0, 1)
        known = load_packs(_basis_of(case).packs)
        documents, rates = _documents_after(case, extracted.documents), read_rates(case.folder)
        reconciliation = reconcile_claims(documents, claims, packs=known, rates=rates)
        progress("groups, origins and conflicts", 1, 1)
        reading = Reading(tuple(extracted.documents), claims, reconciliation, lasting)
        if case.save_reading(reading, revision=revision):
            return _completed(
                report, extracted, reconciliation, compare_states(before, State.of(reconciliation))
            )
    raise BusyStoreError(
        f"{case.folder}: other processes keep changing the case; try again when they are done"
    )


def _documents_after(case: Case, read: Sequence[Document]) -> tuple[Document, ...]:
    by_id = {document.source.id: document for document in (*case.documents(), *read)}
    return tuple(sorted(by_id.values(), key=lambda document: (document.source.file, document.source.id)))


def _claims_after(case: Case, extracted: _Extracted) -> tuple[Claim, ...]:
    read = {document.source.id for document in extracted.documents}
    kept = [claim for claim in case.extracted_claims() if claim.source not in read]
    return tuple(sorted((*kept, *extracted.claims), key=lambda claim: claim.id))


def _completed(
    report: IngestReport, extracted: _Extracted, reconciliation: Reconciliation, change: Change
) -> IngestReport:
    claims_of: dict[SourceId, int] = {}
    for claim in extracted.claims:
        claims_of[claim.source] = claims_of.get(claim.source, 0) + 1
    return report.model_copy(
        update={
            "read": describe_read(extracted.documents, claims_of),
            "change": change,
            "manifest": dict(reconciliation.manifest),
            "claims": len(reconciliation.claims),
            "groups": len(reconciliation.groups),
            "conflicts": len(reconciliation.conflicts),
        }
    )


def _with_totals(report: IngestReport, case: Case) -> IngestReport:
    totals = {"claims": len(case.claims()), "groups": len(case.groups()), "conflicts": len(case.conflicts())}
    return report.model_copy(update=totals)
