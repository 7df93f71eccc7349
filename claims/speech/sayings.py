"""All sayings of one sentence, with the borders between the voices drawn."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.accordingly import find_accordingly
from claims.speech.answered import find_answered
from claims.speech.cues import load_cues
from claims.speech.handing import add_relays
from claims.speech.hearsay import find_hearsay
from claims.speech.phrase_start import has_finite_verb
from claims.speech.relay import find_relayed
from claims.speech.reported import find_reported
from claims.speech.said_noun import find_said_nouns
from claims.speech.saying import Saying
from claims.speech.valued import find_valued
from claims.speech.verb_group import joined_at
from claims.words.grammar import PREPOSITIONS, QUOTE, is_adverb, word_set
from claims.words.token import Token

LONGEST_SENTENCE = 600  # items; more are a table or a list, and would make the work quadratic
_LONGEST_FRONTED = 7  # items
_TURNS = word_set("and but while although though whereas yet")


def find_sayings(items: Sequence[Token], *, is_quoted: bool = False) -> list[Saying]:
    """Return the sayings of a strand, in order; a content ends where another voice begins.

    Args:
        items: the items of the strand.
        is_quoted: they stand inside a quotation, where "they demand bribes" tells of no act of saying.
    """
    if len(items) > LONGEST_SENTENCE:
        return []
    reported = find_reported(items)
    if is_quoted:
        reported = [saying for saying in reported if not _is_attitude(items, saying)]
    accordingly = [*find_accordingly(items, reported), *find_said_nouns(items)]
    relayed = find_relayed(items, [*reported, *accordingly])
    for passive in (*find_valued(items), *find_answered(items), *relayed):
        if not _is_far(items, passive) and all(passive.cue[1] != other.cue[1] for other in accordingly):
            accordingly.append(passive)
    quoters = {saying.cue for saying in accordingly}
    named = [saying for saying in reported if not _is_shadowed(saying, accordingly)] + accordingly
    named += [saying for saying in find_hearsay(items, named) if saying.cue not in quoters]
    named.sort(key=lambda saying: (saying.is_passed_on, saying.cue))
    trimmed = [_trim(items, saying, named) for saying in named]
    return add_relays(items, [saying for saying in trimmed if saying.contents or saying.awaits_next])


def _is_attitude(items: Sequence[Token], saying: Saying) -> bool:
    """Tell a verb of praise, blame or demand with a plain object."""
    is_plain = not any(item.lower == QUOTE for first, last in saying.contents for item in items[first:last])
    words = [item.lower for item in items[saying.cue[0] : saying.cue[1]]]
    return is_plain and any(
        cue.verb_class.name in ("mention", "attitude", "request", "question")
        for at, word in enumerate(words)
        for cue in load_cues().get(word, ())
        if list(cue.words) == words[at : at + len(cue.words)]
    )


def _is_far(items: Sequence[Token], passive: Saying) -> bool:
    """Tell that the "by" in "the paper reported, citing a draft seen by aides" belongs to another verb."""
    agent = passive.source
    return agent is not None and any(item.text == "," for item in items[passive.cue[1] : agent.first])


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
                    end = min(end, _start_of_rest(saying, other, first=first, last=end))
                    end = min(end, _border(items, saying, other, first=first, last=end))
        while end > first and items[end - 1].text in {",", ";"}:
            end -= 1
        start = _skip_opener(items, first, end) if first >= saying.cue[1] else first
        if end > start:
            contents.append((start, end))
    return saying._replace(contents=tuple(contents))


def _start_of_rest(saying: Saying, other: Saying, *, first: int, last: int) -> int:
    """Return where the second half of what `other` says begins, if inside a content `[first, last)`."""
    if other.cue[0] >= saying.cue[0] or other.is_passed_on:
        return last
    return next((start for start, _ in other.contents[1:] if first < start < last), last)


def _skip_opener(items: Sequence[Token], first: int, end: int) -> int:
    """Return where a content goes on after "that": the conjunction is no word of it, a pronoun is."""
    if end - first < 2 or items[first].lower != "that":
        return first
    verb = first + 1
    while verb < end - 1 and is_adverb(items[verb].lower):
        verb += 1
    return first if has_finite_verb(items, verb, verb + 1) else first + 1


def _skip_fronted(items: Sequence[Token], start: int, floor: int) -> int:
    """Return where "on the wharf" begins in ", and on the wharf people say": behind the turn before it."""
    for index in range(start - 1, max(floor + 1, start - _LONGEST_FRONTED), -1):
        if items[index].lower in PREPOSITIONS and items[index - 1].lower in _TURNS:
            return index
        if not (items[index].text.isalnum() or items[index].text == ","):
            break
    return start


def _border(items: Sequence[Token], saying: Saying, other: Saying, *, first: int, last: int) -> int:
    """Return where `other` cuts a content `[first, last)` that stands to the right of the cue of `saying`."""
    if other.source is None:
        return last
    start = min(other.cue[0], other.source.first)
    if other.source == saying.source:
        joined = joined_at(items, other.cue[0])
        start = other.cue[0] if joined is None else joined + 1
        if first < start < last and (items[start - 1].text == "," or items[start - 1].lower in _TURNS):
            return start - 1
        return last
    if not first < start < last:
        return last
    if other.is_passed_on and other.is_postposed and first < other.contents[-1][1] < start:
        return other.contents[-1][1]
    if other.is_postposed and other.contents and other.contents[0][0] < first:
        return start
    start = _skip_fronted(items, start, first)
    is_turn = items[start - 1].lower in _TURNS and items[start - 2].text in {",", ";"}
    if is_turn and not other.is_postposed:
        return start - 1
    return last
