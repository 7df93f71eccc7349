"""Which claims are compared: pairs that share a subject, found by keys, with counts of what was capped.

Keys are stems that both claims have, alone where they are rare and in twos where they are common, so that the
work stays near linear. A bucket that is too large is searched among neighbours only, and counted.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reconcile.conflicts.side import Side

RARE = 24  # a stem that so few claims of one kind have is a key by itself
FULL_BUCKET = 40
KEYED_STEMS = 7  # the rarest stems of a claim make its keys of two
NEIGHBOURS = 6
KEYED_NAMES = 12  # names of the affair that are keys with the sort of claim
_OF_ONE_AFFAIR = ("amount:", "trend", "event:")


def weigh_stems(sides: Sequence[Side]) -> dict[str, float]:
    """Return how much each stem tells, from 0.2 to 1: the rarer among the claims, the more."""
    frequency = Counter(stem for side in sides for stem in side.stems)
    total = len(sides)
    highest = math.log(1 + total) or 1.0
    return {stem: max(0.2, math.log(1 + total / count) / highest) for stem, count in frequency.items()}


def pair_sides(sides: Sequence[Side], counts: Counter[str]) -> list[tuple[int, int]]:
    """Return the pairs of sides worth a check, as positions, sorted.

    Args:
        sides: the sides, in a fixed order.
        counts: takes the number of buckets, of those searched among neighbours only, and of pairs.
    """
    buckets: dict[str, list[int]] = defaultdict(list)
    for position, keys in enumerate(_keys_of(sides)):
        for key in keys:
            buckets[key].append(position)
    pairs: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        if len(bucket) < 2:
            continue
        counts["buckets"] += 1
        if len(bucket) > FULL_BUCKET:
            counts["buckets: searched among neighbours only"] += 1
        pairs.update(_pairs_in(bucket))
    counts["pairs: compared"] += len(pairs)
    return sorted(pairs)


def _keys_of(sides: Sequence[Side]) -> Iterator[Iterable[str]]:
    """Yield the keys of every side; a key begins with the sort that both sides must be of."""
    frequency = Counter((sort, stem) for side in sides for sort in _sorts(side) for stem in _about(side))
    for side in sides:
        keys: list[str] = []
        for sort in _sorts(side):
            shared = [stem for stem in _about(side) if frequency[sort, stem] > 1]
            shared.sort(key=lambda stem: (frequency[sort, stem], stem))
            keys += [f"{sort}|{stem}" for stem in shared if frequency[sort, stem] <= RARE]
            if sort.startswith(_OF_ONE_AFFAIR):
                keys += [f"{sort}|at:{place}" for place in _places_of(side)]
            common = sorted(shared[:KEYED_STEMS])
            keys += [f"{sort}|{one}|{other}" for one, other in combinations(common, 2)]
        yield keys


def _places_of(side: Side) -> list[str]:
    """Return the passage of a side and names of its affair, within which no common word is needed."""
    return [str(side.claim.passage), *sorted(side.passage_names)[:KEYED_NAMES]]


def _about(side: Side) -> frozenset[str]:
    return side.stems | side.metric | frozenset(f"topic:{topic}" for topic in side.topics)


def _sorts(side: Side) -> tuple[str, ...]:
    """Return the sorts of a side: amounts of a dimension, trends, events of a type, assertions."""
    sorts = [f"amount:{amount.dimension}" for amount in side.amounts]
    claim = side.claim
    if claim.trend is not None:
        sorts.append("trend")
    if claim.event is not None:
        sorts.append(f"event:{claim.event.type}")
    return (*dict.fromkeys(sorts), "assertion")


def _pairs_in(bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(bucket) <= FULL_BUCKET:
        yield from combinations(bucket, 2)
        return
    for place, left in enumerate(bucket):
        for right in bucket[place + 1 : place + 1 + NEIGHBOURS]:
            yield left, right
