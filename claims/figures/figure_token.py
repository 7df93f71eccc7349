"""Cut the tokens around figures finer: "6-8m", "Rs.500" and "twenty-pound" into number, unit and mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.figures.figure_words import figure_words
from claims.figures.number_words import opens_number
from claims.words.token import Token

_PIECE = re.compile(r"[^\W\d_]+|\d[\d.,]*\d|\d|\S")
_HYPHEN_THEN_DIGIT = re.compile(r"-\d")
_LETTERS_THEN_DIGIT = re.compile(r"[^\W\d_]+\.?\d")


def split_figures(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each compound that holds a figure cut into its pieces; others stay whole."""
    pieces: list[Token] = []
    for token in tokens:
        if token.text.isalpha():
            pieces.append(token)  # most tokens are plain words, which hold no figure
        elif token.text[0].isalpha():
            pieces.extend(_cut(token) if _holds_figure(token, pieces) else (token,))
        elif token.text[0].isdecimal() and _continues_decimal(token, pieces):
            whole, point = pieces[-2:]
            text = whole.text + point.text + token.text
            pieces[-2:] = [Token(text, text, whole.start, token.end)]
        else:
            pieces.append(token)
    return pieces


def _continues_decimal(token: Token, before: Sequence[Token]) -> bool:
    """Tell whether digits are the decimals of a figure cut from a compound: the 1 of "magnitude-7.1"."""
    if len(before) < 4 or not token.text.isdecimal() or before[-1].text != "." or before[-3].text != "-":
        return False
    run = (*before[-4:], token)
    is_tight = all(one.end == other.start for one, other in pairwise(run))
    return is_tight and run[0].text[-1].isalpha() and run[2].text.isdecimal()


def _holds_figure(token: Token, before: Sequence[Token]) -> bool:
    """Tell whether a word begins or continues a figure ("Rs.500", the "m-10m" of "5m-10m")."""
    text = token.text
    if "-" not in text and "." not in text:
        return False
    if "-" in text:
        first = token.lower.partition("-")[0]
        if opens_number(first) or (text[-1].isdecimal() and first in figure_words("scale_noun")):
            return True
        if before and before[-1].text[-1].isdigit() and before[-1].end == token.start:
            return True
        if _HYPHEN_THEN_DIGIT.search(text) is not None and _follows_digits(token, before):
            return True
    return "." in text and text[-1].isdigit() and _LETTERS_THEN_DIGIT.match(text) is not None


def _follows_digits(token: Token, before: Sequence[Token]) -> bool:
    """Tell whether digits and a hyphen stand right before: the "foot-4" of "6-foot-4"."""
    if len(before) < 2 or before[-1].text != "-" or not before[-2].text[-1].isdecimal():
        return False
    return before[-2].end == before[-1].start and before[-1].end == token.start


def _cut(token: Token) -> list[Token]:
    return [
        Token(match.group(), match.group().lower(), token.start + match.start(), token.start + match.end())
        for match in _PIECE.finditer(token.text)
    ]
