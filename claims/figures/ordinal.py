"""Ordinals: places in an order ("the eighth year", "third-placed"), which count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.counted import match_counted, stop_words
from claims.figures.number_words import ARTICLES, number_words
from claims.figures.numeral import numeral_word
from claims.figures.piece import read_pieces
from claims.figures.share import read_share
from claims.times.time_expression import match_times
from claims.words.token import Token
from sources.span import Span
from sources.table import read_table

LEAST = 2  # "first" is an adverb and a figure of speech more often than a place
_MOST_DIGITS = 6  # of a place in an order
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_TENS_AND = re.compile(r"(?P<tens>[a-z]+ty)-(?P<small>[a-z]+)")


class Ordinal(NamedTuple):
    """A place in an order; `noun` is what stands in it, where it is named and no superlative ranks it."""

    span: Span
    value: int
    noun: str | None


class OrdinalWords(BaseModel):
    """The schema of data/ordinals.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    named: frozenset[str]
    ranked: frozenset[str]
    kind: frozenset[str]
    owner: frozenset[str]
    placing: frozenset[str]
    superlative: tuple[str, ...]
    not_ranked: frozenset[str]


@cache
def _words() -> OrdinalWords:
    return read_table(files("claims") / "data" / "ordinals.toml", OrdinalWords, PackError)


class _Place(NamedTuple):
    """An ordinal up to token `last`; it ends at code point `end`, inside the token of "third-placed"."""

    value: int
    last: int
    end: int
    is_ranked: bool = False


def find_ordinals(text: str, sentence: Span) -> tuple[Ordinal, ...]:
    """Return the ordinals from the second on, in order; those in dates, shares and names are left out."""
    return tuple(ordinal for tokens in read_pieces(text, sentence) for ordinal in _ordinals(text, tokens))


def _ordinals(text: str, tokens: Sequence[Token]) -> Iterator[Ordinal]:
    places = [(index, place) for index in range(len(tokens)) if (place := _place(tokens, index)) is not None]
    if not places:
        return
    times = [(match.start, match.end) for match in match_times(text, tokens)]
    for index, place in places:
        token = tokens[index]
        if any(start <= token.start < end for start, end in times) or _is_in_name(tokens, place):
            continue
        if place.value == LEAST and not _is_second_of_all(tokens, index, place):
            continue
        counted = None if _is_ranked(tokens, place) else match_counted(tokens, place.last, single=True)
        noun = None if counted is None else tokens[counted.last - 1].lower
        yield Ordinal(Span(token.start, place.end), place.value, noun)


def _place(tokens: Sequence[Token], index: int) -> _Place | None:
    """Return the ordinal at token `index`, or None where the token is none or the denominator of a share."""
    token, words = tokens[index], number_words()
    if token.text[0].isdigit():
        value, last = _in_digits(tokens, index)
        return _Place(value, last, tokens[last - 1].end) if value >= LEAST else None
    word, _, tail = token.lower.partition("-")
    if word in words.tens:
        match = _TENS_AND.fullmatch(token.lower)
        if match is None or match["small"] not in words.ordinal:
            return None
        return _Place(words.tens[word] + words.ordinal[match["small"]], index + 1, token.end)
    value = words.ordinal.get(word, 0)
    if value < LEAST or (tail and tail not in _words().ranked) or _is_share(tokens, index):
        return None
    return _Place(value, index + 1, token.start + len(word), is_ranked=bool(tail))


def _in_digits(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """Return the value of "113th" and the token behind it; 0 where the digits are no ordinal."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_ordinal = following is not None and following.start == token.end and following.lower in _ENDINGS
    if not is_ordinal or not token.text.isdigit() or len(token.text) > _MOST_DIGITS:
        return 0, index + 1
    return int(token.text), index + 2


def _is_share(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the word is the denominator of "a fifth less" or "one third"."""
    if index == 0 or tokens[index].lower not in number_words().denominator:
        return False
    before = tokens[index - 1].lower
    if before not in ARTICLES and before not in number_words().small:
        return False
    share = read_share(tokens, index - 1)
    return share is not None and share.last > index


def _is_in_name(tokens: Sequence[Token], place: _Place) -> bool:
    following = tokens[place.last] if place.last < len(tokens) and not place.is_ranked else None
    if following is None:
        return False
    is_capital = following.text[0].isupper() and not following.text.isupper()
    return is_capital or following.lower in _words().named


def _is_second_of_all(tokens: Sequence[Token], index: int, place: _Place) -> bool:
    """Tell "its second cut" and "came second" from seconds of time and figures of speech."""
    before, following = numeral_word(tokens, index - 1), numeral_word(tokens, place.last)
    if place.is_ranked or tokens[index].text[0].isdigit():
        return True
    if following == "to" and numeral_word(tokens, place.last + 1) == "none":
        return False
    if before in _words().placing:
        return True
    if before in (*ARTICLES, "per", "every", "split", "each") or before[:1].isdigit():
        return False
    if before in number_words().small or before in number_words().tens:
        return False
    if following in _words().kind:
        return False
    is_one_of_many = before in _words().owner and following in ("in", "of", "since", "after", "this", "to")
    return is_one_of_many or (following[:1].isalpha() and following not in stop_words())


def _is_ranked(tokens: Sequence[Token], place: _Place) -> bool:
    """Tell whether the place is a rank among all: "third fastest", "sixth-largest", "came second"."""
    following = numeral_word(tokens, place.last)
    if place.is_ranked or following == "most":
        return True
    return following.endswith(_words().superlative) and following not in _words().not_ranked
