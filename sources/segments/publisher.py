"""Who publishes a page that has no masthead of a known form: told by what the page says of itself.

"Report of the X", "Prepared by X", "By X staff", a title that ends in the site's name, a line of rights, a
name at the top that the text comes back to ("told X"), the "About X" or first words of a release, and "first
published by X". A person's name, or a line that only looks like a title, is no publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from sources.outlets import find_outlet, guess_outlet
from sources.segments.comes_back import comes_back
from sources.segments.cue_phrases import cue_phrases, one_of, plain_words
from sources.segments.dateline import read_date_line
from sources.segments.layout import Paragraph
from sources.segments.parts import (
    in_title_case,
    is_boilerplate,
    is_name,
    is_person_name,
    is_section,
    is_series,
    read_byline,
)
from sources.segments.voice_words import voice_patterns, voice_words

PRESS = frozenset({"wire", "newspaper", "broadcaster", "magazine", "blog", "state_media"})
LAST_LINES = 14  # paragraphs at the end among which a line of rights stands
LONGEST_RIGHTS = 200  # characters
LONGEST_FORM = 140  # characters of a line that says whose report it is
REACH_OF_NAME = 3000  # characters in which an institution gives its full name
LONGEST_ADDITION = 6  # words
TITLE_LINES = 2  # at the top, among which a site and its page share a line
TOP_LINES = 6  # paragraphs of text among which a release says who announces
_NAME = (
    r"[^\W\d_a-z][\w.’'&-]*(?:,? (?:(?:of|and|for|the|on|&|de|la|du|des) ){0,2}[^\W\d_a-z][\w.’'&-]*){0,7}"
)
_ISSUED = re.compile(
    r"(?i:(?:a |the )?[\w’' -]{0,60}?\b(?:issued|prepared|produced|compiled|published|released|submitted"
    r"|drafted"
    rf"|commissioned) (?:jointly )?by:? (?:the )?)(?P<name>{_NAME})"
)
_TO_WHOM = re.compile(r" (?:presented )?to the [A-Z].*\Z")
_STAFF = re.compile(
    r"[Bb]y (?:an? |the )?(?P<name>[^\W\d_a-z][\w.’'& -]{1,50}?)[’']?s? (?P<role>[a-z][a-z ]{2,30})\Z"
)
_BYLINE_PARTS = re.compile(r"\s*[,|/()•·–—]\s*| (?=(?:of|for) the [A-Z])")
_NAME_BEFORE = re.compile(r": | [-–—|] |, ")
_EPISODE = re.compile(
    rf"(?P<name>{_NAME}?),?(?: ?[:|–—-])? (?:the podcast,? |podcast,? )?"
    r"(?:[Ee]pisode|EPISODE|[Ee]p\.?) ?#?\d{1,4}\b"
)
_EDITION = re.compile(r",\s[^,]{0,30}\bedition\Z", re.IGNORECASE)
_FORM_BESIDE = re.compile(r"\s[-–—|·•]\s")
_SITE = re.compile(r"\s*[|·•]\s*|\s+[-–—]\s+")
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<site>[a-z][a-z0-9-]{2,30})\.[a-z]{2,10}(?:\.[a-z]{2,3})?\b", re.IGNORECASE
)
_ADDRESS_ALONE = re.compile(
    r"(?:https?://)?(?P<host>[a-z\d-]{1,40}(?:\.[a-z\d-]{1,40}){1,4})(?:/\S*)?\Z", re.IGNORECASE
)
_OF_PAPER = re.compile(r"(?:special (?:to|for)|for|of|with) (?:the )?", re.IGNORECASE)
_DATE_PARTS = re.compile(r"\s*[|·•,]\s*|\s+[-–—]\s+")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright\b)[\s:©]*(?:\(c\)|©)?\s*", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–]\s?(?:\d{4}|\d\d))?\b[\s,.:]*")
_RIGHTS_END = re.compile(
    r"[.,|;]? ?(?:all rights|no part|part of|a division|used with|reproduc|registered|terms|privacy|site by"
    r"|by the)\b|[.|·•;](?:\s|\Z)",
    re.IGNORECASE,
)
_CORPORATE = re.compile(
    r",? (?:(?:media|news) (?:group|limited|ltd|inc|llc|corp)|media|publishing|publications|publishers"
    r"|press group|group|holdings|newspapers"
    r"|communications|digital|online|limited|ltd|inc|llc|plc|gmbh|co|company|corp|corporation|s\.?a|b\.?v"
    r"|a/?s|ag)\.?\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(rf"About (?:the )?(?P<name>{_NAME}):?(?=\Z|\s*\n| [–—-] )")
_ANNOUNCES = re.compile(
    rf"(?:[^\n–—]{{2,80}}? ?(?:[–—]|--?) ?)(?:The )?(?P<name>{_NAME}?)(?:,? (?:plc|ltd|inc|llc|corp|ag|gmbh"
    rf"|s\.a)\.?)?"
    r"(?: \([^()\n]{2,40}\))?(?:, (?:an? |the )[^,\n]{2,120},)? (?:has |have )?(?:today |yesterday |on \w+ )?"
    r"(?:announce[sd]?|confirm(?:s|ed)?|launch(?:es|ed)?|report(?:s|ed)?|welcome[sd]?|said|unveil(?:s|ed)?"
    r"|publish(?:es|ed)?"
    r"|release[sd]?|call(?:s|ed)? (?:on|for)|warn(?:s|ed)?|issue[sd]?|condemn(?:s|ed)?|declare[sd]?|appoint"
    r"(?:s|ed)?|open(?:s|ed)?)\b"
)
_FIRST_PUBLISHED = re.compile(
    r"\b(?:first |originally |also )?(?:published|appeared|printed|posted)(?: online)? (?:in|by|on|at) "
    r"(?:the )?"
    rf"(?P<name>{_NAME})"
)


class Publisher(NamedTuple):
    """Who publishes, and what told it."""

    name: str
    reason: str


def find_publisher(
    text: str, header: Sequence[Paragraph], body: Sequence[Paragraph], *, title: str | None
) -> Publisher | None:
    """Return who publishes a page whose header lines alone do not tell it; None where nothing does.

    Args:
        text: the stored text.
        header: the lines above the text.
        body: the paragraphs of the text.
        title: the title, which may end in the name of the site.
    """
    searches = (
        _from_staff(header),
        _from_byline(header),
        _from_description(header),
        _from_title([title or "", *(one.words for one in header[:TITLE_LINES])]),
        _from_rights(body[-LAST_LINES:]),
        _from_mentions(text, header, title),
        _from_date_line(body[:TOP_LINES]),
        _from_address(text, header),
        _from_release(header, body),
        _from_first_print(body[-3:]),
    )
    for found in searches:
        publisher = next(found, None)
        if publisher is not None:
            return publisher._replace(name=as_written(text, publisher.name))
    return None


def read_issuer(words: str) -> str | None:
    """Return who issues a report by a line such as "Report of the Safety Board", "By Holm & Ruiz"."""
    words = words.strip("*_ ")
    if len(words) > LONGEST_FORM or is_boilerplate(words):
        return None
    match = _ISSUED.match(words)
    if match is not None:
        name = match.group("name").rstrip(".,")
        is_body = guess_outlet(name) is not None or not is_person_name(name) or "&" in name
        return name if is_body else None
    form = _form_of().match(_TO_WHOM.sub("", " ".join(words.split())))
    name = "" if form is None else form.group("name")
    known = guess_outlet(name.title() if name.isupper() else name) if name else None
    return known.name if known is not None else _issuer_of(words)


def _issuer_of(words: str) -> str | None:
    """Return who issues a text: "Dockers Union - notice no. 5", "O Sul, English edition"."""
    edition = _EDITION.search(words)
    if edition is not None:
        head, below = words[: edition.start()], ""
    else:
        head, below = (*(part.strip() for part in _FORM_BESIDE.split(words, maxsplit=1)), "")[:2]
    if not is_name(head):
        return None
    is_form = edition is not None or plain_words(below).startswith(cue_phrases().issued_forms)
    return head if is_form else None


@cache
def _form_of() -> re.Pattern[str]:
    forms = one_of([*voice_words().report_forms, *cue_phrases().issued_forms])
    return re.compile(
        rf"(?:[\w’'-]+ ){{0,4}}?{forms} (?:of|by|from|to the [\w ]{{3,40}} by) (?:the )?"
        rf"(?P<name>.{{3,90}}?)(?:, .*)?\Z",
        re.IGNORECASE,
    )


def _from_staff(header: Sequence[Paragraph]) -> Iterator[Publisher]:
    """Read "By MetroPulse staff"."""
    for one in header:
        match = _STAFF.match(one.words)
        if match is not None and set(match.group("role").split()) & voice_words().staff_roles:
            yield Publisher(match.group("name"), f"the byline {one.words[:60]!r}")


def _from_byline(header: Sequence[Paragraph]) -> Iterator[Publisher]:
    """Read "Staff reporter, The Halden Examiner" and "By Nina Castle, Halden Examiner Staff Writer"."""
    for one in header:
        if len(one.words) > LONGEST_FORM:
            continue
        staff = voice_patterns().staff.search(plain_words(one.words))
        if staff is None and read_byline(one.words) is None and _OF_PAPER.match(one.words) is None:
            continue
        pieces = [one.words] if staff is None else [one.words[: staff.start()], one.words[staff.end() :]]
        for part in (part for piece in pieces for part in _BYLINE_PARTS.split(piece)):
            name = _OF_PAPER.sub("", part.strip(" .,"), count=1)
            known = guess_outlet(in_title_case(name)) if name else None
            if known is not None and known.kind in PRESS:
                yield Publisher(known.name, f"the byline {one.words[:60]!r}")


def _from_description(header: Sequence[Paragraph]) -> Iterator[Publisher]:
    """Read a name over, or before, what it is: "Small Boats: the podcast about getting wet"."""
    lines = [line.strip("*_ ") for one in header[:TOP_LINES] for line in one.words.split("\n")]
    beside = (_NAME_BEFORE.split(line, maxsplit=1) for line in lines)
    pairs = [*pairwise(lines), *((parts[0], parts[1]) for parts in beside if len(parts) > 1)]
    episodes = (_EPISODE.match(line) for line in lines)
    for match in filter(None, episodes):
        if is_name(match.group("name")) and not is_series(match.group("name")):
            yield Publisher(match.group("name"), f"the number of an episode: {match.group()[:60]!r}")
    for name, below in pairs:
        if _described().match(plain_words(below)) is not None and is_name(name) and not is_series(name):
            yield Publisher(name, f"what stands beside it: {below[:60]!r}")


@cache
def _described() -> re.Pattern[str]:
    nouns = one_of(voice_words().serial_nouns)
    return re.compile(
        rf"(?:an?|the|your|our) (?:[\w’'-]+ ){{0,4}}{nouns}"
        r" (?:about|for|on|of|by|from|devoted|dedicated|covering|where|in which)\b"
    )


def _from_address(text: str, header: Sequence[Paragraph]) -> Iterator[Publisher]:
    """Read the name of a site from its address: "tollandrecord.com", as the text writes it where it does."""
    for one in header:
        match = _ADDRESS_ALONE.match(one.words)
        labels = [] if match is None else match.group("host").lower().split(".")[:-1]
        labels = [label for label in labels if label not in voice_words().host_labels and len(label) > 3]
        if not labels:
            continue
        site = labels[0].replace("-", "").removeprefix("the")
        spelled = re.compile(rf"(?<!\w){'[ -]?'.join(map(re.escape, site))}(?!\w)", re.IGNORECASE)
        written = (found.group() for found in spelled.finditer(text, one.end) if found.group()[0].isupper())
        name = next(written, None) or _split_name(site)
        if name is not None:
            yield Publisher(name, f"the address {one.words[:60]!r}")


def _split_name(site: str) -> str | None:
    """Return "Tolland Record" of "tollandrecord", where its end is a word that names of papers end in."""
    for length in range(min(12, len(site) - 3), 2, -1):
        name = f"{site[:-length].capitalize()} {site[-length:].capitalize()}"
        known = guess_outlet(name)
        if known is not None and known.kind in PRESS:
            return name
    return None


def _from_title(lines: Sequence[str]) -> Iterator[Publisher]:
    """Read "Rink shut | Fenby Courier" and "Skarn Radio One — Newsnight"."""
    for words in lines:
        parts = _SITE.split(words)
        for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
            known = guess_outlet(part)
            if known is not None:
                yield Publisher(known.name, f"a part of the line {words[:60]!r}")


def _from_rights(last: Sequence[Paragraph]) -> Iterator[Publisher]:
    """Read "© 2018 MetroPulse Media" and "Copyright 2019 Lakeside Eye. All rights reserved."."""
    for one in reversed(last):
        match = _RIGHTS.search(one.words) if len(one.words) <= LONGEST_RIGHTS else None
        if match is None or plain_words(one.words).startswith(cue_phrases().captions):
            continue
        before = one.words[: match.start()].strip(" |·•")
        if before and not before.endswith(("Contact", "Privacy", "Terms")) and " | " not in one.words:
            continue  # a picture's rights
        rest = _YEARS.sub("", one.words[match.end() :]).strip(" ,.")
        name = _RIGHTS_END.split(rest, maxsplit=1)[0].strip(" ,.-–")
        name = _CORPORATE.sub("", _CORPORATE.sub("", name)).removeprefix("The ").removeprefix("the ")
        known = find_outlet(name) if name else None
        if known is not None or (name and is_name(name)):
            yield Publisher(name if known is None else known.name, f"the line of rights {one.words[:60]!r}")


def _from_mentions(text: str, header: Sequence[Paragraph], title: str | None) -> Iterator[Publisher]:
    """Take a name at the top that the text comes back to as what was told or shown things."""
    if not header:
        return
    start = header[-1].end
    for one in header:
        name = one.words.split("\n")[0].removeprefix("The ").removeprefix("THE ").strip("*_ ")
        address = _ADDRESS.match(one.words)
        name = name if address is None else address.group("site")
        if (
            one.words == title
            or (address is None and not is_name(name))
            or is_series(name)
            or is_section(name)
            or is_boilerplate(name)
        ):
            continue
        if comes_back(text, name, start=start):
            yield Publisher(name, f"the line {one.words[:60]!r}, which the text comes back to")


def _from_date_line(top: Sequence[Paragraph]) -> Iterator[Publisher]:
    """Read "Vaasa Review, 12 November 2020" below the first words of an article."""
    for one in top:
        if one.is_prose or read_date_line(one.words) is None:
            continue
        for part in _DATE_PARTS.split(one.words):
            known = guess_outlet(part.strip()) if part.strip() else None
            if known is not None:
                yield Publisher(known.name, f"the line {one.words[:60]!r}")


def _from_release(header: Sequence[Paragraph], body: Sequence[Paragraph]) -> Iterator[Publisher]:
    """Read who announces: the body of "About Polar Rinks", else the subject behind the dateline."""
    forms = (plain_words(one.words).strip("*_ ") for one in (*header, *body[:2]))
    is_release = any(form.startswith(voice_words().release_forms) for form in forms)
    closes = [one.words.strip("–—-*# .()").lower() for one in body[-LAST_LINES:]]
    is_release = is_release or "ends" in closes or "notes to editors" in closes
    if not is_release:
        return
    for one in body:
        match = _ABOUT.match(one.words)
        if match is not None and len(one.words) < LONGEST_RIGHTS and one.follows_blank:
            yield Publisher(match.group("name").rstrip(".,"), f"the part {one.words[:60]!r} of a release")
    for one in body[:TOP_LINES]:
        match = _ANNOUNCES.match(one.words)
        if match is not None and not _is_person_alone(match.group("name")):
            yield Publisher(match.group("name"), "the first words of a release")


def _is_person_alone(name: str) -> bool:
    """Tell whether a name is a person's and tells no body."""
    return is_person_name(name) and guess_outlet(name) is None and name.count(" ") == 1 and "’" not in name


