"""From findings to claims: spans, ids, speakers and slots, once everything about them is known."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from claims.claim import Claim, ClaimId, ClaimKind, Hedge, Hop, Polarity, Scope, claim_id
from claims.slots.hedge import find_hedges, modality_of
from claims.slots.polarity import polarity_of
from claims.slots.scope import Surroundings, scope_of
from claims.speech.attribution import Attribution
from claims.speech.chain import trace_chain
from claims.topics import MOST_TOPICS, topics_of
from claims.words.clause import Clause
from claims.words.lexicon import Mark
from claims.words.reading import Figures, Finding, Reading
from claims.words.referent import Referent
from claims.worth import salience_of
from sources.document import Document, Passage
from sources.span import Span

EXTRACTOR = "rules/0.1"


class Asserted(NamedTuple):
    """A finding with the words that assert it and the voice that says them.

    Attributes:
        quoted: the words of another voice inside the clause, by which its speaker is traced.
        nearby: the attributions that meet the sentence.
        referent: what the subject stands for where it only points.
        cue_marks, cue_hedges: hedges among the reporting words, outside the clause.
    """

    reading: Reading
    clause: Clause
    finding: Finding
    figures: Figures
    surroundings: Surroundings
    attribution: Attribution | None
    quoted: tuple[Span, ...] = ()
    nearby: tuple[Attribution, ...] = ()
    cue_marks: tuple[Mark, ...] = ()
    cue_hedges: tuple[Hedge, ...] = ()
    referent: Referent | None = None


class Assembler:
    """Builds the claims of one document, and counts those of one kind at one place for their ids."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ordinals: Counter[tuple[tuple[Span, ...], ClaimKind]] = Counter()
        self._chains: dict[tuple[Span, ...], tuple[Hop, ...]] = {}

    def build(self, passage: Passage, asserted: Asserted) -> Claim:
        """Return the claim of a finding in `passage`."""
        reading, clause, finding = asserted.reading, asserted.clause, asserted.finding
        spans = spans_of(reading, clause)
        scope = scope_of(reading, clause, finding, asserted.figures, asserted.surroundings)
        topics = topics_of(reading, clause, finding, asserted.figures)
        if asserted.referent is not None:
            finding, scope, topics = _resolved(finding, scope, topics, asserted.referent)
        salience = salience_of(reading, clause, finding, asserted.figures, asserted.attribution)
        return Claim(
            id=self.take_id(spans, finding.kind),
            source=self._document.source.id,
            file=self._document.source.file,
            passage=passage.id,
            spans=spans,
            quote=tuple(span.quote(reading.text) for span in spans),
            kind=finding.kind,
            subject=finding.subject,
            predicate=finding.predicate,
            object=finding.object,
            measure=finding.measure,
            polarity=_turned(polarity_of(reading, clause, finding), asserted.attribution),
            modality=modality_of(reading, clause, asserted.attribution, asserted.cue_marks),
            hedges=find_hedges(reading, clause, asserted.cue_hedges),
            scope=scope,
            topics=topics,
            chain=self._chain_of(asserted.quoted or spans, asserted.nearby),
            report_time=passage.published,
            quantity=finding.quantity,
            trend=finding.trend,
            event=finding.event,
            verdict=finding.verdict,
            relation=finding.relation,
            salience=salience.score,
            salience_reasons=salience.reasons,
            confidence=finding.confidence,
            extractor=EXTRACTOR,
        )

    def _chain_of(self, spans: tuple[Span, ...], nearby: tuple[Attribution, ...]) -> tuple[Hop, ...]:
        """Return the chain of the words at `spans`, traced once for all claims that stand there."""
        known = self._chains.get(spans)
        if known is None:
            known = self._chains[spans] = trace_chain(spans, self._document, nearby)
        return known

    def build_published(self, passage: Passage, subject: str, span: Span, scope: Scope) -> Claim:
        """Return the claim that a footer or post was published on the date printed at `span`."""
        spans = (span,)
        return Claim(
            id=self.take_id(spans, "statement"),
            source=self._document.source.id,
            file=self._document.source.file,
            passage=passage.id,
            spans=spans,
            quote=(span.quote(self._document.text),),
            kind="statement",
            subject=subject,
            predicate="published",
            measure="published",
            scope=scope,
            chain=trace_chain(spans, self._document, ()),
            report_time=passage.published,
            salience=0.1,
            salience_reasons=("a printed date",),
            confidence=0.9,
            extractor=EXTRACTOR,
        )

    def take_id(self, spans: tuple[Span, ...], kind: ClaimKind) -> ClaimId:
        """Return the id of the next claim of this kind at these spans."""
        ordinal = self._ordinals[spans, kind]
        self._ordinals[spans, kind] += 1
        return claim_id(self._document.source.id, spans, kind, ordinal)


def _turned(polarity: Polarity, attribution: Attribution | None) -> Polarity:
    """Return the polarity of what somebody denies: the other one."""
    if attribution is None or not attribution.denied:
        return polarity
    return "affirmed" if polarity == "negated" else "negated"


def _resolved(
    finding: Finding, scope: Scope, topics: tuple[str, ...], referent: Referent
) -> tuple[Finding, Scope, tuple[str, ...]]:
    """Put what a pointing subject stands for in its place."""
    trend = finding.trend.model_copy(update={"metric": referent.words}) if finding.trend is not None else None
    substance = referent.substance or scope.substance
    return (
        finding._replace(subject=referent.words, trend=trend),
        scope.model_copy(update={"substance": substance}),
        tuple(sorted(dict.fromkeys((*referent.topics, *topics)))[:MOST_TOPICS]),
    )


def spans_of(reading: Reading, clause: Clause) -> tuple[Span, ...]:
    """Return where a clause stands: with the subject it shares, and with an introduction that weakens it."""
    last = max(clause.last, clause.tail)
    ranges = [(clause.first, last)]
    if clause.frame < clause.first and _weakens(reading, clause):
        ranges = [(clause.frame, last)]
    if clause.is_shared and clause.subject[0] < clause.subject[1]:
        ranges.append(clause.subject)
    return reading.pieces(ranges)


def _weakens(reading: Reading, clause: Clause) -> bool:
    marks = (
        reading.marks_of(family, clause.frame, clause.first) for family in ("hedge", "negator", "verdict")
    )
    return any(marks)
