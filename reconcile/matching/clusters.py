"""Clusters from scored pairs: records that belong together on average, so that likeness does not chain.

Connected components only partition the work. Inside one, average link over all its pairs decides, and a
pair that is opposed never ends up together.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from reconcile.matching.likeness import SAME_WORDS

FULL_COMPONENT = 16  # larger ones are held by their leaders: two far edits of one text are unlike each other
_UNLIKE = -8.0  # an unlike pair takes away so much at most: one bad score among many good ones is no veto
_OPPOSED = -1e6

Ints = NDArray[np.int64]
_Edge = tuple[int, int, float]
Score = Callable[[pd.DataFrame], pd.DataFrame]


def cluster_records(pairs: pd.DataFrame, size: int, score: Score) -> tuple[Ints, pd.DataFrame]:
    """Return the cluster of every record and all pairs that were scored on the way.

    Args:
        pairs: `left`, `right`, `score`, `decision`, as likeness.score_pairs returns them.
        size: number of records.
        score: scores further pairs of records.

    Returns:
        for each record the smallest position in its cluster; and the pairs with those that were added.
    """
    pairs = pairs.astype({"left": np.int64, "right": np.int64})
    merges = pairs[pairs["decision"] == "merge"]
    component = _components(merges, size)
    missing = _missing_pairs(pairs, component)
    if len(missing):
        pairs = pd.concat([pairs, score(missing)], ignore_index=True)
    cluster = np.arange(size, dtype=np.int64)
    for edges in _partitions(pairs, component):
        for part in _average_link(edges):
            cluster[part] = min(part)
    return cluster, pairs


def _components(merges: pd.DataFrame, size: int) -> Ints:
    """Return for each record the smallest record it is connected to."""
    parent = list(range(size))
    for left, right in zip(merges["left"].to_list(), merges["right"].to_list(), strict=True):
        a, b = _root(parent, left), _root(parent, right)
        if a != b:
            parent[max(a, b)] = min(a, b)
    return np.array([_root(parent, record) for record in range(size)], dtype=np.int64)


def _root(parent: list[int], record: int) -> int:
    while parent[record] != record:
        parent[record] = parent[parent[record]]
        record = parent[record]
    return record


def _missing_pairs(pairs: pd.DataFrame, component: Ints) -> pd.DataFrame:
    """Return the pairs inside small components that no key brought up."""
    sizes = np.bincount(component, minlength=len(component))
    order = np.argsort(component, kind="stable")
    known = set(zip(pairs["left"].to_list(), pairs["right"].to_list(), strict=True))
    missing: list[tuple[int, int]] = []
    ends = np.cumsum(sizes[sizes > 0])
    for last, count in zip(ends.tolist(), sizes[sizes > 0].tolist(), strict=True):
        if 2 < count <= FULL_COMPONENT:
            members = order[last - count : last].tolist()
            missing.extend(pair for pair in itertools.combinations(members, 2) if pair not in known)
    return pd.DataFrame(missing, columns=["left", "right"], dtype=np.int64)


def _partitions(pairs: pd.DataFrame, component: Ints) -> Iterator[list[_Edge]]:
    """Yield the edges of every component of two or more."""
    left, right = pairs["left"].to_numpy(), pairs["right"].to_numpy()
    inside = np.flatnonzero(component[left] == component[right])
    owner = component[left[inside]]
    order = np.argsort(owner, kind="stable")
    inside, owner = inside[order], owner[order]
    weight = _weights(pairs)[inside].tolist()
    edges = list(zip(left[inside].tolist(), right[inside].tolist(), weight, strict=True))
    bounds = (
        np.flatnonzero(np.concatenate(([True], owner[1:] != owner[:-1], [True]))).tolist() if edges else []
    )
    for first, last in itertools.pairwise(bounds):
        yield edges[first:last]


def _weights(pairs: pd.DataFrame) -> NDArray[np.float64]:
    """Return what each pair adds to a cluster that holds it: positive above the threshold, negative below."""
    score = pairs["score"].to_numpy(dtype=np.float64)
    decision = pairs["decision"].to_numpy(dtype=object)
    weight = np.where(decision == "merge", score - SAME_WORDS + 1.0, np.maximum(score - SAME_WORDS, _UNLIKE))
    return np.where(decision == "conflict", _OPPOSED, weight)


def _average_link(edges: list[_Edge]) -> list[list[int]]:
    """Return the clusters of a component: join the two of highest mean weight while it is positive."""
    members = sorted({record for edge in edges for record in edge[:2]})
    if all(edge[2] > 0 for edge in edges) and 2 * len(edges) == len(members) * (len(members) - 1):
        return [members]
    links: dict[int, dict[int, tuple[float, int]]] = {member: {} for member in members}
    for left, right, weight in edges:
        links[left][right] = links[right][left] = (weight, 1)
    clusters = {member: [member] for member in members}
    heap = [(-weight, left, right) for left, right, weight in edges if weight > 0]
    heapq.heapify(heap)
    while heap:
        weight, left, right = heapq.heappop(heap)
        if links.get(left, {}).get(right) is None or _mean(links[left][right]) != -weight:
            continue  # one of the two was joined to something else since
        clusters[left] += clusters.pop(right)
        for other in _join_links(links, left, right):
            mean = _mean(links[left][other])
            if mean > 0:
                heapq.heappush(heap, (-mean, min(left, other), max(left, other)))
    return list(clusters.values())


def _join_links(links: dict[int, dict[int, tuple[float, int]]], kept: int, gone: int) -> list[int]:
    """Give all links of one cluster to another, which is the smaller position; return what changed."""
    changed = links.pop(gone)
    del changed[kept], links[kept][gone]
    for other, (weight, count) in changed.items():
        del links[other][gone]
        known, pairs = links[kept].get(other, (0.0, 0))
        links[kept][other] = links[other][kept] = (known + weight, pairs + count)
    return sorted(changed)


def _mean(link: tuple[float, int]) -> float:
    return link[0] / link[1]
