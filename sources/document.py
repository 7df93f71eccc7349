"""The records of what was read: source, passage, citation, and the document that holds them together."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from functools import cached_property
from typing import Literal, NamedTuple, NewType

from pydantic import BaseModel, ConfigDict

from sources.calendar_date import ImpreciseDate
from sources.span import Span

SourceId = NewType("SourceId", str)
PassageId = NewType("PassageId", str)

PassageKind = Literal["post", "article", "quote", "footer", "caption", "heading", "boilerplate"]
Standing = Literal["ok", "corrected", "retracted", "superseded"]
AuthorRole = Literal["reporter", "commentator", "speaker"]


class Citation(BaseModel):
    """What a footer prints of the article it credits; `date_span` is where it prints the date."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: ImpreciseDate | None = None
    date_span: Span | None = None


class Source(BaseModel):
    """A document as it was read. Its id is the sha256 of its bytes, in hexadecimal.

    Attributes:
        file: the file's name without folders.
        text: the stored text; every span counts its code points.
        published: date of publication as the document itself states it.
        retrieved_at: when it was read, ISO 8601 in UTC; None when nobody said.
        encoding: how the bytes were decoded; `encoding_guessed` says that it was a guess.
        language: ISO 639-1 code.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: SourceId
    file: str
    media_type: str
    text: str
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: ImpreciseDate | None = None
    retrieved_at: str | None = None
    standing: Standing = "ok"
    language: str = "en"


class Passage(BaseModel):
    """A part of a source with a voice of its own.

    Attributes:
        start, end: half-open, code points of the source's text.
        parent: the passage it stands in; None at the top.
        outlet: canonical name where the register knows it, else as printed.
        outlet_cue: the words that credit the outlet ("According to the Donga Ilbo:"), where there are any.
        author_role: `reporter` writes in the outlet's name; `commentator` signs an opinion, a column or an
            essay; `speaker` has a turn of a transcript, or wrote a reader's comment or letter.
        published_span: where the date of publication is printed, when it stands in this passage's own header.
        citation: what the footer that belongs to this passage prints.
        found_by: why the passage was cut here and where outlet, author and date came from, in plain words.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: PassageId
    source: SourceId
    start: int
    end: int
    kind: PassageKind
    parent: PassageId | None = None
    outlet: str | None = None
    author: str | None = None
    author_role: AuthorRole = "reporter"
    published: ImpreciseDate | None = None
    published_span: Span | None = None
    title: str | None = None
    outlet_cue: Span | None = None
    citation: Citation | None = None
    found_by: str = ""

    @property
    def span(self) -> Span:
        """The stretch of the stored text that this passage covers."""
        return Span(self.start, self.end)


class Document(BaseModel):
    """A source with its passages, sorted by start, then longest first (a parent before its children)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Source
    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """The stored text of the source."""
        return self.source.text

    def passage_at(self, position: int) -> Passage | None:
        """Return the innermost passage that covers the code point `position`."""
        covering = self.voices_at(position)
        return covering[-1] if covering else None

    def voices_at(self, position: int) -> tuple[Passage, ...]:
        """Return the passages that cover `position`, outermost first."""
        nesting = self._nesting
        if nesting.passages is not self.passages:  # of the document that this one is an altered copy of
            nesting = _nest(self.passages)
        index = bisect_right(nesting.passages, position, key=_start) - 1
        covering = []
        while index >= 0:
            passage = nesting.passages[index]
            if position < passage.end:
                covering.append(passage)
            index = nesting.around[index]
        return tuple(reversed(covering))

    @cached_property
    def _nesting(self) -> _Nesting:
        return _nest(self.passages)


class _Nesting(NamedTuple):
    """Passages with the index of the one around each; -1 where there is none."""

    passages: tuple[Passage, ...]
    around: tuple[int, ...]


def _nest(passages: tuple[Passage, ...]) -> _Nesting:
    around: list[int] = []
    open_passages: list[int] = []
    for index, passage in enumerate(passages):
        while open_passages and passages[open_passages[-1]].end <= passage.start:
            open_passages.pop()
        around.append(open_passages[-1] if open_passages else -1)
        open_passages.append(index)
    return _Nesting(passages, tuple(around))


def _start(passage: Passage) -> int:
    return passage.start


def source_id(content: bytes) -> SourceId:
    """Return the id of a source: the sha256 of its bytes in hexadecimal."""
    return SourceId(hashlib.sha256(content).hexdigest())


def passage_id(source: SourceId, start: int, end: int, kind: PassageKind) -> PassageId:
    """Return the id of a passage, from what it is and where it stands."""
    return PassageId("p" + hashlib.sha256(f"{source}:{start}:{end}:{kind}".encode()).hexdigest()[:16])
