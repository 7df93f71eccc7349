"""Who "he", "it", "the source" or "the report" is: the speakers of one passage so far, the last one first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.actors import canonical_actor, is_anonymous
from claims.claim import HopRole
from claims.describe import describe_actor

_MEMORY = 40  # speakers kept; older ones are no likely antecedent
_SINGULAR_PERSONS = frozenset("he she him her".split())
_PLURALS = frozenset("they them".split())
_GENERIC_PERSONS = frozenset("source official person man woman interviewee speaker author".split())
_GENERIC_PUBLISHERS = frozenset(
    "agency newspaper paper daily weekly magazine network broadcaster outlet site website channel station journal "
    "tabloid publication wire service".split()
)
_GENERIC_BODIES = frozenset(
    "department ministry agency company firm group organisation organization institute institution government body committee "
    "commission council court union party bank office bureau authority country regulator watchdog charity university "
    "administration campaign panel board".split()
)


class Speaker(NamedTuple):
    """Somebody who spoke or was named as the carrier of words.

    Attributes:
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

    def carrier(self) -> Speaker | None:
        """Return the last outlet or body that carried words of others."""
        return next((speaker for speaker in reversed(self._recent) if not speaker.is_person), None)

    def resolve_pronoun(self, pronoun: str) -> Speaker | None:
        """Return whom a pronoun means: the last speaker that fits in number and kind."""
        if pronoun in _SINGULAR_PERSONS:
            return self._last_where(is_person=True, is_plural=False)
        if pronoun in _PLURALS:
            return self._last_where(is_person=None, is_plural=True) or self._last_where(
                is_person=None, is_plural=None
            )
        if pronoun == "it":
            return self._last_where(is_person=False, is_plural=False) or self._last_where(
                is_person=False, is_plural=None
            )
        return None

    def resolve_noun(self, head: str, words: frozenset[str]) -> Speaker | None:
        """Return whom a definite noun phrase means ("the report", "the NGO worker"); None when nobody fits."""
        singular = head.removesuffix("s") if head.endswith("s") and not head.endswith("ss") else head
        for speaker in reversed(self._recent):
            names_medium = speaker.medium is not None and speaker.medium.lower().split()[-1] == singular
            same_head = speaker.head in (head, singular) or head in speaker.words
            if names_medium or (same_head and words - speaker.words <= {head, singular}):
                return speaker
        if singular in _GENERIC_PERSONS:
            known = self._last_where(is_person=True, is_plural=False)
            return self.last if known is None and singular == "source" else known
        if singular in _GENERIC_PUBLISHERS:
            found = next((item for item in reversed(self._recent) if item.role == "outlet"), None)
            if found is not None:
                return found
        if singular in _GENERIC_BODIES and words <= {head, "news"}:
            return self._last_where(is_person=False, is_plural=False)
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
