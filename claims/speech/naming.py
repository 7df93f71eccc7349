"""Name the speaker of a saying: pronouns, "the source", surnames and new names, with medium and carriers."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.claim import HopRole
from claims.names.actors import UNATTRIBUTED, bare_name, shared_name_of
from claims.names.gazetteer import countries_by_code, country_of
from claims.names.place import find_places
from claims.speech.agent import names_speaker
from claims.speech.antecedent import Speaker, Speakers, new_speaker
from claims.speech.describe import describe_actor, speaker_words
from claims.speech.medium import Medium, addressees
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_subject
from claims.speech.strand import Strand
from claims.words.grammar import POSSESSIVES, PRONOUNS, PUBLISHERS, word_set
from sources.document import Passage
from sources.outlets import find_outlet, find_outlets
from sources.span import Span

_SELF = frozenset(["i", "we", "you", "my", "our", "your"])
_DEFINITE = word_set("the this that these those")
_FULL_NAME = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3}")
_EMPLOYER = re.compile(
    r" (?:of|at|from|for) (?:the |its |their )?"
    r"(?P<body>[A-Z][\w’'&-]*(?: (?:of |for |and )?[A-Z][\w’'&-]*){0,5})"
)
_NAMES_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+ ){1,2}\Z")
_NAMES_BEHIND = re.compile(r"(?: [A-Z][\w’'-]+){1,2}")
_LONGEST_OPENING = 6  # items of a name with its titles
_LONGEST_NAMES = 60  # code points
_MOST_TRIES = 8  # earlier places of a surname that are looked at
_REACH_OF_NAMES = 20_000  # code points in which a surname finds its full name
_REACH_BACK = 1500  # code points in which a full name is looked for


class Voice(NamedTuple):
    """A named speaker at one place of the text."""

    agent: str
    role: HopRole
    source: Span | None
    medium: str | None = None
    via: tuple[str, ...] = ()
    anonymous: bool = False
    reason: str | None = None
    cue: Span | None = None


class Naming:
    """Names the speakers of one passage, in the order of the text."""

    def __init__(self, text: str, passage: Passage) -> None:
        self._text = text
        self._passage = passage
        self._speakers = Speakers()
        if passage.outlet is not None:
            self._speakers.note(new_speaker(passage.outlet))
        self._full_names: dict[str, str] = {}
        self._last: Voice | None = None

    def last_voice(self) -> Voice | None:
        """Return whoever spoke last outside quotations."""
        return self._last

    def observe(self, strand: Strand) -> None:
        """Note the person with whom a sentence without any saying begins: the next "she" may be her."""
        last = 0
        while last < min(len(strand.items), _LONGEST_OPENING) and strand.items[last].text[0].isupper():
            last += 1
        self._observe_body(strand)
        if last < 2:  # one capital is the sentence's own
            return
        words = _item_span(strand, (0, last))
        described = describe_actor(words.quote(self._text))
        if described.is_person and described.role == "speaker" and " " in described.name:
            self._speakers.note(self._introduce(words.quote(self._text), words))

    def _observe_body(self, strand: Strand) -> None:
        """Note a known speaker with whom a sentence begins ("The ministry did not answer"): the next "it"."""
        if not strand.items or strand.items[0].lower not in _DEFINITE:
            return
        subject = find_subject(strand.items, 0, len(strand.items))
        if subject is None or subject.head_last - subject.first < 2:
            return
        lower = _item_span(strand, (subject.first, subject.head_last)).quote(self._text).lower()
        words = lower.split()[1:]
        known = self._speakers.resolve_noun(words[-1], frozenset(words))
        if known is not None and not known.is_person:
            self._speakers.note(known)

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
        cue = _item_span(strand, saying.cue)
        if saying.source is None:
            return Voice(UNATTRIBUTED, "unattributed", None, anonymous=True, cue=cue)
        source = _item_span(strand, (saying.source.first, saying.source.last))
        head = _item_span(strand, (saying.source.first, saying.source.head_last))
        if head.quote(self._text).lower() in _SELF:
            return None
        speaker, reason = self._find(strand, saying, head)
        speaker = self._with_carriers(strand, saying, speaker)
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
        first, *rest = lower.split()
        if first in _DEFINITE and rest:
            described = describe_actor(words)
            names = frozenset(word.lower() for word in words.split()[1:] if word[0].isupper())
            known = self._speakers.resolve_noun(described.head, frozenset(rest), names)
            if known is not None and not _names_somebody(words):
                return known, None
        return self._introduce(words, head), None

    def _subject_behind(self, strand: Strand, saying: Saying) -> Span | None:
        """Return the subject that "its" points forward to: "by its own count the union has 9,000 members"."""
        first, last = saying.contents[0] if saying.contents else (0, 0)
        if saying.is_postposed or last <= first:
            return None
        subject = find_subject(strand.items, first, last)
        if subject is None or not names_speaker(strand.items, subject):
            return None
        return _item_span(strand, (subject.first, subject.head_last))

    def _resolve_pronoun(self, strand: Strand, saying: Saying, pronoun: str) -> Speaker | None:
        assert saying.source is not None
        if pronoun in ("it", "they") and not saying.is_postposed:
            subject = self._subject_before(strand, saying.source)
            if subject is not None and subject.is_person == (pronoun == "they" and subject.is_plural):
                return subject
        known = self._speakers.resolve_pronoun(pronoun)
        if known is not None or pronoun not in ("he", "she"):
            return known
        place = _item_span(strand, (saying.source.first, saying.source.last)).start
        names = _FULL_NAME.findall(self._text, max(self._passage.start, place - _REACH_BACK), place)
        for name in reversed(names):
            described = describe_actor(name)
            if described.is_person:
                return new_speaker(name)
        return None

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
        words = _item_span(strand, (subject.first, subject.head_last)).quote(self._text)
        bare = words.removeprefix("The ").removeprefix("the ")
        if not bare[:1].isupper() or bare.lower() in PRONOUNS:
            return None
        return new_speaker(words)

    def _introduce(self, words: str, place: Span) -> Speaker:
        speaker = self._of_this_country(new_speaker(words), words, place)
        if speaker.is_person and not speaker.anonymous:
            full = self._full_name_of(speaker.agent, place)
            speaker = speaker._replace(agent=full)
            known = self._speakers.last_named(full)
            if known is not None:
                speaker = speaker._replace(via=known.via, medium=speaker.medium or known.medium)
        elif speaker.role != "report":
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

    def _full_name_of(self, name: str, place: Span) -> str:
        """Return the full name that a surname is short for, where the passage gave it before."""
        parts = name.split()
        if len(parts) > 1:
            for part in (parts[-1], parts[0]):
                self._full_names.setdefault(part, name)
            return name
        known = self._full_names.get(name)
        if known is None:
            known = self._search_full_name(name, place)
            self._full_names[name] = known
        return known

    def _search_full_name(self, name: str, place: Span) -> str:
        """Return the full name in which `name` last stood before `place`; `name` itself without one."""
        end = place.start
        for _ in range(_MOST_TRIES):
            found = self._text.rfind(name, max(0, place.start - _REACH_OF_NAMES), end)
            if found < 0:
                break
            after = found + len(name)
            before = _NAMES_BEFORE.search(self._text, max(0, found - _LONGEST_NAMES), found)
            behind = _NAMES_BEHIND.match(self._text, after, min(place.start, after + _LONGEST_NAMES))
            words = f"{before.group() if before else ''}{name}{behind.group() if behind else ''}"
            described = describe_actor(words) if words != name else None
            if described is not None and described.is_person and name in described.name.split()[:4]:
                return described.name
            end = found
        return name

    def _with_carriers(self, strand: Strand, saying: Saying, speaker: Speaker) -> Speaker:
        """Add who carried the words (an interviewer, a quoter) and what they were said in."""
        via = tuple(
            agent
            for place in saying.via
            if (agent := self._carrier(strand, saying, place)) is not None and agent != speaker.agent
        )
        if via:
            speaker = speaker._replace(via=via, is_passed_on=saying.is_passed_on)
        if saying.medium is not None:
            speaker = speaker._replace(medium=self._medium_of(speaker, saying.medium))
        return speaker

    def _carrier(self, strand: Strand, saying: Saying, place: tuple[int, int]) -> str | None:
        span = _item_span(strand, place)
        words = span.quote(self._text)
        lower = words.lower()
        if lower in ("it", "he", "she", "they") or (lower.startswith("the ") and words[4:].islower()):
            known = self._speakers.resolve_pronoun(lower) or self._speakers.resolve_noun(
                lower.split()[-1], frozenset(lower.split()[1:])
            )
            if known is not None:
                return known.agent
        if self._is_own_outlet(lower):
            return None
        if lower in addressees() or lower.split()[-1] in addressees():
            return None
        publisher = _unknown_publisher(words)
        if publisher is not None and not find_outlets(self._text, span, is_expected=True):
            self._speakers.note(new_speaker(publisher)._replace(role="outlet"))
            return publisher
        mentions = find_outlets(self._text, span, is_expected=True)
        if mentions:
            self._speakers.note(new_speaker(mentions[0].outlet.name))
            return mentions[0].outlet.name
        if saying.medium is None and saying.cue[1] <= place[0]:
            return None
        speaker = new_speaker(words)
        self._speakers.note(speaker)
        return speaker.agent

    def _is_own_outlet(self, lower: str) -> bool:
        """Tell whether "the Daily" is the paper that prints the passage."""
        outlet = self._passage.outlet
        return outlet is not None and lower.removeprefix("the ") in (outlet.lower(), _last_word(outlet))

    def _medium_of(self, speaker: Speaker, medium: Medium) -> str:
        """A definite "the 2011 ... Report" is the same as the "annual report" introduced before."""
        if (
            speaker.medium is not None
            and medium.is_definite
            and _last_word(speaker.medium) == _last_word(medium.words)
        ):
            return speaker.medium
        return medium.words


def _names_somebody(words: str) -> bool:
    """Tell whether "the ..." holds a proper name of its own beyond the one that it may refer to."""
    described = describe_actor(words)
    titles = speaker_words().titles
    is_title = all(word.lower() in titles for word in described.name.split())
    return described.is_person and described.name[:1].isupper() and not is_title


def _unknown_publisher(words: str) -> str | None:
    """Return the name in "the station DZRV" or "the newspaper Kotva"; None where none is told apart."""
    parts = words.split()
    names = [word for word in parts if word[0].isupper()]
    is_told = any(word.lower() in PUBLISHERS for word in parts if word.islower())
    return " ".join(names) if names and is_told else None


def _last_word(words: str) -> str:
    return words.lower().split()[-1]


def _item_span(strand: Strand, place: tuple[int, int]) -> Span:
    return Span(strand.items[place[0]].start, strand.items[place[1] - 1].end)


def _voice(speaker: Speaker, source: Span, cue: Span | None) -> Voice:
    return Voice(speaker.agent, speaker.role, source, speaker.medium, speaker.via, speaker.anonymous, cue=cue)
