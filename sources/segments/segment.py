"""The stored text to passages with voices: posts, the articles and quotes inside them, footers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sources.document import Document, Source
from sources.outlets import find_outlets, guess_outlet
from sources.printed_date import DateOrder, PrintedDate, find_printed_dates, prevailing_order
from sources.segments.body import draft_body
from sources.segments.commentary import opinion_label, read_author_role
from sources.segments.comments import CommentSection, find_comments
from sources.segments.dateline import Dateline, read_credit_line, read_dateline, read_trailing_credit
from sources.segments.draft import Draft, place_drafts
from sources.segments.footers import nearest_reading
from sources.segments.headline import Headline, read_headline
from sources.segments.layout import Paragraph, read_layout
from sources.segments.letters import read_closing, read_noted_author
from sources.segments.notes import NOTE
from sources.segments.parts import in_title_case, is_boilerplate, read_author_beside_date, read_byline
from sources.segments.posts import (
    PostHeader,
    archive_masthead,
    find_dated_entries,
    find_post_headers,
    names_writers,
)
from sources.segments.publisher import PRESS, as_written, find_publisher, fullest_name
from sources.segments.turns import find_turns
from sources.span import Span

HEADER_LINES = 4  # fewer paragraphs above readers' letters are a header whose date stands below their heading
FIRST_LINES = 3  # paragraphs among which the dateline of a report stands
LONGEST_DATED_LINE = 120  # characters: footers and date lines are shorter


def segment(source: Source) -> Document:
    """Return the document that a bare source makes: its passages, and what its top says of it."""
    page = read_layout(source.text)
    if not page:
        return Document(source=source, passages=())
    order = _numeric_order(page)
    sections = find_comments(source.text, page, order=order)
    # several stand each below a post of their own
    alone = sections[0] if len(sections) == 1 else None
    own = page if alone is None else page[: alone.first]
    headers = find_post_headers(own, order=order)
    if headers:
        order = order or _order_near_posts(own, headers)
        drafts = [*_draft_archive(source.text, own, headers, order), *(() if alone is None else alone.drafts)]
        return Document(source=source, passages=place_drafts(drafts, source.id))
    return _segment_lone(source, page, own, alone, order=order)


def _segment_lone(
    source: Source,
    page: Sequence[Paragraph],
    own: Sequence[Paragraph],
    comments: CommentSection | None,
    *,
    order: DateOrder | None,
) -> Document:
    """Return the document of a page with one text, or a diary; `own` are its paragraphs above comments."""
    text = source.text
    entries = find_dated_entries(own, order=order)
    top = own[: entries[0].first] if entries else own
    if comments is not None and comments.is_headed and not entries and len(own) <= HEADER_LINES:
        first = next(one.start for one in comments.drafts if one.kind == "post")
        top = [one for one in page if one.start < first]
    headline = read_headline(text, top, order=order, is_top=bool(entries) or comments is not None)
    found_by = "the whole document; outlet, author and date from its top"
    if headline.outlet is None:
        body = page[headline.body :]
        publisher = find_publisher(text, page[: headline.body], body, title=headline.title)
        if publisher is not None:
            headline = headline._replace(outlet=publisher.name)
            found_by += f"; outlet from {publisher.reason}"
    elif headline.outlet.isupper():
        headline = headline._replace(outlet=as_written(text, headline.outlet))
    if headline.outlet is not None:
        full = fullest_name(text, page[: headline.body], headline.outlet)
        headline = headline._replace(outlet=full)
    headline = _with_dateline(text, top, headline)
    drafts = _draft_lone(text, page, headline, order, last=min(len(top), len(own)))
    post = drafts[0]._replace(found_by=found_by + drafts[0].found_by)
    described = source.model_copy(
        update={
            "title": source.title or post.title,
            "outlet": source.outlet or post.outlet,
            "author": source.author or post.author,
            "url": source.url or headline.url,
            "published": source.published or post.published,
        }
    )
    drafts = [post, *drafts[1:], *_draft_posts(text, own, entries, order)]
    drafts += () if comments is None else comments.drafts
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
    top = paragraphs[: headers[0].first]
    masthead = archive_masthead(top) or _press_masthead(top)
    posts = _draft_posts(text, paragraphs, headers, order)
    if masthead is None:
        return drafts + posts
    is_press = bool(find_outlets(masthead, Span(0, len(masthead))))
    return drafts + [_under_masthead(draft, masthead, is_press=is_press) for draft in posts]


def _press_masthead(top: Sequence[Paragraph]) -> str | None:
    """Return the paper or station that the first line over dated posts names."""
    known = guess_outlet(in_title_case(top[0].words)) if top else None
    return known.name if known is not None and known.kind in PRESS else None


def _under_masthead(draft: Draft, masthead: str, *, is_press: bool) -> Draft:
    """Return a post under the name of its page; a blogger, unlike a paper's staff, speaks for himself."""
    if draft.kind != "post" or draft.outlet is not None or draft.author_role == "speaker":
        return draft
    found_by = f"{draft.found_by}; outlet from the top of the page"
    role = draft.author_role if draft.author is None or is_press else "commentator"
    return draft._replace(outlet=masthead, author_role=role, found_by=found_by)


