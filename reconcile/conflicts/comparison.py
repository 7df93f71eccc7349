"""Two claims side by side: what they share, where their scopes differ, and what a check says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reconcile.conflict import Assessment, ConflictKind, ScopeDifference
from reconcile.conflicts.side import Side
from reconcile.matching.affairs import ONE_AFFAIR
from reconcile.matching.scopes import scope_differences


@dataclass(frozen=True, slots=True)
class Comparison:
    """A pair of sides that share enough to be checked.

    Attributes:
        shared: stems that both have.
        names: names that both have and few others.
        overlap: weight of the shared stems by the weight of the shorter claim's, 0 to 1.
        differences: scope dimensions that both declare and that cannot meet.
        alike: the words are so alike that grouping refused to merge them only for what is opposed in them.
    """

    left: Side
    right: Side
    shared: frozenset[str]
    names: frozenset[str]
    overlap: float
    differences: tuple[ScopeDifference, ...]
    alike: bool = False

    @property
    def same_voice(self) -> bool:
        """Tell whether one voice says both."""
        return self.left.voice == self.right.voice

    @property
    def of_one_affair(self) -> bool:
        """Tell whether the passages share names that few others have: then they tell of one affair."""
        shared = self.left.passage_names & self.right.passage_names
        return self.left.claim.passage == self.right.claim.passage or len(shared) >= ONE_AFFAIR

    @property
    def in_one_sentence(self) -> bool:
        """Tell whether both stand in one sentence of one document."""
        return self.left.claim.source == self.right.claim.source and self.left.sentence == self.right.sentence

    def differs_in(self, dimension: str) -> bool:
        """Tell whether both sides declare this dimension and cannot meet in it."""
        return any(difference.dimension == dimension for difference in self.differences)


class Finding(NamedTuple):
    """What a check found.

    Attributes:
        gap: how far apart the two are, 0 to 1.
        certainty: how sure the check is that it compares like with like, 0 to 1.
    """

    kind: ConflictKind
    assessment: Assessment
    explanation: str
    calculation: str = ""
    differences: tuple[ScopeDifference, ...] = ()
    settles: str = ""
    gap: float = 0.5
    certainty: float = 0.5


def compare(left: Side, right: Side, weights: Mapping[str, float], *, alike: bool = False) -> Comparison:
    """Lay two sides beside each other.

    Args:
        left: a side.
        right: another.
        weights: how much each stem tells, by its rarity; 1.0 for one that is not listed.
        alike: their words are alike throughout.
    """
    shared = left.stems & right.stems
    return Comparison(
        left=left,
        right=right,
        shared=shared,
        names=left.rare_names & right.rare_names,
        overlap=_weigh(shared, weights)
        / (min(_weigh(left.stems, weights), _weigh(right.stems, weights)) or 1.0),
        differences=tuple(
            difference
            for difference in scope_differences(left.claim, right.claim)
            if difference.dimension != "substance" or _are_unrelated(left, right)
        ),
        alike=alike,
    )


def _weigh(stems: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(stem, 1.0) for stem in stems)


def _are_unrelated(left: Side, right: Side) -> bool:
    """Tell whether what two claims are about is neither the same nor a kind of the same."""
    ours, theirs = left.claim.scope.substance, right.claim.scope.substance
    if ours is None or theirs is None or not left.claim.topics or not right.claim.topics:
        return False
    return not (left.topics & right.topics or left.subject & right.subject)
