"""Whom a pronoun means in its sentence and its passage: "he", "it", "they", and who owns "her office".

The antecedent must fit in number, sex and kind. Where nobody does, or several do, the words stand for
themselves. Phrases that hold a noun are read in claims/speech/anaphor.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from claims.speech.agent import names_speaker
from claims.speech.anaphor import Anaphors, is_full_name, owned_by
from claims.speech.antecedent import Speaker, Speakers, new_speaker
from claims.speech.describe import describe_actor
from claims.speech.fullest import Names, end_of_name
from claims.speech.opening import item_span, next_comma
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_subject
from claims.speech.speaker_words import speaker_words
from claims.speech.strand import Strand
from claims.words.grammar import COORDINATORS, DETERMINERS, POSSESSIVES, PRONOUNS, QUOTE, SUBORDINATORS
from sources.document import Passage
from sources.span import Span

_SEXES = {"he": "male", "she": "female"}
_SHORTEST_CLAUSE = 4  # items of "My uncle left and"
_LATEST_FORWARD = 2  # items before an "its" that points forward: "by its own count the union"
_REACH_IN_SPEECH = 300  # code points of a quotation before a pronoun in it
_REACH_OF_KIN = 300  # code points in which "his wife" is the next "she"
_REACH_BACK = 1500  # code points in which a full name is looked for
_FULL_NAME = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3}")
_KIN = re.compile(r"\b(?P<owner>[Hh]is|[Hh]er) (?P<kin>[a-z]+(?:-in-law)?)\b")
_BROUGHT_IN = re.compile(r"\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Tt]wo|[Ss]ome) (?:[a-z]+ ){0,2}?[a-z]+\b")
_OPENING_OWNER = re.compile(r"(The [a-z]+)['’]s? [a-z]")


class Pronouns:
    """Reads the pronouns of one passage."""

    __slots__ = ("_anaphors", "_introduce", "_names", "_passage", "_speakers", "_text")

    def __init__(
        self,
        text: str,
        passage: Passage,
        names: Names,
        anaphors: Anaphors,
        speakers: Speakers,
        introduce: Callable[[str, Span], Speaker],
    ) -> None:
        self._text = text
        self._passage = passage
        self._names = names
        self._anaphors = anaphors
        self._speakers = speakers
        self._introduce = introduce

    def resolve(self, strand: Strand, saying: Saying, pronoun: str) -> Speaker | None:
        """Return whom the pronoun that is a saying's source means; None where nobody fits."""
        assert saying.source is not None
        place = item_span(strand, (saying.source.first, saying.source.head_last)).start
        return self._kin_before(place, pronoun) or self._resolve_pronoun(strand, saying, pronoun)

    def in_speech(self, head: Span) -> tuple[Speaker, str | None] | None:
        """Return whom a pronoun in a quotation means: whom the same speech brings in, or nobody for sure."""
        word = head.quote(self._text).lower()
        if word not in _SEXES and word != "they":
            return None
        before = self._text[max(self._passage.start, head.start - _REACH_IN_SPEECH) : head.start]
        mark = max(before.rfind(mark) for mark in '“"‘')
        for match in reversed(list(_BROUGHT_IN.finditer(before, mark + 1))):
            speaker = new_speaker(match.group())
            is_several = speaker.is_plural == (word == "they")
            if speaker.is_person and is_several and speaker.sex in ("", _SEXES.get(word, "")):
                return speaker, "the same speech brings them in"
        return new_speaker(word)._replace(anonymous=True), "nobody in the same speech fits the pronoun"

    def owned(self, strand: Strand, saying: Saying, words: str) -> Speaker | None:
        """Read "President Alma Ruiz will come, her office said": the owner opens the sentence."""
        first, *rest = words.lower().split()
        source = saying.source
        if source is None or first not in POSSESSIVES or not rest or source.first < _SHORTEST_CLAUSE:
            return None
        items = strand.items
        opening = _OPENING_OWNER.match(self._text, strand.span.start)
        if opening is not None and first == "its":
            body = self._anaphors.definite(opening.group(1), strand.span.start)
            is_named = body is None or is_full_name(words)
            return None if body is None or is_named else owned_by(body, words.split(maxsplit=1)[1], words)
        if is_full_name(words):
            return None
        if POSSESSIVES[first] in _SEXES:
            persons = self._persons_before(strand, source.first, POSSESSIVES[first])
            return owned_by(persons[0], words.split(maxsplit=1)[1], words) if len(persons) == 1 else None
        start = int(items[0].lower in DETERMINERS)
        last = end_of_name(items, start)
        if last == start or last >= source.first or items[last].text == ",":
            return None
        place = item_span(strand, (0, last))
        owner = self._introduce(place.quote(self._text), place)
        if owner.sex or owner.anonymous:
            return None
        return owned_by(owner, words.split(maxsplit=1)[1], words)

    def has_rivals(self, strand: Strand, saying: Saying, words: str) -> bool:
        """Tell whether a sentence names several persons before "her office" and not the last speaker."""
        pronoun = POSSESSIVES.get(words.split(maxsplit=1)[0].lower(), "")
        if pronoun not in _SEXES or saying.source is None or saying.source.first < _SHORTEST_CLAUSE:
            return False
        persons = self._persons_before(strand, saying.source.first, pronoun)
        known = self._speakers.resolve_pronoun(pronoun) if len(persons) > 1 else None
        return len(persons) > 1 and (known is None or known.agent not in {item.agent for item in persons})

    def subject_behind(self, strand: Strand, saying: Saying) -> Span | None:
        """Return the subject that "its" points forward to: "by its own count the union has 9,000 members"."""
        first, last = saying.contents[0] if saying.contents else (0, 0)
        if saying.is_postposed or last <= first:
            return None
        subject = find_subject(strand.items, first, last)
        is_fronted = saying.source is not None and saying.source.first <= _LATEST_FORWARD
        if subject is None or not is_fronted or not names_speaker(strand.items, subject):
            return None
        return item_span(strand, (subject.first, subject.head_last))

    def _persons_before(self, strand: Strand, before: int, pronoun: str) -> list[Speaker]:
        """Return the persons of a sentence, each once, whom a pronoun at item `before` may mean."""
        items = strand.items
        found: dict[str, Speaker] = {}
        place = 0
        while place < before:
            last = min(end_of_name(items, place), before)
            if last == place:
                place += 1
                continue
            span = item_span(strand, (place, last))
            place = last
            words = span.quote(self._text)
            if " " not in words and not self._names.is_known(words):
                continue
            speaker = self._introduce(words, span)
            if speaker.is_person and not speaker.anonymous and speaker.sex in ("", _SEXES[pronoun]):
                found[speaker.agent] = speaker
        return list(found.values())

    def _resolve_pronoun(self, strand: Strand, saying: Saying, pronoun: str) -> Speaker | None:
        assert saying.source is not None
        if pronoun in ("it", "they") and not saying.is_postposed:
            subject = self._subject_before(strand, saying.source)
            if subject is not None and subject.is_person == (pronoun == "they" and subject.is_plural):
                return subject
            body = self._body_before(strand, saying.source) if pronoun == "it" else None
            if body is not None:
                return body
        owner = self._person_before(strand, saying.source, pronoun) if pronoun in _SEXES else None
        if owner is not None:
            return owner
        opening = self._opening_before(strand, saying.source, pronoun)
        if opening is not None:
            return opening
        known = self._speakers.resolve_pronoun(pronoun, is_behind=saying.is_postposed)
        if known is not None and pronoun in _SEXES:
            named = None if known.sex else self._mentioned(strand, _SEXES[pronoun], known)
            return named or known._replace(sex=_SEXES[pronoun])
        if known is not None or pronoun not in _SEXES:
            return known
        place = item_span(strand, (saying.source.first, saying.source.last)).start
        names = _FULL_NAME.findall(self._text, max(self._passage.start, place - _REACH_BACK), place)
        for name in reversed(names):
            described = describe_actor(name)
            if described.is_person and described.sex == _SEXES[pronoun]:
                return new_speaker(name)._replace(sex=_SEXES[pronoun])
        return None

    def _kin_before(self, place: int, word: str) -> Speaker | None:
        """Return "Jurek's wife" for the "she" behind what he says of his wife."""
        last = self._speakers.last
        if word not in _SEXES or last is None or last.sex in ("", _SEXES[word]) or not last.is_person:
            return None
        floor = max(self._passage.start, place - _REACH_OF_KIN)
        for match in reversed(list(_KIN.finditer(self._text, floor, place))):
            owner = "male" if match.group("owner").lower() == "his" else "female"
            if owner == last.sex and new_speaker(match.group()).sex == _SEXES[word]:
                return owned_by(last, match.group("kin"), match.group())
        return None

    def _mentioned(self, strand: Strand, sex: str, known: Speaker) -> Speaker | None:
        """Return a speaker of that sex named since `known` was: "Orr asked Mrs. Lee. She said"."""
        floor = self._speakers.place_of(known)
        for speaker in self._speakers.of_sex(sex):
            surname = speaker.agent.split()[-1]
            is_named = self._text.rfind(surname, floor, strand.span.start) >= 0
            if is_named and not speaker.anonymous and speaker.agent != known.agent:
                return speaker
        return None

    def _body_before(self, strand: Strand, pronoun: Phrase) -> Speaker | None:
        """Return the body before a comma and "it": "When we put this to the tribunal, it denied it"."""
        items = strand.items
        end = pronoun.first - 1
        if end < _SHORTEST_CLAUSE or items[end].text != "," or items[0].lower not in SUBORDINATORS:
            return None
        if items[end - 2].lower != "the" or items[end - 1].lower not in speaker_words().organisations:
            return None
        place = item_span(strand, (end - 2, end))
        words = place.quote(self._text)
        return self._anaphors.definite(words, place.start) or new_speaker(words)

    def _opening_before(self, strand: Strand, pronoun: Phrase, word: str) -> Speaker | None:
        """Return who opens a sentence that a colon breaks: "Growers disagree: they say"."""
        items = strand.items
        quote = next((place for place in range(pronoun.first) if items[place].lower == QUOTE), pronoun.first)
        colon = quote - 1
        if colon < _SHORTEST_CLAUSE - 2 or items[colon].text not in {":", ";"}:
            return None
        subject = find_subject(items, 0, colon)
        end = min(next_comma(items, 1), colon - 1) if subject is None else subject.head_last
        place = item_span(strand, (0, end))
        words = place.quote(self._text)
        speaker = self._anaphors.resolve(words, place.start) or self._introduce(words, place)
        if word in _SEXES:
            fits = speaker.is_person and not speaker.is_plural and speaker.sex in ("", _SEXES[word])
        else:
            fits = speaker.is_plural if word == "they" else not (speaker.is_person or speaker.is_plural)
        is_known = speaker.is_person or bool(speaker_words().organisations & {*speaker.agent.lower().split()})
        return speaker if fits and is_known else None

    def _person_before(self, strand: Strand, pronoun: Phrase, word: str) -> Speaker | None:
        """Return the subject that "and he says" goes on with: "My uncle poured the floor and he says ..."."""
        items = strand.items
        if pronoun.first < _SHORTEST_CLAUSE or items[pronoun.first - 1].lower not in COORDINATORS:
            return None
        subject = find_subject(items, 0, pronoun.first - 1)
        if subject is None or items[subject.first].lower in PRONOUNS:
            return None
        place = item_span(strand, (subject.first, subject.head_last))
        words = place.quote(self._text)
        speaker = self._anaphors.resolve(words, place.start) or self._introduce(words, place)
        is_other = speaker.sex not in ("", _SEXES[word])
        return None if is_other or speaker.is_plural or not speaker.is_person else speaker

    def _subject_before(self, strand: Strand, pronoun: Phrase) -> Speaker | None:
        """Return the capitalised subject of the same sentence before a pronoun ("The bank fell, it said")."""
        start = (
            1
            if strand.items
            and strand.items[0].lower in ("while", "though", "although", "when", "as", "after")
            else 0
        )
        subject = find_subject(strand.items, start, pronoun.first)
        if subject is None:
            return None
        words = item_span(strand, (subject.first, subject.head_last)).quote(self._text)
        bare = words.removeprefix("The ").removeprefix("the ")
        if not bare[:1].isupper() or bare.lower() in PRONOUNS:
            return None
        return new_speaker(words)
