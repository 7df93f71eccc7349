"""When the scopes of two claims can meet, and in which dimensions they differ.

A slot that one side leaves open differs from nothing: silence is no difference. Decides by declared values
only.
"""

from __future__ import annotations

from claims.claim import Basis, Claim, ScopeSlot, TimeScope
from reconcile.conflict import ScopeDifference, ScopeDimension
from reconcile.matching.content import content_stems

_COUNTRY_CODE = 2  # letters of ISO 3166 alpha-2
_SLOTS: tuple[ScopeDimension, ...] = ("place", "actor", "substance", "definition", "level")


def scope_differences(left: Claim, right: Claim) -> tuple[ScopeDifference, ...]:
    """Return the dimensions in which both claims declare a scope and the two cannot meet, time first."""
    differences = []
    if not times_meet(left.scope.time, right.scope.time):
        differences.append(ScopeDifference(dimension="time", left=_shown(left), right=_shown(right)))
    for dimension in _SLOTS:
        ours, theirs = slot_of(left, dimension), slot_of(right, dimension)
        if ours is not None and theirs is not None and not slots_meet(ours, theirs):
            differences.append(ScopeDifference(dimension=dimension, left=ours.value, right=theirs.value))
    return tuple(differences)


def declared_differences(left: Claim, right: Claim) -> tuple[ScopeDifference, ...]:
    """Return the differences in dimensions that both claims declare themselves, the substance left out.

    What was taken over from a heading or a neighbour tells apart nothing that is otherwise the same.
    """
    return tuple(
        difference
        for difference in scope_differences(left, right)
        if difference.dimension != "substance"
        and all(basis_of(claim, difference.dimension) == "declared" for claim in (left, right))
    )


def basis_of(claim: Claim, dimension: ScopeDimension) -> Basis | None:
    """Return how the slot of a dimension was filled; None of an open one."""
    slot = claim.scope.time if dimension == "time" else slot_of(claim, dimension)
    return None if slot is None else slot.basis


def half_declared(left: Claim, right: Claim) -> tuple[ScopeDifference, ...]:
    """Return the dimensions that only one of the two claims declares: they may explain a clash."""
    open_ended = []
    for dimension in _SLOTS:
        ours, theirs = slot_of(left, dimension), slot_of(right, dimension)
        if (ours is None) != (theirs is None):
            values = (ours.value if ours else "", theirs.value if theirs else "")
            open_ended.append(ScopeDifference(dimension=dimension, left=values[0], right=values[1]))
    return tuple(open_ended)


def slot_of(claim: Claim, dimension: ScopeDimension) -> ScopeSlot | None:
    """Return the slot of one dimension other than time."""
    scope = claim.scope
    slots: dict[ScopeDimension, ScopeSlot | None] = {
        "place": scope.place,
        "actor": scope.actor,
        "substance": scope.substance,
        "definition": scope.definition,
        "level": scope.level,
    }
    return slots[dimension]


def slots_meet(left: ScopeSlot, right: ScopeSlot) -> bool:
    """Tell whether two values can name the same: equal, or one made of the other's words and more."""
    if left.value.casefold() == right.value.casefold():
        return True
    if is_country(left.value) != is_country(right.value):
        return True  # a town or region may lie in the country: nothing here knows
    ours, theirs = content_stems(left.value), content_stems(right.value)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def is_country(value: str) -> bool:
    """Tell whether a place is a country's ISO 3166 alpha-2 code."""
    return len(value) == _COUNTRY_CODE and value.isupper()


def times_meet(left: TimeScope | None, right: TimeScope | None) -> bool:
    """Tell whether two claims may speak of a common day; an open time meets any."""
    return left is None or right is None or left.when.may_meet(right.when)


def _shown(claim: Claim) -> str:
    time = claim.scope.time
    if time is None:
        return ""
    return time.when.edtf if time.expression == time.when.edtf else f"{time.expression} ({time.when.edtf})"
