"""What one line of a header tells by its words: whose line, whose office, whose speech, who sits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sources.outlets import Outlet, guess_outlet
from sources.printed_date import PrintedDate
from sources.segments.cue_phrases import cue_phrases, plain_words
from sources.segments.layout import Paragraph
from sources.segments.parts import in_title_case, is_name, is_person_name, read_byline
from sources.segments.turn_names import without_titles
from sources.segments.voice_words import voice_patterns, voice_words
from sources.sentence_words import sentence_words

LONGEST_OFFICE = 60
LONGEST_COMPOUND = 110  # characters of a line that joins outlet, date and section
_PARTS = re.compile(r"\s+[-–—|·•:]\s+|\s*\|\s*")
_PLACE = re.compile(r"[^\W\d_a-z]\w*(?: [^\W\d_a-z]\w*)?, [^\W\d_a-z]\w*(?: [^\W\d_a-z]\w*)?")
_SERIAL = re.compile(
    r"\b(?:daily|weekly|monthly|quarterly|annual|yearly|note|letter|bulletin|report|update|briefing|digest)\b"
)


def outlet_beside(words: str, printed: PrintedDate | None) -> Outlet | None:
    """Return the outlet on the line of a date: "Nairobi Bulletin - Friday 12 July 2013 - News in brief"."""
    if printed is None or len(words) > LONGEST_COMPOUND:
        return None
    for rest in (words[: printed.start], words[printed.end :]):
        for part in _PARTS.split(rest):
            outlet = guess_outlet(in_title_case(part.strip(" ,;:()-–—.")))
            if outlet is not None:
                return outlet
    return None


def holds_session(words: str) -> bool:
    """Tell whether the line below a house of parliament names the committee of it that sits."""
    return is_name(words) and plain_words(words).removeprefix("the ").startswith(voice_words().session_bodies)


def names_issuer(words: str, below: str) -> bool:
    """Tell whether a line names the body that issues the form of text on the line below ("Press release")."""
    return is_name(words) and plain_words(below).startswith(cue_phrases().issued_forms)


def outlet_of_title(title: str) -> str | None:
    """Return the publication of a title such as "River Watch: monthly note"."""
    head, colon, tail = title.partition(":")
    outlet = guess_outlet(head.strip()) if colon and _SERIAL.search(tail.lower()) is not None else None
    return None if outlet is None else outlet.name


def author_of_speech(title: str) -> str | None:
    """Return who gives what a title names: "Speech by Ilse Bergan, Mayor of Sell"."""
    match = voice_patterns().opinion_byline.match(plain_words(title))
    author = None if match is None else read_byline(f"By {without_titles(title[match.end() :].strip())}")
    return author if author and is_person_name(author) and guess_outlet(author) is None else None


def is_office_line(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Tell whether a line gives the office of the author on the line above: "Court reporter"."""
    one = paragraphs[index]
    if index == 0 or one.follows_blank or len(one.words) > LONGEST_OFFICE:
        return False
    plain, above = plain_words(one.words), paragraphs[index - 1].words
    tells = voice_patterns().staff.search(plain) or voice_patterns().office.search(plain)
    return tells is not None and (read_byline(above) is not None or is_author_line(above))


def is_author_line(words: str) -> bool:
    """Tell whether a line names a person and no more."""
    if not words or words.split(maxsplit=1)[0].lower() in sentence_words().starters:
        return False  # "The Morning Hour" is a programme
    return is_person_name(words) and is_place_or_person(words) and not words.isupper()


def is_place_or_person(words: str) -> bool:
    """Tell whether a line names a place, or a person or two."""
    if _PLACE.fullmatch(words) is not None:
        return True
    return is_person_name(words) and all(part.count(" ") <= 2 for part in re.split(r", | and | & ", words))
