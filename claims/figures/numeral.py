"""A numeral found among tokens: which tokens it takes, the interval it says, and in which form."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from claims.words.token import Token

NumberForm = Literal["digits", "words", "vague", "fraction", "multiple"]
ONE = Decimal(1)


class NumberMatch(NamedTuple):
    """A numeral found: tokens `[first, last)` and the interval it says (a point where `low` equals `high`).

    `scale` is the magnitude that was said ("million"), 1 where none was; `letter` says that it was a letter.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    form: NumberForm
    scale: Decimal = ONE
    letter: bool = False


def numeral_word(tokens: Sequence[Token], position: int) -> str:
    """Return the word at a token in lower case, empty beyond the ends."""
    return tokens[position].lower if 0 <= position < len(tokens) else ""


def is_tight(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether token `position` follows the one before it without white space."""
    return 0 < position < len(tokens) and tokens[position - 1].end == tokens[position].start
