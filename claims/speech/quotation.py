"""Quotations of one paragraph: which marks belong together, and which are strays.

Marks are matched inside a paragraph only, so an odd one never reaches the next paragraph. One left open runs
to the end of its paragraph; who reads the next paragraph decides whether that takes it up.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sources.span import Span

_MARK = re.compile(r"''|``|[“”„«»\"‘’']")
_DOUBLED = frozenset({"''", "``"})  # typewriters' double marks
_OPENERS = frozenset("“„«‘")
_CLOSER = {"“": '”"', "„": "“”", "«": "»", "»": "«»", "”": "”", '"': '"”', "‘": "’", "'": "'"}
_SINGLE = frozenset("‘'")
_BEFORE_OPENING = frozenset("([{—–-/:") | frozenset("“\"‘'")
_MOST_MARKS = 60  # marks between an opening and its closing one; keeps the search linear
_LONGEST_NESTED = 40  # code points of a phrase quoted inside a quotation by the same marks
_LONGEST_SINGLE = 600  # code points; beyond that an apostrophe was taken for a mark


class Quotation(NamedTuple):
    """A stretch between quotation marks, marks included; `is_open` when its closing mark is missing."""

    span: Span
    is_open: bool = False


def find_quotations(text: str, paragraph: Span) -> list[Quotation]:
    """Return the outermost quotations of a paragraph, in order, never overlapping."""
    marks = [
        _Mark(match.start(), match.end(), '"' if match.group() in _DOUBLED else match.group())
        for match in _MARK.finditer(text, paragraph.start, paragraph.end)
    ]
    quotations: list[Quotation] = []
    index = 0
    while index < len(marks):
        start = marks[index].start
        if not _opens(text, marks[index], paragraph):
            index += 1
            continue
        closing = _find_closing(text, marks, index, paragraph)
        if closing is not None:
            quotations.append(Quotation(Span(start, marks[closing].end)))
            index = closing + 1
        elif _may_stay_open(marks[index], marks[index + 1 : index + 1 + _MOST_MARKS]):
            quotations.append(Quotation(Span(start, paragraph.end), is_open=True))
            break
        else:
            index += 1
    return quotations


class _Mark(NamedTuple):
    """A quotation mark `[start, end)`; `glyph` is one character, also for a doubled one."""

    start: int
    end: int
    glyph: str


def _opens(text: str, mark: _Mark, paragraph: Span) -> bool:
    before = text[mark.start - 1] if mark.start > paragraph.start else " "
    after = text[mark.end] if mark.end < paragraph.end else " "
    if mark.glyph in _OPENERS:
        return not (mark.glyph == "‘" and (before.isalnum() or after.isspace()))
    if mark.glyph not in "\"'”»" or after.isspace():
        return False
    stands_free = before.isspace() or before in _BEFORE_OPENING
    if mark.glyph in "”»":  # closing marks by name, opening ones where they stand as such
        return before.isspace() and after.isalnum()
    return stands_free and (mark.glyph == '"' or after.isalpha() or after in '“"')


def _find_closing(text: str, marks: list[_Mark], index: int, paragraph: Span) -> int | None:
    """Return the index in `marks` of the mark that closes the one at `index`; None when there is none."""
    opening = marks[index]
    for later in range(index + 1, min(len(marks), index + 1 + _MOST_MARKS)):
        mark = marks[later]
        if mark.glyph == opening.glyph and opening.glyph in "“«" and text[mark.start - 1].isspace():
            return None  # a second opening mark stands where a new quotation would
        if mark.glyph not in _CLOSER[opening.glyph]:
            continue
        is_of_other_kind = mark.glyph != opening.glyph and mark.glyph in '"”' and opening.glyph in '"“'
        if is_of_other_kind and (opening.glyph, mark.glyph) != ("“", "”"):
            if _closes_straight(text, mark, paragraph) and not _opens(text, mark, paragraph):
                return later
            continue
        if opening.glyph in _SINGLE:
            if mark.start - opening.start > _LONGEST_SINGLE:
                return None
            if not _closes_single(text, mark, paragraph):
                continue
        is_reopened = opening.glyph == '"' and _opens(text, mark, paragraph)
        if is_reopened and not _closes_straight(text, mark, paragraph):
            return _skip_nested(text, marks, later, paragraph)
        return later
    return None


def _skip_nested(text: str, marks: list[_Mark], inner: int, paragraph: Span) -> int | None:
    """Return the mark that closes '"It is "worse" than that,"' behind the quotation that opens at `inner`.

    None unless that is a few words in one pair of marks, and the outer one ends in a comma or a full stop.
    """
    if inner + 2 >= len(marks):
        return None
    closing, outer = marks[inner + 1], marks[inner + 2]
    is_phrase = closing.start - marks[inner].end <= _LONGEST_NESTED and not any(
        text[place] in ".?!," for place in range(marks[inner].end, closing.start)
    )
    ends = _closes_straight(text, closing, paragraph) and _closes_straight(text, outer, paragraph)
    are_straight = closing.glyph == outer.glyph == '"'
    return inner + 2 if is_phrase and ends and are_straight and text[outer.start - 1] in ",.?!" else None


def _closes_straight(text: str, mark: _Mark, paragraph: Span) -> bool:
    after = text[mark.end] if mark.end < paragraph.end else " "
    return not text[mark.start - 1].isspace() and not after.isalnum()


def _closes_single(text: str, mark: _Mark, paragraph: Span) -> bool:
    """Tell an end mark from an apostrophe: after a letter, never before one; "boys' room" stays open."""
    before = text[mark.start - 1]
    after = text[mark.end] if mark.end < paragraph.end else " "
    if before.isspace() or after.isalnum():
        return False
    if before not in "sz" or after != " ":
        return True
    following = _MARK.search(text, mark.end, paragraph.end)
    if following is None:
        return True
    return _opens(text, _Mark(following.start(), following.end(), following.group()[0]), paragraph)


def _may_stay_open(opening: _Mark, later: list[_Mark]) -> bool:
    """An opening mark may lack its end only when no other quotation follows it in the paragraph."""
    return opening.glyph in '“"«' and not any(mark.glyph in '“”"«»' for mark in later)
