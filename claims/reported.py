"""Reporting verbs in a sentence: who speaks, and which side of the verb the content stands on."""

from __future__ import annotations

from collections.abc import Sequence

from claims.adjunct import Adjuncts, ends_at, skip_adjuncts
from claims.content import can_be_content, content_end, has_quote, left_content, resumed
from claims.grammar import BE, COORDINATORS, DASHES, DETERMINERS, QUOTE, is_capitalised
from claims.medium import find_carrier, find_medium
from claims.saying import Saying
from claims.speaker import Phrase, find_left, find_right, find_subject, has_finite_verb
from claims.token import Token
from claims.verb_group import VerbGroup, groups_at, may_speak

_LONGEST_INVERTED = 24  # items of a subject that stands behind its verb
_CHARGE_REACH = 25  # items between "accuse" and its "of"
_CHARGES = frozenset(["of", "for", "with"])
_REACH_OF_PUT_IT = 6  # items between "put it" and its colon


def find_reported(items: Sequence[Token]) -> list[Saying]:
    """Return the sayings that reporting verbs make in a strand, in the order of their verbs."""
    sayings: list[Saying] = []
    index = 0
    while index < len(items):
        for group in groups_at(items, index):
            saying = _read_saying(items, group, sayings)
            if saying is not None:
                sayings.append(saying)
                index = group.last - 1
                break
        index += 1
    return sayings


def _read_saying(items: Sequence[Token], group: VerbGroup, earlier: Sequence[Saying]) -> Saying | None:
    if group.cue.verb_class.frame == "accuse":
        return _read_accusation(items, group, earlier)
    inverted = _find_inverted(items, group)
    if inverted is not None:
        return _read_inverted(items, group, inverted)
    source = _find_source(items, group, earlier)
    if source is not None and group.cue.base == "ask" and source.in_relative:
        return None  # "a nurse who asked not to be named"
    if source is None or not may_speak(items, source, group.cue):
        return None
    return _read_straight(items, group, source)


def _find_source(items: Sequence[Token], group: VerbGroup, earlier: Sequence[Saying]) -> Phrase | None:
    """Return the subject: left of the verb, or shared with an earlier verb ("..., adding that")."""
    before = items[group.first - 1].lower if group.first else ""
    is_participle = group.cue.form == "ing" and not any(
        item.lower in BE for item in items[group.first : group.verb]
    )
    if is_participle and before not in (",", QUOTE, "by", "and", "but", "while"):
        return None
    if is_participle or before in COORDINATORS:
        shared = [saying.source for saying in earlier if saying.source is not None]
        if shared:
            return shared[-1]
        floor = _clause_start(items, group.first)
        return find_subject(items, floor, group.first) or find_subject(items, 0, group.first)
    return find_left(items, group.first)


def _clause_start(items: Sequence[Token], index: int) -> int:
    for place in range(index - 1, -1, -1):
        if items[place].text in (";", ":") or items[place].lower in DASHES:
            return place + 1
    return 0


def _find_inverted(items: Sequence[Token], group: VerbGroup) -> Phrase | None:
    """Return the subject behind the verb ("...," said Ann Lee), where one can stand there."""
    if group.cue.verb_class.frame not in ("say", "show") or group.cue.form in ("ing", "participle", "base"):
        return None
    if group.first == 0 or group.first < group.verb:
        return None
    before = items[group.first - 1]
    follows_quote = before.lower == QUOTE or (
        before.text == "," and group.first > 1 and items[group.first - 2].lower == QUOTE
    )
    if not (follows_quote or before.text == ","):
        return None
    phrase = find_right(items, group.last)
    if (
        phrase is None
        or phrase.last - phrase.first > _LONGEST_INVERTED
        or items[phrase.first].lower in ("that", "it", "i")
    ):
        return None
    after = items[phrase.last] if phrase.last < len(items) else None
    if not follows_quote:
        is_closed = after is None or after.text in (",", ".") or after.lower in ("in", "on", "at", "during")
        if not is_closed or (
            not is_capitalised(items[phrase.first].text) and items[phrase.first].lower not in DETERMINERS
        ):
            return None
        if find_left(items, group.first) is not None and not has_finite_verb(items, 0, group.first - 1):
            return None
    if after is not None and has_finite_verb(items, phrase.last, phrase.last + 1):
        return None
    return phrase


def _read_inverted(items: Sequence[Token], group: VerbGroup, source: Phrase) -> Saying | None:
    left = left_content(items, group.first)
    if left is None:
        return None
    adjuncts = skip_adjuncts(items, source.last, is_telling=False)
    contents = [left]
    quote = resumed(items, adjuncts.last)
    if quote is not None:
        contents.append(quote)
    return _finish(group, source, contents, adjuncts, items, is_postposed=True)


