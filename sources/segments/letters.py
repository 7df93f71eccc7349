"""Readers' letters and comments that a line below their words signs: "Lena Moor", "Posted by: Lena"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sources.printed_date import DateOrder, PrintedDate, find_printed_dates
from sources.segments.cue_phrases import plain_words
from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.segments.parts import in_title_case
from sources.segments.turn_names import without_titles
from sources.segments.voice_words import voice_patterns
from sources.segments.writer_lines import LONGEST_LINE, POSTED_BY, may_write

LAST_LINES = 8  # paragraphs at the end of a letter among which it is signed
NOTE_LINES = 3  # paragraphs at the end among which a note says who wrote
LONGEST_NOTE = 240  # characters
FEWEST_SIGNED = 2  # letters that a page must hold to be read by their signatures
_CLOSING = re.compile(
    r"(?:yours|your)(?: \w+){0,2},?|(?:very )?(?:sincerely|truly|respectfully|faithfully)(?: yours)?,?"
    r"|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes),?|regards,?|cordially,?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"[*_(\[]{0,3}(?P<name>(?:(?:Dr|Prof|Professor|Rev|Sir|Dame|Cllr)\.? )?[^\W\d_a-z][\w.’'-]*"
    r"(?: (?:(?:de|van|von|der|la|al|bin) )?[^\W\d_a-z][\w.’'-]*){1,3}),? (?:is|was|has been|teaches"
    r"|writes|works|lives|directs|heads|leads|runs|serves|chairs|lectures|farms|practises|practices) "
)
_SIGNATURE = re.compile(
    r"(?:[-–—] ?|yours(?:,| [a-z]+,)? )?(?P<name>(?:\(?(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir|Cllr)\.?\)? "
    r")?[^\W\d_a-z][\w.’'-]*"
    r"(?: (?:(?:de|van|von|der|la|al|bin) )?[^\W\d_a-z][\w.’'-]*){1,3})(?:,? \(?[^.!?\n]{2,60}\)?)?\Z"
)


def read_signed(own: Sequence[Paragraph], order: DateOrder | None) -> list[Draft]:
    """Read comments that a line below them signs: "Posted by: Lena | May 5, 2018"."""
    drafts: list[Draft] = []
    first = 0
    for index, one in enumerate(own):
        match = POSTED_BY.match(one.words) if len(one.words) <= LONGEST_LINE else None
        if match is None or index == first or not may_write(match.group("name")):
            continue
        date = next(find_printed_dates(match.group("rest"), order=order), None)
        drafts += _signed_draft(own[first : index + 1], match.group("name").strip(), 1, date)
        first = index + 1
    return drafts


def read_letters(own: Sequence[Paragraph]) -> list[Draft]:
    """Read letters that a name below them signs, with a place or an office on the next line or beside it."""
    drafts: list[Draft] = []
    first = index = letters = 0
    while index < len(own):
        name, lines = _read_signature(own, index)
        if name is not None and index > first:
            drafts += _signed_draft(own[first : index + lines], name, lines, None)
            letters += 1
            first = index + lines
        index += lines
    return drafts if letters >= FEWEST_SIGNED else []


def _read_signature(own: Sequence[Paragraph], index: int) -> tuple[str | None, int]:
    one = own[index]
    match = (
        _SIGNATURE.match(one.words.strip("*_ "))
        if len(one.words) <= LONGEST_LINE and not one.is_prose
        else None
    )
    if match is None or (
        index > 0 and not own[index - 1].is_prose and not own[index - 1].words.endswith((".", "?", "!"))
    ):
        return None, 1
    lines = 1
    while (
        index + lines < len(own) and not own[index + lines].follows_blank and not own[index + lines].is_prose
    ):
        lines += 1
    name = re.sub(r"\A\([A-Z][a-z]+\.?\) ", "", match.group("name"))
    return in_title_case(name) if name.isupper() else without_titles(name), lines


def read_closing(body: Sequence[Paragraph]) -> str | None:
    """Return who signs a letter: the name below "Yours faithfully,"."""
    for one, below in pairwise(body[-LAST_LINES:]):
        match = _SIGNATURE.match(below.words) if _CLOSING.fullmatch(one.words) is not None else None
        if match is not None:
            return without_titles(match.group("name"))
    return None


def read_noted_author(body: Sequence[Paragraph]) -> str | None:
    """Return whom a note at the top or the end of a signed opinion introduces: "Piet Hals is a teacher."."""
    for one in (*body[:1], *body[-NOTE_LINES:]):
        match = _NOTE.match(one.words) if len(one.words) <= LONGEST_NOTE else None
        if match is not None and voice_patterns().office.search(plain_words(one.words)) is not None:
            return without_titles(match.group("name"))
    return None


def _signed_draft(own: Sequence[Paragraph], name: str, lines: int, date: PrintedDate | None) -> list[Draft]:
    said = own[:-lines]
    start = next(
        (one.start for one in said if one.is_prose or one.words.endswith((".", "?", "!"))), said[0].start
    )
    letter = Draft(
        "post", start, own[-1].end, f"words signed below {own[-lines].words[:60]!r}", author=name,
        author_role="speaker", published=None if date is None else date.value,
    )  # fmt: skip
    return [letter, *(Draft("boilerplate", one.start, one.end, "a signature") for one in own[-lines:])]
