"""The words that hand over to a quoted article: "According to the Herald:", "Roe writes in the Star:"."""

from __future__ import annotations

import re
from typing import NamedTuple

from sources.lines import is_list_item
from sources.outlets import Outlet, OutletMention, find_outlets
from sources.segments.cue_phrases import cue_patterns, plain_words
from sources.segments.footers import is_footer_lead
from sources.segments.hand_over import read_hand_over
from sources.segments.layout import Paragraph
from sources.segments.publisher import PRESS
from sources.segments.quotes import is_whole_quotation, opens_quotation
from sources.segments.voice_words import voice_patterns
from sources.sentence_words import sentence_words
from sources.sentences import find_sentences
from sources.span import Span

LONGEST_LEAD_IN = 260  # characters of the sentence that hands over
LONGEST_OPENER = 24  # characters before an outlet that hands over without a colon: "Meanwhile, the ..."
LEAST_QUOTED = 120  # characters of a paragraph in quotation marks behind words without a colon
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_NAMES = re.compile(rf"{_NAME}(?: (?:{_NAME}|d[aeiou]s?|del|della|la|le|of|and|und|e|y)){{0,5}}")
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

_PLACES = frozenset({"in", "meanwhile in", "over at"})
_CLAIM = re.compile(r"(?:'s?)? (?:\w+ly )?\w+ that\b")
_COPULA = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)\b")
_MARKS = ("“", '"', "‘", "'", "«", "„")
_LABEL = re.compile(
    r"(?:(?:here is |here's |here are )?(?:an? |the |some |a few |key |more |longer |another ){0,3}"
    r"(?:excerpts?|extracts?|highlights?|snippets?|quotes?|samples?|taste|gist|full text|money quotes?"
    r"|(?:key|relevant|money|best|interesting) "
    r"(?:bits?|parts?|paragraphs?|passages?|quotes?|grafs?|lines?|sections?))(?: here| below| follows?)?"
    r"|(?:it|which|the text) (?:reads|says|goes|begins|opens)(?: in part| as follows)?|in part|quote):"
)
_HAS = re.compile(
    r"\b(?:has|had)\b(?! (?:this|more|the (?:story|details|latest|news|full)|details"
    r"|an?\b [a-z ]{0,30}\b(?:report|story|piece|article|item|post|account|interview)))"
)
_GOING_ON = re.compile(
    r"\b(?:article|story|report|piece|post|column|editorial|dispatch|essay|paper|interview|source|author)\b"
)


class LeadIn(NamedTuple):
    """A hand-over to a quoted text.

    Attributes:
        cue: the sentence that hands over, without a label before it.
        outlet: who published what follows; None when the words do not say ("one report").
        author: who wrote it, where the words say so.
        found_by: what made it one.
        goes_on: the words go on with the article quoted last.
    """

    cue: Span
    outlet: Outlet | None
    author: str | None
    found_by: str
    goes_on: bool = False


def read_lead_in(
    text: str, paragraph: Paragraph, following: Paragraph | None, *, before: Paragraph | None = None
) -> LeadIn | None:
    """Return the hand-over that ends `paragraph`; None when it ends otherwise or nothing quotable follows.

    Args:
        text: the stored text.
        paragraph: what may hand over.
        following: the paragraph below it, where there is one.
        before: the paragraph above it, which may name the source that "Excerpt:" leaves out.
    """
    if following is None or is_list_item(following.words) or is_footer_lead(paragraph.words):
        return None
    has_colon = text[paragraph.end - 1] == ":" or paragraph.words.endswith(":")
    if not has_colon and not _is_marked(text, following):
        return None
    cue = _last_sentence(text, paragraph)
    if cue.length > LONGEST_LEAD_IN:
        return None
    if not has_colon:
        return _from_outlet(text, cue, has_colon=False)
    return (
        _from_label(text, cue, following, start=paragraph.start if before is None else before.start)
        or _from_form(text, cue, following)
        or _from_outlet(text, cue, has_colon=True)
        or _from_other(text, cue, following)
    )


