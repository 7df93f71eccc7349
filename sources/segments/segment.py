"""The stored text to passages with voices: posts, the articles and quotes inside them, footers."""

from __future__ import annotations

from collections.abc import Sequence

from sources.document import Document, Source
from sources.printed_date import DateOrder, PrintedDate, find_printed_dates, prevailing_order
from sources.segments.body import draft_body
from sources.segments.dateline import Dateline, read_credit_line, read_dateline, read_trailing_credit
from sources.segments.draft import Draft, place_drafts
from sources.segments.footers import nearest_reading
from sources.segments.headline import Headline, read_headline
from sources.segments.layout import Paragraph, read_layout
from sources.segments.parts import read_author_beside_date, read_byline
from sources.segments.posts import PostHeader, archive_masthead, find_dated_entries, find_post_headers
from sources.span import Span

FIRST_LINES = 3  # paragraphs among which the dateline of a report stands
LONGEST_DATED_LINE = 120  # characters: footers and date lines are shorter


def segment(source: Source) -> Document:
    """Return the document that a bare source makes: its passages, and what its top says of it."""
    text = source.text
    paragraphs = read_layout(text)
    if not paragraphs:
        return Document(source=source, passages=())
    order = _numeric_order(paragraphs)
    headers = find_post_headers(paragraphs, order=order)
    if headers:
        order = order or _order_near_posts(paragraphs, headers)
        drafts = _draft_archive(text, paragraphs, headers, order)
        return Document(source=source, passages=place_drafts(drafts, source.id))
    entries = find_dated_entries(paragraphs, order=order)
    top = paragraphs[: entries[0].first] if entries else paragraphs
    headline = _with_dateline(text, top, read_headline(text, top, order=order, is_top=bool(entries)))
    drafts = _draft_lone(text, paragraphs, headline, order, last=len(top))
    post = drafts[0]
    described = source.model_copy(
        update={
            "title": source.title or post.title,
            "outlet": source.outlet or post.outlet,
            "author": source.author or post.author,
            "url": source.url or headline.url,
            "published": source.published or post.published,
        }
    )
    drafts += _draft_posts(text, paragraphs, entries, order)
    return Document(source=described, passages=place_drafts(drafts, source.id))


def _numeric_order(paragraphs: Sequence[Paragraph]) -> DateOrder | None:
    """Return the order of day and month that the short lines of the document agree on."""
    return prevailing_order(date for one in paragraphs for date in _numeric_dates(one))


def _order_near_posts(paragraphs: Sequence[Paragraph], headers: Sequence[PostHeader]) -> DateOrder | None:
    """Return the order of day and month that puts the footers of all posts near their posts."""
    orders: set[DateOrder] = set()
    ends = [header.first for header in headers[1:]] + [len(paragraphs)]
    for header, end in zip(headers, ends, strict=True):
        for date in (date for one in paragraphs[header.body : end] for date in _numeric_dates(one)):
            near = nearest_reading(date, header.date.value)
            if date.is_ambiguous and near is not None:
                orders.add("mdy" if near == date.readings[0] else "dmy")
    return orders.pop() if len(orders) == 1 else None


def _numeric_dates(paragraph: Paragraph) -> list[PrintedDate]:
    if len(paragraph.words) > LONGEST_DATED_LINE or not any(mark in paragraph.words for mark in "/-."):
        return []
    return [date for date in find_printed_dates(paragraph.words) if date.shape == "numeric"]


def _draft_archive(
    text: str, paragraphs: Sequence[Paragraph], headers: Sequence[PostHeader], order: DateOrder | None
) -> list[Draft]:
    drafts = [
        Draft("boilerplate", one.start, one.end, "the top of the archive page")
        for one in paragraphs[: headers[0].first]
    ]
    masthead = archive_masthead(paragraphs[: headers[0].first])
    posts = _draft_posts(text, paragraphs, headers, order)
    return drafts + [
        draft._replace(outlet=masthead, found_by=f"{draft.found_by}; outlet from the top of the page")
        if masthead is not None and draft.kind == "post" and draft.outlet is None
        else draft
        for draft in posts
    ]


