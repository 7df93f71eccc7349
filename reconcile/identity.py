"""The same typed claim in other words or units: equal value, equal direction or finding, of the same subject.

Pairs come from keys on value and subject, never from all pairs; a merge needs the scopes to meet and both
subject and sentence to be much alike. Precision before recall: what stays apart is still compared by the
conflict checks.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from claims.claim import Claim
from reconcile.amounts import Amount, are_apart, read_amounts
from reconcile.content import content_stems
from reconcile.facts import subject_stems, typed_value
from reconcile.group import Edge
from reconcile.keys import pair_records
from reconcile.scopes import scope_differences

SAME_SUBJECT = 0.6  # share of the subject's stems that both have
SAME_SENTENCE = 0.5  # share of the shorter quote's stems that the longer has
SAME_METRIC = 0.75  # share of the metric's stems that both have
LEAST_WORDS = 3  # content words of either quote: fewer assert nothing that could be told twice
_RATIO_STEP = math.log(1.04)  # amounts nearer than 4 % share one of two neighbouring steps


class _Facts(NamedTuple):
    claim: Claim
    subject: frozenset[str]
    sentence: frozenset[str]
    amounts: tuple[Amount, ...]


def find_identical(claims: Sequence[Claim]) -> tuple[Edge, ...]:
    """Return the pairs of claims that state the same typed facts, sorted by claim ids."""
    facts = [_read(claim) for claim in sorted(claims, key=lambda claim: claim.id)]
    rows = [(record, key) for record, fact in enumerate(facts) for key in _keys(fact)]
    if not rows:
        return ()
    keys = pd.DataFrame(rows, columns=["record", "name"])
    keys["key"] = pd.util.hash_array(keys["name"].to_numpy(dtype=object), categorize=False)
    keys = keys.drop(columns="name").drop_duplicates().sort_values(["key", "record"], ignore_index=True)
    pairs = pair_records(keys).pairs
    edges = []
    for left, right in zip(pairs["left"].to_list(), pairs["right"].to_list(), strict=True):
        score = _likeness(facts[left], facts[right])
        if score > 0:
            edges.append(_edge(facts[left], facts[right], score))
    return tuple(edges)


def _read(claim: Claim) -> _Facts:
    year = claim.report_time.earliest.year if claim.report_time and claim.report_time.earliest else None
    amounts = read_amounts(claim.quantity, year) if claim.quantity is not None else ()
    return _Facts(claim, subject_stems(claim), content_stems(claim.text), amounts)


def _keys(fact: _Facts) -> Iterator[str]:
    claim = fact.claim
    if claim.kind == "statement":
        return
    values = (
        [typed_value(claim)]
        if not fact.amounts
        else [f"{amount.dimension}:{step}" for amount in fact.amounts for step in _steps(amount)]
    )
    for value in values:
        for stem in fact.subject:
            yield f"{claim.kind}|{claim.polarity}|{value}|{stem}"


def _steps(amount: Amount) -> tuple[int, ...]:
    size = abs(amount.middle)
    if size == 0:
        return (0,)
    step = math.floor(math.log(size) / _RATIO_STEP)
    return step, step + 1


def _likeness(left: _Facts, right: _Facts) -> float:
    """Return how alike two facts are, 0 to 100; 0 where they are not the same."""
    a, b = left.claim, right.claim
    if a.kind != b.kind or a.polarity != b.polarity or not _values_agree(left, right) or _overlap(a, b):
        return 0.0
    if not left.subject or not right.subject or not left.sentence or not right.sentence:
        return 0.0
    subject = len(left.subject & right.subject) / len(left.subject | right.subject)
    sentence = len(left.sentence & right.sentence) / min(len(left.sentence), len(right.sentence))
    if subject < SAME_SUBJECT or sentence < SAME_SENTENCE or scope_differences(a, b):
        return 0.0
    if min(len(left.sentence), len(right.sentence)) < LEAST_WORDS or not _metrics_agree(a, b):
        return 0.0
    return 100.0 * (subject + sentence) / 2


def _metrics_agree(left: Claim, right: Claim) -> bool:
    """Tell whether two trends are of one metric by its own words: use of a thing is not trade in it."""
    if left.trend is None or right.trend is None:
        return True
    ours, theirs = content_stems(left.trend.metric), content_stems(right.trend.metric)
    return bool(ours & theirs) and len(ours & theirs) >= SAME_METRIC * len(ours | theirs)


def _values_agree(left: _Facts, right: _Facts) -> bool:
    if not left.amounts or not right.amounts:
        return typed_value(left.claim) == typed_value(right.claim)
    a, b = left.claim.quantity, right.claim.quantity
    open_differs = (
        a is not None
        and b is not None
        and ((a.low is None) != (b.low is None) or (a.high is None) != (b.high is None))
    )
    same_kind = any(one.dimension == other.dimension for one in left.amounts for other in right.amounts)
    return (
        same_kind
        and not open_differs
        and not any(
            one.dimension == other.dimension and are_apart(one, other)
            for one in left.amounts
            for other in right.amounts
        )
    )


def _overlap(left: Claim, right: Claim) -> bool:
    """Tell whether two claims are read from the same words: then they are two facts, not one told twice."""
    return left.source == right.source and any(
        one.overlap(other) for one in left.spans for other in right.spans
    )


def _edge(left: _Facts, right: _Facts, score: float) -> Edge:
    shared = ", ".join(sorted(left.subject & right.subject))
    converted = [amount.converted for fact in (left, right) for amount in fact.amounts if amount.converted]
    reason = f"the same {left.claim.kind} of the same subject ({shared})" + "".join(
        f"; {note}" for note in converted
    )
    return Edge(left=left.claim.id, right=right.claim.id, score=score, reason=reason)
