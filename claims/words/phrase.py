"""Find the entries of a word list in a run of tokens: longest first, never overlapping, one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from claims.words.token import Token, tokenise
from sources.span import Span

Value = TypeVar("Value")


class PhraseMatch(NamedTuple, Generic[Value]):
    """An entry found: tokens `[first, last)` of the run that was searched, their span, the entry's value."""

    first: int
    last: int
    span: Span
    value: Value


class PhraseTable(Generic[Value]):
    """Entries of one or several words, compared in lower case, looked up by their first word."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in entries.items():
            words = tuple(token.lower for token in tokenise(phrase, Span(0, len(phrase))))
            self._by_first.setdefault(words[0], []).append((words, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def match_at(self, tokens: Sequence[Token], position: int) -> PhraseMatch[Value] | None:
        """Return the longest entry that begins at token `position`, or None where none does."""
        candidates = self._by_first.get(tokens[position].lower)
        if candidates is None:
            return None
        for words, value in candidates:
            last = position + len(words)
            # The last word differs in most candidates, and is the first as well in an entry of one word.
            if last > len(tokens) or tokens[last - 1].lower != words[-1]:
                continue
            if all(tokens[position + offset].lower == words[offset] for offset in range(1, len(words) - 1)):
                return PhraseMatch(position, last, Span(tokens[position].start, tokens[last - 1].end), value)
        return None

    def find(self, tokens: Sequence[Token]) -> list[PhraseMatch[Value]]:
        """Return the entries found, leftmost longest, in order."""
        matches: list[PhraseMatch[Value]] = []
        position = 0
        while position < len(tokens):
            match = self.match_at(tokens, position)
            if match is None:
                position += 1
            else:
                matches.append(match)
                position = match.last
        return matches

    def __contains__(self, phrase: str) -> bool:
        words = tuple(token.lower for token in tokenise(phrase, Span(0, len(phrase))))
        return any(words == entry for entry, _ in self._by_first.get(words[0] if words else "", ()))


def spread(values: Iterable[tuple[Iterable[str], Value]]) -> dict[str, Value]:
    """Return one entry per phrase from pairs of phrases and the value they share; a later phrase wins."""
    return {phrase: value for phrases, value in values for phrase in phrases}
