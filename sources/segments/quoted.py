"""Articles quoted inside a post: from the words that hand over to the footer or remark that ends them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from sources.calendar_date import ImpreciseDate
from sources.document import Citation
from sources.outlets import find_outlets, guess_outlet
from sources.printed_date import DateOrder, read_printed_date
from sources.segments.cue_phrases import plain_words
from sources.segments.dateline import read_date_line
from sources.segments.draft import Draft
from sources.segments.footers import Footer, FooterReader, block_end, is_footer_lead
from sources.segments.hand_over import named_outlet
from sources.segments.layout import LONGEST_HEADING, Paragraph
from sources.segments.lead_in import LeadIn, read_lead_in
from sources.segments.parts import has_label, is_boilerplate, is_caption, is_name
from sources.segments.quotes import LONGEST_QUOTE, find_block_quotes, is_set_in, is_whole_quotation
from sources.segments.remarks import Writers, cut_remarks, speaks_in_first_person
from sources.span import Span

LAST_OPENER = 3  # paragraphs at the top of a post among which one hands over without naming a source
MOST_NEIGHBOURS = 40  # articles and footers of a post that a short name or a footer may mean
REACH_OF_SECTION = 40  # paragraphs above an article among which the heading before the next one stands
_NUMBERED = re.compile(r"(\d{1,2})[.)] (?=\S)")
_MARK = re.compile(r"#{1,6}(?= )")
_LINK = re.compile(r"(?:\[?\d{1,2}[\].:)]{0,2} {0,2})?(?:https?://|www\.)\S{1,300}")


class QuotedArticle(NamedTuple):
    """An article quoted in a post: half-open paragraph indices and what is known of it."""

    first: int
    last: int
    found_by: str
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    published: ImpreciseDate | None = None
    published_span: Span | None = None
    cue: Span | None = None
    outlet_cue: Span | None = None
    header: int = 0


def find_quoted_articles(
    text: str,
    paragraphs: Sequence[Paragraph],
    footers: Sequence[Footer],
    *,
    reader: FooterReader,
    post: Draft,
) -> list[QuotedArticle]:
    """Return the articles quoted among the paragraphs of a post, in order, none inside another.

    Args:
        text: the stored text.
        paragraphs: the paragraphs of the post below its header.
        footers: the citation footers among them.
        reader: reads the lines under an article's own title.
        post: the post, whose title may name the outlet.
    """
    # a lone text is what its footer credits; the entry of an archive page quotes it
    page = _Page(text, paragraphs, footers, post.author, is_entry=bool(post.found_by))
    in_footer = {index for footer in footers for index in range(footer.first, footer.last)}
    articles: list[QuotedArticle] = []
    opened: QuotedArticle | None = None
    index = 0
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        header = (
            None if index in in_footer else _read_header(paragraphs, index, reader=reader, title=post.title)
        )
        lead_in = None
        if index not in in_footer and index + 1 not in in_footer:
            before = paragraphs[index - 1] if index and index - 1 not in in_footer else None
            lead_in = read_lead_in(text, paragraph, following, before=before)
            if lead_in is not None and lead_in.goes_on and opened is None and not articles:
                lead_in = None  # nothing is quoted yet that it could go on with
        starts = header is not None or lead_in is not None
        is_head = opened is not None and page.begins_section(index, after=opened.first)
        if is_head or _ends_article(paragraph, is_footer=index in in_footer, starts=starts):
            articles += _closed(page, opened, index)
            opened = None
        if header is not None:
            opened = header
            index += header.header
            continue
        if lead_in is not None:
            known = _going_on(lead_in, articles, footers)
            opened = _with_own_top(_opened(index + 1, known, order=reader.order), paragraphs, reader)
        index += 1
    articles += _closed(page, opened, len(paragraphs))
    return sorted([*articles, *_credited_alone(page, articles)], key=lambda one: one.first)


def _credited_alone(page: _Page, articles: Sequence[QuotedArticle]) -> list[QuotedArticle]:
    """Return the texts that only the footer below them credits: "Read the full story here", title, outlet.

    The text begins below a line that ends in a colon ("I missed this one:"), else with the post, where
    nothing of it speaks in the poster's own person.
    """
    found: list[QuotedArticle] = []
    ends = sorted([0, *(one.last for one in articles), *(one.last for one in page.footers)])
    for footer in page.footers:
        opened = bisect_left(articles, footer.last, key=_first)
        near = articles[max(0, opened - MOST_NEIGHBOURS) : opened]
        if not page.sends_on(footer) or any(_may_credit(footer, article) for article in near):
            continue
        first = ends[bisect_right(ends, footer.first) - 1]
        body = page.paragraphs[first : footer.first]
        opener = next((at for at, one in enumerate(body[:LAST_OPENER], 1) if one.words.endswith(":")), 0)
        while opener < len(body) and (is_caption(body[opener].words) or has_label(body[opener].words)):
            opener += 1
        if not opener and any(speaks_in_first_person(one.words) for one in body):
            continue
        citation = footer.citation
        article = QuotedArticle(
            first + opener,
            footer.first,
            "the footer below it",
            outlet=citation.outlet,
            author=citation.author,
        )
        if any(one.is_prose for one in body[opener:]):
            found += _closed(page, article, footer.first)
    return found


def _may_credit(footer: Footer, article: QuotedArticle) -> bool:
    """Tell whether a footer may credit an article above it that a lead-in or a title has opened."""
    outlet = footer.citation.outlet
    return article.outlet is None or outlet is None or f" {article.outlet}".endswith(f" {outlet}")


class _Page(NamedTuple):
    """What bounds the articles of a post."""

    text: str
    paragraphs: Sequence[Paragraph]
    footers: Sequence[Footer]
    poster: str | None
    is_entry: bool

    def sends_on(self, footer: Footer) -> bool:
        """Tell whether a footer says that the text above it stands in full elsewhere, and where."""
        words = plain_words(self.paragraphs[footer.first].words)
        if footer.citation.outlet is None or not self.is_entry or not is_footer_lead(words):
            return False
        return not words.startswith(("source", "reference", "cite", "citation"))

    def begins_section(self, index: int, *, after: int) -> bool:
        """Tell whether a heading counts on, or repeats the mark of, one above the article at `after`."""
        number, mark = self._number(index), self._mark(index)
        if number is None and not mark:
            return False
        above = range(max(0, after - REACH_OF_SECTION), after)
        if mark and any(self._mark(earlier) == mark for earlier in above):
            return True
        return number is not None and any(self._number(earlier) == number - 1 for earlier in above)

    def _number(self, index: int) -> int | None:
        words = self.paragraphs[index].words
        match = _NUMBERED.match(words) if len(words) <= LONGEST_HEADING else None
        return (
            None if match is None or words.endswith((".", ":", "?", "!", ";", ",")) else int(match.group(1))
        )

    def _mark(self, index: int) -> str:
        one = self.paragraphs[index]
        match = _MARK.match(self.text, one.start, one.end) if one.is_marked else None
        return "" if match is None else match.group()

    def author_of(self, article: QuotedArticle, last: int) -> str | None:
        """Return who wrote an article that ends before `last`: as its lead-in, else the next footer, says."""
        if article.author is not None:
            return article.author
        index = bisect_left(self.footers, last, key=_first)
        if index == len(self.footers):
            return None
        citation = self.footers[index].citation
        return citation.author if article.outlet in {None, citation.outlet} else None


def _first(part: QuotedArticle | Footer) -> int:
    return part.first


def _going_on(lead_in: LeadIn, articles: Sequence[QuotedArticle], footers: Sequence[Footer]) -> LeadIn:
    """Return a hand-over with the outlet that "the same article" or "the Monitor" means on this page."""
    if lead_in.goes_on and articles:
        outlet = None if articles[-1].outlet is None else named_outlet(articles[-1].outlet)
        return lead_in._replace(outlet=outlet, author=articles[-1].author)
    if lead_in.outlet is None:
        cited = {one.citation.outlet for one in footers[:MOST_NEIGHBOURS]}
        if lead_in.author is None or lead_in.author not in cited:
            return lead_in
        return lead_in._replace(outlet=named_outlet(lead_in.author), author=None)
    ending = f" {lead_in.outlet.name}"
    names = [one.outlet for one in reversed(articles[-MOST_NEIGHBOURS:])]
    names += [one.citation.outlet for one in footers[:MOST_NEIGHBOURS]]
    fuller = next(
        (name for name in names if name is not None and name.endswith(ending) and is_name(name)), None
    )
    return lead_in if fuller is None else lead_in._replace(outlet=named_outlet(fuller))


def _ends_article(paragraph: Paragraph, *, is_footer: bool, starts: bool) -> bool:
    return is_footer or starts or is_boilerplate(paragraph.words) or has_label(paragraph.words)


def _opened(first: int, lead_in: LeadIn, *, order: DateOrder | None) -> QuotedArticle:
    printed = read_printed_date(lead_in.found_by, order=order)
    outlet = lead_in.outlet
    return QuotedArticle(
        first=first,
        last=first,
        found_by=f"lead-in: {lead_in.found_by}",
        outlet=None if outlet is None else outlet.name,
        author=lead_in.author,
        published=None if printed is None or printed.is_ambiguous else printed.value,
        cue=lead_in.cue,
        outlet_cue=lead_in.cue,
    )


def _with_own_top(
    article: QuotedArticle, paragraphs: Sequence[Paragraph], reader: FooterReader
) -> QuotedArticle:
    """Read the title and date line that a quoted release opens with."""
    top = paragraphs[article.first : article.first + 2]
    if len(top) < 2 or not top[0].is_title_like or top[0].words.endswith("."):
        return article
    printed = read_date_line(top[1].words, order=reader.order)
    if printed is None or is_boilerplate(top[0].words):
        return article
    start = top[1].start + max(0, reader.text[top[1].start : top[1].end].find(printed.words))
    return article._replace(
        title=top[0].words,
        published=printed.value,
        published_span=Span(start, start + len(printed.words)),
        header=2,
    )


def _closed(page: _Page, opened: QuotedArticle | None, last: int) -> list[QuotedArticle]:
    """Return the open article without remarks and captions at its end; nothing where nothing is left."""
    if opened is None or last <= opened.first:
        return []
    own = page.paragraphs[opened.first : last]
    if len(own) <= opened.header:
        return []
    marked = _marked_length(page.text, own)
    if marked:
        found_by = f"{opened.found_by}; the words marked as quoted"
        return [opened._replace(last=opened.first + marked, found_by=found_by)]
    writers = Writers(page.author_of(opened, last), page.poster)
    if opened.header:
        cut = cut_remarks(own[opened.header - 1 :], writers)
        length = cut.length + opened.header - 1
    else:
        cut = cut_remarks(own, writers)
        length = cut.length
    is_followed = length == len(own) and last < len(page.paragraphs)
    while is_followed and length > opened.header + 1 and own[length - 1].is_heading(page.text):
        length -= 1  # the heading of what comes next
    while length > 0 and (is_caption(own[length - 1].words) or _LINK.fullmatch(own[length - 1].words)):
        length -= 1
    if length <= opened.header:
        return []
    return [opened._replace(last=opened.first + length, found_by=f"{opened.found_by}; ends at {cut.reason}")]


def _marked_length(text: str, own: Sequence[Paragraph]) -> int:
    """Return how many paragraphs, from the first on, are marked as quoted: the poster quotes just these.

    Marked are lines that begin with `>` and whole paragraphs in quotation marks.
    """
    length = 0
    while length < len(own) and text.startswith(">", own[length].start):
        length += 1
    while not text.startswith(">", own[0].start) and length < len(own) and is_set_in(text, own[length]):
        length += 1
    if length and (length < len(own) or text.startswith(">", own[0].start)):
        return length
    length = 0
    for quote in find_block_quotes(text, own[:LONGEST_QUOTE]):
        if quote.start == own[0].start:
            length = next((index for index, one in enumerate(own, 1) if one.end == quote.end), 0)
    while length < len(own) and is_whole_quotation(text, own[length]):
        length += 1
    return length


def _read_header(
    paragraphs: Sequence[Paragraph], index: int, *, reader: FooterReader, title: str | None
) -> QuotedArticle | None:
    """Read title, author and date over a text: an article that stands in the post without a lead-in."""
    if not paragraphs[index].follows_blank or not paragraphs[index].is_title_like:
        return None
    last = block_end(paragraphs, index)
    block = paragraphs[index:last]
    if len(block) > 1 and block[-1].is_prose:
        block = block[:-1]
        last -= 1
    if not 2 <= len(block) <= 5 or last >= len(paragraphs) or not paragraphs[last].is_prose:
        return None
    if any(one.is_prose or is_boilerplate(one.words) or one.words.endswith(":") for one in block):
        return None
    citation: Citation = reader.read_citation(block)
    if citation.published is None or citation.title is None:
        return None
    outlet = citation.outlet or _outlet_of_title(title)
    return QuotedArticle(
        first=index,
        last=index,
        found_by="title, author or outlet, and date over a text"
        + (
            ""
            if citation.outlet is not None or outlet is None
            else "; the outlet is named in the post's title"
        ),
        outlet=outlet,
        author=citation.author,
        title=citation.title,
        published=citation.published,
        published_span=citation.date_span,
        header=len(block),
    )


def _outlet_of_title(title: str | None) -> str | None:
    if title is None:
        return None
    mentions = find_outlets(title, Span(0, len(title)))
    if mentions:
        return mentions[0].outlet.name
    told = guess_outlet(title)
    return None if told is None else told.name
