"""Whether a noun phrase withholds who speaks: "a source", "two nurses", "a report", but not "his lawyers"."""

from __future__ import annotations

from itertools import pairwise

from claims.speech.describe import Description, core_words, describe_actor, head_index
from claims.speech.person_name import named_person
from claims.speech.speaker_words import fold_word, is_owner, singular_of, speaker_words
from claims.words.grammar import DETERMINERS, is_capitalised, word_set
from sources.outlets import find_outlet

_POINTERS = word_set("the this his her its their my our your")
_OWNERS = word_set("his her its their my our your")
_HOUSED = word_set("at from of with")
_LONGEST_OWNER = 6  # words among which an owner stands
_MAKERS = frozenset(["by", "from", "of"])


def is_withheld(phrase: str) -> bool:
    """Tell whether a noun phrase hides who speaks: no name, and indefinite, plural, or a mere "source"."""
    words = core_words(phrase)
    if not words:
        return True
    description = describe_actor(phrase)
    if (
        description.role == "outlet"
        or find_outlet(description.name) is not None
        or named_person(words) is not None
    ):
        return False
    first = fold_word(phrase.split(maxsplit=1)[0])
    if description.role == "report":
        return _is_vague(description, words, first)
    head = words[head_index(words)]
    if is_capitalised(head) and not _is_sentence_start(phrase, head):
        return False
    singular = singular_of(description.head)
    known = speaker_words()
    is_numbered = first in DETERMINERS - _POINTERS - {"that"} and " " in phrase
    if description.head in known.institutions and not is_numbered:
        return False
    if first in _OWNERS or any(is_owner(word) for word in words[: head_index(words)]):
        is_common = bool({description.head, singular} & known.unnamed) or description.is_plural
        return is_common and not {description.head, singular} & known.retained and not _is_office(words)
    if description.head in known.experts and not is_numbered and _has_house(words):
        return False
    if {description.head, singular} & known.unnamed:
        return True
    return first in DETERMINERS - _POINTERS - {"that"} or description.is_plural


def _is_vague(description: Description, words: list[str], first: str) -> bool:
    """Tell whether a document tells neither its maker nor which one it is: "a report", "documents"."""
    if description.medium is not None:
        return False
    if description.head in speaker_words().bundles and first not in ("the", "this", "these", "those"):
        return True
    has_maker = any(
        fold_word(word) in _MAKERS and fold_word(after) in _POINTERS - {"that"}
        for word, after in pairwise(words)
    )
    is_said_by_name = any(is_capitalised(word) for word in words[1:])
    return not (has_maker or is_said_by_name or first in ("the", "this"))


def _is_office(words: list[str]) -> bool:
    """Tell a holder of one office by its long name: "the Trust's field officer"."""
    plain = [word for word in words if not is_owner(word)]
    return len(plain) > 1 and not fold_word(plain[0]).endswith("s")


def _has_house(words: list[str]) -> bool:
    """Tell "economists at Barrow Bank" from "economists": the name of their house stands behind."""
    return any(fold_word(word) in _HOUSED and is_capitalised(after) for word, after in pairwise(words))


def _is_sentence_start(phrase: str, head: str) -> bool:
    """A capital on the first of one or two words may be the sentence's ("Officials", "Prosecutors")."""
    known = speaker_words()
    folded = fold_word(head)
    return phrase.startswith(head) and bool({folded, singular_of(folded)} & (known.unnamed | known.persons))
