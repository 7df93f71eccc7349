"""Who puts something at a figure: "X puts the loss at $3", "is put at 40 tonnes", "is given as 7 by X"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.agent import find_agent
from claims.speech.content import content_end, without_time
from claims.speech.cues import cues_of
from claims.speech.figure_ahead import is_figure_ahead
from claims.speech.saying import Saying, SayingKind
from claims.speech.speaker import Phrase, find_left
from claims.speech.verb_group import VerbGroup
from claims.words.grammar import AUXILIARIES, BE, CLAUSE_OPENERS, COORDINATORS, HARD_STOPS, QUOTE, is_adverb
from claims.words.token import Token

_LONGEST_OBJECT = 24  # items between "puts" and its "at"
_LINKS = frozenset(["at", "as"])


def read_valued(items: Sequence[Token], group: VerbGroup, source: Phrase) -> Saying | None:
    """Return the saying of an active verb that puts something at a figure; None without the figure."""
    modality = group.cue.verb_class.modality
    if len(group.cue.words) > 1:
        is_direct = is_figure_ahead(items, group.last)
        content = (group.last, content_end(items, group.last, source))
        return Saying((content,), (group.first, group.last), source, modality=modality) if is_direct else None
    for index in range(group.last + 1, min(len(items) - 1, group.last + _LONGEST_OBJECT)):
        item = items[index]
        is_valued = item.lower in _LINKS and (
            is_figure_ahead(items, index + 1) or items[index + 1].lower == QUOTE
        )
        is_explained = group.cue.base == "put" and (item.lower, items[index + 1].lower) == ("down", "to")
        if is_valued or is_explained:
            end = content_end(items, index, source)
            content = (group.last, end if is_explained else without_time(items, index + 2, end))
            return Saying(
                (content,),
                (group.first, group.last),
                source,
                modality="reported" if is_explained else modality,
            )
        if item.lower in HARD_STOPS or item.text == "," or item.lower in CLAUSE_OPENERS:
            return None
        if item.lower in AUXILIARIES:
            return None
    return None


def find_valued(items: Sequence[Token]) -> list[Saying]:
    """Return the passives of a strand that put something at a figure, in order."""
    sayings = []
    for index in range(1, len(items) - 2):
        if items[index + 1].lower not in _LINKS:
            continue
        cue = next(
            (cue for cue in cues_of(items[index], "figure") if cue.form in ("past", "participle")), None
        )
        if cue is None or not is_figure_ahead(items, index + 2):
            continue
        first = index
        while first > 0 and is_adverb(items[first - 1].lower):
            first -= 1
        if first == 0 or items[first - 1].lower not in BE:
            continue
        agent = find_agent(items, index + 2, is_anybody=True)
        if agent is None and not cue.verb_class.anybody:
            continue
        if agent is not None and items[agent.last - 1].lower in COORDINATORS:
            agent = Phrase(agent.first, agent.last - 1, min(agent.head_last, agent.last - 1))
        end = len(items) if agent is None else agent.first - 1
        while end > index + 2 and items[end - 1].text in {".", ","}:
            end -= 1
        subject = find_left(items, first - 1)
        before = () if subject is None else ((subject.first, subject.last),)
        contents = (*before, (index + 1, end))
        kind: SayingKind | None = "reported" if agent is None else None
        sayings.append(
            Saying(contents, (first - 1, index + 1), agent, kind=kind, modality=cue.verb_class.modality)
        )
    return sayings
