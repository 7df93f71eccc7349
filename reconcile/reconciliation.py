"""From claims to groups, origins and conflicts: the one place that runs matching and checks in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim
from reconcile.conflict import Conflict
from reconcile.group import Group
from sources.document import Document


class Reconciliation(NamedTuple):
    """What stands between the claims of a case.

    Attributes:
        claims: the claims, sorted by id, with the hops that were inferred from reused text.
        groups: every claim in exactly one, sorted by id.
        conflicts: most severe first; real ones above apparent ones.
        manifest: counts of the run: pairs compared, pairs not comparable by reason, caps that were hit.
    """

    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    manifest: Mapping[str, int]


def reconcile_claims(documents: Sequence[Document], claims: Sequence[Claim]) -> Reconciliation:
    """Group the claims, count origins, find conflicts; the order of the input changes nothing."""
    raise NotImplementedError
