"""The fullest name that a document gives to whoever a label of a transcript stands for.

A label may be a name with titles ("Dr. Fenn"), a surname or first name, initials that the top explains, or a
part in the talk ("Host", "Q"), whose holder other labels or the top of the page name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from sources.outlets import guess_outlet
from sources.segments.cue_phrases import plain_words
from sources.segments.voice_words import voice_patterns, voice_words
from sources.sentence_words import sentence_words

REACH_OF_TOP = 2500  # characters of a transcript in which the parts and the interviewee are named
MOST_SEARCHES = 200  # names looked for in the whole text: no talk has more speakers
MOST_PLACES = 40  # places of a surname that are looked at for the name before it
_SMALL = r"(?:de|la|le|van|von|der|den|del|della|bin|ibn|al|el|da|di|dos|du|ter|zu|y)"
_WORD = r"[^\W\d_a-z][\w’'-]*\.?"
_NAME = rf"{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{1,3}}"
_NAME_END = r"(?![\w’'-])"
_NAME_BEFORE = re.compile(rf"(?:{_WORD} ){{1,2}}(?:{_SMALL} ){{0,2}}\Z")
_WITH = re.compile(
    r"(?:[Ii]nterview(?:s|ed|ing)?(?: with)?|[Cc]onversation with|[Qq] ?(?:&|and) ?[Aa](?::| with)"
    r"|INTERVIEW:?"
    r"|[Ii]nterview:|[Tt]alk(?:s|ed|ing)? (?:to|with)|[Ss]p(?:oke|eaks|eaking) (?:to|with)|[Ss](?:at|its) "
    r"down with"
    r"|[Aa]sk(?:s|ed) |[Qq]uestions (?:for|to)|[Tt]estimony of|TESTIMONY OF|[Dd]eposition of|DEPOSITION OF"
    r"|[Ee]xamination of|EXAMINATION OF|[Mm]inutes with|[Cc]all with|[Cc]hat with|[Aa]nswers (?:by|from))"
    r"\s+(?:(?:[a-z’'-]+ ){0,5}|(?:the |an? )?(?:[\w’'-]+ ){0,5}(?=[A-Z]))"
    rf"(?P<name>{_NAME}){_NAME_END}"
)
_TALKS = re.compile(
    rf"(?P<name>{_NAME})(?:, [^,.\n]{{2,80}},)? "
    r"(?:spoke (?:to|with)|speaks (?:to|with)|talked (?:to|with)|talks (?:to|with)|sat down with|answer(?:s"
    r"|ed)\b"
    r"|is interviewed|was interviewed|explain(?:s|ed)\b|in conversation|on why|on how|on the|discusses\b)"
)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.? ?){2,3}\Z")
_EXPLAINED = re.compile(rf"(?P<name>{_NAME}),? \(?(?P<initials>[A-Z]{{2,3}})\b\)?")
_NAMED_PART = re.compile(rf"(?P<part>[^\W\d_][\w’' -]{{1,30}}?)s?(?::| [–—-]) ?(?P<name>{_NAME}){_NAME_END}")
_PART_BEHIND = re.compile(
    rf"(?P<name>{_NAME}),? \(?(?:the |our |your |an? )?(?P<part>[a-z][a-z -]{{2,20}}[a-z])\b\)?"
)
_PART_BEFORE = re.compile(
    rf"(?P<part>host|presenter|anchor|moderator|interviewer|guest) (?P<name>{_NAME})", re.IGNORECASE
)
# where others than the page's own people ask, an unnamed "Q" is a voice
_FLOOR = re.compile(
    r"\b(?:briefing|press conference|news conference|hearing|town hall|call|deposition|q&a session)\b",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    rf"(?:presented|hosted|moderated|chaired|interviewed?|conducted|led)(?: by|:) "
    rf"(?P<name>{_NAME}){_NAME_END}",
    re.IGNORECASE,
)


class Label(NamedTuple):
    """The words of a label: the name or part, and the part that stands beside the name ("presenter")."""

    name: str
    part: str = ""


class TurnNames:
    """Resolves the labels of one document; its top, where parts are given out, ends at `top`."""

    def __init__(self, text: str, labels: Iterable[Label], *, title: str | None, top: int) -> None:
        self._text = text
        self._labels = tuple(labels)
        self._top = (f"{title}\n" if title else "") + text[: min(top, REACH_OF_TOP)]
        self._searched = 0
        self._known: dict[str, str | None] = {}

    def name_of(self, label: Label) -> str | None:
        """Return the fullest name of a label; None for a part ("Q") that nobody is named for."""
        key = without_titles(label.name).casefold()
        if key not in self._known:
            self._known[key] = self._resolve(label)
        return self._known[key]

    def _resolve(self, label: Label) -> str | None:
        part = plain_words(label.name).strip(" .")
        if part in _parts():
            return self._holder(part)
        bare = without_titles(label.name)
        words = bare.split()
        if not words:
            return _in_small_letters(label.name)
        if len(words) > 1:
            return self._fuller(words)
        if _INITIALS.match(bare) is not None and bare.isupper() and len(bare) <= 4:
            known = self._explained(bare.replace(".", ""))
            if known is not None:
                return known
        return self._with_first_name(words[0])

    @cached_property
    def _full_names(self) -> list[str]:
        names = [without_titles(label.name) for label in self._labels]
        return list(
            dict.fromkeys(_in_small_letters(name) for name in names if " " in name and not _is_part(name))
        )

    def _fuller(self, words: list[str]) -> str:
        """Return the longest of the labels' names that holds all the words."""
        own = _in_small_letters(" ".join(words))
        keys = {word.casefold() for word in words}
        holding = [name for name in self._full_names if keys <= set(name.casefold().split())]
        name = max(holding, key=len, default=own)
        return name.title() if not name.istitle() and name.title() in self._text else name  # Bo of "BO LIND"

    def _with_first_name(self, word: str) -> str:
        key = word.casefold()
        for name in self._full_names:
            parts = name.casefold().split()
            if key in (parts[-1], parts[0]):
                return name
        return self._name_in_text(_in_small_letters(word))

    def _name_in_text(self, surname: str) -> str:
        """Return the full name in which a surname, or first name, stands somewhere in the text."""
        self._searched += 1
        if self._searched > MOST_SEARCHES:
            return surname
        for match in re.compile(rf"(?<!\w){re.escape(surname)}(?!\w)").finditer(self._text):
            before = _NAME_BEFORE.search(self._text, max(0, match.start() - 50), match.start())
            words = [] if before is None else without_titles(before.group().strip()).split()
            while words and words[0].lower() in sentence_words().starters:
                words.pop(0)
            if words and words[-1][:1].isupper():
                return " ".join([*words, surname])
            behind = re.compile(rf" (?:{_SMALL} ){{0,2}}(?P<name>[^\W\d_a-z][\w’'-]+)").match(
                self._text, match.end()
            )
            if behind is not None and behind.group("name").lower() not in sentence_words().starters:
                return surname + behind.group()
            if match.start() > REACH_OF_TOP * MOST_PLACES:
                break
        return surname

    def _explained(self, initials: str) -> str | None:
        explained = (match.group("name") for match in _EXPLAINED.finditer(self._top))
        named = (match.group() for match in re.finditer(_NAME, self._top))
        for name in map(_without_opener, (*explained, *self._full_names, *named)):
            if "".join(word[0] for word in name.split() if word[0].isupper()) == initials and _is_person(
                name
            ):
                return name
        return None

    def _holder(self, part: str) -> str | None:
        """Return who has a part in the talk: by another label, by the top, else the part itself."""
        words = voice_words()
        bare = without_titles(part.removeprefix("the "))
        if part in words.answering_roles:
            return self._interviewee or self._named_for(words.answering_roles) or _unless_letter(bare)
        if part in words.asking_roles:
            wanted = {bare} if len(bare) > 1 and bare != "question" else words.asking_roles
            made = _MADE_BY.search(self._top)
            asker = _unless_letter(bare)
            if asker is None and _FLOOR.search(self._top) is not None:
                asker = "Questioner"
            return self._named_for(wanted) or (None if made is None else made.group("name")) or asker
        return self._named_for({bare}) or bare[:1].upper() + bare[1:]

    def _named_for(self, parts: Iterable[str]) -> str | None:
        wanted = {part.removeprefix("the ") for part in parts}
        for label in self._labels:
            if label.part.lower() in wanted and not _is_part(label.name):
                return self._fuller(without_titles(label.name).split())
        for pattern in (_NAMED_PART, _PART_BEHIND, _PART_BEFORE):
            for match in pattern.finditer(self._top):
                if match.group("part").lower() in wanted and _is_person(match.group("name")):
                    return _in_small_letters(match.group("name"))
        return None

    @cached_property
    def _interviewee(self) -> str | None:
        for pattern in (_WITH, _TALKS):
            for match in pattern.finditer(self._top):
                name = without_titles(match.group("name").strip())
                if _is_person(name):
                    return _in_small_letters(name)
        return None

    @property
    def interviewee(self) -> str | None:
        """Who answers in an interview, as its top names him."""
        return self._interviewee


