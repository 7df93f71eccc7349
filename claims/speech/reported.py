"""Reporting verbs in a sentence: who speaks, and which side of the verb the content stands on."""

from __future__ import annotations

from collections.abc import Sequence

from claims.figures.number import shows_number
from claims.speech.adjunct import Adjuncts, ends_at, read_addressee, skip_adjuncts
from claims.speech.content import can_be_content, content_end, has_quote, left_content, resumed
from claims.speech.figure_ahead import is_figure_ahead
from claims.speech.medium import find_carrier, find_medium
from claims.speech.said_nouns import said_nouns
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_right, find_subject, has_finite_verb
from claims.speech.valued import read_valued
from claims.speech.verb_group import VerbGroup, groups_at, may_speak
from claims.words.grammar import (
    BE,
    CLAUSE_OPENERS,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    is_capitalised,
)
from claims.words.token import Token

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
    if _is_naming(items, group):
        return None
    had = _read_had(items, group)
    if had is not None:
        return had
    inverted = _find_inverted(items, group)
    if inverted is not None:
        return _read_inverted(items, group, inverted)
    source = _find_source(items, group, earlier)
    if source is not None and group.cue.base == "ask" and source.in_relative:
        return None  # "a nurse who asked not to be named"
    if source is None or not may_speak(items, source, group.cue):
        return None
    if group.cue.verb_class.frame == "figure":
        return read_valued(items, group, source)
    return _read_straight(items, group, source)


def _is_naming(items: Sequence[Token], group: VerbGroup) -> bool:
    """Tell "a brand that dealers call Three Sevens": a name is given, nothing is said of the sentence."""
    if group.cue.verb_class.name != "description":
        return False
    subject = find_left(items, group.first)
    return subject is not None and subject.first > 0 and items[subject.first - 1].lower in ("that", "which")


def _read_had(items: Sequence[Token], group: VerbGroup) -> Saying | None:
    """Read "a note has Lee, the mayor, admitting that C": Lee speaks, as the note tells."""
    if (
        group.cue.form != "ing"
        or group.verb + 1 >= len(items)
        or group.cue.verb_class.frame not in ("say", "show")
    ):
        return None
    for index in range(group.first - 1, max(0, group.first - _LONGEST_INVERTED), -1):
        if items[index].lower in HAVE:
            name = find_right(items, index + 1)
            teller = find_left(items, index)
            if name is None or teller is None or not is_capitalised(items[name.first].text):
                return None
            via = ((teller.first, teller.head_last),)
            content = (group.last, content_end(items, group.last, name))
            saying = _finish(group, name, [content], Adjuncts(group.last, None, None), items)
            return saying._replace(via=via)
        if has_finite_verb(items, index, index + 1) or items[index].lower in CLAUSE_OPENERS:
            return None
    return None


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
    phrase = _with_name(items, find_right(items, group.last))
    if (
        phrase is None
        or phrase.last - phrase.first > _LONGEST_INVERTED
        or items[phrase.first].lower in ("that", "it", "i")
    ):
        return None
    after = items[phrase.last] if phrase.last < len(items) else None
    if not follows_quote:
        is_closed = after is None or after.text in (",", ".") or after.lower in ("in", "on", "at", "during")
        if not is_closed or not _opens_speaker(items, phrase.first):
            return None
        if find_left(items, group.first) is not None and not has_finite_verb(items, 0, group.first - 1):
            return None
    if after is not None and has_finite_verb(items, phrase.last, phrase.last + 1):
        return None
    return phrase


def _opens_speaker(items: Sequence[Token], index: int) -> bool:
    """Tell whether "the coach", "Ann Lee" or "hydrologist Ann Lee" begins at an item."""
    if is_capitalised(items[index].text) or items[index].lower in DETERMINERS:
        return True
    is_noun = items[index].text.isalpha() and items[index].lower not in PREPOSITIONS
    return is_noun and index + 2 < len(items) and is_capitalised(items[index + 1].text)


