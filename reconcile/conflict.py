"""The record of a conflict: what cannot both be true, why, and what may explain it away."""

from __future__ import annotations

import hashlib
from typing import Literal, NewType

from claims.claim import ClaimId, Record

ConflictId = NewType("ConflictId", str)
ConflictKind = Literal[
    "numeric", "trend", "negation", "date", "arithmetic", "identity", "attribution", "certainty", "definition"
]
Assessment = Literal["conflict", "apparent", "contested", "consistent", "not_comparable"]
ScopeDimension = Literal["time", "place", "actor", "substance", "definition", "level"]


class ScopeDifference(Record):
    """A dimension in which the two sides differ, with both values; "" where a side does not say."""

    dimension: ScopeDimension
    left: str
    right: str


class Conflict(Record):
    """Two claims (or one and its own arithmetic) that cannot both be true as stated.

    Attributes:
        sides: one or two claim ids, sorted.
        assessment: the tool's; a reviewer's ruling is a decision.
        explanation: one plain sentence that an editor could print.
        calculation: converted values, rate, tolerance, as text; "" where nothing was computed.
        differences: what may explain an apparent conflict.
        settles: what would settle it.
        severity, confidence: 0 to 1.
    """

    id: ConflictId
    kind: ConflictKind
    sides: tuple[ClaimId, ...]
    assessment: Assessment
    explanation: str
    calculation: str = ""
    differences: tuple[ScopeDifference, ...] = ()
    settles: str = ""
    severity: float
    confidence: float


def conflict_id(sides: tuple[ClaimId, ...], kind: ConflictKind) -> ConflictId:
    """Return the id of a conflict: a hash of its sorted claim ids and its kind."""
    return ConflictId("x" + hashlib.sha256(f"{','.join(sorted(sides))}:{kind}".encode()).hexdigest()[:16])
