"""Name the speaker of a saying: pronouns, "the source", surnames and new names, with medium and carriers."""

from __future__ import annotations

import re

from claims.names.actors import UNATTRIBUTED, bare_name, shared_name_of
from claims.names.gazetteer import countries_by_code, country_of
from claims.names.place import find_places
from claims.speech.anaphor import Anaphors, owned_by
from claims.speech.antecedent import Speaker, Speakers, Voice, new_speaker
from claims.speech.carrier import Carriage
from claims.speech.describe import core_words, describe_actor
from claims.speech.fullest import Names, is_abbreviation
from claims.speech.opening import Openings, item_span
from claims.speech.person_name import named_person
from claims.speech.press import apposed_outlet, find_named_outlet, outlet_called
from claims.speech.pronoun import Pronouns
from claims.speech.saying import Saying
from claims.speech.speaker_words import names_persons, speaker_words
from claims.speech.strand import Strand
from claims.words.grammar import (
    POSSESSIVES,
    PRONOUNS,
    is_capitalised,
    word_set,
)
from sources.document import Passage
from sources.outlets import find_outlet
from sources.span import Span

_SELF = frozenset(["i", "we", "you", "my", "our", "your"])
_LONGEST_SELF_NAMING = 120  # code points of ", who gave her name only as Beno"
_DEFINITE = word_set("the this that these those")
_EMPLOYER = re.compile(
    r" (?:of|at|from|for) (?:the |its |their )?"
    r"(?P<body>[A-Z][\w’'&-]*(?: (?:of |for |and )?[A-Z][\w’'&-]*){0,5})"
)
_CALLED = re.compile(
    r", an? [a-z][a-z -]{2,40} (?:called|named) (?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})(?=[,.;])"
)
# ", a flight-tracking service,": what kind of body stands before it
_KIND_BEHIND = re.compile(r", an? (?:[a-z][\w’'-]* ){0,4}(?P<kind>[a-z]+)[,.]")
# "who gave his name only as Beno", "identified only as Witness D", "who asked us to call him Rafiq"
_SELF_NAMED = re.compile(
    r",? (?:who (?:gave|would give|wanted|wished|asked|agreed|preferred|identified|called|introduced|goes"
    r"|went|signs|signed)|identified|known|identifying|calling|giving)(?: [a-z]+){0,8}?,?(?: only)?,?"
    r" (?:as|name|named|by|call|called|identified)(?: [a-z]+){0,3}?,?"
    r" (?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'.-]*)?)(?=[,.;]| [a-z])"
)
_NAME_BEHIND = re.compile(
    r",(?: the| an?)?(?: late| retired| former)?(?P<trade> [a-z]{3,20})?"
    r" (?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3})(?=[,.;]| of | from | at |\Z)"
)
_LONGEST_DATELINE = 60  # code points
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
        self._pronouns = Pronouns(text, passage, self._names, self._anaphors, self._speakers, self._introduce)
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
        self._speakers.begin(strand.span.start)
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
        if not is_quoted:
            self._speakers.begin(strand.span.start)
        if saying.source is None:
            return Voice(UNATTRIBUTED, "unattributed", None, anonymous=True, cue=cue)
        source = item_span(strand, (saying.source.first, saying.source.last))
        head = item_span(strand, (saying.source.first, saying.source.head_last))
        if head.quote(self._text).lower() in _SELF:
            return None
        speech = self._pronouns.in_speech(head) if is_quoted else self._own_kin(head)
        speaker, reason = speech or self._find(strand, saying, head)
        speaker = self._kind_behind(speaker, source)
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
            owner = self._pronouns.subject_behind(strand, saying)
            if owner is not None:
                return self._introduce(owner.quote(self._text), owner), None
        if lower in PRONOUNS:
            known = self._pronouns.resolve(strand, saying, lower)
            if known is None:
                return new_speaker(words)._replace(anonymous=True), "nobody before it fits the pronoun"
            last = self._speakers.last
            goes_on = known.role == "report" or (last is not None and last.agent == known.agent)
            return known if goes_on else known._replace(medium=None), None
        outlet = apposed_outlet(words, self._text, head.end)
        if outlet is not None:
            return outlet, None
        apposed = self._apposed_name(words, head) or self._named_later(strand, words)
        if apposed is not None:
            return self._introduce(f"{words}, {apposed}", head), None
        known = self._pronouns.owned(strand, saying, words)
        if known is None and not self._pronouns.has_rivals(strand, saying, words):
            known = _without_medium(self._anaphors.resolve(words, head.start), words)
        return (known if known is not None else self._introduce(words, head)), None

    def _kind_behind(self, speaker: Speaker, source: Span) -> Speaker:
        """Return the speaker with the kind told right behind its name: "SkyTrace, a tracking service,"."""
        if speaker.kind or speaker.sex or speaker.agent == speaker.agent.lower():
            return speaker
        if ", which " in source.quote(self._text) and speaker.is_person:
            return speaker._replace(is_person=False)
        match = _KIND_BEHIND.match(self._text, source.end)
        kind = "" if match is None else match.group("kind")
        is_body = kind in speaker_words().organisations
        return speaker._replace(kind=kind, is_person=False) if is_body else speaker

    def _own_kin(self, head: Span) -> tuple[Speaker, None] | None:
        """Return "Ottilie Marsh's father" for "my father" in what she signs."""
        words = head.quote(self._text)
        author = self._passage.author
        if author is None or self._passage.author_role == "reporter" or words[:3].lower() != "my ":
            return None
        described = describe_actor(words)
        is_kin = described.is_person and not described.is_plural and not is_capitalised(described.name)
        if not is_kin or _NAME_BEHIND.match(self._text, head.end) is not None:
            return None
        speaker = owned_by(new_speaker(author), words[3:], words)
        return None if speaker is None else (speaker, None)

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
        called = _CALLED.match(self._text, head.end) or _SELF_NAMED.search(
            self._text, head.start, min(len(self._text), head.end + _LONGEST_SELF_NAMING)
        )
        if called is not None and not (called.start() <= head.end and called.end() >= head.end):
            called = None
        match = called or _NAME_BEHIND.match(self._text, head.end)
        described = None if match is None else describe_actor(words)
        if match is None or described is None or described.is_plural or not described.is_person:
            return None
        if called is not None and " " not in match.group("name"):
            return match.group("name")
        name = describe_actor(match.group("name"))
        trade = match.groupdict().get("trade")
        if trade is not None and not names_persons(trade.strip()):
            return None
        is_named = named_person(core_words(words)) is not None
        return name.name if name.is_person and not is_named else None

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
        known = self._speakers.body_called(speaker.agent)
        if known is not None and speaker.role == "speaker":
            return speaker._replace(agent=known.agent, is_person=False, kind=known.kind)
        if speaker.is_person and not speaker.anonymous:
            full = self._names.person(speaker.agent, place.start)
            speaker = speaker._replace(agent=full)
            known = self._speakers.last_named(full)
            if known is not None:
                sex = speaker.sex or known.sex
                speaker = speaker._replace(via=known.via, sex=sex)
        elif speaker.role == "report":
            self._names.person(speaker.agent, place.start)
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
        is_headed = around.start == self._passage.start and any(
            found.code is not None and found.span.start - around.start < _LONGEST_DATELINE
            for found in find_places(
                self._text, Span(around.start, min(around.end, around.start + _LONGEST_DATELINE))
            )
        )
        is_sure = bool(codes) and (is_headed or codes[-1] == home or codes.count(codes[-1]) > 1)
        code = codes[-1] if is_sure else home
        if usual in codes or usual == home:
            return speaker
        bare = bare_name(words)
        country = None if code is None else countries_by_code().get(code)
        return speaker._replace(agent=bare.lower() if country is None else f"{country.name} {bare}")


def _without_medium(speaker: Speaker | None, words: str) -> Speaker | None:
    """Return the speaker without the document it spoke in last, unless `words` mean that document."""
    if speaker is None or speaker.medium is None or describe_actor(words).role == "report":
        return speaker
    if speaker.medium.lower().split()[-1] in words.lower().split():
        return speaker
    return speaker._replace(medium=None, role="speaker" if speaker.role == "report" else speaker.role)


def _voice(speaker: Speaker, source: Span, cue: Span | None) -> Voice:
    return Voice(speaker.agent, speaker.role, source, speaker.medium, speaker.via, speaker.anonymous, cue=cue)
