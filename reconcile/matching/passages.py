"""Records of the same words: reprints, light edits, partial quotes, typing errors, dropped leads and tails.

The one bulk path from texts to groups of same words; each step is a function from data frame to data frame.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from reconcile.matching.clusters import cluster_records
from reconcile.matching.keys import key_records, pair_records, split_words
from reconcile.matching.likeness import score_pairs
from reconcile.matching.normal import normalise


class SameWords(NamedTuple):
    """Records grouped by their words.

    Attributes:
        records: `id`, `stamp`, `words`, `group` (int, the same for records of the same words), sorted by
            stamp, words and id.
        edges: `left`, `right` (ids), `score` (0 to 100), `decision` for every pair of distinct texts
            compared.
        counts: what was keyed, compared and capped.
    """

    records: pd.DataFrame
    edges: pd.DataFrame
    counts: dict[str, int]


def group_same_words(texts: pd.DataFrame) -> SameWords:
    """Group records by their words.

    Args:
        texts: `id`, `text`, optionally `stamp`, as normal.normalise wants them.

    Returns:
        groups that do not depend on the order of the input. A record without any word is a group of its own.
    """
    records = normalise(texts)
    fresh = ~records.duplicated(["stamp", "words"]) | (records["words"] == "")
    text_of = np.cumsum(fresh.to_numpy()) - 1
    distinct = records[fresh].reset_index(drop=True)
    words = split_words(distinct["words"])
    candidates = pair_records(key_records(words, distinct["stamp"]))
    scored = score_pairs(candidates.pairs, distinct, words)
    cluster, scored = cluster_records(
        scored, len(distinct), lambda pairs: score_pairs(pairs, distinct, words)
    )
    names = distinct["id"].to_numpy(dtype=object)
    left, right = names[scored["left"].to_numpy()], names[scored["right"].to_numpy()]
    edges = scored.assign(left=np.minimum(left, right), right=np.maximum(left, right))
    counts = {**candidates.counts, "records": len(records), "distinct texts": len(distinct)}
    counts["pairs compared"] = len(scored)
    return SameWords(records.assign(group=cluster[text_of]), edges, counts)
