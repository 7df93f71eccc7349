"""Noun phrases beside a word, by word classes alone: the nearest run that can be one phrase."""

from __future__ import annotations

from collections.abc import Sequence

from claims.words.token import Token

_INSIDE = frozenset('DNXQEGJ"L')
_LONGEST = 12  # tokens of a phrase as a slot shows it


def phrase_after(tokens: Sequence[Token], tags: str, start: int, last: int) -> tuple[int, int]:
    """Return the phrase that begins at or right after `start`, before `last`; empty where none does.

    "of" and "and" between nouns belong to it; any other preposition ends it.
    """
    first = start
    while first < last and tags[first] in 'L"':
        first += 1
    end = first
    while end < last and end - first < _LONGEST and _continues(tokens, tags, end, last):
        end += 1
    while end > first and tags[end - 1] in 'LPCD"':
        end -= 1
    if end == first and first < last and tags[first] in "RT":
        return (first, first + 1)
    return (first, end)


def phrase_before(tokens: Sequence[Token], tags: str, end: int, first: int) -> tuple[int, int]:
    """Return the phrase that ends right before `end`, not before `first`."""
    start = end
    while (
        start > first
        and end - start < _LONGEST
        and (tags[start - 1] in "NXQEGJ" or (tags[start - 1] == "P" and tokens[start - 1].lower == "of"))
    ):
        start -= 1
    if start > first and tags[start - 1] == "D":
        start -= 1
    while start < end and tags[start] == "P":
        start += 1
    return (start, end)


def head_of(tags: str, first: int, last: int) -> int:
    """Return the head noun of a phrase: the last noun before its first preposition; -1 without."""
    head = -1
    for position in range(first, last):
        if tags[position] in "NX" or (tags[position] in "GR" and head < 0):
            head = position
        elif head >= 0 and tags[position] in "P,WEC":
            break
    return head


def words_of(tokens: Sequence[Token], text: str, first: int, last: int) -> str:
    """Return the words of tokens `[first, last)` with single blanks and without a leading article."""
    if first >= last:
        return ""
    if tokens[first].lower in ("the", "a", "an") and last - first > 1:
        first += 1
    return " ".join(text[tokens[first].start : tokens[last - 1].end].split()).strip('"“”‘’ ,.')


def _continues(tokens: Sequence[Token], tags: str, position: int, last: int) -> bool:
    tag = tags[position]
    if tag in _INSIDE:
        return True
    following = tags[position + 1] if position + 1 < last else ""
    if tag == "P":
        return tokens[position].lower == "of"
    return tag == "C" and following in "NXDEQJ" and following != ""
