"""Words, numbers and marks of a text with their places; the one tokeniser that every rule family reads."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sources.span import Span

# Each alternative starts with another character class and repeats one class only: linear in the text.
_TOKEN = re.compile(r"[^\W\d_]+(?:['’.&-](?=[^\W_])[^\W_]+)*|\d[\d.,]*\d|\d|\S")


class Token(NamedTuple):
    """One token with its place; `lower` is the word in lower case with straight apostrophes."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the token stands in the stored text."""
        return Span(self.start, self.end)


_make = tuple.__new__  # what Token() calls in turn; a tenth faster where every reader begins


def tokenise(text: str, span: Span) -> list[Token]:
    """Return the tokens of `text` inside `span`, in order; white space belongs to none."""
    return list(_read(text, span.start, span.end))


@lru_cache(maxsize=256)  # every reader of a sentence asks for its tokens, one after another
def _read(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(
        [
            _make(Token, (word := match[0], word.lower().replace("’", "'"), match.start(), match.end()))
            for match in _TOKEN.finditer(text, start, end)
        ]
    )
