"""Whether a figure begins at an item of a sentence, behind the words that bound it ("no more than $3")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.figures.bound import bound_table
from claims.figures.number import shows_number
from claims.figures.number_words import opens_number
from claims.words.grammar import ARTICLES, PREPOSITIONS, QUOTE, word_set
from claims.words.token import Token

_HEADS = word_set("figure total number sum of value loss cost")  # "a figure of 300"
_MOST_BOUNDS = 6  # items between the place and the figure
_OPENING = 24  # code points of a quotation that its figure stands in
_REACH_OF_FIGURE = 6  # items of "growth of 2 per cent"
_PARTING = word_set(", ; : and but when while in on at by for as")
_MONEY_LETTERS = 3  # "US" and "NT" before "$"


def is_figure_ahead(items: Sequence[Token], index: int) -> bool:
    """Tell whether the words at `index` are a figure, with what may stand before one."""
    for item in items[index : index + _MOST_BOUNDS]:
        if item.lower == QUOTE:
            return any(letter.isdigit() for letter in item.text[:_OPENING])
        if shows_number(item) or opens_number(item.lower):
            return True
        is_money = not item.text[0].isalnum() and item.text not in ",.;:()"
        is_code = item.text.isupper() and len(item.text) <= _MONEY_LETTERS
        if not (is_money or is_code or item.lower in _bounding()):
            return False
    return False


def has_figure(items: Sequence[Token], index: int) -> bool:
    """Tell whether a figure is what is estimated: "40 tonnes", "growth of 2 per cent"."""
    if items[index].lower in PREPOSITIONS:
        return False
    words = items[index : index + _REACH_OF_FIGURE]
    stop = next((at for at, word in enumerate(words) if word.lower in _PARTING), len(words))
    return is_figure_ahead(items, index) or any(shows_number(word) for word in words[:stop])


@cache
def _bounding() -> frozenset[str]:
    phrases = (phrase for bound in bound_table().bound for phrase in bound.before)
    words = (word for phrase in phrases for word in phrase.lower().split())
    return frozenset(words) | ARTICLES | {"between", "from", "up", "to", "as", "much", "just"} | _HEADS
