"""Digits that are codes: telephone numbers, web addresses, digits amid letters, versions, times of day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.figures.figure_words import figure_words
from claims.figures.money import is_currency_symbol
from claims.figures.numeral import NumberMatch, is_tight
from claims.words.token import Token

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")
_DASHES = ("-", "–")
_BRACKETS = ("(", ")")
_LEAST_RUN = 3  # groups of digits side by side: no list has no comma
_LONGEST_RUN = 8  # tokens looked at on either side


def address_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where web and mail addresses stand between `start` and `end`."""
    window = text[start:end]
    if "://" not in window and "www." not in window and "@" not in window:
        return []
    return [match.span() for match in _ADDRESS.finditer(text, start, end)]


def is_inside_code(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether digits go on from a word ("e9999", "G20") or stand amid a chain ("800" of "1-800-555").

    The cheap questions, asked before a numeral is read; the letters of a currency begin no code.
    """
    token = tokens[position]
    if position == 0 or not token.text[0].isdecimal():
        return False
    before = tokens[position - 1]
    if before.end != token.start:
        return False
    if before.text[-1].isalpha():
        return not is_currency_symbol(before.text)
    if before.text not in ("-", "/", "–") or position < 2 or position + 2 >= len(tokens):
        return False
    behind = tokens[position + 1]
    is_tight = tokens[position - 2].end == before.start and behind.start == token.end
    return is_tight and behind.text == before.text and tokens[position - 2].text[0].isdecimal()


def is_code(tokens: Sequence[Token], number: NumberMatch, *, has_unit: bool) -> bool:
    """Tell whether digits are part of a code; `has_unit`: a unit or currency stands at them."""
    if _is_glued(tokens, number, has_unit=has_unit) or _is_chain(tokens, number):
        return True
    return not has_unit and _is_dialled(tokens, number)


def _is_glued(tokens: Sequence[Token], number: NumberMatch, *, has_unit: bool) -> bool:
    """Tell whether letters or marks stand right at the digits ("G20", "AK-47", "24x7b")."""
    if has_unit:
        return False
    first, last = number.first, number.last
    if is_tight(tokens, first) and tokens[first].text != ".":
        before = tokens[first - 1]
        if before.text[-1].isalnum() or before.text in figure_words("glued_mark"):
            return True
        if before.text in (".", "-") and is_tight(tokens, first - 1):
            if before.text == ".":
                return True
            word = tokens[first - 2]
            return word.text[-1].isalpha() and word.lower not in figure_words("scale_noun")
    if not is_tight(tokens, last):
        return False
    behind = tokens[last]
    return (behind.text[0].isalpha() and behind.lower != "s") or behind.text in figure_words("glued_mark")


def _is_chain(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether digits are joined by marks on both sides, or by a colon: "1-800-555", "10:30"."""
    first, last = number.first, number.last
    inside = [at for at in range(first + 1, last - 1) if tokens[at].text in _DASHES]
    joints = sum(_is_joined(tokens, at) for at in inside)
    if _is_joined(tokens, first - 1):
        if tokens[first - 1].text == ":":
            return True
        joints += tokens[first - 1].text in (*_DASHES, ".", "/")
    if _is_joined(tokens, last):
        if tokens[last].text == ":":
            return True
        joints += tokens[last].text in (*_DASHES, ".", "/")
    return joints == 2


def _is_joined(tokens: Sequence[Token], mark: int) -> bool:
    """Tell whether digits stand right at both sides of token `mark`."""
    if not (is_tight(tokens, mark) and is_tight(tokens, mark + 1)):
        return False
    return tokens[mark - 1].text[-1].isdigit() and tokens[mark + 1].text[0].isdigit()


def _is_dialled(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether digits are dialled or stamped: a leading zero, three groups in a row."""
    text = tokens[number.first].text
    if not text.isdigit() or number.scale != 1:
        return False
    if text[0] == "0" and len(text) > 1:
        return True
    run, leading = 1, False
    for step in (-1, 1):
        at = number.first + step if step < 0 else number.last
        for _ in range(_LONGEST_RUN):
            if not 0 <= at < len(tokens) or not (tokens[at].text.isdigit() or tokens[at].text in _BRACKETS):
                break
            run += tokens[at].text.isdigit()
            leading = leading or (tokens[at].text[0] == "0" and len(tokens[at].text) > 1)
            at += step
    return run >= _LEAST_RUN or (run == 2 and leading)
