"""Name the speaker of a saying: pronouns, "the source", surnames and new names, with medium and carriers."""

from __future__ import annotations

import re

from claims.names.actors import UNATTRIBUTED, bare_name, shared_name_of
from claims.names.gazetteer import countries_by_code, country_of
from claims.names.place import find_places
from claims.speech.agent import names_speaker
from claims.speech.anaphor import Anaphors, is_full_name, owned_by
from claims.speech.antecedent import Speaker, Speakers, Voice, new_speaker
from claims.speech.carrier import Carriage
from claims.speech.describe import core_words, describe_actor, named_person
from claims.speech.fullest import Names, end_of_name, is_abbreviation
from claims.speech.opening import Openings, item_span, next_comma
from claims.speech.press import apposed_outlet, find_named_outlet, outlet_called
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_subject
from claims.speech.speaker_words import speaker_words
from claims.speech.strand import Strand
from claims.words.grammar import (
    COORDINATORS,
    DETERMINERS,
    POSSESSIVES,
    PRONOUNS,
    word_set,
)
from sources.document import Passage
from sources.outlets import find_outlet
from sources.span import Span

_SELF = frozenset(["i", "we", "you", "my", "our", "your"])
_SHORTEST_CLAUSE = 4  # items of "My uncle left and"
_SEXES = {"he": "male", "she": "female"}
_DEFINITE = word_set("the this that these those")
_FULL_NAME = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3}")
_EMPLOYER = re.compile(
    r" (?:of|at|from|for) (?:the |its |their )?"
    r"(?P<body>[A-Z][\w’'&-]*(?: (?:of |for |and )?[A-Z][\w’'&-]*){0,5})"
)
_CALLED = re.compile(
    r", an? [a-z][a-z -]{2,40} (?:called|named) (?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})(?=[,.;])"
)
_OPENING_OWNER = re.compile(r"(The [a-z]+)['’]s? [a-z]")
_NAME_BEHIND = re.compile(
    r", (?:the late )?(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3})(?=[,.;]| of | from | at |\Z)"
)
_REACH_BACK = 1500  # code points in which a full name is looked for


