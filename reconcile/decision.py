"""The record of a decision, append-only: what a reviewer ruled, when, why, and on what was shown."""

from __future__ import annotations

from typing import Literal, NewType

from claims.claim import ClaimId, Record
from reconcile.conflict import ScopeDimension

DecisionId = NewType("DecisionId", str)
Action = Literal[
    "conflict",
    "apparent",
    "contested",
    "consistent",
    "same",
    "not_same",
    "same_actor",
    "not_same_actor",
    "reject",
    "accept",
    "later",
    "undo",
    "redo",
]


class DecisionDraft(Record):
    """What a reviewer rules, before the store gives it a place in the chain.

    Attributes:
        target: one claim id, or the two of a pair, sorted; for a ruling on actors two names behind `actor:`.
        action: the ruling.
        reason: a scope dimension for `apparent`, for a ruling on actors the reviewer's words, else a reason
            code, else None.
        shown: sha256 of what was on screen.
    """

    target: tuple[ClaimId, ...]
    action: Action
    reason: ScopeDimension | str | None = None
    note: str = ""
    shown: str = ""


class Decision(Record):
    """A ruling in the chain.

    Attributes:
        sequence: 1 for the first decision of the case, without gaps.
        unit: decisions taken at one stroke share it, and one undo undoes them all.
        undoes: the unit that an `undo` takes back (or a `redo` restores); None otherwise.
        before, after: the target's derived status before and after.
        time: ISO 8601 in UTC; order never depends on it.
        previous: hash of the decision before; "" for the first.
        hash: sha256 over all other fields in canonical JSON.
    """

    id: DecisionId
    sequence: int
    unit: int
    undoes: int | None = None
    target: tuple[ClaimId, ...]
    action: Action
    reason: str | None = None
    note: str = ""
    before: str
    after: str
    reviewer: str
    time: str
    tool: str
    shown: str
    previous: str
    hash: str
