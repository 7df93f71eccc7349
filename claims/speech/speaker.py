"""Who speaks: the noun phrase left or right of a reporting verb, by punctuation and closed classes.

No tagger: a phrase ends at a mark, a conjunction, a finite verb or another clause. Appositions belong to it
("Ann Lee, the director of the port, said").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.speech.cues import load_cues
from claims.speech.media import papers
from claims.speech.phrase_start import (
    LONGEST_PHRASE,
    has_main_verb,
    head_before_contact,
    is_stop,
    phrase_start,
    resume_before_participle,
    resume_before_relative,
    skip_number,
    strip_fronted,
)
from claims.speech.speaker_words import names_persons, speaker_words
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

_BEHIND_BARE = (
    DETERMINERS | RELATIVES | word_set("quoting citing speaking asked quoted cited interviewed reached")
)
_LONGEST_NAME = 7  # items of the head before an apposition
_LONGEST_OPENING = 3  # items up to a plural noun that heads a phrase without an article
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
        if phrase is None:
            return None
        first = _behind_agent(items, phrase)
        return Phrase(first, last, end, in_relative=end < last - 1)
    if before.text == ",":
        return _scan_apposition(items, last, floor)
    if before.lower in HARD_STOPS and before.text == ")":
        return _scan_left(items, last, floor)
    if before.lower in HARD_STOPS or before.lower in COORDINATORS:
        return None
    return _scan_left(items, last, floor)


def _behind_agent(items: Sequence[Token], phrase: Phrase) -> int:
    """Return where "the weekly Argo" begins in "first published by the weekly Argo", whose "which" it is."""
    if items[phrase.first].lower in DETERMINERS or is_capitalised(items[phrase.first].text):
        return phrase.first
    for index in range(phrase.first + 1, phrase.head_last - 1):
        if items[index].lower == "by" and looks_finite(items[index - 1].text, items[index - 1].lower):
            return index + 1
    return phrase.first


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
    while last < len(items) and last - start < LONGEST_PHRASE and not _ends_right(items, start, last):
        last += 1
    return Phrase(start, last, last) if last > start else None


def phrase_ending(items: Sequence[Token], last: int) -> Phrase | None:
    """Return the noun phrase that ends right before item `last`, whatever its last word is."""
    return _scan_left(items, last, 0) if last > 0 else None


def find_subject(items: Sequence[Token], floor: int, before: int) -> Phrase | None:
    """Return the subject of the clause that begins at `floor`: what stands before its first finite verb."""
    start = _skip_fronted(items, floor, before)
    for index in range(start + 1, min(before, start + LONGEST_PHRASE)):
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
        is_auxiliary = lower in AUXILIARIES and not (
            is_capitalised(items[last - 1].text) and last - 1 > floor
        )
        if not (is_auxiliary or is_small_adverb(items[last - 1]) or is_time) or lower == "all":
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
        first = _before_object(items, last - 1, floor)
        return Phrase(first, last, last)
    head = head_before_contact(items, last, floor)
    if head is not None:
        described = _scan_plain(items, head, floor)
        return None if described is None else Phrase(described.first, last, head)
    return _scan_plain(items, last, floor)


def _scan_plain(items: Sequence[Token], last: int, floor: int) -> Phrase | None:
    """Return the noun phrase that ends at item `last` in no clause of its own."""
    first = phrase_start(items, last, floor)
    first = resume_before_relative(items, first, last, floor)
    first = resume_before_participle(items, first, last, floor)
    first = skip_number(items, first, last)
    if (
        items[first].lower in PREPOSITIONS
        and items[first].text.islower()
        and first - 1 > floor
        and items[first - 1].text == ","
    ):
        return _choose_head(items, _segments_before(items, last, floor), last)
    first = strip_fronted(items, first, last)
    return Phrase(first, last, last) if first < last else None


def _before_object(items: Sequence[Token], pronoun: int, floor: int) -> int:
    """Return where "an expert who has seen it" begins, whose "it" is seen and does not speak."""
    verb = items[pronoun - 1] if pronoun > floor else None
    if verb is None or items[pronoun].lower != "it":
        return pronoun
    is_perfect = pronoun > floor + 1 and items[pronoun - 2].lower in AUXILIARIES
    if not (is_perfect or looks_finite(verb.text, verb.lower)):
        return pronoun
    is_told = verb.lower in AUXILIARIES or any(
        cue.verb_class.name in ("statement", "telling") for cue in load_cues().get(verb.lower, ())
    )
    return pronoun if is_told else resume_before_relative(items, pronoun, pronoun + 1, floor)


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
        return _behind_fronted(items, segments, last)
    first, end = segments[chosen]
    head = _scan_left(items, end, first)
    if head is None:
        return None
    if chosen and _is_head(items, *segments[chosen - 1]):
        described = _scan_left(items, segments[chosen - 1][1], segments[chosen - 1][0])
        if described is not None and items[described.first].lower in DETERMINERS:
            return Phrase(described.first, last, end)  # "the brother, Luis"
    return Phrase(head.first, last if chosen + 1 < len(segments) else end, end)


def _behind_fronted(items: Sequence[Token], segments: Sequence[tuple[int, int]], last: int) -> Phrase | None:
    """Return the subject of "In a note of 3 May the Ledger, citing a clerk, said": no comma ends it."""
    if len(segments) < 2 or items[segments[0][0]].lower not in FRONTING:
        return None
    first, end = segments[0]
    head = _scan_left(items, end, first)
    if head is None or head.first <= first + 1 or items[head.first - 1].lower in PREPOSITIONS:
        return None
    is_named = items[head.first].lower in DETERMINERS and is_capitalised(items[end - 1].text)
    return Phrase(head.first, last, end) if is_named else None


def _segments_before(items: Sequence[Token], end: int, floor: int) -> list[tuple[int, int]]:
    """Return the stretches between commas that end at item `end`, leftmost first."""
    segments: list[tuple[int, int]] = []
    last = end
    index = end - 1
    while len(segments) < _MOST_SEGMENTS:
        is_end = index >= floor and items[index].text not in "()" and is_stop(items, index)
        if index < floor or items[index].text == "," or is_end:
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
    first = skip_number(items, first, end)
    words = items[first:end]
    opening = words[0]
    if opening.lower in FRONTING | SUBORDINATORS | PREPOSITIONS | RELATIVES or words[-1].lower in TIME_WORDS:
        return False
    if all(
        is_capitalised(item.text) or item.lower in ("of", "the", "for", "and", "de", ".") for item in words
    ):
        names_count = sum(is_capitalised(item.text) for item in words)
        return names_count <= _LONGEST_NAME and opening.lower not in DISCOURSE
    if names:
        return False
    is_bare = end + 1 < len(items) and items[end + 1].lower in _BEHIND_BARE and _is_bare_plural(words)
    return (opening.lower in DETERMINERS or is_bare) and not has_main_verb(items, first, end)


def _is_bare_plural(words: Sequence[Token]) -> bool:
    """Tell "Botanists at the Kew Circle" or "Sources close to the bank": persons in the plural head it."""
    institutions = speaker_words().institutions
    if words[-1].lower in papers().common:
        return True
    return any(
        item.lower in institutions or (item.lower.endswith("s") and names_persons(item.lower))
        for item in words[:_LONGEST_OPENING]
    )


def _ends_right(items: Sequence[Token], start: int, index: int) -> bool:
    item = items[index]
    if item.text == "." and index + 1 < len(items):
        return False  # inside a sentence it shortens a word ("Gov. Lee")
    if item.text in {",", ".", "?", "!", "“"} or (item.text not in "()" and is_stop(items, index)):
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
