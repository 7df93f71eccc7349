"""Text that stands in more than one passage: which paragraphs are copies, and the credit a copy has lost.

A paragraph is a copy when its words are the same or lightly edited; two passages are copies of one text
when they share several paragraphs, one long one, or most of the shorter. Refuses to say who copied: the one
that names no outlet takes over the outlets of the one that does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from claims.claim import Claim, Hop
from reconcile.matching.passages import group_same_words
from sources.document import Document, Passage, PassageId, SourceId
from sources.span import Span

_PARAGRAPH = re.compile(r"[^\n]+")
SHORTEST_PARAGRAPH = 8  # words; shorter lines are headings, bylines and "Share"
LONG_PARAGRAPH = 25  # words; one such paragraph makes a copy, shorter ones need company
TELLING_PARAGRAPH = 12  # words; a shorter one may be all that a page says of itself
MOST_OF_TEXT = 0.6  # or one that is so much of the shorter text
PASSAGE_CREDIT = 0.8  # share of a passage's claims that name an outlet which the whole passage is credited to
MOST_PARTNERS = 8  # a text printed very often is compared with so many of its prints


class Paragraph(NamedTuple):
    """A paragraph of a document and the innermost passage it begins in."""

    source: SourceId
    passage: Passage
    span: Span
    words: int


class Reuse(NamedTuple):
    """Two passages that are copies of one text, with the paragraphs that match, in order of the first."""

    left: Passage
    right: Passage
    paragraphs: tuple[tuple[Span, Span], ...]


class _Credit(NamedTuple):
    """The outlets a text is credited to, why a copy may take them over, and all outlets its claims name."""

    hops: tuple[Hop, ...]
    reason: str
    quoted: frozenset[str]


def find_reuse(documents: Sequence[Document]) -> tuple[Reuse, ...]:
    """Return the pairs of passages that are copies of one text; the order of the input changes nothing."""
    paragraphs = {
        f"{paragraph.source}:{paragraph.span.start:012d}": paragraph
        for document in documents
        for paragraph in split_paragraphs(document)
    }
    texts = {document.source.id: document.text for document in documents}
    frame = pd.DataFrame(
        {
            "id": list(paragraphs),
            "text": [found.span.quote(texts[found.source]) for found in paragraphs.values()],
        },
        dtype=object,
    )
    if frame.empty:
        return ()
    records = group_same_words(frame).records
    prints: dict[int, list[Paragraph]] = defaultdict(list)
    for name, group in sorted(zip(records["id"], records["group"], strict=True)):
        prints[int(group)].append(paragraphs[name])
    matches: dict[tuple[PassageId, PassageId], list[tuple[Paragraph, Paragraph]]] = defaultdict(list)
    for found in prints.values():
        for left, right in _partners(found):
            matches[left.passage.id, right.passage.id].append((left, right))
    return tuple(_reuse(pairs) for _, pairs in sorted(matches.items()) if _are_copies(pairs))


def split_paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document that are long enough to be recognised, in order."""
    open_passages: list[Passage] = []
    waiting = list(reversed(document.passages))
    for match in _PARAGRAPH.finditer(document.text):
        words = match.group().count(" ") + 1
        if words < SHORTEST_PARAGRAPH:
            continue
        while waiting and waiting[-1].start <= match.start():
            open_passages.append(waiting.pop())
        open_passages = [passage for passage in open_passages if passage.end > match.start()]
        if open_passages:
            innermost = min(open_passages, key=lambda passage: passage.end - passage.start)
            yield Paragraph(document.source.id, innermost, Span(match.start(), match.end()), words)


def inherit_credits(
    claims: Sequence[Claim], documents: Sequence[Document], reuse: Sequence[Reuse]
) -> tuple[Claim, ...]:
    """Return the claims; uncredited copies take over the outlet hops of what they copy, as inferred."""
    publishers = {document.source.id: document.source.outlet for document in documents}
    by_passage: dict[PassageId, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.spans, claim.id)):
        by_passage[claim.passage].append(claim)
    credited: dict[str, Claim] = {}
    for copies in reuse:
        for left, right in ((copies.left, copies.right), (copies.right, copies.left)):
            lenders = by_passage[right.id]
            hops = _common_credit(lenders, publishers)
            if not hops:
                continue
            quoted = frozenset(hop.agent for lender in lenders for hop in _credit(lender, publishers))
            credit = _Credit(hops, _reason(copies, right, lenders[0].file, hops), quoted)
            for claim in by_passage[left.id]:
                if claim.id in credited or not _is_copied(claim, copies, left):
                    continue
                chain = _credited_chain(claim, credit, publishers)
                if chain is not None:
                    credited[claim.id] = claim.model_copy(update={"chain": chain})
    return tuple(credited.get(claim.id, claim) for claim in sorted(claims, key=lambda claim: claim.id))


