"""Items of a digest that end in the outlet they come from: "(Baltic Observer)", "Read more at X", "via X".

A page is a digest where at least two items are credited so. An item reaches back from its credit to its
heading, its number or the credit before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sources.calendar_date import ImpreciseDate
from sources.lines import is_list_item
from sources.outlets import guess_outlet
from sources.printed_date import DateOrder, read_printed_date
from sources.segments.draft import Draft
from sources.segments.footers import Footer
from sources.segments.layout import Paragraph
from sources.segments.parts import is_name
from sources.span import Span

FEWEST_ITEMS = 2
LONGEST_CREDIT = 90  # characters
_NAME = r"[^\W\d_][^()\[\]\n:;!?]{1,60}?"
_ENDS = r"(?:(?<=[.!?…»”\"’)\]])|(?<=\n)) ?"
_BRACKETS = re.compile(
    rf"{_ENDS}[*_]{{0,2}}[(\[](?:via |from |source: ?|h/t |hat tip: ?|in )?(?:the )?(?P<name>{_NAME})(?:, "
    rf"(?P<date>[^()\[\]]{{4,30}}))?[)\]][*_]{{0,2}}\.?\Z",
    re.IGNORECASE,
)
_DASH = re.compile(
    rf"{_ENDS}(?:--?|[–—]) ?(?:via )?(?:the )?(?P<name>{_NAME})(?:, (?P<date>[^()\[\]]{{4,30}}))?\.?\Z",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"(?:{_ENDS}|\A)[*_\[(→>» ]{{0,3}}(?:(?:read|see|find|get|watch|hear|continue reading|keep reading)? ?"
    rf"(?:the )?(?:full |whole |rest of the )?(?:more|story|article|report|reading|coverage|piece|details|it)"
    rf"(?: here)?(?: at| in| on| from| via|:)|via:?|source:?|from:?|credit:?|h/t:?|originally (?:in|at|on)"
    rf"|first (?:in|at|published in))"
    rf" (?:the )?(?P<name>{_NAME})(?:, (?P<date>[^()\[\]]{{4,30}}))?[\])*_]{{0,3}}\.?(?: ?[»→>]+)?\Z",
    re.IGNORECASE,
)


# what a tail must hold for a pattern to fit: cheap to tell
_CLOSES = re.compile(r"[)\]][*_.]{0,3}\Z")
_LEADS = re.compile(
    r"\b(?:more|via|source|from|credit|story|article|report|reading|coverage|piece|details|here|first"
    r"|originally)\b|h/t",
    re.IGNORECASE,
)
_DASHES = re.compile(r"[-–—] ?\S")


class _Credit(NamedTuple):
    """A credit at the end of a paragraph: who, where its name stands, and where the item's words end."""

    place: int
    outlet: str
    name: Span
    end: int
    date: ImpreciseDate | None


def find_credited_items(
    text: str,
    paragraphs: Sequence[Paragraph],
    footers: Sequence[Footer],
    *,
    outer: Draft,
    order: DateOrder | None,
) -> list[Draft]:
    """Return the items of a digest, in order; none on a page that credits fewer than two.

    Args:
        text: the stored text.
        paragraphs: those of `outer` below its header.
        footers: the citation footers among them; one that names an outlet credits the item above it.
        outer: the passage that they stand in, which credits nobody with its own name.
        order: how the document writes numeric dates, where that is known.
    """
    read = (_read_credit(text, paragraphs, index, order) for index in range(len(paragraphs)))
    credited = [credit for credit in read if credit is not None]
    taken = {credit.place for credit in credited}
    credited += [
        _Credit(one.first, one.citation.outlet, span, paragraphs[one.first - 1].end, one.citation.published)
        for one in footers
        if one.citation.outlet is not None
        and one.first not in taken
        and one.first > 0
        and one.last == one.first + 1
        and (span := paragraphs[one.first].span)
    ]
    credited = [credit for credit in credited if credit.outlet != outer.outlet]
    if len(credited) < FEWEST_ITEMS:
        return []
    drafts: list[Draft] = []
    after = 0
    for credit in sorted(credited, key=lambda one: one.place):
        first = _first_of_item(paragraphs, credit, after=after)
        after = credit.place + 1
        start = paragraphs[first].start
        if start >= credit.end:
            continue
        found_by = f"an item credited by {credit.name.quote(text)[:60]!r} at its end"
        drafts.append(
            Draft(
                "article", start, credit.end, found_by, outlet=credit.outlet,
                published=credit.date or outer.published, outlet_cue=credit.name,
            )
        )  # fmt: skip
    return drafts


def _read_credit(
    text: str, paragraphs: Sequence[Paragraph], index: int, order: DateOrder | None
) -> _Credit | None:
    one = paragraphs[index]
    window = max(one.start, one.end - LONGEST_CREDIT)
    tail = text[window : one.end]
    for pattern, mark in ((_BRACKETS, _CLOSES), (_MORE, _LEADS), (_DASH, _DASHES)):
        if mark.search(tail) is None:
            continue
        match = pattern.search(text, window, one.end)
        if match is None or (match.start() == one.start and pattern is _DASH):
            continue
        name = match.group("name").strip(" .*_")
        known = guess_outlet(name)
        is_direction = name.isupper()  # [CROSSTALK], (APPLAUSE)
        is_formed = pattern is not _DASH and not is_direction and is_name(name)
        if known is None and not is_formed:
            continue
        if match.start() == one.start and (index == 0 or one.is_prose):
            continue
        printed = None if match.group("date") is None else read_printed_date(match.group("date"), order=order)
        place = match.start("name")
        span = Span(place, place + len(match.group("name").rstrip(" .*_")))
        end = one.start + len(text[one.start : match.start()].rstrip())
        end = paragraphs[index - 1].end if end <= one.start else end
        outlet = name if known is None else known.name
        return _Credit(index, outlet, span, end, None if printed is None else printed.value)
    return None


def _first_of_item(paragraphs: Sequence[Paragraph], credit: _Credit, *, after: int) -> int:
    """Return the index of the first paragraph of an item: below a heading, at its number, behind a credit."""
    own_line = credit.end < paragraphs[credit.place].start
    first = credit.place - 1 if own_line else credit.place
    headed = any(not one.is_prose for one in paragraphs[after : credit.place])
    while first > after and headed and not is_list_item(paragraphs[first].words):
        above = paragraphs[first - 1]
        if not above.is_prose or is_list_item(above.words):
            break
        first -= 1
    return max(first, 0)
