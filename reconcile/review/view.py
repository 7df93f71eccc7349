"""What is shown of an item, in plain lines: the reason, and each claim with words, speakers and dates.

The same lines are drawn by the widgets, printed by the line mode and hashed into the decision, so a decision
can always be traced to what its reviewer saw.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claims.claim import Claim, ClaimId, Hop, Quantity, Scope
from reconcile.conflict import Conflict
from reconcile.group import Group
from reconcile.review.difference import differing_spans
from reconcile.review.excerpt import Surroundings, excerpt
from reconcile.review.fragment import Fragment, Line, line, plain_text, words
from reconcile.review.item import QueueItem, count_of_origins
from reconcile.shown_number import shown_number
from sources.document import Document
from sources.span import Span

_ROLE_WORDS = {
    "document": "document",
    "outlet": "outlet",
    "author": "author",
    "speaker": "speaker",
    "report": "report",
    "unattributed": "nobody named",
}
_COMPARATOR_WORDS = {
    "=": "",
    "about": "about ",
    "almost": "almost ",
    ">=": "at least ",
    ">": "more than ",
    "<=": "at most ",
    "<": "less than ",
    "range": "",
}


class SideView(NamedTuple):
    """One claim as it is shown: where it stands, its words in context, then lines of facts."""

    claim: ClaimId
    title: Line
    text: Line
    facts: tuple[Line, ...]


class ItemView(NamedTuple):
    """An item as it is shown: what is asked, what that rests on, and one side for each claim."""

    question: tuple[Line, ...]
    grounds: tuple[Line, ...]
    sides: tuple[SideView, ...]

    @property
    def text(self) -> str:
        """Everything that is shown, without roles."""
        lines = [*self.question, *self.grounds]
        for side in self.sides:
            lines += [side.title, side.text, *side.facts]
        return plain_text(lines)

    @property
    def shown_hash(self) -> str:
        """The sha256 of what is shown, as it goes into a decision."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


class Backdrop(NamedTuple):
    """What an item is drawn from: claims and their groups by claim id, and the documents behind them."""

    claims: Mapping[ClaimId, Claim]
    groups: Mapping[ClaimId, Group]


def view_of(
    item: QueueItem, backdrop: Backdrop, documents: Mapping[ClaimId, Document], surroundings: Surroundings
) -> ItemView:
    """Return an item as it is shown.

    Args:
        item: the question.
        backdrop: the claims and groups of the case.
        documents: the document of each claim of the item.
        surroundings: how much of the text around its claims is shown.
    """
    sides = []
    for position, claim in enumerate(_weakest_first(item), 1):
        record = backdrop.claims[claim]
        keys = _differing(item, record, backdrop, documents) if item.group else _read_from(record)
        text = excerpt(documents[claim], record.spans, surroundings, keys=keys)
        facts = (
            *_chain_lines(record),
            *_reading_lines(record),
            *_group_lines(claim, backdrop.groups.get(claim)),
        )
        sides.append(SideView(claim, _title(position, record), text, facts))
    return ItemView(tuple(_question(item)), tuple(_grounds(item)), tuple(sides))


def _weakest_first(item: QueueItem) -> tuple[ClaimId, ...]:
    """Return the claims as they are shown: of a group the anchor, then the loosest members first."""
    if item.group is None or len(item.key) <= 2:
        return item.key
    strongest = dict.fromkeys(item.key, 0.0)
    for edge in item.group.edges:
        for claim in (edge.left, edge.right):
            strongest[claim] = max(strongest.get(claim, 0.0), edge.score)
    return tuple(sorted(item.key, key=lambda claim: (claim != item.anchor, strongest[claim], claim)))


def _question(item: QueueItem) -> Iterator[Line]:
    for conflict in item.conflicts:
        yield line(words(f"{assessment_words(conflict)}: ", "heading"), conflict.explanation)
    if item.group is not None:
        yield line(words("Same claim? ", "heading"), f"{count_of_origins(item.group)}.")
    if item.weakness:
        yield line(words(f"{item.kinds[-1].capitalize()}: ", "heading"), item.weakness)


def _grounds(item: QueueItem) -> Iterator[Line]:
    for conflict in item.conflicts:
        if conflict.calculation:
            yield _ground("reckoned", conflict.calculation)
        for difference in conflict.differences:
            left, right = difference.left or "not said", difference.right or "not said"
            yield _ground(f"{difference.dimension} differs", f"{left} / {right}")
        if conflict.settles:
            yield _ground("would settle it", conflict.settles)
    if item.group is not None:
        if item.group.edges:
            weakest = item.group.edges[-1]
            yield _ground("weakest link", f"{weakest.score:.0f} of 100: {weakest.reason}")
        for origin in item.group.origins:
            yield _ground("origin", f"{origin.label} ({origin.status})")
            yield from (_ground("  because", reason) for reason in origin.evidence)


def _ground(name: str, value: str) -> Line:
    return line(words(f"  {name}: ", "dim"), value)


