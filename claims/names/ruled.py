"""The registers as a reviewer's rulings leave them: names that are one actor by ruling, and names kept apart.

A ruling that parts two names beats every register, and a ruling that joins them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from claims.names.actor import Actor
from claims.names.actor_register import ActorRegister, NameRulings, Pair, actor_name_key, using_actors
from claims.names.actors import canonical_actor, find_actor
from sources.outlet import Outlet
from sources.outlets import OutletRegister, guess_outlet, using_register


class Registers(NamedTuple):
    """The two registers that name the actors of a case."""

    actors: ActorRegister
    outlets: OutletRegister


def rule_registers(actors: Sequence[Actor], outlets: Sequence[Outlet], rulings: NameRulings) -> Registers:
    """Return the registers of `actors` and `outlets` under the rulings.

    Args:
        actors: the package's own, then those of the case.
        outlets: likewise.
        rulings: what was ruled about names, in force.
    """
    plain = Registers(ActorRegister(actors), OutletRegister(tuple(outlets)))
    if not (rulings.same or rulings.apart):
        return plain
    with using_actors(plain.actors), using_register(plain.outlets):
        parted = [name for pair in rulings.apart for name in _names_to_part(pair)]
        parted_actors = [_as_own_actor(name) for name in parted]
        parted_outlets = [_as_own_outlet(name) for name in parted if guess_outlet(name) is not None]
    # names parted first: what is joined with one of them is joined with that one alone
    base = Registers(
        ActorRegister(actors, ruled=parted_actors, apart=rulings.apart),
        OutletRegister((*outlets, *parted_outlets)),
    )
    with using_actors(base.actors), using_register(base.outlets):
        joined = [_Joined(tuple(names)) for names in _join(rulings)]
        joined_actors = [one.actor() for one in joined]
        joined_outlets = [outlet for one in joined if (outlet := one.outlet()) is not None]
        named = {name: canonical_actor(name) for pair in rulings.apart for name in pair}
    by_key = {actor_name_key(alias): one.name for one in joined_actors for alias in (one.name, *one.aliases)}
    apart = [pair for left, right in rulings.apart for pair in _widened(left, right, named, by_key)]
    return Registers(
        ActorRegister(actors, ruled=(*parted_actors, *joined_actors), apart=apart),
        OutletRegister((*outlets, *parted_outlets, *joined_outlets)),
    )


def _names_to_part(pair: Pair) -> list[str]:
    """Return the names of a pair that a register gives to one actor, but for that actor's own."""
    left, right = (canonical_actor(name) for name in pair)
    if left != right:
        return []
    return [name for name in pair if actor_name_key(name) != actor_name_key(left)]


def _as_own_actor(name: str) -> Actor:
    known = find_actor(name)
    if known is None:
        return Actor(name=name)
    return Actor(name=name, kind=known.kind, country=known.country)


def _as_own_outlet(name: str) -> Outlet:
    known = guess_outlet(name)
    assert known is not None
    return Outlet(name=name, kind=known.kind, country=known.country)


def _join(rulings: NameRulings) -> list[list[str]]:
    """Return the names that are one actor, each list in the order of the rulings."""
    groups: list[list[str]] = []
    apart = {frozenset(actor_name_key(canonical_actor(name)) for name in pair) for pair in rulings.apart}
    for pair in rulings.same:
        touched = [group for group in groups if any(_holds(group, name) for name in pair)]
        joined = [name for group in touched for name in group]
        joined += [name for name in pair if not _holds(joined, name)]
        keys = {actor_name_key(canonical_actor(name)) for name in joined}
        if any(two <= keys for two in apart):
            continue
        groups = [group for group in groups if group not in touched]
        groups.append(joined)
    return groups


def _holds(group: Sequence[str], name: str) -> bool:
    key = actor_name_key(canonical_actor(name))
    return any(actor_name_key(canonical_actor(known)) == key for known in group)


def _widened(left: str, right: str, *namings: dict[str, str]) -> list[Pair]:
    """Return a pair that is kept apart under each name that its two have after all rulings."""
    pairs = [(left, right)]
    canonical, joined = namings
    names: list[Callable[[str], str]] = [
        canonical.__getitem__,
        lambda name: joined.get(actor_name_key(canonical[name]), canonical[name]),
    ]
    return pairs + [(one(left), other(right)) for one in names for other in names]


class _Joined:
    """Names that are one actor by ruling, and what stands for them all."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._actors = [find_actor(name) for name in names]
        self._outlets = [guess_outlet(canonical_actor(name)) for name in names]
        registered = [known.name for known in self._actors if known is not None and known.is_registered]
        self._name = registered[0] if registered else max(names, key=lambda name: (len(name), name))

    def actor(self) -> Actor:
        """Return the one actor with all the names."""
        known = next((one for one in self._actors if one is not None and one.name == self._name), None)
        aliases = dict.fromkeys(self._names)
        for one in self._actors:
            if one is not None:
                aliases |= dict.fromkeys((one.name, *one.aliases))
        aliases.pop(self._name, None)
        kinds = [one.kind for one in (known, *self._actors) if one is not None and one.kind is not None]
        countries = [one.country for one in (known, *self._actors) if one is not None and one.country]
        return Actor(
            name=self._name,
            kind=kinds[0] if kinds else None,
            country=countries[0] if countries else None,
            aliases=tuple(aliases),
        )

    def outlet(self) -> Outlet | None:
        """Return the one outlet, where one of the names is a registered outlet's; persons stay outside."""
        known = [one for one in self._outlets if one is not None]
        first = next((one for one in known if one.is_registered), None)
        if first is None:
            return None
        publishing = [
            name
            for name, outlet, actor in zip(self._names, self._outlets, self._actors, strict=True)
            if outlet is not None or (actor is not None and actor.kind not in (None, "person"))
        ]
        aliases = [alias for one in known for alias in (one.name, *one.aliases)]
        names = dict.fromkeys((*first.aliases, *aliases, *publishing))
        names.pop(self._name, None)
        common = tuple(name for name in first.common if name != self._name)
        return Outlet(
            name=self._name, kind=first.kind, country=first.country, aliases=tuple(names), common=common
        )
