"""Which outlet words name: "the Tarn Courier", "the daily Kotva", "a rival paper, the Kurier"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.names.gazetteer import country_of
from claims.speech.antecedent import Speaker, Speakers, new_speaker
from claims.speech.media import PRESS, PROGRAMMES, ends_like_paper, opens_paper, papers
from claims.speech.saying import Saying
from claims.speech.speaker_words import speaker_words
from claims.speech.strand import Strand
from claims.words.grammar import PREPOSITIONS, PUBLISHERS, word_set
from claims.words.token import Token
from sources.outlets import find_outlets
from sources.span import Span

_APPOSED = re.compile(r", (?:the )?(?P<name>[A-Z][\w’'.-]*(?: (?:[a-z]{1,3} )?[A-Z][\w’'.-]*){0,4}),")
_REACH_BACK = 800  # code points in which "the station" finds its name
_REACH_OF_NAME = 20_000  # code points in which "Blitz" finds "the tabloid Blitz"
_MOST_PLACES = 12  # of a name that are looked at
_LONGEST_KIND = 20  # code points of "broadcaster"
_INSIDE = word_set("in on at by from about")  # "a paper in the journal Lumen" is the paper
_SMALL = word_set("of and & de da do di la le du des dei del della der den el al van von for")
_WORDS_WITH_ARTICLE = 2  # "the Kurier"


def read_outlet(text: str, span: Span, speakers: Speakers, *, is_expected: bool = True) -> Speaker | None:
    """Return the outlet that the words name: "the daily Kotva", "the Lake Gazette", "the Kotva weekly".

    Args:
        text: the stored text.
        span: the words.
        speakers: those of the passage so far.
        is_expected: the words stand where an outlet is due, so that "the Time" will do.
    """
    words = span.quote(text)
    name = None if set(words.lower().split()) & _INSIDE else _told_by_kind(words)
    mentions = [
        mention
        for mention in find_outlets(text, span, is_expected=is_expected)
        if not set(text[span.start : mention.span.start].lower().split()) & PREPOSITIONS
    ]
    if mentions and (name is None or mentions[0].outlet.is_registered or name in mentions[0].outlet.name):
        outlet = mentions[0].outlet
        speaker = new_speaker(outlet.name)
        role = "outlet" if outlet.kind in PRESS or name is not None else speaker.role
        return speaker._replace(
            agent=outlet.name, role="speaker" if role == "report" else role, medium=None, is_person=False
        )
    if name is None:
        return None
    return speakers.last_publisher(name) or new_outlet(name)


def find_named_outlet(words: str, speakers: Speakers) -> Speaker | None:
    """Return the outlet that a speaker's name alone tells ("the Tarn Courier", "the Ledger" seen before)."""
    if is_common_medium(words) and words[1:] == words[1:].lower():
        return new_speaker(words)._replace(role="outlet", is_person=False)
    name = words.removeprefix("the ").removeprefix("The ")
    told = None if name == words else _told_by_kind(words)
    if told is not None and not set(words.split()) & PREPOSITIONS:
        return speakers.last_publisher(told) or new_outlet(told)
    if not all(word[0].isupper() or word in _SMALL for word in name.split()):
        return None
    known = speakers.last_publisher(name) if name != words else None
    if known is not None:
        return known._replace(medium=None)
    opening, *rest = name.lower().split()
    if name != words and rest[:1] == ["of"] and opening in papers().words:
        return new_outlet(name)
    last = name.lower().split()[-1]
    is_single = " " not in name and last in speaker_words().mastheads
    if name != words and (is_single or (" " in name and last in papers().words)):
        return new_outlet(name)
    for mention in find_outlets(name, Span(0, len(name))):
        outlet = mention.outlet
        if mention.span.length == len(name) and not outlet.is_registered and outlet.kind in PRESS:
            return new_outlet(outlet.name)
    return None


def outlet_called(words: str, text: str, before: Span) -> Speaker | None:
    """Return the outlet "Blitz" where it was called "the tabloid Blitz" before.

    Args:
        words: the name, maybe behind "the".
        text: the stored text.
        before: where the passage runs up to the words.
    """
    name = words.removeprefix("the ")
    if not name[0].isupper():
        return None
    start = max(before.start, before.end - _REACH_OF_NAME)
    place = text.find(f" {name}", start, before.end)
    kind = text[max(start, place - _LONGEST_KIND) : max(place, start)].split()[-1:]
    return new_outlet(name) if kind and kind[0] in PUBLISHERS | PROGRAMMES else None


