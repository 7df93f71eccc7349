"""Whom a phrase means that points back: "the association", "his deputy", "one of the three", "both".

Pronouns alone are read in claims/speech/naming.py; here are phrases that hold a noun or a quantity. None
where nobody fits: then the words stand for themselves.
"""

from __future__ import annotations

import re

from claims.names.actors import is_anonymous
from claims.speech.antecedent import Speaker, Speakers, new_speaker
from claims.speech.describe import core_words, describe_actor, head_index
from claims.speech.fullest import Names
from claims.speech.person_name import named_person
from claims.speech.speaker_words import is_owner, names_persons, singular_of, speaker_words
from claims.words.grammar import (
    DETERMINERS,
    POSSESSIVES,
    PRONOUNS,
    PUBLISHERS,
    is_capitalised,
    word_set,
)

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten"
_PART = re.compile(
    rf"(?P<part>one|{_NUMBERS}|dozens|most|some|many|several|few|a few|half|both|all|none|each|another|others"
    r"|an?other|a (?:second|third|fourth|fifth))"
    r"(?: of (?P<whole>(?:the|these|those|them|his|her|its|their)(?: [\w’'-]+){0,6}))?\Z",
    re.IGNORECASE,
)
_PAIR = re.compile(
    rf"(?:(?:all|both|the) )?(?:(?:the )?(?:{_NUMBERS}|pair|trio|couple|duo))(?: men| women| people)?\Z"
    r"|both(?: men| women)?\Z",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?P<owner>(?:the|this) [\w-]+(?: [\w-]+){0,2})['’]s? (?P<rest>\S.*)\Z", re.IGNORECASE)
_OF_HIS = re.compile(
    r"(?:an?|one|the|another) (?P<noun>\S.*) of (?P<owner>his|hers|theirs|its)\Z", re.IGNORECASE
)
_SURNAME = re.compile(r"(?P<owner>[A-Z][\w-]+)['’]s? (?P<rest>[a-z].*)\Z")
_INNER = re.compile(r"(?P<outer>\S.* (?:for|of|at|in|with|from)) (?P<inner>the [a-z]+)\Z")
_NESTED = re.compile(r"(?:[a-z]+ ){1,2}of (?:the )?", re.IGNORECASE)
_ABSOLUTE = {"his": "he", "hers": "she", "theirs": "they", "its": "it"}
_DEFINITE = word_set("the this that these those")
_MAKERS = word_set("author authors writer writers auditors researchers investigators inspectors")
_WHOLE = frozenset(["both", "all"])
_COUNTED = word_set("two three four five six seven eight nine ten them these those pair trio duo couple")
_CROWDS = word_set("people men women children persons others")  # own nobody: "the people's leader" is another
_REACH_OF_PAIR = 600  # code points in which "one of the two" still means those of before
_LONGEST_SPOKESMAN = 2  # words of "a spokesman" that tell not whose


class Anaphors:
    """Reads phrases that point back, in one passage."""

    __slots__ = ("_names", "_speakers")

    def __init__(self, names: Names, speakers: Speakers) -> None:
        self._names = names
        self._speakers = speakers

    def resolve(self, words: str, before: int) -> Speaker | None:
        """Return whom `words`, which stand at `before`, mean; None where they point back at nobody known."""
        first, *rest = words.lower().split()
        if first in POSSESSIVES and rest:
            return self._possessed(words.split(maxsplit=1)[1], POSSESSIVES[first], words)
        if rest == ["sides"] and first in _WHOLE:
            return new_speaker(words)._replace(agent=words.lower())
        part = self._part(words, before)
        if part is not None:
            return part
        if len(words.split()) <= _LONGEST_SPOKESMAN and rest and rest[-1].startswith("spokes"):
            return self._spokesman(first, rest[-1])
        compound = self._compound(words, before)
        return self.definite(words, before) if compound is None and first in _DEFINITE and rest else compound

    def _compound(self, words: str, before: int) -> Speaker | None:
        """Read a phrase with another actor inside: "a friend of his", "the board's chair", "Moe's office"."""
        of_his = _OF_HIS.match(words)
        if of_his is not None:
            owner = self._speakers.resolve_pronoun(_ABSOLUTE[of_his.group("owner").lower()])
            agent = None if owner is None else f"{of_his.group('noun')} of {owner.agent}"
            return None if agent is None else new_speaker(words)._replace(agent=agent)
        for pattern, read in ((_OWNED, self._owned), (_SURNAME, self._of_surname), (_INNER, self._inside)):
            match = pattern.match(words)
            if match is not None:
                return read(match.group(1), match.group(2), words, before)
        return None

    def definite(self, words: str, before: int) -> Speaker | None:
        """Return whom "the board" or "the hotel porter" means: a speaker before, else a name in the text."""
        rest = words.lower().split()[1:]
        described = describe_actor(words)
        names = frozenset(word.lower() for word in words.split()[1:] if is_capitalised(word))
        is_short = len(names) == len(rest) == 1 and described.head in speaker_words().organisations
        if is_short:
            names = frozenset()  # "the Ministry" may stand for any ministry's name
        if names and is_full_name(words):
            return None
        known = self._speakers.resolve_head(described.head, frozenset(rest), names)
        if known is not None and (known.is_person or " " in known.agent):
            return known
        if not names:
            named = self._named_before(described.head, rest, before)
            if named is not None:
                return named
        if known is not None or names:
            return known
        return self._speakers.resolve_kind(described.head, frozenset(rest))

    def _named_before(self, head: str, rest: list[str], before: int) -> Speaker | None:
        """Return who was brought in without speaking: a body by its noun, a person by an indefinite."""
        known = speaker_words()
        if head in known.organisations and head == rest[-1]:
            name = self._names.body(rest, before)
            return None if name is None else new_speaker(name)._replace(is_person=False)
        if head in _MAKERS and (rest == [head] or rest[1:3] == ["of", "the"]):
            report = self._speakers.last_report(frozenset(rest[3:]))
            return None if report is None or report.is_person else report
        if describe_actor(f"the {' '.join(rest)}").role == "report":
            return self._speakers.last_report(frozenset(rest))
        words = None if rest != [head] else self._names.introduction(head, before)
        if words is None:
            return None
        if head in PUBLISHERS and words.lower() != head:
            return new_speaker(words)._replace(role="outlet", is_person=False, anonymous=False)
        return new_speaker(words)._replace(is_person=True, anonymous=is_anonymous(f"a {words}"))

    def _part(self, words: str, before: int) -> Speaker | None:
        if _PAIR.match(words) is not None and words.lower() not in _COUNTED:
            return self._speakers.last_pair()
        match = _PART.match(words)
        if match is None:
            return None
        part, whole = match.group("part").lower(), match.group("whole")
        if whole is None:
            last = self._speakers.last
            group = last if last is not None and last.is_plural else None
        elif whole.lower().split()[-1] in _COUNTED:
            is_far = whole.lower().split()[0] == "the"
            group = self._speakers.last_plural(reach=_REACH_OF_PAIR if is_far else None)
        elif whole.lower().split()[0] in POSSESSIVES:
            group = self.resolve(whole, before)
        else:
            rest = whole.lower().split()[1:]
            group = self._speakers.resolve_head(rest[-1], frozenset(rest), frozenset())
            group = group if group is not None and group.is_plural else None
        if group is not None and part in _WHOLE:
            return group
        if group is None:
            return None if whole is None else _named(words, f"{part} of {whole}")
        agent = _decapitalised(
            _NESTED.sub("", group.agent, count=1) if _is_part(group.agent) else group.agent
        )
        link = "of" if agent.split()[0] in _COUNTED or is_capitalised(agent) else "of the"
        return _named(words, f"{part} {link} {agent}")

    def _possessed(self, rest: str, pronoun: str, words: str) -> Speaker | None:
        """Return "Ola Brandt's deputy" for "his deputy"; a name behind it needs no owner."""
        described = describe_actor(words)
        if named_person(core_words(words)) is not None:
            return None
        owner = self._speakers.resolve_pronoun(pronoun)
        if pronoun == "they" and owner is not None and not owner.is_plural:
            return None
        if described.role == "report" and not (owner is not None and owner.role == "speaker"):
            return None
        if owner is None or self._speakers.is_home(owner):
            return None
        return owned_by(owner, rest, words)

    def _owned(self, owner_words: str, rest: str, words: str, before: int) -> Speaker | None:
        owner = self.definite(owner_words, before)
        noun = describe_actor(owner_words).head
        if owner is not None and owner.is_person and not names_persons(noun):
            return None
        if owner is not None and owner.is_person and owner.is_plural != describe_actor(owner_words).is_plural:
            return None
        described = describe_actor(rest)
        is_named = described.is_person and is_capitalised(described.name)
        if owner is None or is_named:
            return None
        if described.role == "report":
            document = described.medium or described.head
            return owner._replace(role="report", medium=document, via=(), is_person=False, anonymous=False)
        return owned_by(owner, rest, words)

    def _of_surname(self, owner: str, rest: str, words: str, before: int) -> Speaker | None:
        """Return "Kari Moe's office" for "Moe's office"."""
        body = self._speakers.body_called(owner)
        full = self._names.person(owner, before) if body is None else body.agent
        described = describe_actor(rest)
        is_named = described.is_person and is_capitalised(described.name)
        if full == owner or is_named or described.role == "report":
            return None
        return owned_by(body or new_speaker(full), rest, words)

    def _inside(self, outer: str, inner: str, words: str, before: int) -> Speaker | None:
        """Return "officials in the Rail Ministry" for "officials in the ministry"."""
        if describe_actor(inner).role == "report":
            return self.definite(words, before) if words.lower().startswith("the ") else None
        body = self.definite(inner, before)
        speaker = new_speaker(words)
        is_named = body is not None and not body.is_person and body.agent != body.agent.lower()
        if body is None or not is_named or speaker.role == "report" or not speaker.is_person:
            return None
        article = "the " if "the" in body.words else ""
        return speaker._replace(agent=new_speaker(f"{outer} {article}{body.agent}").agent)

    def _spokesman(self, article: str, noun: str) -> Speaker | None:
        """Return "Rail Board spokesman" for "a spokesman": he speaks for the body that was spoken of last."""
        if article not in ("a", "the", "its", "another"):
            return None
        known = self._speakers.resolve_head(noun, frozenset([noun]), frozenset())
        if article == "the" and known is not None:
            return known
        body = self._speakers.last_body()
        if body is None:
            return None
        return new_speaker(f"a {noun}")._replace(agent=f"{body.agent} {noun}")


def owned_by(owner: Speaker, rest: str, words: str) -> Speaker | None:
    """Return the speaker "Ola Brandt's deputy" of an owner and "deputy"; None where that cannot be said."""
    speaker = new_speaker(words)
    bare = new_speaker(rest)
    is_owned = any(is_owner(word) for word in rest.split())
    if bare.role == "report" and (owner.role == "report" or is_owned):
        return None
    name = _name_of_owner(owner, bare.head)
    if name is None:
        return None
    if bare.role == "report":
        return speaker._replace(
            agent=name,
            role="report",
            medium=bare.agent,
            anonymous=owner.anonymous,
            is_person=False,
            is_plural=bare.is_plural,
        )
    mark = "" if owner.role == "report" else "'" if name.endswith("s") else "'s"
    return speaker._replace(
        agent=f"{name}{mark} {bare.agent}", is_person=bare.is_person, is_plural=bare.is_plural
    )


def _name_of_owner(owner: Speaker, owned: str) -> str | None:
    """Return the words for an owner before what is owned: a name, or a noun with what stands before it."""
    words = owner.agent.split()
    if owner.role == "report":
        is_maker = owned in _MAKERS
        return f"{owner.agent} {owner.medium}" if is_maker and owner.medium is not None else None
    if _PART.match(words[0]) is not None or any(word.lower() in PRONOUNS for word in words):
        return None
    if not any(is_capitalised(word) for word in words[1:2]):
        words[0] = _decapitalised(words[0])
    if not is_capitalised(words[0]):
        words = words[: head_index(words) + 1]
    is_owned = any(is_owner(word) for word in words)
    return None if is_owned or words[-1].lower() in _CROWDS else " ".join(words)


def _is_part(agent: str) -> bool:
    """Tell "two of the nurses", of whom another part may be spoken of."""
    first, *rest = agent.lower().split()
    return _PART.match(first) is not None and rest[:1] == ["of"]


def _decapitalised(agent: str) -> str:
    """Return "nurses on strike" for "Nurses on strike": names keep their capital."""
    first = agent.split(maxsplit=1)[0].lower()
    known = speaker_words()
    is_common = first in DETERMINERS or first in known.institutions
    is_common = is_common or singular_of(first) in known.persons | known.unnamed
    return agent[0].lower() + agent[1:] if is_common else agent


def _named(words: str, agent: str) -> Speaker:
    is_single = words.lower().startswith(("one", "another", "a "))
    return new_speaker(words)._replace(
        agent=agent, role="speaker", medium=None, anonymous=True, is_person=True, is_plural=not is_single
    )


def is_full_name(words: str) -> bool:
    """Tell whether "the ..." holds a proper name of its own beyond the one that it may refer to."""
    name = named_person(core_words(words))
    titles = speaker_words().titles
    return name is not None and not all(word.lower() in titles for word in name.split())
