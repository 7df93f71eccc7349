"""Updates, corrections and editors' notes: parts of a page that came later, each with its own date.

An update is a passage of kind `post` inside the page's: the same voice on another day. It reaches over the
article that it hands over to; below the text it also holds the paragraphs up to the next label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from sources.printed_date import DateOrder, find_printed_dates
from sources.segments.cue_phrases import plain_words
from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.segments.parts import has_label, is_boilerplate
from sources.segments.voice_words import voice_patterns
from sources.span import Span

LONGEST_UPDATE = 6  # paragraphs below a label that still belong to it
REACH_OF_DATE = 160  # characters in which a label or its first words give a date
_CHANGED = re.compile(r"\b(?:changed|amended|corrected|updated|revised|edited|clarified|added|removed)\b")


def find_updates(
    text: str,
    paragraphs: Sequence[Paragraph],
    articles: Iterable[Span],
    *,
    post: Draft,
    order: DateOrder | None,
) -> list[Draft]:
    """Return the updates among the paragraphs of a post, in order.

    Args:
        text: the stored text.
        paragraphs: those below the header of the post.
        articles: what is quoted among them.
        post: the passage that they stand in, whose date an undated update takes.
        order: how the document writes numeric dates, where that is known.
    """
    quoted = sorted(articles)
    drafts: list[Draft] = []
    for index, one in enumerate(paragraphs):
        match = voice_patterns().update_label.match(plain_words(one.words[:80]))
        if match is None or is_boilerplate(one.words) or _holding(quoted, one.span) is not None:
            continue
        end = _end(paragraphs, index, quoted)
        words = text[one.start : min(end, one.start + REACH_OF_DATE)]
        label_end = len(match.group())
        dates = [
            date
            for date in find_printed_dates(words, order=order)
            if date.start < label_end + 60 or _CHANGED.search(words[: date.start].lower()) is not None
        ]
        date = (
            dates[0] if dates and (dates[0].start < label_end or _is_of_note(words, dates[0].start)) else None
        )
        drafts.append(
            Draft(
                "post",
                one.start,
                end,
                f"the label {one.words[:label_end]!r}"
                + ("" if date is None else "; date from the same line"),
                published=post.published if date is None else date.value,
            )
        )
    return drafts


def _is_of_note(words: str, place: int) -> bool:
    """Tell whether a date behind a label dates the change, not what is reported."""
    return words[:place].rstrip().endswith("(") or _CHANGED.search(words[:place].lower()) is not None


def _holding(quoted: Sequence[Span], span: Span) -> Span | None:
    """Return the quoted article that holds `span`; they are sorted, and none holds another."""
    index = bisect_right(quoted, span.start, key=lambda one: one.start) - 1
    return quoted[index] if index >= 0 and quoted[index].contains(span) else None


def _end(paragraphs: Sequence[Paragraph], index: int, quoted: Sequence[Span]) -> int:
    """Return where an update ends: with the article it hands over to, else before what is another part."""
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if following is None:
        return paragraphs[index].end
    handed = _holding(quoted, following.span)
    if handed is not None:
        return handed.end
    own = paragraphs[index + 1 : index + 1 + LONGEST_UPDATE]
    has_text_above = sum(one.is_prose for one in paragraphs[:index]) > sum(one.is_prose for one in own)
    if (not has_text_above and index + 1 + LONGEST_UPDATE <= len(paragraphs)) or index == 0:
        return paragraphs[index].end
    last = paragraphs[index]
    for one in own:
        if not one.is_prose and not one.words.endswith((".", "!", "?")):
            break
        if is_boilerplate(one.words) or has_label(one.words) or _holding(quoted, one.span) is not None:
            break
        last = one
    return last.end
