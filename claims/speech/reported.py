"""Reporting verbs in a sentence: who speaks, and which side of the verb the content stands on."""

from __future__ import annotations

from collections.abc import Sequence

from claims.figures.number import shows_number
from claims.speech.adjunct import Adjuncts, ends_at, read_addressee, skip_adjuncts
from claims.speech.agent import names_speaker
from claims.speech.content import (
    can_be_content,
    content_end,
    has_quote,
    is_reporting,
    later_quote,
    resumed,
    says_again,
)
from claims.speech.content_before import left_content, split_clause
from claims.speech.figure_ahead import is_figure_ahead
from claims.speech.inversion import find_inverted
from claims.speech.medium import find_medium
from claims.speech.phrase_start import has_finite_verb
from claims.speech.said_nouns import said_nouns
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_right
from claims.speech.subject import find_source, is_described, is_shared
from claims.speech.telling import (
    is_aside,
    is_found_thing,
    is_naming,
    is_plain_saying,
    is_told_anyway,
    opens_object,
    tells,
)
from claims.speech.valued import read_valued
from claims.speech.verb_group import VerbGroup, groups_at, is_bare, may_speak
from claims.words.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    FRONTING,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    is_adverb,
    is_capitalised,
)
from claims.words.token import Token

_NEGATIVES = frozenset(["neither", "no", "none", "nobody"])
_LONGEST_INVERTED = 24  # items of a subject that stands behind its verb
_CHARGE_REACH = 25  # items between "accuse" and its "of"
_CHARGES = frozenset(["of", "for", "with"])
_BLAMING = frozenset(["blame", "fault"])  # what they name is the charge itself
_LONGEST_INSERTION = 30  # items
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
    if is_naming(items, group):
        return None
    had = _read_had(items, group)
    if had is not None:
        return had
    inverted = find_inverted(items, group)
    if inverted is not None:
        return _read_inverted(items, group, inverted)
    source = find_source(items, group, earlier)
    return None if source is None else _read_with(items, group, source)


def _read_with(items: Sequence[Token], group: VerbGroup, source: Phrase) -> Saying | None:
    """Read what a verb says whose subject stands before it."""
    is_negative = items[source.first].lower in _NEGATIVES and group.reluctance == "modal"
    if is_negative:
        group = group._replace(reluctance="refusal")  # "neither club would say when"
    elif group.cue.base == "ask" and source.in_relative:
        return None  # "a nurse who asked not to be named"
    elif not (may_speak(items, source, group.cue) or is_plain_saying(items, group, source)):
        return None
    if is_bare(items, group, source) or is_described(items, group, source):
        return None
    if group.cue.verb_class.frame == "figure":
        return read_valued(items, group, source)
    if _is_intention(items, group) or (group.reluctance is not None and not is_told_anyway(items, group)):
        return None
    saying = _read_straight(items, group, source)
    return None if saying is not None and saying.is_postposed and _is_inserted(items, saying) else saying


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
            if name is None or teller is None or not is_capitalised(items[teller.first].text):
                return None
            if not names_speaker(items, name) or name.last > group.first:
                return None
            name = Phrase(name.first, _without_comma(items, name.first, group.first), name.head_last)
            via = ((teller.first, teller.head_last),)
            content = (group.last, content_end(items, group.last, name))
            saying = _finish(group, name, [content], Adjuncts(group.last, None, None), items)
            return saying._replace(via=via)
        is_apposed = items[index - 1].text == "," and items[index + 1].text == ","  # "a banker, unnamed,"
        if (has_finite_verb(items, index, index + 1) and not is_apposed) or items[
            index
        ].lower in CLAUSE_OPENERS:
            return None
    return None


def _without_comma(items: Sequence[Token], first: int, last: int) -> int:
    while last > first + 1 and items[last - 1].text == ",":
        last -= 1
    return last


def _read_inverted(items: Sequence[Token], group: VerbGroup, source: Phrase) -> Saying | None:
    left = left_content(items, group.first)
    if left is None:
        return None
    adjuncts = skip_adjuncts(items, source.last, is_telling=False)
    contents = [left]
    quote = resumed(items, adjuncts.last, is_quoted=items[left[1] - 1].lower == QUOTE)
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
    shares = source.last <= group.first and is_shared(items, group, source)
    left = None if shares or group.first < source.last else left_content(items, source.first)
    if ends_at(items, index) or (left is not None and _is_behind_quote(items, left, index)):
        left = left if left is not None else _read_antecedent(items, source)
        if left is None or frame == "object":
            return None
        later = later_quote(items, index) if items[left[1] - 1].lower == QUOTE else None
        contents = [left] if later is None else [left, later]
        return _finish(group, source, contents, adjuncts, items, is_postposed=True)
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
    split = (
        None if shares or frame not in ("say", "show", "tell") else split_clause(items, source.first, index)
    )
    if split is not None:
        return _finish(group, source, split, adjuncts, items, is_postposed=True)
    if item.text in (",", ";") and left is not None and is_aside and frame != "object":
        contents = [left]
        second = resumed(items, index, is_quoted=items[left[1] - 1].lower == QUOTE)
        if second is not None:
            contents.append(second)
        return _finish(group, source, contents, adjuncts, items, is_postposed=True)
    return _read_right(items, group, source, adjuncts, start=index)


