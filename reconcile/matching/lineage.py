"""What the chain of one claim goes back to, and when two of them go back to one actor.

Decides by names; refuses to say whether two actors saw the same thing apart from each other.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.claim import Claim, Hop
from claims.errors import PackError
from claims.names.actor_register import ActorRegister, current_actors
from claims.names.actors import ruled_name, same_actor
from reconcile.matching.normal import normalise_texts
from sources.table import read_table

OWN_VOICE = "own:"
_AT = (" at ", " of ", " from ", " with ", " for ")


class AgencyWords(BaseModel):
    """The schema of reconcile/data/agencies.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]


@cache
def agency_words() -> frozenset[str]:
    """Return the nouns of institutions that speak for themselves."""
    return frozenset(read_table(files("reconcile") / "data" / "agencies.toml", AgencyWords, PackError).words)


class Lineage(NamedTuple):
    """What the chain of one claim goes back to.

    Attributes:
        key: normal form of the origin; "" where the lineage is unknown.
        label: how a person would name it.
        aliases: normal forms of everyone named in the chain inside the outlets: an origin named by another
            member as one of them is the same one.
        is_weak: an anonymous speaker, an outlet without a source, or a document's own voice: a reprint of
            the same words has the same origin, whatever its chain says.
        is_inferred: the origin stands in a hop that was inferred.
        evidence: a plain sentence.
        speaker: whom the text credits, named or not; "" where it credits nobody.
    """

    key: str
    label: str
    aliases: frozenset[str]
    is_weak: bool
    is_inferred: bool
    evidence: str
    speaker: str = ""


def trace_lineage(claim: Claim) -> Lineage:
    """Return what one claim goes back to, by its chain alone."""
    chain = claim.chain
    innermost = chain[-1]
    outer = [hop for hop in chain[:-1] if hop.role in ("outlet", "author") and not hop.anonymous]
    aliases = frozenset(
        actor_key(name)
        for hop in chain
        if (hop.role in ("speaker", "report", "author") or is_agency(hop.agent)) and not hop.anonymous
        for name in names_of(hop.agent)
    )
    if innermost.role == "unattributed":
        return Lineage(
            "", "unattributed", aliases, is_weak=True, is_inferred=False, evidence="no source is named"
        )
    if innermost.anonymous:
        voice = outer[-1].agent if outer else claim.file
        key = f"anonymous:{actor_key(innermost.agent)}@{actor_key(voice)}"
        label = f"{innermost.agent}, unnamed, in {voice}"
        return Lineage(
            key,
            label,
            aliases,
            is_weak=True,
            is_inferred=False,
            evidence=_credit(claim, innermost),
            speaker=innermost.agent,
        )
    if innermost.role in ("document", "outlet", "author"):
        return _own_voice(claim, innermost, aliases)
    label = innermost.agent if innermost.medium is None else f"{innermost.agent}, {innermost.medium}"
    key = actor_key(innermost.agent)
    return Lineage(
        key,
        label,
        aliases,
        is_weak=False,
        is_inferred=not innermost.declared,
        evidence=_credit(claim, innermost),
        speaker=innermost.agent,
    )


def actor_key(agent: str) -> str:
    """Return the normal form of an actor: without article, "US" for every spelling of the United States.

    Names that are one actor by a reviewer's ruling have one form.
    """
    [words] = normalise_texts([ruled_name(agent).replace("U.S.", "US").replace("United States", "US")])
    return " ".join(word for word in words.split() if word not in ("the", "a", "an", "s"))


def may_be_one(left: str, right: str) -> bool:
    """Tell whether two keys can name one actor: equal, or one has the words of the other and its last.

    Of an agency any words of its name will do: "customs" for "Coast Customs Authority". A reviewer's ruling
    that the two are two actors goes before.
    """
    return _may_be_one(left, right, current_actors())


# the register is part of the key, so that no case sees the rulings of another
@lru_cache(maxsize=65536)
def _may_be_one(left: str, right: str, actors: ActorRegister) -> bool:
    if actors.keeps_apart(left.removeprefix(OWN_VOICE), right.removeprefix(OWN_VOICE)):
        return False
    if left == right or same_actor(left, right):
        return True
    shorter, longer = sorted((left.split(), right.split()), key=len)
    if not shorter or not set(shorter) <= set(longer):
        return False
    return shorter[-1] == longer[-1] or bool(institution_words(" ".join(shorter)))


def is_agency(agent: str) -> bool:
    """Tell whether a name is that of an institution: what it publishes is its own word."""
    return bool(institution_words(agent))


def institution_words(name: str) -> frozenset[str]:
    """Return the words of a name that say what sort of institution it is ("ministry", "customs")."""
    return frozenset(name.casefold().split()) & agency_words()


def names_of(agent: str) -> tuple[str, ...]:
    """Return the name of an agent, and that of whom he works for ("forecasters at Agrotex")."""
    heads = [agent]
    for word in _AT:
        _, found, rest = agent.partition(word)
        if found and rest[:1].isupper() and not is_agency(agent.partition(word)[0]):
            heads.append(rest)
    return tuple(filter(None, heads))


def _own_voice(claim: Claim, hop: Hop, aliases: frozenset[str]) -> Lineage:
    evidence = f"{claim.file}: {hop.role} {hop.agent} says it without naming a source"
    if hop.reason:
        evidence += f" ({hop.reason})"
    return Lineage(
        f"{OWN_VOICE}{actor_key(hop.agent)}",
        hop.agent,
        aliases,
        is_weak=True,
        is_inferred=not hop.declared,
        evidence=evidence,
    )


def _credit(claim: Claim, hop: Hop) -> str:
    through = [outer.agent for outer in claim.chain[1:-1] if not outer.anonymous and outer.agent != hop.agent]
    path = f" through {', '.join(through)}" if through else ""
    medium = f" ({hop.medium})" if hop.medium else ""
    return f"{claim.file} credits {hop.agent}{medium}{path}"
