"""Dialogue that an article quotes: a paragraph that begins with a name and a colon ("SMITH: Good evening").

There the article says who spoke, so each turn is an attribution. The turns of a page that is a transcript are
passages of their own (sources/segments/turns.py) and never come here with their labels.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.words.grammar import word_set
from sources.segments.parts import has_label
from sources.span import Span

# One run of letters, a blank, another run: no class is repeated inside itself.
_TURN = re.compile(
    r"[\"“]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4})(?:, [^:\n]{1,60})?(?P<colon>:)\s+(?=\S)"
)
_OPENINGS = frozenset("“”\"‘'«")
_ENDS = frozenset("“”\"’'»")
_NO_NAMES = word_set(
    "UPDATE NOTE BREAKING ORIGINAL SOURCE SOURCES WARNING CORRECTION TITLE DATE FROM TO SUBJECT RE CC "
    "PHOTO CAPTION VIDEO CLARIFICATION EDITOR EDITORS DISCLAIMER UPDATED ADVERTISEMENT READ MORE RELATED Q A "
    "BY TIME PLACE LOCATION SUMMARY ABSTRACT NEXT LAST THIS WEEK MONTH YEAR TODAY TOMORROW YESTERDAY"
)


_LONGEST_SIGN_OFF = 60  # code points after the dash
_SIGN_OFF = re.compile(
    r"(?P<dash>[—―–]|--?)\s?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})(?:, [^.\n“\"]{1,40})?\Z"
)


class Turn(NamedTuple):
    """A turn: where its speaker is named, the colon, and what is said."""

    speaker: Span
    cue: Span
    content: Span


def read_turn(text: str, paragraph: Span) -> Turn | None:
    """Return the turn that a paragraph is, or None where it is none."""
    match = _TURN.match(text, paragraph.start, min(paragraph.end, paragraph.start + 140))
    if match is None or set(match.group("name").split()) & _NO_NAMES or has_label(match.group()):
        return None
    return Turn(Span(*match.span("name")), Span(*match.span("colon")), Span(match.end(), paragraph.end))


def read_sign_off(text: str, paragraph: Span) -> Turn | None:
    """Return the quotation that a paragraph is, with who signed it behind a dash ("It rained." - Ann Lee)."""
    start = max(paragraph.start, paragraph.end - _LONGEST_SIGN_OFF)
    for place in range(paragraph.end - 1, start - 1, -1):
        if text[place] in "—―–-":
            match = _SIGN_OFF.match(text, place, paragraph.end)
            content = text[paragraph.start : place].rstrip()
            if match is None or content[-1:] not in _ENDS or content[:1] not in _OPENINGS:
                return None
            said = Span(paragraph.start, paragraph.start + len(content))
            return Turn(Span(*match.span("name")), Span(*match.span("dash")), said)
    return None
