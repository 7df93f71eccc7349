"""Which claim of a new extraction is a claim of the earlier one whose span moved a little.

Only spans, kind and source decide; what the claim says may be read better, and its decisions still hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claims.claim import Claim
from reconcile.store.records import Succession
from sources.span import Span

SAME_PLACE = 0.8  # intersection over union; design.md, ids


def match_moved(earlier: Iterable[Claim], later: Iterable[Claim]) -> tuple[Succession, ...]:
    """Return, for each claim that vanished, the new claim at nearly its place; best overlap first."""
    earlier, later = tuple(earlier), tuple(later)
    kept = {claim.id for claim in earlier} & {claim.id for claim in later}
    candidates: dict[tuple[str, str], list[Claim]] = {}
    for claim in later:
        if claim.id not in kept:
            candidates.setdefault((claim.source, claim.kind), []).append(claim)
    pairs = [
        Succession(old.id, new.id, overlap)
        for old in earlier
        if old.id not in kept
        for new in candidates.get((old.source, old.kind), ())
        if (overlap := overlap_share(old.spans, new.spans)) >= SAME_PLACE
    ]
    taken: set[str] = set()
    matched = []
    for pair in sorted(pairs, key=lambda pair: (-pair.overlap, pair.old, pair.new)):
        if pair.old not in taken and pair.new not in taken:
            taken |= {pair.old, pair.new}
            matched.append(pair)
    return tuple(matched)


def overlap_share(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Return intersection over union of two sets of spans, in code points, 0 to 1."""
    shared = sum(one.overlap(other) for one in left for other in right)
    union = sum(span.length for span in left) + sum(span.length for span in right) - shared
    return shared / union if union else 0.0
