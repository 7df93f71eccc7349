from __future__ import annotations

import pytest

from claims.speech.attribution import find_attributions
from claims.speech.chain import trace_chain
from sources.document import Document, Passage, Source, passage_id, source_id
from sources.span import Span


def read(text):
    """Return a document that the Valley Herald prints."""
    source = Source(id=source_id(text.encode()), file="note.txt", media_type="text/plain", text=text)
    post = Passage(
        id=passage_id(source.id, 0, len(text), "post"),
        source=source.id,
        start=0,
        end=len(text),
        kind="post",
        outlet="Valley Herald",
    )
    return Document(source=source, passages=(post,))


def hops_of(text, words):
    """Return the hops behind the passage's outlet."""
    document = read(text)
    start = text.index(words)
    return trace_chain((Span(start, start + len(words)),), document, find_attributions(document))[2:]


def is_expected(hop, expected):
    """Tell whether a hop has one of the names, and the role, of "Tagblatt:*" or "divers|navy man:speaker"."""
    names, role = expected.rsplit(":", 1)
    label = f"{hop.agent} {hop.medium}".lower()
    return any(name.lower() in label for name in names.split("|")) and role in ("*", hop.role)


@pytest.fixture(name="hops_of")
def hops_behind_an_outlet():
    """Give the reader of the hops behind the Valley Herald, which prints the text."""
    return hops_of


@pytest.fixture(name="fits_chain")
def chain_comparison():
    """Give the comparison of hops with what is expected of each, in order."""

    def fits_chain(hops, chain):
        return len(hops) == len(chain) and all(map(is_expected, hops, chain))

    return fits_chain
