"""What a reporting verb reports: where its content begins and ends on either side of the cue."""

from __future__ import annotations

from collections.abc import Sequence

from claims.adjunct import ends_at
from claims.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DASHES,
    FRONTING,
    PREPOSITIONS,
    QUOTE,
    RELATIVES,
    is_capitalised,
    word_set,
)
from claims.speaker import Phrase, has_finite_verb
from claims.token import Token
from claims.verb_group import VerbGroup

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
    if item.lower == "to":
        return cue.verb_class.name not in ("belief", "finding")
    if cue.verb_class.frame == "show" or cue.is_ambiguous:
        return is_quoted or (item.lower not in PREPOSITIONS and has_finite_verb(items, index + 1, len(items)))
    return item.lower not in ("and", "or", "but")


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
    if last - first < 2 and not is_quoted:
        return None
    return first, last


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
    if start < len(items) and items[start].text in (",", ":"):
        start += 1
    if start >= len(items):
        return None
    item = items[start]
    if item.lower == QUOTE:
        return start, trim_end(items, len(items))
    if start == index or item.lower.endswith("ing") or item.lower in RELATIVES | COORDINATORS:
        return None
    if item.lower in ("the", "a", "an", "according", "while", "as", "when", "after") or is_capitalised(
        item.text
    ):
        return None
    return start, trim_end(items, len(items))


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
        if items[place].text == ";":
            return place
    return trim_end(items, len(items))


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
