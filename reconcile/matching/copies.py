"""Which passages are copies of one text, so that what stands in several of them has one origin.

Takes the copied paragraphs as found; refuses to say who copied whom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim
from reconcile.matching.affairs import NO_AFFAIRS, Affairs
from reconcile.matching.content import content_stems
from reconcile.matching.normal import normalise_texts
from reconcile.matching.reuse import Reuse
from sources.document import PassageId

COPIED_STEMS = 5  # content words that two writers of one affair do not put alike by chance


class Copies(NamedTuple):
    """The passages that are copies.

    Attributes:
        text_of: for each copied passage the first passage of the same text.
        affairs: which passages tell of one affair.
    """

    text_of: Mapping[PassageId, PassageId] = {}
    affairs: Affairs = NO_AFFAIRS

    def are_one_text(self, left: PassageId, right: PassageId) -> bool:
        """Tell whether two passages of two documents are copies of one text."""
        return left in self.text_of and self.text_of[left] == self.text_of.get(right)

    def why_copied(self, left: Claim, right: Claim, *, named_apart: bool) -> str:
        """Return why two claims of the same words are one told twice; "" where they may be two.

        Args:
            left: a claim.
            right: another, whose words are alike.
            named_apart: both name a speaker, and not the same one.
        """
        if left.passage == right.passage:
            return ""
        if self.are_one_text(left.passage, right.passage):
            return f"{left.file} and {right.file} are copies of one text"
        ours, theirs = normalise_texts([left.text, right.text])
        telling = ours == theirs and len(content_stems(left.text)) >= COPIED_STEMS
        if telling and not named_apart and self.affairs.meet(left.passage, right.passage):
            return f"{left.file} and {right.file} print the same sentence"
        return ""


def read_copies(reuse: Sequence[Reuse], affairs: Affairs) -> Copies:
    """Return which passages are copies, those that share a text with a third included."""
    text_of: dict[PassageId, PassageId] = {}
    members: dict[PassageId, list[PassageId]] = {}
    for found in reuse:
        first, second = sorted(text_of.get(passage.id, passage.id) for passage in (found.left, found.right))
        if first == second:
            continue
        joined = members.setdefault(first, [first])
        joined += members.pop(second, [second])
        text_of.update(dict.fromkeys(joined, first))
    return Copies(text_of, affairs)


NO_COPIES = Copies()
