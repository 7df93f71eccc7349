"""What a ruling, an undo and a redo append to the log of decisions, given the rulings in force."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.decision import DecisionDraft
from reconcile.errors import DecidedElsewhereError
from reconcile.status import Rulings, Target
from reconcile.store.decisions import Entry


def ruling_entries(drafts: Sequence[DecisionDraft], rulings: Rulings, *, seen: int) -> list[Entry]:
    """Return one entry a draft.

    Raises:
        DecidedElsewhereError: a target got another ruling after the decision of sequence `seen`.
    """
    _expect_unruled(drafts, rulings, seen)
    return [_entry(draft, rulings) for draft in drafts]


def undo_entries(rulings: Rulings) -> list[Entry]:
    """Return what takes the newest unit in force back; none where there is none."""
    unit = rulings.unit_to_undo()
    return [
        Entry(
            target=ruling.target,
            action="undo",
            before=rulings.status(ruling.target),
            after=rulings.status(ruling.target, without=unit),
            undoes=unit,
        )
        for ruling in rulings.unit(unit)
    ]


def redo_entries(rulings: Rulings) -> list[Entry]:
    """Return what restores the unit undone last; none where nothing was undone since the last ruling."""
    unit = rulings.unit_to_redo()
    return [
        Entry(
            target=ruling.target,
            action="redo",
            before=rulings.status(ruling.target),
            after=rulings.status(ruling.target, with_unit=unit),
            undoes=unit,
        )
        for ruling in rulings.unit(unit)
    ]


def _expect_unruled(drafts: Sequence[DecisionDraft], rulings: Rulings, seen: int) -> None:
    for draft in drafts:
        ruling = rulings.in_force(_sorted(draft.target))
        if ruling is not None and ruling.sequence > seen and ruling.action != draft.action:
            raise DecidedElsewhereError(
                f"{' and '.join(draft.target)}: {ruling.reviewer!r} ruled {ruling.action!r} at {ruling.time} "
                "in another window; look at it, and decide again if you rule otherwise"
            )


def _entry(draft: DecisionDraft, rulings: Rulings) -> Entry:
    target = _sorted(draft.target)
    return Entry(
        target=target,
        action=draft.action,
        before=rulings.status(target),
        after=draft.action,
        reason=draft.reason,
        note=draft.note,
        shown=draft.shown,
    )


def _sorted(target: Target) -> Target:
    return tuple(sorted(target))
