"""Who speaks behind the "by" of a reporting passive: "was denied by Rome", "the loss admitted by customs"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.agent import find_agent
from claims.speech.content import trim_end
from claims.speech.cues import CueVerb, answering_verbs, load_cues
from claims.speech.saying import Saying
from claims.speech.speaker import phrase_ending
from claims.words.grammar import AUXILIARIES, BE, COORDINATORS, DASHES, PREPOSITIONS, TIME_WORDS, is_adverb
from claims.words.token import Token

_SHORTEST_CONTENT = 2  # items


def find_answered(items: Sequence[Token]) -> list[Saying]:
    """Return the sayings of a strand whose verb is a passive with its agent, in order."""
    sayings: list[Saying] = []
    for index in range(1, len(items) - 2):
        cue = _participle(items[index])
        saying = None if cue is None else _read_answer(items, index, cue, sayings)
        if saying is not None:
            sayings.append(saying)
    return sayings


def _participle(item: Token) -> CueVerb | None:
    for cue in load_cues().get(item.lower, ()):
        is_passive = len(cue.words) == 1 and cue.form in ("past", "participle")
        if is_passive and cue.base in answering_verbs() and item.text.islower():
            return cue
    return None


def _read_answer(
    items: Sequence[Token], index: int, cue: CueVerb, earlier: Sequence[Saying]
) -> Saying | None:
    agent = find_agent(items, index + 1)
    if agent is None or any(later.lower == "to" for later in items[index + 1 : agent.first]):
        return None
    first = index
    while first > 1 and (items[first - 1].lower in AUXILIARIES or is_adverb(items[first - 1].lower)):
        if items[first - 2].lower == "or":
            break  # "the 40 or so admitted by"
        first -= 1
    content = _content(items, first, earlier)
    if content is None or content[1] - content[0] < _SHORTEST_CONTENT:
        return None
    follower = items[index + 1].lower
    is_adjunct = follower in PREPOSITIONS | TIME_WORDS or is_adverb(
        follower
    )  # no "reported threats by visitors"
    is_plain = first == index and items[index - 1].lower not in COORDINATORS and is_adjunct
    if not (is_plain or (earlier and is_adjunct) or any(item.lower in BE for item in items[first:index])):
        return None
    return Saying((content,), (first, index + 1), agent, modality=cue.verb_class.modality, is_postposed=True)


def _content(items: Sequence[Token], first: int, earlier: Sequence[Saying]) -> tuple[int, int] | None:
    """Return what was answered: the subject; the clause before "as"; what the verb before it answers."""
    before = items[first - 1].lower if first else ""
    if before == "as":
        end = first - 1
        while end > 0 and items[end - 1].text == ",":
            end -= 1
        return (0, end) if end else None
    if before in COORDINATORS:
        return (first, _end_of_clause(items, first)) if earlier else None
    if before == ",":
        first -= 1  # "The transfer, confirmed by both clubs, is off"
    is_loose = first > 2 and items[first - 2].lower == "or"  # "the 40 or so admitted by"
    subject = phrase_ending(items, first - 2 if is_loose else first)
    return None if subject is None else (subject.first, first)


def _end_of_clause(items: Sequence[Token], start: int) -> int:
    for index in range(start, len(items)):
        if items[index].text in {";", ":"} or items[index].lower in DASHES:
            return index
    return trim_end(items, len(items))
