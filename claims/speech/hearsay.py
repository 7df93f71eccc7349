"""What is said without anybody who says it: "is believed to", "it is said", "reportedly", "rumours that"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.claim import Modality
from claims.speech.accordingly import contents_around
from claims.speech.adjunct import ends_at
from claims.speech.content import is_reporting, opens_clause, trim_end
from claims.speech.said_noun import clause_of_noun
from claims.speech.said_nouns import hearsay_words, said_nouns
from claims.speech.saying import Saying, SayingKind
from claims.speech.speaker import Phrase, find_left, find_right
from claims.words.grammar import (
    BE,
    HARD_STOPS,
    HAVE,
    MODALS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    is_adverb,
    word_set,
)
from claims.words.phrase import PhraseTable
from claims.words.token import Token

_REACH_OF_THAT = 9  # items between "it is known" and its "that"
_NOT_TOLD = word_set("to of about by")  # "she was told to leave" is an order
_CHARGES = word_set("of for on")
_LONGEST_ACCUSER = 14  # items
_FILLERS = word_set("long since later often once widely now also already only just further repeatedly")


def find_hearsay(items: Sequence[Token], attributed: Sequence[Saying]) -> list[Saying]:
    """Return the source-less sayings of a strand, in order.

    Args:
        items: the items of the strand.
        attributed: its sayings with a source; an "allegedly" inside their content is theirs.
    """
    known = _known()
    sayings: list[Saying] = []
    for index, item in enumerate(items):
        if item.lower in known:
            saying = _read_word(items, index, attributed)
            if saying is not None:
                sayings.append(saying)
    return sayings


def _read_word(items: Sequence[Token], index: int, attributed: Sequence[Saying]) -> Saying | None:
    """Return what hangs on one word of a strand that may be hearsay, in one of its shapes."""
    word = items[index].lower
    words = said_nouns().hearsay_words
    saying = None
    if word in hearsay_words("passive"):
        saying = _read_passive(items, index)
    elif word in hearsay_words("adverb") and not _is_inside(index, attributed):
        saying = _read_adverb(items, index)
    elif word in hearsay_words("noun"):
        saying = _read_noun(items, index)
    elif word == "it":
        saying = _read_emerging(items, index)
    if saying is None and word in words.charged:
        saying = _read_charged(items, index)
    if saying is None and word in words.told:
        saying = _read_told(items, index)
    return saying


@cache
def _known() -> frozenset[str]:
    """Return the words that hearsay may hang on: one look-up passes over all others."""
    words = said_nouns().hearsay_words
    shapes = hearsay_words("passive").keys() | hearsay_words("adverb").keys() | hearsay_words("noun").keys()
    return frozenset(shapes | words.charged | words.told | {"it"})


def _read_charged(items: Sequence[Token], index: int) -> Saying | None:
    """Read "was accused of fraud" and "was blamed by the crew for the fire"."""
    first = _passive_start(items, index)
    if first is None or index + 1 >= len(items) or any(item.lower == "not" for item in items[first:index]):
        return None
    start, source = index + 1, None
    if items[start].lower == "by":
        by = start
        start = _charge_behind(items, by)
        source = Phrase(by + 1, start, start)
    if start + 1 >= len(items) or items[start].lower not in _CHARGES:
        return None
    subject = find_left(items, first)
    if subject is None:
        return None
    return Saying(
        ((start, _clause_end(items, start)),),
        (first, index + 1),
        source,
        kind="reported" if source is None else "accusation",
        modality="alleged",
        about=(subject.first, subject.last),
    )


def _charge_behind(items: Sequence[Token], by: int) -> int:
    """Return where "of selling kit" begins in "by the Bank of Ulm of selling kit"."""
    last = by + 2
    for index in range(by + 2, min(len(items) - 1, by + _LONGEST_ACCUSER)):
        if items[index].lower in HARD_STOPS or items[index].text == ",":
            break
        if items[index].lower in _CHARGES:
            last = index
            if items[index + 1].lower.endswith("ing"):
                return index
    return last


def _read_told(items: Sequence[Token], index: int) -> Saying | None:
    """Read "I was later told C", "C, we are told" and "we were informed by the ministry that C"."""
    first = _passive_start(items, index)
    if first is None or any(item.lower in MODALS for item in items[first:index]):
        return None
    after = items[index + 1].lower if index + 1 < len(items) else ""
    if after == "by":
        source = find_right(items, index + 2)
        if source is None or source.last >= len(items) or items[source.last].lower != "that":
            return None
        start = source.last + 1
        return Saying(((start, _clause_end(items, start)),), (index, index + 1), source)
    is_pronoun = first > 0 and items[first - 1].lower in PRONOUNS
    if not (is_pronoun or after == "that") or any(item.lower == "not" for item in items[first:index]):
        return None
    cue = (first - is_pronoun, index + 1)
    inserted = _read_inserted(items, cue, "reported")
    if inserted is not None:
        return inserted
    if after in _NOT_TOLD or ends_at(items, index + 1) or not opens_clause(items, index + 1):
        return None
    return _hearsay(((index + 1, _clause_end(items, index + 1)),), cue, "reported")


def _read_inserted(items: Sequence[Token], cue: tuple[int, int], modality: Modality) -> Saying | None:
    """Read "The key, I was told, lay there": the commas around the cue tell that it is an insertion."""
    first, last = cue
    is_closed = ends_at(items, last) or items[last].text == ","
    if first < 3 or items[first - 1].text != "," or not is_closed:
        return None
    if last + 1 < len(items) and items[last + 1].lower == "that" and is_reporting(items[first - 2]):
        return None  # "He believes, I am told, that C": the belief is what is told
    contents = contents_around(items, first, last)
    return _hearsay(tuple(contents), cue, modality) if contents else None


def _read_emerging(items: Sequence[Token], index: int) -> Saying | None:
    """Read "it emerged on Friday that C" and "it has since come to light that C"."""
    verb = index + 1
    while verb < len(items) and (items[verb].lower in HAVE | _FILLERS or is_adverb(items[verb].lower)):
        verb += 1
    match = _emerging().match_at(items, verb) if verb < len(items) else None
    start = None if match is None else _find_that(items, match.last)
    if match is None or start is None:
        return None
    return _hearsay(((start, _clause_end(items, start)),), (index, match.last), "reported")


def _is_inside(index: int, attributed: Sequence[Saying]) -> bool:
    return any(first <= index < last for saying in attributed for first, last in saying.contents)


def _passive_start(items: Sequence[Token], index: int) -> int | None:
    """Return where the verb group of a passive participle begins; None where no form of "be" stands there."""
    first = index
    while first > 0 and is_adverb(items[first - 1].lower):
        first -= 1
    if first == 0 or items[first - 1].lower not in BE | {"am"}:
        return None
    first -= 1
    while first > 0 and (items[first - 1].lower in BE | HAVE | MODALS or is_adverb(items[first - 1].lower)):
        first -= 1
    return first


def _read_passive(items: Sequence[Token], index: int) -> Saying | None:
    first = _passive_start(items, index)
    if first is None or any(item.lower in MODALS or item.lower == "not" for item in items[first:index]):
        return None
    word = items[index].lower
    modality = hearsay_words("passive")[word]
    if first and items[first - 1].lower == "it":
        start = _start_behind_it(items, index, word)
        if start is not None:
            return _hearsay(((start, _clause_end(items, start)),), (first, index + 1), modality)
        inserted = _read_inserted(items, (first - 1, index + 1), modality)
        if inserted is not None:
            return inserted
    start, source = _find_complement(items, index + 1, word)
    if start is None or (
        word in said_nouns().hearsay_words.needs_be and items[start].lower not in ("be", "have")
    ):
        return None
    subject = find_left(items, first)
    has_subject = subject is not None and items[subject.first].lower not in ("what", "it")
    cue_last = index + 1 if source is not None else start
    if source is None and items[start].lower == "be" and start + 1 < len(items):
        cue_last = start = start + 1
    return _hearsay(
        ((start, _clause_end(items, start)),),
        (first, cue_last),
        modality,
        source,
        about=(subject.first, subject.last) if subject is not None and has_subject else None,
    )


def _start_behind_it(items: Sequence[Token], index: int, word: str) -> int | None:
    """Return where the content of "it is said (that)" begins."""
    words = said_nouns().hearsay_words
    start = _find_that(items, index + 1)
    if start is not None or word in words.needs_to | words.needs_as | words.needs_that:
        return start
    return index + 1 if not ends_at(items, index + 1) and opens_clause(items, index + 1) else None


def _find_that(items: Sequence[Token], start: int) -> int | None:
    for index in range(start, min(len(items) - 1, start + _REACH_OF_THAT)):
        if items[index].lower == "that":
            return index + 1
        if items[index].lower in HARD_STOPS or items[index].lower in (QUOTE, "to"):
            return None
    return None


def _find_complement(items: Sequence[Token], start: int, word: str) -> tuple[int | None, Phrase | None]:
    """Return where "to produce" or "by experts to produce" begins, and who the agent is."""
    words = said_nouns().hearsay_words
    if start >= len(items) or word in words.needs_that:
        return None, None
    source: Phrase | None = None
    index = start
    if items[index].lower == "by":
        source = find_right(items, index + 1)
        if source is None or source.last >= len(items):
            return None, None
        index = source.last
    wanted = "as" if word in words.needs_as else "to"
    if items[index].lower == wanted and index + 1 < len(items):
        return index + 1, source
    return None, None


def _read_adverb(items: Sequence[Token], index: int) -> Saying | None:
    """The clause around "reportedly" is what is reported."""
    first = index
    while first > 0 and not _is_border(items, first - 1):
        first -= 1
    last = _clause_end(items, index + 1)
    contents = [(start, end) for start, end in ((first, index), (index + 1, last)) if end > start]
    if sum(end - start for start, end in contents) < 3:
        return None
    return _hearsay(tuple(contents), (index, index + 1), hearsay_words("adverb")[items[index].lower])


def _read_noun(items: Sequence[Token], index: int) -> Saying | None:
    """Read "there are reports that C"; the reports of somebody are somebody's."""
    if index + 2 >= len(items) or items[index + 1].lower not in ("that", "of", "about"):
        return None
    before = {item.lower for item in items[max(0, index - 4) : index]}
    words = said_nouns().hearsay_words
    is_led = before & (words.leads if items[index + 1].lower == "that" else words.leads_of)
    if not is_led and (index != 0 or items[1].lower != "that"):
        return None
    start = index + 2
    is_clause = items[index + 1].lower == "that"
    end = clause_of_noun(items, start) if is_clause else _clause_end(items, start)
    return _hearsay(((start, end),), (index, index + 1), hearsay_words("noun")[items[index].lower])


def _is_border(items: Sequence[Token], index: int) -> bool:
    item = items[index]
    return (
        item.lower in HARD_STOPS
        or item.text == ","
        or item.lower in SUBORDINATORS | {"and", "but", "which", "who"}
    )


def _clause_end(items: Sequence[Token], start: int) -> int:
    """Return where a clause ends: at a semicolon, at ", but" and the like, or at the end of the sentence."""
    for index in range(start, len(items)):
        if items[index].text == ";":
            return index
        is_turn = items[index].text == "," and index + 1 < len(items)
        if is_turn and items[index + 1].lower in ("but", "although", "though", "while", "whereas"):
            return index
    return max(start, trim_end(items, len(items)))


def _hearsay(
    contents: tuple[tuple[int, int], ...],
    cue: tuple[int, int],
    modality: Modality,
    source: Phrase | None = None,
    *,
    about: tuple[int, int] | None = None,
) -> Saying:
    kind: SayingKind = "reported" if source is None else "belief"
    return Saying(contents, cue, source, kind=kind, modality=modality, about=about)


@cache
def _emerging() -> PhraseTable[bool]:
    return PhraseTable(dict.fromkeys(said_nouns().hearsay_words.emerging, True))
