"""Attributions that hang on a noun: "in his view", "its claim that", "the talk is that", "his figure is"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claims.claim import Modality
from claims.speech.accordingly import contents_around
from claims.speech.adjunct import ends_at
from claims.speech.agent import names_speaker
from claims.speech.content import trim_end
from claims.speech.figure_ahead import is_figure_ahead
from claims.speech.media import document_nouns
from claims.speech.phrase_start import has_finite_verb
from claims.speech.said_nouns import clause_nouns, holding_words, said_nouns
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_right
from claims.words.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTE,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capitalised,
    looks_finite,
    word_set,
)
from claims.words.token import Token

_LONGEST_OWNER = 8  # items of "the Baltic Centre for Trade Studies' own"
_LONGEST_BETWEEN = 12  # items between a noun and its "that"
_LINKING = word_set(
    "remain remains remained seem seems seemed appear appears appeared feel feels felt sound sounded"
)
_REACH_OF_IS = 4  # items between "the talk" and "is": "the talk in Riga is"


class _Owner(NamedTuple):
    """Items `[first, last)` that name whose noun it is; `is_nobody` for "by some accounts"."""

    first: int
    last: int
    is_nobody: bool = False


def find_said_nouns(items: Sequence[Token]) -> list[Saying]:
    """Return the sayings of a strand that hang on a noun, in order."""
    sayings = []
    known = _known()
    for index, item in enumerate(items):
        if item.lower not in known:
            continue
        saying = None
        if item.lower in said_nouns().view.words:
            saying = _read_view(items, index)
        if saying is None and item.lower in clause_nouns():
            saying = _read_clause(items, index)
        if saying is None and item.lower in said_nouns().talk.words:
            saying = _read_talk(items, index)
        if saying is None and item.lower in said_nouns().figure.words:
            saying = _read_figure(items, index)
        if saying is None and item.lower in holding_words():
            saying = _read_holding(items, index)
        if saying is None and item.text == ":":
            saying = _read_published(items, index)
        if saying is not None:
            sayings.append(saying)
    return sayings


@cache
def _known() -> frozenset[str]:
    """Return the words that a saying may hang on: one look-up passes over all others."""
    lists = said_nouns()
    words = lists.view.words | lists.talk.words | lists.figure.words
    return words | clause_nouns().keys() | holding_words().keys() | {":"}


def _read_holding(items: Sequence[Token], adjective: int) -> Saying | None:
    """Read "the bishop is convinced that C" and "they were adamant that C"."""
    if adjective + 2 >= len(items) or items[adjective + 1].lower != "that":
        return None
    first = adjective
    while first > 0 and is_adverb(items[first - 1].lower):
        first -= 1
    while first > 0 and items[first - 1].lower in BE | HAVE | _LINKING:
        first -= 1
    if first == adjective or not any(item.lower in BE | _LINKING for item in items[first:adjective]):
        return None
    subject = find_left(items, first)
    if subject is None or items[subject.first].lower in ("it", "there", "that", "this", "what"):
        return None
    is_belief = holding_words()[items[adjective].lower] == "belief"
    content = (adjective + 1, _clause_end(items, adjective + 1))
    return Saying((content,), (first, adjective + 1), subject, kind="belief" if is_belief else None)


def _read_published(items: Sequence[Token], colon: int) -> Saying | None:
    """Read "the company published its log on Thursday: two gates were opened"."""
    is_document = False
    for index in range(colon - 1, max(0, colon - _LONGEST_BETWEEN), -1):
        is_document = is_document or items[index].lower in document_nouns()
        if items[index].text == ";" or items[index].lower == QUOTE:
            return None
        if items[index].lower in said_nouns().published.words:
            source = find_left(items, index) if is_document else None
            if source is None or ends_at(items, colon + 1):
                return None
            content = (colon + 1, _clause_end(items, colon + 1))
            return Saying((content,), (index, index + 1), source)
    return None


def _read_view(items: Sequence[Token], noun: int) -> Saying | None:
    """Read "in his view, C" and "C, by the board's own count"."""
    owner = _owner_before(items, noun)
    if owner is None or owner.first == 0 or items[owner.first - 1].lower not in said_nouns().view.leads:
        return None
    lead = owner.first - 1
    follows = items[noun + 1].lower if noun + 1 < len(items) else ""
    if follows in PREPOSITIONS or not (lead == 0 or _is_loose(items, lead, noun + 1)):
        return None
    contents = contents_around(items, lead, noun + 1)
    if not contents:
        return None
    return _saying(tuple(contents), (noun, noun + 1), owner)


def _is_loose(items: Sequence[Token], lead: int, after: int) -> bool:
    """Tell an insertion from an object: marks or the end of the sentence stand around it."""
    return items[lead - 1].text in {",", "(", "—", "–"} or ends_at(items, after)


def _read_clause(items: Sequence[Token], noun: int) -> Saying | None:
    """Read "the union's claim that C", "a claim in some media that C" and "its argument is that C"."""
    start = _that_after(items, noun)
    if start is None or ends_at(items, start):
        return None
    owner = _owner_before(items, noun) or _owner_behind(items, noun)
    if owner is None or owner.is_nobody:
        return None
    content = (start, clause_of_noun(items, start))
    return _saying((content,), (noun, noun + 1), owner, clause_nouns()[items[noun].lower])


def clause_of_noun(items: Sequence[Token], start: int) -> int:
    """Return where "that poaching is down" ends in "his claim that poaching is down may be right"."""
    is_verb_seen = False
    for index in range(start, len(items)):
        item = items[index]
        is_finite = looks_finite(item.text, item.lower) or item.lower in said_nouns().talk.spreading
        if is_finite and is_verb_seen and items[index - 1].lower not in AUXILIARIES:
            return index
        if item.text in ",;" or item.lower in COORDINATORS | SUBORDINATORS | RELATIVES:
            break
        is_verb_seen = is_verb_seen or is_finite
    return _clause_end(items, start)


def _that_after(items: Sequence[Token], noun: int) -> int | None:
    for index in range(noun + 1, min(len(items) - 1, noun + _LONGEST_BETWEEN)):
        item = items[index]
        if item.lower == "that":
            if items[index + 1].lower in TIME_WORDS:
                return None  # "her report that evening ran to nine pages"
            before = items[index - 1].lower
            return index + 1 if index == noun + 1 or before in BE or _is_phrase(items, noun, index) else None
        if item.lower == QUOTE or item.text in ",.:;":
            return None
    return None


def _is_phrase(items: Sequence[Token], noun: int, that: int) -> bool:
    """Tell whether what stands between a noun and its "that" is one prepositional phrase, who speaks."""
    return (
        items[noun + 1].lower in ("by", "in", "of", "from")
        and _owner_behind(items, noun) is not None
        and all(item.lower not in BE | HAVE for item in items[noun + 1 : that])
        and not has_finite_verb(items, noun + 1, that)
    )


def _owner_behind(items: Sequence[Token], noun: int) -> _Owner | None:
    if noun + 2 >= len(items) or items[noun + 1].lower not in ("by", "in", "of", "from"):
        return None
    phrase = find_right(items, noun + 2)
    if phrase is None:
        return None
    is_behind_by = items[noun + 1].lower == "by" and items[noun + 2].lower in DETERMINERS
    if not (is_behind_by or names_speaker(items, phrase)):
        return None
    return _Owner(phrase.first, phrase.last)


def _owner_before(items: Sequence[Token], noun: int) -> _Owner | None:
    """Return whose noun it is: "its", "the board's own", "one"."""
    last = noun
    while last > 0 and items[last - 1].lower in said_nouns().view.fillers and items[last - 1].text.islower():
        last -= 1
    if last == 0:
        return None
    owner = items[last - 1]
    if owner.lower in POSSESSIVES:
        return _Owner(last - 1, last)
    if owner.lower in said_nouns().view.nobody or (last < noun and owner.lower in ("a", "an")):
        return _Owner(last - 1, last, is_nobody=True)
    if not owner.lower.endswith(("'s", "s'")) and owner.text not in {"'", "’"}:
        return None
    first = last - 1
    while first > 0 and last - first < _LONGEST_OWNER:
        before = items[first - 1]
        is_name = is_capitalised(before.text) and is_capitalised(items[first].text)
        is_joined = before.lower in ("of", "for", "and", "the") and is_capitalised(items[first].text)
        if before.lower in DETERMINERS:
            first -= before.lower not in ("that", "no", "any")
            break
        if not (is_name or (is_joined and first > 1 and is_capitalised(items[first - 2].text))):
            is_noun = before.text.islower() and before.text.isalpha() and before.lower not in PREPOSITIONS
            if not (is_noun and first > 1 and items[first - 2].lower in DETERMINERS):
                break
        first -= 1
    return _Owner(first, last)


def _read_talk(items: Sequence[Token], noun: int) -> Saying | None:
    """Read "the talk here is that C" and "rumour has it that C": nobody speaks."""
    is_opening = noun == 0 or (items[noun - 1].lower in DETERMINERS and noun == 1)
    if not is_opening:
        return None
    for index in range(noun + 1, min(len(items) - 2, noun + 1 + _REACH_OF_IS)):
        verb, after = items[index].lower, items[index + 1].lower
        if verb in ("goes", "went") and after == "that":
            return _talk(items, noun, index + 2)
        if verb in BE and after == "that":
            return _talk(items, noun, index + 2)
        if verb in HAVE and after == "it" and items[index + 2].lower == "that":
            return _talk(items, noun, index + 3)
    return None


def _talk(items: Sequence[Token], noun: int, start: int) -> Saying:
    content = (start, _clause_end(items, start))
    return Saying((content,), (noun, start - 1), None, kind="reported", modality="possible")


def _read_figure(items: Sequence[Token], noun: int) -> Saying | None:
    """Read "the customs figure is 12" and "guesses at its yield run from 3 to 9"."""
    words = said_nouns().figure
    if noun <= 1 and items[noun].lower in words.estimates and (noun == 0 or items[0].lower in DETERMINERS):
        return _read_guesses(items, noun)
    link = noun + 1
    if link + 1 >= len(items) or items[link].lower not in BE | {"stands", "stood"}:
        return None
    start = link + 2 if items[link + 1].lower == "at" else link + 1
    if start >= len(items) or not is_figure_ahead(items, start):
        return None
    first = noun
    while first > 0 and noun - first < _LONGEST_OWNER and items[first - 1].text not in ",.:;":
        first -= 1
        if items[first].lower in DETERMINERS:
            break
    owner = _owner_before(items, noun) or _Owner(first, noun)
    phrase = Phrase(owner.first, owner.last, owner.last)
    is_named = items[owner.first].lower in POSSESSIVES or names_speaker(items, phrase)
    is_article = owner.last - owner.first == 1 and items[owner.first].lower in DETERMINERS - set(POSSESSIVES)
    if owner.is_nobody or owner.last <= owner.first or is_article or not is_named:
        return None
    return _saying(((start, trim_end(items, len(items))),), (noun, link + 1), owner, "reported")


def _read_guesses(items: Sequence[Token], noun: int) -> Saying | None:
    """Read "estimates of the toll range from 3 to 9": nobody speaks, unless "by" names somebody."""
    for index in range(noun + 1, min(len(items) - 2, noun + _LONGEST_BETWEEN)):
        if items[index].lower in said_nouns().figure.spread and is_figure_ahead(items, index + 1):
            end = trim_end(items, len(items))
            contents = ((noun + 1, index), (index + 1, end)) if index > noun + 1 else ((index + 1, end),)
            return Saying(contents, (noun, noun + 1), None, kind="reported", modality="estimated")
        if items[index].text in ",.:;" or items[index].lower == "by":
            return None
    return None


def _clause_end(items: Sequence[Token], start: int) -> int:
    """Return where a clause inside the sentence ends: at "is untrue" nothing tells, so at a comma or mark."""
    for index in range(start, len(items)):
        if items[index].text in {";", "—", "–"}:
            return index
    return trim_end(items, len(items))


def _saying(
    contents: tuple[tuple[int, int], ...],
    cue: tuple[int, int],
    owner: _Owner,
    modality: Modality = "reported",
) -> Saying:
    if owner.is_nobody:
        return Saying(contents, cue, None, kind="reported", modality="estimated")
    source = Phrase(owner.first, owner.last, owner.last)
    return Saying(contents, cue, source, modality=modality, is_postposed=contents[0][0] < owner.first)