def is_told_paper(words: str, text: str, passage: Span) -> bool:
    """Tell a paper from a parliament among those who are told things: by its name, or by what else it does.

    Args:
        words: who was told: "the Kurier".
        text: the stored text.
        passage: where the words stand; another sentence of it may say that "the Kurier reported".
    """
    name = words.removeprefix("the ").removeprefix("The ")
    if " " in name or not name[0].isupper():
        return False
    return ends_like_paper(name) or _acts_as_paper(words, text, passage)


def _acts_as_paper(words: str, text: str, passage: Span) -> bool:
    """Tell that a name stands behind "the weekly", or with its article before "reported", in a passage."""
    name = words.removeprefix("the ").removeprefix("The ")
    place = text.find(name, passage.start, min(passage.end, passage.start + _REACH_OF_NAME))
    for _ in range(_MOST_PLACES):
        if place < 0:
            return False
        end = place + len(name)
        kind = text[max(passage.start, place - _LONGEST_KIND) : place].split()[-1:]
        verb = text[end : end + _LONGEST_KIND].lower().split()[:1] if words != name else []
        is_whole = not text[end : end + 1].isalnum()
        if is_whole and (
            not PUBLISHERS.isdisjoint(kind)
            or not PROGRAMMES.isdisjoint(kind)
            or not papers().telling.isdisjoint(verb)
        ):
            return True
        place = text.find(name, end, passage.end)
    return False


def apposed_outlet(words: str, text: str, end: int) -> Speaker | None:
    """Return the outlet behind a description: "the town's oldest paper, the Kurier, said".

    Args:
        words: the description.
        text: the stored text.
        end: where the description ends in it.
    """
    if words.lower().split()[-1] not in papers().common | PUBLISHERS:
        return None
    match = _APPOSED.match(text, end)
    return None if match is None else new_outlet(match.group("name"))


def outlet_mentioned_before(words: str, text: str, before: Span) -> Speaker | None:
    """Return the last outlet named before "the station" where none has spoken yet."""
    article, *rest = words.lower().split()
    if (
        article != "the"
        or not rest
        or rest[-1] not in papers().common | PUBLISHERS
        or words[4:] != words[4:].lower()
    ):
        return None
    near = Span(max(before.start, before.end - _REACH_BACK), before.end)
    press = [found for found in find_outlets(text, near) if found.outlet.kind in PRESS]
    return new_outlet(press[-1].outlet.name) if press else None


def is_unknown_paper(strand: Strand, saying: Saying) -> bool:
    """Tell that "the Kurier" of "the Kurier reported" is a paper."""
    source = saying.source
    if source is None or not is_paper_name(strand.items[source.first : source.head_last]):
        return False
    return any(item.lower in papers().telling for item in strand.items[slice(*saying.cue)])


def is_paper_name(items: Sequence[Token]) -> bool:
    """Tell "the Kurier": one name behind "the" that no office, assembly, people or country bears."""
    if len(items) != _WORDS_WITH_ARTICLE or items[0].lower != "the":
        return False
    name, lower = items[1].text, items[1].lower
    is_name = name[0].isupper() and not name.isupper() and country_of(name) is None and lower[-1] != "s"
    others = speaker_words().persons | speaker_words().unnamed
    return is_name and not is_body_noun(lower) and lower not in others


def is_body_noun(noun: str) -> bool:
    """Tell the noun of an office, assembly or company, which may stand in its name ("the Water Board")."""
    known = speaker_words()
    return noun in known.organisations or noun in known.institutions or noun in papers().assemblies


def is_common_medium(words: str) -> bool:
    """Tell "public radio", "a Polish newspaper": media without a name; "the media" are reporters at large."""
    parts = words.lower().split()
    last = " ".join(parts[-2:]) if parts[-1] in ("agency", "site") else parts[-1]
    return last in papers().common and parts[0] != "the" and len(parts) > 1


def new_outlet(name: str) -> Speaker:
    """Return the speaker that an outlet of this name is."""
    return new_speaker(name)._replace(
        agent=name, role="outlet", medium=None, is_person=False, anonymous=False
    )


def _told_by_kind(words: str) -> str | None:
    """Return the name beside a word for what it is: "the Spanish daily El Faro", "the newspaper Kotva"."""
    parts = words.split()
    kinds = PUBLISHERS | PROGRAMMES
    places = [index for index, word in enumerate(parts) if word in kinds]
    if not places:
        name = words.removeprefix("the ")
        return name if opens_paper(name) else None
    parts[0] = parts[0].lower() if parts[0] == "The" else parts[0]
    for side in (parts[places[-1] + 1 :], parts[: places[0]]):
        names = [index for index, word in enumerate(side) if word[0].isupper()]
        if names:
            return " ".join(side[names[0] : names[-1] + 1])
    return None
