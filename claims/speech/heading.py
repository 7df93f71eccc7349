"""Who speaks in a block quote under a heading: "Remarks of the Commissioner", "The mayor's answer"."""

from __future__ import annotations

import re

from claims.speech.said_nouns import said_nouns
from sources.span import Span

_LONGEST_HEADING = 100  # code points
_REACH = 200  # code points before the quote
_LINE = re.compile(r"[^\n]*[^\s>][^\n]*")
_BY = re.compile(r"(?P<noun>[^\W\d_]+) (?:of|by|from) (?P<name>[^,:;.\n]+)")
_OWN = re.compile(r"(?P<name>[^,:;.\n]+?)(?:['’]s|s['’]) (?P<noun>[^\W\d_]+)")
_MARKS = "#*_ \t>:"


def read_heading(text: str, quote_start: int) -> Span | None:
    """Return where the line before a block quote names its speaker; None where it names nobody."""
    start = max(0, quote_start - _REACH)
    lines = list(_LINE.finditer(text, start, quote_start))
    if not lines:
        return None
    first, last = lines[-1].span()
    while first < last and text[first] in _MARKS:
        first += 1
    while last > first and text[last - 1] in _MARKS:
        last -= 1
    if last - first > _LONGEST_HEADING:
        return None
    for pattern in (_BY, _OWN):
        match = pattern.fullmatch(text, first, last)
        if match is not None and match.group("noun").lower() in said_nouns().heading.words:
            return Span(*match.span("name"))
    return None
