"""Verify a case: sources by their hashes, records by their ids, decisions by their chain, exports by head.

It reads only. It finds what was altered outside the tool; whether a ledger is well sourced, `check` decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.claim import Claim
from reconcile.case import Case
from reconcile.check.ledger_rules import chain_problem
from reconcile.conflict import conflict_id
from reconcile.decision import Decision
from reconcile.errors import ReconcileError
from reconcile.exported import compare_export
from reconcile.group import group_id
from reconcile.layout import LEDGER_NAME
from reconcile.ledger import read_ledger
from reconcile.snapshot import Snapshot, take_snapshot
from reconcile.source_folder import read_regular_file, stray_notes
from sources.decode import decode
from sources.document import Document, source_id
from sources.errors import SourceError

SHOWN_DIFFERENCES = 20  # of an exported ledger; where there are more, it is another ledger altogether


class Fault(NamedTuple):
    """Something that does not hold, and where."""

    place: str
    message: str


class Verification(NamedTuple):
    """What was found wrong, what was looked at, and what is worth knowing but no fault."""

    faults: tuple[Fault, ...]
    sources: int
    claims: int
    decisions: int
    notes: tuple[str, ...] = ()


def verify(case: Case) -> Verification:
    """Return every fault of a case that can be seen."""
    faults = [Fault(str(case.store_file), problem) for problem in case.store_problems()]
    snapshot = take_snapshot(case)
    faults += _source_faults(case, snapshot.documents)
    faults += _claim_faults(snapshot)
    faults += _derived_faults(snapshot)
    faults += _chain_faults(snapshot.decisions)
    export_faults, older = _export_faults(case, snapshot)
    return Verification(
        tuple(faults + export_faults),
        len(snapshot.documents),
        len(snapshot.claims),
        len(snapshot.decisions),
        tuple(_notes(case, snapshot, older)),
    )


def _notes(case: Case, snapshot: Snapshot, older: str) -> Iterator[str]:
    if older:
        ledger = case.claims_folder / LEDGER_NAME
        yield f"{ledger} is older than the case: {older}; up to date: reconcile export"
    yield from stray_notes(case.sources_folder, snapshot.documents)


def _source_faults(case: Case, documents: Sequence[Document]) -> Iterator[Fault]:
    for document in documents:
        file = case.sources_folder / document.source.file
        try:
            content = read_regular_file(file)
            if source_id(content) != document.source.id:
                yield Fault(
                    str(file), "altered: its bytes are not those that were read; restore the original"
                )
            elif decode(content, file=file.name).text != document.text:
                yield Fault(f"store, source {file.name}", "its stored text is not what its bytes say")
        except SourceError as error:
            yield Fault(str(file), f"missing or unreadable: {error}")


def _claim_faults(snapshot: Snapshot) -> Iterator[Fault]:
    texts = {document.source.id: document.text for document in snapshot.documents}
    for claim in snapshot.claims:
        problem = _claim_problem(claim, texts.get(claim.source))
        if problem:
            yield Fault(f"store, claim {claim.id}", problem)


def _claim_problem(claim: Claim, text: str | None) -> str:
    if text is None:
        return f"its source {claim.source[:12]} is not in the store"
    printed = tuple(span.quote(text) for span in claim.spans)
    return "" if printed == claim.quote else "its quote does not stand at its spans"


def _derived_faults(snapshot: Snapshot) -> Iterator[Fault]:
    claims = {claim.id for claim in snapshot.claims}
    for group in snapshot.groups:
        if group.id != group_id(group.members) or not claims.issuperset(group.members):
            yield Fault(f"store, group {group.id}", "its members are not those it was made from")
    for conflict in snapshot.conflicts:
        if conflict.id != conflict_id(conflict.sides, conflict.kind) or not claims.issuperset(conflict.sides):
            yield Fault(f"store, conflict {conflict.id}", "its sides are not those it was made from")


def _chain_faults(decisions: Sequence[Decision]) -> Iterator[Fault]:
    previous: Decision | None = None
    for decision in decisions:
        problem = chain_problem(previous, decision)
        if problem:
            yield Fault(f"store, decision {decision.sequence}", problem)
        previous = decision


def _export_faults(case: Case, snapshot: Snapshot) -> tuple[list[Fault], str]:
    """Compare the exported ledger, a checkpoint that lies outside the store; and say why it may be older."""
    file = case.claims_folder / LEDGER_NAME
    if not file.is_file():
        return [], ""
    try:
        exported = read_ledger(file)
    except ReconcileError as error:
        return [Fault(str(file), str(error))], ""
    if exported.header is None:
        return [Fault(str(file), "its first line is no ledger record")], ""
    comparison = compare_export(case, snapshot, file)
    faults = [
        Fault(str(file) if found.line is None else f"{file}:{found.line}", f"{found.record}: {found.message}")
        for found in comparison.differences
    ]
    more = len(faults) - SHOWN_DIFFERENCES
    if more > 0:
        told = Fault(str(file), f"{more} more of its records are not what the store holds")
        faults = [*faults[:SHOWN_DIFFERENCES], told]
    return faults, comparison.older