def _parts() -> frozenset[str]:
    words = voice_words()
    return words.asking_roles | words.answering_roles | words.other_roles


def _is_part(name: str) -> bool:
    return plain_words(name).strip(" .") in _parts()


def _unless_letter(part: str) -> str | None:
    """Return a part as a name ("Host"); None for "Q" and "A", which name nobody."""
    return None if part in ("q", "a", "question", "answer") else part[:1].upper() + part[1:]


def _is_person(name: str) -> bool:
    words = name.split()
    return (
        len(words) > 1
        and words[0].lower() not in sentence_words().starters
        and not any(word.lower() in sentence_words().starters and word.islower() for word in words)
        and guess_outlet(name) is None
    )


def without_titles(name: str) -> str:
    """Return "Fenn" of "Dr. Fenn" and "Luisa Fenn" of "Prof. Sir LUISA FENN"."""
    for _ in range(3):
        name = voice_patterns().title.sub("", name)
    first, _, rest = name.removeprefix("VOICE OF ").removeprefix("Voice of ").partition(" ")
    if rest and first.lower() in voice_words().asking_roles | voice_words().answering_roles:
        name = rest  # Presenter Ola Brandt
    return name.strip()


def _without_opener(name: str) -> str:
    """Return "Karin Moe" of "With Karin Moe"."""
    words = name.split()
    while len(words) > 1 and words[0].lower() in sentence_words().starters:
        words.pop(0)
    return " ".join(words)


def _in_small_letters(name: str) -> str:
    """Return "Mara O'Neil" of "MARA O'NEIL", "Tom McGee" of "TOM McGEE"; other names as they stand."""
    return " ".join(_small(word) for word in name.split())


def _small(word: str) -> str:
    if sum(letter.isupper() for letter in word) < 3 and not (word.isupper() and len(word.strip(".")) > 2):
        return word
    if word.startswith(("Mc", "Mac")):
        head = 2 if word[2:3].isupper() else 3
        return word[: head + 1] + word[head + 1 :].lower()
    return re.sub(r"[^\W\d_]+", lambda match: match.group().capitalize(), word)
