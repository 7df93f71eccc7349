"""A case: the folder an analyst owns, with its settings, sources, ledger and store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claims.claim import Claim, ClaimId
from reconcile.conflict import Conflict
from reconcile.decision import Decision, DecisionDraft
from reconcile.group import Group
from sources.document import Document, SourceId


class Case:
    """An opened case. Reads are from the store; the only writes are ingest results and appended decisions."""

    folder: Path

    @classmethod
    def init(cls, folder: Path) -> Case:
        """Make the folder a case (reconcile.toml, sources/, claims/, .reconcile/) and open it."""
        raise NotImplementedError

    @classmethod
    def open(cls, folder: Path) -> Case:
        """Open the case at `folder`; raises `CaseError` where there is none."""
        raise NotImplementedError

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, sorted by file name, then id."""
        raise NotImplementedError

    def document(self, source: SourceId) -> Document:
        """Return one document."""
        raise NotImplementedError

    def claims(self) -> tuple[Claim, ...]:
        """Return all claims with inferred hops, sorted by file, first span, kind."""
        raise NotImplementedError

    def claim(self, claim: ClaimId) -> Claim:
        """Return one claim."""
        raise NotImplementedError

    def groups(self) -> tuple[Group, ...]:
        """Return all groups, sorted by id."""
        raise NotImplementedError

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return all conflicts, most severe first."""
        raise NotImplementedError

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision ever taken, in sequence."""
        raise NotImplementedError

    def standing_decisions(self) -> dict[tuple[ClaimId, ...], Decision]:
        """Return the ruling in force for each target, undone ones left out."""
        raise NotImplementedError

    def decide(self, drafts: Sequence[DecisionDraft]) -> tuple[Decision, ...]:
        """Append the drafts as one undo unit, durably, and return them as stored."""
        raise NotImplementedError

    def undo(self) -> tuple[Decision, ...]:
        """Take back the newest unit in force by appending undo decisions; () where there is none."""
        raise NotImplementedError

    def redo(self) -> tuple[Decision, ...]:
        """Restore the unit undone last; () where nothing was undone since the last ruling."""
        raise NotImplementedError
