"""What stands in a case, derived from its log of decisions: rulings in force, what an undo takes back.

Nothing here is stored: the same log folds to the same state, and order is the sequence, never a clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from claims.claim import ClaimId
from reconcile.conflict import Conflict
from reconcile.decision import Action, Decision
from reconcile.group import Group

OPEN = "open"

Target = tuple[ClaimId, ...]


_ON_CONFLICTS: frozenset[Action] = frozenset(("conflict", "apparent", "contested", "consistent"))


def settle_conflicts(
    standing: Mapping[Target, Decision], conflicts: Iterable[Conflict], groups: Iterable[Group]
) -> dict[Target, Decision]:
    """Return the rulings in force, those on members of the same groups extended to the conflicts of today.

    A document that is added may tell a conflict better than those that were ruled on; its claims say the
    same, and so the ruling holds for them.

    Args:
        standing: the ruling in force for each target.
        conflicts: the conflicts of the case.
        groups: the groups of the case.
    """
    home = {member: group.id for group in groups for member in group.members}
    ruled: dict[Target, Decision] = {}
    by_age = sorted(standing.items(), key=lambda item: item[1].sequence)
    for target, decision in by_age:
        if decision.action in _ON_CONFLICTS:
            ruled[_homes(target, home)] = decision
    settled = dict(standing)
    for conflict in conflicts:
        decision_on_groups = ruled.get(_homes(conflict.sides, home))
        if conflict.sides not in standing and decision_on_groups is not None:
            settled[conflict.sides] = decision_on_groups
    return settled


def _homes(target: Target, home: Mapping[ClaimId, str]) -> tuple[ClaimId, ...]:
    return tuple(sorted(ClaimId(home.get(claim, claim)) for claim in target))


class Rulings:
    """The fold of a decision log.

    Args:
        decisions: the log so far, in sequence.
        current: maps a target to the claims that now stand for it, after a new extraction moved spans.
    """

    def __init__(
        self, decisions: Iterable[Decision] = (), *, current: Callable[[Target], Target] = tuple
    ) -> None:
        self._current = current
        self._units: dict[int, list[Decision]] = {}
        self._in_force: dict[int, bool] = {}
        self._undone: list[int] = []
        self._by_target: dict[Target, list[Decision]] = {}
        self._last: Decision | None = None
        for decision in decisions:
            self.add(decision)

    @property
    def last(self) -> Decision | None:
        """The newest decision of the log, whatever it is."""
        return self._last

    def add(self, decision: Decision) -> None:
        """Take the next decision of the log."""
        is_first_of_unit = self._last is None or self._last.unit != decision.unit
        self._last = decision
        if decision.action in {"undo", "redo"}:
            if is_first_of_unit and decision.undoes is not None:
                self._turn(decision.undoes, in_force=decision.action == "redo")
            return
        if is_first_of_unit:
            self._undone.clear()
        self._units.setdefault(decision.unit, []).append(decision)
        self._in_force[decision.unit] = True
        self._by_target.setdefault(self._current(decision.target), []).append(decision)

    def in_force(
        self, target: Target, *, without: int | None = None, with_unit: int | None = None
    ) -> Decision | None:
        """Return the ruling that stands for `target`, or would with one unit taken back or restored."""
        for decision in reversed(self._by_target.get(self._current(target), [])):
            if decision.unit != without and (self._in_force[decision.unit] or decision.unit == with_unit):
                return decision
        return None

    def status(self, target: Target, *, without: int | None = None, with_unit: int | None = None) -> str:
        """Return the derived status of `target`: the action of its ruling in force, else `open`."""
        ruling = self.in_force(target, without=without, with_unit=with_unit)
        return OPEN if ruling is None else ruling.action

    def standing(self) -> dict[Target, Decision]:
        """Return the ruling in force for each target that has one, in the order of the targets."""
        found = {target: self.in_force(target) for target in sorted(self._by_target)}
        return {target: ruling for target, ruling in found.items() if ruling is not None}

    def unit(self, number: int | None) -> tuple[Decision, ...]:
        """Return the rulings taken at one stroke; () for None."""
        return () if number is None else tuple(self._units.get(number, ()))

    def unit_to_undo(self) -> int | None:
        """Return the newest unit in force."""
        return max((unit for unit, is_in_force in self._in_force.items() if is_in_force), default=None)

    def unit_to_redo(self) -> int | None:
        """Return the unit undone last, unless something was ruled since."""
        return self._undone[-1] if self._undone else None

    def _turn(self, unit: int, *, in_force: bool) -> None:
        self._in_force[unit] = in_force
        if in_force:
            if unit in self._undone:
                self._undone.remove(unit)
        else:
            self._undone.append(unit)
