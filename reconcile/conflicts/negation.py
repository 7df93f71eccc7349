"""One assertion affirmed here and negated there; a finding of none against a reported instance; a denial.

Affirmed and negated must be nearly the same sentence. A party's denial is no error of either source:
contested.
"""

from __future__ import annotations

from claims.claim import Claim
from reconcile.conflict import Assessment, ScopeDifference
from reconcile.conflicts.comparison import Comparison, Finding
from reconcile.conflicts.numeric import is_one_thing
from reconcile.conflicts.series import is_event_count
from reconcile.conflicts.series_words import accusing_stems
from reconcile.conflicts.trend import trend_differences
from reconcile.conflicts.wording import quoted, tell_difference, told, what_settles
from reconcile.matching.amounts import are_apart
from reconcile.matching.content import content_stems, stem
from reconcile.matching.opposed import NEGATION, are_opposites, guard_word
from reconcile.matching.scopes import declared_differences

SAME_ASSERTION = 0.65  # share of the longer claim's stems that both have: what differs is the negation itself
LEAST_SHARED = 3
SAME_DENIED = 0.5
SAME_EVENT = 0.6
EVENT_SHARED = 2
ABOUT_SHARED = 0.5
_NONE_FOUND = ("none_confirmed", "rejected")


def check_negation(pair: Comparison) -> Finding | None:
    """Return the conflict of an assertion with its negation, a finding of none or a denial, or None."""
    if pair.in_one_sentence or pair.differs_in("time") or pair.differs_in("place"):
        return None
    left, right = pair.left.claim, pair.right.claim
    if (left.modality == "denied") != (right.modality == "denied"):
        return _denial(pair)
    if (_found_none(left)) != (_found_none(right)):
        return _none_found(pair)
    if _counts_none(pair):
        return _finding(pair, pair.differences, gap=0.8)
    if _says_opposite(pair):
        return _opposite(pair)
    if _denies_event(pair):
        return _denied_event(pair)
    return None


def _denial(pair: Comparison) -> Finding | None:
    if pair.overlap < SAME_DENIED or len(pair.shared) < LEAST_SHARED or pair.same_voice:
        return None
    denier, teller = (
        (pair.left, pair.right) if pair.left.claim.modality == "denied" else (pair.right, pair.left)
    )
    return Finding(
        kind="negation",
        assessment="contested",
        explanation=f"{told(teller)} says {quoted(teller)}; {told(denier)} denies it.",
        differences=pair.differences,
        settles="Evidence that does not come from either party.",
        gap=0.8,
        certainty=min(0.9, 0.3 + 0.6 * pair.overlap),
    )


def _none_found(pair: Comparison) -> Finding | None:
    """Return the conflict of a finding of none with a claim that there was one."""
    finder, teller = (pair.left, pair.right) if _found_none(pair.left.claim) else (pair.right, pair.left)
    verdict, claim = finder.claim.verdict, teller.claim
    if verdict is None or claim.polarity == "negated" or not _tells_instance(claim):
        return None
    about = content_stems(verdict.about)
    met = about & teller.stems
    if len(about) == 0 or len(met) / len(about) < ABOUT_SHARED or len(met) < 2 or pair.same_voice:
        return None
    differences = trend_differences(pair)
    if claim.verdict is None and not any(difference.dimension == "definition" for difference in differences):
        standard = (verdict.finding.replace("_", " "), claim.modality)
        values = standard if finder is pair.left else (standard[1], standard[0])
        differences += (ScopeDifference(dimension="definition", left=values[0], right=values[1]),)
    return _finding(pair, differences, gap=0.7)


def _tells_instance(claim: Claim) -> bool:
    """Tell whether a claim reports something that happened, or that somebody found it confirmed."""
    if claim.verdict is not None:
        return claim.verdict.finding == "confirmed"
    return claim.event is not None or (claim.quantity is not None and is_event_count(claim))


def _denies_event(pair: Comparison) -> bool:
    """Tell whether two voices of one affair say that a thing was done, and that none was."""
    left, right = pair.left, pair.right
    if left.is_denied == right.is_denied or pair.same_voice or not pair.of_one_affair:
        return False
    events = [side.claim for side in (left, right) if side.claim.event is not None]
    if not events or len(pair.shared) < EVENT_SHARED or pair.overlap < SAME_EVENT:
        return False
    deeds = content_stems(events[0].predicate)
    return bool(deeds & pair.shared) and len({event.event.type for event in events if event.event}) == 1


def _denied_event(pair: Comparison) -> Finding:
    """Return the conflict over an event; of a charge and its denial neither source is wrong."""
    accused = any(
        side.claim.modality in ("alleged", "denied") or stem(side.claim.predicate) in accusing_stems()
        for side in (pair.left, pair.right)
    )
    found = _finding(pair, declared_differences(pair.left.claim, pair.right.claim), gap=0.8)
    return found._replace(assessment="contested") if accused and not found.differences else found


def _counts_none(pair: Comparison) -> bool:
    """Tell whether one side has "not one" of what the other side counts."""
    left, right = pair.left, pair.right
    if left.is_denied == right.is_denied or left.head != right.head or not left.head:
        return False
    denied, told_figure = (left, right) if left.is_denied else (right, left)
    if not denied.amounts or not told_figure.amounts or not is_one_thing(pair):
        return False
    meet = denied.amounts[0].dimension == told_figure.amounts[0].dimension
    return meet and (denied.amounts[0].high == 1 or not are_apart(denied.amounts[0], told_figure.amounts[0]))


def _says_opposite(pair: Comparison) -> bool:
    """Tell whether the two are one sentence but for a negation, or but for a word and its opposite."""
    left, right = pair.left, pair.right
    if left.claim.quantity is not None and right.claim.quantity is not None and not pair.alike:
        return False
    longest = max(len(left.stems), len(right.stems))
    if not pair.alike and (len(pair.shared) < LEAST_SHARED or len(pair.shared) < SAME_ASSERTION * longest):
        return False
    ours, theirs = set(left.words), set(right.words)
    negations = [any(guard_word(word) == NEGATION for word in words) for words in (ours, theirs)]
    if negations[0] != negations[1]:
        return left.claim.polarity != right.claim.polarity or pair.alike
    lost, added = ours - theirs, theirs - ours
    if max(len(lost), len(added)) > _FEW_CHANGES or left.claim.kind != right.claim.kind:
        return False
    return any(are_opposites(word, other) for word in lost for other in added)


_FEW_CHANGES = 5  # more words than these differ, and an opposite among them is of something else


def _opposite(pair: Comparison) -> Finding:
    return _finding(pair, pair.differences, gap=0.9)


def _finding(pair: Comparison, differences: tuple[ScopeDifference, ...], *, gap: float) -> Finding:
    assessment: Assessment = "apparent" if differences else "conflict"
    text = f"{told(pair.left)} says {quoted(pair.left)}, {told(pair.right)} says {quoted(pair.right)}"
    explained = (
        f"{text}; but {tell_difference(differences)}." if differences else f"{text}; only one can be true."
    )
    return Finding(
        kind="negation",
        assessment=assessment,
        explanation=explained,
        differences=differences,
        settles=what_settles(differences, "The record or the witness that both sides rest on."),
        gap=gap,
        certainty=min(0.95, 0.3 + 0.6 * pair.overlap),
    )


def _found_none(claim: Claim) -> bool:
    return claim.verdict is not None and claim.verdict.finding in _NONE_FOUND
