"""Fixtures that read one sentence or one document of plain text."""

from collections.abc import Callable

import pytest

from claims.claim import Claim
from claims.extract import extract_claims
from claims.words.clause import Clause, find_clauses
from claims.words.lexicon import read_lexicon
from claims.words.reading import Reading, read_sentence
from sources.calendar_date import ImpreciseDate
from sources.document import Document, Passage, Source, passage_id, source_id
from sources.span import Span


@pytest.fixture
def read() -> Callable[[str], Reading]:
    return lambda sentence: read_sentence(sentence, Span(0, len(sentence)), read_lexicon())


@pytest.fixture
def read_clauses() -> Callable[[str], tuple[Reading, list[Clause]]]:
    def read_it(sentence: str) -> tuple[Reading, list[Clause]]:
        reading = read_sentence(sentence, Span(0, len(sentence)), read_lexicon())
        return reading, find_clauses(reading.tokens, reading.tags, 0, len(reading.tokens))

    return read_it


@pytest.fixture
def as_document() -> Callable[..., Document]:
    def make(text: str, *, published: ImpreciseDate | None = None) -> Document:
        source = Source(id=source_id(text.encode()), file="report.txt", media_type="text/plain", text=text)
        passage = Passage(
            id=passage_id(source.id, 0, len(text), "article"),
            source=source.id,
            start=0,
            end=len(text),
            kind="article",
            published=published,
        )
        return Document(source=source, passages=(passage,))

    return make


@pytest.fixture
def claims_of(as_document) -> Callable[[str], tuple[Claim, ...]]:
    return lambda text: extract_claims(as_document(text))
