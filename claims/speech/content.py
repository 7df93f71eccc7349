"""What a reporting verb reports: where its content begins and ends on either side of the cue."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.adjunct import ends_at
from claims.speech.agent import names_speaker
from claims.speech.figure_ahead import is_figure_ahead
from claims.speech.speaker import Phrase, has_finite_verb
from claims.speech.verb_group import VerbGroup
from claims.words.function_words import words_named
from claims.words.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    DISCOURSE,
    FRONTING,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    TIME_WORDS,
    is_adverb,
    is_capitalised,
    word_set,
)
from claims.words.token import Token

_SUBORDINATE = word_set("while though although when if as since because after before despite whereas")
_EMPTY_OBJECTS = word_set("nothing so it anything little more much yes no goodbye hello")
_LONGEST_DATELINE = 14  # items


def can_be_content(items: Sequence[Token], index: int, group: VerbGroup) -> bool:
    """Tell whether the words at `index` can be what the verb reports."""
    if index >= len(items):
        return False
    cue = group.cue
    item = items[index]
    if cue.base == "ask" and item.lower in ("not", "to"):
        return False
    if item.lower in _EMPTY_OBJECTS and ends_at(items, index + 1):
        return False
    if item.lower == QUOTE or item.lower in CLAUSE_OPENERS:
        return item.lower not in ("when", "where", "who", "which") or cue.verb_class.frame != "object"
    if cue.verb_class.frame == "object":
        return item.lower not in AUXILIARIES
    is_quoted = has_quote(items, (index, len(items)))
    if cue.verb_class.frame == "quoted":
        return any(later.lower == "as" for later in items[index : index + 8]) and cue.base in (
            "see",
            "view",
            "regard",
        )
    if cue.verb_class.name == "estimate" and is_figure_ahead(items, index):
        return True
    if item.lower == "to":
        return cue.verb_class.name not in ("belief", "finding")
    if cue.verb_class.frame == "show" or cue.is_ambiguous:
        return is_quoted or (
            item.lower not in PREPOSITIONS and has_finite_verb(items, index + 1, _end_of_object(items, index))
        )
    return item.lower not in ("and", "or", "but")


def _end_of_object(items: Sequence[Token], start: int) -> int:
    """Return where "three coins and buried them" goes on with what the finder did: nothing there was said."""
    for index in range(start + 1, len(items) - 1):
        if items[index].lower in COORDINATORS and has_finite_verb(items, index + 1, index + 2):
            return index
    return len(items)


def left_content(items: Sequence[Token], subject: int) -> tuple[int, int] | None:
    """Return the items of a content that stands before a subject; None where nothing said stands there."""
    last = subject
    if last > 0 and items[last - 1].lower in ("as", "and", "but"):
        last -= 1
    if last == 0:
        return None
    border = items[last - 1]
    if border.text == "," or border.lower in DASHES:
        last -= 1
    elif border.lower != QUOTE and border.text not in "?!":
        return None
    if last == 0:
        return None
    first = _skip_dateline(items, last)
    if items[0].text.isdigit() and last > 2 and items[1].text in ".)":
        first = 2
    is_quoted = has_quote(items, (first, last))
    is_fronted = items[first].lower in FRONTING | RELATIVES or items[first].lower.endswith("ing")
    is_one_segment = not any(item.text == "," for item in items[first:last])
    if is_fronted and is_one_segment and not is_quoted and not has_finite_verb(items, first, last):
        return None
    if last - first < 2 and not is_quoted and not _is_split_subject(items, first, subject):
        return None
    return first, last


def _is_split_subject(items: Sequence[Token], first: int, subject: int) -> bool:
    """Tell the one word before ", he said, are ample" from a "However" or a day."""
    lower = items[first].lower
    if items[subject - 1].text != "," or is_adverb(lower) or lower in DISCOURSE | FRONTING | TIME_WORDS:
        return False
    return is_capitalised(items[first].text) and any(item.text == "," for item in items[subject + 2 :])


def _skip_dateline(items: Sequence[Token], last: int) -> int:
    """Return where the text begins after "BOGOTA, March 3 (Reuters) -"."""
    if not items[0].text.isupper() or len(items[0].text) < 3:
        return 0
    for index in range(1, min(last - 1, _LONGEST_DATELINE)):
        item = items[index]
        if item.lower in DASHES:
            return index + 1
        if item.text.islower():
            return 0
    return 0


def resumed(items: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return the second half of a content that the cue splits, from a comma at `index` on."""
    start = index
    if start < len(items) and items[start].text == ";" and _goes_on(items, start + 1):
        return start + 1, trim_end(items, len(items))
    if start < len(items) and items[start].text in (",", ":"):
        start += 1
    if start >= len(items):
        return None
    item = items[start]
    if item.lower == QUOTE:
        return start, trim_end(items, len(items))
    if item.text in COORDINATORS and start > index and _goes_on(items, start + 1):
        return start + 1, trim_end(items, len(items))
    if start == index or item.lower.endswith("ing") or item.lower in RELATIVES | COORDINATORS:
        return None
    if item.lower in ("the", "a", "an", "according", "while", "as", "when", "after") or is_capitalised(
        item.text
    ):
        return None
    return start, trim_end(items, len(items))


