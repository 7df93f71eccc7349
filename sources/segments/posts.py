"""An archive page to its dated posts: titles over date lines that are printed alike.

One date line makes a page only under an "Archive for ..." line; a chronology, whose dates have no titles, is
no archive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sources.outlets import find_outlet
from sources.printed_date import DateOrder, PrintedDate
from sources.segments.cue_phrases import plain_words
from sources.segments.dateline import read_date_line
from sources.segments.footers import is_footer_lead
from sources.segments.layout import Paragraph
from sources.segments.parts import is_boilerplate, is_byline

TITLED_SHARE = 0.6  # of the date lines of an archive; a post now and then has no title
FEWEST_ENTRIES = 3  # two date lines may be the dates of a report and of its update
FEWEST_MARKED = 2
_ARCHIVE_OPENS = (
    "archive for ",
    "archives for ",
    "category: ",
    "category archives",
    "monthly archives",
    "posts tagged",
    "tag archives",
    "blog archive",
)


LONGEST_TOP = 3  # lines over "Archive for ...": the name, what the page is about, a motto
LONGEST_MASTHEAD = 6  # words in the name of a page


LONGEST_WRITER = 3  # words in the name of who wrote a post
_NICK = re.compile(r"[^\W\d_]\w*[\d_]\w*|[a-z]\w{2,20}")


class PostHeader(NamedTuple):
    """The header of a post: indices of its first paragraph, title, date line and first paragraph of text."""

    first: int
    title: int | None
    dated: int
    body: int
    date: PrintedDate


def archive_masthead(top: Sequence[Paragraph]) -> str | None:
    """Return the name that a page prints over its "Archive for ..." line; None where it prints none.

    Args:
        top: the paragraphs above the first post.
    """
    opens = [index for index, one in enumerate(top) if one.words.lower().startswith(_ARCHIVE_OPENS)]
    if len(top) < 2 or not opens or not 0 < opens[0] <= LONGEST_TOP:
        return None
    words = top[0].words.lstrip("# ").split()
    is_name = all(word[:1].isupper() or len(word) <= 3 for word in words)
    return (
        " ".join(words) if 0 < len(words) <= LONGEST_MASTHEAD and is_name and words[0][:1].isupper() else None
    )


def find_post_headers(paragraphs: Sequence[Paragraph], *, order: DateOrder | None) -> list[PostHeader]:
    """Return the headers of the posts of an archive page, in order; none for a lone article."""
    dated = _date_lines(paragraphs, order)
    headers = [
        header for header in (_header(paragraphs, dated, index) for index in dated) if header is not None
    ]
    styles = Counter(_style(header) for header in headers)
    if not styles:
        return []
    style, count = max(styles.items(), key=lambda item: (item[1], item[0][1]))
    chosen = [header for header in headers if _style(header) == style]
    titled = sum(header.title is not None for header in chosen)
    if titled < TITLED_SHARE * count:
        return []
    if count < 2 and not is_archive(paragraphs):
        return []
    return _apart(chosen)


def names_writers(titles: Sequence[str]) -> bool:
    """Tell whether what stands over the posts of a page names who wrote them, as in a forum."""
    if len(titles) < FEWEST_MARKED:
        return False
    counts = Counter(titles)
    told = sum(count for title, count in counts.items() if count > 1 or _NICK.fullmatch(title) is not None)
    return told >= TITLED_SHARE * len(titles) and all(title.count(" ") < LONGEST_WRITER for title in titles)


def find_dated_entries(paragraphs: Sequence[Paragraph], *, order: DateOrder | None) -> list[PostHeader]:
    """Return the headers of the entries of a diary or chronology, in order: date lines without titles.

    Date lines that Markdown marks as headings make entries from the second on.
    """
    dated = _date_lines(paragraphs, order)
    headers = [
        PostHeader(index, None, index, index + 1, date)
        for index, date in dated.items()
        if paragraphs[index].follows_blank
        and index + 1 < len(paragraphs)
        and (paragraphs[index + 1].is_prose or paragraphs[index].is_marked)
    ]
    styles = Counter(_style(header) for header in headers)
    style, count = max(styles.items(), key=lambda item: item[1], default=(("", False), 0))
    entries = [header for header in headers if _style(header) == style]
    is_marked = all(paragraphs[header.dated].is_marked for header in entries)
    return entries if count >= (FEWEST_MARKED if is_marked else FEWEST_ENTRIES) else []


def is_archive(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether the page says itself that it is an archive."""
    return any(paragraph.words.lower().startswith(_ARCHIVE_OPENS) for paragraph in paragraphs[:5])


