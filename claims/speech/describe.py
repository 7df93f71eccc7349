"""What kind of speaker a noun phrase names: name, head, person or body, document or its maker."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.claim import HopRole
from claims.names.gazetteer import country_of, load_places
from claims.speech.media import CARRYING, document_nouns
from claims.speech.person_name import PARTICLES, before_of, named_person
from claims.speech.speaker_words import fold_word, is_owner, names_persons, singular_of, speaker_words
from claims.words.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PUBLISHERS,
    TIME_WORDS,
    is_capitalised,
    looks_finite,
    word_set,
)
from sources.outlets import Outlet, OutletRegister, current_register, find_outlet, find_outlets
from sources.span import Span

_LONGEST_AGENT = 16  # words of an unnamed speaker's description
_LONGEST_DESCRIPTION = 120  # code points in which a noun tells the sex of a speaker
_APPOSITION = re.compile(r",|\s\(|\s(?=(?:who|which|whose|whom|that)\b)|\s[—–-]\s")
# "a study that the Lodz Institute published": the maker is the subject of the clause.
_MADE_BY = re.compile(r" (?:that|which) (?:the )?(?P<maker>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}) [a-z]+")
_COMMA = re.compile(",")
# "its chairman, Manuel Rios", "our teacher, the late Agnes Orr": a description in small letters, a name.
_NAMED_AFTER = re.compile(
    r"[^,]{2,80}[a-z],? (?<=, )(?:the late )?(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})"
    r"(?: (?:of|from|at) [A-Z][^,]{1,60})?"
)
# ", a housing charity": what kind of body a name is, up to the next border.
_KIND = re.compile(r", (?:a|an|the) (?P<kind>[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,4})")
_PART_NUMBER = re.compile(r"\d+(?:\.\d+)+\Z")
_SMALL_NUMBERS = word_set("two three four five six seven eight nine ten dozens hundreds thousands")
_WORD = re.compile(r"\S+")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_CLAUSE_SUBJECTS = word_set("i we he she it they you")
_MAKERS = frozenset(["by", "from", "of"])
_PUBLISHER_HEADS = word_set(
    "agency newspaper paper daily magazine network broadcaster website station channel"
)
_PRESS = frozenset(
    {"wire", "newspaper", "broadcaster", "magazine", "blog", "state_media"}
)  # others speak themselves
_LEADING = DETERMINERS - _SMALL_NUMBERS - word_set("some many most several all few")
_TIME_ENDS = TIME_WORDS | word_set("on last this")
_HEAD_ENDS = (
    PREPOSITIONS
    | CARRYING
    | word_set(
        "requesting working including speaking based named familiar close interviewed submitted published "
        "released"
    )
)


class Description(NamedTuple):
    """What a noun phrase says of a speaker; `name` is the shortest that names it, `head` its last noun.

    Attributes:
        words: the words of the phrase in lower case, without those that own something ("the union's").
        kind: the head of an apposition in small letters: "charity" in "HelpHome, a housing charity".
        sex: "female" or "male" where a title, a noun or the given name tells it, else empty.
    """

    name: str
    role: HopRole
    medium: str | None
    head: str
    words: frozenset[str]
    is_person: bool = False
    is_plural: bool = False
    kind: str = ""
    sex: str = ""


def describe_actor(phrase: str) -> Description:
    """Return what a noun phrase ("Ann Lee, the coach", "a 2010 Harvard report") says of its speaker."""
    return _describe(phrase, current_register())


@lru_cache(maxsize=2048)  # a speaker is looked at again in each sentence that names or means him
def _describe(phrase: str, _register: OutletRegister) -> Description:
    words = core_words(phrase)
    head_place = head_index(words)
    head = fold_word(words[head_place]) if words else ""
    folded = frozenset(fold_word(word) for word in _WORD.findall(phrase) if not is_owner(word))
    is_plural = _is_plural(words, head)
    is_titled = head_place > 0 and is_capitalised(words[head_place]) and is_capitalised(words[head_place - 1])
    is_bureau = is_titled and head in speaker_words().organisations
    if not is_bureau and (head in document_nouns() or head.removesuffix("s") in document_nouns()):
        name, medium = _split_document(words, head_place)
        made = _MADE_BY.search(phrase) if medium is None else None
        if made is not None:
            name, medium = made.group("maker"), head
        return Description(name, "report", medium, head, folded, is_plural=is_plural and medium is None)
    publisher = _publisher(words, head)
    if publisher is not None:
        role: HopRole = "outlet" if publisher.kind in _PRESS else "speaker"
        return Description(publisher.name, role, None, head, folded)
    told = _told_publisher(words)
    if told is not None:
        return Description(told, "outlet", None, head, folded)
    kind = _kind(phrase)
    is_body = bool({kind, _kind_before(phrase)} & speaker_words().organisations)
    person = None if is_body else named_person(words) or named_person(before_of(words))
    if person is not None:
        head = fold_word(person.split()[-1])
        sex = _sex(phrase, person)
        return Description(person, "speaker", None, head, folded, is_person=True, kind=kind, sex=sex)
    return Description(
        " ".join(words[:_LONGEST_AGENT]),
        "speaker",
        None,
        head,
        folded,
        is_person=not is_body and (" who " in phrase or _is_person(words, head)),
        is_plural=is_plural and not is_body,
        kind=kind,
        sex=_sex(phrase, ""),
    )


@cache
def _leading_words() -> frozenset[str]:
    return _LEADING | speaker_words().leading


def _kind(phrase: str) -> str:
    """Return the head of an apposition with an article and small letters."""
    match = _KIND.search(phrase)
    if match is None:
        return ""
    words = match.group("kind").split()
    return fold_word(words[head_index(words)])


def _kind_before(phrase: str) -> str:
    """Return the head of a description before a name: "company" in "the ferry company, CalNorth"."""
    if _NAMED_AFTER.fullmatch(phrase) is None:
        return ""
    words = phrase[: phrase.index(",")].split()
    return fold_word(words[head_index(words)])


def _sex(phrase: str, name: str) -> str:
    known = speaker_words()
    given = fold_word(name.split(maxsplit=1)[0]) if " " in name else ""
    words = {fold_word(word) for word in _WORD.findall(phrase[:_LONGEST_DESCRIPTION]) if not is_owner(word)}
    if given in known.women or (given not in known.men and words & known.female):
        return "female"
    return "male" if given in known.men or words & known.male else ""


def _told_publisher(words: list[str]) -> str | None:
    """Return the name in "Swedish weekly Kustnytt", "the trade journal Kotva": small kind, then capitals."""
    places = [index for index, word in enumerate(words[:-1]) if word in PUBLISHERS]
    if not places:
        return None
    name = words[places[-1] + 1 :]
    return " ".join(name) if all(is_capitalised(word) or word in PARTICLES for word in name) else None


def core_words(phrase: str) -> list[str]:
    """Return the words of a phrase without apposition, leading articles, and a day at its end."""
    named = _NAMED_AFTER.fullmatch(phrase)
    if named is not None and not _is_listing(phrase, _COMMA.search(phrase)):
        return named.group("name").split()
    border = _APPOSITION.search(phrase, 2)
    core = phrase if border is None or _is_listing(phrase, border) else phrase[: border.start()]
    words = _without_clause(_without_time(core.split()))
    leading = _leading_words()
    while len(words) > 1 and (
        (fold_word(words[0]) in leading and fold_word(words[1]) not in PREPOSITIONS)
        or fold_word(words[0]) == "such"
        or _YEAR.match(words[0])
        or _PART_NUMBER.match(words[0])
        or words[0] in {"“", "‘"}
    ):
        words.pop(0)
    return words


def _without_clause(words: list[str]) -> list[str]:
    """Return the words without a clause that follows its noun bare ("prisons we saw") and without "there"."""
    for index in range(1, len(words)):
        if words[index] in _CLAUSE_SUBJECTS or (
            index == len(words) - 1 and words[index] in ("there", "here")
        ):
            return words[:index]
    return words


def _without_time(words: list[str]) -> list[str]:
    """Return the words without "on Monday", "last week" or "published" at their end; "of the day" stays."""
    last = len(words)
    while last > 1 and words[last - 1] in COORDINATORS:
        last -= 1
    while last > 1 and fold_word(words[last - 1]) in _TIME_ENDS:
        if fold_word(words[last - 2]) in ("the", "a", "an"):
            break
        last -= 1
    if last > 2 and _is_date(words[last - 1]) and words[last - 2] in ("in", "since"):
        last -= 2  # "his report in February"
    is_cut = last < len(words)
    if is_cut and last > 1 and words[last - 1].islower() and words[last - 1].endswith("ed"):
        last -= 1
    return words[:last]


def _is_date(word: str) -> bool:
    return _YEAR.match(word) is not None or (is_capitalised(word) and word.lower() in MONTHS)


def _is_listing(phrase: str, border: re.Match[str] | None) -> bool:
    if border is None:
        return False
    rest = phrase[border.end() :]
    return border.group() == "," and " and " in rest and rest.find(" and ") < 60


def head_index(words: list[str]) -> int:
    """Return the place of the last noun before a preposition or a participle."""
    for index in range(1, len(words)):
        if (
            words[index].islower()
            and fold_word(words[index]) in document_nouns()
            and is_capitalised(words[index - 1])
        ):
            return index
    for index, word in enumerate(words):
        lower = fold_word(word)
        if index and lower in _HEAD_ENDS:
            before = words[index - 1]
            is_participle = index > 1 and before not in AUXILIARIES and looks_finite(before, before.lower())
            return index - 1 - is_participle
    return max(0, len(words) - 1)


def _is_plural(words: list[str], head: str) -> bool:
    if any(fold_word(word) in ("and", "&") for word in words[1:-1]) and not any(
        fold_word(word) in speaker_words().organisations for word in words
    ):
        return True
    known = speaker_words()
    is_person = singular_of(head) in known.persons | known.unnamed
    if is_person and head.endswith("men"):
        return True
    has_name = not is_person and any(is_capitalised(word) for word in words[-1:])
    ends_plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return (
        (ends_plural and not has_name)
        or head in ("people", "men", "women", "police", "some", "others", "many", "most", "both", "media")
        or (ends_plural and len(words) == 1 and head.removesuffix("s") in speaker_words().unnamed)
    )


def _split_document(words: list[str], head_place: int) -> tuple[str, str | None]:
    """Return the maker and the document of "a Harvard report"; without a maker, the words."""
    first = head_place
    while (
        first > 0 and not is_capitalised(words[first - 1]) and not fold_word(words[first - 1]).endswith("s")
    ):
        first -= 1
    kind = " ".join(words[first : head_place + 1]).lower()
    for index in range(head_place + 1, len(words) - 1):
        if words[index - 1] in CARRYING:
            break
        if fold_word(words[index]) in _MAKERS and any(
            is_capitalised(word) for word in words[index + 1 : index + 4]
        ):
            maker = [word for word in words[index + 1 :] if fold_word(word) != "the" or word[0].isupper()]
            while len(maker) > 1 and maker[0].islower() and all(map(is_capitalised, maker[1:2])):
                maker.pop(0)  # "the businessman Lev Harin"
            return _trim_possessive(" ".join(maker)), kind
    modifiers = [word for word in words[:first] if not _YEAR.match(word)]
    if modifiers and any(is_capitalised(word) for word in modifiers):
        return _trim_possessive(" ".join(modifiers)), kind
    return " ".join(words[:_LONGEST_AGENT]), None


def _trim_possessive(words: str) -> str:
    return re.sub(r"['’`]s?\Z", "", words)


def _publisher(words: list[str], head: str) -> Outlet | None:
    """Return the outlet that the words name, alone or as in "the official Xinhua news agency"."""
    bare = list(words)
    while (
        len(bare) > 1
        and bare[0].islower()
        and fold_word(bare[0]) in _PUBLISHER_HEADS | {"news", "state", "official"}
    ):
        bare.pop(0)
    joined = _trim_possessive(" ".join(bare))
    outlet = None if joined.islower() else find_outlet(joined)
    if outlet is not None:
        return outlet
    for first in range(max(1, len(words) - 3), len(words)):
        tail = find_outlet(_trim_possessive(" ".join(words[first:])))
        is_whole = len(words) - first > 1 or words[first].isupper()  # "Harbor Times" is not "The Times"
        if tail is not None and is_whole and is_capitalised(words[first]) and _ends_a_place(words[:first]):
            return tail
    if head in _PUBLISHER_HEADS and any(is_capitalised(word) for word in words):
        mentions = find_outlets(joined, Span(0, len(joined)))
        if mentions:
            return mentions[0].outlet
    return None


def _ends_a_place(words: list[str]) -> bool:
    """Tell whether the words before an outlet's name are the end of a place, cut loose by a comma."""
    return words[-1] in load_places().classes.after or country_of(words[-1]) is not None


def _is_person(words: list[str], head: str) -> bool:
    known = speaker_words()
    listed = {head, singular_of(head)} & (known.unnamed | known.persons)
    if listed or (names_persons(head) and words[-1].islower()):
        return True
    if len(words) == 1 and is_capitalised(words[0]):
        word = words[0]
        is_acronym = word.replace(".", "").isupper() and len(word) > 1
        return not is_acronym and country_of(word) is None and fold_word(word) not in known.organisations
    return False
