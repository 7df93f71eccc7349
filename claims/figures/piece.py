"""Cut a sentence into pieces that can be read for figures and times at a cost in line with their length.

A sentence beyond any writer's is cut at white space. A piece with more figures than a sentence ever has, or
with hardly a word between them, is a table or an attack: nobody can say what each of its figures is about, so
it is passed over. So is a bare number on a line of its own, the cell of a table; four digits are the year of
a heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from claims.figures.number_words import telling_openers
from claims.words.token import Token, tokenise
from sources.span import Span

LONGEST_PIECE = 4000  # code points; longer runs are tables, codes or attacks
MOST_FIGURES = 60  # numbers and number words of a piece; the fullest sentence of benchmarks/quantities has 48
MOST_DENSE = 16  # beyond it each figure needs words of its own; long numbers in words have up to 12
LEAST_WORDS = 2  # tokens a figure in a dense piece, itself included; the densest prose has 3.3
YEAR_DIGITS = 4
_BLANKS = (" ", "\n", "\t")


def read_pieces(text: str, sentence: Span) -> Iterator[Sequence[Token]]:
    """Yield the tokens of each piece of a sentence that can be read, in order."""
    for piece in _pieces(text, sentence):
        tokens = _read(text, piece.start, piece.end)
        if tokens:
            yield tokens


@lru_cache(maxsize=64)  # the pieces of a long sentence, between the reader of figures and that of times
def _read(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of a piece; none where it cannot be read."""
    tokens = tuple(tokenise(text, Span(start, end)))
    is_whole_text = start == 0 and end == len(text)
    return tokens if _is_readable(tokens) and (is_whole_text or not _is_cell(tokens)) else ()


def _is_cell(tokens: Sequence[Token]) -> bool:
    """Tell whether a piece is a bare number, and no year."""
    return len(tokens) == 1 and tokens[0].text.isdecimal() and len(tokens[0].text) != YEAR_DIGITS


def _is_readable(tokens: Sequence[Token]) -> bool:
    """Tell whether a piece has words enough for its figures."""
    words, figures, joints = telling_openers(), 0, 0
    for token in tokens:
        if token.text[0].isdecimal() or token.lower in words:
            figures += 1
        elif "-" in token.lower and token.lower.partition("-")[0] in words:
            joints += token.lower.count("-")
            figures += 1 + token.lower.count("-")
    if figures <= MOST_DENSE:
        return True
    return figures <= MOST_FIGURES and len(tokens) + joints > LEAST_WORDS * figures


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while start < sentence.end:
        end = min(start + LONGEST_PIECE, sentence.end)
        if end < sentence.end:
            blank = max(text.rfind(mark, start, end) for mark in _BLANKS)
            end = blank if blank > start else end
        yield Span(start, end)
        start = end
