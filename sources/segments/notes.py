"""Footnotes and endnotes: what they cite is a footer; what they tell stays the text's own words.

A note opens with a mark ("[1]", "¹", "*", or a number under a heading such as "Notes"). Its first sentences
are a citation as long as they have no verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sources.document import Citation
from sources.outlets import guess_outlet
from sources.printed_date import DateOrder, read_printed_date
from sources.segments.cue_phrases import plain_words
from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.segments.parts import is_name, is_person_name
from sources.sentences import find_sentences

NOTE = "what a note cites"
LONGEST_NOTE = 1200  # characters
_MARK = re.compile(
    r"(?:\[\d{1,3}\]|[¹²³⁰-⁹]{1,3}|(?:[†‡§]{1,3}|\*(?=\s))(?=\s?[^\W\d_a-z])|\^?\d{1,3}\^)\s*(?=\S)"
)
_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]?|\[[a-z]\]|[a-z][.)])\s+(?=\S)")
_HEADS = frozenset(
    {
        "notes",
        "footnotes",
        "endnotes",
        "end notes",
        "foot notes",
        "references",
        "sources",
        "notes and references",
        "notes and sources",
        "bibliography",
        "works cited",
        "citations",
    }
)
_TALKS = frozenset(
    {
        "interview",
        "ibid",
        "letter",
        "email",
        "e-mail",
        "conversation",
        "author",
        "minutes",
        "statement",
        "evidence",
        "hearing",
        "see",
        "annex",
        "table",
        "figure",
        "note",
        "idem",
        "personal communication",
    }
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|may|might|must|said"
    r"|says|told"
    r"|wrote|writes|argues|argued|claimed|claims|denied|denies|shows|showed|found|finds|noted|notes that"
    r"|estimates"
    r"|estimated|reported|reports that|gives|gave|puts|put|includes|excludes|refers|means|comes|came"
    r"|counts)\b"
)
# what a title says is no sentence of the note: “Dinner is served”, Pravy Glas
_TITLE = re.compile(
    r"(?:“[^”]{1,200}”|\"[^\"]{1,200}\"|‘[^’]{1,200}’)(?=,| in | \()|(?:“[^”]{1,200},”|\"[^\"]{1,200},\")"
)
_SHORT = re.compile(
    r"\b(?:ibid|op\.? cit|loc\.? cit|see|cf|pp?\.|para(?:s|graph)?\.?|annex|chapter|vol\.)(?:\W|\Z)",
    re.IGNORECASE,
)


def find_notes(text: str, paragraphs: Sequence[Paragraph], *, order: DateOrder | None) -> list[Draft]:
    """Return the citations of the notes among the paragraphs of a report, in order."""
    drafts: list[Draft] = []
    is_under_head = False
    for one in paragraphs:
        if plain_words(one.words).strip(" .:") in _HEADS:
            is_under_head = True
            continue
        if len(one.words) > LONGEST_NOTE:
            continue
        match = _MARK.match(text, one.start, one.end) or (
            _NUMBER.match(text, one.start, one.end) if is_under_head else None
        )
        if match is None:
            is_under_head = is_under_head and not one.is_heading(text)
            continue
        end = _end_of_citation(text, one, match.end())
        if end > match.end():
            citation = _read(text[match.end() : end], order=order)
            drafts.append(
                Draft(
                    "footer", one.start, end, NOTE, outlet=citation.outlet, title=citation.title,
                    published=citation.published, citation=citation,
                )
            )  # fmt: skip
    return drafts


def _end_of_citation(text: str, note: Paragraph, start: int) -> int:
    end = start
    for sentence in find_sentences(text, note.span):
        words = text[max(start, sentence.start) : sentence.end]
        if _VERB.search(_TITLE.sub("", words)) is not None or not _cites(words):
            break
        end = sentence.end
    return end


def _cites(words: str) -> bool:
    return "," in words or any(map(str.isdigit, words)) or _SHORT.search(words) is not None


def _read(words: str, *, order: DateOrder | None) -> Citation:
    """Return what a citation prints: who, what, when."""
    printed = read_printed_date(words, order=order)
    parts = [part.strip(" .;") for part in re.split(r"[,;:] ", words)]
    head = re.sub(r"\A(?:See|Cf\.?|Also|According to) (?:the )?", "", parts[0])
    known = guess_outlet(head)
    is_body = len(parts) > 1 and is_name(head) and not is_person_name(head) and head.lower() not in _TALKS
    outlet = known.name if known is not None else head if is_body else None
    author = head if outlet is None and len(parts) > 1 and is_person_name(head) else None
    title = (
        next((part for part in parts[1:] if part and not part[0].isdigit()), None)
        if outlet or author
        else None
    )
    return Citation(
        title=title, outlet=outlet, author=author, published=None if printed is None else printed.value
    )
