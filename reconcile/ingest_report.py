"""The records of what an ingest read, what it did not, and what the new documents changed in the case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from claims.claim import ClaimId, Record
from reconcile.conflict import Conflict, ConflictId
from reconcile.group import Group, GroupId
from sources.document import Document, SourceId

if TYPE_CHECKING:
    from reconcile.reconciliation import Reconciliation

NotReadReason = Literal["missing", "unreadable", "format", "empty", "language", "name", "fault"]
RAISED = frozenset({"conflict", "contested"})


class ReadSource(Record):
    """A document that was read: its file name in the case, and how many passages and claims came of it."""

    source: SourceId
    file: str
    passages: int
    claims: int


class NotRead(Record):
    """A file that was not read, and why; `message` is the whole line for the user."""

    path: str
    reason: NotReadReason
    message: str


class Change(Record):
    """What an ingest changed in the case as a whole.

    Attributes:
        new_claims, gone_claims: ids, sorted.
        joined: groups that hold a new claim beside another claim, new or earlier.
        corroborated: groups in which a known claim now has more independent origins than before.
        new_conflicts, gone_conflicts: ids of conflicts, real and apparent.
        raised: how many of `new_conflicts` are real or contested.
    """

    new_claims: tuple[ClaimId, ...] = ()
    gone_claims: tuple[ClaimId, ...] = ()
    joined: tuple[GroupId, ...] = ()
    corroborated: tuple[GroupId, ...] = ()
    new_conflicts: tuple[ConflictId, ...] = ()
    gone_conflicts: tuple[ConflictId, ...] = ()
    raised: int = 0


class IngestReport(Record):
    """Everything that an ingest has to say.

    Attributes:
        read: documents read for the first time or again, sorted by file.
        unchanged: file names whose content the case holds already.
        not_read: each file left out, with its reason.
        manifest: what the matching counted: pairs compared, pairs not comparable, caps that were hit.
        claims, groups, conflicts: totals of the case after it.
    """

    read: tuple[ReadSource, ...] = ()
    unchanged: tuple[str, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    change: Change = Change()
    manifest: dict[str, int] = {}  # noqa: RUF012 - pydantic copies the default
    claims: int = 0
    groups: int = 0
    conflicts: int = 0


class State(Record):
    """The groups, conflicts and claims of a case at one moment."""

    claims: frozenset[ClaimId] = frozenset()
    groups: tuple[Group, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @classmethod
    def of(cls, reconciliation: Reconciliation) -> State:
        """Return the state that a reconciliation found."""
        ids = frozenset(claim.id for claim in reconciliation.claims)
        return cls(claims=ids, groups=reconciliation.groups, conflicts=reconciliation.conflicts)


def compare_states(before: State, after: State) -> Change:
    """Return what changed from one state of a case to a later one."""
    new_claims, gone_claims = after.claims - before.claims, before.claims - after.claims
    origins_before = {member: len(group.origins) for group in before.groups for member in group.members}
    old_conflicts = {conflict.id for conflict in before.conflicts}
    new_conflicts = [conflict for conflict in after.conflicts if conflict.id not in old_conflicts]
    return Change(
        new_claims=tuple(sorted(new_claims)),
        gone_claims=tuple(sorted(gone_claims)),
        joined=tuple(
            group.id
            for group in after.groups
            if len(group.members) > 1 and any(member in new_claims for member in group.members)
        ),
        corroborated=tuple(group.id for group in after.groups if _gained_origins(group, origins_before)),
        new_conflicts=tuple(conflict.id for conflict in new_conflicts),
        gone_conflicts=tuple(sorted(old_conflicts - {conflict.id for conflict in after.conflicts})),
        raised=sum(conflict.assessment in RAISED for conflict in new_conflicts),
    )


def describe_read(documents: Sequence[Document], claims_of: dict[SourceId, int]) -> tuple[ReadSource, ...]:
    """Return one record a document, sorted by file."""
    records = (
        ReadSource(
            source=document.source.id,
            file=document.source.file,
            passages=len(document.passages),
            claims=claims_of.get(document.source.id, 0),
        )
        for document in documents
    )
    return tuple(sorted(records, key=lambda record: (record.file, record.source)))


def _gained_origins(group: Group, origins_before: dict[ClaimId, int]) -> bool:
    known = [origins_before[member] for member in group.members if member in origins_before]
    return bool(known) and len(group.origins) > max(known)
