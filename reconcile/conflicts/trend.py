"""Opposed trends of one metric: it ceased or fell, and it rose or spread.

The metrics must meet by words or by topic, narrower and wider ones included, and the subjects must share a
name or much of their words. A trend is told of a time, a place and an actor even where it does not say so;
where the two differ in these, the conflict is apparent.
"""

from __future__ import annotations

from claims.claim import Claim, Direction
from claims.names.place import find_places
from claims.words.grammar import DETERMINERS
from claims.words.token import tokenise
from reconcile.conflict import Assessment, ScopeDifference, ScopeDimension
from reconcile.conflicts.comparison import Comparison, Finding
from reconcile.conflicts.series import measures_of, reported_apart
from reconcile.conflicts.series_words import activity_stems, general_stems, series_words
from reconcile.conflicts.side import Side
from reconcile.conflicts.wording import quoted, tell_difference, told, what_settles
from reconcile.matching.content import content_stems, light_words, names_in, stem
from reconcile.matching.normal import normalise_texts
from reconcile.matching.scopes import declared_differences, half_declared
from sources.span import Span

_OPPOSED: frozenset[frozenset[Direction]] = frozenset(
    frozenset(pair)
    for pair in (
        ("rising", "falling"),
        ("rising", "ceased"),
        ("rising", "absent"),
        ("steady", "ceased"),
        ("steady", "absent"),
    )
)
_SAME_PERIOD_DAYS = 45  # trends reported further apart may both have been right at their time
LEAST_OVERLAP = 0.3


def check_trends(pair: Comparison) -> Finding | None:
    """Return the conflict of two opposed trends, or None where both can hold."""
    ours, theirs = pair.left.claim.trend, pair.right.claim.trend
    if ours is None or theirs is None or not _are_opposed(pair.left.claim, pair.right.claim):
        return None
    if pair.in_one_sentence or not metrics_meet(pair) or _names_deed(pair.left) or _names_deed(pair.right):
        return None
    differences = trend_differences(pair)
    if differences and _is_one_account(pair):
        return None  # an account that sets two things against each other says so itself
    if not differences and not _is_close(pair):
        return None
    assessment: Assessment = "apparent" if differences else "conflict"
    strengths = {"slight": 0.3, "unmarked": 0.6, "strong": 1.0}
    return Finding(
        kind="trend",
        assessment=assessment,
        explanation=_explain(pair, differences),
        calculation=f"{ours.metric}: {ours.direction}; {theirs.metric}: {theirs.direction}",
        differences=differences,
        settles=what_settles(differences, "Find the series that both sides speak of, for the same period."),
        gap=max(strengths[ours.strength], strengths[theirs.strength]),
        certainty=min(0.9, 0.35 + 0.5 * pair.overlap + (0.1 if pair.names else 0.0)),
    )


def _names_deed(side: Side) -> bool:
    """Tell whether a metric is no thing that changes but a deed: "tolerate the noise"."""
    trend = side.claim.trend
    tokens = tokenise(trend.metric, Span(0, len(trend.metric))) if trend is not None else ()
    return len(tokens) > 1 and tokens[0].text.islower() and tokens[1].lower in DETERMINERS


def metrics_meet(pair: Comparison) -> bool:
    """Tell whether two trends are of one metric, or of a narrower and a wider one."""
    left, right = pair.left, pair.right
    if measures_of(left) != measures_of(right):
        return False
    if pair.alike:
        return True
    if not core_stems(left) and not core_stems(right):
        return bool(measures_of(left)) and pair.of_one_affair  # "exports" alone: whose, the passage says
    if pair.of_one_affair and _is_activity(left) and _is_activity(right):
        return bool(trend_differences(pair))  # the trade of one and the smuggling of another
    if not _cores_meet(left, right):
        return False
    places = [claim.scope.place for claim in (left.claim, right.claim)]
    same_place = places[0] is not None and places[1] is not None and places[0].value == places[1].value
    if same_place or pair.of_one_affair or left.names & right.names:
        return True
    return pair.overlap >= LEAST_OVERLAP


def _is_activity(side: Side) -> bool:
    """Tell whether a metric names an activity ("private smuggling"), and a thing at most beside it."""
    trend = side.claim.trend
    return bool(content_stems(trend.metric if trend is not None else "") & activity_stems())


def _is_close(pair: Comparison) -> bool:
    """Tell whether a pair shares more than its metric and its country."""
    return pair.alike or pair.of_one_affair or bool(pair.names) or pair.overlap >= LEAST_OVERLAP


