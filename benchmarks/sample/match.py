"""Pair labelled claims with extracted ones, and compare their chains.

Decides which extracted claim stands for a label; refuses to count (score.py does).
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from benchmarks.sample.labels import Assertion, Ledger

COVERED = 0.5  # share of a label's characters a claim must cover to count as found (labels/README.md)
ARTICLES = frozenset({"a", "an", "the"})


class Matches(NamedTuple):
    """Label id to its best claim, and to the ids of all claims covering it (of a fitting kind, if any is)."""

    best: Mapping[str, Assertion]
    covering: Mapping[str, frozenset[str]]


def match_claims(labels: Ledger, ledger: Ledger) -> Matches:
    """Pair each label with the claims that cover it; best: kind, then figure, then closest span."""
    best, covering = {}, {}
    for label in labels.claims:
        shares = {c: _shares(label, c) for c in ledger.claims if c.file == label.file}
        covers = [claim for claim, share in shares.items() if share.covered >= COVERED]
        if not covers:
            continue
        rank = {c: (is_fitting(label, c), c.figure == label.figure, shares[c].union) for c in covers}
        best[label.id] = max(covers, key=rank.__getitem__)
        fitting = [claim for claim in covers if is_fitting(label, claim)] or covers
        covering[label.id] = frozenset(claim.id for claim in fitting)
    return Matches(best, covering)


def is_fitting(label: Assertion, claim: Assertion) -> bool:
    """Say whether the claim is of a kind that the label allows."""
    return bool(label.kinds & claim.kinds)


def same_agent(names: Iterable[str], others: Iterable[str]) -> bool:
    """Say whether two hops name one agent: equal words without articles, or one name within the other."""
    pairs = [(_agent_words(name), _agent_words(other)) for name in names for other in others]
    return any(a.strip() and b.strip() and (a in b or b in a) for a, b in pairs)


def same_chain(label: Assertion, claim: Assertion) -> bool:
    """Compare two chains hop by hop; bylines that the label does not name are left out."""
    chain = _without_bylines(label, claim)
    return len(chain) == len(label.chain) and all(map(same_agent, label.chain, chain))


def same_innermost(label: Assertion, claim: Assertion) -> bool:
    """Compare the innermost hops of two chains; bylines that the label does not name are left out."""
    chain = _without_bylines(label, claim)
    return bool(chain) and same_agent(label.chain[-1], chain[-1])


class _Shares(NamedTuple):
    """Covered share of the label, and intersection over union, both 0 to 1."""

    covered: float
    union: float


def _without_bylines(label: Assertion, claim: Assertion) -> list[frozenset[str]]:
    named = [hop for hops in label.chain for hop in hops]
    return [hop for at, hop in enumerate(claim.chain) if at not in claim.authors or same_agent(hop, named)]


def _places(claim: Assertion) -> set[int]:
    return {place for start, end in claim.spans for place in range(start, end)}


def _shares(label: Assertion, claim: Assertion) -> _Shares:
    wanted, got = _places(label), _places(claim)
    return _Shares(len(wanted & got) / len(wanted), len(wanted & got) / len(wanted | got))


def _agent_words(name: str) -> str:
    words = re.findall(r"[^\W_]+", name.lower())
    return f" {' '.join(word for word in words if word not in ARTICLES)} "
