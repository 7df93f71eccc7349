"""Turns of a transcript: a paragraph that begins with a name and a colon ("SMITH: Good evening")."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.grammar import word_set
from sources.span import Span

# One run of letters, a blank, another run: no class is repeated inside itself.
_TURN = re.compile(
    r"[\"“]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4})(?:, [^:\n]{1,60})?(?P<colon>:)\s+(?=\S)"
)
_NO_NAMES = word_set(
    "UPDATE NOTE BREAKING ORIGINAL SOURCE SOURCES WARNING CORRECTION TITLE DATE FROM TO SUBJECT RE CC "
    "PHOTO CAPTION VIDEO READ MORE RELATED Q A BY TIME PLACE LOCATION SUMMARY ABSTRACT"
)


class Turn(NamedTuple):
    """A turn: where its speaker is named, the colon, and what is said."""

    speaker: Span
    cue: Span
    content: Span


def read_turn(text: str, paragraph: Span) -> Turn | None:
    """Return the turn that a paragraph is, or None where it is none."""
    match = _TURN.match(text, paragraph.start, min(paragraph.end, paragraph.start + 140))
    if match is None or set(match.group("name").split()) & _NO_NAMES:
        return None
    return Turn(Span(*match.span("name")), Span(*match.span("colon")), Span(match.end(), paragraph.end))
