"""Whom a sentence that reports nothing begins with: the next "she", "it" or "they" may mean them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.names.gazetteer import country_of
from claims.speech.anaphor import Anaphors
from claims.speech.antecedent import Speaker, Speakers, new_speaker
from claims.speech.describe import describe_actor
from claims.speech.fullest import Names, end_of_name
from claims.speech.phrase_start import skip_number
from claims.speech.speaker import find_subject
from claims.speech.speaker_words import names_persons, speaker_words
from claims.speech.strand import Strand
from claims.words.grammar import DETERMINERS, TIME_WORDS, is_capitalised, word_set
from claims.words.token import Token
from sources.span import Span

_LONGEST_OPENING = 12  # items of a subject with which a sentence begins
_LONGEST_APPOSED = 5  # items of a name between commas
_REACH_OF_PLURAL = 5  # items among which the head of a subject in the plural stands
_APPOSING = word_set("a an the which who whose")
_FRONTED_TIMES = TIME_WORDS | word_set("last this next late early on in by , then meanwhile now but and yet")
_DEFINITE = word_set("the this that these those")
_OWNING = word_set("my our his her their its")
_SINGLE = word_set("a an one another")


class Openings:
    """Notes the subjects of one passage's sentences that report nothing."""

    __slots__ = ("_anaphors", "_introduce", "_names", "_speakers", "_text")

    def __init__(
        self,
        text: str,
        names: Names,
        anaphors: Anaphors,
        speakers: Speakers,
        introduce: Callable[[str, Span], Speaker],
    ) -> None:
        self._text = text
        self._names = names
        self._anaphors = anaphors
        self._speakers = speakers
        self._introduce = introduce

    def observe(self, strand: Strand) -> None:
        """Note whom a sentence without any saying begins with: the next "she", "it" or "they" may be them."""
        items = strand.items
        start = skip_number(items, 0, len(items))
        while start < len(items) and items[start].lower in _FRONTED_TIMES:
            start += 1
        first = start + (start < len(items) and items[start].lower in DETERMINERS)
        last = end_of_name(items, first)
        count = sum(is_capitalised(item.text) for item in items[first:last])
        is_apposed = last + 2 < len(items) and items[last].text == "," and items[last + 1].lower in _APPOSING
        if count and is_apposed:
            stop = next_comma(items, last + 1)
            self._observe_name(item_span(strand, (start, stop)), is_thing=items[last + 1].lower == "which")
        elif count > 1 or (count == 1 and self._names.is_known(items[first].text)):
            self._observe_name(item_span(strand, (start, last)))
        elif not (self._observe_apposed(strand, start) or self._observe_several(strand)):
            self._observe_body(strand, start)
            self._observe_titled(strand, start)

    def _observe_apposed(self, strand: Strand, start: int) -> bool:
        """Note the name behind a description: "The mayor, Petar Lunde, supports him"."""
        items = strand.items
        comma = next_comma(items, start)
        stop = next_comma(items, comma + 1)
        is_name = 1 < stop - comma - 1 <= _LONGEST_APPOSED and all(
            is_capitalised(item.text) or item.text == "." for item in items[comma + 1 : stop]
        )
        if comma - start > _LONGEST_OPENING or not is_name or stop >= len(items) or items[stop].text != ",":
            return False
        self._observe_name(item_span(strand, (start, stop)))
        return True

    def _observe_titled(self, strand: Strand, start: int) -> None:
        """Note the name behind a title in small letters: "County emergency director Paul Strand ordered"."""
        subject = find_subject(strand.items, start, len(strand.items))
        if subject is None or not is_capitalised(strand.items[subject.head_last - 1].text):
            return
        place = item_span(strand, (subject.first, subject.head_last))
        described = describe_actor(place.quote(self._text))
        if described.is_person and " " in described.name and is_capitalised(described.name):
            self._observe_name(place)

    def _observe_name(self, place: Span, *, is_thing: bool = False) -> None:
        words = place.quote(self._text)
        speaker = self._introduce(words, place)
        if speaker.anonymous or speaker.is_plural or speaker.role == "report" or country_of(speaker.agent):
            return
        nouns = {*speaker.agent.lower().split(), speaker.kind}
        is_thing = is_thing and not speaker.sex and " of " not in words
        is_body = is_thing or speaker.role == "outlet" or bool(nouns & speaker_words().organisations)
        if is_body:
            self._speakers.note(speaker._replace(is_person=False))
        elif speaker.is_person and " " in speaker.agent:
            self._speakers.note(speaker)

    def _observe_several(self, strand: Strand) -> bool:
        """Note persons in the plural ("Farmers in Jutland lost their hay"): the next "they"."""
        opening = strand.items[:_REACH_OF_PLURAL]
        if not any(item.lower[-1] in "sn" and names_persons(item.lower) for item in opening):
            return False
        subject = find_subject(strand.items, 0, min(len(strand.items), _LONGEST_OPENING))
        if subject is None:
            return False
        place = item_span(strand, (subject.first, subject.head_last))
        speaker = new_speaker(place.quote(self._text))
        if not (speaker.is_plural and speaker.is_person):
            return False
        self._speakers.note(speaker)
        return True

    def _observe_body(self, strand: Strand, start: int) -> None:
        """Note the body or the person that a sentence begins with ("The ministry did not answer")."""
        items = strand.items
        if start + 1 >= len(items) or items[start].lower not in _DEFINITE | _OWNING | _SINGLE:
            return
        subject = find_subject(items, start, len(items))
        last = start + 2 if subject is None else subject.head_last
        is_noun = is_capitalised(items[start + 1].text) or names_persons(items[start + 1].lower)
        if last - start < 2 or (subject is None and not is_noun):
            return
        place = item_span(strand, (start, last))
        words = place.quote(self._text)
        head = describe_actor(words).head
        if items[start].lower in _DEFINITE and head in speaker_words().organisations:
            self._speakers.note(self._anaphors.definite(words, place.start) or new_speaker(words))
        elif names_persons(head):
            self._speakers.note(self._anaphors.resolve(words, place.start) or new_speaker(words))


def next_comma(items: Sequence[Token], start: int) -> int:
    """Return the place of the next comma or point from item `start`; the end without one."""
    for place in range(start, len(items)):
        is_title = place > 0 and items[place - 1].lower in speaker_words().titles
        if items[place].text == "," or (items[place].text == "." and not is_title):
            return place
    return len(items)


def item_span(strand: Strand, place: tuple[int, int]) -> Span:
    """Return the span of the items `[first, last)` of a strand."""
    return Span(strand.items[place[0]].start, strand.items[place[1] - 1].end)