def _partners(prints: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield pairs of prints in different passages: all of few; of many, each with the leading ones."""
    first_prints = list({found.passage.id: found for found in reversed(prints)}.values())[::-1]
    leaders = sorted(first_prints, key=lambda found: (found.passage.outlet is None, found.source, found.span))
    for number, leader in enumerate(leaders[:MOST_PARTNERS]):
        for other in leaders[number + 1 :]:
            pair = sorted((leader, other), key=lambda found: (found.source, found.span))
            yield pair[0], pair[1]


def _are_copies(pairs: Sequence[tuple[Paragraph, Paragraph]]) -> bool:
    if len(pairs) > 1 or min(pairs[0][0].words, pairs[0][1].words) >= LONG_PARAGRAPH:
        return True
    return any(
        paragraph.words >= TELLING_PARAGRAPH and _share(paragraph) >= MOST_OF_TEXT for paragraph in pairs[0]
    )


def _share(paragraph: Paragraph) -> float:
    """Return which share of its passage a paragraph is."""
    span = paragraph.span
    return (span.end - span.start) / (paragraph.passage.end - paragraph.passage.start)


def _reuse(pairs: Sequence[tuple[Paragraph, Paragraph]]) -> Reuse:
    spans = sorted((left.span, right.span) for left, right in pairs)
    return Reuse(pairs[0][0].passage, pairs[0][1].passage, tuple(spans))


def _credit(claim: Claim, publishers: Mapping[SourceId, str | None]) -> tuple[Hop, ...]:
    """Return the outlets a claim is credited to, its own publisher left out."""
    publisher = publishers.get(claim.source)
    outlets = [hop for hop in claim.chain if hop.role == "outlet" and not hop.anonymous]
    return tuple(hop for hop in outlets if hop.agent != publisher)


def _common_credit(claims: Sequence[Claim], publishers: Mapping[SourceId, str | None]) -> tuple[Hop, ...]:
    """Return the declared outlet hops that nearly all claims of a passage have: the passage's own credit."""
    hops: dict[str, Hop] = {}
    tally: dict[str, int] = defaultdict(int)
    for claim in claims:
        for hop in _credit(claim, publishers):
            if hop.declared:
                tally[hop.agent] += 1
                hops.setdefault(hop.agent, hop)
    return tuple(hop for agent, hop in hops.items() if tally[agent] >= PASSAGE_CREDIT * len(claims))


def _credited_chain(
    claim: Claim, credit: _Credit, publishers: Mapping[SourceId, str | None]
) -> tuple[Hop, ...] | None:
    """Return the chain with the inferred hops; None where the claim declares an outlet of its own.

    A hop that was inferred before takes over the reason, which names the text that it rests on.
    """
    hops, reason, quoted = credit
    lent = {hop.agent for hop in hops}
    own = [hop for hop in _credit(claim, publishers) if hop.agent not in quoted]
    if any(hop.declared for hop in own):
        return None
    if not any(hop.agent in lent for hop in claim.chain):
        return _with_hops(claim.chain, hops, reason)
    return tuple(
        hop.model_copy(update={"reason": reason}) if hop.agent in lent and not hop.declared else hop
        for hop in claim.chain
    )


def _is_copied(claim: Claim, copies: Reuse, passage: Passage) -> bool:
    side = 0 if passage.id == copies.left.id else 1
    return any(pair[side].overlap(claim.spans[0]) for pair in copies.paragraphs)


def _with_hops(chain: Sequence[Hop], hops: Sequence[Hop], reason: str) -> tuple[Hop, ...]:
    """Put inferred hops where an outlet stands: inside the publisher and author, outside whoever speaks."""
    place = 0
    while place < len(chain) and (
        chain[place].role in ("document", "outlet", "author")
        or (chain[place].role == "report" and chain[place].anonymous and place + 1 < len(chain))
    ):
        place += 1
    inferred = [Hop(agent=hop.agent, role=hop.role, declared=False, reason=reason) for hop in hops]
    return (*chain[:place], *inferred, *chain[place:])


def _reason(copies: Reuse, lender: Passage, file: str, hops: Sequence[Hop]) -> str:
    count = len(copies.paragraphs)
    paragraphs = "the same paragraph stands" if count == 1 else f"the same {count} paragraphs stand"
    title = f", “{lender.title}”" if lender.title else ""
    date = f" of {lender.published}" if lender.published is not None else ""
    return f"{paragraphs} in {file}{title}{date}, which credits {' and '.join(hop.agent for hop in hops)}"
