"""A sentence as the rules around its figures see it: tokens and word classes, read once for all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claims.figures.figure_token import split_figures
from claims.words.token import Token, tokenise
from claims.words.word_class import tag_words, with_finite
from sources.span import Span


class FigureSentence(NamedTuple):
    """A sentence, its compounds cut into number and unit; `tags`: one letter a token (word_class.py)."""

    tokens: Sequence[Token]
    tags: str

    def word(self, position: int) -> str:
        """Return the lower-case word at a token, "" beside the sentence."""
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""

    def tag(self, position: int) -> str:
        """Return the word class of a token, "" beside the sentence."""
        return self.tags[position] if 0 <= position < len(self.tags) else ""

    def place_of(self, span: Span) -> tuple[int, int]:
        """Return the tokens `[first, last)` that a stretch of the text covers."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.start)
        return first, bisect_left(self.tokens, span.end, key=lambda token: token.start)


@lru_cache(maxsize=16)  # the figures of a sentence are looked at one after another
def read_figure_sentence(text: str, sentence: Span) -> FigureSentence:
    """Return one sentence of `text` with its word classes."""
    tokens = split_figures(tokenise(text, sentence))
    return FigureSentence(tokens, with_finite(tokens, tag_words(tokens)))
