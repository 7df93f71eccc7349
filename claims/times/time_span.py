"""Where times stand in a sentence, without resolving them: their digits are no quantities."""

from __future__ import annotations

from collections.abc import Sequence

from claims.times.time_matches import matches_in
from claims.words.token import Token

# A counted period stays a quantity of time as well ("the past three years").
_PERIODS = frozenset(
    {
        "period_count",
        "count_period",
        "frequency",
        "ahead",
        "now",
        "vague_length",
        "whole_length",
        "adverb",
        "present",
    }
)


def time_spans(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the half-open stretches of the times, in order."""
    return [(match.start, match.end) for match in matches_in(text, tokens) if match.form not in _PERIODS]
