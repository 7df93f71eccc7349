"""Blocking keys of match texts: which records are worth comparing, without ever looking at all pairs.

A record's keys are its rarest shingles that some other record has too. Rarity is counted in the corpus at
hand, so the keys tighten as it grows. Decides what is compared; refuses to decide what is the same.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

KEYS_PER_RECORD = 8  # benchmarks/grouping/README.md: connected recall .99 at 3.5 pairs a record
FULL_BUCKET = 8  # up to here every pair of a bucket is a candidate
_MIX = np.uint64(0x9E3779B97F4A7C15)  # Fibonacci hashing: 2**64 over the golden ratio
_SKIP_SALT = np.uint64(0xD6E8FEB86659FD93)

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]


class Words(NamedTuple):
    """The words of many records, flat.

    Attributes:
        codes: number of each word in `vocabulary`, record after record.
        starts: where each record begins in `codes`, and one end more.
        vocabulary: the distinct words.
    """

    codes: Ints
    starts: Ints
    vocabulary: list[str]

    @property
    def owners(self) -> Ints:
        """Return the record of every word."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


class Candidates(NamedTuple):
    """Pairs worth a comparison, and what was capped on the way to them.

    Attributes:
        pairs: `left`, `right` (positions, left below right), `key` (the hash they share), sorted, without
            repeats.
        counts: buckets, buckets too large for all their pairs, and pairs that a leader stood in for.
    """

    pairs: pd.DataFrame
    counts: dict[str, int]


def split_words(words: pd.Series[str]) -> Words:
    """Return the words of every match text as numbers."""
    lists = [text.split() for text in words.to_list()]
    flat = [word for record in lists for word in record]
    codes, vocabulary = pd.factorize(np.array(flat, dtype=object), sort=False)
    starts = np.concatenate(([0], np.cumsum([len(record) for record in lists], dtype=np.int64)))
    return Words(codes.astype(np.int64), starts.astype(np.int64), [str(word) for word in vocabulary])


def key_records(words: Words, stamps: pd.Series[str]) -> pd.DataFrame:
    """Return the keys of every record.

    Args:
        words: the words of the records.
        stamps: typed facts; records with different stamps never share a key.

    Returns:
        `record` (position), `key` (uint64), sorted by key, then record.
    """
    owners, hashes = _shingles(words)
    hashes = _mixed(hashes ^ _text_hashes(stamps.to_list())[owners])
    order = np.lexsort((owners, hashes))
    owners, hashes = owners[order], hashes[order]
    fresh = np.ones(len(owners), dtype=bool)
    fresh[1:] = (owners[1:] != owners[:-1]) | (hashes[1:] != hashes[:-1])
    owners, hashes = owners[fresh], hashes[fresh]
    frequency = _run_lengths(hashes)
    shared = frequency > 1
    owners, hashes, frequency = owners[shared], hashes[shared], frequency[shared]
    rarest_first = np.lexsort((hashes, frequency, owners))
    owners, hashes = owners[rarest_first], hashes[rarest_first]
    chosen = _rank_in_run(owners) < KEYS_PER_RECORD
    keys = pd.DataFrame({"record": owners[chosen], "key": hashes[chosen]})
    return keys.sort_values(["key", "record"], ignore_index=True)


def pair_records(keys: pd.DataFrame) -> Candidates:
    """Return the pairs of records that share a key.

    Small buckets give all their pairs. In a larger one every record is paired with the first, the leader,
    and with its neighbour, so that no bucket is dropped and none costs the square of its size.
    """
    hashes = keys["key"].to_numpy()
    records = keys["record"].to_numpy()
    size = _run_lengths(hashes)
    rank = _rank_in_run(hashes)
    left, right = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    positions = np.arange(len(hashes))
    for step in range(1, FULL_BUCKET):
        near = positions[(rank >= step) & ((size <= FULL_BUCKET) | (step == 1))]
        left.append(records[near - step])
        right.append(records[near])
    led = positions[(rank >= 2) & (size > FULL_BUCKET)]
    left.append(records[led - rank[led]])
    right.append(records[led])
    pairs = pd.DataFrame({"left": np.concatenate(left), "right": np.concatenate(right)})
    pairs = pairs.drop_duplicates().sort_values(["left", "right"], ignore_index=True)
    first = rank == 0
    counts = {
        "buckets": int(first.sum()),
        "buckets: linked to a leader": int((first & (size > FULL_BUCKET)).sum()),
        "candidate pairs": len(pairs),
    }
    return Candidates(pairs, counts)


def _shingles(words: Words) -> tuple[Ints, Hashes]:
    """Return owner and hash of every two neighbouring words and every two words with one between.

    A record of one word has that word.
    """
    owners = words.owners
    hashes = _text_hashes(words.vocabulary)[words.codes] if len(words.codes) else np.empty(0, np.uint64)
    found = [(owners[np.diff(words.starts)[owners] == 1], hashes[np.diff(words.starts)[owners] == 1])]
    for step, salt in ((1, np.uint64(0)), (2, _SKIP_SALT)):
        inside = owners[step:] == owners[:-step]
        found.append((owners[step:][inside], (_mixed(hashes[:-step] ^ salt) + hashes[step:])[inside]))
    return np.concatenate([part[0] for part in found]), np.concatenate([part[1] for part in found])


def _text_hashes(texts: list[str]) -> Hashes:
    """Return a stable 64-bit hash of each text, the same on every machine and in every run."""
    writable = [text.encode("utf-8", "replace").decode() for text in texts]  # a lone surrogate has no UTF-8
    return pd.util.hash_array(np.array(writable, dtype=object), categorize=False).astype(np.uint64)


def _mixed(values: Hashes) -> Hashes:
    """Spread the bits, so that sums of hashes do not cancel out."""
    mixed: Hashes = (values ^ (values >> np.uint64(31))) * _MIX
    return mixed


def _run_lengths(values: Hashes) -> Ints:
    """Return, for every element of a sorted array, how often its value occurs."""
    edges = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1], [True])))
    if len(values) == 0:
        return np.empty(0, np.int64)
    lengths = np.diff(edges)
    return np.repeat(lengths, lengths).astype(np.int64)


def _rank_in_run(values: Ints | Hashes) -> Ints:
    """Return, for every element of a sorted array, its place among the equal ones, from 0."""
    if len(values) == 0:
        return np.empty(0, np.int64)
    starts = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1])))
    lengths = np.diff(np.append(starts, len(values)))
    return (np.arange(len(values)) - np.repeat(starts, lengths)).astype(np.int64)
