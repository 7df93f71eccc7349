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
_TOLD_ME = re.compile(r"\b(?:told|tells) (?:me|us)\b")
SHORT_REMARK = 400  # characters; a longer paragraph with one first-person word is more likely the article's


class Cut(NamedTuple):
    """How many paragraphs belong to the article, and why it ends there."""

    length: int
    reason: str


class Writers(NamedTuple):
    """Who wrote the quoted article, and who posted it; None where that is not known."""

    quoted: str | None = None
    poster: str | None = None


def cut_remarks(paragraphs: Sequence[Paragraph], writers: Writers | None = None) -> Cut:
    """Return how many of the paragraphs after a lead-in are the quoted article's."""
    writers = Writers() if writers is None else writers
    first_person = [speaks_in_first_person(one.words) for one in paragraphs]
    personal = sum(first_person[:-1]) >= 2
    strong = next(
        (
            index
            for index, one in enumerate(paragraphs)
            if index > 0
            and (
                _is_remark(one.words, in_first_person=first_person[index], personal=personal)
                or _names_writer(one.words, writers)
                or (one.words.endswith(":") and first_person[index] and not any(first_person[:index]))
            )
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


def _names_writer(words: str, writers: Writers) -> bool:
    """Tell whether a paragraph speaks of the article's author, or is a note about the poster.

    An article does not name its own author.
    """
    if writers.poster is not None and words.startswith(writers.poster):
        return True
    if writers.quoted is None or len(words) > SHORT_REMARK:
        return False
    outside = _QUOTED.sub(" ", words)
    surname = writers.quoted.rsplit(maxsplit=1)[-1]
    place = outside.find(surname)
    if place < 0 or re.match(r"[\w-]", outside[place + len(surname) :]) is not None:
        return False
    opens = place == 0 and _FIRST_PERSON.search(outside) is not None
    return opens or _REPORTAGE.search(outside) is None


def _is_aside(words: str, *, alone: bool) -> bool:
    outside = _QUOTED.sub(" ", words)
    if alone and outside == words:
        outside = _TOLD_ME.sub("I", words)  # a poster, too, hears things
    if len(outside) > SHORT_REMARK or _REPORTAGE.search(outside) is not None:
        return False
    if _FIRST_PERSON.search(outside) is not None:
        return True
    return not alone and cue_patterns().aside.search(plain_words(outside)) is not None


def speaks_in_first_person(words: str) -> bool:
    """Tell whether a paragraph says "I" or "we" outside quotation marks."""
    return _FIRST_PERSON.search(_QUOTED.sub(" ", words)) is not None