def _draft_posts(
    text: str, paragraphs: Sequence[Paragraph], headers: Sequence[PostHeader], order: DateOrder | None
) -> list[Draft]:
    drafts: list[Draft] = []
    ends = [header.first for header in headers[1:]] + [len(paragraphs)]
    for header, end in zip(headers, ends, strict=False):
        drafts += _draft_post(text, paragraphs, header, end=end, order=order)
    return drafts


def _draft_post(
    text: str, paragraphs: Sequence[Paragraph], header: PostHeader, *, end: int, order: DateOrder | None
) -> list[Draft]:
    dated = paragraphs[header.dated]
    title = None if header.title is None else paragraphs[header.title]
    dated_at = text.find(header.date.words, dated.start)
    dated_span = None if dated_at < 0 else Span(dated_at, dated_at + len(header.date.words))
    authors = (
        read_byline(one.words) or read_author_beside_date(one.words)
        for one in paragraphs[header.first : header.body]
        if title is None or one.start != title.start
    )
    post = Draft(
        "post",
        paragraphs[header.first].start,
        paragraphs[end - 1].end,
        "a date line like the others of the page"
        + (" under a title" if title is not None else ", without a title"),
        author=next(filter(None, authors), None),
        published=header.date.value,
        published_span=dated_span,
        title=None if title is None else title.words,
    )
    drafts = [post]
    for one in paragraphs[header.first : header.body]:
        is_title = title is not None and one.start == title.start
        drafts.append(
            Draft(
                "heading" if is_title else "boilerplate",
                one.start,
                one.end,
                "title" if is_title else "date line",
            )
        )
    return drafts + draft_body(text, paragraphs[header.body : end], post=post, order=order)


def _with_dateline(text: str, paragraphs: Sequence[Paragraph], headline: Headline) -> Headline:
    """Fill the outlet or date that a header leaves open from a dateline or the credit in the last words."""
    if headline.body >= len(paragraphs):
        return headline
    for one in paragraphs[headline.body : headline.body + FIRST_LINES]:
        dateline = read_dateline(text, one.span)
        if dateline is not None:
            return _filled(headline, dateline)
    last = paragraphs[-1].span
    credit = read_trailing_credit(text, last) or read_credit_line(text, last)
    return headline if credit is None else _filled(headline, credit)


def _filled(headline: Headline, dateline: Dateline) -> Headline:
    if headline.outlet is None and dateline.outlet is not None:
        headline = headline._replace(outlet=dateline.outlet.name)
    if headline.date is None and dateline.date is not None:
        headline = headline._replace(date=dateline.date, date_span=dateline.date_span)
    return headline


def _draft_lone(
    text: str,
    paragraphs: Sequence[Paragraph],
    headline: Headline,
    order: DateOrder | None,
    *,
    last: int,
) -> list[Draft]:
    """Return the passages of a lone article whose own text ends before the paragraph at `last`."""
    post = Draft(
        "post",
        paragraphs[0].start,
        paragraphs[-1].end,
        "the whole document; outlet, author and date from its top",
        outlet=headline.outlet,
        author=headline.author,
        published=None if headline.date is None else headline.date.value,
        published_span=headline.date_span,
        title=headline.title,
    )
    drafts = [post]
    for index in headline.lines:
        one = paragraphs[index]
        is_heading = text.startswith("#", one.start)
        drafts.append(
            Draft("heading" if is_heading else "boilerplate", one.start, one.end, "a line of the header")
        )
    if headline.title_span is not None:
        drafts.append(Draft("heading", *headline.title_span, found_by="title"))
    body = draft_body(text, paragraphs[headline.body : last], post=post, order=order, credit=headline.credit)
    return [_with_own_footer(post, body), *drafts[1:], *body]


def _with_own_footer(post: Draft, body: Sequence[Draft]) -> Draft:
    """Fill what the top of an article leaves open from the one footer that credits nothing quoted in it."""
    credited = {one.citation for one in body if one.kind == "article"}
    own = [one for one in body if one.kind == "footer" and one.citation not in {None, *credited}]
    if len(own) != 1 or any(one.kind == "article" and one.outlet_cue is not None for one in body):
        return post
    footer = own[0]
    return post._replace(
        title=post.title or footer.title,
        outlet=post.outlet or footer.outlet,
        author=post.author or footer.author,
        published=post.published or footer.published,
        published_span=post.published_span or footer.published_span,
    )
