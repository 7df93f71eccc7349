"""Two figures for one thing that no value fits.

Units and currencies are converted first; rounding, hedges and bounds are given their slack; a word with
several readings is in conflict only when all of them are. Refuses to compare figures of different measures,
parts with wholes, or one period with another: a change over time is no conflict.
"""

from __future__ import annotations

from claims.claim import Claim
from reconcile.conflict import Assessment, ScopeDifference
from reconcile.conflicts.comparison import Comparison, Finding
from reconcile.conflicts.series import (
    heads_meet,
    is_earlier,
    is_event_count,
    is_part,
    own_measure,
    reported_apart,
    states_part,
)
from reconcile.conflicts.series_words import general_stems, incident_stems, people_stems, series_words
from reconcile.conflicts.side import DatedWords, Side
from reconcile.conflicts.wording import tell_difference, told, what_settles
from reconcile.matching.amounts import Amount, are_apart, gap
from reconcile.matching.measures import is_change, measures_meet
from reconcile.matching.normal import normalise_texts
from reconcile.matching.retold import FEW_DIGITS, printed_number
from reconcile.matching.scopes import declared_differences, half_declared

SAME_THING = 0.5  # overlap from which two figures are of one thing, where a name or an event is shared
SURELY_SAME = 0.7  # and from which they are without
ONE_ACCOUNT = (
    0.85  # and within one account, which rarely contradicts itself and often tells of several events
)
ONE_AFFAIR = 0.4  # and where the passages tell of one affair
LEAST_SHARED = 3
_MONTH = 32  # days
_NEIGHBOURING_DAYS = 2
_NEAR_SENTENCES = 2
_SAME_STORY = 5  # sentences within which "instead" refers to a figure
_HALF_A_YEAR = 183
_NEAR_VALUES = 3.0  # rival figures of one measure are seldom further apart
_MOVED = 1.15  # so much a figure must have moved to be another figure
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
    if why_not_comparable(pair) is not None or not _are_rivals(pair):
        return None
    differences = () if _is_unit_slip(pair) else figure_differences(pair)
    is_moved = any(difference.dimension == "time" for difference in differences)
    is_close = not is_moved and pair.overlap >= SURELY_SAME
    if differences and not is_close and not is_surely_one_thing(pair):
        return None
    one, other = _nearest(left, right)
    ratio = gap(one, other)
    assessment: Assessment = "conflict"
    if differences:
        assessment = "apparent"
    elif _is_set_against(pair) and left.claim.source == right.claim.source:
        assessment = "contested"
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
    if left.is_denied or right.is_denied:
        return "negated"
    if _is_article(left) or _is_article(right):
        return "one of them"
    if _is_change(left) != _is_change(right):
        return "change and level"
    if _other_measure(left, right) or not heads_meet(left, right):
        return "other measure"
    if not is_one_thing(pair):
        return "too little in common"
    if (pair.in_one_sentence or _touch(left, right)) and not _are_set_in_time(pair):
        return "figures of one sentence"
    if (is_part(left) or is_part(right)) and not _are_set_in_time(pair):
        return "part and whole"
    return None


def _is_article(side: Side) -> bool:
    """Tell whether the figure is a "one" that only introduces somebody: "one driver said"."""
    quantity = side.claim.quantity
    return quantity is not None and quantity.raw.casefold().partition(" ")[0] == "one" and quantity.high == 1


def _is_change(side: Side) -> bool:
    """Tell whether the figure says by how much something changed, and not what it came to."""
    return side.claim.quantity is not None and side.claim.quantity.change is not None


def figure_differences(pair: Comparison) -> tuple[ScopeDifference, ...]:
    """Return what lets two figures of one thing both hold: declared scopes, parts, days of a moving count."""
    left, right = pair.left, pair.right
    declared = {difference.dimension for difference in declared_differences(left.claim, right.claim)}
    found = {one.dimension: one for one in pair.differences if one.dimension in declared}
    time = _time_difference(pair)
    if time is not None:
        found["time"] = time
    if "time" in found and _is_day_in_dispute(pair):
        del found["time"]
    for one in half_declared(left.claim, right.claim):
        told = one.left or one.right
        narrows = told in _NARROWING if one.dimension == "level" else one.dimension == "definition"
        if narrows and told not in series_words().broad_definitions:
            found.setdefault(one.dimension, one)
    return tuple(found.values())


