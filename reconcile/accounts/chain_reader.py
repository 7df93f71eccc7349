"""The words behind each hop of a chain, looked up in the document that the chain is of.

A speaker's words stand in his hop. A passage's outlet or author has none there: the lead-in, the footer, or
the top or end of the page that prints the name is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import Hop
from reconcile.accounts.context import excerpts_of
from reconcile.accounts.hop_account import HopAccount
from sources.document import Document, Passage
from sources.outlets import current_register
from sources.span import Span

_TOP = 1_200  # code points of a passage in which its masthead, byline and dateline stand
_END = 400  # code points at its end in which a closing credit stands


class ChainReader:
    """Finds the words behind the hops of one document's chains; without it the records alone speak."""

    def __init__(self, document: Document | None) -> None:
        self._document = document
        self._text = "" if document is None else document.text
        self._credits: dict[tuple[str, str], _Credit] = {}

    def accounts(self, hops: Sequence[Hop], at: int) -> tuple[HopAccount, ...]:
        """Return how each hop of the chain to the words at code point `at` was read, outermost first.

        Args:
            hops: the chain, with or without the document's own hop.
            at: where the words begin.
        """
        passages = () if self._document is None else self._document.voices_at(at)
        return tuple(self._account(hop, passages) for hop in hops)

    def _account(self, hop: Hop, passages: Sequence[Passage]) -> HopAccount:
        named, cue, found = hop.span, hop.cue, ""
        voice = None if named is not None else next((one for one in passages if _is_voice(hop, one)), None)
        if voice is not None:
            credit = self._credit(hop.agent, voice)
            named, cue, found = credit.named, cue or credit.words, voice.found_by
        marks = [span for span in (named, cue) if span is not None]
        return HopAccount(hop, named, cue, excerpts_of(self._text, marks), found, self._text)

    def _credit(self, name: str, voice: Passage) -> _Credit:
        key = (name, voice.id)
        if key not in self._credits:
            assert self._document is not None
            self._credits[key] = _find_credit(name, self._document, voice)
        return self._credits[key]


class _Credit(NamedTuple):
    """Where the name of a passage's voice is printed, and the lead-in or footer that prints it."""

    named: Span | None
    words: Span | None


def _is_voice(hop: Hop, passage: Passage) -> bool:
    return hop.agent == (passage.outlet if hop.role == "outlet" else passage.author)


def _find_credit(name: str, document: Document, voice: Passage) -> _Credit:
    crediting = [] if voice.outlet_cue is None else [voice.outlet_cue]
    if voice.citation is not None:
        crediting += [
            one.span for one in document.passages if one.kind == "footer" and one.citation == voice.citation
        ]
    for words in crediting:
        named = _printed(name, document.text, words)
        if named is not None:
            return _Credit(named, words)
    if crediting:
        return _Credit(None, crediting[0])
    top = Span(voice.start, min(voice.end, voice.start + _TOP))
    page_top = Span(0, min(len(document.text), _TOP))
    end = Span(max(top.end, voice.end - _END), voice.end)
    printed = (_printed(name, document.text, where) for where in (top, page_top, end))
    return _Credit(next((place for place in printed if place is not None), None), None)


def _printed(name: str, text: str, where: Span) -> Span | None:
    """Return where a name, or another name of the same outlet, first stands inside a stretch."""
    for mention in current_register().find_in(text, where, is_expected=True):
        if mention.outlet.name == name:
            return mention.span
    match = re.compile(re.escape(name), re.IGNORECASE).search(text, where.start, where.end)
    return None if match is None else Span(*match.span())
