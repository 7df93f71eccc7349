"""How many independent origins stand behind a group: what each chain goes back to.

The innermost named speaker or report is the origin; an outlet or wire only where it names no source; a
document's own author of what he asserts himself. A passive without a source has an unknown lineage and is
counted apart. Where it is in doubt whether two are one, they are counted as one: corroboration is never
made up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim, ClaimId, Hop
from reconcile.group import Edge, Group, Origin, OriginStatus, group_id
from reconcile.normal import normalise_texts

REPRINT_SCORE = 88.0  # words so alike were copied, whoever is named (benchmarks/grouping/README.md)
REPRINT_WORDS = 10
MOST_EVIDENCE = 40  # sentences shown for one origin; a wire story printed everywhere has one a copy
MOST_HEADS = 200  # names of one group that are held against each other; past it only equal ones are one
_SHORTEST_NAME = 4
_OWN = "own:"


class Lineage(NamedTuple):
    """What the chain of one claim goes back to.

    Attributes:
        key: normal form of the origin; "" where the lineage is unknown.
        label: how a person would name it.
        aliases: normal forms of everyone named in the chain inside the outlets: an origin named by another
            member as one of them is the same one.
        is_weak: an anonymous speaker, an outlet without a source, or a document's own voice: a reprint of
            the same words has the same origin, whatever its chain says.
        is_inferred: the origin stands in a hop that was inferred.
        evidence: a plain sentence.
    """

    key: str
    label: str
    aliases: frozenset[str]
    is_weak: bool
    is_inferred: bool
    evidence: str


def build_group(
    members: tuple[ClaimId, ...], claims: Mapping[ClaimId, Claim], edges: tuple[Edge, ...]
) -> Group:
    """Return a group with its appearances and origins counted."""
    told = [claims[member] for member in members]
    origins, unknown = find_origins(told, edges)
    return Group(
        id=group_id(members),
        members=members,
        representative=choose_representative(told).id,
        appearances=len({claim.passage for claim in told}),
        origins=origins,
        unknown=unknown,
        edges=edges,
    )


def choose_representative(claims: Sequence[Claim]) -> Claim:
    """Return the member that says it best: most named hops, then longest, then earliest."""
    return min(
        claims,
        key=lambda claim: (
            -sum(hop.declared and not hop.anonymous for hop in claim.chain),
            -len(claim.text),
            claim.report_time.edtf if claim.report_time is not None else "~",
            claim.id,
        ),
    )


def find_origins(claims: Sequence[Claim], edges: Sequence[Edge]) -> tuple[tuple[Origin, ...], int]:
    """Return the known origins of the members of a group, sorted by key, and how many members have none."""
    by_id = {claim.id: claim for claim in claims}
    lineages = {claim.id: trace_lineage(claim) for claim in claims}
    words = {claim.id: claim.text.count(" ") + 1 for claim in claims}
    parent = {claim.id: claim.id for claim in claims}
    known = [claim.id for claim in claims if lineages[claim.id].key]
    _join_by_name(known, lineages, parent)
    inferred = {**_join_told(claims, lineages, parent), **_join_reprints(edges, lineages, words, parent)}
    clusters: dict[ClaimId, list[ClaimId]] = {}
    for claim in sorted(lineages):
        clusters.setdefault(_root(parent, claim), []).append(claim)
    origins = [
        _origin(members, lineages, by_id, inferred)
        for members in clusters.values()
        if any(lineages[member].key for member in members)
    ]
    unknown = sum(len(members) for members in clusters.values() if not any(lineages[m].key for m in members))
    return tuple(sorted(origins, key=lambda origin: origin.key)), unknown


def trace_lineage(claim: Claim) -> Lineage:
    """Return what one claim goes back to, by its chain alone."""
    chain = claim.chain
    innermost = chain[-1]
    outer = [hop for hop in chain[:-1] if hop.role in ("outlet", "author") and not hop.anonymous]
    aliases = frozenset(
        actor_key(hop.agent)
        for hop in chain
        if hop.role in ("speaker", "report", "author") and not hop.anonymous and hop.agent
    )
    if innermost.role == "unattributed":
        return Lineage(
            "", "unattributed", aliases, is_weak=True, is_inferred=False, evidence="no source is named"
        )
    if innermost.anonymous:
        voice = outer[-1].agent if outer else claim.file
        key = f"anonymous:{actor_key(innermost.agent)}@{actor_key(voice)}"
        label = f"{innermost.agent}, unnamed, in {voice}"
        return Lineage(
            key, label, aliases, is_weak=True, is_inferred=False, evidence=_credit(claim, innermost)
        )
    if innermost.role in ("document", "outlet", "author"):
        return _own_voice(claim, innermost, aliases)
    label = innermost.agent if innermost.medium is None else f"{innermost.agent}, {innermost.medium}"
    key = actor_key(innermost.agent)
    return Lineage(
        key,
        label,
        aliases,
        is_weak=False,
        is_inferred=not innermost.declared,
        evidence=_credit(claim, innermost),
    )


def actor_key(agent: str) -> str:
    """Return the normal form of an actor: without article, "US" for every spelling of the United States."""
    [words] = normalise_texts([agent.replace("U.S.", "US").replace("United States", "US")])
    return " ".join(word for word in words.split() if word not in ("the", "a", "an", "s"))


def may_be_one(left: str, right: str) -> bool:
    """Tell whether two keys can name one actor: equal, or one has the words of the other and its last."""
    if left == right:
        return True
    shorter, longer = sorted((left.split(), right.split()), key=len)
    return bool(shorter) and shorter[-1] == longer[-1] and set(shorter) <= set(longer)


def _own_voice(claim: Claim, hop: Hop, aliases: frozenset[str]) -> Lineage:
    evidence = f"{claim.file}: {hop.role} {hop.agent} says it without naming a source"
    if hop.reason:
        evidence += f" ({hop.reason})"
    return Lineage(
        f"{_OWN}{actor_key(hop.agent)}",
        hop.agent,
        aliases,
        is_weak=True,
        is_inferred=not hop.declared,
        evidence=evidence,
    )


def _credit(claim: Claim, hop: Hop) -> str:
    through = [outer.agent for outer in claim.chain[1:-1] if not outer.anonymous and outer.agent != hop.agent]
    path = f" through {', '.join(through)}" if through else ""
    medium = f" ({hop.medium})" if hop.medium else ""
    return f"{claim.file} credits {hop.agent}{medium}{path}"


def _join_by_name(
    known: Sequence[ClaimId], lineages: Mapping[ClaimId, Lineage], parent: dict[ClaimId, ClaimId]
) -> None:
    """Join members whose origins can be one actor, or whose origin another member's chain names."""
    first_of: dict[str, ClaimId] = {}
    for claim in known:
        first = first_of.setdefault(lineages[claim].key, claim)
        _join(parent, first, claim)
    heads = sorted(first_of.items())[:MOST_HEADS]
    for key, claim in heads:
        for other, holder in heads:
            named = any(may_be_one(other, alias) for alias in lineages[claim].aliases)
            if other != key and (may_be_one(key, other) or named):
                _join(parent, claim, holder)