def _is_intention(items: Sequence[Token], group: VerbGroup) -> bool:
    """Tell "has promised to send a team": nothing is told of what is."""
    following = [item.lower for item in items[group.last : group.last + 1]]
    is_to_do = group.cue.verb_class.name == "commitment" and following == ["to"]
    return is_to_do and not has_quote(items, (group.last, len(items)))


def _is_inserted(items: Sequence[Token], saying: Saying) -> bool:
    """Tell that in "He added, the paper reported, that C" the paper does not report "He added"."""
    following = [item.lower for item in items[saying.cue[1] : saying.cue[1] + 2]]
    return following == [",", "that"] and is_reporting(items[saying.contents[0][1] - 1])


def _is_behind_quote(items: Sequence[Token], left: tuple[int, int], index: int) -> bool:
    """Tell that 'said during a rally in Kent, "but ..."' only tells how the quotation before it was said."""
    return (
        items[left[1] - 1].lower == QUOTE
        and (items[index].lower in PREPOSITIONS or is_adverb(items[index].lower))
        and later_quote(items, index) is not None
    )


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
    teller: tuple[int, int] | None = None
    if items[index].text == ",":
        index = _skip_insertion(items, index)
        teller = _inserted_teller(items, start, index)
    if items[index].text in (",", ":"):
        index += 1
        is_loose = items[start].text == "," and group.cue.verb_class.frame != "object"
        if index >= len(items) or (is_loose and items[index].lower not in (QUOTE, "that")):
            return None
    if group.cue.verb_class.frame == "tell" and items[index].lower in ("of", "about"):
        index += 1
    if items[index].lower in AUXILIARIES and items[source.last - 1].lower in RELATIVES:
        return None  # "a clerk who objected was moved"
    if not (can_be_content(items, index, group) or is_found_thing(items, index, group, source)):
        return None
    is_object = group.cue.verb_class.frame == "object"
    if group.cue.verb_class.name in ("mention", "attitude", "request") and is_aside(items, group, source):
        return None
    content = (index, content_end(items, index, source, is_object=is_object))
    if not tells(items, content, group.cue.verb_class.name):
        return None
    if content[1] <= content[0]:
        return None
    saying = _finish(group, source, [content], adjuncts, items)
    return saying if teller is None else saying._replace(via=(teller, *saying.via))


def _inserted_teller(items: Sequence[Token], comma: int, close: int) -> tuple[int, int] | None:
    """Return who passes on "He added, the paper reported, that C": the paper."""
    if close < comma + 3 or not is_reporting(items[close - 1]):
        return None
    teller = find_left(items, close - 1, comma + 1)
    if teller is None or teller.first != comma + 1 or items[teller.first].lower in PRONOUNS:
        return None
    return teller.first, teller.head_last


def _skip_insertion(items: Sequence[Token], comma: int) -> int:
    """Return the comma that closes ", citing a clerk," between a verb and its "that"; `comma` without one."""
    opener = items[comma + 1].lower if comma + 1 < len(items) else ""
    is_opener = opener in FRONTING | {"and"} or opener.endswith("ing")
    if says_again(items[comma + 1]) if comma + 1 < len(items) else True:
        return comma
    for index in range(comma + 2, min(len(items) - 1, comma + _LONGEST_INSERTION)):
        if items[index].text == "," and items[index + 1].lower in ("that", QUOTE):
            return index if is_opener or items[index + 1].lower == "that" else comma
        if items[index].text == "," and not is_opener:
            break
        is_said = says_again(items[index]) and (is_opener or items[index + 1].text != ",")
        if items[index].text in (":", ";") or items[index].lower == QUOTE or is_said:
            break
    return comma


def _skip_manner(items: Sequence[Token], start: int) -> int:
    """Pass over "more bluntly" between "put it" and what follows."""
    for index in range(start, min(len(items), start + _REACH_OF_PUT_IT)):
        if items[index].lower == QUOTE or items[index].text in (":", ","):
            return index
    return start


def _read_accusation(items: Sequence[Token], group: VerbGroup, earlier: Sequence[Saying]) -> Saying | None:
    """Read "accused Rome of fraud", whose charge begins at "of", and "blamed Rome (for it)", all of it."""
    source = find_source(items, group, earlier)
    if source is None or group.last >= len(items):
        return None
    is_blame = group.cue.base in _BLAMING
    for index in range(group.last, min(len(items), group.last + _CHARGE_REACH)):
        if items[index].lower in _CHARGES or (is_blame and items[index].lower == "on"):
            if index == group.last and not is_blame and group.cue.form in ("past", "participle"):
                return None  # "the cadres charged with inspection"
            first = group.last if is_blame else index
            content = (first, content_end(items, index, source))
            saying = _finish(group, source, [content], Adjuncts(index, None, None), items)
            return saying._replace(about=(group.last, index) if group.last < first else None)
        if items[index].text == ";" or (is_blame and items[index].text == ","):
            break
    if not is_blame or not opens_object(items, group.last):
        return None
    content = (group.last, content_end(items, group.last, source))
    return _finish(group, source, [content], Adjuncts(group.last, None, None), items)


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
