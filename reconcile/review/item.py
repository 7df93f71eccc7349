"""What the queue holds: a pair in conflict, a group to confirm, a weakly sourced claim; most serious first.

An item is one question to a reviewer. Two conflicts between the same claims are one item with two reasons,
because a decision speaks of claims and settles both.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from claims.claim import Claim, ClaimId
from reconcile.conflict import Assessment, Conflict
from reconcile.group import Group
from sources.span import Span

ItemKind = Literal[
    "numeric",
    "trend",
    "negation",
    "date",
    "arithmetic",
    "identity",
    "attribution",
    "certainty",
    "definition",
    "duplicate",
    "no outlet or author",
    "weak source",
]
_TITLE_CHARACTERS = 300

# The order an editor reads in: what cannot be printed as it is, what may be explained, what to confirm.
_ASSESSMENT_ORDER: dict[Assessment, int] = {
    "conflict": 0,
    "contested": 1,
    "apparent": 2,
    "not_comparable": 3,
    "consistent": 4,
}
_NAMELESS, _DUPLICATE, _WEAK = 5, 6, 7

# Reports are full of unnamed officials: a quarter of the claims of the sample case. Only those that an
# analyst would want to see are asked about; of those that name nobody, all but printed dates and the like.
_WORTH_ASKING, _WORTH_ASKING_NAMELESS = 0.7, 0.3


class QueueItem(NamedTuple):
    """One question to a reviewer.

    Attributes:
        key: the claims it is about, sorted: one, the two of a pair, or all members of a group.
        conflicts: what cannot both be true between them, most severe first.
        group: the group to confirm, where that is the question.
        weakness: why the claim names nobody, or nobody that can be asked; "" where that is not the question.
        order: tier of seriousness, 0 first.
        severity: 0 to 1, orders the items of one tier.
    """

    key: tuple[ClaimId, ...]
    conflicts: tuple[Conflict, ...]
    group: Group | None
    weakness: str
    order: int
    severity: float
    title: str

    @property
    def kinds(self) -> tuple[ItemKind, ...]:
        """What is asked about these claims."""
        kinds: list[ItemKind] = [conflict.kind for conflict in self.conflicts]
        if self.group is not None:
            kinds.append("duplicate")
        if self.weakness:
            kinds.append("no outlet or author" if self.order == _NAMELESS else "weak source")
        return tuple(dict.fromkeys(kinds))

    @property
    def assessment(self) -> Assessment | None:
        """The tool's most serious assessment, None where nothing conflicts."""
        return self.conflicts[0].assessment if self.conflicts else None

    @property
    def anchor(self) -> ClaimId:
        """The claim the others are compared with."""
        return self.key[0] if self.group is None else self.group.representative


def weakness_of(claim: Claim) -> str:
    """Say why a claim is weakly sourced; "" where somebody named stands behind it."""
    if not claim.quote:
        return "no words of a source stand behind it"
    if _is_nameless(claim):
        return "nobody is named: no speaker, outlet or author"
    innermost = claim.chain[-1]
    if innermost.role == "unattributed":
        return "reported, but the text does not say by whom"
    if innermost.anonymous:
        return f"the speaker is not named: “{innermost.agent}”"
    return ""


def _is_nameless(claim: Claim) -> bool:
    return not claim.quote or all(hop.role == "document" for hop in claim.chain)


def _is_worth_asking(claim: Claim) -> bool:
    return claim.salience >= (_WORTH_ASKING_NAMELESS if _is_nameless(claim) else _WORTH_ASKING)


def build_items(
    claims: Iterable[Claim], groups: Iterable[Group], conflicts: Iterable[Conflict]
) -> tuple[QueueItem, ...]:
    """Return the questions of a case, most serious first; the order of the input changes nothing."""
    by_id = {claim.id: claim for claim in claims}
    conflicts_of: dict[tuple[ClaimId, ...], list[Conflict]] = {}
    for conflict in conflicts:
        conflicts_of.setdefault(conflict.sides, []).append(conflict)
    group_of = {group.members: group for group in groups if len(group.members) > 1}
    weakness = _weaknesses(by_id.values())
    keys = dict.fromkeys([*conflicts_of, *group_of, *weakness])
    items = [
        _item(
            key,
            by_id,
            sorted(conflicts_of.get(key, ()), key=_gravity),
            group_of.get(key),
            weakness.get(key, ""),
        )
        for key in keys
        if all(claim in by_id for claim in key)
    ]
    return tuple(sorted(items, key=lambda item: (item.order, -item.severity, item.key)))


def _weaknesses(claims: Iterable[Claim]) -> dict[tuple[ClaimId, ...], str]:
    """Return why claims are weakly sourced, one claim for the same words: they have the same speakers."""
    asked: dict[tuple[str, tuple[Span, ...]], tuple[ClaimId, str]] = {}
    for claim in sorted(claims, key=lambda claim: (-claim.salience, claim.id)):
        if _is_worth_asking(claim) and (reason := weakness_of(claim)):
            asked.setdefault((claim.source, claim.spans), (claim.id, reason))
    return {(claim,): reason for claim, reason in asked.values()}


def _gravity(conflict: Conflict) -> tuple[int, float, float, str]:
    return (_ASSESSMENT_ORDER[conflict.assessment], -conflict.severity, -conflict.confidence, conflict.id)


def _item(
    key: tuple[ClaimId, ...],
    claims: dict[ClaimId, Claim],
    conflicts: list[Conflict],
    group: Group | None,
    weakness: str,
) -> QueueItem:
    if conflicts:
        order, severity = _ASSESSMENT_ORDER[conflicts[0].assessment], conflicts[0].severity
        title = conflicts[0].explanation
    elif group is not None:
        # The weaker its weakest link, the more a group needs a human.
        order, severity = _DUPLICATE, 1 - min((edge.score for edge in group.edges), default=100.0) / 100
        title = f"{count_of_origins(group)}: {claims[group.representative].text}"
    else:
        claim = claims[key[0]]
        order, severity = (_NAMELESS if _is_nameless(claim) else _WEAK), claim.salience
        title = claim.text
    return QueueItem(key, tuple(conflicts), group, weakness, order, severity, title[:_TITLE_CHARACTERS])


def count_of_origins(group: Group) -> str:
    """Say how often a group is printed and how many origins stand behind it."""
    printed = "printed once" if group.appearances == 1 else f"printed {group.appearances} times"
    origins = "1 origin" if len(group.origins) == 1 else f"{len(group.origins)} origins"
    unknown = f", {group.unknown} of unknown origin" if group.unknown else ""
    return f"{printed}, {origins}{unknown}"
