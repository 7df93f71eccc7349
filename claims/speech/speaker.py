"""Who speaks: the noun phrase left or right of a reporting verb, by punctuation and closed classes.

No tagger: a phrase ends at a mark, a conjunction, a finite verb or another clause. Appositions belong to it
("Ann Lee, the director of the port, said").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.speech.cues import load_cues
from claims.words.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    DISCOURSE,
    FRONTING,
    HARD_STOPS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capitalised,
    looks_finite,
    word_set,
)
from claims.words.token import Token

_ARTICLES = word_set("a an the his her its their my our your this")
_LONGEST_PHRASE = 40  # items; longer ones are no noun phrase
_LONGEST_NAME = 7  # items of the head before an apposition
_MOST_SEGMENTS = 7  # commas inside one apposition


class Phrase(NamedTuple):
    """Items `[first, last)` of a strand that name somebody; `head_last` ends the part before an apposition.

    `in_relative`: the verb stands in a clause that ends at the next comma ("Lee, who said he was ill, left").
    """

    first: int
    last: int
    head_last: int
    in_relative: bool = False


def find_left(items: Sequence[Token], verb: int, floor: int = 0) -> Phrase | None:
    """Return the subject that ends right before the item `verb`, auxiliaries and adverbs excluded.

    Args:
        items: the items of the strand.
        verb: index of the first item of the verb group.
        floor: index that the phrase may not begin before.
    """
    last = _skip_back(items, verb, floor)
    if last <= floor:
        return None
    before = items[last - 1]
    if before.lower in RELATIVES:
        end = last - 2 if last - 2 >= floor and items[last - 2].text == "," else last - 1
        if before.lower == "that" and end <= floor:
            return None
        phrase = _scan_left(items, end, floor) if end > floor else None
        return None if phrase is None else Phrase(phrase.first, last, end, in_relative=end < last - 1)
    if before.text == ",":
        return _scan_apposition(items, last, floor)
    if before.lower in HARD_STOPS and before.text == ")":
        return _scan_left(items, last, floor)
    if before.lower in HARD_STOPS or before.lower in COORDINATORS:
        return None
    return _scan_left(items, last, floor)


def find_right(items: Sequence[Token], start: int) -> Phrase | None:
    """Return the noun phrase that begins at item `start`, or None where none can."""
    if start >= len(items):
        return None
    first = items[start]
    if not (is_capitalised(first.text) or first.lower in DETERMINERS | PRONOUNS or first.text.islower()):
        return None
    is_small = first.text.islower()
    if is_small and first.lower in PREPOSITIONS | SUBORDINATORS | AUXILIARIES:
        return None
    if first.lower in PRONOUNS:
        return Phrase(start, start + 1, start + 1)
    last = start
    while last < len(items) and last - start < _LONGEST_PHRASE and not _ends_right(items, start, last):
        last += 1
    return Phrase(start, last, last) if last > start else None


def phrase_ending(items: Sequence[Token], last: int) -> Phrase | None:
    """Return the noun phrase that ends right before item `last`, whatever its last word is."""
    return _scan_left(items, last, 0) if last > 0 else None


def has_finite_verb(items: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch of items holds what looks like a finite verb."""
    return any(looks_finite(item.text, item.lower) for item in items[first:last])


def find_subject(items: Sequence[Token], floor: int, before: int) -> Phrase | None:
    """Return the subject of the clause that begins at `floor`: what stands before its first finite verb."""
    start = _skip_fronted(items, floor, before)
    for index in range(start + 1, min(before, start + _LONGEST_PHRASE)):
        item = items[index]
        if looks_finite(item.text, item.lower) and items[index - 1].text != ",":
            last = _skip_back(items, index, start)
            return Phrase(start, last, last) if last > start else None
    return None


def _skip_back(items: Sequence[Token], verb: int, floor: int) -> int:
    """Return the end of what stands before the auxiliaries and adverbs of the verb group."""
    last = verb
    while last > floor:
        lower = items[last - 1].lower
        is_time = lower in TIME_WORDS and not is_possessed(items, last - 1)
        if not (lower in AUXILIARIES or is_small_adverb(items[last - 1]) or is_time) or lower == "all":
            break
        last -= 1
        if is_time and last > floor and items[last - 1].lower in ("on", "last", "this", "late", "early"):
            last -= 1
    return last


def is_small_adverb(item: Token) -> bool:
    """Tell an adverb in small letters; "Daily" and "Italy" are names."""
    return is_adverb(item.lower) and item.text.islower()


def is_possessed(items: Sequence[Token], index: int) -> bool:
    """Tell whether a determiner stands before the item: "the day", "another week"."""
    return index > 0 and items[index - 1].lower in DETERMINERS and items[index - 1].lower != "this"


