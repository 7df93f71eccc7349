"""Articles quoted inside a post: from the words that hand over to the footer or remark that ends them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sources.calendar_date import ImpreciseDate
from sources.document import Citation
from sources.outlets import find_outlets, guess_outlet
from sources.printed_date import DateOrder, read_printed_date
from sources.segments.dateline import read_date_line
from sources.segments.footers import Footer, FooterReader, block_end
from sources.segments.layout import Paragraph
from sources.segments.lead_in import LeadIn, read_lead_in
from sources.segments.parts import has_label, is_boilerplate, is_caption
from sources.segments.quotes import LONGEST_QUOTE, find_block_quotes, is_set_in, is_whole_quotation
from sources.segments.remarks import cut_remarks
from sources.span import Span


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
    title: str | None,
) -> list[QuotedArticle]:
    """Return the articles quoted among the paragraphs of a post, in order, none inside another.

    Args:
        text: the stored text.
        paragraphs: the paragraphs of the post below its header.
        footers: the citation footers among them.
        reader: reads the lines under an article's own title.
        title: the title of the post, which may name the outlet.
    """
    in_footer = {index for footer in footers for index in range(footer.first, footer.last)}
    articles: list[QuotedArticle] = []
    opened: QuotedArticle | None = None
    index = 0
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        header = None if index in in_footer else _read_header(paragraphs, index, reader=reader, title=title)
        lead_in = None
        if index not in in_footer and index + 1 not in in_footer:
            lead_in = read_lead_in(text, paragraph, following)
        if _ends_article(
            paragraph, is_footer=index in in_footer, starts=header is not None or lead_in is not None
        ):
            articles += _closed(text, opened, paragraphs, index)
            opened = None
        if header is not None:
            opened = header
            index += header.header
            continue
        if lead_in is not None:
            opened = _with_own_top(_opened(index + 1, lead_in, order=reader.order), paragraphs, reader)
        index += 1
    return articles + _closed(text, opened, paragraphs, len(paragraphs))


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


def _closed(
    text: str, opened: QuotedArticle | None, paragraphs: Sequence[Paragraph], last: int
) -> list[QuotedArticle]:
    """Return the open article without remarks and captions at its end; nothing where nothing is left."""
    if opened is None or last <= opened.first:
        return []
    own = paragraphs[opened.first : last]
    if len(own) <= opened.header:
        return []
    marked = _marked_length(text, own)
    if marked:
        found_by = f"{opened.found_by}; the words marked as quoted"
        return [opened._replace(last=opened.first + marked, found_by=found_by)]
    if opened.header:
        cut = cut_remarks(own[opened.header - 1 :])
        length = cut.length + opened.header - 1
    else:
        cut = cut_remarks(own)
        length = cut.length
    while length > 0 and is_caption(own[length - 1].words):
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
