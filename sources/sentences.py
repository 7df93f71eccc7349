"""Sentences of a paragraph: where a full stop ends one, and where it only shortens a word.

Rules over word lists, linear in the text. A sentence keeps its closing quotation marks and brackets and never
crosses a paragraph; what a sentence says is nobody's business here.
"""

from __future__ import annotations

import re

from sources.paragraphs import find_paragraphs
from sources.sentence_words import SentenceWords, sentence_words
from sources.span import Span

__all__ = ["find_paragraphs", "find_sentences"]

_CLOSERS = "\"”’'»)]}*_"
_STOP = re.compile(
    rf"(?:[.!?…]{{1,8}}|。)[{re.escape(_CLOSERS)}]{{0,6}}(?:\[\d{{1,3}}\]){{0,3}}(?=\s)|(?<=[a-z]{{3}})\.(?=[A-Z][a-z]+\s)"
)
_BEFORE = re.compile(r"[^\s(\[\"“‘'’«]+\Z")
_AFTER = re.compile(r"\s*(?P<open>[\"“„”‘'`«»(\[*_–—-]{0,4})(?P<word>\w[\w'’-]*)?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_BEHIND_NUMBER = re.compile(r"\d\s\Z")
_BEHIND_PLACE = re.compile(r"[A-Z][\w.’'-]{0,20},?\s\Z")
_LONGEST_ABBREVIATION = 24


def find_sentences(text: str, span: Span) -> list[Span]:
    """Return the sentences of `text` inside `span`, in order, without the blanks around them."""
    words = sentence_words()
    sentences: list[Span] = []
    for paragraph in find_paragraphs(text, span):
        start = paragraph.start
        for match in _STOP.finditer(text, paragraph.start, paragraph.end):
            if match.start() > start and _is_end(text, match, paragraph, words=words):
                sentences.append(Span(start, match.end()))
                start = _skip_blanks(text, match.end(), paragraph.end)
        if start < paragraph.end:
            sentences.append(Span(start, paragraph.end))
    return sentences


def _skip_blanks(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _is_end(text: str, match: re.Match[str], paragraph: Span, *, words: SentenceWords) -> bool:
    after = _AFTER.match(text, match.end(), paragraph.end)
    following = after.group("word") if after is not None else None
    if after is None or following is None:
        return _opens_alone(text, match.end(), paragraph)
    is_capital = following[0].isupper() or following[0].isdigit() or not following[0].isascii()
    is_lower = not is_capital or following[0].islower()
    if is_lower and not _is_lower_name(text, after.start("word"), words):
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return not after.group("open").startswith(("–", "—", "-"))
    return _ends_at_stop(text, match, paragraph, following=following, words=words)


def _opens_alone(text: str, position: int, paragraph: Span) -> bool:
    """Decide where no word follows: a currency sign may begin a sentence, a comma may not."""
    position = _skip_blanks(text, position, paragraph.end)
    return position < paragraph.end and text[position] in '$€£¥#@“"‘«¿¡['


def _is_lower_name(text: str, position: int, words: SentenceWords) -> bool:
    return text.startswith(tuple(name for name in words.lower_names if name.endswith("-")), position)


def _ends_at_stop(
    text: str, match: re.Match[str], paragraph: Span, *, following: str, words: SentenceWords
) -> bool:
    """Decide at a single full stop before a capital or a digit."""
    window = max(paragraph.start, match.start() - _LONGEST_ABBREVIATION)
    before = _BEFORE.search(text, window, match.start())
    if before is None:
        return True
    word = before.group().lower()
    last = word.rsplit("-", 1)[-1]
    if before.start() == paragraph.start and (word.isdigit() or len(word) == 1):
        return False  # the number of a list item
    is_name = before.group().isupper() and len(word) > 1 and not following.isupper()  # RT, the channel
    if (word in words.titles or last in words.titles) and not is_name:
        return match.group() != "." and following.lower() in words.starters
    if word in words.hours:
        return following.lower() not in words.after_hours
    if word in words.measures and _BEHIND_NUMBER.search(text, window, before.start()) is not None:
        return not following[0].isdigit()
    if word in words.states:
        is_place = before.group()[0].isupper() and _BEHIND_PLACE.search(text, window, before.start())
        return not is_place or following.lower() in words.starters
    if word in words.before_number:
        return not _is_number(following)
    is_initial = _INITIAL.match(before.group()) is not None and before.group()[0].isupper()
    if word in words.abbreviations or is_initial or (last in words.abbreviations and "." in last):
        return following.lower() in words.starters
    return True


def _is_number(word: str) -> bool:
    return word[0].isdigit() or set(word) <= set("IVXLC")
