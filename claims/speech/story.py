"""Who belongs to a carried story: "the report", "one of the inspectors" in the sentences that follow it.

Whoever a paper's story brings in as somebody unknown ("two inspectors", "a draft", "nurses") is known to
the passage only through that paper, so what they say later came through it too. Whoever is named, or stands
behind "the" from the start ("the club", "the mayor"), exists beside the story and answers for himself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import Hop
from claims.speech.antecedent import Voice
from claims.speech.media import document_nouns, handing, own_products
from claims.speech.saying import Saying
from claims.speech.speaker_words import names_persons
from claims.speech.strand import Strand
from claims.words.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    HARD_STOPS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    looks_finite,
    word_set,
)
from claims.words.token import Token

_BORDERS = (
    PREPOSITIONS | PRONOUNS | RELATIVES | SUBORDINATORS | COORDINATORS | AUXILIARIES | HARD_STOPS | {",", "."}
)
_LASTS = 3000  # code points for which a story is remembered
_DEFINITE = word_set("the this that these those") | set(POSSESSIVES)
_POINTING = word_set("the these those both")
_PARTS = word_set(
    "one two three four five some several many most all both none another others neither either"
)
_LONGEST_PHRASE = 5  # words of "one of the two former inspectors"


class _Newcomer(NamedTuple):
    carriers: tuple[Hop, ...]
    place: int


class Stories:
    """The stories that a passage carries, and whom they brought in."""

    __slots__ = ("_newcomers", "_outlet")

    def __init__(self) -> None:
        self._newcomers: dict[str, _Newcomer] = {}
        self._outlet: tuple[Hop, ...] = ()

    def clear(self) -> None:
        """Forget them: a new section begins."""
        self._newcomers.clear()
        self._outlet = ()

    def note(self, strand: Strand, named: Sequence[tuple[Saying, Voice]]) -> None:
        """Remember whom a sentence brings in, under the outlets that carry it; else as the passage's own.

        Args:
            strand: the sentence.
            named: its sayings with their speakers.
        """
        carriers = max((_outlets_of(voice) for _, voice in named), key=len, default=())
        own = [
            saying.source for saying, voice in named if voice.role == "outlet" and saying.source is not None
        ]
        place = strand.span.start
        if not carriers and not self._newcomers:
            return
        if carriers:
            self._outlet = carriers
        for index, noun in _newcomers(strand.items):
            if any(phrase.first <= index < phrase.head_last for phrase in own):
                continue
            inner = [
                voice.via
                for saying, voice in named
                if _names(saying, index) and len(voice.via) > len(carriers)
            ]
            self._newcomers.pop(noun, None)  # the last comes last
            self._newcomers[noun] = _Newcomer(inner[0] if inner else carriers, place)

    def carriers_of(self, words: str, place: int) -> tuple[Hop, ...]:
        """Return who carried what "one of the inspectors" says; nobody where no story brought them in.

        Args:
            words: the words that name the speaker.
            place: where they stand.
        """
        noun = _pointed_noun(words)
        found = None if noun is None else self._newcomers.get(noun)
        if found is None and noun in handing().makers:
            found = next(
                (self._newcomers[word] for word in reversed(self._newcomers) if word in document_nouns()),
                None,
            )
        if found is None or place - found.place > _LASTS:
            return ()
        return found.carriers

    def maker_of(self, words: str) -> tuple[Hop, ...]:
        """Return the outlet, behind its carriers, whose own "report" or "article" is meant."""
        noun = _pointed_noun(words)
        is_own = noun in own_products() and noun not in self._newcomers
        return self._outlet if is_own else ()


def carried_inside(named: Sequence[tuple[Saying, Voice]]) -> list[tuple[str, tuple[Hop, ...]]]:
    """Return the unnamed speakers inside what an outlet of the same sentence says, with their carriers."""
    found: list[tuple[str, tuple[Hop, ...]]] = []
    for saying, voice in named:
        carriers = _outlets_of(voice) if voice.role == "outlet" else ()
        for inner, other in named:
            is_inside = any(first <= inner.cue[0] < last for first, last in saying.contents)
            if carriers and is_inside and other.anonymous and not other.via and inner is not saying:
                found.append((other.agent, carriers))
    return found


def _outlets_of(voice: Voice) -> tuple[Hop, ...]:
    """Return the carriers of a voice, and itself where it is an outlet: those who carry its story."""
    if voice.role == "outlet":
        hop = Hop(agent=voice.agent, role="outlet", cue=voice.cue, span=voice.source)
        return (*voice.via, hop)
    last = max((index for index, hop in enumerate(voice.via) if hop.role == "outlet"), default=-1)
    return voice.via[: last + 1]


def _names(saying: Saying, index: int) -> bool:
    return saying.source is not None and saying.source.first <= index < saying.source.last


def _newcomers(items: Sequence[Token]) -> list[tuple[int, str]]:
    """Return the nouns, in the singular, of persons and documents that a sentence brings in as unknown."""
    found: list[tuple[int, str]] = []
    is_open = True  # no "the" or "its" in the phrase so far
    is_single = False  # "a" or "one" stands before
    for index, item in enumerate(items):
        lower = item.lower
        if lower in _DEFINITE or lower.endswith("'s"):
            is_open = False
        elif lower in DETERMINERS:
            is_open, is_single = True, True
        elif _ends_phrase(item) and not (is_single and items[index - 1].lower in DETERMINERS):
            is_open, is_single = True, False
        elif is_open and (is_single or lower.endswith("s")) and _is_head(items, index):
            found.append((index, _singular(lower)))
    return found


def _ends_phrase(item: Token) -> bool:
    return item.lower in _BORDERS or looks_finite(item.text, item.lower)


def _is_head(items: Sequence[Token], index: int) -> bool:
    """Tell whether a word names persons or a document and nothing of its phrase follows."""
    lower = items[index].lower
    if not (items[index].text.islower() and lower.isalpha()):
        return False
    follower = items[index + 1] if index + 1 < len(items) else None
    if follower is not None and follower.text.isalpha() and not _ends_phrase(follower):
        return follower.text[0].isupper() is False and _is_verb_like(follower)
    is_person = names_persons(lower) and _singular(lower) not in handing().reasons
    return is_person or lower in document_nouns()


def _is_verb_like(item: Token) -> bool:
    return item.lower.endswith(("ed", "ing"))


def _singular(noun: str) -> str:
    if noun.endswith(("men", "women")):
        return f"{noun[:-2]}an"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _pointed_noun(words: str) -> str | None:
    """Return the noun, in the singular, of "the draft" and "one of the inspectors"; None of others."""
    parts = words.lower().split(",", 1)[0].split()
    border = next(
        (at for at, word in enumerate(parts) if word in ("who", "which", "that") and at), len(parts)
    )
    parts = parts[:border]
    if len(parts) > 2 and parts[0] in _PARTS and parts[1] == "of":
        parts = parts[2:]
    if len(parts) < 2 or len(parts) > _LONGEST_PHRASE or parts[0] not in _POINTING | {"another"}:
        return None
    border = next((at for at, word in enumerate(parts) if word in PREPOSITIONS), len(parts))
    if border < 2 or any(word[0].isupper() for word in words.split(",", 1)[0].split()[1:border]):
        return None
    return _singular(parts[border - 1])
