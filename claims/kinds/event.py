"""Happenings: their type, who did it and whom or what it befell (claims/data/events.toml).

A verb of the clause counts before a noun; a noun of event counts where a light verb or a verb of happening
carries it ("carried out an attack", "there was a fire"). Purposes ("to buy arms") are no events. A verb that
no type lists tells an event of type `other` where it is no state, and past, progressive or passive.
"""

from __future__ import annotations

from claims.claim import Event
from claims.kinds.trend import is_passive
from claims.speech.cues import load_cues
from claims.words.asserted_verb import is_asserted, verb_group_end
from claims.words.clause import Clause
from claims.words.function_words import words_named
from claims.words.lexicon import Cue, Mark
from claims.words.noun_phrase import head_of, phrase_after
from claims.words.reading import Finding, Reading
from claims.words.word_class import is_past

OTHER = "other"  # the type of an event that no list names
_DATING = words_named("dating")  # "received before the collapse": the collapse only tells when
_TENSED = frozenset(("did", "didn't", "will", "won't"))  # before a bare verb: it happened, or is to happen


def find_event(reading: Reading, clause: Clause) -> Finding | None:
    """Return the event that a clause asserts; None where it asserts none."""
    if clause.verb < 0:
        return None
    best: Mark | None = None
    best_rank = 0
    for mark in reading.marks_of("event", clause.first, clause.last):
        rank = _rank(reading, clause, mark)
        if rank > best_rank:
            best, best_rank = mark, rank
    if best is None:
        return None
    return _as_noun(reading, clause, best) if best.cue.part == "noun" else _as_verb(reading, clause, best)


def find_action(reading: Reading, clause: Clause) -> Finding | None:
    """Return the event of type `other` that a clause's verbs tell; None for states, sayings and habits."""
    if clause.verb < 0:
        return None
    end = verb_group_end(reading, clause)
    verb = next((at for at in range(end - 1, clause.verb - 1, -1) if reading.tags[at] in "VUFG"), -1)
    if verb < 0 or not _tells_action(reading, clause, verb):
        return None
    finding = _as_verb(reading, clause, Mark(Cue("event", OTHER, "verb"), verb, verb + 1))
    return finding._replace(confidence=0.5)


def _tells_action(reading: Reading, clause: Clause, verb: int) -> bool:
    word = reading.tokens[verb].lower
    marks = reading.marks_of("event", clause.first, clause.last)
    if any(mark.cue.part == "exempt" and mark.first < verb < mark.last for mark in marks):
        return False  # "asked not to be named"
    if reading.marks_of("stative", verb, verb + 1) or reading.tags[verb + 1 : verb + 3] == "IF":
        return False
    if any(len(cue.words) == 1 and cue.verb_class.frame != "accuse" for cue in load_cues().get(word, ())):
        return False
    tag = reading.tags[verb]
    if tag == "V":
        return is_past(word)
    if tag == "F":
        return reading.tokens[clause.verb].lower in _TENSED or is_asserted(reading, clause, verb)
    return tag == "U" or reading.tags[clause.verb] == "A"


def _rank(reading: Reading, clause: Clause, mark: Mark) -> int:
    """Return how surely the clause asserts the event: from 4, by a light verb's object, to 0."""
    tag = reading.tags[mark.first]
    if mark.cue.part == "exempt":
        return 0
    if mark.cue.part == "noun":
        if tag not in "NG" or not _is_carried(reading, clause, mark):
            return 0
        return 4 if _is_object_of_light_verb(reading, clause, mark) else 2
    if tag in "VUF" and is_asserted(reading, clause, mark.first):
        return 3
    if tag == "G" and mark.first > clause.verb and reading.tags[mark.first - 1] in "ABLVU":
        return 3
    if tag == "U" and [token.lower for token in reading.tokens[mark.first - 2 : mark.first]] == [
        "of",
        "having",
    ]:
        return 3  # what somebody is accused of
    return 0


