"""From claims to groups, origins and conflicts: the one place that runs matching and checks in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim, ClaimId
from claims.packs import Packs, load_packs
from reconcile.conflict import Conflict
from reconcile.conflicts.detect import Hints, detect_conflicts
from reconcile.conflicts.side import read_sides
from reconcile.group import Group
from reconcile.groups import SameClaims, group_claims
from reconcile.origins import REPRINT_SCORE, build_group
from reconcile.reuse import find_reuse, inherit_credits
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


def reconcile_claims(
    documents: Sequence[Document], claims: Sequence[Claim], *, packs: Packs | None = None
) -> Reconciliation:
    """Group the claims, count origins, find conflicts; the order of the input changes nothing.

    Args:
        documents: the documents that the claims were read from.
        claims: their claims.
        packs: topic packs; those that are shipped where none are given.
    """
    ordered = sorted(documents, key=lambda document: (document.source.file, document.source.id))
    reuse = find_reuse(ordered)
    credited = inherit_credits(claims, ordered, reuse)
    by_id = {claim.id: claim for claim in credited}
    same = group_claims(credited)
    groups = [
        build_group(members, by_id, edges) for members, edges in zip(same.members, same.edges, strict=True)
    ]
    counts: Counter[str] = Counter(same.counts)
    counts["copied passages"] = len(reuse)
    found = _find_conflicts(ordered, by_id, same, groups, (packs or load_packs(), counts))
    return Reconciliation(credited, tuple(sorted(groups, key=lambda group: group.id)), found, dict(counts))


def _find_conflicts(
    documents: Sequence[Document],
    claims: Mapping[ClaimId, Claim],
    same: SameClaims,
    groups: Sequence[Group],
    context: tuple[Packs, Counter[str]],
) -> tuple[Conflict, ...]:
    """Return the conflicts between groups, each told by its representative, and between credits."""
    packs, counts = context
    stand_in = {member: group.representative for group in groups for member in group.members}
    reprints = [
        (edge.left, edge.right)
        for group in groups
        for edge in group.edges
        if edge.score >= REPRINT_SCORE and _credits_differ(claims[edge.left], claims[edge.right])
    ]
    origins = {group.representative: len(group.origins) + group.unknown for group in groups}
    wanted = sorted({*origins, *(claim for pair in reprints for claim in pair)})
    sides = read_sides([claims[claim] for claim in wanted], documents, packs, origins)
    by_id = {side.claim.id: side for side in sides}
    opposed = {tuple(sorted((stand_in[left], stand_in[right]))) for left, right in same.opposed}
    hints = Hints(
        opposed=sorted((pair[0], pair[1]) for pair in opposed if pair[0] != pair[1]),
        same_words=[(by_id[left], by_id[right]) for left, right in reprints],
    )
    representatives = [side for side in sides if side.claim.id in origins]
    return detect_conflicts(representatives, documents, hints, counts)


def _credits_differ(left: Claim, right: Claim) -> bool:
    return left.chain[-1].agent != right.chain[-1].agent
