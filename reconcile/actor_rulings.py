"""Rulings about actors: which two names are one actor and which are two, in the log beside all other rulings.

A name stands in a decision's target behind `actor:`, so that it is never taken for the id of a claim.
"""

from __future__ import annotations

from collections.abc import Iterable

from claims.claim import ClaimId
from claims.names.actor_register import NameRulings, Pair, bare_name
from reconcile.decision import Action, Decision, DecisionDraft

ACTOR_ACTIONS: frozenset[Action] = frozenset(("same_actor", "not_same_actor"))
_PREFIX = "actor:"


def actor_draft(action: Action, names: Pair, *, reason: str | None = None) -> DecisionDraft:
    """Return the draft of a ruling on two names.

    Args:
        action: one of `ACTOR_ACTIONS`.
        names: as the documents or the register write them.
        reason: why, in the reviewer's words.
    """
    left, right = (ClaimId(f"{_PREFIX}{bare_name(name)}") for name in names)
    return DecisionDraft(target=(left, right), action=action, reason=reason)


def actor_names(target: Iterable[str]) -> tuple[str, ...]:
    """Return the names of actors in a decision's target; () where it names claims."""
    return tuple(part.removeprefix(_PREFIX) for part in target if part.startswith(_PREFIX))


def name_rulings(decisions: Iterable[Decision]) -> NameRulings:
    """Return what rulings in force say about names, oldest first; those on claims are left out."""
    same: list[Pair] = []
    apart: list[Pair] = []
    for decision in sorted(decisions, key=lambda decision: decision.sequence):
        names = actor_names(decision.target)
        if decision.action in ACTOR_ACTIONS and len(names) == 2:
            (same if decision.action == "same_actor" else apart).append((names[0], names[1]))
    return NameRulings(tuple(same), tuple(apart))
