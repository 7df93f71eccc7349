"""Explain a claim, a group or a conflict from the case's own records: which words made each part.

What was stored with its evidence is laid out as lines of text. Why a unit was settled, what a time hangs on
and which words name an outlet is not stored; reconcile.accounts finds that out from the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claims.claim import Claim, ClaimId, Scope, ScopeSlot, TimeScope
from reconcile.accounts.account import Account
from reconcile.accounts.chain_reader import ChainReader
from reconcile.accounts.claim_account import figure_of_claim, time_of_claim
from reconcile.accounts.hop_account import HopAccount
from reconcile.accounts.step import flat
from reconcile.conflict import Conflict
from reconcile.decision import Decision
from reconcile.group import Edge, Group
from reconcile.snapshot import Snapshot
from sources.document import SourceId
from sources.span import Span

SHOWN_EDGES = 12  # of a large group: the strongest first, and always the weakest


class Explainer:
    """The look-ups over one snapshot that explanations need."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._documents = {document.source.id: document for document in snapshot.documents}
        self._readers: dict[SourceId, ChainReader] = {}
        self._claims: Mapping[ClaimId, Claim] = {claim.id: claim for claim in snapshot.claims}

    def explain(self, record: Claim | Group | Conflict) -> Iterator[str]:
        """Yield the lines that explain a record."""
        if isinstance(record, Claim):
            yield from self._claim(record)
        elif isinstance(record, Group):
            yield from self._group(record)
        else:
            yield from self._conflict(record)

    def accounts(self, claim: Claim) -> tuple[Account, ...]:
        """Return how the figure and the time of a claim were read, where it has them."""
        document = self._documents.get(claim.source)
        found = (figure_of_claim(claim, document), time_of_claim(claim, document))
        return tuple(account for account in found if account is not None)

    def chain(self, claim: Claim) -> tuple[HopAccount, ...]:
        """Return the words behind each hop of a claim's chain, outermost first."""
        reader = self._readers.get(claim.source)
        if reader is None:
            reader = self._readers[claim.source] = ChainReader(self._documents.get(claim.source))
        return reader.accounts(claim.chain, claim.spans[0].start)

    def _claim(self, claim: Claim) -> Iterator[str]:
        yield f"claim {claim.id}  {claim.kind}, {claim.polarity}, {claim.modality}"
        yield f"  {self._place(claim)}"
        for quote in claim.quote:
            yield f"  “{flat(quote)}”"
        yield f"  says: {' | '.join(part for part in (claim.subject, claim.predicate, claim.object) if part)}"
        if claim.measure and claim.quantity is None:
            yield f"  measures: {claim.measure}"
        yield "who says it, outermost first:"
        for depth, hop in enumerate(self.chain(claim), start=1):
            yield from hop.lines(depth)
        for account in self.accounts(claim):
            yield from account.lines()
        if claim.trend is not None:
            yield f"trend: {claim.trend.metric} {claim.trend.direction}{self._words(claim, claim.trend.cue)}"
        for hedge in claim.hedges:
            yield f"hedge: “{flat(hedge.text)}” ({hedge.kind})"
        yield from self._scope(claim)
        if claim.topics:
            yield f"topics: {', '.join(claim.topics)}"
        yield f"found by {claim.extractor}, confidence {claim.confidence:.2f}, salience {claim.salience:.2f}"
        for reason in claim.salience_reasons:
            yield f"  {reason}"
        yield from self._standing(claim)

    def _group(self, group: Group) -> Iterator[str]:
        yield f"group {group.id}  {len(group.members)} claims, {_counted(group)}"
        for member in group.members:
            mark = "*" if member == group.representative else " "
            yield f" {mark}{self._side(member)}"
        for origin in group.origins:
            yield f"origin ({origin.status}): {origin.label}, {len(origin.members)} claims"
            yield from (f"  {evidence}" for evidence in origin.evidence)
        if group.unknown:
            yield f"{group.unknown} of unknown lineage"
        for edge in _shown_edges(group.edges):
            yield f"held together: {edge.left} and {edge.right}, {edge.score:.0f} of 100: {edge.reason}"

    def _conflict(self, conflict: Conflict) -> Iterator[str]:
        yield (
            f"conflict {conflict.id}  {conflict.kind}, {conflict.assessment}, "
            f"severity {conflict.severity:.2f}, confidence {conflict.confidence:.2f}"
        )
        yield f"  {conflict.explanation}"
        for side in conflict.sides:
            yield f"  {self._side(side)}"
        if conflict.calculation:
            yield f"calculation: {conflict.calculation}"
        for difference in conflict.differences:
            left, right = (difference.left or "not said", difference.right or "not said")
            yield f"differs in {difference.dimension}: {left} / {right}"
        if conflict.settles:
            yield f"what would settle it: {conflict.settles}"
        ruling = self._snapshot.standing.get(conflict.sides)
        yield f"ruling: {'open' if ruling is None else _ruling(ruling)}"

    def _standing(self, claim: Claim) -> Iterator[str]:
        for group in self._snapshot.groups:
            if claim.id in group.members:
                yield f"group {group.id}: {_counted(group)}"
        for conflict in self._snapshot.conflicts:
            if claim.id in conflict.sides:
                kind = f"{conflict.kind}, {conflict.assessment}"
                yield f"conflict {conflict.id} ({kind}): {conflict.explanation}"
        for target, ruling in self._snapshot.standing.items():
            if claim.id in target:
                yield f"ruling on {' and '.join(target)}: {_ruling(ruling)}"

    def _scope(self, claim: Claim) -> Iterator[str]:
        for dimension in Scope.model_fields:
            slot: TimeScope | ScopeSlot | None = getattr(claim.scope, dimension)
            if isinstance(slot, ScopeSlot):  # the time has an account of its own
                yield f"{dimension}: {slot.value} ({slot.basis}){self._words(claim, slot.span)}"

    def _words(self, claim: Claim, span: Span | None) -> str:
        """Return the words at a span with their place; "" where there is no span."""
        if span is None:
            return ""
        return f" “{flat(span.quote(self._text(claim)))}” [{span.start}-{span.end}]"

    def _text(self, claim: Claim) -> str:
        document = self._documents.get(claim.source)
        return "" if document is None else document.text

    def _place(self, claim: Claim) -> str:
        line = self._text(claim).count("\n", 0, claim.spans[0].start) + 1
        spans = ", ".join(f"{span.start}-{span.end}" for span in claim.spans)
        return f"{claim.file}, line {line}, code points {spans}"

    def _side(self, claim_id: ClaimId) -> str:
        claim = self._claims.get(claim_id)
        if claim is None:
            return f"{claim_id} (not in the case)"
        said_by = f", {claim.chain[-1].agent}" if claim.chain else ""
        return f"{claim.id} {claim.file}{said_by}: “{flat(claim.text)}”"


def _ruling(decision: Decision) -> str:
    reason = f" ({decision.reason})" if decision.reason else ""
    note = f": {decision.note}" if decision.note else ""
    return f"{decision.action}{reason} by {decision.reviewer}, {decision.time}{note}"


def _counted(group: Group) -> str:
    unknown = f", {group.unknown} of unknown lineage" if group.unknown else ""
    return f"{group.appearances} appearances, {len(group.origins)} origins{unknown}"


def _shown_edges(edges: tuple[Edge, ...]) -> tuple[Edge, ...]:
    return edges if len(edges) <= SHOWN_EDGES else (*edges[: SHOWN_EDGES - 1], edges[-1])
