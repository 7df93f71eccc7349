"""Items of a press round-up: an outlet's name, a colon, and what the outlet reports, in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sources.outlets import Outlet, find_outlet, guess_outlet
from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.segments.parts import is_name
from sources.span import Span

REACH_OF_TITLE = 400  # characters in which a page says that it reviews the press
_REVIEW = re.compile(
    r"\b(?:press|media|newspaper|news)[ -](?:review|round-?up|digest|summary|scan)\b|\bwhat the papers say\b"
    r"|\b(?:in|from) the papers\b|\bthe papers\b|\bround-?up\b|\bfront pages\b",
    re.IGNORECASE,
)
SHORTEST_ITEM = 20  # characters: a report, not a label over a list
# - **[Nikkei](https://...)** (30 Jan.): Exports fell
_ITEM = re.compile(
    r"(?:[-*•·] |\d{1,3}[.)] )?[*_\[]{0,5}(?P<from>(?:From|Via|In|Per)(?: the)? )?[*_\[]{0,5}"
    r"(?P<outlet>[^\W_][^:*_\[\]()\n]{1,50}?)[*_\]]{0,5}"
    r"(?:\([^()\s]{1,300}\))?[*_]{0,3}(?: \([^()\n]{1,40}\))?[*_]{0,3}(?::| [–—])[*_]{0,3} (?=\S)"
)


def find_roundup_items(text: str, paragraphs: Sequence[Paragraph], *, outer: Draft) -> list[Draft]:
    """Return the items among the paragraphs of `outer`, each a voice of its own from the colon on."""
    drafts: list[Draft] = []
    is_review = _REVIEW.search(text, 0, REACH_OF_TITLE) is not None
    for paragraph in paragraphs:
        match = _ITEM.match(text, paragraph.start, min(paragraph.end, paragraph.start + 400))
        if match is None or paragraph.end - match.end() < SHORTEST_ITEM or paragraph.words.endswith("?"):
            continue
        words = match.group("outlet")
        is_marked = match.start("outlet") > paragraph.start
        outlet = guess_outlet(words) if is_marked or is_review else find_outlet(words)
        if (
            outlet is None
            and match.group("from") in ("From ", "From the ", "Via ", "Via the ")
            and is_name(words)
        ):
            outlet = Outlet(name=words, kind="newspaper", is_registered=False)
        if outlet is None or outlet.name == outer.outlet:
            continue
        drafts.append(
            Draft(
                "article",
                match.end(),
                paragraph.end,
                f"an item of a round-up under the name {words!r}",
                outlet=outlet.name,
                published=outer.published,
                outlet_cue=Span(*match.span("outlet")),
            )
        )
    return drafts
