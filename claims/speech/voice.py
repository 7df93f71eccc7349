"""The parts of a sentence by who says them: each attribution's own words, and the words that introduce them.

The narrowest attribution that covers a word owns it. A few quoted words without a verb belong to the sentence
they stand in ("called it a disgrace"), whose claim they only colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.speech.attribution import Attribution
from claims.words.lexicon import Lexicon, Mark
from claims.words.reading import Reading
from claims.words.word_class import with_finite
from sources.span import Span

_FINITE = frozenset("VAM")
_SUBJECTLESS = re.compile('[L"]*[FBIUG]')
_NEGATOR_REACH = 1  # words between "not" and the reporting word: one adverb


class Voiced(NamedTuple):
    """The words of a sentence that one voice says; `attribution` is None for the passage's own voice.

    Attributes:
        cues: spans of reporting words among them: a clause around one of these only introduces what is said.
        coloured: the attribution of a fragment that these words quote; None without one.
        hedges: marks of hedges in the reporting words ("suggests"), in tokens of the whole sentence.
    """

    reading: Reading
    attribution: Attribution | None
    cues: tuple[Span, ...] = ()
    coloured: Attribution | None = None
    hedges: tuple[Mark, ...] = ()


def part_voices(reading: Reading, attributions: Sequence[Attribution], lexicon: Lexicon) -> list[Voiced]:
    """Return the parts of a sentence, each with its voice, in order of their first word.

    Args:
        reading: the whole sentence.
        attributions: those whose content or cue meets the sentence.
        lexicon: reads a part anew, so that no phrase spans the words of another voice.
    """
    if not attributions:
        return [Voiced(reading, None)]
    owners = _owners(reading, attributions)
    fragments = _release_fragments(reading, owners, attributions)
    parts: dict[int, list[int]] = {}
    for position, owner in enumerate(owners):
        parts.setdefault(owner, []).append(position)
    cues = tuple(
        item.cue for index, item in enumerate(attributions) if item.cue is not None and index not in fragments
    )
    voices: list[Voiced] = []
    for owner, positions in parts.items():
        attribution = attributions[owner] if owner >= 0 else None
        coloured = next((attributions[index] for index, parent in fragments.items() if parent == owner), None)
        hedges = _hedging_cue(reading, attribution)
        for run in _runs(reading, positions):
            part = reading if len(run) == len(owners) else reading.part(run, lexicon)
            voices.append(Voiced(part, attribution, cues, coloured, hedges))
    return voices


def _runs(reading: Reading, positions: list[int]) -> Iterator[list[int]]:
    """Yield the runs of one voice's words: one, unless a colon or semicolon of another voice parts them."""
    run: list[int] = []
    for position in positions:
        if run and ";" in reading.tags[run[-1] + 1 : position]:
            yield run
            run = []
        run.append(position)
    yield run


def _hedging_cue(reading: Reading, attribution: Attribution | None) -> tuple[Mark, ...]:
    cue = attribution.cue if attribution is not None else None
    if cue is None:
        return ()
    marks = reading.marks.get("hedge", ())
    return tuple(mark for mark in marks if cue.contains(reading.span(mark.first, mark.last)))


def _owners(reading: Reading, attributions: Sequence[Attribution]) -> list[int]:
    """Return for each token the index of the narrowest attribution whose content holds it; -1 for none."""
    order = sorted(
        range(len(attributions)), key=lambda index: -sum(span.length for span in attributions[index].content)
    )
    owners = [-1] * len(reading.tokens)
    for index in order:
        about = attributions[index].about
        for span in (*attributions[index].content, *(() if about is None else (about,))):
            if span.end <= reading.sentence.start or span.start >= reading.sentence.end:
                continue
            for position, token in enumerate(reading.tokens):
                if span.start <= token.start and token.end <= span.end:
                    owners[position] = index
    return owners


def _release_fragments(
    reading: Reading, owners: list[int], attributions: Sequence[Attribution]
) -> dict[int, int]:
    """Give words that cannot stand alone back to what surrounds them; return the new owner of each.

    These are words without a finite verb, a verb without its subject ("is said to be ..."), and what somebody
    did not say.
    """
    released: dict[int, int] = {}
    for owner in sorted(set(owners) - {-1}):
        positions = [position for position, value in enumerate(owners) if value == owner]
        if len(positions) == len(owners):
            continue
        tokens = [reading.tokens[position] for position in positions]
        tags = with_finite(tokens, "".join(reading.tags[position] for position in positions))
        stands_alone = any(tag in _FINITE for tag in tags) and _SUBJECTLESS.match(tags) is None
        if stands_alone and not _is_unsaid(reading, attributions[owner].cue):
            continue
        before, after = positions[0] - 1, positions[-1] + 1
        parent = owners[before] if before >= 0 else owners[after] if after < len(owners) else -1
        released[owner] = parent
        for position in positions:
            owners[position] = parent
    return released


def _is_unsaid(reading: Reading, cue: Span | None) -> bool:
    """Tell whether a negator stands before the reporting word: "did not say"."""
    if cue is None:
        return False
    for mark in reading.marks.get("negator", ()):
        between = Span(min(reading.tokens[mark.last - 1].end, cue.start), cue.start).quote(reading.text)
        is_near = reading.tokens[mark.last - 1].end <= cue.start and len(between.split()) <= _NEGATOR_REACH
        if mark.cue.value == "clause" and (is_near or cue.contains(reading.span(mark.first, mark.last))):
            return True
    return False
