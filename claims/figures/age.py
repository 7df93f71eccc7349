"""Bare numbers that are ages: "Ana Ruiz, 34, a nurse", "aged 9 to 14", "children under five", "she is 43".

Decides whether a number without a unit says years of age. Ages with "years old" are units already.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.counted import is_plural, stop_words
from claims.figures.number_words import number_words, opens_number
from claims.figures.numeral import NumberMatch, numeral_word
from claims.words.token import Token
from sources.table import read_table

OLDEST = 120
_JOINED = frozenset({"-", "/", ":", "%", "–"})
_YOUNGEST_GROWN = 10  # "Prices, 5, are" is a list; the people that news names with their age are older
_REACH = 6  # tokens from "age" to the number it governs ("the age of consent from 18")
_HELD = 3  # tokens from a determiner to the end of the noun that an age stands behind


class AgeWords(BaseModel):
    """The schema of data/ages.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    age: frozenset[str]
    people: frozenset[str]
    limit: frozenset[str]
    older: frozenset[str]
    person: frozenset[str]
    being: frozenset[str]
    dying: frozenset[str]
    clause_end: frozenset[str]
    behind: frozenset[str]
    determiner: frozenset[str]
    not_person: frozenset[str]


@cache
def age_words() -> AgeWords:
    """Return the words around ages, read once."""
    return read_table(files("claims") / "data" / "ages.toml", AgeWords, PackError)


def is_age(tokens: Sequence[Token], number: NumberMatch, first: int, last: int) -> bool:
    """Tell whether a number without a unit is somebody's age.

    Args:
        tokens: the sentence.
        number: the numeral, the last one of a range.
        first: the token at which the figure begins, bounding words apart.
        last: the token behind the figure.
    """
    if number.scale != 1 or number.form not in ("digits", "words") or not 0 < number.high <= OLDEST:
        return False
    if _says_older(tokens, last):
        return True
    following = numeral_word(tokens, last)
    if following in _JOINED or opens_number(following) or is_plural(following):
        return False
    if _is_limit(tokens, first) or numeral_word(tokens, first - 1) in age_words().age:
        return True
    if following[:1].isalpha() and following not in age_words().behind:
        return False
    if _is_of_age(tokens, first) or _is_of_person(tokens, first):
        return True
    return number.form == "digits" and first + 1 == last and _is_apposed(tokens, first)


def _says_older(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether "and older" or "or younger" stands behind."""
    return numeral_word(tokens, last) in ("and", "or") and numeral_word(tokens, last + 1) in age_words().older


def _is_of_age(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether "aged" or "the age of" leads to the number, within one clause."""
    for back in range(1, _REACH + 1):
        word = numeral_word(tokens, first - back)
        if word in age_words().age:
            return True
        if not word or word in age_words().clause_end:
            return False
    return False


def _is_limit(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether people are parted by their age: "men over 60", "anyone younger than 18"."""
    words = age_words()
    if numeral_word(tokens, first - 1) in words.limit:
        return numeral_word(tokens, first - 2) in words.people
    is_than = numeral_word(tokens, first - 1) == "than" and numeral_word(tokens, first - 2) in words.older
    return is_than and numeral_word(tokens, first - 3) in words.people


def _is_of_person(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether somebody is said to be so old: "she was 17 when", "who turned 50", "died at 83"."""
    words = age_words()
    at = first - 1
    while numeral_word(tokens, at) in ("just", "only", "now", "about", "almost", "nearly", "still"):
        at -= 1
    verb = numeral_word(tokens, at)
    if verb in words.being:
        return numeral_word(tokens, at - 1) in words.person
    return verb == "at" and numeral_word(tokens, at - 1) in words.dying


def _is_apposed(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the number stands behind a person: "Okafor, 29, on", "the driver, 31, had"."""
    closing = numeral_word(tokens, first + 1)
    if numeral_word(tokens, first - 1) != "," or first < 2 or closing not in (",", ";", ".", ")", ""):
        return False
    if not tokens[first].text.isdecimal() or int(tokens[first].text) < _YOUNGEST_GROWN:
        return False
    named = tokens[first - 2]
    if named.text[0].isupper() and named.lower not in stop_words():
        is_full_name = first > 2 and tokens[first - 3].text[0].isupper()
        return is_full_name or (closing == "," and _goes_on(tokens, first + 2))
    if not named.text[0].isalpha() or is_plural(named.lower) or closing != ",":
        return False
    before = (numeral_word(tokens, first - 2 - back) for back in range(1, _HELD + 1))
    held = not age_words().determiner.isdisjoint(before) and named.lower not in age_words().not_person
    return held and named.lower not in stop_words() and _goes_on(tokens, first + 2)


def _goes_on(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether the clause goes on in lower case with a word that opens no number: no list of counts."""
    word = tokens[position] if position < len(tokens) else None
    if word is None or not word.text[0].islower() or opens_number(word.lower):
        return False
    return word.lower not in number_words().ordinal and not is_plural(word.lower)
