"""All conflict checks over the claims of a case, in one order, with counts of what was compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.claim import ClaimId
from claims.quantity import read_figures
from claims.restated import StatedRate
from reconcile.conflict import Conflict, conflict_id
from reconcile.conflicts.arithmetic import check_conversions, check_sums
from reconcile.conflicts.comparison import Comparison, Finding, compare
from reconcile.conflicts.date import PRINTED, check_citation, check_event_dates, check_weekday
from reconcile.conflicts.negation import check_negation
from reconcile.conflicts.numeric import check_figures, why_not_comparable
from reconcile.conflicts.pairs import pair_sides, weigh_stems
from reconcile.conflicts.quotation import check_speakers
from reconcile.conflicts.sentence_sums import Miscount, find_miscounts, read_sentence
from reconcile.conflicts.side import Side
from reconcile.conflicts.trend import check_trends
from reconcile.severity import queue_rank, rate_confidence, rate_severity
from sources.document import Document, SourceId
from sources.sentences import find_sentences
from sources.span import Span

_TYPED_CHECKS = (check_figures, check_trends, check_event_dates)


class Hints(NamedTuple):
    """Pairs that grouping hands over.

    Attributes:
        opposed: words alike, facts opposed; never merged.
        same_words: members of one group whose words are the same.
    """

    opposed: Sequence[tuple[ClaimId, ClaimId]] = ()
    same_words: Sequence[tuple[Side, Side]] = ()


class DocumentFigures(NamedTuple):
    """What the figures of one document say of each other: rates it states, sums that are wrong."""

    rates: tuple[StatedRate, ...]
    miscounts: tuple[Miscount, ...]


def detect_conflicts(
    sides: Sequence[Side], documents: Sequence[Document], hints: Hints, counts: Counter[str]
) -> tuple[Conflict, ...]:
    """Return the conflicts of claims with each other and with themselves, as the queue shows them.

    Args:
        sides: one side for each claim to compare, sorted by claim id.
        documents: where they stand; their stated rates are read.
        hints: pairs that grouping found.
        counts: takes what was compared, and what was not, by reason.
    """
    conflicts: dict[str, Conflict] = {}
    for sides_found, finding in _all_findings(sides, documents, hints, counts):
        conflict = _record(sides_found, finding)
        known = conflicts.get(conflict.id)
        if known is None or (known.severity, known.explanation) < (conflict.severity, conflict.explanation):
            conflicts[conflict.id] = conflict
    counts["conflicts"] = len(conflicts)
    return tuple(sorted(conflicts.values(), key=_queue_order))


def find_pair(pair: Comparison) -> Iterator[Finding]:
    """Yield what the checks find in one pair; a negation only where no typed check tells it better."""
    findings = [finding for check in _TYPED_CHECKS if (finding := check(pair)) is not None]
    if not findings:
        findings = [finding for finding in (check_negation(pair),) if finding is not None]
    yield from findings


def find_single(side: Side, stated: Sequence[StatedRate]) -> Iterator[Finding]:
    """Yield what is wrong with one claim by itself."""
    yield from check_conversions(side, stated)
    weekday = check_weekday(side)
    if weekday is not None:
        yield weekday


def read_figures_of(documents: Sequence[Document]) -> dict[SourceId, DocumentFigures]:
    """Return the rates that each document states outright, and what does not add up in its sentences."""
    found: dict[SourceId, DocumentFigures] = {}
    for document in documents:
        rates: list[StatedRate] = []
        miscounts: list[Miscount] = []
        for sentence in find_sentences(document.text, Span(0, len(document.text))):
            reading = read_figures(document.text, sentence)
            rates.extend(reading.rates)
            if len(reading.quantities) > 1:
                miscounts.extend(find_miscounts(read_sentence(document.text, sentence, reading.quantities)))
        found[document.source.id] = DocumentFigures(tuple(rates), tuple(miscounts))
    return found


def _all_findings(
    sides: Sequence[Side],
    documents: Sequence[Document],
    hints: Hints,
    counts: Counter[str],
) -> Iterator[tuple[tuple[Side, ...], Finding]]:
    figures = read_figures_of(documents)
    for side in sides:
        for finding in find_single(
            side, figures[side.claim.source].rates if side.claim.source in figures else ()
        ):
            yield (side,), finding
    yield from _find_sums(sides, figures, counts)
    yield from _find_citations(sides, documents)
    position = {side.claim.id: place for place, side in enumerate(sides)}
    alike = {
        (position[left], position[right])
        for left, right in hints.opposed
        if left in position and right in position
    }
    weights = weigh_stems(sides)
    for one, other in sorted({*pair_sides(sides, counts), *alike}):
        pair = compare(sides[one], sides[other], weights, alike=(one, other) in alike)
        _count_incomparable(pair, counts)
        for finding in find_pair(pair):
            yield (pair.left, pair.right), finding
    for left, right in hints.same_words:
        finding = check_speakers(compare(left, right, weights, alike=True))
        if finding is not None:
            yield (left, right), finding


def _find_sums(
    sides: Sequence[Side], figures: Mapping[SourceId, DocumentFigures], counts: Counter[str]
) -> Iterator[tuple[tuple[Side, ...], Finding]]:
    """Yield the sums that do not add up, each with the claim that reads the wrong figure, or covers it."""
    by_source: dict[SourceId, list[Side]] = defaultdict(list)
    for side in sides:
        by_source[side.claim.source].append(side)
    for source, read in sorted(figures.items()):
        for miscount in read.miscounts:
            covering = [side for side in by_source[source] if _covers(side, miscount.span)]
            if not covering:
                counts["sums: no claim covers them"] += 1
                continue
            best = min(covering, key=lambda side: (not _reads(side, miscount.span), side.claim.id))
            yield (best,), check_sums(miscount, best)


def _covers(side: Side, span: Span) -> bool:
    return any(own.overlap(span) for own in side.claim.spans)


def _reads(side: Side, span: Span) -> bool:
    return side.claim.quantity is not None and side.claim.quantity.span == span


def _find_citations(
    sides: Sequence[Side], documents: Sequence[Document]
) -> Iterator[tuple[tuple[Side, ...], Finding]]:
    """Yield the printed dates of citations that do not fit the post they stand in."""
    passages = {passage.id: passage for document in documents for passage in document.passages}
    printed = [side for side in sides if side.claim.measure == PRINTED]
    post_sides = {side.claim.passage: side for side in printed}
    for side in printed:
        post = passages.get(side.claim.passage)
        while post is not None and post.parent is not None:
            post = passages.get(post.parent)
        if post is None or post.id == side.claim.passage or post.published is None:
            continue
        finding = check_citation(side, post.published)
        if finding is not None:
            both = (side, post_sides[post.id]) if post.id in post_sides else (side,)
            yield both, finding


def _count_incomparable(pair: Comparison, counts: Counter[str]) -> None:
    if pair.left.amounts and pair.right.amounts:
        reason = why_not_comparable(pair)
        counts[f"pairs: {reason}" if reason else "pairs: figures held against each other"] += 1


def _record(sides: Sequence[Side], finding: Finding) -> Conflict:
    claims = [side.claim for side in sides]
    ids = tuple(sorted(claim.id for claim in claims))
    differences = finding.differences
    if len(claims) > 1 and claims[0].id != ids[0]:
        differences = tuple(
            difference.model_copy(update={"left": difference.right, "right": difference.left})
            for difference in differences
        )
    origins = sum(side.origins for side in sides)
    return Conflict(
        id=conflict_id(ids, finding.kind),
        kind=finding.kind,
        sides=ids,
        assessment=finding.assessment,
        explanation=finding.explanation,
        calculation=finding.calculation,
        differences=differences,
        settles=finding.settles,
        severity=rate_severity(claims, origins=origins, gap=finding.gap, assessment=finding.assessment),
        confidence=rate_confidence(claims, certainty=finding.certainty),
    )


def _queue_order(conflict: Conflict) -> tuple[int, float, str]:
    return queue_rank(conflict.assessment), -conflict.severity, conflict.id