def _read_straight(items: Sequence[Token], group: VerbGroup, source: Phrase) -> Saying | None:
    frame = group.cue.verb_class.frame
    adjuncts = (
        Adjuncts(group.last, None, None)
        if frame == "object"
        else skip_adjuncts(items, group.last, is_telling=frame == "tell")
    )
    index = adjuncts.last if group.cue.base != "put it" else _skip_manner(items, adjuncts.last)
    is_shared = source.last <= group.first and _is_shared(items, group, source)
    left = None if is_shared or group.first < source.last else left_content(items, source.first)
    if ends_at(items, index):
        if left is None or frame == "object":
            return None
        return _finish(group, source, [left], adjuncts, items, is_postposed=True)
    item = items[index]
    is_answered = (
        left is not None and items[left[1] - 1].lower == QUOTE and items[source.first - 1].lower == QUOTE
    )
    if is_answered and item.lower not in (QUOTE, "that", ",", ":") and frame != "object":
        return _finish(group, source, [left], adjuncts, items, is_postposed=True)
    if item.text == ":" and ends_at(items, index + 1):
        return _finish(group, source, [], adjuncts, items)._replace(awaits_next=True)
    speaks_next = index + 1 < len(items) and items[index + 1].lower == QUOTE
    is_aside = left is not None and not (speaks_next and not has_quote(items, left))
    if item.text == "," and left is not None and is_aside and frame != "object":
        contents = [left]
        second = resumed(items, index)
        if second is not None:
            contents.append(second)
        return _finish(group, source, contents, adjuncts, items, is_postposed=True)
    return _read_right(items, group, source, adjuncts, start=index)


def _read_right(
    items: Sequence[Token], group: VerbGroup, source: Phrase, adjuncts: Adjuncts, *, start: int
) -> Saying | None:
    """Read a content to the right of the verb, maybe behind a comma or a colon."""
    index = start
    if items[index].text in (",", ":"):
        index += 1
        is_loose = items[start].text == "," and group.cue.verb_class.frame != "object"
        if index >= len(items) or (is_loose and items[index].lower not in (QUOTE, "that")):
            return None
    if not can_be_content(items, index, group):
        return None
    content = (index, content_end(items, index, source))
    return _finish(group, source, [content], adjuncts, items) if content[1] > content[0] else None


def _skip_manner(items: Sequence[Token], start: int) -> int:
    """Pass over "more bluntly" between "put it" and what follows."""
    for index in range(start, min(len(items), start + _REACH_OF_PUT_IT)):
        if items[index].lower == QUOTE or items[index].text in (":", ","):
            return index
    return start


def _is_shared(items: Sequence[Token], group: VerbGroup, source: Phrase) -> bool:
    """Tell whether another verb stands between the subject and this one ("Lee said ..., adding ...")."""
    if items[group.first - 1].lower not in COORDINATORS and group.cue.form != "ing":
        return False
    return any(item.text == "," or item.lower in COORDINATORS for item in items[source.last : group.first])


def _read_accusation(items: Sequence[Token], group: VerbGroup, earlier: Sequence[Saying]) -> Saying | None:
    source = _find_source(items, group, earlier)
    if source is None:
        return None
    for index in range(group.last, min(len(items), group.last + _CHARGE_REACH)):
        if items[index].lower in _CHARGES or (group.cue.base == "blame" and items[index].lower == "on"):
            return _finish(
                group,
                source,
                [(group.last, content_end(items, index, source))],
                Adjuncts(index, None, None),
                items,
            )
    return None


def _finish(
    group: VerbGroup,
    source: Phrase,
    contents: list[tuple[int, int]],
    adjuncts: Adjuncts,
    items: Sequence[Token],
    *,
    is_postposed: bool = False,
) -> Saying:
    verb_class = group.cue.verb_class
    is_denied = verb_class.modality == "denied"
    medium = adjuncts.medium
    if medium is None and not is_postposed:
        medium = find_medium(items, 0, source.first)
    via = () if adjuncts.addressee is None else (adjuncts.addressee,)
    carrier = find_carrier(items, source.first, source.last) or find_carrier(items, 0, source.first)
    if carrier is not None and not via:
        via = (carrier,)
    if medium is not None and medium.partner is not None and medium.medium_class == "talk":
        via = (medium.partner,)
    return Saying(
        contents=tuple(contents),
        cue=(group.first, group.last),
        source=source,
        kind=verb_class.kind,
        modality="denied" if is_denied else verb_class.modality,
        via=via,
        medium=medium,
        is_postposed=is_postposed,
    )
