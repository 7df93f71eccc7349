"""Readers' comments and letters below a text, and the posts of a thread: who wrote each, and when.

A comment is a passage of kind `post` inside the page's: a dated contribution that stands by itself, with the
page's outlet around it and its writer as author. It needs a heading ("Comments", "3 responses") and a line
that names its writer over it, before its first words, or below it; a thread has no heading, but several such
lines with a time over its posts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sources.outlets import guess_outlet
from sources.printed_date import DateOrder
from sources.segments.cue_phrases import plain_words
from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.segments.letters import read_letters, read_signed
from sources.segments.parts import is_boilerplate
from sources.segments.quotes import find_block_quotes
from sources.segments.voice_words import voice_words
from sources.segments.writer_lines import HANDLE, Writer, is_bare_name, read_bare_writer, read_writer

LONGEST_HEAD = 140  # characters of the heading
REACH = 4  # paragraphs below the heading among which the first writer is named
REACH_OF_THREAD = 8  # paragraphs at the top of a page among which the first writer of a thread is named
FEWEST_HANDLES = 2  # lines with "@name" and a time that make a thread
FEWEST_BARE = 2  # names alone over words that make comments
LEAST_BARE = 0.5  # of the blocks below a heading begin with such a name
_COUNT = re.compile(r"\(?\b\d{1,6}\)?|[\"“”‘’#*:]|\bsort(?:ed)? by.*\Z|\s{3,}.*\Z")
_CLOCK = re.compile(r"\bago\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_POSTS = re.compile(
    r"(?:\W*\d{0,4}\W{0,2})(?:re: .{1,50} )?"
    r"(?:posted|post|reply|message|comment|answer)(?:ed)? ?#?\d{0,5} ?(?:by|from)\b"
)
_ON_WHAT = re.compile(
    r"(?<=[a-z]) (?:to|on|about|for) [\"“”'‘].*\Z|(?<=responses) to .*\Z|(?<=thoughts) on .*\Z"
)


class CommentSection(NamedTuple):
    """Comments found: index of their first paragraph, drafts in order, and whether a heading opens them."""

    first: int
    drafts: tuple[Draft, ...]
    is_headed: bool = True


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
    if not heads:
        return _find_thread(text, paragraphs, order)
    sections: list[CommentSection] = []
    for position, index in enumerate(heads):
        last = heads[position + 1] if position + 1 < len(heads) else len(paragraphs)
        own = paragraphs[index + 1 : last]
        drafts = _led(text, own, order) or _named(text, own) or read_signed(own, order)
        if not drafts and _plain_head(paragraphs[index]) in voice_words().letter_heads:
            drafts = read_letters(own)
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


def _find_thread(text: str, paragraphs: Sequence[Paragraph], order: DateOrder | None) -> list[CommentSection]:
    """Read the posts of a page that has no heading over them: each under a line with its writer and time."""
    handles = [index for index, one in enumerate(paragraphs) if HANDLE.fullmatch(one.words) is not None]
    first = handles[0] if len(handles) >= FEWEST_HANDLES else _first_of_thread(paragraphs, order)
    if first is None:
        return []
    drafts = _led(text, paragraphs[first:], order)
    return [CommentSection(first, tuple(drafts), is_headed=False)] if drafts else []


def _first_of_thread(paragraphs: Sequence[Paragraph], order: DateOrder | None) -> int | None:
    """Return the index of the first post; None where fewer than two lines, each after a gap, name writers."""
    found: list[int] = []
    for index, one in enumerate(paragraphs):
        if not found and index > REACH_OF_THREAD:
            return None
        if not one.follows_blank or len(one.words) > LONGEST_HEAD or one.is_prose:
            continue
        writer = read_writer(paragraphs, index, order)
        if writer is None or writer.inline is not None or not writer.is_told:
            continue
        if (
            not _is_post_line(paragraphs[index : index + writer.lines])
            or guess_outlet(writer.name) is not None
        ):
            continue
        below = index + writer.lines
        is_over_words = below < len(paragraphs) and (
            paragraphs[below].is_prose or paragraphs[below].words.endswith((".", "!", "?", "…"))
        )
        is_after_words = (
            not found or _is_sentence(paragraphs[index - 1]) or is_boilerplate(paragraphs[index - 1].words)
        )
        if is_over_words and is_after_words:
            found.append(index)
    return found[0] if len(found) >= FEWEST_HANDLES else None


def _is_post_line(lines: Sequence[Paragraph]) -> bool:
    """Tell whether lines that name a writer can be nothing else: a time of day, a verb, profile."""
    words = " ".join(one.words for one in lines)
    return len(lines) > 2 or _CLOCK.search(words) is not None or _POSTS.match(plain_words(words)) is not None


def _led(text: str, own: Sequence[Paragraph], order: DateOrder | None) -> list[Draft]:
    """Read comments whose writer is named over them, or before their first words."""
    starts: list[tuple[int, Writer]] = []
    index = 0
    while index < len(own):
        writer = read_writer(own, index, order)
        if writer is not None:
            is_headed = _heads_one(own, index) and (
                not starts or starts[-1][0] + starts[-1][1].lines < index - 1
            )
            starts.append((index - is_headed, writer._replace(lines=writer.lines + is_headed)))
            index += writer.lines
        else:
            index += 1
    if not starts or starts[0][0] > REACH or any(map(_is_sentence, own[: starts[0][0]])):
        return []
    if not any(writer.is_told for _, writer in starts):
        return []
    is_inline = all(writer.inline is not None for _, writer in starts)
    is_named = any(not writer.name.isalpha() for _, writer in starts)
    if is_inline and (not is_named or len(starts) < max(FEWEST_BARE, LEAST_BARE * len(own))):
        return []  # "Limitations: ..." below "Discussion"
    return _draft_all(text, own, starts)


def _heads_one(own: Sequence[Paragraph], index: int) -> bool:
    """Tell whether a line of stars or a subject stands right over the writer's line at `index`."""
    if index == 0 or own[index].follows_blank:
        return False
    above = own[index - 1]
    return above.follows_blank and not _is_sentence(above) and not is_boilerplate(above.words)


def _named(text: str, own: Sequence[Paragraph]) -> list[Draft]:
    """Read comments under a name alone: most blocks begin with one, the first does, and none ends in one."""
    said = [one for one in own if not is_boilerplate(one.words)]
    blocks = [index for index, one in enumerate(own) if index == 0 or one.follows_blank]
    writers = [(index, read_bare_writer(own, index)) for index in blocks]
    starts = [(index, writer) for index, writer in writers if writer is not None]
    if len(starts) < max(FEWEST_BARE, LEAST_BARE * len(blocks)) or starts[0][0] != blocks[0]:
        return []
    return [] if is_bare_name(said[-1].words) else _draft_all(text, own, starts)


def _draft_all(text: str, own: Sequence[Paragraph], starts: Sequence[tuple[int, Writer]]) -> list[Draft]:
    drafts: list[Draft] = []
    ends = [at for at, _ in starts[1:]] + [len(own)]
    for (at, writer), end in zip(starts, ends, strict=True):
        drafts += _draft(text, own[at:end], writer)
    return drafts


def _is_sentence(one: Paragraph) -> bool:
    return one.is_prose or one.words.endswith((".", "!", "?"))


def _draft(text: str, own: Sequence[Paragraph], writer: Writer) -> list[Draft]:
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
