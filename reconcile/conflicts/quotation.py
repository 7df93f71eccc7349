"""One quotation with two speakers: the same words, each time credited to somebody else.

Decides by the names in the chains; refuses where either speaker is unnamed, or where one may speak for the
other.
"""

from __future__ import annotations

from reconcile.conflicts.comparison import Comparison, Finding
from reconcile.conflicts.side import speaker
from reconcile.conflicts.wording import quoted, told
from reconcile.matching.lineage import actor_key, may_be_one

LEAST_WORDS = 8  # shorter words may well be said twice


def check_speakers(pair: Comparison) -> Finding | None:
    """Return the conflict of two speakers for one quotation; the pair is one of same words."""
    left, right = pair.left.claim, pair.right.claim
    ours, theirs = speaker(left), speaker(right)
    if ours.role != "speaker" or theirs.role != "speaker" or ours.anonymous or theirs.anonymous:
        return None
    if not (pair.left.is_quoted and pair.right.is_quoted):
        return None  # reported speech is often put into one wording for several speakers
    if min(len(pair.left.words), len(pair.right.words)) < LEAST_WORDS:
        return None
    named_left = {actor_key(hop.agent) for hop in left.chain}
    named_right = {actor_key(hop.agent) for hop in right.chain}
    if any(may_be_one(one, actor_key(theirs.agent)) for one in named_left):
        return None
    if any(may_be_one(one, actor_key(ours.agent)) for one in named_right):
        return None
    return Finding(
        kind="identity",
        assessment="conflict",
        explanation=(
            f"{told(pair.left)} and {told(pair.right)} are both credited with the words {quoted(pair.left)}; "
            f"one of the two credits is wrong."
        ),
        settles="A recording or the first print of the words.",
        gap=0.5,
        certainty=0.7,
    )