def _from_first_print(last: Sequence[Paragraph]) -> Iterator[Publisher]:
    for one in last:
        match = _FIRST_PUBLISHED.search(one.words) if len(one.words) <= LONGEST_RIGHTS else None
        known = None if match is None else guess_outlet(match.group("name").rstrip("."))
        if known is not None and one.words.lower().startswith(
            ("this ", "first ", "originally ", "(this", "article")
        ):
            yield Publisher(known.name, f"the line {one.words[:60]!r}")


def as_written(text: str, name: str) -> str:
    """Return a name in capitals as the text writes it elsewhere; a registered one by its canonical name."""
    known = find_outlet(name)
    if known is not None:
        return known.name
    if not name.isupper() and not name.islower():
        return name
    for match in re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE).finditer(text):
        if not match.group().isupper() and match.group()[0].isupper():
            return match.group()
    return name if len(name) <= 5 else in_title_case(name)


def fullest_name(text: str, header: Sequence[Paragraph], name: str) -> str:
    """Return "Ministry of Works of Fenland" where the header names Fenland too and the text joins the two."""
    tops = " ".join(one.words for one in header).casefold()
    longer = re.compile(rf"(?<!\w){re.escape(name)}(?P<rest> (?:of|for|in) (?:the )?{_NAME})")
    for match in longer.finditer(text, 0, REACH_OF_NAME):
        last = match.group("rest").split()[-1].strip(".,’'").casefold()
        if last in tops.split() and match.group("rest").count(" ") <= LONGEST_ADDITION:
            return name + match.group("rest").rstrip(".,’'")
    return name
