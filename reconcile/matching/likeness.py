"""How alike two match texts are, in bulk, and what that allows: merge, review, conflict or no.

A merge needs an order-sensitive score; scores that ignore order may only propose. Opposed numbers,
negations, dates and opposites never merge, however alike the rest is: such pairs are conflicts, to be
looked at by the checks.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from reconcile.matching.keys import Words
from reconcile.matching.opposed import NEGATION, are_opposites, guard_word

Decision = Literal["merge", "review", "conflict", "no"]

SAME_WORDS = 75.0  # benchmarks/grouping/README.md: F1 and sure precision both pass from 74 to 77
SAME_BAG = 86.0  # the same words in another order: needs SAME_ORDER as well
SAME_ORDER = (
    60.0  # share of neighbouring word pairs that both have; a swap of two clauses breaks one pair only
)
PART_ORDER = 75.0  # a partial quote: so much of the shorter's neighbouring pairs stands in the longer
PART_LENGTH = 0.5  # and it is so long, measured by the longer
PART_WORDS = 6  # and has so many words: less is a phrase, not a passage
WORTH_REVIEW = 66.0
_ASIDE_WORDS = 4  # "not" inside so many added words belongs to an added clause, not to the shared one


def score_pairs(pairs: pd.DataFrame, records: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the pairs with their likeness and what it allows.

    Args:
        pairs: `left`, `right` (positions in `records`).
        records: `words` (match text).
        words: the words of the records.

    Returns:
        the pairs with `score` (0 to 100) and `decision`.
    """
    texts = records["words"].to_numpy(dtype=object)
    left, right = pairs["left"].to_numpy(), pairs["right"].to_numpy()
    score = process.cpdist(texts[left], texts[right], scorer=fuzz.ratio, dtype=np.float32).astype(np.float64)
    unsure = np.flatnonzero((score < SAME_WORDS) & _may_reach(words, left, right))
    score[unsure] = np.maximum(score[unsure], _loose_scores(texts[left[unsure]], texts[right[unsure]]))
    decision = np.where(score >= SAME_WORDS, "merge", np.where(score >= WORTH_REVIEW, "review", "no")).astype(
        object
    )
    guards = guard_sums(words)
    for row in np.flatnonzero((decision != "no") & (guards[left] != guards[right])):
        if are_opposed(str(texts[left[row]]).split(), str(texts[right[row]]).split()):
            decision[row] = "conflict"
    for row in np.flatnonzero((decision == "merge") & (guards[left] == guards[right]) & (score < 100)):
        if _swaps_opposites(str(texts[left[row]]), str(texts[right[row]])):
            decision[row] = "conflict"
    return pairs.assign(score=score, decision=decision)


def guard_sums(words: Words) -> NDArray[np.uint64]:
    """Return one number a record; records whose numbers, negations and dates are equal have equal numbers."""
    guards = [guard_word(word) for word in words.vocabulary]
    hashes = pd.util.hash_array(np.array([guard or "" for guard in guards], dtype=object), categorize=False)
    weights = np.where(np.array([guard is None for guard in guards], dtype=bool), 0, hashes).astype(np.uint64)
    sums = np.zeros(len(words.starts) - 1, dtype=np.uint64)
    if len(words.codes):
        np.add.at(sums, words.owners, weights[words.codes])
    return sums


def are_opposed(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether the words that only one side has change what is asserted.

    Numbers and dates do where each side has one that the other lacks; one that is only added is a detail. A
    negation does unless it stands inside a longer run of added words, an added clause.
    """
    ours, theirs = Counter(filter(None, map(guard_word, left))), Counter(filter(None, map(guard_word, right)))
    lost, added = ours - theirs, theirs - ours
    negated = lost.pop(NEGATION, 0) + added.pop(NEGATION, 0) > 0
    return bool(lost and added) or (negated and _negates_shared_words(left, right))


def _negates_shared_words(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether a negation that only one side has stands among words that both have."""
    for operation in Indel.opcodes(left, right):
        run = (
            left[operation.src_start : operation.src_end] or right[operation.dest_start : operation.dest_end]
        )
        if operation.tag == "equal" or len(run) >= _ASIDE_WORDS:
            continue
        if any(guard_word(word) == NEGATION for word in run):
            return True
    return False


def _swaps_opposites(left: str, right: str) -> bool:
    """Tell whether one side has a word whose opposite the other has in its place."""
    ours, theirs = set(left.split()), set(right.split())
    lost, added = ours - theirs, theirs - ours
    return any(are_opposites(word, other) for word in lost for other in added)


def _may_reach(words: Words, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which pairs are near enough in length for any of the scores to pass."""
    lengths = np.diff(words.starts)
    shorter, longer = np.minimum(lengths[left], lengths[right]), np.maximum(lengths[left], lengths[right])
    result: NDArray[np.bool_] = shorter >= PART_LENGTH * longer
    return result


def _loose_scores(left: NDArray[np.object_], right: NDArray[np.object_]) -> NDArray[np.float64]:
    """Return a passing score for the same words in another order and for partial quotes, else 0."""
    bag = process.cpdist(
        left, right, scorer=fuzz.token_sort_ratio, score_cutoff=WORTH_REVIEW, dtype=np.float32
    )
    scores = np.zeros(len(left), dtype=np.float64)
    for row in np.flatnonzero(bag):
        scores[row] = _ordered_score(str(left[row]).split(), str(right[row]).split(), float(bag[row]))
    return scores


def _ordered_score(left: Sequence[str], right: Sequence[str], bag: float) -> float:
    """Return the bag-of-words score where the order of words agrees, else a score worth a review."""
    ours, theirs = set(itertools.pairwise(left)), set(itertools.pairwise(right))
    smaller = min(len(ours), len(theirs))
    order = 100.0 * len(ours & theirs) / smaller if smaller else 0.0
    if bag >= SAME_BAG and order >= SAME_ORDER:
        return bag
    if order >= PART_ORDER and smaller + 1 >= PART_WORDS:
        return max(SAME_WORDS, order - 10.0)
    return min(bag, SAME_WORDS - 1.0)
