"""Quotations of one paragraph: which marks belong together, and which are strays.

Marks are matched inside a paragraph only, so an odd one never reaches the next paragraph. One left open runs
to the end of its paragraph; who reads the next paragraph decides whether that takes it up.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sources.span import Span

_MARK = re.compile(r"[“”„«»\"‘’']")
_OPENERS = frozenset("“„«‘")
_CLOSER = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_SINGLE = frozenset("‘'")
_BEFORE_OPENING = frozenset("([{—–-/:") | frozenset("“\"‘'")
_MOST_MARKS = 60  # marks between an opening and its closing one; keeps the search linear
_LONGEST_SINGLE = 600  # code points; beyond that an apostrophe was taken for a mark


class Quotation(NamedTuple):
    """A stretch between quotation marks, marks included; `is_open` when its closing mark is missing."""

    span: Span
    is_open: bool = False


def find_quotations(text: str, paragraph: Span) -> list[Quotation]:
    """Return the outermost quotations of a paragraph, in order, never overlapping."""
    marks = [match.start() for match in _MARK.finditer(text, paragraph.start, paragraph.end)]
    quotations: list[Quotation] = []
    index = 0
    while index < len(marks):
        start = marks[index]
        if not _opens(text, start, paragraph):
            index += 1
            continue
        closing = _find_closing(text, marks, index, paragraph)
        if closing is not None:
            quotations.append(Quotation(Span(start, marks[closing] + 1)))
            index = closing + 1
        elif _may_stay_open(text, start, marks[index + 1 : index + 1 + _MOST_MARKS]):
            quotations.append(Quotation(Span(start, paragraph.end), is_open=True))
            break
        else:
            index += 1
    return quotations


def _opens(text: str, place: int, paragraph: Span) -> bool:
    mark = text[place]
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    if mark in _OPENERS:
        return not (mark == "‘" and (before.isalnum() or after.isspace()))
    if mark not in "\"'" or after.isspace():
        return False
    stands_free = before.isspace() or before in _BEFORE_OPENING
    return stands_free and (mark == '"' or after.isalpha() or after in '“"')


def _find_closing(text: str, marks: list[int], index: int, paragraph: Span) -> int | None:
    """Return the index in `marks` of the mark that closes the one at `index`; None when there is none."""
    opening = text[marks[index]]
    closers = _CLOSER[opening]
    for later in range(index + 1, min(len(marks), index + 1 + _MOST_MARKS)):
        place = marks[later]
        mark = text[place]
        if mark == opening and opening in "“«" and _begins_speech(text, place):
            return None
        if mark not in closers:
            continue
        if opening in _SINGLE:
            if place - marks[index] > _LONGEST_SINGLE:
                return None
            if not _closes_single(text, place, paragraph):
                continue
        if opening == '"' and _opens(text, place, paragraph) and not _closes_straight(text, place, paragraph):
            return None
        return later
    return None


def _begins_speech(text: str, place: int) -> bool:
    """Tell whether a second opening mark stands where a new quotation would: after white space."""
    return place > 0 and text[place - 1].isspace()


def _closes_straight(text: str, place: int, paragraph: Span) -> bool:
    after = text[place + 1] if place + 1 < paragraph.end else " "
    return not text[place - 1].isspace() and not after.isalnum()


def _closes_single(text: str, place: int, paragraph: Span) -> bool:
    """Tell an end mark from an apostrophe: after a letter, never before one; "boys' room" stays open."""
    before = text[place - 1]
    after = text[place + 1] if place + 1 < paragraph.end else " "
    if before.isspace() or after.isalnum():
        return False
    if before not in "sz" or after != " ":
        return True
    following = _MARK.search(text, place + 1, paragraph.end)
    return following is None or _opens(text, following.start(), paragraph)


def _may_stay_open(text: str, start: int, later_marks: list[int]) -> bool:
    """An opening mark may lack its end only when no other quotation follows it in the paragraph."""
    return text[start] in '“"«' and not any(text[place] in '“”"«»' for place in later_marks)