def _time_difference(pair: Comparison) -> ScopeDifference | None:
    """Return how two figures differ in time: by their dates, by "up from", by the days of a moving count."""
    left, right = pair.left, pair.right
    ours, theirs = _as_of(left), _as_of(right)
    if ours is not None and theirs is not None and _days_between(ours, theirs) > _slack_of(pair):
        return ScopeDifference(dimension="time", left=ours.expression, right=theirs.expression)
    if is_earlier(left) != is_earlier(right):
        values = ("earlier", "later") if is_earlier(left) else ("later", "earlier")
        return ScopeDifference(dimension="time", left=values[0], right=values[1])
    days = reported_apart(left.claim, right.claim)
    moves = is_event_count(left.claim) or is_event_count(right.claim) or _are_people(left, right)
    if days and moves and not _at_one_time(left.claim, right.claim):
        values = (f"reported {left.claim.report_time}", f"reported {right.claim.report_time}")
        return ScopeDifference(dimension="time", left=values[0], right=values[1])
    return None


def _as_of(side: Side) -> DatedWords | None:
    """Return the date that a figure holds for: its own, else the day it was reported."""
    if side.figure_time is not None:
        return side.figure_time
    reported = side.claim.report_time
    return None if reported is None else DatedWords("", reported, f"reported {reported}")


def _slack_of(pair: Comparison) -> int:
    """Return how many days two dates must be apart to be two times: more where one is of the report only."""
    is_dated = pair.left.figure_time is not None and pair.right.figure_time is not None
    return 0 if is_dated else _HALF_A_YEAR


def _days_between(left: DatedWords, right: DatedWords) -> int:
    """Return how many days lie between two dates; 0 where they can meet. "By May" is read as in May."""
    bounds = []
    for when in (left.when, right.when):
        start, end = when.earliest or when.latest, when.latest or when.earliest
        if start is None or end is None:
            return 0
        bounds.append((start, end))
    first, second = sorted(bounds)
    return max(0, (second[0] - first[1]).days)


def _are_people(left: Side, right: Side) -> bool:
    people = people_stems()
    return left.head in people and right.head in people


def _is_day_in_dispute(pair: Comparison) -> bool:
    """Tell whether two voices of one account put one event on neighbouring days."""
    ours, theirs = pair.left.figure_time, pair.right.figure_time
    if (
        pair.left.claim.passage != pair.right.claim.passage
        or pair.same_voice
        or ours is None
        or theirs is None
    ):
        return False
    return _days_between(ours, theirs) <= _NEIGHBOURING_DAYS


def _are_set_in_time(pair: Comparison) -> bool:
    """Tell whether a text itself sets one figure against another of the same thing at another time."""
    left, right = pair.left, pair.right
    ours, theirs = _as_of(left), _as_of(right)
    is_dated = left.figure_time is not None or right.figure_time is not None
    dated = (
        is_dated and ours is not None and theirs is not None and _days_between(ours, theirs) > _slack_of(pair)
    )
    return dated or is_earlier(left) != is_earlier(right)


def _other_measure(left: Side, right: Side) -> bool:
    ours, theirs = left.claim.measure or "", right.claim.measure or ""
    return not measures_meet(ours, theirs) or states_part(left, right)


def is_one_thing(pair: Comparison) -> bool:
    """Tell whether two figures are of one thing, by words, names, times and the affair they tell of."""
    left, right = pair.left.claim, pair.right.claim
    if pair.alike or is_surely_one_thing(pair) or _is_set_against(pair) or _is_unit_slip(pair):
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


