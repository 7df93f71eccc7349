"""Typed facts of a claim as one line: claims whose facts differ are never the same, however alike."""

from __future__ import annotations

from collections.abc import Iterable

from claims.claim import Claim, Quantity
from reconcile.matching.content import content_stems

PRINTED = "published"  # the measure of printed dates: a day that two papers share confirms nothing


def claim_facts(claim: Claim) -> str:
    """Return kind, polarity and typed value of a claim ("quantity|affirmed|60000000 USD")."""
    return "|".join((claim.kind, claim.polarity, typed_value(claim)))


def typed_value(claim: Claim) -> str:
    """Return what the claim's own kind asserts: figure, direction, finding, type of event or tie."""
    if claim.quantity is not None:
        return figure(claim.quantity)
    if claim.trend is not None:
        return claim.trend.direction
    if claim.event is not None:
        return claim.event.type
    if claim.verdict is not None:
        return claim.verdict.finding
    if claim.relation is not None:
        return claim.relation.type
    return f"{claim.measure}: {claim.subject}" if claim.measure is not None else ""


def figure(quantity: Quantity) -> str:
    """Return bounds, unit or currency, period and way of change of a figure in a normal form."""
    bounds = "" if quantity.low is None else f"{quantity.low.normalize():f}"
    if quantity.high != quantity.low:
        bounds += ".." if quantity.high is None else f"..{quantity.high.normalize():f}"
    what = (
        quantity.currency
        or quantity.unit
        or "|".join(quantity.currency_alternatives or quantity.unit_alternatives)
    )
    return " ".join(filter(None, (bounds, what, quantity.per, quantity.change)))


def stamp_claims(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the stamp of every claim: its facts, and which one it is among claims of equal words and facts.

    Two figures of one sentence are read at the same span and have the same words; their copies in another
    document have the same places among each other, so that first meets first and second meets second.
    """
    seen: dict[tuple[str, str, tuple[str, ...], str], int] = {}
    stamps: dict[str, str] = {}
    for claim in sorted(claims, key=lambda claim: (claim.file, claim.source, claim.spans, claim.id)):
        facts = claim_facts(claim)
        if claim.measure == PRINTED:
            stamps[claim.id] = f"{facts}|{claim.id}"
            continue
        place = (claim.source, str(claim.passage), claim.quote, facts)
        ordinal = seen[place] = seen.get(place, -1) + 1
        stamps[claim.id] = f"{facts}|{ordinal}"
    return stamps


def subject_stems(claim: Claim) -> frozenset[str]:
    """Return the stems of what a claim is about: subject, measure, object and topics."""
    counted = claim.quantity.counted if claim.quantity is not None else None
    metric = claim.trend.metric if claim.trend is not None else None
    about = claim.verdict.about if claim.verdict is not None else None
    parts = (claim.subject, claim.object, claim.measure, counted, metric, about, *claim.topics)
    return frozenset().union(*(content_stems(part) for part in parts if part))
