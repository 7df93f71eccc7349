"""Who is said to say what: attributions inside the passages of one document.

Sentences are read one by one (claims/sayings.py); here their speakers are named, speech goes on from sentence to
sentence and over paragraphs, and nothing crosses a passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from claims.claim import HopRole, Modality, Record
from claims.grammar import QUOTE
from claims.naming import Naming, Voice
from claims.quotation import Quotation, find_quotations
from claims.saying import Saying
from claims.sayings import find_sayings
from claims.strand import Strand, read_strands
from claims.turns import read_turn
from sources.document import Document, Passage
from sources.sentences import find_paragraphs
from sources.span import Span

AttributionKind = Literal["direct", "indirect", "mixed", "reported", "belief", "accusation"]

_SILENT: frozenset[str] = frozenset({"footer", "boilerplate", "heading"})
_SHORTEST_SPEECH = 4  # words of a quotation without a cue that continue a speaker; fewer are a name or a phrase
_SHORTEST_INNER = 6  # words of a quotation that may hold an attribution of its own
_WORD_BREAKS = 3


class Attribution(Record):
    """One act of saying: its content, its cue and its source.

    Attributes:
        content: what is said, one span or more (a quote split by its cue has two).
        cue: the reporting words ("said", "according to"); None where speech is continued without any.
        source: where the agent is named; None for a source-less passive.
        agent: canonical name after resolving "the source", "it", "the report"; `unattributed` without one.
        medium: "annual report", "interview with Reuters", where the text says.
        via: agents between the passage's voice and this one that the same cue names, outermost first ("told
            Reuters" puts the Reuters interview between outlet and speaker).
        denied: the agent denies the content.
        modality: how the agent holds the content: reported, estimated, alleged, possible or denied.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    agent: str
    role: HopRole
    kind: AttributionKind
    medium: str | None = None
    via: tuple[str, ...] = ()
    anonymous: bool = False
    denied: bool = False
    declared: bool = True
    reason: str | None = None
    modality: Modality = "reported"


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions of a document, sorted by the start of their content, widest first."""
    attributions: list[Attribution] = []
    readers: dict[str, _PassageReader] = {}
    for passage, stretch in _stretches(document):
        if passage.kind in _SILENT:
            continue
        reader = readers.setdefault(passage.id, _PassageReader(document, passage))
        attributions += reader.read(stretch)
    return tuple(sorted(attributions, key=lambda found: (found.content[0].start, -_width(found), found.via)))


def _width(attribution: Attribution) -> int:
    return sum(span.length for span in attribution.content)


def _stretches(document: Document) -> Iterator[tuple[Passage, Span]]:
    """Yield the pieces of text with the innermost passage that covers each, in order."""
    open_passages: list[Passage] = []
    place = 0
    for passage in (*document.passages, None):
        start = len(document.text) if passage is None else passage.start
        while open_passages and open_passages[-1].end <= start:
            top = open_passages.pop()
            if place < top.end:
                yield top, Span(place, top.end)
                place = top.end
        if open_passages and place < start:
            yield open_passages[-1], Span(place, start)
        place = max(place, start)
        if passage is not None:
            open_passages.append(passage)


class _PassageReader:
    """Reads one passage, stretch by stretch, and remembers its speakers."""

    def __init__(self, document: Document, passage: Passage) -> None:
        self._text = document.text
        self._naming = Naming(document.text, passage)
        self._open: Attribution | None = None
        self._awaiting: Voice | None = None
        self._last: Attribution | None = None

    def read(self, stretch: Span) -> list[Attribution]:
        found: list[Attribution] = []
        for paragraph in find_paragraphs(self._text, stretch):
            found += self._read_paragraph(paragraph)
        return found

    def _read_paragraph(self, paragraph: Span) -> list[Attribution]:
        quotations = find_quotations(self._text, paragraph)
        turn = read_turn(self._text, paragraph)
        if turn is not None:
            voice = self._naming.name_words(turn.speaker)
            return [_attribution(self._text, (turn.content,), voice, cue=turn.cue, kind="direct")]
        found: list[Attribution] = []
        self._continue_open(paragraph, quotations)
        for strand in read_strands(self._text, paragraph, quotations):
            found += self._read_strand(strand)
        self._awaiting = self._awaiting if not found or self._awaiting is not None else None
        if not quotations or not quotations[-1].is_open:
            self._open = None
        elif found and found[-1].content[-1].end >= quotations[-1].span.end - 1:
            self._open = found[-1]
        return found

    def _continue_open(self, paragraph: Span, quotations: list[Quotation]) -> None:
        """A quotation left open goes on only in a paragraph that opens with a mark."""
        if not quotations or quotations[0].span.start != paragraph.start:
            self._open = None

    def _read_strand(self, strand: Strand) -> list[Attribution]:
        found: list[Attribution] = []
        awaiting, self._awaiting = self._awaiting, None
        for saying in find_sayings(strand.items):
            voice = self._naming.name(strand, saying)
            if voice is None:
                continue
            if saying.awaits_next:
                self._awaiting = voice
                continue
            spans = tuple(_span(strand, first, last) for first, last in saying.contents)
            cue = _span(strand, *saying.cue)
            kind = saying.kind or _kind_of(strand, saying)
            found.append(_attribution(self._text, spans, voice, cue=cue, kind=kind, modality=saying.modality))
        if not found and not self._awaiting:
            continued = self._continue_speech(strand, awaiting)
            found += [] if continued is None else [continued]
        for attribution in found:
            self._last = attribution
        return found + self._read_inside(strand)

    def _continue_speech(self, strand: Strand, awaiting: Voice | None) -> Attribution | None:
        """Read a sentence that is a quotation and nothing else: whoever spoke last goes on."""
        quotes = strand.quotes
        words = [item for item in strand.items if item.lower != QUOTE and item.text[0].isalnum()]
        if not quotes or (words and len(words) > 0):
            return self._take_awaited(strand, awaiting) if awaiting is not None else None
        content = tuple(quote.span for quote in quotes)
        if content[0].quote(self._text).count(" ") < _SHORTEST_SPEECH - 1 and awaiting is None:
            return None
        voice = awaiting or self._naming.last_voice()
        if voice is None:
            return None
        reason = "the cue before introduces it" if awaiting else "a quotation without a cue goes on from the last speaker"
        return _attribution(self._text, content, voice._replace(reason=reason), cue=voice.cue, kind="direct")

    def _take_awaited(self, strand: Strand, voice: Voice) -> Attribution | None:
        kind: AttributionKind = "mixed" if strand.quotes else "indirect"
        content = (strand.span,)
        return _attribution(
            self._text, content, voice._replace(reason="the cue before introduces it"), cue=voice.cue, kind=kind
        )

    def _read_inside(self, strand: Strand) -> list[Attribution]:
        """Read what a quotation itself reports ("China believes that ..."); one level, never deeper."""
        found: list[Attribution] = []
        for quote in strand.quotes:
            if quote.text.count(" ") < _SHORTEST_INNER - 1:
                continue
            inside = Span(quote.start + 1, quote.end - (0 if quote.text[-1].isalnum() else 1))
            for inner in read_strands(self._text, inside, ()):
                for saying in find_sayings(inner.items):
                    voice = self._naming.name(inner, saying, is_quoted=True)
                    if voice is None or saying.awaits_next:
                        continue
                    spans = tuple(_span(inner, first, last) for first, last in saying.contents)
                    kind = saying.kind or _kind_of(inner, saying)
                    found.append(
                        _attribution(
                            self._text, spans, voice, cue=_span(inner, *saying.cue), kind=kind, modality=saying.modality
                        )
                    )
        return found


def _span(strand: Strand, first: int, last: int) -> Span:
    return Span(strand.items[first].start, strand.items[last - 1].end)


def _kind_of(strand: Strand, saying: Saying) -> AttributionKind:
    items = [item for first, last in saying.contents for item in strand.items[first:last]]
    words = [item for item in items if item.lower != QUOTE and item.text[0].isalnum()]
    quotes = [item for item in items if item.lower == QUOTE]
    if not quotes:
        return "indirect"
    return "mixed" if words else "direct"


def _attribution(
    text: str,
    content: tuple[Span, ...],
    voice: Voice,
    *,
    cue: Span | None,
    kind: str,
    modality: Modality = "reported",
) -> Attribution:
    del text
    return Attribution.model_construct(
        content=content,
        cue=cue,
        source=voice.source,
        agent=voice.agent,
        role=voice.role,
        kind=kind,
        medium=voice.medium,
        via=voice.via,
        anonymous=voice.anonymous,
        denied=modality == "denied",
        declared=voice.reason is None,
        reason=voice.reason,
        modality=modality,
    )
