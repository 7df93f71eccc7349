"""How much a conflict matters and how sure the tool is of it, both from 0 to 1.

Severity weighs the size of the gap, the certainty of both sides, the number of origins behind them and how
much an analyst would want to see the claims. An apparent conflict never outranks a real one in the queue.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Claim, Modality
from reconcile.conflict import Assessment

_CERTAIN: dict[Modality, float] = {
    "asserted": 1.0,
    "denied": 1.0,
    "reported": 0.9,
    "estimated": 0.7,
    "alleged": 0.6,
    "possible": 0.45,
    "conditional": 0.3,
}
_WEIGHT: dict[Assessment, float] = {
    "conflict": 1.0,
    "contested": 0.85,
    "apparent": 0.5,
    "consistent": 0.1,
    "not_comparable": 0.0,
}
_QUEUE: dict[Assessment, int] = {
    "conflict": 0,
    "contested": 1,
    "apparent": 2,
    "consistent": 3,
    "not_comparable": 4,
}
_GAP, _CERTAINTY, _ORIGINS, _SALIENCE = 0.35, 0.25, 0.15, 0.25  # shares of the whole; they add up to 1


def rate_severity(claims: Sequence[Claim], *, origins: int, gap: float, assessment: Assessment) -> float:
    """Return the severity of a conflict.

    Args:
        claims: its sides.
        origins: independent origins behind both sides together.
        gap: how far apart the sides are, 0 to 1.
        assessment: the tool's.
    """
    certainty = min(_CERTAIN[claim.modality] for claim in claims)
    salience = max(claim.salience for claim in claims)
    backing = min(origins, 4) / 4
    whole = _GAP * gap + _CERTAINTY * certainty + _ORIGINS * backing + _SALIENCE * salience
    return round(_WEIGHT[assessment] * whole, 4)


def rate_confidence(claims: Sequence[Claim], *, certainty: float) -> float:
    """Return how sure the tool is, by the check and by how surely the claims were read."""
    reading = min(claim.confidence for claim in claims)
    return round(certainty * (0.5 + 0.5 * reading), 4)


def queue_rank(assessment: Assessment) -> int:
    """Return the place of an assessment in the queue, the most urgent first."""
    return _QUEUE[assessment]
