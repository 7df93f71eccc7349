"""Claims that assert the same: in the same words, or as the same typed facts in other words and units.

Opposed numbers, negations, dates and places never share a group, however alike the words; such pairs are
handed to the conflict checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from claims.claim import Claim, ClaimId
from claims.figures.rates import RateTable
from reconcile.group import Edge
from reconcile.matching.affairs import NO_AFFAIRS, Affairs
from reconcile.matching.facts import stamp_claims
from reconcile.matching.identity import find_identical, numbers_of
from reconcile.matching.passages import group_same_words
from reconcile.matching.scopes import is_country

REPRINT_WORDS = 12  # nobody writes so many words twice: equal time words in them mean the same time
RULED = "a reviewer ruled them the same"


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


class RuledPairs(NamedTuple):
    """Pairs that a reviewer ruled on: what says the same, and what must stay apart."""

    same: Sequence[tuple[ClaimId, ...]] = ()
    apart: Sequence[tuple[ClaimId, ...]] = ()


def group_claims(
    claims: Sequence[Claim],
    affairs: Affairs = NO_AFFAIRS,
    ruled: RuledPairs | None = None,
    *,
    rates: RateTable | None = None,
) -> SameClaims:
    """Group claims; the order of the input changes nothing.

    Args:
        claims: the claims.
        affairs: which passages tell of one affair.
        ruled: what a reviewer ruled the same or apart; it stands against the rules.
        rates: exchange rates; those that are shipped where none are given.
    """
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda claim: claim.id)}
    same_words = group_same_words(claim_texts(by_id.values()))
    printed: dict[int, list[Claim]] = defaultdict(list)
    words_of: dict[int, str] = {}
    records = same_words.records
    for claim, words, group in zip(records["id"], records["words"], records["group"], strict=True):
        printed[int(group)].append(by_id[ClaimId(claim)])
        words_of.setdefault(int(group), str(words))
    parts = [part for group, members in printed.items() for part in _split_by_scope(members, words_of[group])]
    pairs = ruled or RuledPairs()
    parts = _set_apart(parts, pairs.apart)
    identical = [
        *_ruled_edges(pairs.same, by_id),
        *find_identical([by_id[min(part)] for part in parts], affairs, rates),
    ]
    numbers = {
        claim.id: numbers_of(claim.text) if claim.quantity is None else frozenset()
        for claim in by_id.values()
    }
    merged = _join(parts, identical, {frozenset(pair) for pair in pairs.apart}, numbers)
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


def _split_by_scope(members: Sequence[Claim], words: str) -> list[list[ClaimId]]:
    """Return the members of a group of same words, parted where their countries or their times cannot meet.

    A claim that does not say its place or time stands with the others, unless those are apart themselves.
    """
    countries = {claim.id: _country(claim) for claim in members}
    times = {claim.id: _time(claim, words) for claim in members}
    one_country = len(set(countries.values()) - {""}) <= 1
    one_time = len(set(times.values()) - {""}) <= 1 or _all_meet(members)
    parts: dict[tuple[str, str], list[ClaimId]] = defaultdict(list)
    for claim in members:
        parts["" if one_country else countries[claim.id], "" if one_time else times[claim.id]].append(
            claim.id
        )
    return list(parts.values())


def _country(claim: Claim) -> str:
    place = claim.scope.place
    is_own = place is not None and place.basis == "declared" and is_country(place.value)
    return place.value if place is not None and is_own else ""


def _time(claim: Claim, words: str) -> str:
    """Return the time that must be equal; of a reprint its words, read against the reprint's date."""
    time = claim.scope.time
    if time is None or time.basis != "declared":
        return ""
    return time.expression.casefold() if words.count(" ") >= REPRINT_WORDS else time.when.edtf


def _all_meet(members: Sequence[Claim]) -> bool:
    times = [claim.scope.time.when for claim in members if claim.scope.time is not None]
    starts = [when.earliest for when in times if when.earliest is not None]
    ends = [when.latest for when in times if when.latest is not None]
    return not starts or not ends or max(starts) <= min(ends)


def _set_apart(parts: Iterable[list[ClaimId]], apart: Sequence[tuple[ClaimId, ...]]) -> list[list[ClaimId]]:
    """Return the parts; of two members that a reviewer ruled apart the later one stands alone."""
    later = {max(pair) for pair in apart}
    divided = []
    for part in parts:
        inside = set(part)
        alone = [
            claim
            for claim in sorted(later & inside)
            if any(inside.issuperset(pair) and claim == max(pair) for pair in apart)
        ]
        divided += [[claim for claim in part if claim not in alone], *([claim] for claim in alone)]
    return divided


def _ruled_edges(same: Sequence[tuple[ClaimId, ...]], claims: Mapping[ClaimId, Claim]) -> list[Edge]:
    """Return the edges that a reviewer drew."""
    return [
        Edge(left=min(pair), right=max(pair), score=100.0, reason=RULED)
        for pair in sorted(same)
        if claims.keys() >= set(pair)
    ]


def _join(
    parts: list[list[ClaimId]],
    identical: Sequence[Edge],
    apart: set[frozenset[ClaimId]],
    numbers: Mapping[ClaimId, frozenset[str]],
) -> list[_Merged]:
    """Join parts that an edge holds together, but for those with members ruled apart or of other numbers.

    "People died" may be told by "40 people died" and by "31 people died", but it does not make them one.
    """
    holder = {claim: merged for part in parts for merged in (_Merged(part, []),) for claim in part}
    for edge in identical:
        left, right = holder[edge.left], holder[edge.right]
        if left is right or _are_apart(left.members, right.members, apart):
            continue
        if edge.reason != RULED and _number_apart(left.members, right.members, numbers):
            continue
        joined = _Merged(left.members + right.members, [*left.edges, *right.edges, edge])
        holder.update(dict.fromkeys(joined.members, joined))
    return list({id(group): group for group in holder.values()}.values())


def _number_apart(
    left: list[ClaimId], right: list[ClaimId], numbers: Mapping[ClaimId, frozenset[str]]
) -> bool:
    """Tell whether some member of one side has numbers that exclude those of a member of the other."""
    ours, theirs = ({numbers[claim] for claim in members} for members in (left, right))
    return any(not (one <= other or other <= one) for one in ours for other in theirs)


def _are_apart(left: list[ClaimId], right: list[ClaimId], apart: set[frozenset[ClaimId]]) -> bool:
    members, others = set(left), set(right)
    return any(len(pair & members) == len(pair & others) == 1 for pair in apart)


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
