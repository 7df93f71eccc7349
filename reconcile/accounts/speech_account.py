"""Who is said to say what in a text, each attribution with its whole chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.attributed import AttributedSpeech, attributions_in
from reconcile.accounts.account import Account
from reconcile.accounts.chain_reader import ChainReader
from reconcile.accounts.step import Step, flat
from sources.document import Document
from sources.span import Span


def accounts_of_speech(document: Document) -> Iterator[Account]:
    """Yield what is attributed in a document, in order, and once however many hops it passed."""
    reader = ChainReader(document)
    for speech in _longest_chains(attributions_in(document)):
        start = speech.spans[0].start
        words = " … ".join(flat(piece) for piece in speech.pieces)
        yield Account(
            "said",
            words,
            Span(start, max(span.end for span in speech.spans)),
            speech.model_dump(mode="json", exclude_defaults=True, exclude={"hops"}),
            tuple(_steps(speech)),
            reader.accounts(speech.hops, start),
        )


def _longest_chains(speeches: Sequence[AttributedSpeech]) -> list[AttributedSpeech]:
    """Leave out speech that stands once more with further hops ("Reuters, quoting a doctor")."""
    by_content: dict[tuple[Span, ...], list[AttributedSpeech]] = {}
    for speech in speeches:
        by_content.setdefault(speech.spans, []).append(speech)
    return [
        speech
        for group in by_content.values()
        for index, speech in enumerate(group)
        if not any(_goes_beyond(other, speech, is_earlier=at < index) for at, other in enumerate(group))
    ]


def _goes_beyond(other: AttributedSpeech, speech: AttributedSpeech, *, is_earlier: bool) -> bool:
    theirs, ours = ({hop.agent for hop in one.hops} for one in (other, speech))
    return other is not speech and (ours < theirs or (ours == theirs and is_earlier))


def _steps(speech: AttributedSpeech) -> Iterator[Step]:
    yield Step("kind", speech.kind)
    yield Step("held as", speech.modality)
    if speech.hedges:
        yield Step("hedges", "; ".join(f"“{flat(hedge.text)}” ({hedge.kind})" for hedge in speech.hedges))
