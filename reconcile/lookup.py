"""Find one record of a case by the start of its id, or a source by its file name."""

from __future__ import annotations

from collections.abc import Iterator

from claims.claim import Claim
from reconcile.conflict import Conflict
from reconcile.decision import Decision
from reconcile.errors import UnknownIdError
from reconcile.group import Group
from reconcile.snapshot import Snapshot
from sources.document import Document

Found = Document | Claim | Group | Conflict | Decision

_LISTED = 5  # ids of an ambiguous start that the message names


def find_record(snapshot: Snapshot, name: str) -> Found:
    """Return the record whose id starts with `name`, or the source of that file name.

    Raises:
        UnknownIdError: nothing is called so, or several records are.
    """
    for document in snapshot.documents:
        if document.source.file == name:
            return document
    matches = [
        (identity, record) for identity, record in _records(snapshot) if name and identity.startswith(name)
    ]
    exact = [record for identity, record in matches if identity == name]
    if exact:
        return exact[0]
    if not matches:
        raise UnknownIdError(
            f"no source, claim, group, conflict or decision {name!r}; `reconcile report` shows ids"
        )
    if len(matches) > 1:
        listed = ", ".join(identity[:18] for identity, _ in matches[:_LISTED])
        more = f" and {len(matches) - _LISTED} more" if len(matches) > _LISTED else ""
        raise UnknownIdError(
            f"{name!r} is the start of {len(matches)} ids: {listed}{more}; add a letter or two"
        )
    return matches[0][1]


def _records(snapshot: Snapshot) -> Iterator[tuple[str, Found]]:
    for document in snapshot.documents:
        yield document.source.id, document
    for claim in snapshot.claims:
        yield claim.id, claim
    for group in snapshot.groups:
        yield group.id, group
    for conflict in snapshot.conflicts:
        yield conflict.id, conflict
    for decision in snapshot.decisions:
        yield decision.id, decision
