"""Cut a sentence into pieces that can be read for figures and times at a cost in line with their length.

A sentence beyond any writer's is cut at white space. A piece with more figures than a sentence ever has is a
table or an attack: nobody can say what each of its figures is about, so it is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.words.token import Token, tokenise
from sources.span import Span

LONGEST_PIECE = 4000  # code points; longer runs are tables, codes or attacks
MOST_FIGURES = 60  # tokens in digits of one piece; the fullest sentence of benchmarks/quantities has 48
_BLANKS = (" ", "\n", "\t")


def read_pieces(text: str, sentence: Span) -> Iterator[list[Token]]:
    """Yield the tokens of each piece of a sentence that can be read, in order."""
    for piece in _pieces(text, sentence):
        tokens = tokenise(text, piece)
        if len(tokens) <= MOST_FIGURES or sum(token.text[0].isdecimal() for token in tokens) <= MOST_FIGURES:
            yield tokens


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while start < sentence.end:
        end = min(start + LONGEST_PIECE, sentence.end)
        if end < sentence.end:
            blank = max(text.rfind(mark, start, end) for mark in _BLANKS)
            end = blank if blank > start else end
        yield Span(start, end)
        start = end
