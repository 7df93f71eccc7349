"""What is said without anybody who says it: "is believed to", "it is said", "reportedly", "rumours that"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Modality
from claims.speech.adjunct import ends_at
from claims.speech.saying import Saying, SayingKind
from claims.speech.speaker import Phrase, find_left, find_right
from claims.words.grammar import (
    BE,
    DETERMINERS,
    HARD_STOPS,
    HAVE,
    MODALS,
    QUOTE,
    SUBORDINATORS,
    is_adverb,
    word_set,
)
from claims.words.token import Token

_PASSIVES: dict[str, Modality] = {
    "believed": "reported", "said": "reported", "thought": "reported", "reported": "reported",
    "considered": "reported", "known": "reported", "understood": "reported", "rumoured": "possible",
    "rumored": "possible", "alleged": "alleged", "claimed": "alleged", "estimated": "estimated",
    "suspected": "possible", "presumed": "possible", "assumed": "possible", "feared": "possible",
    "deemed": "reported", "reputed": "reported", "held": "reported", "speculated": "possible",
    "purported": "alleged", "projected": "estimated", "predicted": "estimated", "forecast": "estimated",
    "hypothesized": "possible", "hypothesised": "possible", "asserted": "reported",
    "whispered": "possible", "judged": "reported", "perceived": "reported", "regarded": "reported",
    "accepted": "reported", "hinted": "possible", "acknowledged": "reported", "tipped": "possible",
}  # fmt: skip
_ADVERBS: dict[str, Modality] = {
    "reportedly": "reported", "allegedly": "alleged", "supposedly": "possible",
    "purportedly": "alleged", "reputedly": "reported", "rumouredly": "possible",
}  # fmt: skip
_NOUNS: dict[str, Modality] = {
    "rumours": "possible", "rumors": "possible", "rumour": "possible", "rumor": "possible",
    "reports": "reported", "speculation": "possible", "allegations": "alleged",
    "suspicions": "possible", "suspicion": "possible", "claims": "alleged", "accusations": "alleged",
    "hearsay": "possible", "whispers": "possible", "word": "possible",
}  # fmt: skip
_TOLD = word_set("told informed warned assured advised reminded notified briefed")
_ONLY_WITH_TO = word_set("held projected known predicted forecast tipped judged perceived accepted")
_ONLY_WITH_AS = frozenset(["regarded"])
_REACH_OF_THAT = 9  # items between "it is known" and its "that"
_THERE = word_set("there amid amidst despite persistent following")


def find_hearsay(items: Sequence[Token], attributed: Sequence[Saying]) -> list[Saying]:
    """Return the source-less sayings of a strand, in order.

    Args:
        items: the items of the strand.
        attributed: its sayings with a source; an "allegedly" inside their content is theirs.
    """
    sayings: list[Saying] = []
    for index, item in enumerate(items):
        saying = None
        if item.lower in _PASSIVES:
            saying = _read_passive(items, index)
        elif item.lower in _ADVERBS and not _is_inside(index, attributed):
            saying = _read_adverb(items, index)
        elif item.lower in _TOLD:
            saying = _read_told(items, index)
        elif item.lower in _NOUNS:
            saying = _read_noun(items, index)
        if saying is not None:
            sayings.append(saying)
    return sayings


def _read_told(items: Sequence[Token], index: int) -> Saying | None:
    """Read "we were informed by the ministry that C": the agent behind "by" speaks."""
    if index + 2 >= len(items) or items[index + 1].lower != "by" or index == 0:
        return None
    if items[index - 1].lower not in BE and not is_adverb(items[index - 1].lower):
        return None
    source = find_right(items, index + 2)
    if source is None or source.last >= len(items) or items[source.last].lower != "that":
        return None
    start = source.last + 1
    return Saying(((start, _clause_end(items, start)),), (index, index + 1), source)


def _is_inside(index: int, attributed: Sequence[Saying]) -> bool:
    return any(first <= index < last for saying in attributed for first, last in saying.contents)


def _read_passive(items: Sequence[Token], index: int) -> Saying | None:
    first = index
    while first > 0 and is_adverb(items[first - 1].lower):
        first -= 1
    if first == 0 or items[first - 1].lower not in BE:
        return None
    first -= 1
    while first > 0 and (items[first - 1].lower in BE | HAVE | MODALS or is_adverb(items[first - 1].lower)):
        first -= 1
    if any(item.lower in MODALS or item.lower == "not" for item in items[first:index]):
        return None
    word = items[index].lower
    subject_place = items[first - 1].lower if first else ""
    if subject_place == "it":
        start = _find_that(items, index + 1)
        is_plain = (
            start is None and word not in _ONLY_WITH_TO | _ONLY_WITH_AS and not ends_at(items, index + 1)
        )
        if is_plain and items[index + 1].lower in DETERMINERS:
            start = index + 1
        if start is not None:
            return _hearsay(((start, _clause_end(items, start)),), (first, index + 1), _PASSIVES[word])
    start, source = _find_complement(items, index + 1, word)
    if start is None:
        return None
    contents: list[tuple[int, int]] = []
    subject = find_left(items, first)
    if subject is not None and items[subject.first].lower not in ("what", "it"):
        contents.append((subject.first, subject.last))
    contents.append((start, _clause_end(items, start)))
    return _hearsay(tuple(contents), (first, index + 1), _PASSIVES[word], source)


def _find_that(items: Sequence[Token], start: int) -> int | None:
    for index in range(start, min(len(items), start + _REACH_OF_THAT)):
        if items[index].lower == "that":
            return index + 1
        if items[index].lower in HARD_STOPS or items[index].lower == QUOTE:
            return None
    return None


def _find_complement(items: Sequence[Token], start: int, word: str) -> tuple[int | None, Phrase | None]:
    """Return where "to produce" or "by experts to produce" begins, and who the agent is."""
    if start >= len(items):
        return None, None
    source: Phrase | None = None
    index = start
    if items[index].lower == "by":
        source = find_right(items, index + 1)
        if source is None or source.last >= len(items):
            return None, None
        index = source.last
    wanted = "as" if word in _ONLY_WITH_AS else "to"
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
    return _hearsay(tuple(contents), (index, index + 1), _ADVERBS[items[index].lower])


def _read_noun(items: Sequence[Token], index: int) -> Saying | None:
    """Read "there are reports that C"; the reports of somebody are somebody's."""
    if index + 2 >= len(items) or items[index + 1].lower not in ("that", "of", "about"):
        return None
    before = [item.lower for item in items[max(0, index - 4) : index]]
    if not (set(before) & _THERE) and index != 0:
        return None
    start = index + 2
    return _hearsay(((start, _clause_end(items, start)),), (index, index + 1), _NOUNS[items[index].lower])


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
    last = len(items)
    while last > start and items[last - 1].text == ".":
        last -= 1
    return last


def _hearsay(
    contents: tuple[tuple[int, int], ...],
    cue: tuple[int, int],
    modality: Modality,
    source: Phrase | None = None,
) -> Saying:
    kind: SayingKind = "reported" if source is None else "belief"
    return Saying(contents, cue, source, kind=kind, modality=modality)
