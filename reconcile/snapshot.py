"""Everything a case says at one moment: what exports, reports and checks are made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from claims.claim import Claim, ClaimId
from reconcile.case import Case
from reconcile.conflict import Conflict
from reconcile.decision import Decision
from reconcile.group import Group
from reconcile.ingest_report import NotRead
from sources.document import Document


class Snapshot(NamedTuple):
    """The content of a case, each part in its stable order.

    Attributes:
        successions: claims of earlier extractions and the claim that inherits their decisions.
        standing: the ruling in force for each target, in terms of today's claims.
        not_read: files that were given and left out, with reasons.
        manifest: what the last matching counted.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    decisions: tuple[Decision, ...]
    successions: Mapping[ClaimId, ClaimId]
    standing: Mapping[tuple[ClaimId, ...], Decision]
    not_read: tuple[NotRead, ...]
    manifest: Mapping[str, int]

    @property
    def head(self) -> str:
        """Hash of the newest decision; "" where there is none."""
        return self.decisions[-1].hash if self.decisions else ""


def take_snapshot(case: Case) -> Snapshot:
    """Return the case as it stands; reads again while another process is changing it."""
    while True:
        revision = case.revision()
        snapshot = Snapshot(
            documents=case.documents(),
            claims=case.claims(),
            groups=case.groups(),
            conflicts=case.conflicts(),
            decisions=case.decisions(),
            successions=case.successions(),
            standing=case.standing_decisions(),
            not_read=case.not_read(),
            manifest=case.manifest(),
        )
        if case.revision() == revision:
            return snapshot
