"""What stands below the header of a post: quoted articles, block quotes, footers, captions, headings."""

from __future__ import annotations

from collections.abc import Sequence

from sources.calendar_date import ImpreciseDate
from sources.document import Citation, PassageKind
from sources.lines import is_list_item
from sources.outlets import find_outlet, find_outlets, guess_outlet
from sources.printed_date import DateOrder
from sources.segments.comments import find_comments
from sources.segments.credits import find_credited_items
from sources.segments.cue_phrases import cue_patterns, plain_words
from sources.segments.dateline import (
    Dateline,
    read_credit_line,
    read_date_line,
    read_dateline,
    read_trailing_credit,
)
from sources.segments.draft import Draft
from sources.segments.footers import Footer, FooterReader, is_near
from sources.segments.layout import Paragraph
from sources.segments.notes import find_notes
from sources.segments.parts import has_label, is_about, is_boilerplate, is_caption, is_time_line
from sources.segments.quoted import QuotedArticle, find_quoted_articles
from sources.segments.quotes import find_block_quotes
from sources.segments.roundup import find_roundup_items
from sources.segments.updates import find_updates
from sources.span import Span

ABOUT_AFTER = 1  # paragraphs: "About X" stands below what a release has to say
LAST_LINES = 3  # paragraphs at the end among which a note about the author may stand


def draft_body(
    text: str,
    paragraphs: Sequence[Paragraph],
    *,
    post: Draft,
    order: DateOrder | None,
    credit: Dateline | None = None,
) -> list[Draft]:
    """Return the passages below the header of `post`; `credit` is the agency that the header credits."""
    comments = find_comments(text, paragraphs, order=order)
    if comments:
        above = paragraphs[: comments[0].first]
        drafts = draft_body(text, above, post=post, order=order, credit=credit) if above else []
        return drafts + [draft for section in comments for draft in section.drafts]
    reader = FooterReader(text, order, post.published)
    footers = reader.find(paragraphs)
    articles = find_quoted_articles(text, paragraphs, footers, reader=reader, post=post)
    citations = _credit(articles, footers)
    drafts = [
        _draft_article(article, paragraphs, citation, post=post)
        for article, citation in zip(articles, citations, strict=True)
    ]
    drafts += [_draft_footer(footer, paragraphs) for footer in footers]
    spans = [Span(one.start, one.end) for one in drafts if one.kind == "article"]
    drafts += find_updates(text, paragraphs, spans, post=post, order=order)
    taken = {index for footer in footers for index in range(footer.first, footer.last)}
    for article in articles:
        top = range(article.first, article.first + article.header)
        taken.update(top)
        drafts += [_draft_header_line(paragraphs[index], is_title=index == article.first) for index in top]
    notes = [] if articles else find_notes(text, paragraphs, order=order)
    drafts += notes
    noted = {note.start for note in notes}
    taken.update(index for index, one in enumerate(paragraphs) if one.start in noted)
    drafts += _draft_furniture(text, paragraphs, taken, post=post)
    items = find_credited_items(text, paragraphs, footers, outer=post, order=order)
    drafts += items
    for first, last, outer in _voices(articles, drafts, post, length=len(paragraphs)):
        own = [paragraphs[index] for index in range(first, last) if index not in taken]
        drafts += find_block_quotes(text, own)
        credited = credit if outer is post and not articles else None
        if not items:
            drafts += _draft_wire_copy(text, own, outer=outer, credit=credited)
        if outer is post:
            drafts += find_roundup_items(text, own, outer=post)
    return drafts


def _voices(
    articles: Sequence[QuotedArticle], drafts: Sequence[Draft], post: Draft, *, length: int
) -> list[tuple[int, int, Draft]]:
    """Return the stretches of paragraphs that one voice speaks, with the passage they stand in."""
    voices: list[tuple[int, int, Draft]] = []
    start = 0
    for article, draft in zip(articles, drafts, strict=False):
        voices += [(start, article.first, post), (article.first, article.last, draft)]
        start = article.last
    return [voice for voice in [*voices, (start, length, post)] if voice[0] < voice[1]]


def _credit(articles: Sequence[QuotedArticle], footers: Sequence[Footer]) -> list[Citation | None]:
    """Return for each article the citation that credits it: by the same outlet, else the only one left."""
    credited: list[Citation | None] = [None] * len(articles)
    uncredited: dict[str, list[int]] = {}
    unclaimed: list[Footer] = []
    index = 0
    for footer in footers:
        while index < len(articles) and articles[index].last <= footer.first:
            uncredited.setdefault(_bare(articles[index].outlet), []).append(index)
            index += 1
        fitting = uncredited.get(_bare(footer.citation.outlet), [])
        if footer.citation.outlet is not None and fitting:
            credited[fitting.pop()] = footer.citation
        elif footer.citation != Citation():
            unclaimed.append(footer)
    open_articles = [one for one, citation in enumerate(credited) if citation is None]
    if len(unclaimed) == len(open_articles) == 1:
        footer, article = unclaimed[0], articles[open_articles[0]]
        # two known outlets that differ: a paper that carries an agency's copy, where nothing else is quoted
        is_alone = len(articles) == 1 and len(footers) == 1
        is_above = article.last <= footer.first and article.header == 0
        if is_above and (is_alone or article.outlet is None or footer.citation.outlet is None):
            credited[open_articles[0]] = footer.citation
    return credited


def _bare(name: str | None) -> str:
    return "" if name is None else name.casefold().removeprefix("the ")


