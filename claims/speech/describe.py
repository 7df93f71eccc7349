"""What kind of speaker a noun phrase names: name, head, person or body, document or its maker."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.claim import HopRole
from claims.errors import PackError
from claims.names.gazetteer import country_of, load_places
from claims.speech.medium import CARRYING, document_nouns
from claims.words.grammar import DETERMINERS, PREPOSITIONS, TIME_WORDS, is_capitalised, word_set
from sources.outlets import Outlet, find_outlet, find_outlets
from sources.span import Span
from sources.table import read_table

_LONGEST_AGENT = 16  # words of an unnamed speaker's description
_APPOSITION = re.compile(r",|\s\(|\s(?=(?:who|which|whose|whom|that)\b)|\s[—–-]\s")
# "a study that the Lodz Institute published": the maker is the subject of the clause.
_MADE_BY = re.compile(r" (?:that|which) (?:the )?(?P<maker>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}) [a-z]+")
_COMMA = re.compile(",")
# "its chairman, Manuel Rios": a description in small letters, then the name.
_NAMED_AFTER = re.compile(r"[^,]{2,80}[a-z],? (?<=, )(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})")
_WORD = re.compile(r"\S+")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_MAKERS = frozenset(["by", "from", "of"])
_PUBLISHER_HEADS = word_set(
    "agency newspaper paper daily magazine network broadcaster website station channel"
)
_PRESS = frozenset(
    {"wire", "newspaper", "broadcaster", "magazine", "blog", "state_media"}
)  # others speak themselves
_LEADING = DETERMINERS - {"two", "three", "some", "many", "most", "several", "all", "few"}
_PARTICLES = word_set("al bin ibn de la le da dos del der van von el abu ben di du y e")


class SpeakerWords(BaseModel):
    """The schema of data/speakers.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    unnamed: frozenset[str]
    persons: frozenset[str]
    institutions: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    mastheads: frozenset[str]
    leading: frozenset[str]
    qualifying: frozenset[str]


class Description(NamedTuple):
    """What a noun phrase says of a speaker; `name` is the shortest that names it, `head` its last noun."""

    name: str
    role: HopRole
    medium: str | None
    head: str
    words: frozenset[str]
    is_person: bool = False
    is_plural: bool = False


@cache
def speaker_words() -> SpeakerWords:
    """Return the nouns that tell kinds of speakers."""
    return read_table(files("claims") / "data" / "speakers.toml", SpeakerWords, PackError)


def describe_actor(phrase: str) -> Description:
    """Return what a noun phrase ("Ann Lee, the coach", "a 2010 Harvard report") says of its speaker."""
    words = _cut(phrase)
    head_index = _head_index(words)
    head = _fold(words[head_index]) if words else ""
    folded = frozenset(_fold(word) for word in _WORD.findall(phrase))
    is_plural = _is_plural(words, head)
    if head in document_nouns() or head.removesuffix("s") in document_nouns():
        name, medium = _split_document(words, head_index)
        made = _MADE_BY.search(phrase) if medium is None else None
        if made is not None:
            name, medium = made.group("maker"), head
        return Description(name, "report", medium, head, folded)
    publisher = _publisher(words, head)
    if publisher is not None:
        role: HopRole = "outlet" if publisher.kind in _PRESS else "speaker"
        return Description(publisher.name, role, None, head, folded)
    person = _person_name(words) or _person_name(_before_of(words))
    if person is not None:
        return Description(person, "speaker", None, _fold(person.split()[-1]), folded, is_person=True)
    name = " ".join(words[:_LONGEST_AGENT])
    return Description(
        name, "speaker", None, head, folded, is_person=_is_person(words, head), is_plural=is_plural
    )


def is_withheld(phrase: str) -> bool:
    """Tell whether a noun phrase hides who speaks: no name, and indefinite, plural, or a mere "source"."""
    words = _cut(phrase)
    if not words:
        return True
    description = describe_actor(phrase)
    if (
        description.role == "outlet"
        or find_outlet(description.name) is not None
        or _person_name(words) is not None
    ):
        return False
    head = words[_head_index(words)]
    if is_capitalised(head) and not _is_sentence_start(phrase, head):
        return False
    singular = description.head.removesuffix("s")
    known = speaker_words()
    if description.head in known.institutions:
        return False
    if description.role == "report":
        return description.medium is None and not any(is_capitalised(word) for word in words[1:])
    if {description.head, singular} & known.unnamed:
        return True
    first = _fold(phrase.split(maxsplit=1)[0])
    is_indefinite = first in DETERMINERS - {
        "the",
        "this",
        "that",
        "his",
        "her",
        "its",
        "their",
        "my",
        "our",
        "your",
    }
    return is_indefinite or description.is_plural


def _is_sentence_start(phrase: str, head: str) -> bool:
    """A capital on the first of one or two words may be the sentence's ("Officials", "Prosecutors")."""
    known = speaker_words()
    folded = _fold(head)
    return phrase.startswith(head) and bool(
        {folded, folded.removesuffix("s")} & (known.unnamed | known.persons)
    )


