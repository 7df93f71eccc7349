"""Lines that name who wrote the words below: "Lena, 2 hours ago", "anon says:", "[10:14] bo: "."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sources.lines import is_list_item
from sources.printed_date import DateOrder, PrintedDate, find_printed_dates
from sources.segments.cue_phrases import one_of, plain_words
from sources.segments.layout import Paragraph
from sources.segments.parts import is_boilerplate, is_section, is_time_line
from sources.segments.voice_words import voice_words
from sources.sentence_words import sentence_words

LONGEST_LINE = 110  # characters of a line that names a writer
LONGEST_NICK = 40
MOST_PROFILE = 6  # lines that a forum prints of a writer between his name and the date
_NAME = r"(?P<name>@?[^\W\d_](?:[\w.’'-]| (?=[^\W\d_])){0,38}[\w.])"
_AGO = (
    r"(?:about |over )?(?:an?|\d{1,3}) ?(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week|mo|month|y"
    r"|yr|year)s?\.?"
    r"(?: ago)?|just now|yesterday|today"
)
_RELATIVE = re.compile(rf"(?:{_AGO})\b", re.IGNORECASE)
# what a page prints behind a name: who began the thread, who works for the page
_BADGE = re.compile(
    r"(?<=\S) (?:OP|MOD|Mod|Moderator|Admin|Author|Staff|Verified|Editor)(?=\s?[,|·•–—(]|\s{2}|\Z)"
)
_TIME_AHEAD = re.compile(r"\A[ ,]{0,3}(?:at )?(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?\s{0,2}[-–—|·•,:]\s?")
_LEADING = re.compile(
    r"(?:[-•*·] )?(?:\d{1,4}[.)] |#\d{1,4}[:.]? |\d{1,4} (?=\S{2,30} ?[|·•–—»]))?"
    r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?[\])]?[ \t]{1,3}(?=\S))?[*_]{0,3}"
)
# "lars > Harriet", "lars replying to Harriet": who is answered
_REPLY_TO = re.compile(
    r"(?<=\S) (?:→|➜|↪|↩|▸|►|»|>|-+>|replying to|in reply to|in response to|replied to) ?@?[\w.’'-]{2,30}"
    r"(?: (?!on |at )[^\W\d_][\w.’'-]{0,20}){0,2}(?=\s?[,|·•–—(]|\s{2}|\Z| on | at | - )"
)
POSTED_BY = re.compile(
    rf"(?:(?:re: [^|\n]{{1,50}} )?(?:(?:posted|comment(?:ed)?|written|submitted|left"
    rf"|sent|answered|asked|reviewed) by:?"
    rf"|(?:post|comment|reply|message|answer) ?#?\d{{0,5}} ?(?:by|from):?|by:?|from:?|name:)) ?"
    rf"(?:u/)?{_NAME}(?:[*_]{{0,3}})"
    rf"(?P<rest>$|\s{{2,}}.*|\s?[,|·•–—»(@-].*| (?:on|at|about|over) .*"
    rf"|(?<! on)(?<! at)(?<! about)(?<! over) \d.*)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"{_NAME}:?")
_REST = r"(?P<rest>$|\s{2,}.*|\t.*|\s?[|·•–—»(].*| - .*|, .*| on .*| at .*)"
_BESIDE = re.compile(rf"{_NAME}[*_]{{0,3}}(?: [(\[][^()\[\]]{{1,40}}[)\]])?{_REST}")
_COLON = re.compile(
    r"[*_]{0,3}(?P<name>@?[^\W\d_][\w.’'-]{1,24}(?: [^\W\d_a-z][\w.’'-]{0,20}){0,3}),?(?: \(?[^\W\d_a-z][\w "
    r".’'-]{1,30}\)?)?[*_]{0,3}: (?=\S)"
)
# Ana Vidal @anavidal · 7 Jul 2018
HANDLE = re.compile(r"[^@\n]{0,50}\(?@\w{2,30}\)?(?: ?[·•|–—,-] ?|\s+)[^\n@]{2,40}\d[^\n@]{0,20}")
# @bo ; wetfeet ; Harriet Bow (Stavne) ; L. Prow, Lower Fenby
_ALONE = re.compile(
    r"[*_]{0,3}(?:From )?(?:(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir|Cllr)\.? )?@?(?P<name>[^\W\d_][\w.-]{1,24}"
    r"|[^\W\d_a-z][\w.’'-]{0,20}(?: (?:(?:de|la|van|von|der|al|in|from) )?"
    r"[^\W\d_a-z][\w.’'-]{0,20}){1,3})[*_]{0,3}"
    r"(?: ?[(\[][^()\[\]\n]{2,40}[)\]]|, [^\W\d_a-z][\w’' -]{1,30})?[*_:]{0,4}"
)
_BRACKET = re.compile(r" ?[(\[][^()\[\]\n]{2,40}[)\]]\Z")


class Writer(NamedTuple):
    """Who wrote a comment.

    Attributes:
        name: without "@".
        date: the printed date, where there is one.
        lines: how many paragraphs name and date the comment.
        inline: where in its first paragraph the words of the comment begin, when they follow the name there.
        is_told: the line names a writer by its form alone, by a time or a verb.
    """

    name: str
    date: PrintedDate | None = None
    lines: int = 1
    inline: int | None = None
    is_told: bool = False


@cache
def _verb_end() -> re.Pattern[str]:
    return re.compile(
        rf"{_NAME}[*_]{{0,3}} {one_of(voice_words().comment_verbs)}"
        rf"(?: [^:]{{0,40}}(?::\d\d[^:]{{0,12}})?)?:?[*_]{{0,3}}\Z"
    )


@cache
def _profile() -> re.Pattern[str]:
    return re.compile(rf"{one_of(voice_words().profile_labels)}: ?.{{1,40}}\Z")


def read_writer(own: Sequence[Paragraph], index: int, order: DateOrder | None) -> Writer | None:
    """Return who wrote the words from the paragraph at `index` on, where it names a writer; else None."""
    words = _LEADING.sub("", own[index].words, count=1).strip()
    following = own[index + 1] if index + 1 < len(own) else None
    if following is not None and len(words) <= LONGEST_LINE and not is_boilerplate(words):
        line = _BADGE.sub("", _REPLY_TO.sub("", words, count=1), count=1)
        found = _read_line(line, order) if not own[index].is_prose or _is_short(words) else None
        if found is not None and found.date is None:
            # a line of its own that dates the comment
            dated = _read_time(following.words, order)
            if dated.is_time:
                return found._replace(date=dated.date, lines=2, is_told=True)
        found = found or _read_nick(own, index, _BRACKET.sub("", line), order)
        if found is not None:
            return found
    return _read_inline(own[index].words, words)


def read_bare_writer(own: Sequence[Paragraph], index: int) -> Writer | None:
    """Return who a line of its own names, and no more, right over a sentence: "@bo", "Harriet (Stavne)"."""
    one = own[index]
    following = own[index + 1] if index + 1 < len(own) else None
    if following is None or following.follows_blank or one.is_prose or len(one.words) > LONGEST_LINE:
        return None
    if not (following.is_prose or following.words.endswith((".", "!", "?", "…"))):
        return None
    match = _ALONE.fullmatch(_LEADING.sub("", one.words, count=1))
    if match is None or not may_write(match.group("name")) or is_section(match.group("name")):
        return None
    return Writer(match.group("name"))


def is_bare_name(words: str) -> bool:
    """Tell whether a line holds a name and no more than a place beside it."""
    return _ALONE.fullmatch(words) is not None


def may_write(name: str) -> bool:
    """Tell whether words may be the name of a writer."""
    plain = plain_words(name)
    words = plain.split()
    return (
        words[0] not in sentence_words().starters
        and plain not in voice_words().no_turns
        and plain not in voice_words().profile_labels
        and _profile().match(plain) is None
        and len(words) < 6
        and not is_boilerplate(name)
    )


def _is_short(words: str) -> bool:
    """Tell whether words that end in a stop are a name and a time: "Nell in Fenby, 9:05 p.m."."""
    return len(words) <= LONGEST_LINE // 2 and words.endswith(".m.")


def _read_nick(own: Sequence[Paragraph], index: int, words: str, order: DateOrder | None) -> Writer | None:
    """Read a name of its own over a time, maybe with lines about the writer between the two."""
    if not words or not _is_nick(words):
        return None
    last = index + 1
    profile = 0
    while last < len(own) - 1 and last - index <= MOST_PROFILE and not own[last].follows_blank:
        is_profile = _profile().match(plain_words(own[last].words)) is not None
        ahead = last + 1 < len(own) and _profile().match(plain_words(own[last + 1].words)) is not None
        if not is_profile and not (profile == 0 and ahead and not own[last].is_prose):
            break
        profile += is_profile
        last += 1
    dated = _read_time(own[last].words, order)
    if last + dated.is_time >= len(own) or not (dated.is_time or profile):
        return None
    return Writer(words.lstrip("@"), dated.date, lines=last - index + dated.is_time, is_told=True)


def _read_inline(raw: str, words: str) -> Writer | None:
    match = _COLON.match(words[:100])
    if match is None or not may_write(match.group("name")) or is_list_item(raw):
        return None
    return Writer(match.group("name").lstrip("@"), inline=len(raw) - len(words) + match.end(), is_told=True)


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
            r"\b(?:(?i:at|on|posted|edited|reply|permalink|updated|[ap]m|(?:mon|tue|wed|thu|fri|sat|sun)\w*)|[A-Z]{3,4})\b",
            "",
            words[: date.start] + words[date.end :],
        )
        return _Time(sum(map(str.isalpha, rest)) <= 4, date)
    bare = words.strip(" ()|·•»–—-@,.")
    return _Time(_RELATIVE.fullmatch(bare) is not None or is_time_line(bare))


def _read_line(words: str, order: DateOrder | None) -> Writer | None:
    """Read a line that names a writer beside a time, or with what he does: "Lena says:"."""
    first = next(find_printed_dates(words[:60], order=order), None)
    if first is not None and first.start == 0:  # 3 July 2014, 10:12 - Bo wrote:
        rest = _TIME_AHEAD.sub("", words[first.end :])
        named = _verb_end().match(rest) or (_NAMED.fullmatch(rest) if rest != words[first.end :] else None)
        if named is not None and may_write(named.group("name")):
            return Writer(named.group("name").lstrip("@"), first, is_told=True)
    match = _verb_end().match(words)
    if match is not None and may_write(match.group("name")):
        date = next(find_printed_dates(words, order=order), None)
        return Writer(match.group("name").lstrip("@"), date, is_told=True)
    handle = HANDLE.fullmatch(words)
    if handle is not None:
        name, _, rest = words.partition("@")
        nick = rest.split()[0].strip(")·•|,")
        printed = next(find_printed_dates(words, order=order), None)
        return Writer(name.strip(" (") or nick, printed, is_told=True)
    return _read_beside(words, order)


def _read_beside(words: str, order: DateOrder | None) -> Writer | None:
    match = POSTED_BY.match(words) or _BESIDE.match(words)
    if match is None or not match.group("rest") or not may_write(match.group("name")):
        return None
    parts = [
        part
        for part in re.split(r"\s{2,}|\s?[|·•»]\s?|\s[–—-]\s", match.group("rest"))
        if part.strip(" ,|·•»–—-")
    ]
    times = [_read_time(part, order) for part in (match.group("rest"), *parts)]
    found = next((one for one in times if one.is_time), None)
    return (
        None if found is None else Writer(match.group("name").strip().lstrip("@"), found.date, is_told=True)
    )


def _is_nick(words: str) -> bool:
    is_wordy = words.lstrip("@")[:1].isalnum() and words[-1:].isalnum()
    return len(words) <= LONGEST_NICK and words.count(" ") < 4 and is_wordy and may_write(words)
