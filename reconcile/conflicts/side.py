"""One claim as the conflict checks see it: its words, names, amounts and voice, worked out once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claims.claim import Claim, ClaimId, Hop
from claims.packs import Packs
from claims.token import tokenise
from reconcile.amounts import Amount, read_amounts
from reconcile.content import content_stems, names_in, stem
from reconcile.facts import subject_stems
from reconcile.normal import normalise_texts
from sources.document import Document
from sources.sentences import find_sentences
from sources.span import Span

COMMON_NAME = 6  # claims that may share a name before it counts as common
COMMON_SHARE = 0.03  # and the share of all claims, in a large corpus


@dataclass(frozen=True, slots=True)
class Side:
    """A claim with what comparison needs.

    Attributes:
        stems: stems of the content words of its quote and its subject.
        subject: stems of what it is about.
        head: stem of the noun that its figure counts, or of its measure's last word; "" where neither is
            known.
        names: stems of the capitalised words.
        topics: its topics and every broader one.
        metric: stems of what it says to change, and of the wider terms for that.
        rare_names: the names that few claims have; a country that every claim names tells nothing.
        amounts: every reading of its figure.
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

    @property
    def year(self) -> int | None:
        """Return the year the claim speaks of, else the year it was reported."""
        return claim_year(self.claim)


def read_sides(
    claims: Sequence[Claim], documents: Sequence[Document], packs: Packs, origins: Mapping[ClaimId, int]
) -> list[Side]:
    """Return the claims as sides, sorted by claim id.

    Args:
        claims: the claims to compare.
        documents: where they stand; used to number their sentences.
        packs: knows which topics are broader than others.
        origins: number of origins of each claim's group.
    """
    sentences = number_sentences(claims, documents)
    ordered = sorted(claims, key=lambda claim: claim.id)
    return [
        _read_side(claim, packs, sentences.get(claim.id, 0), origins.get(claim.id, 1)) for claim in ordered
    ]


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


def _read_side(claim: Claim, packs: Packs, sentence: int, origins: int) -> Side:
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
        amounts=read_amounts(claim.quantity, claim_year(claim)) if claim.quantity is not None else (),
        voice=voice_of(claim),
        sentence=sentence,
        origins=origins,
        words=tuple(words.split()),
    )


def _head(claim: Claim) -> str:
    counted = claim.quantity.counted if claim.quantity is not None else None
    phrase = counted or claim.measure or (claim.trend.metric if claim.trend is not None else "")
    [words] = normalise_texts([phrase])
    return stem(words.split()[-1]) if words else ""


def _metric_stems(claim: Claim, packs: Packs) -> frozenset[str]:
    """Return the stems of what a claim says to change, with the labels of every concept that is wider."""
    if claim.trend is None:
        return frozenset()
    metric = claim.trend.metric
    concepts = packs.concepts_in(tokenise(metric, Span(0, len(metric))))
    wider = {name for concept in concepts for name in (concept, *packs.broader(concept))}
    labels = [label for name in wider for label in packs.concepts[name].labels]
    return content_stems(metric).union(*map(content_stems, labels))
