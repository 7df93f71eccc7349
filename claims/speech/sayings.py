"""All sayings of one sentence, with the borders between the voices drawn."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.accordingly import find_accordingly
from claims.speech.answered import find_answered
from claims.speech.hearsay import find_hearsay
from claims.speech.relay import find_relayed
from claims.speech.reported import find_reported
from claims.speech.said_noun import find_said_nouns
from claims.speech.saying import Saying
from claims.speech.valued import find_valued
from claims.words.grammar import word_set
from claims.words.token import Token

LONGEST_SENTENCE = 600  # items; more are a table or a list, and would make the work quadratic
_TURNS = word_set("and but while although though whereas yet")


def find_sayings(items: Sequence[Token]) -> list[Saying]:
    """Return the sayings of a strand, in order; a content ends where another voice begins."""
    if len(items) > LONGEST_SENTENCE:
        return []
    reported = find_reported(items)
    accordingly = [*find_accordingly(items, reported), *find_said_nouns(items)]
    relayed = find_relayed(items, [*reported, *accordingly])
    for passive in (*find_valued(items), *find_answered(items), *relayed):
        if all(passive.cue[1] != other.cue[1] for other in accordingly):
            accordingly.append(passive)
    quoters = {saying.cue for saying in accordingly}
    named = [saying for saying in reported if not _is_shadowed(saying, accordingly)] + accordingly
    named += [saying for saying in find_hearsay(items, named) if saying.cue not in quoters]
    named.sort(key=lambda saying: (saying.is_passed_on, saying.cue))
    trimmed = [_trim(items, saying, named) for saying in named]
    return [saying for saying in trimmed if saying.contents or saying.awaits_next]


def _is_shadowed(saying: Saying, accordingly: Sequence[Saying]) -> bool:
    """The verb of "Z quoted Y as saying" makes no saying beside the one that its "as saying" makes."""
    return any(
        other.source is not None
        and (
            other.cue[1] == saying.cue[1]
            or (bool(other.via) and (other.source.first == saying.cue[1] or other.cue == saying.cue))
        )
        for other in accordingly
    )


def _trim(items: Sequence[Token], saying: Saying, others: Sequence[Saying]) -> Saying:
    contents: list[tuple[int, int]] = []
    for first, last in saying.contents:
        end = last
        if first >= saying.cue[1]:
            for other in others:
                if other is not saying:
                    end = min(end, _border(items, saying, other, first=first, last=end))
        while end > first and items[end - 1].text in {",", ";"}:
            end -= 1
        if end > first:
            contents.append((first, end))
    return saying._replace(contents=tuple(contents))


def _border(items: Sequence[Token], saying: Saying, other: Saying, *, first: int, last: int) -> int:
    """Return where `other` cuts a content `[first, last)` that stands to the right of the cue of `saying`."""
    if other.source is None:
        return last
    start = min(other.cue[0], other.source.first)
    if other.source == saying.source:
        start = other.cue[0]
        if first < start < last and (items[start - 1].text == "," or items[start - 1].lower in _TURNS):
            return start - 1
        return last
    if not first < start < last:
        return last
    if other.is_passed_on and other.is_postposed and first < other.contents[-1][1] < start:
        return other.contents[-1][1]
    if other.is_postposed and other.contents and other.contents[0][0] < first:
        return start
    is_turn = items[start - 1].lower in _TURNS and items[start - 2].text in {",", ";"}
    if is_turn and not other.is_postposed:
        return start - 1
    return last
