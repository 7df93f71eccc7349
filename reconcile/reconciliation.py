"""From claims to groups, origins and conflicts: the one place that runs matching and checks in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim, ClaimId
from claims.figures.rates import RateTable, rate_table
from claims.packs import Packs, load_packs
from reconcile.conflict import Conflict
from reconcile.conflicts.detect import Hints, detect_conflicts
from reconcile.conflicts.side import read_sides
from reconcile.group import Group
from reconcile.matching.affairs import Affairs, read_affairs
from reconcile.matching.copies import read_copies
from reconcile.matching.groups import RuledPairs, SameClaims, group_claims
from reconcile.matching.origins import REPRINT_SCORE, build_group
from reconcile.matching.reuse import find_reuse, inherit_credits
from sources.document import Document

MOST_TELLERS = 6  # wordings of one group that are held against other groups


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
    documents: Sequence[Document],
    claims: Sequence[Claim],
    *,
    packs: Packs | None = None,
    same: Sequence[tuple[ClaimId, ...]] = (),
    apart: Sequence[tuple[ClaimId, ...]] = (),
    rates: RateTable | None = None,
) -> Reconciliation:
    """Group the claims, count origins, find conflicts; the order of the input changes nothing.

    Args:
        documents: the documents that the claims were read from.
        claims: their claims.
        packs: topic packs; those that are shipped where none are given.
        same: pairs of claims that a reviewer ruled the same; they share a group.
        apart: pairs that a reviewer ruled not the same; they never share one.
        rates: exchange rates of the case; those that are shipped where none are given.
    """
    ordered = sorted(documents, key=lambda document: (document.source.file, document.source.id))
    reuse = find_reuse(ordered)
    credited = inherit_credits(claims, ordered, reuse)
    by_id = {claim.id: claim for claim in credited}
    affairs = read_affairs(ordered, credited)
    table = rates or rate_table()
    grouped = group_claims(credited, affairs, RuledPairs(same, apart), rates=table)
    copies = read_copies(reuse, affairs)
    groups = [
        build_group(members, by_id, edges, copies)
        for members, edges in zip(grouped.members, grouped.edges, strict=True)
    ]
    counts: Counter[str] = Counter(grouped.counts)
    counts["copied passages"] = len(reuse)
    found = _find_conflicts(ordered, by_id, grouped, groups, (packs or load_packs(), counts, affairs, table))
    return Reconciliation(credited, tuple(sorted(groups, key=lambda group: group.id)), found, dict(counts))


def _find_conflicts(
    documents: Sequence[Document],
    claims: Mapping[ClaimId, Claim],
    same: SameClaims,
    groups: Sequence[Group],
    context: tuple[Packs, Counter[str], Affairs, RateTable],
) -> tuple[Conflict, ...]:
    """Return the conflicts between groups, told by the members that show them best, and between credits."""
    packs, counts, affairs, rates = context
    home = {member: group.id for group in groups for member in group.members}
    reprints = [
        (edge.left, edge.right)
        for group in groups
        for edge in group.edges
        if edge.score >= REPRINT_SCORE and _credits_differ(claims[edge.left], claims[edge.right])
    ]
    origins = {member: len(group.origins) + group.unknown for group in groups for member in group.members}
    tellers = {claim for group in groups for claim in _tellers(group, claims)}
    wanted = sorted({*tellers, *(claim for pair in reprints for claim in pair)})
    sides = read_sides([claims[claim] for claim in wanted], documents, packs, origins, affairs, rates=rates)
    by_id = {side.claim.id: side for side in sides}
    hints = Hints(
        opposed=[pair for pair in same.opposed if tellers.issuperset(pair)],
        same_words=[(by_id[left], by_id[right]) for left, right in reprints],
        home=home,
        rates=rates,
    )
    return detect_conflicts([side for side in sides if side.claim.id in tellers], documents, hints, counts)


def _tellers(group: Group, claims: Mapping[ClaimId, Claim]) -> list[ClaimId]:
    """Return the members of a group that are held against other groups: the first of each wording."""
    wordings: dict[str, ClaimId] = {claims[group.representative].text: group.representative}
    for member in group.members:
        if len(wordings) >= MOST_TELLERS:
            break
        wordings.setdefault(claims[member].text, member)
    return list(wordings.values())


def _credits_differ(left: Claim, right: Claim) -> bool:
    return left.chain[-1].agent != right.chain[-1].agent
