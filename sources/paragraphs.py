"""Paragraphs of a stored text: what a blank line parts, and what single newlines part or only wrap.

Whether a newline is a wrap is told by the width that the document is wrapped at: a line that had room for the
next word was broken on purpose.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from math import ceil

from sources.lines import (
    Line,
    find_lines,
    is_list_item,
    is_markdown_heading,
    is_rule,
    is_table_row,
)
from sources.sentence_words import sentence_words
from sources.span import Span

NARROWEST_WRAP = 50  # fewer columns are verse or a table
WIDEST_WRAP = 120  # editors wrap at 65 to 100; longer lines are whole paragraphs
WRAP_SLACK = 3  # blanks at the line end and double spaces after a full stop
RAGGED = 20  # a line wrapped for room ends at most one long word short of the width
FULLEST = 0.97  # of the lines are no wider than the width; the rest hold an address that would not break
WRAPPED_SHARE = 0.5  # of the lines that are followed by another in their block
BROKEN_PARAGRAPH = 80  # a shorter line without a full stop is a heading, not a paragraph cut by a page end
_TERMINAL = re.compile(r"[.!?:;…][\"”’'»)\]*_]*\Z")
# "by Ruth Okoro on March 3, 2019" under a title goes on with no sentence of it
_BYLINE = re.compile(
    r"(?:by|posted|published|written by|posted by) (?:on )?[A-Z][\w.'’-]*(?: (?:on "
    r"|[A-Z\d])[\w.,'’-]*){0,8}\Z"
)
_FIRST_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")


def find_paragraphs(text: str, span: Span) -> list[Span]:
    """Return the paragraphs of `text` inside `span`, in order, without the blanks around them.

    Headings, list items, table rows and lines broken on purpose are paragraphs of their own; lines that only
    wrap are joined, also across a page end in mid-sentence.
    """
    width = wrap_width(text)
    paragraphs: list[Span] = []
    before: Line | None = None
    for line in find_lines(text, span):
        if before is not None and _continues(text, before, line, start=paragraphs[-1].start, width=width):
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(Span(line.start, line.end))
        before = line
    return paragraphs


@lru_cache(maxsize=4)
def wrap_width(text: str) -> int | None:
    """Return the width that the prose of `text` is wrapped at; None when its lines are whole paragraphs."""
    lines = find_lines(text, Span(0, len(text)))
    widths = sorted(line.width for line, following in pairwise(lines) if not following.follows_blank)
    if len(widths) < 3:
        return None
    width = widths[ceil(FULLEST * (len(widths) - 1))]
    full = sum(one >= width - RAGGED for one in widths)
    if NARROWEST_WRAP <= width <= WIDEST_WRAP and full >= WRAPPED_SHARE * len(widths):
        return width
    return None


def _continues(text: str, before: Line, line: Line, *, start: int, width: int | None) -> bool:
    """Tell whether `line` goes on with the paragraph that began at `start` and holds `before`."""
    words, words_before = text[line.start : line.end], text[before.start : before.end]
    if _stands_alone(words) or _ends_alone(words_before):
        return False
    if words.startswith(">") != text.startswith(">", start):
        return False
    words = words.lstrip("> ")
    if not words:
        return False
    if before.end - start < BROKEN_PARAGRAPH and _BYLINE.match(words) is not None:
        return False
    is_open = _TERMINAL.search(words_before[-8:]) is None
    if line.follows_blank:
        # a full stop inside shows that it was prose, not a long heading
        return is_open and words[0].islower() and before.end - start >= BROKEN_PARAGRAPH
    if is_open and (words[0].islower() or _ends_in_function_word(words_before)):
        return True
    if width is None:
        return False
    if line.indent >= before.indent + 2 and not is_list_item(text[start : start + 8]):
        return False
    first_word = _FIRST_WORD.match(words)
    return first_word is not None and before.width + 1 + first_word.end() > width - WRAP_SLACK


def _stands_alone(words: str) -> bool:
    return is_list_item(words) or is_markdown_heading(words) or is_table_row(words) or is_rule(words)


def _ends_alone(words: str) -> bool:
    return words == ">" or is_markdown_heading(words) or is_table_row(words) or is_rule(words)


def _ends_in_function_word(words: str) -> bool:
    last = _LAST_WORD.search(words[-24:])
    return last is not None and last.group().lower() in sentence_words().never_last