def _date_lines(paragraphs: Sequence[Paragraph], order: DateOrder | None) -> dict[int, PrintedDate]:
    dates: dict[int, PrintedDate] = {}
    for index, paragraph in enumerate(paragraphs):
        if len(paragraph.words) <= 120 and any(letter.isdigit() for letter in paragraph.words):
            date = read_date_line(paragraph.words, order=order)
            if date is not None and date.shape != "month":
                dates[index] = date
    return dates


def _header(paragraphs: Sequence[Paragraph], dated: dict[int, PrintedDate], index: int) -> PostHeader | None:
    """Return the header around the date line at `index`; None where the line is part of a footer."""
    after = index + 1
    if after < len(paragraphs) and is_byline(paragraphs[after].words):
        after += 1
    if after >= len(paragraphs) or not _stands_apart(paragraphs, index):
        return None
    before = index - 1
    if before >= 0 and is_byline(paragraphs[before].words):
        before -= 1
    may_be_under = before >= 0 and (paragraphs[before].is_marked or not paragraphs[index].is_marked)
    if may_be_under and before not in dated and _is_title(paragraphs, before):
        return PostHeader(before, before, index, after, dated[index])
    follows_text = before < 0 or paragraphs[before].is_prose or is_boilerplate(paragraphs[before].words)
    if not follows_text:
        return None
    if after not in dated and _is_title(paragraphs, after) and after + 1 < len(paragraphs):
        return PostHeader(index, after, index, after + 1, dated[index])
    return PostHeader(index, None, index, after, dated[index])


def _stands_apart(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Tell whether a date line has a block of its own, or shares one with a single title above it."""
    after = index + 1
    if after < len(paragraphs) and not paragraphs[after].follows_blank and is_byline(paragraphs[after].words):
        after += 1
    has_gap_after = after >= len(paragraphs) or paragraphs[after].follows_blank
    if index > 0 and _is_cued(paragraphs[index].words) and not _names_outlet(paragraphs[index - 1]):
        return index < 2 or paragraphs[index - 1].follows_blank or _ends_post(paragraphs[index - 2])
    if paragraphs[index].follows_blank:
        return has_gap_after or not any(one.follows_blank for one in paragraphs[index + 1 : index + 3])
    above = paragraphs[index - 1]
    return (
        above.follows_blank and (has_gap_after or paragraphs[index + 1].is_prose) and not _names_outlet(above)
    )


def _is_cued(words: str) -> bool:
    """Tell whether a date line says that it dates a post: "Posted on", "Published:"."""
    return plain_words(words).startswith(("posted", "published", "submitted", "written"))


def _ends_post(paragraph: Paragraph) -> bool:
    return paragraph.words.endswith((".", "!", "?", "”", '"')) or is_boilerplate(paragraph.words)


def _is_title(paragraphs: Sequence[Paragraph], index: int) -> bool:
    paragraph = paragraphs[index]
    if not paragraph.is_title_like or is_boilerplate(paragraph.words) or _names_outlet(paragraph):
        return False
    return index == 0 or not is_footer_lead(paragraphs[index - 1].words)


def _names_outlet(paragraph: Paragraph) -> bool:
    return find_outlet(paragraph.words) is not None


def _style(header: PostHeader) -> tuple[str, bool]:
    return header.date.shape, header.date.weekday is not None


def _apart(headers: Sequence[PostHeader]) -> list[PostHeader]:
    """Drop a header that would begin inside the one before it."""
    apart: list[PostHeader] = []
    for header in headers:
        if not apart or header.first >= apart[-1].body:
            apart.append(header)
    return apart
