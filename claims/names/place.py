"""Places named in a text, as ISO 3166 country codes where they are countries, with demonyms and metonyms.

Names the register knows, names told by a class word ("the Tumen River", "Jilin Province"), and short forms
("the North") that stand for a country named before. Whether a capital means its government, others decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claims.names.gazetteer import countries_by_code, load_places, place_names
from claims.words.grammar import DETERMINERS, word_set
from claims.words.token import Token, tokenise
from sources.span import Span

_REACH_BACK = 4000  # code points before a span in which "the North" looks for its country
_LONGEST_NAME = 4  # words before a class word
_SHARED_WATERS = word_set("gulf sea strait straits ocean")  # no country's own
_SHORT = frozenset({"us", "uk", "car", "nk"})  # abbreviations that are ordinary words in small letters


class PlaceMention(NamedTuple):
    """A place named in the text: `code` is an ISO 3166 alpha-2 code, or None where only the name is known."""

    span: Span
    name: str
    code: str | None


def find_places(text: str, span: Span) -> tuple[PlaceMention, ...]:
    """Return the places named inside `span`, in order."""
    tokens = tokenise(text, span)
    mentions: list[PlaceMention] = []
    index = 0
    while index < len(tokens):
        mention, index = _read_place(text, tokens, index)
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)


def _read_place(text: str, tokens: Sequence[Token], index: int) -> tuple[PlaceMention | None, int]:
    """Return the place that begins at a token, if any, and the token to go on with."""
    token = tokens[index]
    if not token.text[0].isupper():
        before = _match_class_before(tokens, index)
        return before if before is not None else (None, index + 1)
    generic = _match_class_after(tokens, index)
    if generic is not None:
        return generic
    named = _match_class_before(tokens, index)
    if named is not None:
        return named
    match = place_names().match_at(_unpossessed(tokens, index), 0)
    if match is not None and _is_written_so(match.span.quote(text)):
        length = match.last
        return PlaceMention(match.span, match.value.name, match.value.code), index + length
    if index and tokens[index - 1].lower == "the" and token.text in load_places().short_forms.words:
        code = _last_country_with(text, token)
        if code is not None:
            name = countries_by_code()[code].name
            return PlaceMention(token.span, name, code), index + 1
    return None, index + 1


def _unpossessed(tokens: Sequence[Token], index: int) -> list[Token]:
    """Return the tokens from `index` on, with "China's" as "China", as many as a name may have."""
    window: list[Token] = []
    for token in tokens[index : index + 7]:
        lower = token.lower
        if lower.endswith("'s") and len(lower) > 3:
            window.append(Token(token.text[:-2], lower[:-2], token.start, token.end - 2))
        else:
            window.append(token)
    return window


def _is_written_so(words: str) -> bool:
    """Refuse small letters, and "Us" or "Car" for "US" and "CAR"."""
    letters = words.replace(".", "")
    return words[0].isupper() and (letters.lower() not in _SHORT or letters.isupper())


@cache
def _words_after() -> frozenset[str]:
    return frozenset(load_places().classes.after)


@cache
def _words_before() -> dict[str, list[tuple[str, ...]]]:
    """Return the class phrases that stand before a name, by their first word."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in load_places().classes.before:
        words = tuple(phrase.lower().split())
        if words not in by_first.setdefault(words[0], []):
            by_first[words[0]].append(words)
    return by_first


def _match_class_after(tokens: Sequence[Token], index: int) -> tuple[PlaceMention, int] | None:
    """Read "Jilin Province": capitalised words, then a class word."""
    if tokens[index].lower in DETERMINERS:
        return None  # "The coast guard" names no coast
    after = _words_after()
    last = index + 1
    while last < len(tokens) and last - index <= _LONGEST_NAME:
        token = tokens[last]
        if token.text in after and not tokens[last - 1].lower.endswith("'s"):
            return _generic(tokens, index, last + 1, name_last=last)
        if not token.text[0].isupper() or tokens[last - 1].lower.endswith("'s"):
            return None
        last += 1
    return None


def _match_class_before(tokens: Sequence[Token], index: int) -> tuple[PlaceMention, int] | None:
    """Read "Gulf of Aden", "the city of Hyesan": a class word, then capitalised words."""
    for words in _words_before().get(tokens[index].lower, ()):
        start = index + len(words)
        if start >= len(tokens) or any(
            tokens[index + offset].lower != word for offset, word in enumerate(words)
        ):
            continue
        last = start
        while last < len(tokens) and last - start < _LONGEST_NAME and tokens[last].text[0].isupper():
            last += 1
        if last > start:
            first = start if tokens[index].text.islower() else index
            return _generic(tokens, first, last, name_last=last, known_first=start)
    return None


def _generic(
    tokens: Sequence[Token], first: int, last: int, *, name_last: int, known_first: int | None = None
) -> tuple[PlaceMention, int]:
    span = Span(tokens[first].start, tokens[last - 1].end)
    known = tokens[first if known_first is None else known_first : name_last]
    whole = place_names().match_at(tokens[first:last], 0)
    match = whole or (place_names().match_at(_unpossessed(known, 0), 0) if known else None)
    is_shared = any(token.lower in _SHARED_WATERS for token in tokens[first:last])
    code = None if match is None or is_shared or match.value.sense == "demonym" else match.value.code
    name = " ".join(token.text for token in tokens[first:last])
    return PlaceMention(span, name, code), last


def _last_country_with(text: str, token: Token) -> str | None:
    """Return the last country before `token` whose name begins with its word ("the North": North Korea)."""
    start = max(0, token.start - _REACH_BACK)
    tokens = tokenise(text, Span(start, token.start))
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].text == token.text:
            match = place_names().match_at(_unpossessed(tokens, index), 0)
            if match is not None and match.last > 1 and match.value.sense in ("name", "demonym"):
                return match.value.code
    return None
