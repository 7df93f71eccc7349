"""The top of a lone article: outlet, title, byline, place and date, whatever their order.

Front matter between `---` lines is read first; then each line above the first paragraph of text is given the
part that its look tells, and what is left over is the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sources.lines import find_lines, is_list_item, is_markdown_heading, is_rule
from sources.outlets import Outlet, find_outlet, find_outlets, guess_outlet
from sources.printed_date import DateOrder, PrintedDate, find_printed_dates, read_printed_date
from sources.segments.cue_phrases import plain_words
from sources.segments.dateline import Dateline, read_credit_line, read_date_line, read_trailing_credit
from sources.segments.header_lines import (
    author_of_speech,
    holds_session,
    is_author_line,
    is_office_line,
    is_place_or_person,
    names_issuer,
    outlet_beside,
    outlet_of_title,
)
from sources.segments.layout import Paragraph
from sources.segments.parts import (
    in_title_case,
    is_boilerplate,
    is_caption,
    is_name,
    is_person_name,
    is_section,
    is_series,
    is_slug,
    is_speech,
    is_time_line,
    read_author_beside_date,
    read_byline,
    without_number,
)
from sources.segments.publisher import read_issuer
from sources.segments.turn_names import without_titles
from sources.segments.turns import opens_turn
from sources.segments.voice_words import voice_words
from sources.span import Span

LONGEST_HEADER = 14  # lines
SHORTEST_SENTENCE = 3  # blanks
LONGEST_FRONT = 4000  # characters of front matter
_FRONT_KEYS = {
    "title": "title", "headline": "title",
    "author": "author", "authors": "author", "byline": "author", "by": "author",
    "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "source": "outlet",
    "newspaper": "outlet", "site": "outlet",
    "date": "date", "published": "date", "pubdate": "date", "publication date": "date",
    "publication_date": "date", "issued": "date", "url": "url", "link": "url",
    "from": "sender", "sender": "sender", "subject": "title", "sent": "date",
    "re": "title", "to": "receiver", "cc": "receiver", "attn": "receiver",
}  # fmt: skip
_FRONT_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{1,20}):\s*(?P<value>\S.*)?\Z")
_EMPLOYER = re.compile(r" for (?:the )?(?P<outlet>[^\W\d_a-z][^,|()]{2,50})\Z")
_SIGNED = re.compile(r", by (?P<author>[^,|]{4,60})\Z")
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_IN_THE = re.compile(r"\A(?:in|before|at) the ", re.IGNORECASE)  # IN THE HIGH COURT OF MARREN
_FREQUENCY = re.compile(r",? \d{2,4}(?:[.,]\d{1,2})?(?: ?(?:FM|AM|MW|kHz|MHz))?\Z")
_BODY_WORDS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|to|as|after|over|says|say|said|in|on|for|by)\b"
)


class Headline(NamedTuple):
    """What the top of an article prints.

    Attributes:
        body: index of the first paragraph of text.
        title, outlet, author, url: as printed; the outlet by its canonical name where the register knows it.
        title_span, date_span: where title and date stand.
        date: the printed date.
        credit: the agency that a line of its own, or the end of the title, credits.
        lines: indices of the lines that are neither title nor text.
    """

    body: int
    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    author: str | None = None
    date: PrintedDate | None = None
    date_span: Span | None = None
    url: str | None = None
    credit: Dateline | None = None
    lines: tuple[int, ...] = ()


def read_headline(
    text: str, paragraphs: Sequence[Paragraph], *, order: DateOrder | None, is_top: bool = False
) -> Headline:
    """Return what stands above the text of a lone article.

    Args:
        text: the stored text.
        paragraphs: the paragraphs of the article, or of its top alone.
        order: how the document writes numeric dates, where that is known.
        is_top: the paragraphs may be header lines to the last.
    """
    front = _front_matter(text, paragraphs, order=order)
    body = _first_of_body(text, paragraphs, front.body)
    if body is None:
        body = len(paragraphs) if is_top else front.body
    reader = _HeaderReader(text, order, front)
    for index in range(front.body, body):
        reader.take(index, paragraphs[index], body=body)
    return reader.finish(paragraphs, body)


def _first_of_body(text: str, paragraphs: Sequence[Paragraph], first: int) -> int | None:
    """Return the index of the first paragraph that is text; None where header lines go on to the end."""
    last = min(len(paragraphs), first + LONGEST_HEADER)
    titles = metadata = 0
    for index in range(first, last):
        paragraph = paragraphs[index]
        is_metadata = read_date_line(paragraph.words) is not None or read_byline(paragraph.words) is not None
        if titles and metadata and not is_metadata and _is_short_sentence(paragraph):
            return index
        metadata += is_metadata
        titles += not is_metadata
        if (paragraph.is_prose and not is_metadata) or is_list_item(paragraph.words):
            return index
        if opens_turn(paragraph.words) or _names_part(paragraphs, index):
            return index
        if is_section(paragraph.words) or is_time_line(paragraph.words) or is_speech(paragraph.words):
            return index
        is_marked = text[paragraph.start] in "*_" or (
            text.startswith("##", paragraph.start) and titles > 2 and metadata > 0
        )
        is_asked = index > first and is_marked and paragraph.words.rstrip("*_").endswith("?")
        if is_asked or paragraph.words.endswith(":") or text.startswith((">", "|"), paragraph.start):
            return index
    return last if last < len(paragraphs) else None


def _is_short_sentence(paragraph: Paragraph) -> bool:
    """Tell whether a line below title and date is the first sentence of the text: "Thank you all."."""
    words = paragraph.words
    return (
        paragraph.follows_blank and words.endswith((".", "!", "…")) and words.count(" ") >= SHORTEST_SENTENCE
    )


def _names_part(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Tell whether a line is a part in a talk, such as "Operator", right over what is said."""
    is_part = plain_words(paragraphs[index].words) in voice_words().other_roles
    return is_part and index + 1 < len(paragraphs) and not paragraphs[index + 1].follows_blank