def _draft_article(
    article: QuotedArticle, paragraphs: Sequence[Paragraph], citation: Citation | None, *, post: Draft
) -> Draft:
    published, source_of_date = _date_of(article, citation, post=post)
    outlet = article.outlet if article.outlet is not None or citation is None else citation.outlet
    author, title = article.author, article.title
    if citation is not None:
        author, title = citation.author or author, citation.title or title
    return Draft(
        "article",
        paragraphs[article.first].start,
        paragraphs[article.last - 1].end,
        f"{article.found_by}; {source_of_date}" + ("" if citation is None else "; credited by a footer"),
        outlet=outlet,
        author=author,
        published=published,
        published_span=article.published_span,
        title=title,
        outlet_cue=article.outlet_cue,
        citation=citation,
    )


def _date_of(
    article: QuotedArticle, citation: Citation | None, *, post: Draft
) -> tuple[ImpreciseDate | None, str]:
    """Return the date of a quoted article and where it came from: one that fits the post, else the post's."""
    printed = None if citation is None else citation.published
    for value, origin in ((printed, "the footer"), (article.published, "its own top")):
        if value is not None and (post.published is None or is_near(value, post.published)):
            return value, f"date from {origin}"
    if printed is not None or article.published is not None:
        return (
            post.published,
            f"date from the post, as the printed {printed or article.published} does not fit it",
        )
    return post.published, "date from the post"


def _draft_header_line(paragraph: Paragraph, *, is_title: bool) -> Draft:
    kind: PassageKind = "heading" if is_title else "boilerplate"
    return Draft(
        kind, paragraph.start, paragraph.end, "title" if is_title else "a line of the article's header"
    )


def _draft_footer(footer: Footer, paragraphs: Sequence[Paragraph]) -> Draft:
    citation = footer.citation
    return Draft(
        "footer",
        paragraphs[footer.first].start,
        paragraphs[footer.last - 1].end,
        footer.found_by,
        outlet=citation.outlet,
        author=citation.author,
        published=citation.published,
        published_span=citation.date_span,
        title=citation.title,
        citation=None if citation == Citation() else citation,
    )


def _draft_furniture(
    text: str, paragraphs: Sequence[Paragraph], taken: set[int], *, post: Draft
) -> list[Draft]:
    """Return captions, headings, date lines and boilerplate among the paragraphs that no footer holds."""
    drafts: list[Draft] = []
    for index, one in enumerate(paragraphs):
        if index in taken or (len(one.words) > 300 and not text.startswith("#", one.start)):
            continue
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        is_last = index >= len(paragraphs) - LAST_LINES
        if is_boilerplate(one.words):
            drafts.append(Draft("boilerplate", one.start, one.end, "words that serve the page"))
        elif following is not None and is_about(one.words, following.words) and index > ABOUT_AFTER:
            drafts.append(Draft("boilerplate", one.start, following.end, "what the issuer says of itself"))
        elif read_credit_line(text, one.span) is not None:
            drafts.append(Draft("boilerplate", one.start, one.end, "a line that credits an agency"))
        elif is_caption(one.words):
            drafts.append(_draft_caption(text, one))
        elif is_last and _is_author_note(one.words, post.author):
            drafts.append(Draft("boilerplate", one.start, one.end, "a note about the author"))
        elif (read_date_line(one.words) is not None and not has_label(one.words)) or is_time_line(one.words):
            drafts.append(Draft("boilerplate", one.start, one.end, "a date line"))
        elif (
            one.is_heading(text)
            and following is not None
            and _may_follow_heading(text, following, is_footer=index + 1 in taken)
        ):
            drafts.append(Draft("heading", one.start, one.end, "a short line over text"))
    return drafts


def _may_follow_heading(text: str, following: Paragraph, *, is_footer: bool) -> bool:
    if is_footer or is_boilerplate(following.words):
        return False
    return (
        following.is_prose
        or is_list_item(following.words)
        or following.is_heading(text)
        or read_date_line(following.words) is not None
        or text.startswith((">", "|"), following.start)
    )


def _draft_caption(text: str, paragraph: Paragraph) -> Draft:
    mentions = find_outlets(text, paragraph.span, is_expected=True)
    outlet = mentions[0].outlet.name if mentions else None
    return Draft("caption", paragraph.start, paragraph.end, "words that describe a picture", outlet=outlet)


def _is_author_note(words: str, author: str | None) -> bool:
    if author is None or not words.startswith(author):
        return False
    rest = plain_words(words[len(author) :])
    opens = rest.startswith(
        (" is ", " was ", ", ", " works ", " teaches ", " writes ", " reports ", " can be", " contributed")
    )
    return opens and cue_patterns().author_note.search(rest) is not None


def _draft_wire_copy(
    text: str, own: Sequence[Paragraph], *, outer: Draft, credit: Dateline | None
) -> list[Draft]:
    """Return agency copy inside another outlet's passage: from a dateline that credits the agency on."""
    first = next((one for one in own if one.is_prose), None)
    if first is None:
        return []
    dateline = read_dateline(text, first.span)
    if dateline is None or dateline.outlet is None:
        dateline = credit or read_trailing_credit(text, own[-1].span) or read_credit_line(text, own[-1].span)
    if dateline is None or dateline.outlet is None:
        return []
    if outer.outlet is not None and (
        outer.outlet == dateline.outlet.name
        or dateline.outlet in (find_outlet(outer.outlet), guess_outlet(outer.outlet))
    ):
        return []
    last = next((one for one in reversed(own) if not is_boilerplate(one.words)), first)
    return [
        Draft(
            "article",
            first.start,
            max(last.end, first.end),
            f"agency credited by {dateline.span.quote(text).strip()!r}",
            outlet=dateline.outlet.name,
            published=outer.published if dateline.date is None else dateline.date.value,
            published_span=dateline.date_span,
            outlet_cue=dateline.credit,
        )
    ]