def _cut(phrase: str) -> list[str]:
    """Return the words of a phrase without apposition, leading articles, and a day at its end."""
    named = _NAMED_AFTER.fullmatch(phrase)
    if named is not None and not _is_listing(phrase, _COMMA.search(phrase)):
        return named.group("name").split()
    border = _APPOSITION.search(phrase, 2)
    core = phrase if border is None or _is_listing(phrase, border) else phrase[: border.start()]
    words = core.split()
    while words and _fold(words[-1]) in TIME_WORDS | {"on", "last", "this"}:
        words.pop()
    leading = _LEADING | speaker_words().leading
    while len(words) > 1 and (_fold(words[0]) in leading or _YEAR.match(words[0]) or words[0] in {"“", "‘"}):
        words.pop(0)
    return words


def _is_listing(phrase: str, border: re.Match[str] | None) -> bool:
    if border is None:
        return False
    rest = phrase[border.end() :]
    return border.group() == "," and " and " in rest and rest.find(" and ") < 60


def _head_index(words: list[str]) -> int:
    for index in range(1, len(words)):
        if (
            words[index].islower()
            and _fold(words[index]) in document_nouns()
            and is_capitalised(words[index - 1])
        ):
            return index
    for index, word in enumerate(words):
        lower = _fold(word)
        is_border = lower in PREPOSITIONS | CARRYING or lower in (
            "requesting",
            "working",
            "including",
            "speaking",
            "based",
            "named",
            "familiar",
            "close",
            "interviewed",
            "submitted",
            "published",
            "released",
        )
        if index and is_border:
            return index - 1
    return max(0, len(words) - 1)


def _fold(word: str) -> str:
    return word.lower().replace("’", "'").strip(".,;:()\"“”'‘").removesuffix("'s")


def _is_plural(words: list[str], head: str) -> bool:
    if any(_fold(word) in ("and", "&") for word in words[1:-1]) and not any(
        _fold(word) in speaker_words().organisations for word in words
    ):
        return True
    has_name = any(is_capitalised(word) for word in words[-1:])
    ends_plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return (
        (ends_plural and not has_name)
        or head in ("people", "men", "women", "police", "some", "others", "many", "most", "both", "media")
        or (ends_plural and len(words) == 1 and head.removesuffix("s") in speaker_words().unnamed)
    )


def _split_document(words: list[str], head_index: int) -> tuple[str, str | None]:
    """Return the maker and the document of "a Harvard report"; without a maker, the words."""
    first = head_index
    while first > 0 and not is_capitalised(words[first - 1]) and not _fold(words[first - 1]).endswith("s"):
        first -= 1
    kind = " ".join(words[first : head_index + 1]).lower()
    for index in range(head_index + 1, len(words) - 1):
        if words[index - 1] in CARRYING:
            break
        if _fold(words[index]) in _MAKERS and any(
            is_capitalised(word) for word in words[index + 1 : index + 4]
        ):
            maker = [word for word in words[index + 1 :] if _fold(word) != "the" or word[0].isupper()]
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
        and _fold(bare[0]) in _PUBLISHER_HEADS | {"news", "state", "official"}
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


def _person_name(words: list[str]) -> str | None:
    """Return the name of a person behind titles and trades, or of two to four capitalised words."""
    known = speaker_words()
    trades = known.persons | known.titles | (known.unnamed - known.qualifying)
    run = len(words)
    while run > 0 and (
        is_capitalised(words[run - 1]) or (_fold(words[run - 1]) in _PARTICLES and run < len(words))
    ):
        run -= 1
    name = words[run:]
    titles = [
        index
        for index, word in enumerate(name)
        if _fold(word) in known.titles or ("-" in word and _fold(word).split("-")[-1] in known.titles)
    ]
    behind_title = bool(titles) or (run > 0 and _fold(words[run - 1]) in trades)
    if titles:
        name = name[titles[-1] + 1 :]
    elif (
        run > 1
        and not behind_title
        and any(_fold(word) in known.titles for word in words[:run])
        and len(name) > 2
    ):
        name, behind_title = name[-2:], True
    if not name or len(name) > 5 or any(_fold(word) in known.organisations for word in name):
        return None
    if any(word.endswith(("'s", "’s")) for word in name) or country_of(" ".join(name)) is not None:
        return None
    if not behind_title and (len(name) < 2 or run > 0 or any(country_of(word) for word in name[:1])):
        return None
    if any(_fold(word) in ("and", "of", "&") for word in name) or any(
        word.isupper() and len(word.strip(".")) > 2 for word in name
    ):
        return None
    return " ".join(word.strip(",") for word in name)


def _before_of(words: list[str]) -> list[str]:
    """Return the name in "hydrologist Nena Cruz of the river board"; nothing for "Joint Chiefs of Staff"."""
    for index in range(2, len(words) - 1):
        if _fold(words[index]) == "of":
            is_name = is_capitalised(words[index - 2]) and not words[index - 1].endswith("s")
            return words[:index] if is_name else []
    return []


def _is_person(words: list[str], head: str) -> bool:
    known = speaker_words()
    singular = head.removesuffix("s")
    if {head, singular} & (known.unnamed | known.persons):
        return True
    if len(words) == 1 and is_capitalised(words[0]):
        word = words[0]
        is_acronym = word.replace(".", "").isupper() and len(word) > 1
        return not is_acronym and country_of(word) is None and _fold(word) not in known.organisations
    return False
