"""Citation footers: title, outlet, author and date of the article that a page has quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sources.calendar_date import ImpreciseDate
from sources.document import Citation
from sources.lines import is_list_item
from sources.outlets import find_outlets, guess_outlet
from sources.printed_date import DateOrder, PrintedDate, read_printed_date
from sources.segments.cue_phrases import cue_phrases, plain_words
from sources.segments.dateline import read_date_line
from sources.segments.layout import Paragraph
from sources.segments.parts import is_boilerplate, is_person_name, read_byline
from sources.span import Span

LONGEST_FOOTER = 7  # lines, the lead included
LONGEST_LIST = 60  # lines of a list of sources
LONGEST_LEAD = 100
DAYS_BEFORE = 45  # a post quotes news of these days; an older date is a misprint or another year
CLOSE_DAYS = 7  # most quoted articles are no older than a week
DAYS_AFTER = 2  # date line of the east, posted in the west
_PUBLISHED_IN = re.compile(
    r"(?:this \w+ )?(?:was )?(?:first |originally )?(?:published|appeared|printed)(?: \w+)? "
    r"(?:in|by|at|on) (?:the )?",
    re.IGNORECASE,
)
_READ_ON = re.compile(
    r"(?:you can |please )?(?:read|see|find) (?:the |his |her |its |their |this |our )?"
    r"(?:full|whole|entire|complete|rest of (?:the|his|her|its|their|this)|rest|original|unabridged) "
    r"(?:[a-z-]+ ){0,2}(?:here|at|in|on|from)\b"
)
_TEXT_OF = re.compile(
    r"(?:here is |here's |see )?(?:the )?full (?:text|statement|transcript|version) of .*:\Z"
)
_SECOND_SENTENCE = re.compile(r"[a-z)][.!?] (?=[A-Z])")
_SEPARATORS = " \t,;:|/()[]–—-."


class Footer(NamedTuple):
    """A citation footer: its paragraphs (half-open indices), what it prints, and why it is one."""

    first: int
    last: int
    citation: Citation
    found_by: str


class FooterReader(NamedTuple):
    """What is needed to read the footers of one post.

    Attributes:
        text: the stored text.
        order: how the document writes numeric dates, where that is known.
        posted: the date of the post.
    """

    text: str
    order: DateOrder | None
    posted: ImpreciseDate | None

    def find(self, paragraphs: Sequence[Paragraph]) -> list[Footer]:
        """Return the footers among the paragraphs of a post, in order."""
        footers: list[Footer] = []
        index = 0
        while index < len(paragraphs):
            found = self._read_list(paragraphs, index) or self._read(paragraphs, index)
            footers += found
            index = found[-1].last if found else index + 1
        return footers

    def _read_list(self, paragraphs: Sequence[Paragraph], index: int) -> list[Footer]:
        """Read a list of sources, one a line: "Bloomberg, 30 January 2018"."""
        if not paragraphs[index].follows_blank or len(paragraphs[index].words) > LONGEST_LEAD:
            return []
        last = block_end(paragraphs, index)
        if last == index + 1:
            citation = self._read_line(paragraphs[index])
            return [] if citation is None else [Footer(index, last, citation, "a line with outlet and date")]
        first = index + (read_printed_date(paragraphs[index].words) is None)
        lines = paragraphs[first : min(last, first + LONGEST_LIST)]
        if len(lines) < 2 or not all(_is_footer_line(line) and _has_digit(line) for line in lines):
            return []
        footers = [
            Footer(at, at + 1, self._read_source(line), "a line of a list of sources")
            for at, line in enumerate(lines, first)
        ]
        complete = all(
            one.citation.published is not None and one.citation.outlet is not None for one in footers
        )
        return footers if complete else []

    def _read_line(self, line: Paragraph) -> Citation | None:
        """Read a citation on one line: "Herald, A bitter leaf, Jane Zhang, 1 April 2009"."""
        if line.is_prose or line.words.count(",") < 2 or not _has_digit(line):
            return None
        return self._read_parts(line)

    def _read_parts(self, line: Paragraph, *, is_led: bool = False) -> Citation | None:
        """Read the parts of a citation on one line, between commas, of which the last is a date."""
        parts = [part.strip() for part in line.words.split(",")]
        if len(parts) < 2 or read_date_line(line.words[-24:].lstrip(", ")) is None:
            return None
        outlet = next((part for part in parts if guess_outlet(part) is not None), None)
        if outlet is None and is_led and len(parts) in {3, 4}:
            outlet = parts[1]  # title, outlet, (author,) date
        citation = self.read_citation([line])
        if outlet is None or citation.published is None or citation.date_span is None:
            return None
        known = guess_outlet(outlet)
        rest = [part for part in parts if part != outlet and not any(map(str.isdigit, part))]
        author = next((part for part in rest[1:] if is_person_name(part)), None)
        title = next((part for part in rest if part != author), None)
        return Citation(
            title=None if title is None else title.strip("“”\"'‘’ ") or None,
            outlet=outlet if known is None else known.name,
            author=author,
            published=citation.published,
            date_span=citation.date_span,
        )

    def _read_source(self, line: Paragraph) -> Citation:
        """Read a line that names who and when, and no title unless the outlet is known."""
        citation = self.read_citation([line])
        if citation.outlet is not None:
            return citation
        return citation.model_copy(update={"outlet": citation.title or citation.author, "title": None})

    def _read(self, paragraphs: Sequence[Paragraph], index: int) -> list[Footer]:
        words = paragraphs[index].words
        if is_footer_lead(words):
            return [self._after_lead(paragraphs, index)]
        if not paragraphs[index].follows_blank or not paragraphs[index].is_title_like:
            return []
        last = block_end(paragraphs, index)
        block = paragraphs[index:last]
        if not 2 <= len(block) <= LONGEST_FOOTER or not all(map(_is_footer_line, block)):
            return []
        is_linked = any(map(_is_link, block))
        dates = [one for one in block[1:] if read_date_line(one.words, order=self.order) is not None]
        if not dates and not is_linked:
            return []
        if not is_linked and last < len(paragraphs) and paragraphs[last].is_prose:
            return []  # title, author and date over a text are its header
        return [
            Footer(index, last, self.read_citation(block), "a block of title, outlet or author, and date")
        ]

    def _after_lead(self, paragraphs: Sequence[Paragraph], index: int) -> Footer:
        last = index + 1
        is_whole = bool(_after_lead_words(paragraphs[index].words))
        while last < len(paragraphs) and last - index < LONGEST_FOOTER and _is_footer_line(paragraphs[last]):
            if is_whole and paragraphs[last].follows_blank:
                break
            last += 1
            if read_date_line(paragraphs[last - 1].words) is not None:
                break
            if last < len(paragraphs) and paragraphs[last].follows_blank and last - index > 2:
                break
        lead = paragraphs[index]
        rest = _after_lead_words(lead.words)
        inline = [lead._replace(words=rest, start=lead.end - len(rest))] if rest else []
        found_by = f"the line {lead.words[:60]!r}"
        if inline and last == index + 1:
            return Footer(
                index,
                last,
                self._read_parts(inline[0], is_led=True) or self._read_source(inline[0]),
                found_by,
            )
        return Footer(index, last, self.read_citation([*inline, *paragraphs[index + 1 : last]]), found_by)

    def read_citation(self, lines: Sequence[Paragraph]) -> Citation:
        """Return what the lines of a footer print: title first, the others in any order."""
        citation = Citation()
        unclaimed: list[str] = []
        for position, line in enumerate(lines):
            printed = self.read_date(line.words)
            rest = line.words
            if printed is not None and citation.published is None:
                offset = self.text.find(printed.words, line.start, line.end)
                dated = None if offset < 0 else Span(offset, offset + len(printed.words))
                citation = citation.model_copy(update={"published": printed.value, "date_span": dated})
                rest = (line.words[: printed.start] + line.words[printed.end :]).strip(_SEPARATORS)
            if rest:
                citation = _with_words(citation, rest, is_first=position == 0, unclaimed=unclaimed)
        return _claim_rest(citation, unclaimed)

    def read_date(self, words: str) -> PrintedDate | None:
        """Return the date of a footer line; a month alone counts only where it is the whole line.

        Where day and month could be read both ways, the reading near the post wins, then the usual order.
        """
        printed = read_printed_date(words)
        if printed is None:
            return None
        if printed.end - printed.start < 0.5 * len(words.strip(_SEPARATORS)) and printed.shape == "month":
            return None
        near = nearest_reading(printed, self.posted)
        if near is not None and printed.is_ambiguous:
            return printed._replace(value=near, readings=(near,))
        return printed.in_order(self.order)


def _after_lead_words(words: str) -> str:
    """Return what a lead line itself cites: "Source: ...", "First published in ..."."""
    if ":" in words:
        return words.partition(":")[2].strip()
    match = _PUBLISHED_IN.match(words)
    return "" if match is None else words[match.end() :].replace(" on ", ", ").strip()


def is_footer_lead(words: str) -> bool:
    """Tell whether a line opens a citation footer: "Read the full story here:"."""
    if len(words) > LONGEST_LEAD:
        return False
    plain = plain_words(words)
    if not plain.startswith(cue_phrases().footer_leads) and not _reads_on(plain):
        return False
    if _TEXT_OF.match(plain) is not None:
        return False
    if _SECOND_SENTENCE.search(words) is not None:
        return False
    return not plain.startswith("via") or ":" in plain[:5]


def _reads_on(plain: str) -> bool:
    """Tell whether a line sends the reader to the rest of a text: "Read the whole column here:"."""
    return plain.startswith(("read ", "see ", "find ", "you can read ", "please read ")) and (
        _READ_ON.match(plain) is not None
    )


def block_end(paragraphs: Sequence[Paragraph], index: int) -> int:
    """Return the index after the block of paragraphs that `index` stands in."""
    last = index + 1
    while last < len(paragraphs) and not paragraphs[last].follows_blank:
        last += 1
    return last


def is_near(published: ImpreciseDate | None, posted: ImpreciseDate | None) -> bool:
    """Tell whether an article of the one date may be quoted in a post of the other: weeks before it."""
    if published is None or posted is None or posted.earliest is None or posted.latest is None:
        return False
    opened = _shift(posted.earliest, -DAYS_BEFORE)
    closed = _shift(posted.latest, DAYS_AFTER)
    window = ImpreciseDate(edtf=f"{opened}/{closed}", earliest=opened, latest=closed)
    return published.may_meet(window)


def nearest_reading(printed: PrintedDate, posted: ImpreciseDate | None) -> ImpreciseDate | None:
    """Return the reading of a date that fits the post, or fits it far better; None when neither does."""
    near = [one for one in printed.readings if is_near(one, posted)]
    if len(near) < 2 or posted is None or posted.earliest is None:
        return next(iter(near), None)
    away = {one: abs((posted.earliest - one.earliest).days) for one in near if one.earliest is not None}
    closest, farthest = sorted(away, key=away.__getitem__)
    return closest if away[closest] <= CLOSE_DAYS and away[farthest] > 2 * CLOSE_DAYS else None


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _is_footer_line(paragraph: Paragraph) -> bool:
    return (
        not paragraph.is_prose and not is_boilerplate(paragraph.words) and not is_list_item(paragraph.words)
    )


def _has_digit(paragraph: Paragraph) -> bool:
    return any(map(str.isdigit, paragraph.words))


def _is_link(paragraph: Paragraph) -> bool:
    return plain_words(paragraph.words).startswith(cue_phrases().link_lines)


def _with_words(citation: Citation, words: str, *, is_first: bool, unclaimed: list[str]) -> Citation:
    """Return the citation with what one line (less its date) prints."""
    author = read_byline(words)
    if author is not None:
        return citation.model_copy(update={"author": citation.author or author or None})
    if plain_words(words).startswith(cue_phrases().link_lines):
        mentions = find_outlets(words, Span(0, len(words)), is_expected=True)
        named = mentions[0].outlet.name if mentions and citation.outlet is None else citation.outlet
        return citation.model_copy(update={"outlet": named})
    outlet = guess_outlet(words)
    if outlet is not None and citation.outlet is None and (outlet.is_registered or not is_first):
        return citation.model_copy(update={"outlet": outlet.name})
    if is_first:
        return citation.model_copy(update={"title": words})
    parts = [part.strip(_SEPARATORS) for part in words.split(",")]
    named = None if citation.outlet is not None else next(filter(_main_outlet, parts), None)
    if named is not None:
        citation = citation.model_copy(update={"outlet": _main_outlet(named)})
        parts.remove(named)
    if len(parts) > 1:
        parts = parts[:1] if is_person_name(parts[0]) else [words]
    unclaimed.extend(part for part in parts if part)
    return citation


def _main_outlet(words: str) -> str | None:
    """Return the outlet that makes up most of a part of a line: "Wilson Center NKIDP"."""
    for mention in find_outlets(words, Span(0, len(words)), is_expected=True):
        if mention.span.length >= 0.5 * len(words):
            return mention.outlet.name
    return None


def _claim_rest(citation: Citation, unclaimed: Sequence[str]) -> Citation:
    """Give the lines that no register knows their part: the title, a person the author, else an outlet."""
    names = [words for words in unclaimed if is_person_name(words)]
    if len(names) == 2 and citation.title is not None and citation.outlet is None and citation.author is None:
        # two names under a title, of which no register knows one: such footers print the outlet first
        return citation.model_copy(update={"outlet": names[0], "author": names[1]})
    for words in unclaimed:
        if citation.title is None and not is_person_name(words):
            citation = citation.model_copy(update={"title": words})
        elif citation.author is None and is_person_name(words):
            citation = citation.model_copy(update={"author": words})
        elif citation.outlet is None and not re.fullmatch(r"[\d\W]+", words):
            citation = citation.model_copy(update={"outlet": words})
    return citation
