"""Which items a reviewer wants to see: by status, kind, assessment and words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reconcile.conflict import Assessment
from reconcile.review.item import ItemKind, QueueItem
from reconcile.review.ruling import Status

StatusChoice = Literal["open", "decided", "all"]


class QueueFilter(NamedTuple):
    """What a reviewer wants to see; an empty set of kinds or assessments stands for all of them.

    Attributes:
        status: `open` includes what was put off until later.
        text: words that must all occur, in any letter case, in what the item shows or in its ids.
    """

    status: StatusChoice = "open"
    kinds: frozenset[ItemKind] = frozenset()
    assessments: frozenset[Assessment] = frozenset()
    text: str = ""

    def admits(self, item: QueueItem, status: Status) -> bool:
        """Tell whether an item of this status passes, its words aside."""
        if self.status != "all" and (status.state == "decided") != (self.status == "decided"):
            return False
        if self.kinds and self.kinds.isdisjoint(item.kinds):
            return False
        return not self.assessments or item.assessment in self.assessments

    def with_kind_switched(self, kind: ItemKind) -> QueueFilter:
        """Return the filter with one kind turned on or off."""
        return self._replace(kinds=self.kinds ^ {kind})

    def with_assessment_switched(self, assessment: Assessment) -> QueueFilter:
        """Return the filter with one assessment turned on or off."""
        return self._replace(assessments=self.assessments ^ {assessment})

    @property
    def words(self) -> tuple[str, ...]:
        """The words to look for, in lower case."""
        return tuple(self.text.casefold().split())

    def __str__(self) -> str:
        parts: list[str] = [self.status]
        parts += sorted(self.kinds) + sorted(name.replace("_", " ") for name in self.assessments)
        if self.text:
            parts.append(f"“{self.text}”")
        return ", ".join(parts)
