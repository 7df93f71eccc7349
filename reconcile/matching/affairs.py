"""Which passages tell of one affair: they share names that few other passages have.

Decides by names alone; refuses to say what the affair is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim
from reconcile.matching.content import names_in
from sources.document import Document, PassageId

ONE_AFFAIR = 2  # rare names that two passages on one affair share at least
COMMON_NAME = 8  # passages that may share a name before it counts as common
COMMON_SHARE = 0.25  # and the share of all passages, in a larger corpus


class Affairs(NamedTuple):
    """The rare names of each passage.

    Attributes:
        rare: stems of the names that few passages have; one that every passage names tells nothing.
        names: the rare names of each passage.
    """

    rare: frozenset[str] = frozenset()
    names: Mapping[PassageId, frozenset[str]] = {}

    def meet(self, left: PassageId, right: PassageId) -> bool:
        """Tell whether two passages tell of one affair."""
        if left == right:
            return True
        nobody: frozenset[str] = frozenset()
        return len(self.names.get(left, nobody) & self.names.get(right, nobody)) >= ONE_AFFAIR


def read_affairs(documents: Sequence[Document], claims: Iterable[Claim] = ()) -> Affairs:
    """Return the rare names of every passage of some documents, those in the claims' own words included."""
    named = {
        passage.id: names_in(document.text[passage.start : passage.end])
        for document in documents
        for passage in document.passages
    }
    for claim in claims:
        names = names_in(claim.text) | names_in(claim.subject)
        named[claim.passage] = named.get(claim.passage, frozenset()) | names
    frequency = Counter(name for names in named.values() for name in names)
    most = max(COMMON_NAME, COMMON_SHARE * len(named))
    rare = frozenset(name for name, count in frequency.items() if count <= most)
    return Affairs(rare, {passage: names & rare for passage, names in named.items()})


NO_AFFAIRS = Affairs()
