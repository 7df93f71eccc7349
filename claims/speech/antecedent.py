"""Who "he", "it", "the source" or "the report" is: the speakers of one passage so far, the last one first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import Hop, HopRole
from claims.names.actors import canonical_actor, is_anonymous
from claims.speech.describe import describe_actor
from claims.speech.speaker_words import names_persons, speaker_words
from claims.words.grammar import word_set
from sources.span import Span

_MEMORY = 40  # speakers kept; older ones are no likely antecedent
_SINGULAR_PERSONS = word_set("he she him her")
_PAIR = 2
_PAIR_REACH = 4  # last speakers among whom the two of "both" are
_FEMALE = word_set("she her")
_PLURALS = frozenset(["they", "them"])
_GENERIC_PERSONS = word_set("source informant contact official person man woman interviewee speaker author")
_GENERIC_PUBLISHERS = word_set(
    "agency newspaper paper daily weekly magazine network broadcaster outlet site website channel station "
    "journal tabloid publication wire service programme program show podcast"
)
_POINTING = word_set("same very said")
_HYPERNYMS = word_set("organisation organization group body institution agency")
_COMPANIES = word_set("company firm")
_GENERIC_DOCUMENTS = word_set("document paper text report")
_SPOKEN = word_set("speech interview lecture address talk sermon conference briefing testimony hearing")
_QUALIFYING_PUBLISHERS = word_set("news wire state daily weekly local same official press")
_REACH_OF_THEY = 1500  # code points in which several persons still are "they"
_REACH_OF_BODY = 600  # code points in which a body still is whom "a spokesman" speaks for
_GENERIC_BODIES = word_set(
    "department ministry agency company firm group organisation organization institute institution "
    "government body committee commission council court union party bank office bureau authority country "
    "regulator watchdog charity university administration campaign panel board"
)


class Speaker(NamedTuple):
    """Somebody who spoke or was named as the carrier of words.

    Attributes:
        is_passed_on: a carrier that speaks itself passed the words on ("quoting a source, the agency said").
        head: the last noun of the words that first named the speaker, in lower case.
        words: those words in lower case.
        kind: the head of an apposition: "charity" in "HelpHome, a housing charity".
        sex: "female" or "male" where the words or a pronoun told it, else empty.
    """

    agent: str
    role: HopRole
    medium: str | None = None
    via: tuple[Hop, ...] = ()
    anonymous: bool = False
    is_person: bool = False
    is_plural: bool = False
    is_passed_on: bool = False
    head: str = ""
    words: frozenset[str] = frozenset()
    kind: str = ""
    sex: str = ""


class Voice(NamedTuple):
    """A named speaker at one place of the text."""

    agent: str
    role: HopRole
    source: Span | None
    medium: str | None = None
    via: tuple[Hop, ...] = ()
    anonymous: bool = False
    reason: str | None = None
    cue: Span | None = None


class Speakers:
    """The memory of one passage: who spoke, and who may be meant by the next "he", "it" or "the report"."""

    __slots__ = ("_home", "_marked", "_place", "_places", "_recent")

    def __init__(self, home: Speaker | None = None) -> None:
        self._recent: list[Speaker] = []
        self._places: list[int] = []
        self._home = home
        self._place = 0
        self._marked = 0

    @property
    def last(self) -> Speaker | None:
        """Whoever spoke last."""
        return self._recent[-1] if self._recent else None

    def note(self, speaker: Speaker) -> None:
        """Remember that `speaker` spoke last."""
        self._recent.append(speaker)
        self._places.append(self._place)
        if len(self._recent) > _MEMORY:
            del self._recent[0], self._places[0]
            self._marked = max(0, self._marked - 1)

    def begin(self, place: int) -> None:
        """Begin the sentence at `place`: whoever is noted from here on belongs to it."""
        if place != self._place:
            self._place = place
            self._marked = len(self._recent)

    def amend(self, agent: str, via: tuple[Hop, ...]) -> None:
        """Remember through whom the last speaker called `agent` came."""
        for index in range(len(self._recent) - 1, -1, -1):
            if self._recent[index].agent == agent:
                self._recent[index] = self._recent[index]._replace(via=via, is_passed_on=True)
                return

    def last_named(self, agent: str) -> Speaker | None:
        """Return the last speaker of that very name."""
        return next((speaker for speaker in reversed(self._recent) if speaker.agent == agent), None)

    def body_called(self, name: str) -> Speaker | None:
        """Return the last body of that name, or of a longer one that begins with this single word."""
        return next(
            (
                speaker
                for speaker in reversed(self._recent)
                if not speaker.is_person
                and not speaker.is_plural
                and speaker.role == "speaker"
                and (speaker.agent == name or speaker.agent.split()[0] == name)
                and speaker.agent[0].isupper()
            ),
            None,
        )

    def last_outlet(self) -> Speaker | None:
        """Return the outlet named last."""
        return next((speaker for speaker in reversed(self._recent) if speaker.role == "outlet"), None)

    def last_publisher(self, name: str) -> Speaker | None:
        """Return the last outlet whose name is `name` or ends in it: "the Ledger", "Upstream Ledger"."""
        folded = name.lower()
        return next(
            (
                speaker
                for speaker in reversed(self._recent)
                if _is_publisher(speaker)
                and (speaker.agent.lower() == folded or speaker.agent.lower().endswith(f" {folded}"))
            ),
            None,
        )

    def resolve_pronoun(self, pronoun: str, *, is_behind: bool = False) -> Speaker | None:
        """Return whom a pronoun means: the last speaker that fits in number and kind.

        Args:
            pronoun: in lower case, as a subject.
            is_behind: it stands behind what it says, so that nobody inside those words is meant, where
                sentences before have somebody.
        """
        if pronoun in _SINGULAR_PERSONS:
            other = "male" if pronoun in _FEMALE else "female"
            earlier = _last_single(self._recent[: self._marked], other) if is_behind else None
            return earlier or _last_single(self._recent, other)
        if pronoun in _PLURALS:
            several = self._last_where(is_person=None, is_plural=True, reach=_REACH_OF_THEY)
            return several or self._last_where(is_person=False, is_plural=None)
        if pronoun == "it":
            last = self.last
            carrier = self._last_thing()
            if (
                last is not None
                and last.is_passed_on
                and carrier is not None
                and last.via
                and last.via[-1].agent == carrier.agent
            ):
                return last  # the agency goes on with what its source says
            return carrier or self._home
        return None

    def resolve_noun(
        self, head: str, words: frozenset[str], names: frozenset[str] = frozenset()
    ) -> Speaker | None:
        """Return whom a definite noun phrase means ("the report", "the NGO worker"); None when nobody fits.

        Args:
            head: its last noun, in lower case.
            words: its words without the article, in lower case.
            names: those of them that are written with a capital; the antecedent must hold them too.
        """
        known = self.resolve_head(head, words, names)
        return known if known is not None or names else self.resolve_kind(head, words)

    def resolve_head(self, head: str, words: frozenset[str], names: frozenset[str]) -> Speaker | None:
        """Return the last speaker whose own words the phrase repeats ("the Deputy Minister")."""
        singular = _singular(head)
        home: tuple[Speaker, ...] = () if self._home is None or not names else (self._home,)
        for speaker in (*reversed(self._recent), *home):
            is_one_of_many = speaker.is_person and head != singular and not speaker.is_plural
            if not names <= speaker.words or is_one_of_many:
                continue
            names_medium = speaker.medium is not None and _last_word(speaker.medium) == singular
            same_head = singular in (
                speaker.head,
                speaker.head.removesuffix("s"),
                _maker(speaker),
                speaker.kind,
            )
            if names_medium or (same_head and words - speaker.words <= {head, singular} | _POINTING):
                return speaker
            is_fuller = speaker.is_person and len(words) > len(names) - 1 and words <= speaker.words
            if is_fuller and names_persons(head):
                return speaker  # "the Deputy Minister" after "Deputy Minister Ann Lee"
        return None

    def resolve_kind(self, head: str, words: frozenset[str]) -> Speaker | None:
        """Return the last speaker of the kind that a noun tells: "the source", "the paper", "the company"."""
        singular = _singular(head)
        if head == "sources":
            return self.last_plural() or self.last
        if singular in _GENERIC_PERSONS and singular == head:
            known = self._last_where(is_person=True, is_plural=False)
            return self.last if known is None and singular == "source" else known
        if singular in _GENERIC_PUBLISHERS and words <= {head, singular} | _QUALIFYING_PUBLISHERS:
            found = next((item for item in reversed(self._recent) if _is_publisher(item)), None)
            if found is not None or self._home is not None:
                return found or self._home
        if singular in _GENERIC_BODIES and words <= {head, "news"}:
            is_wide = singular in _COMPANIES | _HYPERNYMS
            body = next(
                (item for item in reversed(self._recent) if _may_be_body(item, is_wide=is_wide)), None
            )
            is_other = body is None or body.role == "outlet" or _is_of_other_kind(body, singular)
            is_other = is_other or (body is not None and body.agent == body.agent.lower())
            return self._home_of(singular) if is_other else body
        return self._home_of(singular)

    def _last_thing(self) -> Speaker | None:
        """Return whom "it" means: a body, a document, or one word that nothing makes a person."""
        return next(
            (
                item
                for item in reversed(self._recent)
                if not item.is_plural and (not item.is_person or _is_loose_word(item))
            ),
            None,
        )

    def is_home(self, speaker: Speaker) -> bool:
        """Tell whether a speaker is who issued the passage."""
        return speaker is self._home

    def _home_of(self, noun: str) -> Speaker | None:
        """Return who issued the passage where its name holds the noun: "the museum" in its own report."""
        home = self._home
        return home if home is not None and noun in home.agent.lower().split() else None

    def last_plural(self, reach: int | None = None) -> Speaker | None:
        """Return the last speakers that are several, among those of the last `reach` code points."""
        return self._last_where(is_person=None, is_plural=True, reach=reach)

    def of_sex(self, sex: str) -> list[Speaker]:
        """Return the persons of a sex, the last first."""
        return [speaker for speaker in reversed(self._recent) if speaker.sex == sex and speaker.is_person]

    def place_of(self, speaker: Speaker) -> int:
        """Return where the last sentence begins in which a speaker of that name was noted."""
        pairs = zip(reversed(self._recent), reversed(self._places), strict=True)
        return next((place for other, place in pairs if other.agent == speaker.agent), self._place)

    def last_pair(self) -> Speaker | None:
        """Return whom "both" means: the last speakers named together, else the last two persons."""
        last = self.last
        if last is not None and last.is_plural:
            return last
        recent = {speaker.agent: speaker for speaker in reversed(self._recent[-_PAIR_REACH:])}
        pair = list(recent.values())[:_PAIR]
        are_persons = all(item.is_person and not item.is_plural for item in pair)
        if last is None or len(pair) < _PAIR or not are_persons:
            return None
        agent = f"{pair[1].agent} and {pair[0].agent}"
        return last._replace(agent=agent, is_plural=True, medium=None, sex="")

    def last_report(self, words: frozenset[str]) -> Speaker | None:
        """Return the last document that spoke, of a kind among `words`, or of any."""
        for speaker in reversed(self._recent):
            if words == {"paper"} and _is_publisher(speaker):
                return speaker
            document = _last_word(speaker.medium or (speaker.agent if speaker.role == "report" else ""))
            is_written = document not in _SPOKEN
            if document and (not words or document in words or (is_written and words <= _GENERIC_DOCUMENTS)):
                return speaker
        return None

    def last_body(self) -> Speaker | None:
        """Return the last body near by, if it has a name of its own: no paper and no document."""
        for speaker, place in zip(reversed(self._recent), reversed(self._places), strict=True):
            if self._place - place > _REACH_OF_BODY:
                return None
            if not (speaker.is_person or speaker.is_plural or speaker.role != "speaker"):
                return speaker if speaker.agent != speaker.agent.lower() else None
        return None

    def _last_where(
        self, *, is_person: bool | None, is_plural: bool | None, reach: int | None = None
    ) -> Speaker | None:
        for speaker, place in zip(reversed(self._recent), reversed(self._places), strict=True):
            if reach is not None and self._place - place > reach:
                return None
            is_kind = is_person is None or speaker.is_person == is_person
            if is_kind and (is_plural is None or speaker.is_plural == is_plural):
                return speaker
        return None


def _last_single(speakers: Sequence[Speaker], other: str) -> Speaker | None:
    """Return the last single person whose sex is not `other`."""
    return next(
        (item for item in reversed(speakers) if item.is_person and not item.is_plural and item.sex != other),
        None,
    )


def _is_loose_word(speaker: Speaker) -> bool:
    """Tell a name of one word that no title and no given name goes with: "Tern"."""
    is_single = speaker.agent.isalpha() and speaker.agent[0].isupper() and not speaker.anonymous
    return is_single and not speaker.sex and speaker.words <= {speaker.agent.lower()}


def _may_be_body(speaker: Speaker, *, is_wide: bool) -> bool:
    """Tell a body, or two capitals that nothing tells to be a person's name ("Brakk Marine")."""
    is_unknown = speaker.is_person and not speaker.sex and speaker.agent.istitle() and not speaker.anonymous
    is_loose = is_unknown and speaker.words <= {*speaker.agent.lower().split(), "the"}
    is_document = speaker.role == "report" and speaker.medium is None
    return ((is_wide and is_loose) or not speaker.is_person) and not speaker.is_plural and not is_document


