"""One act of saying inside one sentence, before anybody knows who "he" or "the report" is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from claims.claim import Modality
from claims.speech.medium import Medium
from claims.speech.speaker import Phrase

SayingKind = Literal["belief", "accusation", "reported"]


class Saying(NamedTuple):
    """Items of a strand that report somebody's words.

    Attributes:
        contents: item ranges `[first, last)`, ascending.
        cue: item range of the reporting words.
        source: the items that name the speaker; None for a source-less passive.
        kind: belief, accusation or reported where the cue says so; None leaves it to the quotation marks.
        modality: how the speaker holds the content.
        via: item ranges of those it passed through, outermost first (the interviewer, who quotes).
        medium: what it was said in.
        awaits_next: the cue ends its sentence with a colon, and what is said follows.
        is_postposed: the content stands to the left of the cue.
        is_passed_on: another speaker passes the words on ("quoting a source, the agency said").
        about: item range of whom it is said of, where that is no part of the content ("accused Rome of").
    """

    contents: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    source: Phrase | None
    kind: SayingKind | None = None
    modality: Modality = "reported"
    via: tuple[tuple[int, int], ...] = ()
    medium: Medium | None = None
    awaits_next: bool = False
    is_postposed: bool = False
    is_passed_on: bool = False
    about: tuple[int, int] | None = None
