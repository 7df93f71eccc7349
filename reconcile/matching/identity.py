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
from claims.figures.rates import RateTable
from reconcile.group import Edge
from reconcile.matching.affairs import NO_AFFAIRS, Affairs
from reconcile.matching.amounts import Amount, are_apart, read_amounts
from reconcile.matching.content import content_stems
from reconcile.matching.facts import subject_stems, typed_value
from reconcile.matching.keys import pair_records
from reconcile.matching.normal import normalise_texts
from reconcile.matching.opposed import guard_word
from reconcile.matching.retold import figure_key, is_retold
from reconcile.matching.scopes import declared_differences, scope_differences

SAME_SUBJECT = 0.6  # share of the subject's stems that both have
SAME_SENTENCE = 0.5  # share of the shorter quote's stems that the longer has
SAME_METRIC = 0.75  # share of the metric's stems that both have
LEAST_WORDS = 3  # content words of either quote: fewer assert nothing that could be told twice
_ONE = "1"
RETOLD_SCORE = 60.0  # a number met again in another wording: less sure than words that are alike
_RATIO_STEP = math.log(1.04)  # amounts nearer than 4 % share one of two neighbouring steps


class _Facts(NamedTuple):
    claim: Claim
    subject: frozenset[str]
    sentence: frozenset[str]
    amounts: tuple[Amount, ...]


def find_identical(
    claims: Sequence[Claim], affairs: Affairs = NO_AFFAIRS, rates: RateTable | None = None
) -> tuple[Edge, ...]:
    """Return the pairs of claims that state the same typed facts, sorted by claim ids.

    Args:
        claims: the claims to hold against each other.
        affairs: which passages tell of one affair; without them a figure is known by its words only.
        rates: exchange rates; those that are shipped where none are given.
    """
    facts = [_read(claim, rates) for claim in sorted(claims, key=lambda claim: claim.id)]
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
        elif _are_retold(facts[left].claim, facts[right].claim, affairs):
            edges.append(_retold_edge(facts[left].claim, facts[right].claim))
    return tuple(edges)


def _read(claim: Claim, rates: RateTable | None) -> _Facts:
    year = claim.report_time.earliest.year if claim.report_time and claim.report_time.earliest else None
    amounts = read_amounts(claim.quantity, year, rates) if claim.quantity is not None else ()
    return _Facts(claim, subject_stems(claim), content_stems(claim.text), amounts)


def _keys(fact: _Facts) -> Iterator[str]:
    claim = fact.claim
    if claim.kind == "statement":
        return
    figure = figure_key(claim.quantity) if claim.quantity is not None else None
    if figure is not None:
        yield figure
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
    if a.quantity is None and not _numbers_agree(a.text, b.text):
        return 0.0
    return 100.0 * (subject + sentence) / 2


def _metrics_agree(left: Claim, right: Claim) -> bool:
    """Tell whether two trends are of one metric by its own words: use of a thing is not trade in it."""
    if left.trend is None or right.trend is None:
        return True
    ours, theirs = content_stems(left.trend.metric), content_stems(right.trend.metric)
    return bool(ours & theirs) and len(ours & theirs) >= SAME_METRIC * len(ours | theirs)


def _numbers_agree(left: str, right: str) -> bool:
    """Tell whether the numbers of one text stand in the other too: "40 boats sank" is not "65 boats sank"."""
    ours, theirs = numbers_of(left), numbers_of(right)
    return ours <= theirs or theirs <= ours


def numbers_of(text: str) -> frozenset[str]:
    """Return the numbers of a text; "one" only where it opens the text and so counts what follows."""
    [line] = normalise_texts([text])
    words = line.split()
    counted = {_ONE} if words[:1] == ["one"] and words[1:2] not in (["of"], []) else set()
    guards = {guard for word in words if (guard := guard_word(word)) is not None and guard[0].isdigit()}
    return frozenset(guards | counted)


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


def _are_retold(left: Claim, right: Claim, affairs: Affairs) -> bool:
    if left.kind != right.kind or left.polarity != right.polarity or _overlap(left, right):
        return False
    if left.trend is not None and right.trend is not None:
        return _is_same_trend(left, right, affairs)
    return is_retold(left, right, affairs)


def _is_same_trend(left: Claim, right: Claim, affairs: Affairs) -> bool:
    """Tell whether two trends are of one thing in one affair, and go one way."""
    if left.trend is None or right.trend is None or left.trend.direction != right.trend.direction:
        return False
    if not affairs.meet(left.passage, right.passage) or declared_differences(left, right):
        return False
    ours, theirs = content_stems(left.trend.metric), content_stems(right.trend.metric)
    return bool(ours) and ours == theirs


def _retold_edge(left: Claim, right: Claim) -> Edge:
    what = left.quantity.raw if left.quantity is not None else left.text
    told = "figure" if left.quantity is not None else left.kind
    return Edge(
        left=left.id,
        right=right.id,
        score=RETOLD_SCORE,
        reason=f"the same {told} (“{what}”) in two accounts of one affair",
    )


def _edge(left: _Facts, right: _Facts, score: float) -> Edge:
    shared = ", ".join(sorted(left.subject & right.subject))
    converted = [amount.converted for fact in (left, right) for amount in fact.amounts if amount.converted]
    reason = f"the same {left.claim.kind} of the same subject ({shared})" + "".join(
        f"; {note}" for note in converted
    )
    return Edge(left=left.claim.id, right=right.claim.id, score=score, reason=reason)
