"""What a sentence that hands over says of the text below: "From X:", "NAME writes in X:", "The X has this:".

Each form has a place for an outlet, so that an outlet of any name is read there; names of people go to the
author. What no form fits is left to the names that a register or their words tell (`lead_in`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sources.calendar_words import calendar_words
from sources.outlets import Outlet, find_outlet, find_outlets, guess_outlet
from sources.segments.cue_phrases import cue_patterns, cue_phrases, plain_words
from sources.segments.hand_over_forms import DETERMINERS, hand_over_forms
from sources.segments.parts import is_person_name, is_section
from sources.segments.publisher import PRESS
from sources.segments.voice_words import voice_patterns
from sources.sentence_words import sentence_words
from sources.span import Span

LONGEST_FORM = 180  # characters: hand-overs are short, and the forms try every place for a name
_BRACKETS = re.compile(r" ?(?:\[[^\[\]]{0,40}\](?!\()|\([^()]{0,60}\))")
_LINK = re.compile(r"\[([^\[\]]{1,120})\]\([^()\s]{1,300}\)")
_OPENING_WORD = re.compile(
    r"(?:(?:meanwhile|but|and|also|then|however|today|now|next|finally|elsewhere|first|second|third|lastly"
    r"|still|again|later|earlier|yesterday|similarly|separately|for example|as for that),? )+",
    re.IGNORECASE,
)
_END = re.compile(r"(?: (?:this|thus|that|so|the following|as follows|in part|in full|here|again))?,?:?\Z")
_POSSESSIVE = re.compile(r"[’']s?\Z")


class HandOver(NamedTuple):
    """Who published, and who wrote, the text that a sentence hands over to; None where it does not say."""

    outlet: Outlet | None
    author: str | None


def bare_sentence(words: str) -> str:
    """Return a sentence without links, emphasis, brackets, the colon and the words that only point on."""
    bare = _LINK.sub(r"\1", words).replace("*", "").replace("_", " ")
    bare = " ".join(_BRACKETS.sub("", bare).split())
    opened = _OPENING_WORD.match(bare)
    if opened is not None and opened.end() < len(bare):
        bare = bare[opened.end() :]
    pointer = _END.search(bare, max(0, len(bare) - 24))
    return bare[: None if pointer is None else pointer.start()].rstrip(" ,:-–—")


def read_hand_over(words: str, *, is_quoted: bool) -> HandOver | None:
    """Return what a sentence that ends in a colon says of the text below; None when it has none of the forms.

    Args:
        words: the sentence.
        is_quoted: the text below stands in quotation marks, so that it may be what somebody said.
    """
    titled = _titled(words)
    if titled is not None:
        return titled
    bare = bare_sentence(words)
    if not 0 < len(bare) <= LONGEST_FORM or '"' in bare or "“" in bare:
        return None
    forms = (_issued_by, _outlet_then_author, _credit, _author_in_outlet, _author_of_outlet, _outlets_author)
    for form in forms:
        found = form(bare)
        if found is not None and not (is_quoted and _is_speaker(found)):
            return found
    return None if is_quoted else _outlet_reports(bare) or _person_writes(bare)


def _is_speaker(found: HandOver) -> bool:
    """Tell whether only a person is named, whose words in quotation marks are a quotation, no article."""
    return found.outlet is None


def _titled(words: str) -> HandOver | None:
    """Read "[Clerk quits](http://...) (Harmon County Record)": a title with its outlet in brackets."""
    match = hand_over_forms().titled.fullmatch(words)
    if match is None:
        return None
    is_linked = match.group("link") is not None
    return (
        HandOver(named_outlet(match.group("name")), None)
        if is_linked or _is_press(match.group("name"))
        else None
    )


def _person_writes(bare: str) -> HandOver | None:
    """Read "Jane Doe writes", a whole sentence that names who wrote what follows, and no outlet."""
    match = hand_over_forms().writes.fullmatch(bare)
    if (
        match is None
        or not is_person_name(match.group("author"))
        or not _may_be_person(match.group("author"))
    ):
        return None
    return HandOver(None, match.group("author"))


def _credit(bare: str) -> HandOver | None:
    """Read "From X", "Over at the X", "From a post by NAME at X", "Via NAME of X", "From an X report"."""
    opener = hand_over_forms().credit.match(bare)
    if opener is None:
        return None
    written = hand_over_forms().written_at.fullmatch(bare, opener.end())
    if written is not None and _leads_to_name(written.group("lower")):
        author, name = written.group("author"), written.group("name")
        if is_person_name(author) and _may_be_person(author) and not _is_office(name):
            return HandOver(named_outlet(name), author)
    match = hand_over_forms().credited.fullmatch(bare, opener.end())
    if match is None or not _leads_to_name(match.group("lower")):
        return None
    name, tail = match.group("name"), match.group("tail") or ""
    if _is_date_word(name) or is_section(name) or (tail.startswith(",") and not any(map(str.isdigit, tail))):
        return None
    lower = match.group("lower").split()
    if match.group("the") is not None or tail.startswith(","):
        lower.append("the")  # a date, too, follows publications only
    return _credited(opener.group().lower(), lower, name, match.group("noun"))


def _credited(opener: str, lower: list[str], name: str, noun: str | None) -> HandOver | None:
    """Return who is credited by an opener, the small words behind it, a name, and what it calls the text."""
    cues = cue_phrases()
    is_press = _is_press(name)
    if opener.rstrip() in cues.weak_openers and not is_press and noun is None:
        return None  # "Here is Jane Doe", "In Paris"
    if is_press or noun is not None:
        return HandOver(named_outlet(name), None)
    if lower[-1:] == ["by"] or (is_person_name(name) and not lower):
        is_publication = opener.startswith(cues.publication_openers) and lower[-1:] != ["by"]
        return HandOver(named_outlet(name), None) if is_publication else HandOver(None, name)
    return None if _is_office(name) else HandOver(named_outlet(name), None)


def _leads_to_name(lower: str) -> bool:
    """Tell whether small words before a name credit it: "the state agency", "a recent article in the"."""
    plain = plain_words(lower)
    words = plain.split()
    if all(word in DETERMINERS for word in words):
        return True
    if voice_patterns().publisher_noun.search(plain) is not None:
        return True
    while words and words[-1] in DETERMINERS:
        words.pop()
    has_noun = cue_patterns().source_noun.search(plain) is not None
    return has_noun and words[-1:] in (["in"], ["at"], ["by"], ["from"], ["of"], ["on"])


def _author_in_outlet(bare: str) -> HandOver | None:
    """Read "Lena Farrow, a retired surgeon, writes in the Coastal Review"."""
    match = hand_over_forms().author_in.match(bare)
    if match is None or not _may_be_person(match.group("author")):
        return None
    rest = bare[match.end() :]
    for place in hand_over_forms().in_outlet.finditer(rest):
        name = place.group("name")
        between = plain_words(rest[: place.start()])
        is_written = (
            _is_writing(match.group("verb")) or cue_patterns().source_noun.search(between) is not None
        )
        if _is_press(name) or (is_written and not _is_date_word(name)):
            return HandOver(named_outlet(name), _surnamed(match.group("author")))
    return None


def _outlet_then_author(bare: str) -> HandOver | None:
    """Read "Over at the Monitor, Adaeze Bell argues", "In the Review, analyst Joan Pike has a piece"."""
    match = hand_over_forms().outlet_then.match(bare)
    if match is None or not _may_be_person(match.group("author")):
        return None
    name = match.group("name")
    is_told = bool(match.group("the")) or match.group("at").lower() in ("over at", "at", "writing in")
    if not is_told and not find_outlets(name, Span(0, len(name)), is_expected=True):
        return None  # "In Paris, Jane Doe writes"
    return HandOver(named_outlet(name), match.group("author"))


def _author_of_outlet(bare: str) -> HandOver | None:
    """Read "Nora Quill of the Dales Recorder writes", "Tom Vance at Civic Notes"."""
    match = hand_over_forms().author_of.match(bare)
    if match is None or not _may_be_person(match.group("author")):
        return None
    name = match.group("name")
    is_written = match.group("verb") is not None and _is_writing(match.group("verb"))
    if match.group("verb") is not None and not is_written and not _is_press_kind(name):
        return None  # a speaker and the body that he speaks for
    if match.group("verb") is None and match.group("of") not in ("at", "over at", "in"):
        return None
    return None if _is_date_word(name) else HandOver(named_outlet(name), match.group("author"))


def _outlets_author(bare: str) -> HandOver | None:
    """Read "The Castle Gazette's Rob Nile reports"."""
    match = hand_over_forms().outlets_author.match(bare)
    if match is None or not _may_be_person(match.group("author")):
        return None
    name = match.group("name")
    is_long = bool(match.group("the")) and " " in name
    if not _is_press(name) and not (is_long and _is_writing(match.group("verb"))):
        return None
    return HandOver(named_outlet(name), match.group("author"))


def _issued_by(bare: str) -> HandOver | None:
    """Read "Here is the press release of Korvik Minerals", "Full text of the central bank's statement"."""
    match = hand_over_forms().issued_by_office.fullmatch(bare)
    if match is None and cue_patterns().lead_opener.match(plain_words(bare)) is not None:
        match = hand_over_forms().issued_by.search(bare) or hand_over_forms().issued.search(bare)
    if match is None:
        return None
    name = _undated(match.group("name"))
    if is_person_name(name) and not _is_press(name) and not _is_release(match.group()):
        return HandOver(None, name)  # what a person stated
    return HandOver(named_outlet(name), None)


def _is_release(words: str) -> bool:
    return "release" in words.lower() or "communiqu" in words.lower()


def _undated(name: str) -> str:
    """Return a name without a date that a preposition joins to it: "Treasury on June 11"."""
    for join in (" on ", " of "):
        ahead, found, behind = name.partition(join)
        if found and _is_date_word(behind):
            return ahead
    return name


def _outlet_reports(bare: str) -> HandOver | None:
    """Read "The Examiner has this report", "The blog Urna Abierta sums it up", "Here's how X put it"."""
    told = hand_over_forms().put_by.fullmatch(bare)
    if told is not None and (told.group("the") or _is_press(told.group("name"))):
        return HandOver(named_outlet(told.group("name")), None)
    match = hand_over_forms().reports.match(bare)
    if match is None or _is_office(match.group("name")):
        return None
    name, lower = match.group("name"), match.group("lower").lower()
    if voice_patterns().publisher_noun.search(lower) is not None:
        return HandOver(named_outlet(name), None)
    if lower and not all(word in DETERMINERS for word in lower.split()):
        return None
    if not _is_press_kind(name) and bare[match.end() :].startswith(" that "):
        return None  # one claim of a body, no text of it
    if lower or (" " not in name and _is_free(name) and match.group("verb") == "reports"):
        return HandOver(named_outlet(name), None)
    return None


def _is_office(name: str) -> bool:
    """Tell whether "the President" or "the Prime Minister" is meant: no outlet."""
    return not _is_press(name) and voice_patterns().office.search(name.lower()) is not None


def _is_free(name: str) -> bool:
    return name.lower() not in sentence_words().starters and not name.endswith((".", "’s", "'s"))


def named_outlet(name: str) -> Outlet:
    """Return the outlet of a name that stands where only outlets do."""
    bare = _POSSESSIVE.sub("", _undated(name.strip(" ,")))
    known = find_outlet(bare) or guess_outlet(bare)
    return known if known is not None else Outlet(name=bare, kind="newspaper", is_registered=False)


def _is_press(name: str) -> bool:
    bare = _POSSESSIVE.sub("", name)
    return find_outlet(bare) is not None or guess_outlet(bare) is not None


def _is_press_kind(name: str) -> bool:
    """Tell whether a name is that of a press outlet, as a register or its words tell."""
    return any(one.outlet.kind in PRESS for one in find_outlets(name, Span(0, len(name))))


def _is_date_word(name: str) -> bool:
    first = name.split(maxsplit=1)[0].lower().strip(".")
    return first in calendar_words().months or first in calendar_words().weekdays


def _may_be_person(name: str) -> bool:
    first = name.split(maxsplit=1)[0].lower()
    if first in sentence_words().starters or _is_press(name):
        return False
    return " " not in name or is_person_name(name)


def _surnamed(name: str) -> str:
    return _POSSESSIVE.sub("", name)


def _is_writing(verb: str) -> bool:
    return verb in cue_phrases().writing_verbs