def _is_publisher(speaker: Speaker) -> bool:
    """Tell an outlet of the register, or an unknown one by its last word ("Coast Herald")."""
    return speaker.role == "outlet" or (
        not speaker.is_person and _last_word(speaker.agent) in speaker_words().mastheads
    )


def _singular(noun: str) -> str:
    return noun.removesuffix("s") if noun.endswith("s") and not noun.endswith("ss") else noun


def _is_of_other_kind(body: Speaker, noun: str) -> bool:
    """Tell that "the union" cannot mean an "Employers' Association", whose own noun is another."""
    known = speaker_words()
    nouns = {word for word in body.agent.lower().split() if word in known.organisations}
    if not nouns or noun in nouns:
        return False
    if noun in _COMPANIES:
        return not nouns & known.commercial
    return noun not in _HYPERNYMS


def _maker(speaker: Speaker) -> str:
    """Return the last noun of a document's maker ("Water Board"), whom "the board" may mean."""
    return _last_word(speaker.agent) if speaker.role == "report" else ""


def _last_word(words: str) -> str:
    return words.lower().split()[-1] if words.split() else ""


def new_speaker(words: str, *, medium: str | None = None, via: Sequence[Hop] = ()) -> Speaker:
    """Return the speaker that `words` introduce."""
    described = describe_actor(words)
    return Speaker(
        agent=canonical_actor(described.name),
        role=described.role,
        medium=medium or described.medium,
        via=tuple(via),
        anonymous=is_anonymous(words),
        is_person=described.is_person,
        is_plural=described.is_plural,
        head=described.head,
        words=described.words,
        kind=described.kind,
        sex=described.sex,
    )