def _front_matter(text: str, paragraphs: Sequence[Paragraph], *, order: DateOrder | None) -> Headline:
    """Read `key: value` lines at the very top; at least two known keys make front matter."""
    found: dict[str, str] = {}
    spans: dict[str, Span] = {}
    end = 0
    for line in find_lines(text, Span(0, min(len(text), LONGEST_FRONT)))[: LONGEST_HEADER + 2]:
        words = text[line.start : line.end]
        match = _FRONT_LINE.match(words)
        if match is None and not is_rule(words):
            if line.start == 0 and words.isupper():
                continue  # CONFIDENTIAL
            break
        end = line.end
        if match is None or match.group("value") is None:
            continue
        key = _FRONT_KEYS.get(match.group("key").lower().strip())
        if key is not None:
            value = match.group("value").strip(" \t\"'")
            start = text.find(value, line.start)
            found[key], spans[key] = value, Span(start, start + len(value))
    if len(found) < 2:
        return Headline(0)
    body = next((index for index, one in enumerate(paragraphs) if one.start >= end), len(paragraphs))
    outlet = find_outlet(found.get("outlet", ""))
    date = read_printed_date(found.get("date", ""), order=order)
    sender = _sender_name(found.get("sender", ""))
    if sender:
        found.setdefault(
            "author" if is_person_name(sender) and guess_outlet(sender) is None else "outlet", sender
        )
    return Headline(
        body=body,
        title=found.get("title"),
        title_span=spans.get("title"),
        outlet=outlet.name
        if outlet is not None
        else in_title_case(found["outlet"])
        if "outlet" in found
        else None,
        author=found.get("author"),
        date=date,
        date_span=spans.get("date") if date is not None else None,
        url=found.get("url"),
        lines=tuple(range(body)),
    )


def _sender_name(words: str) -> str:
    """Return "Bo Lind" of "Bo Lind <bo@holm.example>" and "bo@holm.example (Bo Lind)"; else nobody."""
    name, _, _ = words.partition("<")
    bracketed = re.search(r"\(([^()@]{2,60})\)", words)
    if "@" in name:
        name = "" if bracketed is None else bracketed.group(1)
    return name.strip(' "')


