"""Lines of a stored text: where each begins and ends, how far it is indented, what stands before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sources.span import Span

# Form feed, next line and the Unicode separators end a line too; CR LF is one line end.
_LINE = re.compile(r"([^\n\r\v\f\x85\u2028\u2029]*)(\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z)")
# A capital with a full stop is an initial ("K. Menon"), no mark of a list.
_LIST_MARK = re.compile(r"(?:[-*+•·‣▪–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[IVX]{2,4})[.)]|\(?[A-Z]\))\s+(?=\S)")
_RULE = re.compile(r"(?:[-*_=~#]\s?){3,}\Z")
_EMPHASIS = "*_` \t"
# Colours and window titles of a terminal, whose letters are no words, and control characters alone.
_CONTROL = re.compile(
    r"\x1b\[[0-?]{0,30}[ -/]{0,3}[@-~]|\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)|[\x00-\x08\x0e-\x1f\x7f]"
)


class Line(NamedTuple):
    """A line that holds more than blanks.

    Attributes:
        start, end: half-open, without the blanks at both ends.
        indent: number of blanks before `start`.
        follows_blank: a blank line, or nothing, stands before it.
    """

    start: int
    end: int
    indent: int
    follows_blank: bool

    @property
    def width(self) -> int:
        """Length with the indent."""
        return self.end - self.start + self.indent


def find_lines(text: str, span: Span) -> list[Line]:
    """Return the lines of `text` inside `span` that hold more than blanks, in order."""
    lines: list[Line] = []
    follows_blank = True
    for match in _LINE.finditer(text, span.start, span.end):
        words = match.group(1)
        bare = words.strip()
        if bare:
            start = match.start() + len(words) - len(words.lstrip())
            lines.append(Line(start, start + len(bare), start - match.start(), follows_blank))
        follows_blank = not bare
        if match.end() >= span.end:
            break
    return lines


def is_list_item(words: str) -> bool:
    """Tell whether a line opens with a bullet or with a number or letter of a list."""
    return _LIST_MARK.match(words) is not None


def is_markdown_heading(words: str) -> bool:
    """Tell whether a line is a heading such as `## Prices`."""
    return words.startswith("#") and words.lstrip("#")[:1] in {" ", "\t"}


def is_table_row(words: str) -> bool:
    """Tell whether a line is a row of a Markdown table."""
    return words.startswith("|") and words.endswith("|") and len(words) > 1


def is_rule(words: str) -> bool:
    """Tell whether a line only separates: `---`, `***`, `=====`."""
    return len(words) <= 200 and _RULE.match(words) is not None


def bare_words(words: str) -> str:
    """Return the words of a line without control sequences and Markdown's heading and emphasis marks."""
    words = (_CONTROL.sub("", words).strip() if _CONTROL.search(words) else "") or words.strip()
    return words if is_list_item(words) else words.lstrip("#").strip(_EMPHASIS)