def _scan_left(items: Sequence[Token], last: int, floor: int) -> Phrase | None:
    if items[last - 1].lower in PRONOUNS:
        return Phrase(last - 1, last, last)
    first = _phrase_start(items, last, floor)
    first = _resume_before_relative(items, first, last, floor)
    if (
        items[first].lower in PREPOSITIONS
        and items[first].text.islower()
        and first - 1 > floor
        and items[first - 1].text == ","
    ):
        return _choose_head(items, _segments_before(items, last, floor), last)
    first = _strip_fronted(items, first, last)
    return Phrase(first, last, last) if first < last else None


def _phrase_start(items: Sequence[Token], last: int, floor: int) -> int:
    """Return where a phrase that ends at item `last` begins: after the first border to its left."""
    first = last
    while first > floor and last - first < _LONGEST_PHRASE:
        item = items[first - 1]
        opening = _find_opening(items, first - 1, floor) if item.text == ")" else None
        if opening is not None:
            first = opening
            continue
        if _is_border(items, first - 1, last=last, floor=floor):
            break
        first -= 1
        if item.lower in _ARTICLES and first > floor and not _is_inside_phrase(items, first):
            break
    return first


def _is_border(items: Sequence[Token], index: int, *, last: int, floor: int) -> bool:
    """Tell whether a noun phrase that ends at item `last` cannot hold the item `index`."""
    item = items[index]
    if item.text == ",":
        return not _is_list_comma(items, index, last)
    if item.lower in COORDINATORS:
        return not _joins_names(items, index, floor)
    return item.lower in HARD_STOPS or _is_clause_border(items, index, floor)


def _is_inside_phrase(items: Sequence[Token], article: int) -> bool:
    """Tell whether a phrase goes on left of its article: "one of the", "all the", "the head of the"."""
    before = items[article - 1].lower
    return before in PREPOSITIONS | COORDINATORS or before in (
        "all",
        "both",
        "half",
        "many",
        "such",
        "only",
        "even",
    )


def _is_clause_border(items: Sequence[Token], index: int, floor: int) -> bool:
    item = items[index]
    if item.lower in SUBORDINATORS:
        return not (item.lower in ("as", "since", "before", "after", "than", "so") and index > floor)
    if item.lower in PRONOUNS or item.lower in RELATIVES:
        return True
    if any(
        cue.form in ("past", "third") and not cue.is_ambiguous
        for cue in load_cues().get(item.lower, ())
        if len(cue.words) == 1
    ):
        return not _is_adjective(items, index)
    return looks_finite(item.text, item.lower) and not _is_adjective(items, index)


def _is_adjective(items: Sequence[Token], index: int) -> bool:
    """A word in -ed next to its noun describes it: "the arrested men", "documents filed with the court"."""
    if items[index].lower in AUXILIARIES or index == 0:
        return False
    follower = items[index + 1].lower if index + 1 < len(items) else ""
    is_reduced_clause = follower in PREPOSITIONS and items[index - 1].lower not in PRONOUNS | {","}
    return is_reduced_clause or items[index - 1].lower in DETERMINERS


def _resume_before_relative(items: Sequence[Token], first: int, last: int, floor: int) -> int:
    """Take in the head of a relative clause: "a smuggler who fled in 2009 told", not only "in 2009"."""
    clause = first
    while clause > floor and items[clause - 1].lower not in HARD_STOPS and items[clause - 1].text != ",":
        clause -= 1
    for index in range(clause + 1, first + 1):
        if index < last and items[index].lower in ("who", "whose", "whom"):
            return clause
        is_thing = index < last and items[index].lower in ("that", "which") and index > clause + 1
        is_headed = is_thing and items[clause].lower in DETERMINERS and items[clause].lower != "that"
        is_told = is_headed and has_finite_verb(items, index + 1, last)
        if is_told and not has_finite_verb(items, clause, index):
            return clause
    return first


def _find_opening(items: Sequence[Token], closing: int, floor: int) -> int | None:
    for index in range(closing - 1, max(floor - 1, closing - 12), -1):
        if items[index].text == "(":
            return index
    return None


def _is_list_comma(items: Sequence[Token], comma: int, last: int) -> bool:
    """A comma belongs to a list of names when "and" or "or" follows before the phrase ends."""
    following = items[comma + 1 : last]
    words = [item.lower for item in following]
    joined = next((index for index, word in enumerate(words) if word in ("and", "or")), None)
    if joined is None:
        return bool(words) and words[0] in ("jr", "sr", "inc", "ltd", "jr.", "sr.")
    return joined <= 6 and not any(word in TIME_WORDS for word in words[:joined])


def _joins_names(items: Sequence[Token], index: int, floor: int) -> bool:
    """Tell whether "and" joins two names: no finite verb stands between it and the border on its left."""
    if items[index].lower not in ("and", "or") or index == floor:
        return False
    left = index - 1
    if items[left].text == ",":
        left -= 1
    start = left
    while start >= floor and items[start].lower not in HARD_STOPS and items[start].text != ",":
        start -= 1
    if has_finite_verb(items, start + 1, left + 1) or left < floor:
        return False
    before, after = items[left], items[index + 1] if index + 1 < len(items) else items[left]
    return is_capitalised(before.text) == is_capitalised(after.text) or after.lower in DETERMINERS | {
        "others"
    }


