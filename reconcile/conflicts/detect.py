"""All conflict checks over the claims of a case, in one order, with counts of what was compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.claim import ClaimId
from claims.figures.quantity import read_figures
from claims.figures.rates import RateTable
from claims.figures.restated import StatedRate
from reconcile.conflict import Conflict, conflict_id
from reconcile.conflicts.arithmetic import check_conversions, check_sums
from reconcile.conflicts.comparison import Comparison, Finding, compare
from reconcile.conflicts.date import check_citation, check_event_dates, check_weekday
from reconcile.conflicts.negation import check_negation
from reconcile.conflicts.numeric import check_figures, why_not_comparable
from reconcile.conflicts.pairs import pair_sides, weigh_stems
from reconcile.conflicts.quotation import check_speakers
from reconcile.conflicts.sentence_sums import Miscount, find_miscounts, read_sentence
from reconcile.conflicts.side import Side
from reconcile.conflicts.trend import check_trends
from reconcile.matching.affairs import ONE_AFFAIR
from reconcile.matching.facts import PRINTED
from reconcile.severity import queue_rank, rate_confidence, rate_severity
from sources.document import Document, SourceId
from sources.sentences import find_sentences
from sources.span import Span

PAIR = 2
_TYPED_CHECKS = (check_figures, check_trends, check_event_dates)


class Hints(NamedTuple):
    """Pairs that grouping hands over.

    Attributes:
        opposed: words alike, facts opposed; never merged.
        same_words: members of one group whose words are the same.
        rates: exchange rates of the case; those that are shipped where none are given.
        home: the group of each claim; two groups have one conflict of a kind, told by the members that show
            it best.
    """

    opposed: Sequence[tuple[ClaimId, ClaimId]] = ()
    same_words: Sequence[tuple[Side, Side]] = ()
    home: Mapping[ClaimId, str] = {}
    rates: RateTable | None = None

    def home_of(self, claim: ClaimId) -> str:
        """Return the group of a claim; the claim itself where no groups are known."""
        return self.home.get(claim, claim)


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
    conflicts: dict[tuple[str, ...], Conflict] = {}
    for sides_found, finding in _all_findings(sides, documents, hints, counts):
        conflict = _record(sides_found, finding)
        homes = {hints.home_of(side) for side in conflict.sides}
        key = (conflict.kind, *(sorted(homes) if len(homes) == len(conflict.sides) else conflict.sides))
        known = conflicts.get(key)
        if known is None or _worth(known) < _worth(conflict):
            conflicts[key] = conflict
    told = _told_once(conflicts.values(), {side.claim.id: side for side in sides})
    counts["conflicts"] = len(told)
    return tuple(sorted(told, key=_queue_order))


def _told_once(conflicts: Iterable[Conflict], sides: Mapping[ClaimId, Side]) -> list[Conflict]:
    """Return the conflicts, of several denials between the same two sentences the best one only."""
    kept: dict[tuple[str, ...], Conflict] = {}
    for conflict in conflicts:
        told = [sides[side] for side in conflict.sides if side in sides]
        places = sorted(f"{side.claim.source}:{side.sentence}" for side in told)
        key = (conflict.kind, *places) if conflict.kind == "negation" else (conflict.id,)
        rank = (_count_figures(conflict, sides), _queue_order(conflict))
        known = kept.get(key)
        if known is None or rank < (_count_figures(known, sides), _queue_order(known)):
            kept[key] = conflict
    return _dates_told_once(kept.values(), sides)


def _dates_told_once(conflicts: Iterable[Conflict], sides: Mapping[ClaimId, Side]) -> list[Conflict]:
    """Return the conflicts, of several clashes of the same two dates in one affair the best one only.

    A sentence tells of an event and of its figures: who dates the event shows the clash, not who was hurt.
    """
    rest = [conflict for conflict in conflicts if conflict.kind != "date" or len(conflict.sides) < PAIR]
    dated = [conflict for conflict in conflicts if conflict.kind == "date" and len(conflict.sides) == PAIR]
    kept: list[tuple[tuple[str, ...], Conflict]] = []
    for conflict in sorted(dated, key=lambda one: (_count_figures(one, sides), _queue_order(one))):
        days = tuple(sorted(str(_scoped(side, sides)) for side in conflict.sides))
        if not any(days == other and _share_affair(conflict, known, sides) for other, known in kept):
            kept.append((days, conflict))
    return [*rest, *(conflict for _, conflict in kept)]


def _scoped(side: ClaimId, sides: Mapping[ClaimId, Side]) -> str:
    time = sides[side].claim.scope.time if side in sides else None
    return side if time is None else time.when.edtf


def _share_affair(left: Conflict, right: Conflict, sides: Mapping[ClaimId, Side]) -> bool:
    """Tell whether each side of one conflict is of one affair with some side of the other."""
    ours, theirs = ([sides[side] for side in conflict.sides if side in sides] for conflict in (left, right))
    return all(any(_is_one_affair(one, other) for other in theirs) for one in ours)


def _is_one_affair(left: Side, right: Side) -> bool:
    is_one = left.claim.passage == right.claim.passage
    shared = left.passage_names & right.passage_names
    return (is_one or len(shared) >= ONE_AFFAIR) and bool(left.stems & right.stems)


def _count_figures(conflict: Conflict, sides: Mapping[ClaimId, Side]) -> int:
    return sum(sides[side].claim.quantity is not None for side in conflict.sides if side in sides)


def _worth(conflict: Conflict) -> tuple[int, float, float, str]:
    """Return how well a conflict shows what two groups disagree about.

    Apparent before real: the member of a group that declares its scope speaks for those that leave it open.
    """
    return queue_rank(conflict.assessment), conflict.confidence, conflict.severity, conflict.explanation


def find_pair(pair: Comparison) -> Iterator[Finding]:
    """Yield what the checks find in one pair; a negation only where no typed check tells it better."""
    findings = [finding for check in _TYPED_CHECKS if (finding := check(pair)) is not None]
    if not findings:
        findings = [finding for finding in (check_negation(pair),) if finding is not None]
    yield from findings


def find_single(
    side: Side, stated: Sequence[StatedRate], rates: RateTable | None = None
) -> Iterator[Finding]:
    """Yield what is wrong with one claim by itself."""
    yield from check_conversions(side, stated, rates)
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
        stated = figures[side.claim.source].rates if side.claim.source in figures else ()
        for finding in find_single(side, stated, hints.rates):
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
        if hints.home_of(sides[one].claim.id) == hints.home_of(sides[other].claim.id):
            continue
        pair = compare(sides[one], sides[other], weights, alike=(one, other) in alike)
        _count_incomparable(pair, counts)
        for finding in find_pair(pair):
            yield (pair.left, pair.right), finding
    for left, right in hints.same_words:
        credited = check_speakers(compare(left, right, weights, alike=True))
        if credited is not None:
            yield (left, right), credited


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
