"""Two figures for one thing that no value fits.

Units and currencies are converted first; rounding, hedges and bounds are given their slack; a word with
several readings is in conflict only when all of them are. Refuses to compare figures of different measures,
parts with wholes, or one period with another: a change over time is no conflict.
"""

from __future__ import annotations

from claims.claim import Claim
from reconcile.amounts import Amount, are_apart, gap
from reconcile.conflict import Assessment, ScopeDifference
from reconcile.conflicts.comparison import Comparison, Finding
from reconcile.conflicts.series import heads_meet, is_part, is_update, measures_of, reported_apart
from reconcile.conflicts.side import Side
from reconcile.conflicts.wording import tell_difference, told, what_settles
from reconcile.scopes import half_declared

SAME_THING = 0.5  # overlap from which two figures are of one thing, where a name or an event is shared
SURELY_SAME = 0.7  # and from which they are without
ONE_ACCOUNT = (
    0.85  # and within one account, which rarely contradicts itself and often tells of several events
)
ONE_AFFAIR = 0.4  # and where the passages tell of one affair
LEAST_SHARED = 3
_MONTH = 32  # days
_NARROWING = frozenset(
    {
        "part",
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "annual",
        "average",
        "peak",
        "minimum",
        "per head",
        "household",
    }
)


def check_figures(pair: Comparison) -> Finding | None:
    """Return the numeric conflict of two figures, or None where both can be right or are not of one thing."""
    left, right = pair.left, pair.right
    if why_not_comparable(pair) is not None or not _all_apart(left, right):
        return None
    days = reported_apart(left.claim, right.claim)
    if days:
        earlier, later = (left, right) if days > 0 else (right, left)
        if is_update(earlier.claim, later.claim):
            return None
    one, other = _nearest(left, right)
    ratio = gap(one, other)
    differences = tuple(difference for difference in pair.differences if difference.dimension != "time")
    assessment: Assessment = "apparent" if differences else "conflict"
    certainty = min(1.0, 0.35 + 0.5 * pair.overlap + (0.15 if pair.names else 0.0))
    return Finding(
        kind="numeric",
        assessment=assessment,
        explanation=_explain(left, right, differences),
        calculation=_calculate(one, other, ratio),
        differences=differences,
        settles=what_settles(differences, "Find the count, record or bill that both figures go back to."),
        gap=min(1.0, (ratio - 1.0) if ratio > 1.0 else 1.0),
        certainty=certainty,
    )


def why_not_comparable(pair: Comparison) -> str | None:
    """Return why two figures are not of one thing, in a few plain words, or None where they may be."""
    left, right = pair.left, pair.right
    dimensions = {amount.dimension for amount in left.amounts} & {
        amount.dimension for amount in right.amounts
    }
    if not dimensions:
        return "other dimension"
    if pair.in_one_sentence or _touch(left, right):
        return "figures of one sentence"
    if left.is_denied or right.is_denied:
        return "negated"
    if pair.differs_in("time"):
        return "other time"
    if _other_measure(left, right) or not heads_meet(left, right):
        return "other measure"
    if not is_one_thing(pair):
        return "too little in common"
    if is_part(left) or is_part(right) or _narrowed(pair):
        return "part and whole"
    return None


def _other_measure(left: Side, right: Side) -> bool:
    ours, theirs = measures_of(left), measures_of(right)
    return bool(ours and theirs) and not ours & theirs


def is_one_thing(pair: Comparison) -> bool:
    """Tell whether two figures are of one thing, by words, names, times and the affair they tell of."""
    left, right = pair.left.claim, pair.right.claim
    if pair.alike:
        return True
    if left.passage == right.passage and pair.same_voice:
        return pair.overlap >= ONE_ACCOUNT and len(pair.shared) >= LEAST_SHARED
    if pair.of_one_affair:
        if _at_one_time(left, right) and pair.left.head == pair.right.head != "":
            return True
        if pair.overlap >= ONE_AFFAIR and len(pair.shared) >= LEAST_SHARED - 1:
            return True
    dated = [claim.scope.time is not None for claim in (left, right)]
    is_open = dated[0] != dated[1]  # one gives a date, the other none: they may be two events
    if len(pair.shared) < LEAST_SHARED:
        return False
    return pair.overlap >= (SAME_THING if pair.names and not is_open else SURELY_SAME)


def _at_one_time(left: Claim, right: Claim) -> bool:
    """Tell whether both claims give a time of their own, to the month or better, and it is the same."""
    ours, theirs = left.scope.time, right.scope.time
    if ours is None or theirs is None or ours.when.earliest is None or ours.when.latest is None:
        return False
    is_short = (ours.when.latest - ours.when.earliest).days < _MONTH
    return is_short and (ours.when.earliest, ours.when.latest) == (theirs.when.earliest, theirs.when.latest)


def _narrowed(pair: Comparison) -> bool:
    """Tell whether only one side gives a part, an average or a figure per period."""
    for difference in half_declared(pair.left.claim, pair.right.claim):
        if difference.dimension == "level" and (difference.left or difference.right) in _NARROWING:
            return True
    return False


def _touch(left: Side, right: Side) -> bool:
    return left.claim.source == right.claim.source and any(
        one.overlap(other) for one in left.claim.spans for other in right.claim.spans
    )


def _all_apart(left: Side, right: Side) -> bool:
    readings = [
        (one, other) for one in left.amounts for other in right.amounts if one.dimension == other.dimension
    ]
    return bool(readings) and all(are_apart(one, other) for one, other in readings)


def _nearest(left: Side, right: Side) -> tuple[Amount, Amount]:
    """Return the readings that differ least: the conflict is at least as large as between these."""
    readings = [
        (one, other) for one in left.amounts for other in right.amounts if one.dimension == other.dimension
    ]
    return min(readings, key=lambda pair: gap(*pair))


def _explain(left: Side, right: Side, differences: tuple[ScopeDifference, ...]) -> str:
    figures = [side.claim.quantity.raw if side.claim.quantity is not None else "" for side in (left, right)]
    counted = left.claim.quantity.counted if left.claim.quantity is not None else None
    what = left.claim.measure or counted or "the same thing"
    text = f"{told(left)} gives “{figures[0]}” for {what}, {told(right)} gives “{figures[1]}”"
    return f"{text}; {tell_difference(differences)}." if differences else f"{text}; both cannot be right."


def _calculate(left: Amount, right: Amount, ratio: float) -> str:
    bounds = [f"{_number(amount.low)} to {_number(amount.high)}" for amount in (left, right)]
    notes = [amount.converted for amount in (left, right) if amount.converted]
    text = f"{bounds[0]} against {bounds[1]} ({left.dimension}, with slack for wording); {ratio:.2f} times"
    return "; ".join([*notes, text])


def _number(value: object) -> str:
    return "open" if value is None else f"{value:,.6g}"