def _draft_posts(
    text: str, paragraphs: Sequence[Paragraph], headers: Sequence[PostHeader], order: DateOrder | None
) -> list[Draft]:
    drafts: list[Draft] = []
    ends = [header.first for header in headers[1:]] + [len(paragraphs)]
    is_forum = names_writers([paragraphs[one.title].words for one in headers if one.title is not None])
    for header, end in zip(headers, ends, strict=False):
        post, *inner = _draft_post(text, paragraphs, header, end=end, order=order)
        if is_forum and post.title is not None:
            found_by = f"{post.found_by}, which names who wrote it"
            post = post._replace(author=post.title, author_role="speaker", title=None, found_by=found_by)
        drafts += [post, *inner]
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
    post = _with_author_role(post, paragraphs[header.first : header.body], paragraphs[header.body : end])
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
    openings = (read_dateline(text, one.span) for one in paragraphs[headline.body :][:FIRST_LINES])
    opening = next((one for one in openings if one is not None), None)
    if opening is not None:
        headline = _filled(headline, opening)
    if opening is not None and (opening.outlet is not None or headline.outlet is not None):
        return headline
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
        "",
        outlet=headline.outlet,
        author=headline.author,
        published=None if headline.date is None else headline.date.value,
        published_span=headline.date_span,
        title=headline.title,
    )
    own = paragraphs[headline.body : last]
    turns = find_turns(text, own, title=post.title, published=post.published, outlet=post.outlet)
    # what the speakers of a talk say of themselves tells nothing of who wrote it down
    post = _with_author_role(
        post,
        paragraphs[: headline.body],
        own if not turns else [one for one in own if one.end <= turns[0].start],
    )
    signed = read_closing(own) if post.author is None else None
    if post.author is None and signed is None:
        label = opinion_label([one.words for one in paragraphs[: headline.body]], post.title)
        signed = None if label is None else read_noted_author(own)
    if signed is not None:
        found_by = f"{post.found_by}; signed below"
        post = post._replace(author=signed, author_role="commentator", found_by=found_by)
    drafts = [post]
    for index in headline.lines:
        one = paragraphs[index]
        is_heading = text.startswith("#", one.start)
        drafts.append(
            Draft("heading" if is_heading else "boilerplate", one.start, one.end, "a line of the header")
        )
    if headline.title_span is not None:
        drafts.append(Draft("heading", *headline.title_span, found_by="title"))
    if turns:
        own = [one for one in own if one.end <= turns[0].start]
        drafts += _draft_between(paragraphs[headline.body : last], turns)
    body = draft_body(text, own, post=post, order=order, credit=headline.credit) + turns
    return [_with_own_footer(text, post, body), *drafts[1:], *body]


def _draft_between(paragraphs: Sequence[Paragraph], turns: Sequence[Draft]) -> list[Draft]:
    """Return the words of the page between and after the turns of a transcript."""
    return [
        Draft("boilerplate", one.start, one.end, "words that serve the page")
        for one in paragraphs
        if one.start > turns[0].start
        and (is_boilerplate(one.words) or one.words[:1] in "[(")
        and not _is_covered(one.start, turns)
    ]


def _is_covered(place: int, turns: Sequence[Draft]) -> bool:
    index = bisect_right(turns, place, key=lambda turn: turn.start) - 1
    return index >= 0 and place < turns[index].end


def _with_author_role(post: Draft, header: Sequence[Paragraph], body: Sequence[Paragraph]) -> Draft:
    """Return the post with what its author is, and what told it."""
    if post.author is None:
        return post
    found = read_author_role(
        [one.words for one in header],
        [one.words for one in body],
        author=post.author,
        outlet=post.outlet,
        title=post.title,
    )
    return post._replace(author_role=found.role, found_by=f"{post.found_by}; {found.role} by {found.reason}")


def _with_own_footer(text: str, post: Draft, body: Sequence[Draft]) -> Draft:
    """Fill what the top of an article leaves open from the one footer that credits nothing quoted in it."""
    credited = {one.citation for one in body if one.kind == "article"}
    own = [one for one in body if one.kind == "footer" and one.citation not in {None, *credited}]
    own = [one for one in own if one.found_by != NOTE]
    if len(own) != 1 or any(one.kind == "article" and one.outlet_cue is not None for one in body):
        return post
    footer = own[0]
    known = None if footer.outlet is None else guess_outlet(footer.outlet)
    is_source = text.startswith(("Source", "SOURCE"), footer.start)  # of a table, unless the press is named
    is_credit = not is_source or (known is not None and known.kind in PRESS)
    return post._replace(
        title=post.title or footer.title,
        outlet=post.outlet or (footer.outlet if is_credit else None),
        author=post.author or footer.author,
        published=post.published or footer.published,
        published_span=post.published_span or footer.published_span,
    )