class _HeaderReader:
    """Gives each line of a header its part; the lines come in order."""

    __slots__ = ("_candidates", "_headline", "_institution", "_order", "_text")

    def __init__(self, text: str, order: DateOrder | None, front: Headline) -> None:
        self._text = text
        self._order = order
        self._headline = front
        self._institution: tuple[int, Outlet] | None = None
        self._candidates: list[int] = []

    def take(self, index: int, paragraph: Paragraph, *, body: int) -> None:
        """Read one line."""
        words = paragraph.words
        if (
            self._take_date(paragraph)
            or self._take_credit(paragraph)
            or self._take_author(paragraph)
            or is_boilerplate(words)
            or is_slug(words)
            or is_caption(words)
            or _IN_BRACKETS.fullmatch(words) is not None
            or words.startswith("@")
        ):
            self._keep(index)
            return
        known = find_outlet(words)
        issuer = read_issuer(words) if known is None else known.name
        if self._headline.outlet is None and issuer is not None:
            self._headline = self._headline._replace(outlet=issuer)
            self._keep(index)
            return
        numbered = guess_outlet(in_title_case(without_number(words)))
        if is_series(words):
            if self._headline.outlet is None and numbered is not None:
                self._headline = self._headline._replace(outlet=numbered.name)
            self._keep(index)
            return
        if self._institution is None and index < body - 1:
            told = guess_outlet(in_title_case(_FREQUENCY.sub("", _IN_THE.sub("", words))))
            if told is not None:
                self._institution = (index, told)
        elif self._institution is not None and index == self._institution[0] + 1 and holds_session(words):
            self._institution = (index, Outlet(name=in_title_case(words), kind="agency", is_registered=False))
        self._candidates.append(index)

    def finish(self, paragraphs: Sequence[Paragraph], body: int) -> Headline:
        """Return the headline, with the outlet and the title chosen among the lines that were left over."""
        headline = self._headline
        candidates = [one for one in self._candidates if not is_office_line(paragraphs, one)]
        if headline.outlet is None:
            candidates = self._choose_outlet(paragraphs, candidates)
            headline = self._headline
        if headline.title is None and candidates:
            index = self._title_index(paragraphs, candidates)
            title = paragraphs[index]
            credit = headline.credit or read_trailing_credit(self._text, title.span)
            headline = headline._replace(title=title.words, title_span=title.span, credit=credit)
            headline = headline._replace(outlet=headline.outlet or outlet_of_title(title.words))
            candidates = [one for one in candidates if one != index]
            below = (self._author_of(paragraphs, one) for one in candidates if one > index)
            author = next(filter(None, (*below, author_of_speech(title.words))), None)
            headline = headline._replace(author=headline.author or author)
        if headline.outlet is None and headline.credit is not None and headline.credit.outlet is not None:
            headline = headline._replace(outlet=headline.credit.outlet.name)
        return headline._replace(body=body, lines=tuple(sorted({*headline.lines, *candidates})))

    def _author_of(self, paragraphs: Sequence[Paragraph], index: int) -> str | None:
        """Return who a line below the title names; a name in capitals over a date, or in the text too."""
        words = paragraphs[index].words
        if words.isupper():
            name = in_title_case(without_titles(words))
            below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
            is_dated = (
                below is not None and not below.follows_blank and read_date_line(below.words) is not None
            )
            is_sure = is_dated or name in self._text
            return name if is_person_name(name) and is_sure and guess_outlet(name) is None else None
        return words if is_author_line(words) else None

    def _keep(self, index: int) -> None:
        self._headline = self._headline._replace(lines=(*self._headline.lines, index))

    def _take_date(self, paragraph: Paragraph) -> bool:
        words = paragraph.words
        if not any(letter.isdigit() for letter in words):
            return False
        if self._headline.date is not None:
            return read_date_line(words, order=self._order) is not None
        printed = read_date_line(words, order=self._order)
        first = next(find_printed_dates(words, order=self._order), None)
        beside = outlet_beside(words, first)
        printed = first if printed is None and beside is not None else printed
        if printed is None:
            return False
        self._note_date(printed, paragraph)
        author = read_author_beside_date(words)
        if author and self._headline.author is None:
            self._headline = self._headline._replace(author=author)
        if beside is not None and self._headline.outlet is None:
            self._headline = self._headline._replace(outlet=beside.name)
        return True

    def _note_date(self, printed: PrintedDate, paragraph: Paragraph) -> None:
        start = self._text.find(printed.words, paragraph.start, paragraph.end)
        span = Span(start, start + len(printed.words)) if start >= 0 else None
        self._headline = self._headline._replace(date=printed, date_span=span)

    def _take_credit(self, paragraph: Paragraph) -> bool:
        credit = read_credit_line(self._text, paragraph.span)
        if credit is not None and self._headline.credit is None:
            self._headline = self._headline._replace(credit=credit)
        return credit is not None

    def _take_author(self, paragraph: Paragraph) -> bool:
        words = paragraph.words
        signed = _SIGNED.search(words)  # "A newsletter about railways, by Ines Falk"
        author = read_byline(words) if signed is None else read_byline(words[signed.start() + 2 :])
        if author is None:
            return False
        if self._headline.author is None and author:
            self._headline = self._headline._replace(author=author)
        dated = next(find_printed_dates(words, order=self._order), None)
        if self._headline.date is None and dated is not None and dated.shape != "month":
            self._note_date(dated, paragraph)
        employer = _EMPLOYER.search(words)
        if employer is not None and self._headline.outlet is None and is_name(employer.group("outlet")):
            known = guess_outlet(employer.group("outlet"))
            name = employer.group("outlet") if known is None else known.name
            self._headline = self._headline._replace(outlet=name)
        mentions = find_outlets(words, Span(0, len(words)))
        if mentions and self._headline.outlet is None and mentions[0].outlet.is_registered:
            self._headline = self._headline._replace(outlet=mentions[0].outlet.name)
        return True

    def _choose_outlet(self, paragraphs: Sequence[Paragraph], candidates: list[int]) -> list[int]:
        """Take the line that looks like an outlet, else the first of several lines over a date or byline."""
        is_masthead = candidates == [0] and self._is_masthead(paragraphs)
        if self._institution is not None and (len(candidates) > 1 or is_masthead):
            index, outlet = self._institution
            self._headline = self._headline._replace(outlet=outlet.name)
            self._keep(index)
            return [one for one in candidates if one != index]
        has_metadata = self._headline.date is not None or self._headline.author is not None
        has_metadata = has_metadata or self._is_over_issue(paragraphs, candidates[0] if candidates else 0)
        is_first_of_many = len(candidates) > 1 and has_metadata and is_name(paragraphs[candidates[0]].words)
        if is_first_of_many or is_masthead:
            self._headline = self._headline._replace(outlet=paragraphs[candidates[0]].words)
            self._keep(candidates[0])
            return candidates[1:]
        return candidates

    def _is_over_issue(self, paragraphs: Sequence[Paragraph], index: int) -> bool:
        """Tell whether the very first line stands over the number of an issue: "ISSUE 12 / SPRING 2015"."""
        below = paragraphs[index + 1].words if index == 0 and len(paragraphs) > 1 else ""
        return is_series(below) and any(map(str.isdigit, below))

    def _is_masthead(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Tell whether the first line, alone left over, names who publishes a dated text without a title."""
        if self._headline.date is None or len(paragraphs) < 2:
            return False
        first, second = paragraphs[:2]
        if first.is_marked or (second.follows_blank and not names_issuer(first.words, second.words)):
            return False
        return self._institution is not None or names_issuer(first.words, second.words)

    def _title_index(self, paragraphs: Sequence[Paragraph], candidates: Sequence[int]) -> int:
        """Return the line that is the title: the first marked heading, else the last that is no name."""
        marked = [
            index
            for index in candidates
            if is_markdown_heading(self._text[paragraphs[index].start : paragraphs[index].end])
        ]
        if marked:
            return marked[0]
        titles = [index for index in candidates if not is_place_or_person(paragraphs[index].words)]
        if not titles:
            return candidates[-1]
        return max(titles, key=lambda index: (_BODY_WORDS.search(paragraphs[index].words) is not None, index))