def assessment_words(conflict: Conflict) -> str:
    """Return the tool's assessment and the kind, as they head an explanation."""
    names = {
        "conflict": "Conflict",
        "apparent": "Apparent conflict",
        "contested": "Contested",
        "consistent": "Consistent",
        "not_comparable": "Not comparable",
    }
    return f"{names[conflict.assessment]} ({conflict.kind})"


def _title(position: int, claim: Claim) -> Line:
    date = str(claim.report_time) if claim.report_time is not None else "undated"
    innermost = claim.chain[-1] if claim.chain else None
    voice = f", {innermost.agent}" if innermost is not None and innermost.role != "document" else ""
    return line(words(f"{position} {claim.file}", "heading"), words(f"  {date}{voice}", "dim"))


def _differing(
    item: QueueItem, claim: Claim, backdrop: Backdrop, documents: Mapping[ClaimId, Document]
) -> list[Span]:
    """Return the words of a member that the anchor has not; of the anchor of two, those the other has not."""
    others = [other for other in item.key if other != claim.id]
    other = item.anchor if item.anchor in others else others[0]
    if other != item.anchor and len(others) > 1:
        return []
    compared = backdrop.claims[other]
    return differing_spans(documents[claim.id].text, claim.spans, documents[other].text, compared.spans)


def _read_from(claim: Claim) -> list[Span]:
    """Return where the words stand that the claim's kind was read from."""
    spans: list[Span | None] = [
        found.cue for found in (claim.trend, claim.event, claim.verdict, claim.relation) if found is not None
    ]
    if claim.quantity is not None:
        spans += [claim.quantity.span, *(stated.span for stated in claim.quantity.conversions)]
    return [span for span in spans if span is not None]


def _group_lines(claim: ClaimId, group: Group | None) -> Iterator[Line]:
    if group is not None:
        yield _fact("printed", count_of_origins(group).removeprefix("printed "))
        for origin in group.origins:
            if claim in origin.members:
                yield _fact("origin", f"{origin.label} ({origin.status})")
    yield _fact("id", claim)


def _fact(name: str, value: str) -> Line:
    return line(words(f"{name:<10} ", "dim"), value)


def _chain_lines(claim: Claim) -> Iterator[Line]:
    for depth, hop in enumerate(claim.chain):
        name = "who says" if depth == 0 else ""
        arrow = "  " * max(depth - 1, 0) + ("└ " if depth else "")
        yield line(words(f"{name:<10} ", "dim"), words(arrow, "dim"), *_hop_words(hop))


def _hop_words(hop: Hop) -> Iterator[Fragment]:
    yield words(hop.agent, "plain" if hop.role == "document" else "strong")
    details = [_ROLE_WORDS[hop.role]]
    if hop.medium:
        details.append(hop.medium)
    if hop.anonymous and hop.role != "unattributed":
        details.append("not named")
    yield words(f" ({', '.join(details)})", "dim")
    if not hop.declared:
        yield words(f" inferred: {hop.reason or 'no reason given'}", "warning")


def _reading_lines(claim: Claim) -> Iterator[Line]:
    if claim.quantity is not None:
        yield _fact("figure", quantity_words(claim.quantity))
        for stated in claim.quantity.conversions:
            yield _fact("", f"stated as {stated.raw}")
    if claim.measure:
        yield _fact("measures", claim.measure)
    if claim.trend is not None:
        against = f" against {claim.trend.against}" if claim.trend.against else ""
        yield _fact("trend", f"{claim.trend.metric}: {claim.trend.direction}{against}")
    if claim.verdict is not None:
        yield _fact("finding", f"{claim.verdict.finding.replace('_', ' ')}: {claim.verdict.about}")
    manner = [word for word in (claim.modality, claim.polarity) if word not in ("asserted", "affirmed")]
    hedged = [f"“{hedge.text}”" for hedge in claim.hedges]
    if manner or hedged:
        yield _fact("said as", ", ".join([*manner, *hedged]))
    yield from _scope_lines(claim.scope)


def _scope_lines(scope: Scope) -> Iterator[Line]:
    if scope.time is not None:
        yield _fact("time", _with_basis(f"{scope.time.expression} = {scope.time.when}", scope.time.basis))
    for name in ("place", "actor", "substance", "definition", "level"):
        slot = getattr(scope, name)
        if slot is not None:
            yield _fact(name, _with_basis(slot.value, slot.basis))


def _with_basis(value: str, basis: str) -> str:
    return value if basis == "declared" else f"{value} ({basis})"


def quantity_words(quantity: Quantity) -> str:
    """Return a figure as read: its words, then its value with unit or currency."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        value = f"{shown_number(low, quantity.raw)} to {shown_number(high, quantity.raw)}"
    else:
        point = low if low is not None else high
        value = "no value" if point is None else shown_number(point, quantity.raw)
    unit = quantity.currency or quantity.unit or ""
    if not unit:
        unit = " or ".join((*quantity.unit_alternatives, *quantity.currency_alternatives))
    unit = quantity.counted or "" if unit == "1" else unit
    per = f" per {quantity.per}" if quantity.per else ""
    return f"“{quantity.raw}” = {_COMPARATOR_WORDS[quantity.comparator]}{value} {unit}{per}".rstrip()
