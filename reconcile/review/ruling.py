"""The rulings in force, what they make of an item, and what one key decides about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Literal, NamedTuple

from claims.claim import ClaimId
from reconcile.decision import Action, Decision, DecisionDraft
from reconcile.review.item import QueueItem

State = Literal["open", "later", "decided"]
Target = tuple[ClaimId, ...]

# What a reviewer may rule about an item, by what the item asks.
_ON_PAIR: tuple[Action, ...] = ("conflict", "apparent", "contested", "consistent", "same", "not_same")
_ON_ONE: tuple[Action, ...] = ("conflict", "apparent", "contested", "consistent")


class Status(NamedTuple):
    """Where an item stands: derived from decisions, never stored.

    Attributes:
        ruling: what was ruled, in the words of the decisions; "" while open.
        decision: the newest decision that counts for it.
    """

    state: State
    ruling: str = ""
    decision: Decision | None = None


class Rulings:
    """The decisions in force, by target and by claim."""

    def __init__(self, standing: Mapping[Target, Decision]) -> None:
        self._by_target: dict[Target, Decision] = {}
        self._targets_of: dict[ClaimId, set[Target]] = {}
        for target, decision in standing.items():
            self._stand(target, decision)

    def record(self, decisions: Iterable[Decision]) -> None:
        """Let new decisions take the place of older ones on the same targets."""
        for decision in decisions:
            self._stand(decision.target, decision)

    def _stand(self, target: Target, decision: Decision) -> None:
        # A ruling carried over from an earlier extraction names the old claims, so the target counts, not it.
        self._by_target[target] = decision
        for claim in target:
            self._targets_of.setdefault(claim, set()).add(target)

    def of(self, target: Target) -> Decision | None:
        """Return the decision in force on exactly these claims."""
        return self._by_target.get(target)

    def rejected(self, claim: ClaimId) -> Decision | None:
        """Return the decision that rejected the extraction of a claim, None where there is none."""
        decision = self._by_target.get((claim,))
        return decision if decision is not None and decision.action == "reject" else None

    def within(self, members: Target) -> list[tuple[Target, Decision]]:
        """Return the pairs of `members` that were ruled on, oldest ruling first."""
        inside = set(members)
        targets = {
            target
            for member in members
            for target in self._targets_of.get(member, ())
            if len(target) == 2 and inside.issuperset(target)
        }
        ruled = [(target, self._by_target[target]) for target in targets]
        return sorted(ruled, key=lambda pair: (pair[1].sequence, pair[0]))

    def status(self, item: QueueItem) -> Status:
        """Return where an item stands under these rulings."""
        if item.group is not None and len(item.key) > 2:
            return self._group_status(item.key)
        rejection = next((found for claim in item.key if (found := self.rejected(claim))), None)
        if rejection is not None:
            return Status("decided", "reject", rejection)
        decision = self.of(item.key)
        if decision is None:
            return Status("open")
        if decision.action == "later":
            return Status("later", "later", decision)
        return Status("decided", decision.action, decision)

    def _group_status(self, members: Target) -> Status:
        """A group is settled when its members are joined, or every two joined parts are ruled apart."""
        live = tuple(member for member in members if self.rejected(member) is None)
        if len(live) < 2:
            rejections = [found for member in members if (found := self.rejected(member)) is not None]
            return Status("decided", "reject", rejections[-1])
        rulings = self.within(live)
        newest = rulings[-1][1] if rulings else None
        parts = _parts(live, rulings)
        apart = {
            frozenset((parts[left], parts[right]))
            for (left, right), decision in rulings
            if decision.action not in ("same", "later") and parts[left] != parts[right]
        }
        count = len(set(parts.values()))
        if count == 1:
            return Status("decided", "same", newest)
        if len(apart) == count * (count - 1) // 2:
            return Status("decided", "not_same", newest)
        postponed = [decision for _, decision in rulings if decision.action == "later"]
        return Status("later", "later", postponed[-1]) if postponed else Status("open")

    def unruled_members(self, item: QueueItem) -> Target:
        """Return the members of a group that no ruling has set apart or rejected, anchor first."""
        live = [member for member in item.key if self.rejected(member) is None]
        apart: dict[ClaimId, int] = dict.fromkeys(live, 0)
        for pair, decision in self.within(tuple(live)):
            if decision.action == "not_same":
                for member in pair:
                    apart[member] += 1
        kept = [member for member in live if apart[member] < len(live) - 1]
        if len(kept) < 2:
            kept = live
        return tuple(sorted(kept, key=lambda member: (member != item.anchor, member)))


def _parts(members: Target, rulings: Iterable[tuple[Target, Decision]]) -> dict[ClaimId, ClaimId]:
    """Return for each member the name of the part that `same` rulings join it to."""
    parent = {member: member for member in members}

    def root(member: ClaimId) -> ClaimId:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for pair, decision in rulings:
        if decision.action == "same":
            left, right = (root(claim) for claim in pair)
            parent[max(left, right)] = min(left, right)
    return {member: root(member) for member in members}


def allowed_actions(item: QueueItem) -> tuple[Action, ...]:
    """Return what can be ruled about an item, in the order of the keys."""
    if len(item.key) > 2:
        main: tuple[Action, ...] = ("same", "not_same")
    elif len(item.key) == 2:
        main = _ON_PAIR
    else:
        main = (_ON_ONE if item.conflicts else ()) + (("accept",) if item.weakness else ())
    return (*main, "reject", "later")


class Ruling(NamedTuple):
    """What a reviewer rules about an item.

    Attributes:
        focus: the claim that `reject` and, in a group, `not_same` speak of; the anchor's partner by default.
        reason: a scope dimension for `apparent`, else a reason code, else None.
        shown: sha256 of what was on screen.
    """

    action: Action
    focus: ClaimId | None = None
    reason: str | None = None
    note: str = ""
    shown: str = ""


def drafts_of(item: QueueItem, ruling: Ruling, rulings: Rulings) -> tuple[DecisionDraft, ...]:
    """Return the decisions that a ruling on an item makes: one for a claim or pair, one a pair for a group.

    Args:
        item: what is ruled on.
        ruling: the reviewer's word.
        rulings: those in force.
    """
    targets = _targets(item, ruling, rulings)
    return tuple(
        DecisionDraft(
            target=target, action=ruling.action, reason=ruling.reason, note=ruling.note, shown=ruling.shown
        )
        for target in targets
    )


def _targets(item: QueueItem, ruling: Ruling, rulings: Rulings) -> list[Target]:
    focus = item.key[-1] if ruling.focus is None else ruling.focus
    if ruling.action == "reject":
        return [(focus,)]
    if len(item.key) <= 2:
        return [item.key]
    kept = rulings.unruled_members(item)
    if ruling.action == "later":
        pairs = (_pair(left, right) for left, right in combinations(kept, 2))
        return [next((pair for pair in pairs if rulings.of(pair) is None), _pair(kept[0], kept[1]))]
    if ruling.action == "not_same":
        live = [member for member in item.key if rulings.rejected(member) is None]
        return [_pair(focus, member) for member in live if member != focus]
    return [_pair(kept[0], member) for member in kept[1:]]


def _pair(left: ClaimId, right: ClaimId) -> Target:
    return (left, right) if left < right else (right, left)
