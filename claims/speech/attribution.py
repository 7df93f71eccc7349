"""Who is said to say what: attributions inside the passages of one document.

Sentences are read one by one (claims/speech/sayings.py); here their speakers are named, speech goes on from
sentence to sentence and over paragraphs, and nothing crosses a passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from claims.claim import Hop, HopRole, Modality, Record
from claims.speech.antecedent import Voice
from claims.speech.heading import read_heading
from claims.speech.naming import Naming
from claims.speech.quotation import find_quotations
from claims.speech.saying import Saying
from claims.speech.sayings import find_sayings
from claims.speech.strand import Strand, read_strands
from claims.speech.turns import read_sign_off, read_turn
from claims.words.grammar import QUOTE
from sources.document import Document, Passage
from sources.sentences import find_paragraphs
from sources.span import Span

AttributionKind = Literal["direct", "indirect", "mixed", "reported", "belief", "accusation"]

_SILENT: frozenset[str] = frozenset({"footer", "boilerplate", "heading"})
_SHORTEST_SPEECH = (
    4  # words of a quotation without a cue that continue a speaker; fewer are a name or a phrase
)
_OWN_SHARE = 0.5  # words of the writer for each quoted word in a sentence that still is its speaker's
_NEAR = 6  # attributions back to the one that cites another for the same words
_LONGEST_HEADING = 70  # code points
_CLOSING_MARKS = frozenset("”’»“‘\"'")
_SHORTEST_INNER = 6  # words of a quotation that may hold an attribution of its own


class Attribution(Record):
    """One act of saying: its content, its cue and its source.

    Attributes:
        content: what is said, one span or more (a quote split by its cue has two).
        cue: the reporting words ("said", "according to"); None where speech is continued without any.
        source: where the agent is named; None for a source-less passive.
        agent: canonical name after resolving "the source", "it", "the report"; `unattributed` without one.
        medium: "annual report", "interview with Reuters", where the text says.
        via: the hops between the passage's voice and this one, outermost first ("told Reuters" puts Reuters
            between outlet and speaker).
        denied: the agent denies the content.
        modality: how the agent holds the content: reported, estimated, alleged, possible or denied.
        about: of whom it is said, where those words are no part of the content ("Rome" in "accused Rome of
            fraud", "Two men" in "Two men are said to have fled").
        is_passed_on: no act of saying of its own: another attribution of the same words names this agent as
            where they come from ("the paper said, citing a clerk").
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    agent: str
    role: HopRole
    kind: AttributionKind
    medium: str | None = None
    via: tuple[Hop, ...] = ()
    anonymous: bool = False
    denied: bool = False
    declared: bool = True
    reason: str | None = None
    modality: Modality = "reported"
    about: Span | None = None
    is_passed_on: bool = False


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions of a document, sorted by the start of their content, widest first."""
    readers: dict[str, _PassageReader] = {}
    for passage, stretch in _stretches(document):
        if passage.kind in _SILENT:
            continue
        parent = None if passage.parent is None else readers.get(passage.parent)
        if parent is not None and _is_mere_quote(passage):
            parent.read_quote(passage.span)  # its voice is whoever the parent's words introduce
            readers[passage.id] = parent
        else:
            readers.setdefault(passage.id, _PassageReader(document, passage)).read(stretch)
    attributions = [found for reader in dict.fromkeys(readers.values()) for found in reader.found]
    attributions = _one_medium_each(attributions)
    return tuple(
        sorted(attributions, key=lambda found: (found.content[0].start, -_width(found), len(found.via)))
    )


def _one_medium_each(attributions: list[Attribution]) -> list[Attribution]:
    """Give a maker's report one name: its "report" is the "annual report" named elsewhere in the document."""
    media: dict[str, set[str]] = {}
    for found in attributions:
        if found.medium is not None:
            media.setdefault(found.agent, set()).add(found.medium)
    return [
        found.model_copy(update={"medium": _fullest(found.medium, media[found.agent])})
        if found.medium is not None and len(media[found.agent]) > 1
        else found
        for found in attributions
    ]


def _fullest(medium: str, others: set[str]) -> str:
    """Return the one longer name that holds every word of `medium`, else `medium`."""
    words = medium.lower().split()
    longer = [
        other
        for other in sorted(others)
        if other != medium
        and other.lower().split()[-1] == words[-1]
        and set(words) < set(other.lower().split())
    ]
    return longer[0] if len(longer) == 1 else medium


def _is_mere_quote(passage: Passage) -> bool:
    return passage.kind == "quote" and passage.outlet is None and passage.author is None


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
    """Reads one passage, stretch by stretch, and remembers its speakers.

    Attributes:
        found: the attributions so far; speech that goes on lengthens the last of them.
    """

    def __init__(self, document: Document, passage: Passage) -> None:
        self.found: list[Attribution] = []
        self._text = document.text
        self._naming = Naming(document.text, passage)
        self._awaiting: Voice | None = None
        self._lasting: int | None = None

    def read(self, stretch: Span) -> None:
        """Read the paragraphs of a stretch of the passage."""
        was_open = False
        self._awaiting = None
        for paragraph in find_paragraphs(self._text, stretch):
            quotations = find_quotations(self._text, paragraph)
            opens_with_mark = bool(quotations) and quotations[0].span.start == paragraph.start
            if not (was_open and opens_with_mark):
                self._lasting = None
            if _is_heading(paragraph.quote(self._text)):
                self._naming.end_section()
            if not self._read_turn(paragraph):
                for strand in read_strands(self._text, paragraph, quotations):
                    self._read_strand(strand)
            was_open = bool(quotations) and quotations[-1].is_open

    def read_quote(self, quote: Span) -> None:
        """Read a block quote: as what an unfinished cue introduces, else like any other text."""
        awaiting, self._awaiting = self._awaiting, None
        headed = None if awaiting is not None else read_heading(self._text, quote.start)
        if awaiting is not None:
            voice = awaiting._replace(reason="the cue before introduces it")
        elif headed is not None:
            voice = self._naming.name_words(headed)._replace(reason="the heading before names the speaker")
        else:
            self.read(quote)
            return
        self.found.append(_attribution((quote,), voice, cue=voice.cue, kind="direct"))

    def _read_turn(self, paragraph: Span) -> bool:
        """Read a transcript's turn, if the paragraph is one."""
        turn = read_turn(self._text, paragraph) or read_sign_off(self._text, paragraph)
        if turn is None:
            return False
        voice = self._naming.name_words(turn.speaker)
        self.found.append(_attribution((turn.content,), voice, cue=turn.cue, kind="direct"))
        self._lasting = len(self.found) - 1
        return True

    def _read_strand(self, strand: Strand) -> None:
        awaiting, self._awaiting = self._awaiting, None
        lasting, self._lasting = self._lasting, None
        is_found = False
        named: list[tuple[Saying, Voice]] = []
        for saying in find_sayings(strand.items):
            voice = self._naming.name(strand, saying)
            if voice is None:
                continue
            named.append((saying, voice))
            is_found = True
            if saying.awaits_next:
                self._awaiting = voice
                continue
            self._note(strand, saying, voice)
            if self.found[-1].kind in ("direct", "mixed"):
                self._lasting = len(self.found) - 1
        self._naming.end_sentence(strand, named)
        if not is_found:
            self._naming.observe(strand)
            self._continue_speech(strand, awaiting, lasting)
        self._read_inside(strand)

    def _note(self, strand: Strand, saying: Saying, voice: Voice) -> None:
        spans = tuple(_span(strand, first, last) for first, last in saying.contents)
        kind = saying.kind or _kind_of(strand, saying)
        cue = _span(strand, *saying.cue)
        found = _attribution(spans, voice, cue=cue, kind=kind, modality=saying.modality)
        if saying.about is not None:
            found = found.model_copy(update={"about": _span(strand, *saying.about)})
        if saying.is_passed_on and any(other.content == spans for other in self.found[-_NEAR:]):
            found = found.model_copy(update={"is_passed_on": True})
        self.found.append(found)

    def _continue_speech(self, strand: Strand, awaiting: Voice | None, lasting: int | None) -> None:
        """Read a sentence that is a quotation and nothing else: whoever spoke last goes on."""
        quotes = strand.quotes
        is_speech = _is_speech(strand) and not self._answers_itself(strand)
        if awaiting is not None:
            self.found.append(self._take_awaited(strand, awaiting))
            self._lasting = len(self.found) - 1
            return
        if not is_speech:
            return
        is_whole = all(item.lower == QUOTE or not item.text[0].isalnum() for item in strand.items)
        content = tuple(quote.span for quote in quotes) if is_whole else (strand.span,)
        if lasting is not None:
            last = self.found[lasting]
            self.found[lasting] = last.model_copy(update={"content": (*last.content, *content)})
            self._lasting = lasting
            return
        voice = self._naming.last_voice()
        if voice is None or content[0].quote(self._text).count(" ") < _SHORTEST_SPEECH - 1:
            return
        reason = "a quotation without a cue goes on from the last speaker"
        kind: AttributionKind = "direct" if is_whole else "mixed"
        self.found.append(_attribution(content, voice._replace(reason=reason), cue=voice.cue, kind=kind))
        self._lasting = len(self.found) - 1

    def _answers_itself(self, strand: Strand) -> bool:
        """Tell a quotation that nothing closes and whose own end says who speaks ("..., the paper said.)"."""
        quote = strand.quotes[-1]
        if quote.text[-1] in _CLOSING_MARKS or quote.end < strand.span.end - 1:
            return False
        inside = Span(quote.start + 1, quote.end)
        return any(
            saying.is_postposed
            for inner in read_strands(self._text, inside, find_quotations(self._text, inside))
            for saying in find_sayings(inner.items)
        )

    def _take_awaited(self, strand: Strand, voice: Voice) -> Attribution:
        kind: AttributionKind = "direct" if strand.items[0].lower == QUOTE else "indirect"
        reason = "the cue before introduces it"
        return _attribution((strand.span,), voice._replace(reason=reason), cue=voice.cue, kind=kind)

    def _read_inside(self, strand: Strand) -> None:
        """Read what a quotation itself reports ("China believes that ..."); one level, never deeper."""
        for quote in strand.quotes:
            if quote.text.count(" ") < _SHORTEST_INNER - 1:
                continue
            inside = Span(quote.start + 1, quote.end - (0 if quote.text[-1].isalnum() else 1))
            for inner in read_strands(self._text, inside, find_quotations(self._text, inside)):
                for saying in find_sayings(inner.items, is_quoted=True):
                    voice = self._naming.name(inner, saying, is_quoted=True)
                    if voice is not None and not saying.awaits_next:
                        self._note(inner, saying, voice)


def _is_heading(paragraph: str) -> bool:
    """Tell a short line without a mark at its end."""
    words = paragraph.rstrip()
    return len(words) <= _LONGEST_HEADING and words[-1:].isalnum() and "\n" not in words


def _is_speech(strand: Strand) -> bool:
    """Tell whether a sentence is a quotation, with at most a few words of the writer behind it."""
    if not strand.items or strand.items[0].lower != QUOTE:
        return False
    quoted = sum(quote.text.count(" ") + 1 for quote in strand.quotes)
    own = sum(item.lower != QUOTE and item.text[0].isalnum() for item in strand.items)
    return own <= _OWN_SHARE * quoted


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
    content: tuple[Span, ...],
    voice: Voice,
    *,
    cue: Span | None,
    kind: AttributionKind,
    modality: Modality = "reported",
) -> Attribution:
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
