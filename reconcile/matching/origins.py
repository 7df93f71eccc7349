"""How many independent origins stand behind a group: what each chain goes back to.

The innermost named speaker or report is the origin; an outlet or wire only where it names no source; a
document's own author of what he asserts himself. A passive without a source has an unknown lineage and is
counted apart. Where it is in doubt whether two are one, they are counted as one: corroboration is never
made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.claim import Claim, ClaimId
from reconcile.group import Edge, Group, Origin, OriginStatus, group_id
from reconcile.matching.content import content_stems
from reconcile.matching.copies import NO_COPIES, Copies
from reconcile.matching.lineage import (
    OWN_VOICE,
    Lineage,
    actor_key,
    institution_words,
    is_agency,
    may_be_one,
    trace_lineage,
)
from reconcile.matching.retold import TELLING_DIGITS, printed_number

REPRINT_SCORE = 88.0  # words so alike were copied, whoever is named (benchmarks/grouping/README.md)
REPRINT_WORDS = 10
SAME_SCORE = 99.5  # an edit that leaves so little undone changes nothing
MOST_EVIDENCE = 40  # sentences shown for one origin; a wire story printed everywhere has one a copy
MOST_HEADS = 200  # names of one group that are held against each other; past it only equal ones are one
_SHORTEST_NAME = 4
_POSSESSIVE = re.compile(r"['’]s\b")


def build_group(
    members: tuple[ClaimId, ...],
    claims: Mapping[ClaimId, Claim],
    edges: tuple[Edge, ...],
    copies: Copies = NO_COPIES,
) -> Group:
    """Return a group with its appearances and origins counted."""
    told = [claims[member] for member in members]
    origins, unknown = find_origins(told, edges, copies)
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


def find_origins(
    claims: Sequence[Claim], edges: Sequence[Edge], copies: Copies = NO_COPIES
) -> tuple[tuple[Origin, ...], int]:
    """Return the known origins of the members of a group, sorted by key, and how many members have none."""
    by_id = {claim.id: claim for claim in claims}
    lineages = {claim.id: trace_lineage(claim) for claim in claims}
    words = {claim.id: claim.text.count(" ") + 1 for claim in claims}
    parent = {claim.id: claim.id for claim in claims}
    known = [claim.id for claim in claims if lineages[claim.id].key]
    _join_by_name(known, lineages, parent)
    inferred = {
        **_join_told(claims, lineages, parent),
        **_join_circular(claims, parent),
        **_join_retellers(claims, lineages, parent),
        **_join_reprints(edges, lineages, words, parent),
        **_join_copies(by_id, lineages, copies, parent),
    }
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
    named = {
        name: claim.id
        for claim in claims
        if not lineages[claim.id].is_weak or is_agency(lineages[claim.id].label)
        for name in (lineages[claim.id].key.removeprefix(OWN_VOICE), *sorted(lineages[claim.id].aliases))
    }
    for claim in claims:
        if not _is_own_voice(lineages[claim.id]):
            continue
        words = f" {actor_key(_POSSESSIVE.sub('', claim.text))} "
        for key, holder in sorted(named.items())[:MOST_HEADS]:
            names = [key, *institution_words(key)]
            if holder != claim.id and any(
                len(name) >= _SHORTEST_NAME and f" {name} " in words for name in names
            ):
                _join(parent, claim.id, holder)
                inferred[claim.id] = f"{claim.file} names {lineages[holder].label} in the sentence itself"
    return inferred


def _is_own_voice(lineage: Lineage) -> bool:
    """Tell whether a claim is told by an outlet or an author who names nobody and is no institution."""
    return lineage.key.startswith(OWN_VOICE) and not is_agency(lineage.label)


def _join_circular(claims: Sequence[Claim], parent: dict[ClaimId, ClaimId]) -> dict[ClaimId, str]:
    """Join a claim that quotes an outlet to what this outlet printed: circular reporting."""
    inferred: dict[ClaimId, str] = {}
    printers: dict[str, list[Claim]] = {}
    for claim in claims:
        if len(claim.chain) > 1 and claim.chain[1].role == "outlet":
            printers.setdefault(actor_key(claim.chain[1].agent), []).append(claim)
    for claim in claims:
        for hop in claim.chain[2:]:
            for printed in printers.get(actor_key(hop.agent), [])[:MOST_HEADS]:
                if printed.source != claim.source:
                    _join(parent, claim.id, printed.id)
                    inferred[claim.id] = f"{claim.file} quotes {hop.agent}, which prints it in {printed.file}"
    return inferred


def _join_retellers(
    claims: Sequence[Claim], lineages: Mapping[ClaimId, Lineage], parent: dict[ClaimId, ClaimId]
) -> dict[ClaimId, str]:
    """Join who repeats what his own passage credits, or in his own voice a figure too exact for chance."""
    inferred: dict[ClaimId, str] = {}
    credited = [claim for claim in claims if lineages[claim.id].key and not _is_own_voice(lineages[claim.id])]
    by_passage = {claim.passage: claim for claim in reversed(credited)}
    first = min(credited, key=_reported, default=None)
    for claim in claims:
        is_own = _is_own_voice(lineages[claim.id])
        if first is None or not (is_own or claim.chain[-1].anonymous) or not lineages[claim.id].key:
            continue
        source = by_passage.get(claim.passage)
        if source is None and is_own and _is_telling(claim) and _reported(first) <= _reported(claim):
            source = first
        if source is not None and source.id != claim.id:
            _join(parent, claim.id, source.id)
            inferred[claim.id] = f"{claim.file} repeats what {lineages[source.id].label} said"
    return inferred


def _reported(claim: Claim) -> str:
    return claim.report_time.edtf if claim.report_time is not None else "~"


def _is_telling(claim: Claim) -> bool:
    number = printed_number(claim.quantity) if claim.quantity is not None else None
    return number is not None and len(number.normalize().as_tuple().digits) >= TELLING_DIGITS


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
        ours, theirs = lineages[edge.left], lineages[edge.right]
        if edge.score < REPRINT_SCORE or short or _are_two(ours, theirs):
            continue
        if edge.score < SAME_SCORE and _speak_apart(ours, theirs):
            continue
        if _root(parent, edge.left) != _root(parent, edge.right):
            _join(parent, edge.left, edge.right)
            reprints[edge.left] = reprints[edge.right] = (
                f"the same words are printed elsewhere: {edge.reason}"
            )
    return reprints


def _are_two(left: Lineage, right: Lineage) -> bool:
    """Tell whether both name whom they have it from."""
    return not left.is_weak and not right.is_weak


def _speak_apart(left: Lineage, right: Lineage) -> bool:
    """Tell whether both credit somebody, named or not, and the words for the two have nothing in common."""
    speakers = [lineage.speaker for lineage in (left, right)]
    return all(speakers) and not content_stems(speakers[0]) & content_stems(speakers[1])


def _join_copies(
    claims: Mapping[ClaimId, Claim],
    lineages: Mapping[ClaimId, Lineage],
    copies: Copies,
    parent: dict[ClaimId, ClaimId],
) -> dict[ClaimId, str]:
    """Join members that stand in copies of one text, however short, and sentences that are the same."""
    inferred: dict[ClaimId, str] = {}
    ordered = sorted(claims)[:MOST_HEADS]
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if _root(parent, one) == _root(parent, other):
                continue
            ours, theirs = lineages[one], lineages[other]
            reason = copies.why_copied(claims[one], claims[other], named_apart=_are_two(ours, theirs))
            if reason:
                _join(parent, one, other)
                inferred[one] = inferred[other] = reason
    return inferred


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
