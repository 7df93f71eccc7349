"""One figure retold in other words: the same number of the same sort, in passages on one affair.

The more digits a number has, the less its words must share: "1,478 kg" is nobody else's weight, "two men"
is anybody's. Refuses to join figures whose counted heads, measures or declared scopes exclude each other.
"""

from __future__ import annotations

from decimal import Decimal

from claims.claim import Claim, Quantity
from claims.figures.counted import counted_head
from reconcile.conflicts.series_words import people_stems
from reconcile.matching.affairs import Affairs
from reconcile.matching.content import content_stems, stem
from reconcile.matching.facts import subject_stems
from reconcile.matching.measures import measures_meet
from reconcile.matching.normal import normalise_texts
from reconcile.matching.scopes import basis_of, declared_differences, times_meet

TELLING_DIGITS = 3  # so many significant digits are no chance within one affair
FEW_DIGITS = 2  # with so many the claims must share a word of what they are about


def is_retold(left: Claim, right: Claim, affairs: Affairs) -> bool:
    """Tell whether two claims give one figure of one thing."""
    ours, theirs = left.quantity, right.quantity
    if ours is None or theirs is None or left.polarity != right.polarity:
        return False
    number = printed_number(ours)
    if number is None or number != printed_number(theirs) or not _sorts_meet(ours, theirs):
        return False
    if not affairs.meet(left.passage, right.passage) or not _heads_meet(left, right):
        return False
    if declared_differences(left, right) or _measures_part(left, right):
        return False
    digits = len(number.normalize().as_tuple().digits)
    if digits >= TELLING_DIGITS:
        return True
    if digits < FEW_DIGITS:
        return False
    if left.passage == right.passage and not _is_count(ours):
        return True
    shared = subject_stems(left) & subject_stems(right) - _words_of_unit(ours, theirs)
    return bool(shared) or (not _is_count(ours) and _are_dated_alike(left, right))


def _are_dated_alike(left: Claim, right: Claim) -> bool:
    """Tell whether both claims declare a time, and the two can meet."""
    dated = all(basis_of(claim, "time") == "declared" for claim in (left, right))
    return dated and times_meet(left.scope.time, right.scope.time)


def printed_number(quantity: Quantity) -> Decimal | None:
    """Return the one number that a figure prints; None of a range."""
    if quantity.low is None or quantity.high is None:
        return quantity.low if quantity.low is not None else quantity.high
    return quantity.low if quantity.low == quantity.high else None


def figure_key(quantity: Quantity) -> str | None:
    """Return what two prints of one figure have in common; None of a range."""
    number = printed_number(quantity)
    return None if number is None or number == 0 else f"figure|{number.normalize():f}|{_is_count(quantity)}"


def _sorts_meet(left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures can be in one unit and bounded alike: "at least 14" is not "at most 14"."""
    ours, theirs = (
        quantity.comparator[0] if quantity.comparator[0] in "<>" else "" for quantity in (left, right)
    )
    may_be_open = not _is_count(left) or ours == theirs  # "14 bodies" are no "at least 14 dead"
    if not may_be_open or {ours, theirs} == {"<", ">"} or left.per != right.per:
        return False
    return bool(_codes(left) & _codes(right))


def _codes(quantity: Quantity) -> frozenset[str]:
    single = quantity.currency or quantity.unit
    several = quantity.currency_alternatives or quantity.unit_alternatives
    return frozenset((single,) if single else several)


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit == "1"


def _heads_meet(left: Claim, right: Claim) -> bool:
    """Tell whether what two figures count can be one: not named, one noun, one topic, or people both."""
    heads = [head_of(claim) for claim in (left, right)]
    if not heads[0] or not heads[1] or heads[0] == heads[1]:
        return True
    people = people_stems()
    if heads[0] in people and heads[1] in people:
        return True
    counts = any(claim.quantity is not None and _is_count(claim.quantity) for claim in (left, right))
    return not counts and bool(set(left.topics) & set(right.topics))


def head_of(claim: Claim) -> str:
    """Return the stem of the noun that a figure counts; "" where none is named."""
    counted = claim.quantity.counted if claim.quantity is not None else None
    [words] = normalise_texts([counted_head(counted or "")])
    return stem(words.split()[-1]) if words else ""


def _measures_part(left: Claim, right: Claim) -> bool:
    """Tell whether two figures have measures of their own that differ: a price and a fine."""
    return not measures_meet(left.measure or "", right.measure or "")


def _words_of_unit(left: Quantity, right: Quantity) -> frozenset[str]:
    return content_stems(left.raw) | content_stems(right.raw)
