"""The words that hand over to a quoted article: "According to the Herald:", "Roe writes in the Star:"."""

from __future__ import annotations

import re
from typing import NamedTuple

from sources.lines import is_list_item
from sources.outlets import Outlet, OutletMention, find_outlets
from sources.segments.cue_phrases import cue_patterns, plain_words
from sources.segments.footers import is_footer_lead
from sources.segments.layout import Paragraph
from sources.segments.parts import is_person_name
from sources.segments.quotes import is_whole_quotation, opens_quotation
from sources.segments.voice_words import voice_patterns
from sources.sentence_words import sentence_words
from sources.sentences import find_sentences
from sources.span import Span

LONGEST_LEAD_IN = 260  # characters of the sentence that hands over
LONGEST_OPENER = 24  # characters before an outlet that hands over without a colon: "Meanwhile, the ..."
LEAST_QUOTED = 120  # characters of a paragraph in quotation marks behind words without a colon
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_NAME_PART = rf"(?:{_NAME}|d[aeiou]s?|del|della|la|le|of|and|und|e|y)"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME_PART}){{0,5}}")
_REPORTING_NAME = re.compile(
    r"(?:(?:Meanwhile|But|And|Also|Then|However|Today|Here|Now),? )?[Tt]he "
    rf"(?P<name>{_NAME}(?: {_NAME}){{0,3}}) (?:also |now |today )?"
    r"(?:reports|writes|offers|carries|runs|prints|publishes|has)\b"
)
_AUTHOR_VERB = re.compile(
    rf"(?:[Ii]n [^,]{{1,60}}, )?(?P<author>{_NAME}(?: {_NAME}){{0,3}})(?:[’']s?)?,? (?:[^\W\d_]+ly )?"
    r"(?:writes|wrote|writing|reports|reported|has|argues|argued|says|said|blogs|blogged|notes|explains"
    r"|discusses"
    r"|looks|reviews|on|in)\b"
)
_CREDIT = re.compile(
    r"(?:according to|from|via|per|by|in|at|quoting|citing|of|for|how|what|as)\s+"
    r"(?:the |an? |today's |recent |this ){0,3}\Z"
)
_PRESS = re.compile(
    r"(?P<body>[^\W\d_a-z][\w.’'&-]*(?:[ ](?:(?:of|and|for|the|on)[ ]){0,2}[^\W\d_a-z][\w.’'&-]*){0,7}?)"
    r"(?:[’']s?)?[ ]"
    r"(?:(?:[Pp]ress |[Nn]ews |[Mm]edia )?[Rr]elease|(?:[Pp]ress )?[Ss]tatement|[Cc]ommuniqu[eé])"
)

# "Its article, in part:" goes on about an outlet that an earlier sentence names
_POINTER = re.compile(
    r"(?:its|their|the|this|that|his|her|here is the|here is its) (?:\w+ )?"
    r"(?:article|story|piece|report|dispatch|editorial|op-ed|column|account|write-up|coverage|item|post)\b"
)


class LeadIn(NamedTuple):
    """A hand-over to a quoted text.

    Attributes:
        cue: the sentence that hands over, without a label before it.
        outlet: who published what follows; None when the words do not say ("one report").
        author: who wrote it, where the words say so.
        found_by: what made it one.
    """

    cue: Span
    outlet: Outlet | None
    author: str | None
    found_by: str


def read_lead_in(text: str, paragraph: Paragraph, following: Paragraph | None) -> LeadIn | None:
    """Return the hand-over that ends `paragraph`; None when it ends otherwise or nothing quotable follows."""
    if following is None or is_list_item(following.words) or is_footer_lead(paragraph.words):
        return None
    has_colon = text[paragraph.end - 1] == ":" or paragraph.words.endswith(":")
    if not has_colon and not _is_marked(text, following):
        return None
    cue = _last_sentence(text, paragraph)
    if cue.length > LONGEST_LEAD_IN:
        return None
    return _from_outlet(text, cue, has_colon=has_colon) or (
        _from_other(text, paragraph, cue, following) if has_colon else None
    )


def _from_outlet(text: str, cue: Span, *, has_colon: bool) -> LeadIn | None:
    """Read words that name the outlet they hand over to."""
    words, mention = cue.quote(text), _source_of(text, cue)
    plain = plain_words(words)
    signs = (
        cue_patterns().lead_opener.match,
        cue_patterns().source_noun.search,
        cue_patterns().lead_verb.search,
    )
    if mention is None or all(sign(plain) is None for sign in signs):
        return None
    ahead = plain[: mention.span.start - cue.start]
    if not has_colon and len(ahead) > LONGEST_OPENER and _CREDIT.search(ahead) is None:
        return None  # an outlet that a sentence of its own only speaks of
    return LeadIn(cue, mention.outlet, _author(words, mention), f"the words {words[:80]!r}")


def _from_other(text: str, paragraph: Paragraph, cue: Span, following: Paragraph) -> LeadIn | None:
    """Read words with a colon that name no outlet: they point back to one, to a report or to a person."""
    if _source_of(text, cue) is not None:
        return None
    words = cue.quote(text)
    plain = plain_words(words)
    if _POINTER.match(plain) is not None:
        earlier = _source_of(text, Span(max(paragraph.start, cue.start - 2 * LONGEST_LEAD_IN), cue.start))
        if earlier is not None:
            found_by = f"the words {words[:80]!r} after the outlet's name"
            return LeadIn(cue, earlier.outlet, None, found_by)
    if following.words[:1] in "“\"‘'«":
        return None  # a speaker's words: a quotation, no article
    opens = cue_patterns().lead_opener.match(plain) is not None
    if opens and cue_patterns().source_noun.search(plain) is not None:
        return LeadIn(cue, None, None, f"the words {words[:80]!r}, which name no outlet")
    return _from_named(words, cue, following) or _from_person(words, cue) or _from_credited(words, cue)


