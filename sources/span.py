"""Half-open stretches of a stored text, counted in Unicode code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch `[start, end)` of a stored text, in code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points covered."""
        return self.end - self.start

    def quote(self, text: str) -> str:
        """Return exactly the words of `text` at this span."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """Return how many code points both spans share; 0 when they are apart."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))