def _join_told(
    claims: Sequence[Claim], lineages: Mapping[ClaimId, Lineage], parent: dict[ClaimId, ClaimId]
) -> dict[ClaimId, str]:
    """Join a claim in an author's own voice to the origin its words name ("the customs figure is")."""
    inferred: dict[ClaimId, str] = {}
    named = {lineages[claim.id].key: claim.id for claim in claims if not lineages[claim.id].is_weak}
    for claim in claims:
        if not lineages[claim.id].key.startswith(_OWN):
            continue
        words = f" {actor_key(claim.text)} "
        for key, holder in sorted(named.items())[:MOST_HEADS]:
            if len(key) >= _SHORTEST_NAME and f" {key} " in words:
                _join(parent, claim.id, holder)
                inferred[claim.id] = f"{claim.file} names {lineages[holder].label} in the sentence itself"
    return inferred


def _join_reprints(
    edges: Sequence[Edge],
    lineages: Mapping[ClaimId, Lineage],
    words: Mapping[ClaimId, int],
    parent: dict[ClaimId, ClaimId],
) -> dict[ClaimId, str]:
    """Join members of the same words where one of the two has no strong origin of its own."""
    reprints: dict[ClaimId, str] = {}
    for edge in edges:
        short = min(words[edge.left], words[edge.right]) < REPRINT_WORDS
        strong = not lineages[edge.left].is_weak and not lineages[edge.right].is_weak
        if edge.score < REPRINT_SCORE or short or strong:
            continue
        if _root(parent, edge.left) != _root(parent, edge.right):
            _join(parent, edge.left, edge.right)
            reprints[edge.left] = reprints[edge.right] = (
                f"the same words are printed elsewhere: {edge.reason}"
            )
    return reprints


def _origin(
    members: Sequence[ClaimId],
    lineages: Mapping[ClaimId, Lineage],
    claims: Mapping[ClaimId, Claim],
    reprints: Mapping[ClaimId, str],
) -> Origin:
    known = [member for member in members if lineages[member].key]
    best = min(known, key=lambda member: (lineages[member].is_weak, -len(lineages[member].label), member))
    inferred_by = [hop.reason for member in members for hop in claims[member].chain if hop.reason]
    inferred = [reprints[member] for member in members if member in reprints]
    status: OriginStatus = (
        "inferred" if inferred or any(lineages[m].is_inferred for m in known) else "declared"
    )
    evidence = [*(lineages[member].evidence for member in known), *inferred, *inferred_by]
    return Origin(
        key=lineages[best].key,
        label=lineages[best].label,
        members=tuple(sorted(members)),
        status=status,
        evidence=tuple(dict.fromkeys(evidence))[:MOST_EVIDENCE],
    )


def _root(parent: dict[ClaimId, ClaimId], claim: ClaimId) -> ClaimId:
    while parent[claim] != claim:
        parent[claim] = parent[parent[claim]]
        claim = parent[claim]
    return claim


def _join(parent: dict[ClaimId, ClaimId], left: ClaimId, right: ClaimId) -> None:
    a, b = sorted((_root(parent, left), _root(parent, right)))
    parent[b] = a