def _strip_fronted(items: Sequence[Token], first: int, last: int) -> int:
    """Cut what is fronted without a comma: "In a statement Ann Lee", "On Monday officials"."""
    if items[first].lower not in FRONTING | PREPOSITIONS or items[first].lower in DETERMINERS - {"this"}:
        return first
    for index in range(last - 1, first, -1):
        if items[index].lower in TIME_WORDS and index + 1 < last:
            return index + 1
        if items[index].lower in DETERMINERS and items[index - 1].lower not in PREPOSITIONS:
            return index
        starts_name = is_capitalised(items[index].text) and not is_capitalised(items[index - 1].text)
        if starts_name and items[index - 1].lower not in PREPOSITIONS | DETERMINERS:
            return index
    return first + 1 if items[first].lower in COORDINATORS | DISCOURSE else last


def _scan_apposition(items: Sequence[Token], last: int, floor: int) -> Phrase | None:
    """Read back over ", the director of the port," to the name before it."""
    return _choose_head(items, _segments_before(items, last - 1, floor), last - 1)


def _choose_head(items: Sequence[Token], segments: Sequence[tuple[int, int]], last: int) -> Phrase | None:
    """Return the phrase whose head is the first stretch that can name somebody; it ends at `last`."""
    chosen: int | None = None
    for position, (first, end) in enumerate(segments):
        if _is_head(items, first, end, names=True):
            chosen = position
            break
        if chosen is None and _is_head(items, first, end):
            chosen = position
    if chosen is None:
        return None
    first, end = segments[chosen]
    head = _scan_left(items, end, first)
    if head is None:
        return None
    if chosen and _is_head(items, *segments[chosen - 1]):
        described = _scan_left(items, segments[chosen - 1][1], segments[chosen - 1][0])
        if described is not None and items[described.first].lower in DETERMINERS:
            return Phrase(described.first, last, end)  # "the brother, Luis"
    return Phrase(head.first, last if chosen + 1 < len(segments) else end, end)


def _segments_before(items: Sequence[Token], end: int, floor: int) -> list[tuple[int, int]]:
    """Return the stretches between commas that end at item `end`, leftmost first."""
    segments: list[tuple[int, int]] = []
    last = end
    index = end - 1
    while len(segments) < _MOST_SEGMENTS:
        if index < floor or items[index].text == "," or items[index].lower in HARD_STOPS - {"(", ")"}:
            segments.append((index + 1, last))
            if index < floor or items[index].text != ",":
                break
            last = index
        index -= 1
    return [segment for segment in reversed(segments) if segment[0] < segment[1]]


def _is_head(items: Sequence[Token], first: int, end: int, *, names: bool = False) -> bool:
    """Tell whether a stretch between commas can head a subject; with `names`, only a proper name."""
    if (
        items[first].lower in ("as", "and", "but", "while", "although", "though", "because", "whereas")
        and end - first > 1
    ):
        first += 1
    words = items[first:end]
    opening = words[0]
    if opening.lower in FRONTING | SUBORDINATORS | PREPOSITIONS | RELATIVES or words[-1].lower in TIME_WORDS:
        return False
    if all(
        is_capitalised(item.text) or item.lower in ("of", "the", "for", "and", "de", ".") for item in words
    ):
        return len(words) <= _LONGEST_NAME and opening.lower not in DISCOURSE
    if names:
        return False
    return opening.lower in DETERMINERS and not has_finite_verb(items, first, end)


def _ends_right(items: Sequence[Token], start: int, index: int) -> bool:
    item = items[index]
    if item.text == "." and index + 1 < len(items):
        return False  # inside a sentence it shortens a word ("Gov. Lee")
    if item.text in {",", ".", "?", "!", "“"} or (item.lower in HARD_STOPS and item.text not in "()"):
        return True
    if item.lower == QUOTE or item.lower in RELATIVES or item.lower in SUBORDINATORS:
        return True
    if item.lower in ("in", "on", "at", "during", "after", "to", "by") or item.lower in TIME_WORDS:
        return index > start and not (item.lower in ("in", "at") and is_name_ahead(items, index))
    return index > start and looks_finite(item.text, item.lower)


def is_name_ahead(items: Sequence[Token], index: int) -> bool:
    """Tell whether a capitalised word that is no time follows the item, maybe after "the"."""
    following = [item for item in items[index + 1 : index + 3] if item.lower != "the"][:1]
    return (
        bool(following) and is_capitalised(following[0].text) and following[0].lower not in WEEKDAY_OR_MONTH
    )


WEEKDAY_OR_MONTH = TIME_WORDS | word_set(
    "january february march april may june july august september october november december"
)


def _skip_fronted(items: Sequence[Token], floor: int, before: int) -> int:
    """Return where the clause goes on after "In March," or "However,"."""
    if floor < len(items) and items[floor].lower in FRONTING | DISCOURSE:
        for index in range(floor, min(before, floor + 20)):
            if items[index].text == ",":
                return index + 1
    return floor
