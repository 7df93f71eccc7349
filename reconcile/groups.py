"""Claims that assert the same: in the same words, or as the same typed facts in other words and units.

Opposed numbers, negations, dates and places never share a group, however alike the words; such pairs are
handed to the conflict checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from claims.claim import Claim, ClaimId
from reconcile.facts import stamp_claims
from reconcile.group import Edge
from reconcile.identity import find_identical
from reconcile.passages import group_same_words

REPRINT_WORDS = 12  # nobody writes so many words twice: equal time words in them mean the same time


class SameClaims(NamedTuple):
    """Claims grouped by what they assert.

    Attributes:
        members: the claim ids of each group, sorted; every claim in exactly one group.
        edges: for each group in the same order, what holds it together, strongest first.
        opposed: pairs whose words are alike and whose facts are opposed, sorted.
        counts: for the run's manifest.
    """

    members: tuple[tuple[ClaimId, ...], ...]
    edges: tuple[tuple[Edge, ...], ...]
    opposed: tuple[tuple[ClaimId, ClaimId], ...]
    counts: dict[str, int]


def group_claims(claims: Sequence[Claim]) -> SameClaims:
    """Group claims; the order of the input changes nothing."""
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda claim: claim.id)}
    same_words = group_same_words(claim_texts(by_id.values()))
    parts: dict[tuple[str, ...], list[ClaimId]] = defaultdict(list)
    records = same_words.records
    for claim, words, group in zip(records["id"], records["words"], records["group"], strict=True):
        parts[(str(group), *_scope_key(by_id[ClaimId(claim)], str(words)))].append(ClaimId(claim))
    merged = _join(list(parts.values()), find_identical([by_id[min(part)] for part in parts.values()]))
    word_edges = same_words.edges
    alike = word_edges[word_edges["decision"] == "conflict"]
    opposed = sorted({_pair(left, right) for left, right in zip(alike["left"], alike["right"], strict=True)})
    members = sorted(tuple(sorted(group.members)) for group in merged)
    edges = _edges_by_group(members, word_edges, [edge for group in merged for edge in group.edges])
    counts = {f"words: {name}": count for name, count in same_words.counts.items()}
    return SameClaims(tuple(members), edges, tuple(opposed), {**counts, "groups": len(members)})


def claim_texts(claims: Iterable[Claim]) -> pd.DataFrame:
    """Return `id`, `text`, `stamp` of claims, as normal.normalise wants them."""
    listed = list(claims)
    stamps = stamp_claims(listed)
    return pd.DataFrame(
        {
            "id": [claim.id for claim in listed],
            "text": [claim.text for claim in listed],
            "stamp": [stamps[claim.id] for claim in listed],
        },
        dtype=object,
    )


class _Merged(NamedTuple):
    members: list[ClaimId]
    edges: list[Edge]


def _scope_key(claim: Claim, words: str) -> tuple[str, str]:
    """Return what must be equal inside a group of same words: place and time."""
    place, time = claim.scope.place, claim.scope.time
    if time is None:
        when = ""
    elif words.count(" ") >= REPRINT_WORDS:
        when = (
            time.expression.casefold()
        )  # "last week" of a reprint was resolved against the reprint's own date
    else:
        when = time.when.edtf
    return place.value if place is not None else "", when


def _join(parts: list[list[ClaimId]], identical: Sequence[Edge]) -> list[_Merged]:
    """Join parts whose representatives are the same typed claim."""
    holder = {min(part): _Merged(part, []) for part in parts}
    for edge in identical:
        left, right = holder[edge.left], holder[edge.right]
        if left is not right:
            joined = _Merged(left.members + right.members, [*left.edges, *right.edges, edge])
            holder.update(dict.fromkeys(set(joined.members) & holder.keys(), joined))
    return list({id(group): group for group in holder.values()}.values())


def _pair(left: str, right: str) -> tuple[ClaimId, ClaimId]:
    first, second = sorted((left, right))
    return ClaimId(first), ClaimId(second)


def _edges_by_group(
    members: Sequence[tuple[ClaimId, ...]], scored: pd.DataFrame, identical: Sequence[Edge]
) -> tuple[tuple[Edge, ...], ...]:
    """Return for each group the edges inside it, strongest first."""
    group_of = {claim: number for number, group in enumerate(members) for claim in group}
    edges: list[list[Edge]] = [[] for _ in members]
    kept = scored[scored["decision"] == "merge"]
    for left, right, score in zip(kept["left"], kept["right"], kept["score"], strict=True):
        if group_of[left] == group_of[right]:
            first, second = _pair(left, right)
            reason = f"the words are {score:.0f} % alike"
            edges[group_of[left]].append(Edge(left=first, right=second, score=float(score), reason=reason))
    for edge in identical:
        edges[group_of[edge.left]].append(edge)
    for number, group in enumerate(members):
        known = {claim for edge in edges[number] for claim in (edge.left, edge.right)}
        edges[number] += _equal_words(group, known)
    return tuple(
        tuple(sorted(found, key=lambda edge: (-edge.score, edge.left, edge.right))) for found in edges
    )


def _equal_words(group: tuple[ClaimId, ...], known: set[ClaimId]) -> list[Edge]:
    """Return the edges of members that were never scored, since their words are equal to another member's."""
    if len(group) < 2:
        return []
    first = min(known) if known else group[0]
    return [
        Edge(left=min(first, claim), right=max(first, claim), score=100.0, reason="the words are the same")
        for claim in group
        if claim not in known and claim != first
    ]
