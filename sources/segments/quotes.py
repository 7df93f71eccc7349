"""Block quotes: marked (`> `), indented, or running over paragraphs that each open with a quotation mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.span import Span

INDENT = 3  # blanks before a paragraph that is set in
INDENTED_SHARE = 0.4  # where more of the paragraphs are set in, it is the style of the page
LONGEST_QUOTE = 12  # paragraphs; an unclosed mark further up is a misprint
_CREDIT = re.compile(r"(?:--|–|—|-)\s*(?P<author>[^\W\d_a-z][^,\n]{2,60})")
_OPENERS = {"“": "”", "«": "»", '"': '"', "„": "“"}


def find_block_quotes(text: str, paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """Return the block quotes among the paragraphs of a passage, in order, none inside another."""
    quotes = _marked(text, paragraphs) + _indented(text, paragraphs)
    taken = [Span(quote.start, quote.end) for quote in quotes]
    for quote in _running(text, paragraphs) + _after_colon(text, paragraphs):
        if not any(Span(quote.start, quote.end).overlap(other) for other in taken):
            quotes.append(quote)
    return sorted(quotes, key=lambda quote: quote.start)


def is_whole_quotation(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph opens with a quotation mark that only its last character closes."""
    closer = _OPENERS.get(text[paragraph.start])
    return closer is not None and text.find(closer, paragraph.start + 1) == paragraph.end - 1


def opens_quotation(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph opens with a quotation mark that only a later paragraph closes."""
    closer = _OPENERS.get(text[paragraph.start])
    return closer is not None and text.find(closer, paragraph.start + 1, paragraph.end) < 0


def is_set_in(text: str, paragraph: Paragraph) -> bool:
    """Tell whether every line of a paragraph is set in from the margin."""
    return _indent(text, paragraph) >= INDENT


def _runs(paragraphs: Sequence[Paragraph], chosen: Sequence[bool]) -> list[Sequence[Paragraph]]:
    runs: list[Sequence[Paragraph]] = []
    first: int | None = None
    for index, is_chosen in enumerate([*chosen, False]):
        if is_chosen and first is None:
            first = index
        elif not is_chosen and first is not None:
            runs.append(paragraphs[first:index])
            first = None
    return runs


def _marked(text: str, paragraphs: Sequence[Paragraph]) -> list[Draft]:
    drafts: list[Draft] = []
    for run in _runs(paragraphs, [text.startswith(">", one.start) for one in paragraphs]):
        credit = _CREDIT.match(run[-1].words.lstrip("> "))
        author = credit.group("author").strip() if credit is not None else None
        drafts.append(Draft("quote", run[0].start, run[-1].end, "lines marked with >", author=author))
    return drafts


def _indented(text: str, paragraphs: Sequence[Paragraph]) -> list[Draft]:
    set_in = [_indent(text, one) >= INDENT and one.is_prose for one in paragraphs]
    prose = sum(one.is_prose for one in paragraphs)
    if not any(set_in) or sum(set_in) > INDENTED_SHARE * prose:
        return []
    return [
        Draft("quote", run[0].start, run[-1].end, "paragraphs set in") for run in _runs(paragraphs, set_in)
    ]


def _indent(text: str, paragraph: Paragraph) -> int:
    """Return the smallest indent of the lines of a paragraph; a tab counts four."""
    first = text.rfind("\n", 0, paragraph.start) + 1
    lines = [
        text[first : paragraph.end].split("\n", 1)[0],
        *text[paragraph.start : paragraph.end].split("\n")[1:],
    ]
    widths = []
    for line in lines:
        expanded = line.expandtabs(4)
        widths.append(len(expanded) - len(expanded.lstrip()))
    return min(widths)


def _running(text: str, paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """Find quotations that stay open at the end of a paragraph and are opened again by the next."""
    drafts: list[Draft] = []
    index = 0
    while index < len(paragraphs) - 1:
        opened = _left_open(text, paragraphs[index])
        last = None if opened is None else _closing(text, paragraphs, index, mark=text[opened])
        if opened is None or last is None:
            index += 1
            continue
        closer = _OPENERS[text[opened]]
        end = text.find(closer, paragraphs[last].start + 1, paragraphs[last].end) + 1
        end = end or paragraphs[last].end
        found_by = "a quotation that runs over paragraphs"
        drafts.append(Draft("quote", opened, end, found_by))
        index = last + 1
    return drafts


def _after_colon(text: str, paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """Find whole quotations under a paragraph that ends in a colon: "In a statement the company said:"."""
    return [
        Draft("quote", one.start, one.end, "a quotation after a colon")
        for before, one in pairwise(paragraphs)
        if before.words.endswith(":") and is_whole_quotation(text, one)
    ]


def _left_open(text: str, paragraph: Paragraph) -> int | None:
    """Return where a quotation opens that the paragraph does not close."""
    words = text[paragraph.start : paragraph.end]
    for opener, closer in _OPENERS.items():
        if opener == closer:
            if words.count(opener) % 2 == 1:
                return paragraph.start + words.rfind(opener)
        elif opener != "„" and words.rfind(opener) > words.rfind(closer):
            return paragraph.start + words.rfind(opener)
    return None


def _closing(text: str, paragraphs: Sequence[Paragraph], index: int, *, mark: str) -> int | None:
    """Return the index of the paragraph that closes the quotation opened in the one at `index`."""
    for last in range(index + 1, min(len(paragraphs), index + LONGEST_QUOTE)):
        if not text.startswith(mark, paragraphs[last].start):
            return None
        if _left_open(text, paragraphs[last]) is None:
            return last
    return None