def is_surely_one_thing(pair: Comparison) -> bool:
    """Tell whether two figures in one affair measure the same of the same: by head, measure and names."""
    left, right = pair.left, pair.right
    measures = (left.claim.measure or "", right.claim.measure or "")
    if not pair.of_one_affair or any(one in series_words().relative or is_change(one) for one in measures):
        return False
    if left.claim.passage == right.claim.passage and pair.same_voice:
        return _are_set_in_time(pair) and (pair.in_one_sentence or _goes_on(pair))
    about = left.subject & right.subject - general_stems() - left.unit - right.unit - {left.head}
    same_head = left.head == right.head != "" or _are_people(left, right)
    measure = own_measure(left.claim) & own_measure(right.claim)
    if measure & incident_stems() or (is_event_count(left.claim) and not _are_people(left, right)):
        return bool(pair.names) and (same_head or bool(about)) and not pair.differs_in("time")
    if same_head and (measure or pair.names or (about and pair.overlap >= ONE_AFFAIR)):
        return True
    if measure and gap(*_nearest(left, right)) <= _NEAR_VALUES:
        return True
    return bool(about) and (bool(measure) or bool(pair.names & about))


def _goes_on(pair: Comparison) -> bool:
    """Tell whether the later figure names nothing of its own: it goes on about what was just spoken of."""
    earlier, later = sorted((pair.left, pair.right), key=lambda side: side.claim.spans[0].start)
    if later.sentence - earlier.sentence > _NEAR_SENTENCES or _names_its_noun(later):
        return False
    [subject] = normalise_texts([later.claim.subject])
    quantity = later.claim.quantity
    return subject in series_words().pronouns or (
        quantity is not None and subject == normalise_texts([quantity.raw])[0]
    )


def _names_its_noun(side: Side) -> bool:
    """Tell whether a figure says itself what it counts, and has not taken it from the one before."""
    quantity = side.claim.quantity
    return bool(side.head) and (quantity is None or quantity.counted_basis != "inherited")


def _is_set_against(pair: Comparison) -> bool:
    """Tell whether one text gives the figure of one voice and, a sentence or two on, that of another."""
    left, right = pair.left, pair.right
    if left.claim.source != right.claim.source or pair.same_voice or pair.in_one_sentence:
        return False
    if abs(left.sentence - right.sentence) > _SAME_STORY:
        return False
    later = max(left, right, key=lambda side: side.claim.spans[0].start)
    return not _names_its_noun(later) and bool(set(later.words) & set(series_words().contrast))


def _is_unit_slip(pair: Comparison) -> bool:
    """Tell whether two figures of one affair are one number in two units: "15 hectares", "15 acres"."""
    ours, theirs = pair.left.claim.quantity, pair.right.claim.quantity
    if ours is None or theirs is None or not pair.of_one_affair or ours.unit == theirs.unit:
        return False
    number = printed_number(ours)
    is_same = number is not None and number == printed_number(theirs)
    return is_same and number is not None and len(number.normalize().as_tuple().digits) >= FEW_DIGITS


def _at_one_time(left: Claim, right: Claim) -> bool:
    """Tell whether both claims give a time of their own, to the month or better, and it is the same."""
    ours, theirs = left.scope.time, right.scope.time
    if ours is None or theirs is None or ours.when.earliest is None or ours.when.latest is None:
        return False
    is_short = (ours.when.latest - ours.when.earliest).days < _MONTH
    return is_short and (ours.when.earliest, ours.when.latest) == (theirs.when.earliest, theirs.when.latest)


def _touch(left: Side, right: Side) -> bool:
    return left.claim.source == right.claim.source and any(
        one.overlap(other) for one in left.claim.spans for other in right.claim.spans
    )


def _are_rivals(pair: Comparison) -> bool:
    """Tell whether no value fits both figures in any reading; of two times, whether the numbers differ."""
    if _all_apart(pair.left, pair.right):
        return True
    is_moving = any(difference.dimension == "time" for difference in figure_differences(pair))
    return is_moving and gap(*_nearest(pair.left, pair.right)) > _MOVED


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
