"""What a claim is about: concepts of the packs, and noun heads where no pack knows the subject."""

from __future__ import annotations

from functools import lru_cache

from claims.speech.speaker_words import speaker_words
from claims.words.clause import Clause
from claims.words.function_words import read_function_words
from claims.words.lexicon import Mark
from claims.words.reading import Figures, Finding, Reading

MOST_TOPICS = 8


def topics_of(reading: Reading, clause: Clause, finding: Finding, figures: Figures) -> tuple[str, ...]:
    """Return at most eight topics, sorted; concepts are kept first, then nouns of the focus, then others."""
    low, high = min(clause.first, clause.subject[0]), clause.last
    chosen: dict[str, None] = {}
    covered = _placed(reading, figures)
    for mark in reading.marks_of("concept", low, high):
        if _is_noun(reading, mark):
            chosen[mark.cue.value] = None
            covered.update(range(mark.first, mark.last))
    ranges = (finding.focus, clause.subject, (clause.first, clause.last))
    for first, last in ranges:
        for position in range(first, last):
            if position not in covered and reading.tags[position] in "NX":
                noun = singular(reading.tokens[position].lower)
                if len(noun) > 2 and noun not in _generic() and noun[0].isalpha():
                    chosen.setdefault(noun, None)
                covered.add(position)
    return tuple(sorted(list(chosen)[:MOST_TOPICS]))


def substance_of(reading: Reading, clause: Clause, finding: Finding) -> tuple[str, int, int] | None:
    """Return what the claim is about as a concept or noun head, with its tokens; None without a name."""
    for low, high in (finding.focus, (clause.first, clause.last)):
        marks = [mark for mark in reading.marks_of("concept", low, high) if _is_noun(reading, mark)]
        if marks:
            return marks[0].cue.value, marks[0].first, marks[0].last
        for position in range(high - 1, low - 1, -1):
            if (low, high) == finding.focus and reading.tags[position] == "N":
                noun = singular(reading.tokens[position].lower)
                if noun not in _generic() and len(noun) > 2:
                    return noun, position, position + 1
    return None


def singular(noun: str) -> str:
    """Return the singular of a lower-case noun by its ending; a word that is no plural stays."""
    noun = noun.removesuffix("'s")
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return noun[:-2]
    return noun[:-1]


def _placed(reading: Reading, figures: Figures) -> set[int]:
    """Return the tokens that name a place or a time: scope, not subject."""
    spans = [place.span for place in figures.places] + [
        time.span for time in figures.times if time.span is not None
    ]
    return {
        position
        for span in spans
        for position, token in enumerate(reading.tokens)
        if span.start <= token.start < span.end
    }


def _is_noun(reading: Reading, mark: Mark) -> bool:
    """Tell whether the words of a concept are used as a noun, and not as part of a longer name."""
    tags, last = reading.tags, mark.last - 1
    if tags[last] == "G" and mark.first > 0 and tags[mark.first - 1] in "ABL":
        return False  # "are flooding the market" speaks of no flood
    if tags[last] == "G" and mark.first > 0 and tags[mark.first - 1] == ",":
        return tags[mark.last : mark.last + 1] in ("", ",", "C", ".")  # ", killing at least 17" is no murder
    if tags[last] == "X" and reading.tokens[last].lower in speaker_words().mastheads:
        return False  # "the Courier" is a paper
    if tags[last] == "X" and mark.first > 0 and mark.last - mark.first == 1:
        return tags[mark.first - 1] != "X" and tags[mark.last : mark.last + 1] != "X"
    return tags[last] in "NXGEJ"


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(singular(word) for word in read_function_words().generic.words)
