"""Whether an author writes in the outlet's name or in his own: reporter or commentator.

Told, in this order, by a label of opinion, the words of the byline, a note about the author, the marks of
news (a dateline, others' reporting), the first person outside quotation marks, and the kind of outlet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sources.document import AuthorRole
from sources.outlets import guess_outlet
from sources.segments.cue_phrases import plain_words
from sources.segments.parts import read_byline
from sources.segments.voice_words import voice_patterns, voice_words
from sources.sentence_words import sentence_words

LAST_NOTES = 4  # paragraphs at the end, and two at the top, among which a note about the author stands
LONGEST_NOTE = 500  # characters
LONGEST_OFFICE = 120  # characters of the line below a byline that gives the author's office
FEWEST_SELVES = 2  # words of the first person that show an author's own voice
_LABEL_END = re.compile(r"\s*[|/·•»>:]\s*|\s+[-–—]\s+")
_SELF = re.compile(
    r"(?<![\w.])(?:I(?=[ ,]|['’](?:m|ve|d|ll)\b)(?!\.)|I,|[Mm]y(?= [a-z])|myself|[Mm]ine(?= is| was))"
)
_WORD_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'-]*) \Z")
# a mark left open is closed by the end of its paragraph: the next one opens it again
_QUOTED = re.compile(r"“[^”]{0,2000}”?|\"[^\"]{0,2000}\"?|«[^»]{0,2000}»?|(?<!\w)‘[^’]{0,400}’(?!\w)")
_NEWS_TOP = re.compile(
    r"[A-Z][A-Z.’' -]{2,40}(?:, [A-Z][\w. ]{2,30})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: \([^()]{2,40}\))? ?(?:—|–|--?) "
)
_INSTITUTIONS = frozenset({"blog", "thinktank", "academic", "ngo"})
_TITLES = re.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms|sir|rev|the rev|sen|rep|gen|col)\.? ){1,2}")
_AFTER_NAME = re.compile(
    r"(?:, [^,]{2,80},)? (?:is|was|has|teaches|lectures|writes|works|chairs|heads|leads|lives|blogs|serves"
    r"|served|can)\b|, "
)


class RoleFound(NamedTuple):
    """What an author is, and what told it."""

    role: AuthorRole
    reason: str


def read_author_role(
    header: Sequence[str], body: Sequence[str], *, author: str, outlet: str | None, title: str | None
) -> RoleFound:
    """Return whether the author of a text speaks for the outlet or for himself.

    Args:
        header: the lines above the text, in order.
        body: the paragraphs of the text.
        author: as the byline gives the name.
        outlet: who publishes, where that is known.
        title: the title of the text, which may carry a label.
    """
    label = opinion_label(header, title)
    if label is not None:
        return RoleFound("commentator", f"the label {label!r}")
    return (
        _from_byline(header, author)
        or _from_note(body, author)
        or _from_text(body)
        or _from_outlet(outlet)
        or RoleFound("reporter", "a byline and no sign of the author's own voice")
    )


def opinion_label(header: Sequence[str], title: str | None) -> str | None:
    """Return the line above a text that labels it as signed opinion: "Guest column", "Opinion"."""
    lines = [*header, *([] if title is None else [title])]
    for words in lines:
        parts = [part.strip(" *_[]().") for part in _LABEL_END.split(words)]
        if not parts or sum(part.lower() in ("share", "print", "tweet", "email") for part in parts):
            continue
        plain = plain_words(parts[0])
        if plain in voice_words().opinion_labels or plain_words(words).strip(" *_[]().:") in (
            voice_words().opinion_labels
        ):
            return words[:60]
        if words != title and len(parts) > 1 and plain_words(parts[-1]) in voice_words().opinion_labels:
            return words[:60]
        if re.sub(r"(?: no\.?| number| #)? ?\d[\d/-]*\Z", "", plain) in voice_words().opinion_labels:
            return words[:60]
        if (
            words != title
            and plain.count(" ") < 5
            and plain.split()[-1:]
            and (plain.split()[-1] in voice_words().column_names)
        ):
            return words[:60]
    return None


def _from_byline(header: Sequence[str], author: str) -> RoleFound | None:
    """Read the office that the byline, or the line below it, gives to the author."""
    surname = author.rsplit(maxsplit=1)[-1].casefold()
    for index, words in enumerate(header):
        is_byline = read_byline(words) is not None or words.casefold().startswith(author.casefold())
        if not is_byline or surname not in words.casefold():
            continue
        plain = plain_words(words)
        if voice_patterns().opinion_byline.match(plain) is not None:
            return RoleFound("commentator", f"the byline {words[:60]!r}")
        below = header[index + 1] if index + 1 < len(header) else ""
        for line in (plain[plain.rfind(surname) + len(surname) :], plain_words(below)[:LONGEST_OFFICE]):
            found = _role_in(line)
            if found is not None:
                return RoleFound(found, f"the office beside the byline {words[:60]!r}")
        if _TITLES.match(re.sub(r"\A(?:\w+ )?by ", "", plain)) is not None and "prof" in plain:
            return RoleFound("commentator", f"the byline {words[:60]!r}")
    return None


def _role_in(plain: str) -> AuthorRole | None:
    if voice_patterns().staff.search(plain) is not None:
        return "reporter"
    return "commentator" if voice_patterns().office.search(plain) is not None else None


def _from_note(body: Sequence[str], author: str) -> RoleFound | None:
    for words in (*body[-LAST_NOTES:], *body[:2]):
        if len(words) > LONGEST_NOTE:
            continue
        plain = plain_words(words)
        if voice_patterns().own_view.search(plain) is not None:
            return RoleFound("commentator", f"the note {words[:60]!r}")
        rest = _about(plain, author)
        found = None if rest is None else _role_in(rest)
        if found is not None:
            return RoleFound(found, f"the note {words[:60]!r}")
    return None


def _about(plain: str, author: str) -> str | None:
    """Return what a paragraph says of the author, where it is a note about him; None for other paragraphs."""
    opener = voice_patterns().note_opener.match(plain)
    if opener is not None:
        return plain[opener.end() :]
    title = _TITLES.match(plain)
    bare = plain if title is None else plain[title.end() :]
    for name in (plain_words(author), plain_words(author.rsplit(maxsplit=1)[-1])):
        if bare.startswith(name):
            rest = bare[len(name) :]
            if _AFTER_NAME.match(rest) is not None or voice_patterns().staff.match(rest.lstrip()) is not None:
                return rest
    return None


def _from_text(body: Sequence[str]) -> RoleFound | None:
    if any(_NEWS_TOP.match(words) is not None for words in body[:2]):
        return RoleFound("reporter", "a dateline")
    if any(words[:20].lower() == "additional reporting" for words in body[-3:]):
        return RoleFound("reporter", "others are credited with reporting")
    selves = sum(_count_selves(words) for words in body)
    if selves >= FEWEST_SELVES:
        return RoleFound("commentator", "the first person outside quotation marks")
    return None


def _count_selves(words: str) -> int:
    own = _QUOTED.sub(" ", words)
    return sum(not _is_ordinal(own, match) for match in _SELF.finditer(own))


def _is_ordinal(words: str, match: re.Match[str]) -> bool:
    """Tell whether an "I" counts wars and kings: a name that begins no sentence stands before it."""
    before = _WORD_BEFORE.search(words, max(0, match.start() - 30), match.start())
    if not match.group().startswith("I") or before is None:
        return False
    return before.group("word").lower() not in sentence_words().starters


def _from_outlet(outlet: str | None) -> RoleFound | None:
    known = None if outlet is None else guess_outlet(outlet)
    if known is None or known.kind not in _INSTITUTIONS:
        return None
    return RoleFound("commentator", f"signed under {known.name}, whose authors speak for themselves")
