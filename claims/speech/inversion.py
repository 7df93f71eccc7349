"""The subject behind its verb: '..." said Ann Lee', where one can stand there."""

from __future__ import annotations

from collections.abc import Sequence

from claims.figures.number_words import opens_number
from claims.speech.agent import names_speaker
from claims.speech.phrase_start import has_finite_verb
from claims.speech.speaker import Phrase, find_left, find_right
from claims.speech.verb_group import VerbGroup
from claims.words.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    QUOTE,
    is_capitalised,
)
from claims.words.token import Token

_LONGEST_INVERTED = 24  # items of a subject that stands behind its verb


def find_inverted(items: Sequence[Token], group: VerbGroup) -> Phrase | None:
    """Return the subject behind the verb ("...," said Ann Lee), where one can stand there."""
    if group.cue.verb_class.frame not in ("say", "show") or group.cue.form in ("ing", "participle", "base"):
        return None
    if group.first == 0 or group.first < group.verb:
        return None
    before = items[group.first - 1]
    follows_quote = before.lower == QUOTE or (
        before.text == "," and group.first > 1 and items[group.first - 2].lower == QUOTE
    )
    if not (follows_quote or before.text == ","):
        return None
    phrase = _with_name(items, find_right(items, group.last))
    if (
        phrase is None
        or phrase.last - phrase.first > _LONGEST_INVERTED
        or items[phrase.first].lower in ("that", "it", "i")
    ):
        return None
    after = items[phrase.last] if phrase.last < len(items) else None
    if not follows_quote:
        is_closed = after is None or after.text in (",", ".") or after.lower in ("in", "on", "at", "during")
        is_figure = phrase.last - phrase.first == 1 and opens_number(items[phrase.first].lower)
        if is_figure or not is_closed or not _opens_speaker(items, phrase.first):
            return None  # "The survey, out on Monday, says one in five"
        if find_left(items, group.first) is not None and not has_finite_verb(items, 0, group.first - 1):
            return None
    if after is not None and has_finite_verb(items, phrase.last, phrase.last + 1):
        return None
    is_bare = group.cue.verb_class.frame == "show" or not follows_quote
    if is_bare and not names_speaker(items, phrase):
        return None  # "The second survey, paid for by the firm, found no lead"
    return phrase


def _opens_speaker(items: Sequence[Token], index: int) -> bool:
    """Tell whether "the coach", "Ann Lee" or "hydrologist Ann Lee" begins at an item."""
    if is_capitalised(items[index].text) or items[index].lower in DETERMINERS:
        return True
    is_noun = items[index].text.isalpha() and items[index].lower not in PREPOSITIONS
    return is_noun and index + 2 < len(items) and is_capitalised(items[index + 1].text)


def _with_name(items: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Return "the prosecutor, Ann Lee" for "the prosecutor": the name behind the comma is the speaker's."""
    if phrase is None or items[phrase.first].lower not in DETERMINERS or phrase.last >= len(items):
        return phrase
    end = phrase.last + 1
    while end < len(items) and is_capitalised(items[end].text):
        end += 1
    is_name = items[phrase.last].text == "," and 2 <= end - phrase.last - 1 <= 4
    is_common = not any(is_capitalised(item.text) for item in items[phrase.first + 1 : phrase.last])
    is_closed = end >= len(items) or items[end].text in {",", ".", ";"}
    return Phrase(phrase.first, end, end) if is_name and is_common and is_closed else phrase
