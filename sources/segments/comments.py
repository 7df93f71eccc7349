"""Readers' comments and letters below a text: who wrote each, and when.

A comment is a passage of kind `post` inside the page's: a dated contribution that stands by itself, with the
page's outlet around it and its writer as author. It needs a heading ("Comments", "3 responses") and a line
that names its writer over it, before its first words, or below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from sources.lines import is_list_item
from sources.printed_date import DateOrder, PrintedDate, find_printed_dates
from sources.segments.cue_phrases import one_of, plain_words
from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.segments.parts import in_title_case, is_boilerplate, is_time_line
from sources.segments.quotes import find_block_quotes
from sources.segments.turn_names import without_titles
from sources.segments.voice_words import voice_words
from sources.sentence_words import sentence_words

LONGEST_HEAD = 140  # characters of the heading
LONGEST_LINE = 110  # characters of a line that names a writer
REACH = 4  # paragraphs below the heading among which the first writer is named
FEWEST_HANDLES = 2  # lines with "@name" and a time that make a thread
LAST_LINES = 8  # paragraphs at the end of a letter among which it is signed
FEWEST_SIGNED = 2  # letters that a page must hold to be read by their signatures
_COUNT = re.compile(r"\(?\b\d{1,6}\)?|[\"“”‘’#*:]|\bsort(?:ed)? by.*\Z|\s{3,}.*\Z")
_TIME_AHEAD = re.compile(r"\A[ ,]{0,3}(?:at )?(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?\s{0,2}[-–—|·•,:]\s?")
_ON_WHAT = re.compile(
    r"(?<=[a-z]) (?:to|on|about|for) [\"“”'‘].*\Z|(?<=responses) to .*\Z|(?<=thoughts) on .*\Z"
)
_NAME = r"(?P<name>@?[^\W\d_](?:[\w.’'-]| (?=[^\W\d_])){0,38}[\w.])"
_AGO = (
    r"(?:about |over )?(?:an?|\d{1,3}) ?(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week|mo|month|y"
    r"|yr|year)s?"
    r"(?: ago)?|just now|yesterday|today"
)
_RELATIVE = re.compile(rf"(?:{_AGO})\b", re.IGNORECASE)
_LEADING = re.compile(r"(?:[-•*·] )?(?:\d{1,4}[.)] |#\d{1,4}[:.]? )?[*_]{0,3}")
_POSTED_BY = re.compile(
    rf"(?:(?:posted|comment(?:ed)?|written|submitted|left) by:?|by:?|from:?|name:) ?{_NAME}(?:[*_]{{0,3}})"
    rf"(?P<rest>$|\s{{2,}}.*|\s?[,|·•–—(@-].*| (?:on|at) .*)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"{_NAME}:?")
_REST = r"(?P<rest>$|\s{2,}.*|\t.*|\s?[|·•–—(].*| - .*|, .*| on .*| at .*)"
_BESIDE = re.compile(rf"{_NAME}[*_]{{0,3}}(?: \([^()]{{1,40}}\))?{_REST}")
_COLON = re.compile(
    r"[*_]{0,3}(?P<name>@?[^\W\d_][\w.’'-]{1,24}(?: [^\W\d_a-z][\w.’'-]{0,20}){0,3}),?(?: \(?[^\W\d_a-z][\w "
    r".’'-]{1,30}\)?)?[*_]{0,3}: (?=\S)"
)


# Ana Vidal @anavidal · 7 Jul 2018
_CLOSING = re.compile(
    r"(?:yours|your)(?: \w+){0,2},?|(?:very )?(?:sincerely|truly|respectfully|faithfully)(?: yours)?,?"
    r"|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes),?|regards,?|cordially,?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"[^@\n]{0,50}\(?@\w{2,30}\)?(?: ?[·•|–—,-] ?|\s+)[^\n@]{2,40}\d[^\n@]{0,20}")


class CommentSection(NamedTuple):
    """Comments found: index of the paragraph that heads them, and their drafts in order."""

    first: int
    drafts: tuple[Draft, ...]


class _Writer(NamedTuple):
    """A line that names who wrote a comment; `inline` is where the words of the comment begin in it."""

    name: str
    date: PrintedDate | None
    lines: int = 1
    inline: int | None = None


def find_comments(
    text: str, paragraphs: Sequence[Paragraph], *, order: DateOrder | None
) -> list[CommentSection]:
    """Return the sections of comments among the paragraphs of a page, in order.

    Args:
        text: the stored text.
        paragraphs: those of a page or a post.
        order: how the document writes numeric dates, where that is known.
    """
    heads = [index for index, one in enumerate(paragraphs) if _is_head(one)]
    handles = [index for index, one in enumerate(paragraphs) if _HANDLE.fullmatch(one.words) is not None]
    if not heads and len(handles) >= FEWEST_HANDLES:  # a thread has no heading
        own = paragraphs[handles[0] :]
        return [CommentSection(handles[0], tuple(_led(text, own, order)))]
    sections: list[CommentSection] = []
    for position, index in enumerate(heads):
        last = heads[position + 1] if position + 1 < len(heads) else len(paragraphs)
        own = paragraphs[index + 1 : last]
        drafts = _led(text, own, order) or _signed(own, order)
        if not drafts and _plain_head(paragraphs[index]) in voice_words().letter_heads:
            drafts = _letters(own)
        if drafts:
            head = paragraphs[index]
            furniture = Draft("boilerplate", head.start, head.end, "the heading over readers' words")
            sections.append(CommentSection(index, (furniture, *drafts)))
    return sections


def _plain_head(one: Paragraph) -> str:
    plain = _ON_WHAT.sub("", plain_words(one.words))
    return " ".join(_COUNT.sub(" ", plain).split()).strip(" .:-–—()")


def _is_head(one: Paragraph) -> bool:
    if len(one.words) > LONGEST_HEAD or one.words.endswith("."):
        return False
    return _plain_head(one) in voice_words().comment_heads


@cache
def _verb_end() -> re.Pattern[str]:
    return re.compile(
        rf"{_NAME}[*_]{{0,3}} {one_of(voice_words().comment_verbs)}(?: [^:]{{0,40}})?:?[*_]{{0,3}}\Z"
    )


def _led(text: str, own: Sequence[Paragraph], order: DateOrder | None) -> list[Draft]:
    """Read comments whose writer is named over them, or before their first words."""
    starts: list[tuple[int, _Writer]] = []
    index = 0
    while index < len(own):
        writer = _read_writer(own, index, order)
        if writer is not None:
            starts.append((index, writer))
            index += writer.lines
        else:
            index += 1
    if not starts or starts[0][0] > REACH or any(map(_is_sentence, own[: starts[0][0]])):
        return []
    if not any(
        writer.inline is not None or writer.date is not None or writer.lines > 1 or _is_told(own[at])
        for at, writer in starts
    ):
        return []
    drafts: list[Draft] = []
    ends = [at for at, _ in starts[1:]] + [len(own)]
    for (at, writer), end in zip(starts, ends, strict=True):
        drafts += _draft(text, own[at:end], writer)
    return drafts


def _is_sentence(one: Paragraph) -> bool:
    return one.is_prose or one.words.endswith((".", "!", "?"))


def _is_told(one: Paragraph) -> bool:
    """Tell whether a line names a writer by its form alone: "anon says:", "Lena, 2 hours ago"."""
    return _verb_end().match(one.words) is not None or _RELATIVE.search(one.words) is not None


def _read_writer(own: Sequence[Paragraph], index: int, order: DateOrder | None) -> _Writer | None:
    words = _LEADING.sub("", own[index].words, count=1).strip()
    following = own[index + 1] if index + 1 < len(own) else None
    if following is not None and len(words) <= LONGEST_LINE and not is_boilerplate(words):
        found = _read_line(words, order) if not own[index].is_prose else None
        if found is not None and found.date is None:
            # a line of its own that dates the comment
            dated = _read_time(following.words, order)
            if dated.is_time:
                return found._replace(date=dated.date, lines=2)
        if found is not None:
            return found
        dated = _read_time(following.words, order)
        if dated.is_time and _is_nick(words) and index + 2 < len(own):
            return _Writer(words.lstrip("@"), dated.date, lines=2)
    match = _COLON.match(words[:100])
    if match is not None and _may_write(match.group("name")) and not is_list_item(own[index].words):
        return _Writer(
            match.group("name").lstrip("@"), None, inline=len(own[index].words) - len(words) + match.end()
        )
    return None


class _Time(NamedTuple):
    is_time: bool
    date: PrintedDate | None = None


def _read_time(words: str, order: DateOrder | None) -> _Time:
    """Tell whether words are a date, a time of day or a while ago, and little else."""
    if len(words) > 60:
        return _Time(is_time=False)
    date = next(find_printed_dates(words, order=order), None)
    if date is not None:
        rest = re.sub(
            r"\b(?:at|on|posted|edited|reply|permalink|updated|[ap]m|[A-Z]{3,4})\b",
            "",
            words[: date.start] + words[date.end :],
        )
        return _Time(sum(map(str.isalpha, rest)) <= 4, date)
    bare = words.strip(" ()|·•–—-@,.")
    return _Time(_RELATIVE.fullmatch(bare) is not None or is_time_line(bare))


def _read_line(words: str, order: DateOrder | None) -> _Writer | None:
    """Read a line that names a writer beside a time, or with what he does: "Lena says:"."""
    first = next(find_printed_dates(words[:60], order=order), None)
    if first is not None and first.start == 0:  # 3 July 2014, 10:12 - Bo wrote:
        rest = _TIME_AHEAD.sub("", words[first.end :])
        named = _verb_end().match(rest) or (_NAMED.fullmatch(rest) if rest != words[first.end :] else None)
        if named is not None and _may_write(named.group("name")):
            return _Writer(named.group("name").lstrip("@"), first)
    match = _verb_end().match(words)
    if match is not None and _may_write(match.group("name")):
        return _Writer(match.group("name").lstrip("@"), next(find_printed_dates(words, order=order), None))
    handle = _HANDLE.fullmatch(words)
    if handle is not None:
        name, _, rest = words.partition("@")
        nick = rest.split()[0].strip(")·•|,")
        printed = next(find_printed_dates(words, order=order), None)
        return _Writer(name.strip(" (") or nick, printed)
    match = _POSTED_BY.match(words) or _BESIDE.match(words)
    if match is None or not match.group("rest") or not _may_write(match.group("name")):
        return None
    parts = [
        part
        for part in re.split(r"\s{2,}|\s?[|·•]\s?|\s[–—-]\s", match.group("rest"))
        if part.strip(" ,|·•–—-")
    ]
    times = [_read_time(part, order) for part in (match.group("rest"), *parts)]
    found = next((one for one in times if one.is_time), None)
    return None if found is None else _Writer(match.group("name").strip().lstrip("@"), found.date)


def _is_nick(words: str) -> bool:
    return len(words) <= 40 and words.count(" ") < 4 and words[-1:].isalnum() and _may_write(words)


def _may_write(name: str) -> bool:
    plain = plain_words(name)
    words = plain.split()
    return (
        words[0] not in sentence_words().starters
        and plain not in voice_words().no_turns
        and len(words) < 6
        and not is_boilerplate(name)
    )


def _draft(text: str, own: Sequence[Paragraph], writer: _Writer) -> list[Draft]:
    """Return a comment with its header, up to the buttons of the page."""
    head = own[: writer.lines] if writer.inline is None else []
    said = list(own[len(head) :])
    cut = next((index for index, one in enumerate(said) if is_boilerplate(one.words)), len(said))
    said = said[:cut]
    if not said:
        return []
    start = own[0].start
    found_by = (
        f"a comment under {own[0].words[:60]!r}" if head else f"a comment that begins {own[0].words[:40]!r}"
    )
    comment = Draft(
        "post", start, said[-1].end, found_by, author=writer.name, author_role="speaker",
        published=None if writer.date is None else writer.date.value,
    )  # fmt: skip
    drafts = [comment, *(Draft("boilerplate", one.start, one.end, "who commented, and when") for one in head)]
    if writer.inline is not None:
        label_end = start + len(text[start : start + writer.inline].rstrip())
        drafts.append(Draft("boilerplate", start, label_end, "who commented"))
    return drafts + find_block_quotes(text, said)


def _signed(own: Sequence[Paragraph], order: DateOrder | None) -> list[Draft]:
    """Read comments that a line below them signs: "Posted by: Lena | May 5, 2018"."""
    drafts: list[Draft] = []
    first = 0
    for index, one in enumerate(own):
        match = _POSTED_BY.match(one.words) if len(one.words) <= LONGEST_LINE else None
        if match is None or index == first or not _may_write(match.group("name")):
            continue
        date = next(find_printed_dates(match.group("rest"), order=order), None)
        drafts += _signed_draft(own[first : index + 1], match.group("name").strip(), 1, date)
        first = index + 1
    return drafts


def _letters(own: Sequence[Paragraph]) -> list[Draft]:
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


_SIGNATURE = re.compile(
    r"(?:[-–—] ?|yours(?:,| [a-z]+,)? )?(?P<name>(?:\(?(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir|Cllr)\.?\)? "
    r")?[^\W\d_a-z][\w.’'-]*"
    r"(?: (?:(?:de|van|von|der|la|al|bin) )?[^\W\d_a-z][\w.’'-]*){1,3})(?:,? \(?[^.!?\n]{2,60}\)?)?\Z"
)


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
