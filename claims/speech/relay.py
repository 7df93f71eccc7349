"""Whom somebody had it from: "the paper, which had it from a clerk", "a figure that X attributed to Y"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.accordingly import end_of_source
from claims.speech.media import handing
from claims.speech.said_nouns import said_nouns
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_right
from claims.words.grammar import ARTICLES, BE, HAVE, PRONOUNS, QUOTE, is_adverb
from claims.words.token import Token

_REACH_OF_FROM = 5  # items between "had" and its "from"
_REACH_OF_TO = 4  # items between "attributed" and its "to"
_SELF = frozenset(["i", "we"])
_OBJECTS = frozenset(["it", "this", "that", "them", "so"])


def find_relayed(items: Sequence[Token], sayings: Sequence[Saying]) -> list[Saying]:
    """Return the sayings of those whom the speakers of a strand had it from.

    Args:
        items: the items of the strand.
        sayings: what was found in it; "who had it from a clerk" hands one of them on.
    """
    found: list[Saying] = []
    got, ascribed, ascribing = said_nouns().relay.got, said_nouns().relay.ascribed, handing().ascribing
    for index in range(1, len(items) - 2):
        verb = items[index].lower
        saying = None
        if verb in got:
            saying = _read_heard(items, index) or _read_got(items, index, [*sayings, *found])
        elif verb in ascribing:
            saying = _read_attributing(items, index, sayings)
        elif verb in ascribed:
            saying = _read_ascribed(items, index)
        if saying is not None:
            found.append(saying)
    return found


def _read_heard(items: Sequence[Token], verb: int) -> Saying | None:
    """Read "I have heard from neighbours that C": the neighbours say C; whoever is quoted is no hop twice."""
    giver = _giver(items, verb)
    hearer = find_left(items, verb)
    if giver is None or hearer is None:
        return None
    for index in range(giver.first + 1, giver.last):
        if items[index].lower in ("who", "which", ","):
            return None
        if items[index].lower == "that" and index + 1 < len(items):
            source = Phrase(giver.first, index, index)
            is_self = items[hearer.first].lower in _SELF
            via = () if is_self else ((hearer.first, hearer.head_last),)
            last = len(items) - (items[-1].text == ".")
            return Saying(((index + 1, last),), (verb, verb + 1), source, via=via, is_passed_on=bool(via))
    return None


def _read_attributing(items: Sequence[Token], verb: int, sayings: Sequence[Saying]) -> Saying | None:
    """Read "the Post reported, attributing it to a clerk, that C"."""
    link = next(
        (
            at
            for at in range(verb + 1, min(len(items) - 1, verb + _REACH_OF_TO))
            if items[at].lower in ("to", "with")
        ),
        None,
    )
    is_thing = link is not None and items[link - 1].lower in _OBJECTS | said_nouns().relay.things
    giver = find_right(items, link + 1) if link is not None and is_thing else None
    if giver is None or verb < 2:
        return None
    for saying in reversed(sayings):
        if saying.source is not None and saying.cue[1] <= verb and verb not in range(*saying.cue):
            via = (*saying.via, (saying.source.first, saying.source.head_last))
            return saying._replace(
                cue=(verb, verb + 1), source=giver, via=via, medium=None, is_passed_on=True
            )
    teller = find_left(items, verb - 2) if items[verb - 1].text == "," else None
    ahead = [item.lower for item in items[giver.last : giver.last + 2]]
    if teller is None or ahead != [",", "that"]:
        return None
    content = (giver.last + 2, len(items) - (items[-1].text == "."))
    via = ((teller.first, teller.head_last),)
    return Saying((content,), (verb, verb + 1), giver, via=via, is_passed_on=True)


def _read_got(items: Sequence[Token], verb: int, sayings: Sequence[Saying]) -> Saying | None:
    giver = _giver(items, verb)
    if giver is None:
        return None
    first = verb
    while first > 0 and (items[first - 1].lower in HAVE or is_adverb(items[first - 1].lower)):
        first -= 1
    before = items[first - 1].lower if first else ""
    if before not in ("who", "which", "that") and before not in PRONOUNS:
        return _read_thing(items, first, (verb, verb + 1), giver)
    for saying in sayings:
        source = saying.source
        if source is None:
            continue
        is_relative = before not in PRONOUNS and source.first < first <= source.last + 2
        is_resumed = before in PRONOUNS and saying.cue[1] == first - 1 and saying.is_postposed
        if is_relative or is_resumed:
            via = (*saying.via, (source.first, min(source.head_last, first - 1)))
            return saying._replace(
                cue=(verb, verb + 1), source=giver, via=via, medium=None, is_passed_on=True
            )
    return None


def _giver(items: Sequence[Token], verb: int) -> Phrase | None:
    """Return whom "had it from" names: an object of the thing said stands before "from", or none."""
    for index in range(verb + 1, min(len(items) - 1, verb + _REACH_OF_FROM)):
        lower = items[index].lower
        if lower == "from":
            end = end_of_source(items, index + 1)
            return Phrase(index + 1, end, end) if end > index + 1 else None
        if lower not in _OBJECTS | ARTICLES | said_nouns().relay.things and not is_adverb(lower):
            return None
    return None


def _read_ascribed(items: Sequence[Token], verb: int) -> Saying | None:
    for index in range(verb + 1, min(len(items) - 1, verb + _REACH_OF_TO)):
        if items[index].lower == "to":
            giver = (
                Phrase(index + 1, index + 2, index + 2)
                if items[index + 1].lower == QUOTE
                else find_right(items, index + 1)
            )
            return None if giver is None else _read_thing(items, verb, (verb, verb + 1), giver)
    return None


def _read_thing(items: Sequence[Token], verb: int, cue: tuple[int, int], giver: Phrase) -> Saying | None:
    """Read ", a figure (that) the paper had from a clerk": what stands before the comma was passed on."""
    first = verb
    while first > 0 and items[first - 1].text != "," and verb - first < 2 * _REACH_OF_FROM:
        first -= 1
        if items[first].lower in said_nouns().relay.things:
            break
    thing = items[first].lower
    if thing not in said_nouns().relay.things or any(item.lower in BE for item in items[first:verb]):
        return None
    carrier = first + 1
    if items[carrier].lower in ("that", "which"):
        carrier += 1
    last = verb
    while last > carrier and (items[last - 1].lower in HAVE or is_adverb(items[last - 1].lower)):
        last -= 1
    if last <= carrier:
        return None
    end = first
    while end > 0 and items[end - 1].lower in ARTICLES:
        end -= 1
    is_apposed = end > 1 and items[end - 1].text == ","
    content = (0, end - 1) if is_apposed else (end, first + 1)
    return Saying((content,), cue, giver, via=((carrier, last),), is_postposed=True, is_passed_on=True)