def _is_marked(text: str, following: Paragraph) -> bool:
    """Tell whether a paragraph is marked as another's words, so that the words before it need no colon."""
    if text.startswith(">", following.start) or opens_quotation(text, following):
        return True
    is_long = following.end - following.start >= LEAST_QUOTED  # a shorter one is what somebody said
    return is_long and is_whole_quotation(text, following)


def _last_sentence(text: str, paragraph: Paragraph) -> Span:
    """Return the last sentence of a paragraph, without a label such as "UPDATE 2:" before it."""
    window = Span(max(paragraph.start, paragraph.end - 4 * LONGEST_LEAD_IN), paragraph.end)
    sentence = find_sentences(text, window)[-1]
    label = cue_patterns().label.match(plain_words(sentence.quote(text)))
    if label is None or label.end() >= sentence.length:
        return sentence
    start = sentence.start + label.end()
    rest = text[start : sentence.end]
    return Span(sentence.end - len(rest.lstrip()), sentence.end)


def _source_of(text: str, cue: Span) -> OutletMention | None:
    """Return the outlet that what follows comes from: one that is credited, else the first that speaks."""
    plain = plain_words(cue.quote(text))
    mentions = [
        mention
        for mention in find_outlets(text, cue, is_expected=True)
        if cue_patterns().told.search(plain[: mention.span.start - cue.start]) is None
    ]
    press = _PRESS.search(cue.quote(text))
    if press is not None and not any(mention.outlet.is_registered for mention in mentions):
        start, end = press.span("body")
        body = _without_opener(press.group("body"))
        start = end - len(body)
        body = re.sub(r"[’']s?\Z", "", body)
        end = start + len(body)
        span = Span(cue.start + start, cue.start + end)
        return OutletMention(Outlet(name=body, kind="ministry", is_registered=False), span)
    told = None if mentions else _told_by_kind(cue, cue.quote(text))
    if told is not None:
        return told
    credited = [
        mention for mention in mentions if _CREDIT.search(plain[: mention.span.start - cue.start]) is not None
    ]
    return next(iter(credited or mentions), None)


def _told_by_kind(cue: Span, words: str) -> OutletMention | None:
    """Return the outlet of "via the state agency KTA": a name behind a word that says what it is."""
    for match in _NAMES.finditer(words):
        before = plain_words(words[: match.start()])
        if voice_patterns().publisher_noun.search(before[-40:]) is not None:
            outlet = Outlet(name=match.group(), kind="newspaper", is_registered=False)
            return OutletMention(outlet, Span(cue.start + match.start(), cue.start + match.end()))
    return None


def _without_opener(words: str) -> str:
    """Return "EU NAVFOR" of "From EU NAVFOR" and "Here is EU NAVFOR"."""
    starters = sentence_words().starters | {"here", "is"}
    while " " in words and words.split(" ", 1)[0].lower() in starters:
        words = words.split(" ", 1)[1]
    return words


def _author(words: str, mention: OutletMention) -> str | None:
    match = _AUTHOR_VERB.match(words)
    if match is None:
        return None
    author = re.sub(r"[’']s?\Z", "", match.group("author"))
    if find_outlets(author, Span(0, len(author)), is_expected=True):
        return None
    if mention.outlet.name == author or cue_patterns().lead_opener.match(author.lower()):
        return None
    return author


def _from_named(words: str, cue: Span, following: Paragraph) -> LeadIn | None:
    """Read "Meanwhile, the Virginian-Pilot offers another number:": a name no register knows that reports."""
    match = _REPORTING_NAME.match(words)
    if match is None or following.words[:1] in "“\"‘'«" or is_person_name(match.group("name")):
        return None
    outlet = Outlet(name=match.group("name"), kind="newspaper", is_registered=False)
    return LeadIn(cue, outlet, None, f"the words {words[:80]!r}, as only outlets report so")


def _from_person(words: str, cue: Span) -> LeadIn | None:
    """Read "According to Jane Doe:" and "From Jane Doe:", a whole sentence and no more."""
    match = re.fullmatch(r"(?:According to|From|Via|Per) (?P<author>[^:,]{3,60}):", words)
    if match is None or not is_person_name(match.group("author")):
        return None
    return LeadIn(cue, None, match.group("author"), f"the words {words[:80]!r}, which name a person")


def _from_credited(words: str, cue: Span) -> LeadIn | None:
    """Read "From the Jornal da Serra:", a whole sentence that credits one name of any form and no more."""
    match = re.fullmatch(
        rf"(?:According to|From|Via) [Tt]he (?P<name>{_NAME}(?: {_NAME_PART}){{0,5}}):", words
    )
    if match is None:
        return None
    outlet = Outlet(name=match.group("name"), kind="newspaper", is_registered=False)
    return LeadIn(cue, outlet, None, f"the words {words[:80]!r}, which credit one name and no more")
