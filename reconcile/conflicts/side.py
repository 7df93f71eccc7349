"""One claim as the conflict checks see it: its words, names, amounts and voice, worked out once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from claims.claim import Claim, ClaimId, Hop
from claims.figures.counted import counted_head
from claims.figures.rates import RateTable, rate_table
from claims.packs import Packs
from claims.times.when import find_times
from claims.words.token import tokenise
from reconcile.conflicts.series_words import plain_measures
from reconcile.matching.affairs import Affairs, read_affairs
from reconcile.matching.amounts import Amount, read_amounts
from reconcile.matching.content import content_stems, names_in, stem
from reconcile.matching.facts import subject_stems
from reconcile.matching.normal import normalise_texts
from reconcile.matching.opposed import NEGATION, guard_word
from sources.calendar_date import ImpreciseDate
from sources.document import Document
from sources.sentences import find_sentences
from sources.span import Span

_OPENING_QUOTES = ("“", '"', "‘", "«", "„")
_BESIDE = 40  # characters behind a figure in which a date is its own
_OPENING = 2  # words of a sentence in which a negation denies the whole of it
_ANCHOR_WORDS = 6  # words before a date that say what it dates


class DatedWords(NamedTuple):
    """A date that a claim prints, and the stem of what it dates ("flew" in "first flew on")."""

    anchor: str
    when: ImpreciseDate
    expression: str


@dataclass(frozen=True, slots=True)
class Side:
    """A claim with what comparison needs.

    Attributes:
        stems: stems of the content words of its quote and its subject.
        subject: stems of what it is about.
        head: stem of the noun that its figure counts, or of its metric's last word; "" where neither is
            named.
        names: stems of the capitalised words.
        topics: its topics and every broader one.
        metric: stems of what it says to change, and of the wider terms for that.
        rare_names: the names that few passages have; a country that every passage names tells nothing.
        passage_names: the rare names of the whole passage; passages that share some tell of one affair.
        amounts: every reading of its figure.
        figure_time: the date beside its figure, else the one it declares.
        unit: stems of the words of its figure.
        is_denied: its figure is denied, by the claim's polarity or by a "not" right before it.
        is_quoted: its words stand in quotation marks.
        dates: every date it prints, with what that dates.
        voice: who says it, as a reader would be told.
        sentence: number of its sentence in its document; neighbours are one apart.
        origins: how many independent origins its group has.
    """

    claim: Claim
    stems: frozenset[str]
    subject: frozenset[str]
    head: str
    names: frozenset[str]
    topics: frozenset[str]
    metric: frozenset[str]
    amounts: tuple[Amount, ...]
    voice: str
    sentence: int = 0
    origins: int = 1
    words: tuple[str, ...] = field(default=(), repr=False)
    rare_names: frozenset[str] = frozenset()
    passage_names: frozenset[str] = frozenset()
    dates: tuple[DatedWords, ...] = ()
    figure_time: DatedWords | None = None
    unit: frozenset[str] = frozenset()
    is_denied: bool = False
    is_quoted: bool = False

    @property
    def year(self) -> int | None:
        """Return the year the claim speaks of, else the year it was reported."""
        return claim_year(self.claim)


def read_sides(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    packs: Packs,
    origins: Mapping[ClaimId, int],
    affairs: Affairs | None = None,
    *,
    rates: RateTable | None = None,
) -> list[Side]:
    """Return the claims as sides, sorted by claim id.

    Args:
        claims: the claims to compare.
        documents: where they stand; used to number their sentences.
        packs: knows which topics are broader than others.
        origins: number of origins of each claim's group.
        affairs: the rare names of the documents' passages; read from them where not given.
        rates: exchange rates; those that are shipped where none are given.
    """
    sentences = number_sentences(claims, documents)
    ordered = sorted(claims, key=lambda claim: claim.id)
    sides = [
        _read_side(
            claim, packs, rates or rate_table(), (sentences.get(claim.id, 0), origins.get(claim.id, 1))
        )
        for claim in ordered
    ]
    texts = {document.source.id: document.text for document in documents}
    known = read_affairs(documents, ordered) if affairs is None else affairs
    return [
        replace(
            side,
            is_quoted=_is_quoted(side.claim, texts.get(side.claim.source, "")),
            rare_names=side.names & known.rare,
            passage_names=known.names.get(side.claim.passage, side.names & known.rare),
        )
        for side in sides
    ]


def _is_quoted(claim: Claim, text: str) -> bool:
    start = claim.spans[0].start
    return claim.quote[0][:1] in _OPENING_QUOTES or text[max(0, start - 1) : start] in _OPENING_QUOTES


def number_sentences(claims: Sequence[Claim], documents: Sequence[Document]) -> dict[str, int]:
    """Return the number of the sentence in which each claim begins."""
    starts: dict[str, list[int]] = {}
    for document in documents:
        whole = Span(0, len(document.text))
        starts[document.source.id] = [sentence.start for sentence in find_sentences(document.text, whole)]
    return {claim.id: bisect_right(starts.get(claim.source, []), claim.spans[0].start) for claim in claims}


def claim_year(claim: Claim) -> int | None:
    """Return the year a claim speaks of, else the year it was reported; None where neither is known."""
    for when in (claim.scope.time.when if claim.scope.time else None, claim.report_time):
        if when is not None and when.earliest is not None:
            return when.earliest.year
    return None


def speaker(claim: Claim) -> Hop:
    """Return the innermost hop that a reader would call the voice: no source-less passive."""
    voices = [hop for hop in claim.chain if hop.role != "unattributed" and hop.agent]
    return voices[-1] if voices else claim.chain[0]


def voice_of(claim: Claim) -> str:
    """Return who says the claim, with the outlet that prints it where the speaker is not named."""
    hop = speaker(claim)
    if hop.role == "document":
        return claim.file
    outlets = [outer.agent for outer in claim.chain if outer.role == "outlet"]
    if hop.anonymous and outlets and outlets[-1] != hop.agent:
        return f"{hop.agent} ({outlets[-1]})"
    return hop.agent


def _read_side(claim: Claim, packs: Packs, rates: RateTable, counts: tuple[int, int]) -> Side:
    sentence, origins = counts
    subject = subject_stems(claim)
    topics = frozenset(claim.topics).union(*(packs.broader(topic) for topic in claim.topics))
    [words] = normalise_texts([claim.text])
    return Side(
        claim=claim,
        stems=content_stems(claim.text) | content_stems(claim.subject),
        subject=subject,
        head=_head(claim),
        names=names_in(claim.text) | names_in(claim.subject),
        topics=topics,
        metric=_metric_stems(claim, packs),
        amounts=read_amounts(claim.quantity, claim_year(claim), rates) if claim.quantity is not None else (),
        voice=voice_of(claim),
        sentence=sentence,
        origins=origins,
        words=tuple(words.split()),
        dates=tuple(_dated_words(claim)),
        figure_time=_figure_time(claim),
        unit=content_stems(claim.quantity.raw) if claim.quantity is not None else frozenset(),
        is_denied=_is_denied(claim, words),
    )


def _is_denied(claim: Claim, words: str) -> bool:
    if claim.polarity == "negated":
        return True
    if claim.quantity is None:
        return any(guard_word(word) == NEGATION for word in words.split()[:_OPENING])
    [raw] = normalise_texts([claim.quantity.raw])
    return any(word in ("not", "no") for word in words.partition(raw)[0].split()[-2:])


def _dated_words(claim: Claim) -> Iterator[DatedWords]:
    """Yield the dates of a claim that need no date of report to be read; those it is scoped to, first."""
    scoped = claim.scope.time
    for place, piece in zip(claim.spans, claim.quote, strict=True):
        for time in find_times(piece, Span(0, len(piece)), reference=None):
            if time.span is not None and time.when.earliest is not None and time.when.latest is not None:
                yield DatedWords(_anchor(piece, time.span.start), time.when, time.expression)
        if scoped is not None and scoped.span is not None and place.contains(scoped.span):
            yield DatedWords(_anchor(piece, scoped.span.start - place.start), scoped.when, scoped.expression)


def _figure_time(claim: Claim) -> DatedWords | None:
    """Return the date right behind a figure ("800 acres in 1992"), else the one that the claim declares."""
    quantity, scoped = claim.quantity, claim.scope.time
    if quantity is None:
        return None
    for place, piece in zip(claim.spans, claim.quote, strict=True):
        if not place.contains(quantity.span):
            continue
        end = quantity.span.end - place.start
        for time in find_times(piece, Span(end, min(len(piece), end + _BESIDE)), reference=None):
            if time.when.earliest is not None and time.when.latest is not None:
                return DatedWords("", time.when, time.expression)
    if scoped is None or scoped.basis == "inferred":
        return None
    return DatedWords("", scoped.when, scoped.expression)


def _anchor(text: str, position: int) -> str:
    """Return the stem of the last word before a date that is no name and says something; "" without one."""
    for word in reversed(text[:position].split()[-_ANCHOR_WORDS:]):
        if not word[0].isupper() and content_stems(word):
            return stem(normalise_texts([word])[0])
    return ""


def _head(claim: Claim) -> str:
    """Return the stem of what a figure counts, or of the last word of a metric; "" where neither is named."""
    counted = claim.quantity.counted if claim.quantity is not None else None
    named = claim.trend.metric if claim.trend is not None else ""
    [words] = normalise_texts([counted_head(counted) if counted else named])
    last = words.split()[-1] if words else ""
    return "" if last in plain_measures() else stem(last)


def _metric_stems(claim: Claim, packs: Packs) -> frozenset[str]:
    """Return the stems of what a claim says to change, with the labels of every concept that is wider."""
    if claim.trend is None:
        return frozenset()
    metric = claim.trend.metric
    concepts = packs.concepts_in(tokenise(metric, Span(0, len(metric))))
    wider = {name for concept in concepts for name in packs.broader(concept)}
    # of a label of several words the last one names the thing: "substance" for "controlled substance"
    labels = [label.split()[-1] for name in wider for label in packs.concepts[name].labels]
    labels += [label for name in concepts for label in packs.concepts[name].labels if label.isalpha()]
    return content_stems(metric).union(*map(content_stems, labels))
