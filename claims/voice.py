"""The parts of a sentence by who says them: each attribution's own words, and the words that introduce them.

The narrowest attribution that covers a word owns it. A few quoted words without a verb belong to the sentence
they stand in ("called it a disgrace"), whose claim they only colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.attribution import Attribution
from claims.lexicon import Lexicon
from claims.reading import Reading
from sources.span import Span

_FINITE = frozenset("VAM")


class Voiced(NamedTuple):
    """The words of a sentence that one voice says; `attribution` is None for the passage's own voice.

    Attributes:
        cues: spans of reporting words among them: a clause around one of these only introduces what is said.
        coloured: the attribution of a fragment that these words quote; None without one.
    """

    reading: Reading
    attribution: Attribution | None
    cues: tuple[Span, ...] = ()
    coloured: Attribution | None = None


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
    fragments = _release_fragments(reading, owners)
    parts: dict[int, list[int]] = {}
    for position, owner in enumerate(owners):
        parts.setdefault(owner, []).append(position)
    voices: list[Voiced] = []
    for owner, positions in parts.items():
        whole = len(positions) == len(owners)
        part = reading if whole else reading.part(positions, lexicon)
        attribution = attributions[owner] if owner >= 0 else None
        cues = tuple(
            item.cue for index, item in enumerate(attributions) if item.cue is not None and index not in fragments
        )
        coloured = next((attributions[index] for index, parent in fragments.items() if parent == owner), None)
        voices.append(Voiced(part, attribution, cues, coloured))
    return voices


def _owners(reading: Reading, attributions: Sequence[Attribution]) -> list[int]:
    """Return for each token the index of the narrowest attribution whose content holds it; -1 for none."""
    order = sorted(
        range(len(attributions)), key=lambda index: -sum(span.length for span in attributions[index].content)
    )
    owners = [-1] * len(reading.tokens)
    for index in order:
        for span in attributions[index].content:
            if span.end <= reading.sentence.start or span.start >= reading.sentence.end:
                continue
            for position, token in enumerate(reading.tokens):
                if span.start <= token.start and token.end <= span.end:
                    owners[position] = index
    return owners


def _release_fragments(reading: Reading, owners: list[int]) -> dict[int, int]:
    """Give quoted words without a finite verb back to what surrounds them; return fragment to its new owner."""
    released: dict[int, int] = {}
    for owner in sorted(set(owners) - {-1}):
        positions = [position for position, value in enumerate(owners) if value == owner]
        if len(positions) == len(owners) or any(reading.tags[position] in _FINITE for position in positions):
            continue
        before, after = positions[0] - 1, positions[-1] + 1
        parent = owners[before] if before >= 0 else owners[after] if after < len(owners) else -1
        released[owner] = parent
        for position in positions:
            owners[position] = parent
    return released