def _from_label(text: str, cue: Span, following: Paragraph, *, start: int) -> LeadIn | None:
    """Read "Excerpt:" and "Its article, in part:", which mean the source of the sentence before."""
    words = cue.quote(text)
    plain = plain_words(words)
    is_label = _LABEL.fullmatch(plain) is not None
    if not is_label and _POINTER.match(plain) is None:
        return None
    window = Span(max(start, cue.start - 2 * LONGEST_LEAD_IN), cue.start)
    found_by = f"the words {words[:80]!r} after the outlet's name"
    if window.length > 0:
        earlier = find_sentences(text, window)
        form = read_hand_over(earlier[-1].quote(text).rstrip(".!"), is_quoted=False) if earlier else None
        if form is not None:
            return LeadIn(cue, form.outlet, form.author, found_by)
        mention = _source_of(text, window)
        if mention is not None and _source_of(text, cue) is None:
            return LeadIn(cue, mention.outlet, None, found_by)
    if not is_label or following.words[:1] in _MARKS:
        return None
    return LeadIn(cue, None, None, f"the words {words[:80]!r}, which name no outlet", goes_on=True)


def _from_form(text: str, cue: Span, following: Paragraph) -> LeadIn | None:
    """Read words that have one of the forms of a hand-over, whatever the name of the outlet."""
    words = cue.quote(text)
    is_long = is_whole_quotation(text, following) and following.end - following.start >= LEAST_QUOTED
    is_quoted = following.words[:1] in _MARKS and not is_long
    found = read_hand_over(words, is_quoted=is_quoted)
    if found is None or (found.outlet is None and _source_of(text, cue) is not None):
        return None
    of_whom = "" if found.outlet is not None else ", which name a person"
    return LeadIn(cue, found.outlet, found.author, f"the words {words[:80]!r}{of_whom}")


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
    if not _hands_over(plain) or not _speaks_itself(plain, mention, cue):
        return None
    ahead = plain[: mention.span.start - cue.start]
    if not has_colon and len(ahead) > LONGEST_OPENER and _CREDIT.search(ahead) is None:
        return None  # an outlet that a sentence of its own only speaks of
    return LeadIn(cue, mention.outlet, _author(words, mention), f"the words {words[:80]!r}")


def _from_other(text: str, cue: Span, following: Paragraph) -> LeadIn | None:
    """Read words with a colon that name no outlet: they point back to one, to a report or to a person."""
    if _source_of(text, cue) is not None:
        return None
    words = cue.quote(text)
    plain = plain_words(words)
    if following.words[:1] in _MARKS:
        return None  # a speaker's words: a quotation, no article
    if cue_patterns().continuation.search(plain) is not None and _GOING_ON.search(plain) is not None:
        return LeadIn(cue, None, None, f"the words {words[:80]!r}, which go on with it", goes_on=True)
    opener = cue_patterns().lead_opener.match(plain)
    is_said = opener is not None and re.match(r"(?:this|here|below)\b", opener.group()) is None
    opens = opener is not None and not (is_said and _COPULA.search(plain) is not None)
    if opens and cue_patterns().source_noun.search(plain) is not None:
        return LeadIn(cue, None, None, f"the words {words[:80]!r}, which name no outlet")
    return None


def _hands_over(plain: str) -> bool:
    """Tell whether words do more than say what an outlet owns: "the agency has a plan for the wreck"."""
    cues = cue_patterns()
    opener = cues.lead_opener.match(plain)
    if (opener is not None and opener.group() not in _PLACES) or cues.source_noun.search(plain) is not None:
        return True
    if opener is not None and cues.lead_verb.search(plain) is None:
        return False  # "In short, the union lost"
    return any(match.group() not in ("has", "had") for match in cues.lead_verb.finditer(plain)) or (
        _HAS.search(plain) is None
    )


def _speaks_itself(plain: str, mention: OutletMention, cue: Span) -> bool:
    """Tell whether a body that is no press hands over a text, not a member's words or one claim."""
    if mention.outlet.kind in PRESS:
        return True
    ahead, behind = plain[: mention.span.start - cue.start], plain[mention.span.end - cue.start :]
    if _CLAIM.match(behind) is not None:
        return False
    is_text = cue_patterns().source_noun.search(plain) is not None
    return is_text or re.search(r"\w (?:of|from|at|for) (?:the )?\Z", ahead) is None


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
    if press is not None and press.group("body").lower() in sentence_words().starters:
        press = None
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
