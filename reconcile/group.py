"""The records of groups and origins: who says the same, and how many independent origins stand behind it."""

from __future__ import annotations

import hashlib
from typing import Literal, NewType

from claims.claim import ClaimId, Record

GroupId = NewType("GroupId", str)
OriginStatus = Literal["declared", "inferred", "confirmed"]


class Edge(Record):
    """Why two members belong together: score parts from 0 to 100 and a plain reason."""

    left: ClaimId
    right: ClaimId
    score: float
    reason: str


class Origin(Record):
    """The one observation, report, document or speaker that some members go back to.

    Attributes:
        key: normalised identity of the origin.
        label: how a person would name it ("US State Department, annual report").
        members: claim ids, sorted.
        evidence: plain sentences, each with what it rests on.
    """

    key: str
    label: str
    members: tuple[ClaimId, ...]
    status: OriginStatus
    evidence: tuple[str, ...] = ()


class Group(Record):
    """Claims that assert the same thing; derived, never the target of a decision.

    Attributes:
        members: claim ids, sorted; a claim that nobody repeats is a group of one.
        appearances: places where it is printed (distinct passages).
        origins: known origins; `unknown` counts the members whose lineage is not known.
        edges: what holds the group together, strongest first; the last is its weakest link.
    """

    id: GroupId
    members: tuple[ClaimId, ...]
    representative: ClaimId
    appearances: int
    origins: tuple[Origin, ...]
    unknown: int = 0
    edges: tuple[Edge, ...] = ()


def group_id(members: tuple[ClaimId, ...]) -> GroupId:
    """Return the id of a group: a hash of its sorted members."""
    return GroupId("g" + hashlib.sha256(",".join(sorted(members)).encode()).hexdigest()[:16])
