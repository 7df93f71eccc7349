"""Who "he", "it", "the source" or "the report" is: the speakers of one passage so far, the last one first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import HopRole
from claims.names.actors import canonical_actor, is_anonymous
from claims.speech.describe import describe_actor, speaker_words
from claims.words.grammar import word_set

_MEMORY = 40  # speakers kept; older ones are no likely antecedent
_SINGULAR_PERSONS = word_set("he she him her")
_PLURALS = frozenset(["they", "them"])
_GENERIC_PERSONS = word_set("source informant contact official person man woman interviewee speaker author")
_GENERIC_PUBLISHERS = word_set(
    "agency newspaper paper daily weekly magazine network broadcaster outlet site website channel station "
    "journal tabloid publication wire service"
)
_POINTING = word_set("same very said")
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
    """

    agent: str
    role: HopRole
    medium: str | None = None
    via: tuple[str, ...] = ()
    anonymous: bool = False
    is_person: bool = False
    is_plural: bool = False
    is_passed_on: bool = False
    head: str = ""
    words: frozenset[str] = frozenset()


class Speakers:
    """The memory of one passage: who spoke, and who may be meant by the next "he", "it" or "the report"."""

    __slots__ = ("_recent",)

    def __init__(self) -> None:
        self._recent: list[Speaker] = []

    @property
    def last(self) -> Speaker | None:
        """Whoever spoke last."""
        return self._recent[-1] if self._recent else None

    def note(self, speaker: Speaker) -> None:
        """Remember that `speaker` spoke last."""
        self._recent.append(speaker)
        if len(self._recent) > _MEMORY:
            del self._recent[0]

    def last_named(self, agent: str) -> Speaker | None:
        """Return the last speaker of that very name."""
        return next((speaker for speaker in reversed(self._recent) if speaker.agent == agent), None)

    def resolve_pronoun(self, pronoun: str) -> Speaker | None:
        """Return whom a pronoun means: the last speaker that fits in number and kind."""
        if pronoun in _SINGULAR_PERSONS:
            return self._last_where(is_person=True, is_plural=False)
        if pronoun in _PLURALS:
            return self._last_where(is_person=None, is_plural=True) or self._last_where(
                is_person=None, is_plural=None
            )
        if pronoun == "it":
            last = self.last
            carrier = self._last_where(is_person=False, is_plural=False)
            if (
                last is not None
                and last.is_passed_on
                and carrier is not None
                and last.via[-1:] == (carrier.agent,)
            ):
                return last  # the agency goes on with what its source says
            return self._last_where(is_person=False, is_plural=False) or self._last_where(
                is_person=False, is_plural=None
            )
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
        singular = head.removesuffix("s") if head.endswith("s") and not head.endswith("ss") else head
        for speaker in reversed(self._recent):
            if not names <= speaker.words:
                continue
            names_medium = speaker.medium is not None and speaker.medium.lower().split()[-1] == singular
            same_head = singular in (speaker.head, speaker.head.removesuffix("s"), _maker(speaker))
            if names_medium or (same_head and words - speaker.words <= {head, singular} | _POINTING):
                return speaker
            if speaker.is_person and len(words) > len(names) - 1 and words <= speaker.words:
                return speaker  # "the Deputy Minister" after "Deputy Minister Ann Lee"
        if names:
            return None
        if singular in _GENERIC_PERSONS:
            known = self._last_where(is_person=True, is_plural=False)
            return self.last if known is None and singular == "source" else known
        if singular in _GENERIC_PUBLISHERS:
            found = next((item for item in reversed(self._recent) if _is_publisher(item)), None)
            if found is not None:
                return found
        if singular in _GENERIC_BODIES and words <= {head, "news"}:
            body = self._last_where(is_person=False, is_plural=False)
            is_other = body is None or body.role == "outlet" or _last_word(body.agent) in _GENERIC_BODIES
            return None if is_other else body
        return None

    def _last_where(self, *, is_person: bool | None, is_plural: bool | None) -> Speaker | None:
        return next(
            (
                speaker
                for speaker in reversed(self._recent)
                if (is_person is None or speaker.is_person == is_person)
                and (is_plural is None or speaker.is_plural == is_plural)
            ),
            None,
        )


def _is_publisher(speaker: Speaker) -> bool:
    """Tell an outlet of the register, or an unknown one by its last word ("Coast Herald")."""
    return speaker.role == "outlet" or (
        not speaker.is_person and _last_word(speaker.agent) in speaker_words().mastheads
    )


def _maker(speaker: Speaker) -> str:
    """Return the last noun of a document's maker ("Water Board"), whom "the board" may mean."""
    return _last_word(speaker.agent) if speaker.role == "report" else ""


def _last_word(words: str) -> str:
    return words.lower().split()[-1] if words.split() else ""


def new_speaker(words: str, *, medium: str | None = None, via: Sequence[str] = ()) -> Speaker:
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
    )