class Naming:
    """Names the speakers of one passage, in the order of the text."""

    def __init__(self, text: str, passage: Passage) -> None:
        self._text = text
        self._passage = passage
        home = None if passage.outlet is None else new_speaker(passage.outlet)
        if home is not None:
            home = home._replace(agent=passage.outlet or "", role="outlet", medium=None, is_person=False)
        self._speakers = Speakers(home)
        self._carriage = Carriage(text, passage, self._speakers)
        self._names = Names(text, 0)
        self._anaphors = Anaphors(self._names, self._speakers)
        self._openings = Openings(text, self._names, self._anaphors, self._speakers, self._introduce)
        self._last: Voice | None = None

    def end_sentence(self, strand: Strand, named: list[tuple[Saying, Voice]]) -> None:
        """Remember whom the stories of a sentence bring in, when all its speakers have their names."""
        self._carriage.end_sentence(strand, named)

    def end_section(self) -> None:
        """Forget whose story the sentences so far carry."""
        self._carriage.end_section()

    def last_voice(self) -> Voice | None:
        """Return whoever spoke last outside quotations."""
        return self._last

    def observe(self, strand: Strand) -> None:
        """Note whom a sentence without any saying begins with: the next "she", "it" or "they" may be them."""
        self._openings.observe(strand)

    def name_words(self, source: Span) -> Voice:
        """Return the speaker whom the words at `source` name, as of a transcript's turn."""
        words = source.quote(self._text)
        speaker = self._introduce(words.title() if words.isupper() else words, source)
        self._speakers.note(speaker)
        self._last = _voice(speaker, source, None)
        return self._last

    def name(self, strand: Strand, saying: Saying, *, is_quoted: bool = False) -> Voice | None:
        """Return the speaker of a saying; None where somebody only speaks of himself.

        Args:
            strand: the sentence.
            saying: what was found in it.
            is_quoted: the sentence stands inside a quotation, so that its speakers do not go on outside.
        """
        cue = item_span(strand, saying.cue)
        if saying.source is None:
            return Voice(UNATTRIBUTED, "unattributed", None, anonymous=True, cue=cue)
        source = item_span(strand, (saying.source.first, saying.source.last))
        head = item_span(strand, (saying.source.first, saying.source.head_last))
        if head.quote(self._text).lower() in _SELF:
            return None
        speaker, reason = self._find(strand, saying, head)
        speaker = self._carriage.carry(strand, saying, speaker)
        voice = _voice(speaker, source, cue)._replace(reason=reason)
        if not is_quoted:
            self._note_employer(speaker, source)
            self._speakers.note(speaker)
            self._last = voice
        return voice

    def _note_employer(self, speaker: Speaker, source: Span) -> None:
        """Note the body of "Ann Lee, head of the River Board": the next "it" may mean it."""
        words = source.quote(self._text)
        match = _EMPLOYER.search(words) if speaker.is_person else None
        if match is None:
            return
        body = new_speaker(match.group("body"))
        if not body.is_person and not body.anonymous and country_of(body.agent) is None:
            self._speakers.note(body)

    def _find(self, strand: Strand, saying: Saying, head: Span) -> tuple[Speaker, str | None]:
        """Return the speaker that the words at `head` mean, and the reason where that is inferred."""
        words = head.quote(self._text)
        lower = POSSESSIVES.get(words.lower(), words.lower())
        if lower != words.lower():
            owner = self._subject_behind(strand, saying)
            if owner is not None:
                return self._introduce(owner.quote(self._text), owner), None
        if lower in PRONOUNS:
            known = self._resolve_pronoun(strand, saying, lower)
            return (
                (known, None)
                if known is not None
                else (new_speaker(words)._replace(anonymous=True), "nobody before it fits the pronoun")
            )
        outlet = apposed_outlet(words, self._text, head.end)
        if outlet is not None:
            return outlet, None
        apposed = self._apposed_name(words, head) or self._named_later(strand, words)
        if apposed is not None:
            return self._introduce(f"{words}, {apposed}", head), None
        known = self._owned_inside(strand, saying, words) or self._anaphors.resolve(words, head.start)
        return (known if known is not None else self._introduce(words, head)), None

    def _named_later(self, strand: Strand, words: str) -> str | None:
        """Return the name that the text gives later to "a spokeswoman"."""
        described = describe_actor(words)
        is_hidden = words[:2].lower() in ("a ", "an") and described.is_person and described.role == "speaker"
        if (
            not is_hidden
            or named_person(core_words(words)) is not None
            or described.head in speaker_words().unnamed
        ):
            return None
        return self._names.named_later(described.head, strand.span.end)

    def _apposed_name(self, words: str, head: Span) -> str | None:
        """Return the name that follows a description: "the club's chief baker, Morna Hay, who"."""
        match = _NAME_BEHIND.match(self._text, head.end) or _CALLED.match(self._text, head.end)
        described = None if match is None else describe_actor(words)
        if match is None or described is None or described.is_plural or not described.is_person:
            return None
        name = describe_actor(match.group("name"))
        is_named = named_person(core_words(words)) is not None
        return name.name if name.is_person and not is_named else None

    def _owned_inside(self, strand: Strand, saying: Saying, words: str) -> Speaker | None:
        """Read "President Alma Ruiz will come, her office said": the owner opens the sentence."""
        first, *rest = words.lower().split()
        source = saying.source
        if source is None or first not in POSSESSIVES or not rest or source.first < _SHORTEST_CLAUSE:
            return None
        items = strand.items
        opening = _OPENING_OWNER.match(self._text, strand.span.start)
        if opening is not None and first == "its":
            body = self._anaphors.definite(opening.group(1), strand.span.start)
            return (
                None
                if body is None or is_full_name(words)
                else owned_by(body, words.split(maxsplit=1)[1], words)
            )
        start = int(items[0].lower in DETERMINERS)
        last = end_of_name(items, start)
        if last == start or last >= source.first or items[last].text == ",":
            return None
        place = item_span(strand, (0, last))
        owner = self._introduce(place.quote(self._text), place)
        is_personal = first in ("his", "her")
        is_other = owner.sex not in ("", _SEXES[POSSESSIVES[first]]) if is_personal else bool(owner.sex)
        if is_other or (is_personal and not owner.is_person) or owner.anonymous or is_full_name(words):
            return None
        return owned_by(owner, words.split(maxsplit=1)[1], words)

    def _subject_behind(self, strand: Strand, saying: Saying) -> Span | None:
        """Return the subject that "its" points forward to: "by its own count the union has 9,000 members"."""
        first, last = saying.contents[0] if saying.contents else (0, 0)
        if saying.is_postposed or last <= first:
            return None
        subject = find_subject(strand.items, first, last)
        if subject is None or not names_speaker(strand.items, subject):
            return None
        return item_span(strand, (subject.first, subject.head_last))

    def _resolve_pronoun(self, strand: Strand, saying: Saying, pronoun: str) -> Speaker | None:
        assert saying.source is not None
        if pronoun in ("it", "they") and not saying.is_postposed:
            subject = self._subject_before(strand, saying.source)
            if subject is not None and subject.is_person == (pronoun == "they" and subject.is_plural):
                return subject
        owner = self._person_before(strand, saying.source, pronoun) if pronoun in _SEXES else None
        if owner is not None:
            return owner
        opening = self._opening_before(strand, saying.source, pronoun)
        if opening is not None:
            return opening
        known = self._speakers.resolve_pronoun(pronoun)
        if known is not None and pronoun in _SEXES:
            return known._replace(sex=_SEXES[pronoun])
        if known is not None or pronoun not in _SEXES:
            return known
        place = item_span(strand, (saying.source.first, saying.source.last)).start
        names = _FULL_NAME.findall(self._text, max(self._passage.start, place - _REACH_BACK), place)
        for name in reversed(names):
            described = describe_actor(name)
            if described.is_person and described.sex in ("", _SEXES[pronoun]):
                return new_speaker(name)._replace(sex=_SEXES[pronoun])
        return None

    def _opening_before(self, strand: Strand, pronoun: Phrase, word: str) -> Speaker | None:
        """Return who opens a sentence that a colon breaks: "Growers disagree: they say"."""
        items = strand.items
        if pronoun.first < _SHORTEST_CLAUSE - 1 or items[pronoun.first - 1].text not in {":", ";"}:
            return None
        place = item_span(strand, (0, min(next_comma(items, 1), pronoun.first - 2)))
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

    def _introduce(self, words: str, place: Span) -> Speaker:
        outlet = find_named_outlet(words, self._speakers) or outlet_called(
            words, self._text, Span(self._passage.start, place.start)
        )
        if outlet is not None:
            return outlet
        speaker = self._of_this_country(new_speaker(words), words, place)
        if is_abbreviation(speaker.agent):
            name = self._names.spelt_out(speaker.agent, place.start)
            speaker = speaker if name is None else speaker._replace(agent=name)
        if speaker.is_person and not speaker.anonymous:
            full = self._names.person(speaker.agent, place.start)
            speaker = speaker._replace(agent=full)
            known = self._speakers.last_named(full)
            if known is not None:
                sex = speaker.sex or known.sex
                speaker = speaker._replace(via=known.via, medium=speaker.medium or known.medium, sex=sex)
        elif speaker.role == "report":
            self._names.person(speaker.agent, place.start)
        else:
            known = self._speakers.last_named(speaker.agent)
            if known is not None and speaker.medium is None and not speaker.anonymous:
                speaker = speaker._replace(medium=known.medium)
        return speaker

    def _of_this_country(self, speaker: Speaker, words: str, place: Span) -> Speaker:
        """Give "the Justice Department" to the country that the passage speaks of."""
        usual = shared_name_of(words)
        if usual is None:
            return speaker
        outlet = None if self._passage.outlet is None else find_outlet(self._passage.outlet)
        around = Span(max(self._passage.start, place.start - _REACH_BACK), place.start)
        codes = [found.code for found in find_places(self._text, around) if found.code is not None]
        home = outlet.country if outlet is not None else None
        code = codes[-1] if codes else home
        if usual in codes or usual == home:
            return speaker
        bare = bare_name(words)
        country = None if code is None else countries_by_code().get(code)
        return speaker._replace(agent=bare.lower() if country is None else f"{country.name} {bare}")


def _last_word(words: str) -> str:
    return words.lower().split()[-1]


def _voice(speaker: Speaker, source: Span, cue: Span | None) -> Voice:
    return Voice(speaker.agent, speaker.role, source, speaker.medium, speaker.via, speaker.anonymous, cue=cue)
