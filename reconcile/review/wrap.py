"""Breaks a long text into rows that fit a screen, as spans of the text: nothing is dropped or joined."""

from __future__ import annotations

from rich.cells import cell_len

from sources.span import Span


def wrap_rows(text: str, width: int) -> list[Span]:
    """Return the rows of `text` at `width` cells, each a half-open span without its line break.

    Rows break after a space where there is one, else inside a word. A wide character counts two cells.

    Args:
        text: the text as it is shown.
        width: cells in a row, 2 or more.
    """
    rows: list[Span] = []
    start = 0
    while start <= len(text):
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        rows.extend(_rows_of_line(text, start, end, width))
        start = end + 1
    return rows


def _rows_of_line(text: str, start: int, end: int, width: int) -> list[Span]:
    if start == end:
        return [Span(start, end)]
    rows: list[Span] = []
    is_narrow = text[start:end].isascii()
    while start < end:
        stop = min(start + width, end)
        if not is_narrow:
            stop = _fitting(text, start, stop, width)
        if stop < end and not text[stop].isspace():
            space = text.rfind(" ", start, stop)
            stop = space + 1 if space > start else stop
        rows.append(Span(start, stop))
        start = stop
        # The spaces a row breaks at belong to it, even where they would not fit.
        while start < end and text[start] == " " and rows[-1].end == start:
            rows[-1] = Span(rows[-1].start, start + 1)
            start += 1
    return rows


def _fitting(text: str, start: int, stop: int, width: int) -> int:
    """Return the last end up to `stop` at which `text[start:end]` fits, one character at the least."""
    low, high = start + 1, stop
    while low < high:
        middle = (low + high + 1) // 2
        if cell_len(text[start:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low
