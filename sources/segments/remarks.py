"""Where the poster's own words begin again after a quoted article.

Evidence is classed. Words that speak to readers or of the poster's own pages end the article. Weaker signs,
the first person outside quotation marks or an aside, end it only at its very end, and never in an article
whose author says "I" himself. Without a sign the paragraph stays in the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sources.segments.cue_phrases import cue_patterns, plain_words
from sources.segments.layout import Paragraph
from sources.segments.parts import has_label

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]ine|me|[Ww]e|[Oo]ur|us)\b(?!\.)")
_QUOTED = re.compile(r"“[^”]{0,2000}”?|\"[^\"]{0,2000}\"?|«[^»]{0,2000}»?")
_REPORTAGE = re.compile(
    r"\b(?:said|says|told|added|according to|reported|announced|stated|quoted|warned|denied|claimed)\b"
)
SHORT_REMARK = 400  # characters; a longer paragraph with one first-person word is more likely the article's


class Cut(NamedTuple):
    """How many paragraphs belong to the article, and why it ends there."""

    length: int
    reason: str


def cut_remarks(paragraphs: Sequence[Paragraph]) -> Cut:
    """Return how many of the paragraphs after a lead-in are the quoted article's."""
    first_person = [_speaks_in_first_person(one.words) for one in paragraphs]
    personal = sum(first_person[:-1]) >= 2
    strong = next(
        (
            index
            for index, one in enumerate(paragraphs)
            if index > 0 and _is_remark(one.words, in_first_person=first_person[index], personal=personal)
        ),
        None,
    )
    length = len(paragraphs) if strong is None else strong
    reason = "the next part of the page" if strong is None else "a remark of the poster to his readers"
    while length > 1 and _is_aside(paragraphs[length - 1].words, alone=strong is None):
        if any(first_person[: length - 1]):
            break
        length -= 1
        reason = "a remark of the poster in the first person"
    if length == len(paragraphs) and first_person[-1] and not personal:
        reason = "the next part of the page; its last paragraph may be the poster's"
    return Cut(length, reason)


def _is_remark(words: str, *, in_first_person: bool, personal: bool) -> bool:
    if has_label(words):
        return True
    plain = _QUOTED.sub(" ", plain_words(words))
    match = cue_patterns().remark.search(plain)
    if match is None:
        return False
    speaks_of_self = match.group().startswith(("i ", "i'm", "i'd", "my ", "in my", "we ", "our ", "in our"))
    if speaks_of_self:
        return in_first_person and not personal and _REPORTAGE.search(plain) is None
    return len(plain) <= SHORT_REMARK or _REPORTAGE.search(plain) is None


def _is_aside(words: str, *, alone: bool) -> bool:
    outside = _QUOTED.sub(" ", words)
    if len(outside) > SHORT_REMARK or _REPORTAGE.search(outside) is not None:
        return False
    if _FIRST_PERSON.search(outside) is not None:
        return True
    return not alone and cue_patterns().aside.search(plain_words(outside)) is not None


def _speaks_in_first_person(words: str) -> bool:
    return _FIRST_PERSON.search(_QUOTED.sub(" ", words)) is not None