def _is_carried(reading: Reading, clause: Clause, mark: Mark) -> bool:
    if mark.last < clause.last and reading.tags[mark.last] in "NX":
        return False
    lights = [
        light
        for light in reading.marks_of("light", clause.verb, clause.last)
        if reading.tags[light.first] != "A" or "U" not in reading.tags[light.last : light.last + 4]
    ]
    verb_end = min((light.last for light in lights if light.first - clause.verb <= 3), default=-1)
    if verb_end >= 0 and clause.verb < mark.first:
        between = {token.lower for token in reading.tokens[verb_end : mark.first]}
        is_parted = set(reading.tags[verb_end : mark.first]) & set("VAMWT;") or between & _DATING
        return mark.first - verb_end <= 8 and not is_parted
    if verb_end >= 0:
        return head_of(reading.tags, *clause.subject) in range(mark.first, mark.last)
    is_existential = reading.tokens[max(clause.first, clause.verb - 1)].lower == "there"
    return is_existential and mark.first - clause.verb <= 8


def _is_object_of_light_verb(reading: Reading, clause: Clause, mark: Mark) -> bool:
    """Tell whether the noun says what happened and the verb only that it did ("launched an attack")."""
    lights = reading.marks_of("light", clause.verb, mark.first)
    return any(not reading.tags[light.last : mark.first].strip("DJEQL") for light in lights)


def _as_verb(reading: Reading, clause: Clause, mark: Mark) -> Finding:
    tokens, tags = reading.tokens, reading.tags
    after = phrase_after(tokens, tags, mark.last, clause.last)
    subject = clause.subject
    agent: tuple[int, int] = subject
    patient: tuple[int, int] = after
    if tags[mark.first] == "U" and is_passive(reading, clause, mark.first):
        agent, patient = _by_phrase(reading, clause, mark.last), subject
    elif mark.cue.part == "agentless" or after[0] >= after[1]:
        agent, patient = ((0, 0), subject) if mark.cue.part == "agentless" else (subject, (0, 0))
    return _finding(reading, mark, agent=agent, patient=patient, subject=subject, confidence=0.7)


def _as_noun(reading: Reading, clause: Clause, mark: Mark) -> Finding:
    tokens, tags = reading.tokens, reading.tags
    patient: tuple[int, int] = (0, 0)
    if mark.last < clause.last and tokens[mark.last].lower in ("of", "on", "against", "in", "to"):
        patient = phrase_after(tokens, tags, mark.last + 1, clause.last)
    is_object = mark.first > clause.verb
    is_empty = reading.tokens[clause.subject[0]].lower == "there"
    agent = clause.subject if is_object and not is_empty else _by_phrase(reading, clause, mark.last)
    return _finding(reading, mark, agent=agent, patient=patient, subject=clause.subject, confidence=0.55)


def _by_phrase(reading: Reading, clause: Clause, start: int) -> tuple[int, int]:
    for position in range(start, min(clause.last, start + 12)):
        if reading.tokens[position].lower == "by":
            return phrase_after(reading.tokens, reading.tags, position + 1, clause.last)
    return (0, 0)


def _finding(
    reading: Reading,
    mark: Mark,
    *,
    agent: tuple[int, int],
    patient: tuple[int, int],
    subject: tuple[int, int],
    confidence: float,
) -> Finding:
    doer, undergoer = reading.words(agent), reading.words(patient)
    event = Event(
        type=mark.cue.value,
        agent=doer or None,
        patient=undergoer or None,
        cue=reading.span(mark.first, mark.last),
    )
    focus = patient if undergoer else subject
    predicate = reading.words((mark.first, mark.last))
    return Finding(
        "event", (mark.first, mark.last), focus, doer or undergoer or reading.words(subject),
        predicate, undergoer if doer else "", confidence=confidence, event=event,
    )  # fmt: skip