def _goes_on(items: Sequence[Token], start: int) -> bool:
    """Tell whether speech goes on behind "and": a quotation, or a clause with a subject of its own."""
    if start >= len(items):
        return False
    if items[start].lower == QUOTE:
        return True
    opens = items[start].lower in DETERMINERS | PRONOUNS or is_capitalised(items[start].text)
    opens = opens or is_figure_ahead(items, start) or _is_plain_clause(items, start)
    return opens and not any(item.text == "," for item in items[start : start + 3])


def _is_plain_clause(items: Sequence[Token], start: int) -> bool:
    """Tell "cold stores are full": a noun of at most three words, then an auxiliary."""
    words = [item.lower for item in items[start : start + 4]]
    at = next((place for place, word in enumerate(words) if word in AUXILIARIES), 0)
    return at > 0 and not any(word in PREPOSITIONS or not word.isalpha() for word in words[:at])


def content_end(items: Sequence[Token], index: int, source: Phrase) -> int:
    """Return where a content to the right ends: with the sentence or at the dash that closes an insertion."""
    is_fronted = items[0].lower in _SUBORDINATE and not any(item.text == "," for item in items[:index])
    opened = source.first > 0 and items[source.first - 1].lower in DASHES
    for place in range(index, len(items)):
        if opened and items[place].lower in DASHES:
            return place
        ends_clause = source.in_relative or is_fronted
        if ends_clause and items[place].text == "," and not _is_quote_ahead(items, place):
            return place
        if items[place].text == ";" or _is_own_act(items, index, place):
            return place
    return trim_end(items, len(items))


def _is_own_act(items: Sequence[Token], index: int, place: int) -> bool:
    """Tell that "and ordered" in "ruled that the levy was void and ordered a refund" is an act."""
    following = items[place + 1].lower if place + 1 < len(items) else ""
    if items[place].lower != "and" or following not in words_named("directing"):
        return False
    start = index + 1 if items[index].lower == "that" else index
    verb = next((at for at in range(start, place) if has_finite_verb(items, at, at + 1)), start)
    return verb > start and not names_speaker(items, Phrase(start, verb, verb))


def trim_end(items: Sequence[Token], last: int) -> int:
    """Return `last` without the full stops before it."""
    while last > 0 and items[last - 1].text in {".", "*"}:
        last -= 1
    return last


def has_quote(items: Sequence[Token], place: tuple[int, int]) -> bool:
    """Tell whether a stretch of items holds a quotation."""
    return any(item.lower == QUOTE for item in items[place[0] : place[1]])


def _is_quote_ahead(items: Sequence[Token], comma: int) -> bool:
    return comma + 1 < len(items) and items[comma + 1].lower == QUOTE
