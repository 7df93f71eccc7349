"""The actors that a case knows: who speaks in its claims, under which names; and rulings about them."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.claim import Claim
from claims.names.actor_register import NameRulings, Pair, actor_name_key, current_actors
from claims.names.actors import Actor, canonical_actor, find_actor, same_actor
from reconcile.actor_rulings import actor_draft, name_rulings
from reconcile.case import Case
from reconcile.case_names import CaseNames, read_case_names
from reconcile.decision import Action, Decision
from reconcile.errors import CaseError, UnknownIdError
from sources.outlets import find_outlet

_NEAR = 3  # names that a message offers for one that nobody bears


class KnownActor(NamedTuple):
    """An actor of the case: its one name, what is known of it, its other names here, how many claims."""

    name: str
    actor: Actor | None
    names: tuple[str, ...]
    claims: int


def known_actors(claims: Sequence[Claim], text: str = "") -> Iterator[KnownActor]:
    """Yield the named actors of claims' chains by name, those only that hold `text` in a name, if given.

    The registers in use decide who is one.
    """
    names: dict[str, Counter[str]] = {}
    publishers: set[str] = set()
    for claim in claims:
        named = [hop for hop in claim.chain if hop.role != "document" and not hop.anonymous]
        for agent in {hop.agent for hop in named}:
            names.setdefault(canonical_actor(agent), Counter())[agent] += 1
        publishers.update(canonical_actor(hop.agent) for hop in named if hop.role == "outlet")
    wanted = text.casefold()
    for name, agents in sorted(names.items(), key=lambda item: (item[0].casefold(), item[0])):
        actor = find_actor(name)
        if actor is not None and actor.kind == "person" and name in publishers:
            actor = actor.model_copy(
                update={"kind": None}
            )  # told a person by its shape; the text has it publish
        aliases = () if actor is None else actor.aliases
        if any(wanted in one.casefold() for one in (name, *agents, *aliases)):
            ruled = current_actors().find_ruled(name)
            joined = set(agents) | set(() if ruled is None else ruled.aliases)
            yield KnownActor(name, actor, tuple(sorted(joined - {name})), agents.total())


def rule_on_actors(case: Case, action: Action, names: Pair, *, reason: str | None) -> tuple[Decision, ...]:
    """Store the ruling that two names are one actor, or two, and return what was stored.

    Raises:
        UnknownIdError: no chain of the case and no register has such a name.
        CaseError: with the rulings in force it cannot hold.
    """
    before = read_case_names(case)
    with before.in_use():
        for name in names:
            _expect_known(case, name)
    draft = actor_draft(action, names, reason=reason)
    if actor_name_key(names[0]) == actor_name_key(names[1]):
        raise UnknownIdError(f"found the same name twice, {names[0]!r}; wanted two names")
    others = {pair: one for pair, one in case.standing_decisions().items() if set(pair) != set(draft.target)}
    rulings = name_rulings(others.values())
    if action == "same_actor":
        rulings = rulings._replace(same=(*rulings.same, names))
    else:
        rulings = rulings._replace(apart=(*rulings.apart, names))
    with CaseNames(outlets=before.outlets, actors=before.actors, rulings=rulings).in_use():
        _expect_to_hold(rulings)
    return case.decide((draft,))


def _expect_to_hold(rulings: NameRulings) -> None:
    """Refuse rulings that cannot all hold: names kept apart that others join."""
    broken = [pair for pair in rulings.same if not same_actor(*pair)]
    if broken:
        joined = "; ".join(" and ".join(map(repr, pair)) for pair in broken)
        apart = "; ".join(" and ".join(map(repr, pair)) for pair in rulings.apart)
        raise CaseError(
            f"rulings that cannot all hold: one actor are {joined}, and two actors are {apart}; "
            "rule otherwise on one of these pairs first (`reconcile actor list` shows them)"
        )


def _expect_known(case: Case, name: str) -> None:
    if current_actors().find(name) is not None or find_outlet(name) is not None:
        return
    key = actor_name_key(name)
    known = {hop.agent for claim in case.claims() for hop in claim.chain if hop.role != "document"}
    known |= {
        passage.outlet for document in case.documents() for passage in document.passages if passage.outlet
    }
    if any(actor_name_key(agent) == key for agent in known) or canonical_actor(name) in known:
        return
    near = difflib.get_close_matches(name, sorted(known), n=_NEAR, cutoff=0.6)
    advice = f"did you mean {' or '.join(map(repr, near))}?" if near else "`reconcile actor list` shows them"
    raise UnknownIdError(f"no actor {name!r} in the case or the registers; {advice}")
