"""The two real documents beside the project, read into a case once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from claims.claim import Claim
from reconcile.case import Case
from reconcile.conflict import Conflict
from reconcile.group import Group
from reconcile.ingest import ingest

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
ARCHIVE = "000_e003824e9cbfff93.txt"
PAPER = "004_298d5c290082615a.txt"


class SeedCase(NamedTuple):
    """A case over the two documents, with the look-ups that the tests share."""

    case: Case
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]

    def claims_on(self, words: str, *, occurrence: int = 0, kind: str | None = None) -> list[Claim]:
        """Return the claims whose spans cover more than half of the n-th place where `words` stand."""
        for document in self.case.documents():
            start = -1
            for _ in range(occurrence + 1):
                start = document.text.find(words, start + 1)
            if start >= 0:
                break
        end = start + len(words)
        assert start >= 0, f"the documents do not hold {words!r}"
        return [
            claim
            for claim in self.claims
            if claim.source == document.source.id
            and (kind is None or claim.kind == kind)
            and sum(max(0, min(span.end, end) - max(span.start, start)) for span in claim.spans) * 2
            > end - start
        ]

    def group_of(self, claim: Claim) -> Group:
        """Return the group that holds the claim."""
        return next(group for group in self.groups if claim.id in group.members)

    def conflicts_between(self, left: list[Claim], right: list[Claim]) -> list[Conflict]:
        """Return the conflicts with one side among `left` and the other among `right`."""
        ids, others = {claim.id for claim in left}, {claim.id for claim in right}
        return [
            conflict
            for conflict in self.conflicts
            if len(conflict.sides) == 2
            and any(
                first in ids and second in others for first, second in (conflict.sides, conflict.sides[::-1])
            )
        ]

    def conflicts_of(self, claims: list[Claim], kind: str) -> list[Conflict]:
        """Return the conflicts of a kind that have one of the claims as a side."""
        ids = {claim.id for claim in claims}
        return [
            conflict for conflict in self.conflicts if conflict.kind == kind and ids & set(conflict.sides)
        ]


@pytest.fixture(scope="session")
def seeds(tmp_path_factory) -> SeedCase:
    if not SEEDS.is_dir():
        pytest.skip(f"the two real documents are not beside the project ({SEEDS.name}/ is absent)")
    case = Case.init(tmp_path_factory.mktemp("seeds") / "case")
    ingest(case, [SEEDS / ARCHIVE, SEEDS / PAPER])
    return SeedCase(case, case.claims(), case.groups(), case.conflicts())