def core_stems(side: Side) -> tuple[str, ...]:
    """Return the stems of the thing that changes: "cheap heroin" for "trafficking of cheap heroin abroad".

    What is measured of it and the activity around it are left out, and all that follows a
    preposition but "of".
    """
    trend = side.claim.trend
    [words] = normalise_texts([trend.metric if trend is not None else ""])
    stems = []
    for word in words.split():
        if word in series_words().prepositions:
            break
        if word not in light_words() and stem(word) not in general_stems():
            stems.append(stem(word))
    return tuple(stems)


def _cores_meet(left: Side, right: Side) -> bool:
    """Tell whether the things that change are one, or a narrower and a wider one."""
    ours, theirs = core_stems(left), core_stems(right)
    if not ours or not theirs:
        return False
    if ours[-1] == theirs[-1]:
        # a name says whose it is, which the scope's place and actor settle
        narrowed, other = set(ours[:-1]) - _metric_names(left), set(theirs[:-1]) - _metric_names(right)
        return not narrowed or not other or bool(narrowed & other)
    return ours[-1] in right.metric or theirs[-1] in left.metric


def _metric_names(side: Side) -> frozenset[str]:
    trend = side.claim.trend
    return names_in(trend.metric) if trend is not None else frozenset()


def trend_differences(pair: Comparison) -> tuple[ScopeDifference, ...]:
    """Return what may let two opposed trends both hold: dimensions that differ or that only one declares."""
    left, right = pair.left.claim, pair.right.claim
    declared = {difference.dimension for difference in declared_differences(left, right)}
    found = {
        difference.dimension: difference
        for difference in pair.differences
        if difference.dimension in declared or difference.dimension == "substance"
    }
    for difference in half_declared(left, right):
        if difference.dimension in _TELLING:
            found.setdefault(difference.dimension, difference)
    days = reported_apart(left, right)
    open_time = left.scope.time is None or right.scope.time is None
    apart = days is not None and (abs(days) > _SAME_PERIOD_DAYS or (days != 0 and bool(found)))
    if "time" not in found and open_time and apart:
        found["time"] = ScopeDifference(dimension="time", left=_period(left), right=_period(right))
    if found and "place" not in found:
        found.update(_place_told(left, right))
    return tuple(found[dimension] for dimension in sorted(found, key=_ORDER.index))


def _place_told(left: Claim, right: Claim) -> dict[ScopeDimension, ScopeDifference]:
    """Return where each side says it goes this way, where the two differ: it helps to explain."""
    ours, theirs = _where(left), _where(right)
    if ours == theirs or not (ours or theirs):
        return {}
    return {"place": ScopeDifference(dimension="place", left=ours, right=theirs)}


def _where(claim: Claim) -> str:
    """Return the first place named behind the words of change ("flooding Ohio"), else the claim's place."""
    cue = claim.trend.cue if claim.trend is not None else None
    for place, piece in zip(claim.spans, claim.quote, strict=True):
        if cue is not None and place.contains(cue):
            found = find_places(piece, Span(cue.end - place.start, len(piece)))
            if found:
                return found[0].code or found[0].name
    return claim.scope.place.value if claim.scope.place is not None else ""


_TELLING = frozenset({"actor", "definition", "level"})  # an open place or substance explains nothing
_ORDER = ["time", "place", "actor", "substance", "definition", "level"]


def _are_opposed(left: Claim, right: Claim) -> bool:
    if left.trend is None or right.trend is None:
        return False
    if left.polarity != right.polarity:
        return False  # "did not fall" is no rise
    return frozenset((left.trend.direction, right.trend.direction)) in _OPPOSED


def _is_one_account(pair: Comparison) -> bool:
    """Tell whether one voice says both, or one passage where the difference is declared on both sides."""
    left, right = pair.left.claim, pair.right.claim
    return left.source == right.source and (
        pair.same_voice or (left.passage == right.passage and bool(pair.differences))
    )


def _period(claim: Claim) -> str:
    if claim.scope.time is not None:
        return claim.scope.time.when.edtf
    return f"reported {claim.report_time}" if claim.report_time is not None else ""


def _explain(pair: Comparison, differences: tuple[ScopeDifference, ...]) -> str:
    text = f"{told(pair.left)} says {quoted(pair.left)}, {told(pair.right)} says {quoted(pair.right)}"
    if not differences:
        return f"{text}; the two go opposite ways."
    return f"{text}; the two go opposite ways, but {tell_difference(differences)}."
