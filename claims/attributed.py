"""Every attribution of a text with its whole chain: who is said to say what, through whom, how surely.

For notebooks and scripts: a string is enough, no case and no file.

    from claims.attributed import attributions_of

    for speech in attributions_of('"The dam is full," the mayor told Radio Alto on Monday.'):
        print(" > ".join(hop.agent for hop in speech.hops), speech.text)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from claims.claim import Hedge, Hop, Modality, Record
from claims.packs import load_packs
from claims.slots.hedge import hedges_in
from claims.speech.attribution import Attribution, AttributionKind, find_attributions
from claims.speech.chain import trace_chain
from claims.words.lexicon import read_lexicon
from claims.words.reading import read_sentence
from claims.words.stretch import find_stretches
from sources.document import Document, Source, source_id
from sources.segments.segment import segment
from sources.span import Span


class AttributedSpeech(Record):
    """What somebody is said to say, and the chain of who says so.

    Attributes:
        spans: where the content stands, ascending, half-open code points; a quote split by its cue has two.
        pieces: the content, each piece exactly the text at its span.
        kind: direct, indirect, mixed, reported (nobody is named), belief or accusation.
        modality: how the innermost speaker holds it: reported, estimated, alleged, possible or denied.
        cue: where the reporting words stand; None where a speaker goes on without any.
        source: where the cue's own agent is named; None where nobody is. Whom that agent cites ("Reuters,
            quoting a doctor") is a hop further in.
        hedges: the words that weaken the content or stand in the cue, in order; those of speech reported
            inside the content belong to that speech.
        hops: who says it, outermost first, from the outlet on; the document itself is left out.
    """

    spans: tuple[Span, ...]
    pieces: tuple[str, ...]
    kind: AttributionKind
    modality: Modality
    cue: Span | None = None
    source: Span | None = None
    hedges: tuple[Hedge, ...] = ()
    hops: tuple[Hop, ...]

    @property
    def text(self) -> str:
        """The pieces joined by one space."""
        return " ".join(self.pieces)


def attributions_of(text: str, *, outlet: str | None = None) -> tuple[AttributedSpeech, ...]:
    """Return the attributions of a text, in the order of their content, the widest first.

    Args:
        text: prose of any length; datelines, lead-ins and footers in it give their outlets, too.
        outlet: who published it, where the text does not say; the outermost hop of every chain.
    """
    return attributions_in(document_of(text, outlet=outlet))


def document_of(text: str, *, outlet: str | None = None) -> Document:
    """Return a text as a document of no case, with its passages."""
    content = text.encode("utf-8", "surrogatepass")
    source = Source(id=source_id(content), file="text", media_type="text/plain", text=text, outlet=outlet)
    return segment(source)


def attributions_in(document: Document) -> tuple[AttributedSpeech, ...]:
    """Return the attributions of a document that is read already, in the same order."""
    attributions = find_attributions(document)
    hedges = _hedges_by_owner(document, attributions)
    return tuple(
        AttributedSpeech(
            spans=found.content,
            pieces=tuple(span.quote(document.text) for span in found.content),
            kind=found.kind,
            modality=found.modality,
            cue=found.cue,
            source=found.source,
            hedges=tuple(hedges.get(index, ())),
            hops=trace_chain(found.content, document, around)[1:],
        )
        for index, (found, around) in enumerate(_with_those_around(attributions))
        if not found.is_passed_on
    )


def _with_those_around(
    attributions: Sequence[Attribution],
) -> Iterator[tuple[Attribution, list[Attribution]]]:
    """Yield each attribution with those that may cover its content, itself among them, in their order."""
    starts = [found.content[0].start for found in attributions]
    begun: list[int] = []
    for index, found in enumerate(attributions):
        end = found.content[-1].end
        begun = [other for other in begun if attributions[other].content[-1].end > starts[index]]
        later = range(index + 1, bisect_right(starts, end, lo=index + 1))
        around = [attributions[other] for other in chain(begun, [index], later)]
        yield found, [other for other in around if other is found or not _stands_inside(other, found)]
        begun.append(index)


def _stands_inside(other: Attribution, found: Attribution) -> bool:
    """Tell whether `other` is an act of saying that `found` reports: no hop of the chain to it."""
    return other.cue is not None and any(span.contains(other.cue) for span in found.content)


def _hedges_by_owner(document: Document, attributions: Sequence[Attribution]) -> dict[int, list[Hedge]]:
    """Return the hedges of each attribution by its index: a cue's own, else the narrowest content's."""
    hedges = list(_hedges_near(document, attributions))
    starts = [hedge.span.start for hedge in hedges]
    owners: dict[int, tuple[int, int]] = {}
    for index, found in enumerate(attributions):
        width = sum(span.length for span in found.content)
        for span, rank in [*((piece, width) for piece in found.content), *((cue, 0) for cue in _cue(found))]:
            for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                if span.contains(hedges[at].span):
                    owners[at] = min(owners.get(at, (rank, index)), (rank, index))
    by_owner: dict[int, list[Hedge]] = {}
    for at, (_, index) in sorted(owners.items()):
        by_owner.setdefault(index, []).append(hedges[at])
    return by_owner


def _hedges_near(document: Document, attributions: Sequence[Attribution]) -> Iterator[Hedge]:
    """Yield the hedges of the sentences in which somebody says something, in order."""
    spoken = sorted(span for found in attributions for span in (*found.content, *_cue(found)))
    lexicon = read_lexicon(load_packs())
    at = 0
    reached = 0  # the furthest end of what is spoken before `at`
    for stretch in find_stretches(document):
        for sentence in chain.from_iterable(stretch.paragraphs):
            while at < len(spoken) and spoken[at].start < sentence.end:
                reached = max(reached, spoken[at].end)
                at += 1
            if reached > sentence.start:
                yield from hedges_in(read_sentence(document.text, sentence, lexicon))


def _cue(found: Attribution) -> tuple[Span, ...]:
    return () if found.cue is None else (found.cue,)