def _with_name(items: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Return "the prosecutor, Ann Lee" for "the prosecutor": the name behind the comma is the speaker's."""
    if phrase is None or items[phrase.first].lower not in DETERMINERS or phrase.last >= len(items):
        return phrase
    end = phrase.last + 1
    while end < len(items) and is_capitalised(items[end].text):
        end += 1
    is_name = items[phrase.last].text == "," and 2 <= end - phrase.last - 1 <= 4
    is_common = not any(is_capitalised(item.text) for item in items[phrase.first + 1 : phrase.last])
    is_closed = end >= len(items) or items[end].text in {",", ".", ";"}
    return Phrase(phrase.first, end, end) if is_name and is_common and is_closed else phrase


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
    is_estimate = group.cue.verb_class.name == "estimate"
    adjuncts = (
        Adjuncts(group.last, None, None)
        if frame == "object" or (is_estimate and is_figure_ahead(items, group.last))
        else skip_adjuncts(items, group.last, is_telling=frame == "tell")
    )
    index = adjuncts.last if group.cue.base != "put it" else _skip_manner(items, adjuncts.last)
    index = _skip_told(items, index)
    is_shared = source.last <= group.first and _is_shared(items, group, source)
    left = None if is_shared or group.first < source.last else left_content(items, source.first)
    if ends_at(items, index):
        left = left if left is not None else _read_antecedent(items, source)
        if left is None or frame == "object":
            return None
        return _finish(group, source, [left], adjuncts, items, is_postposed=True)
    item = items[index]
    antecedent = _read_antecedent(items, source) if frame in ("say", "show") else None
    if antecedent is not None and item.lower not in (QUOTE, "that", "to", ":"):
        return _finish(group, source, [antecedent], adjuncts, items, is_postposed=True)
    is_answered = (
        left is not None and items[left[1] - 1].lower == QUOTE and items[source.first - 1].lower == QUOTE
    )
    if left is not None and is_answered and item.lower not in (QUOTE, "that", ",", ":") and frame != "object":
        return _finish(group, source, [left], adjuncts, items, is_postposed=True)
    if item.text == ":" and ends_at(items, index + 1):
        return _finish(group, source, [], adjuncts, items)._replace(awaits_next=True)
    speaks_next = index + 1 < len(items) and items[index + 1].lower == QUOTE
    is_aside = left is not None and not (speaks_next and not has_quote(items, left))
    if left is not None and _is_hearing(items, index):
        return _finish(group, source, [left], adjuncts, items, is_postposed=True)
    if item.text in (",", ";") and left is not None and is_aside and frame != "object":
        contents = [left]
        second = resumed(items, index)
        if second is not None:
            contents.append(second)
        return _finish(group, source, contents, adjuncts, items, is_postposed=True)
    return _read_right(items, group, source, adjuncts, start=index)


def _skip_told(items: Sequence[Token], start: int) -> int:
    """Pass over whom "warned the pilots: '...'" speaks to: a colon follows."""
    addressee = read_addressee(items, start)
    if addressee is None or addressee[1] >= len(items):
        return start
    return addressee[1] if items[addressee[1]].text == ":" else start


def _is_hearing(items: Sequence[Token], index: int) -> bool:
    """Tell that "Lee said he had heard from a clerk" tells of what stands before it."""
    words = [item.lower for item in items[index : index + 4]]
    return (
        len(words) == 4
        and words[0] in PRONOUNS
        and words[1] in HAVE
        and words[3] == "from"
        and (words[2] in said_nouns().relay.got)
    )


def _read_antecedent(items: Sequence[Token], source: Phrase) -> tuple[int, int] | None:
    """Return the figure that "that" stands for: "the 12.9 million that the ministry announced"."""
    if source.first < 2 or items[source.first - 1].lower not in ("that", "which"):
        return None
    phrase = find_left(items, source.first - 1)
    if phrase is None or not any(shows_number(item) for item in items[phrase.first : phrase.last]):
        return None
    return phrase.first, source.first


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
