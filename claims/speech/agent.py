"""Who stands behind the "by" of a passive: "was denied on Monday by two aides"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.describe import describe_actor
from claims.speech.figure_ahead import is_figure_ahead
from claims.speech.media import document_nouns
from claims.speech.phrase_start import has_finite_verb
from claims.speech.speaker import Phrase, find_right
from claims.speech.speaker_words import speaker_words
from claims.words.grammar import DETERMINERS, HARD_STOPS, MONTHS, TIME_WORDS, is_capitalised
from claims.words.token import Token

_REACH = 14  # items between the participle and its "by"


def find_agent(items: Sequence[Token], start: int, *, is_anybody: bool = False) -> Phrase | None:
    """Return who stands behind the next "by" of the clause; None where "by" measures or dates.

    Args:
        items: the items of the strand.
        start: where the words behind the participle begin.
        is_anybody: "the theatre" will do as well, though no list knows theatres to speak.
    """
    for index in range(start, min(len(items) - 1, start + _REACH)):
        if items[index].lower == "by":
            return _read_agent(items, index + 1, is_anybody=is_anybody)
        if items[index].lower in HARD_STOPS or has_finite_verb(items, index, index + 1):
            return None
    return None


def _read_agent(items: Sequence[Token], start: int, *, is_anybody: bool) -> Phrase | None:
    if is_figure_ahead(items, start) and not items[start].text.isalpha():
        return None
    if items[start].lower in TIME_WORDS | MONTHS:
        return None
    phrase = find_right(items, start)
    if phrase is None:
        return None
    is_definite = is_anybody and items[start].lower in DETERMINERS and phrase.last - start > 1
    return phrase if is_definite or names_speaker(items, phrase) else None


def names_speaker(items: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a phrase names a person, a body or a document, and no means ("by boat")."""
    words = items[phrase.first : phrase.last]
    if any(is_capitalised(item.text) for item in words):
        return True
    described = describe_actor(" ".join(item.text for item in words))
    known = speaker_words()
    heads = {described.head, described.head.removesuffix("s"), described.head.removesuffix("es")}
    speaking = known.persons | known.unnamed | known.organisations | known.institutions | document_nouns()
    return bool(heads & speaking)
