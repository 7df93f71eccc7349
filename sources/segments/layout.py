"""The paragraphs of a text with what their look tells: short or prose, heading, list item, block."""

from __future__ import annotations

import re
from typing import NamedTuple

from sources.lines import bare_words, is_list_item, is_markdown_heading, is_rule, is_table_row
from sources.paragraphs import find_paragraphs
from sources.span import Span

LONGEST_LINE = 160  # characters: titles, bylines and footers are shorter
LONGEST_HEADING = 110
SHORTEST_PROSE = 6  # words: a shorter line with a full stop may still be a title
# a question or a finished sentence before the closing mark: text, unless the line is a short question
_INNER_END = re.compile(r"[.!?…][\"”’')]\Z|(?:\S+ ){8}\S.*\?\Z|[a-z)”\"]{2}[.!] .*\?\Z")
_SENTENCE_END = re.compile(r"[.!…][\"”’'»)\]]*\Z")


class Paragraph(NamedTuple):
    """A paragraph of a stored text.

    Attributes:
        start, end: half-open, without the blanks at both ends.
        words: its words without Markdown's marks at the ends.
        follows_blank: it begins a block: a blank line, or nothing, stands before it.
        is_prose: it reads as sentences; False for titles, bylines, footers.
        is_marked: Markdown marks it as a heading.
    """

    start: int
    end: int
    words: str
    follows_blank: bool
    is_prose: bool
    is_marked: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_title_like(self) -> bool:
        """True for a line that may be the title of what follows."""
        words = self.words
        return (
            not self.is_prose
            and not words.endswith((":", ",", ";"))
            and not is_list_item(words)
            and not is_table_row(words)
            and any(letter.isalpha() for letter in words)
        )

    def is_heading(self, text: str) -> bool:
        """Tell whether it stands as a heading: marked as one, or a short line that opens like a title."""
        if is_markdown_heading(text[self.start : self.end]):
            return True
        words = self.words
        if len(words) > LONGEST_HEADING or not self.is_title_like:
            return False
        if _SENTENCE_END.search(words) is not None or _INNER_END.search(words) is not None:
            return False
        is_quoted = words[:1] in "“\"‘'" and words[-1:] in "”\"’'"
        return words[:1].isupper() or words[:1].isdigit() or is_quoted


def read_layout(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text`, in order; rules (`---`) are left out."""
    paragraphs: list[Paragraph] = []
    last_end = 0
    for start, end in find_paragraphs(text, Span(0, len(text))):
        raw = text[start:end]
        if not is_rule(raw):
            gap = text[last_end:start]
            follows_blank = not paragraphs or gap.count("\n") > 1 or gap.count("\r") > 1 or "\f" in gap
            words = bare_words(raw)
            paragraphs.append(
                Paragraph(start, end, words, follows_blank, _is_prose(words), is_markdown_heading(raw))
            )
        last_end = end
    return paragraphs


def _is_prose(words: str) -> bool:
    if len(words) > LONGEST_LINE:
        return True
    return words.count(" ") + 1 >= SHORTEST_PROSE and _SENTENCE_END.search(words[-8:]) is not None
