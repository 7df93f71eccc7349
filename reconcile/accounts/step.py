"""One step of a reading: a name, what was read, and words of a text laid on one line for it."""

from __future__ import annotations

from typing import NamedTuple

SAID = 14  # the column in which every step of an account says what was read


class Step(NamedTuple):
    """One step of a reading: what it is about, and what was read."""

    name: str
    said: str

    def line(self, inset: int) -> str:
        """Return the step as a line that begins `inset` columns in."""
        return f"{'':{inset}}{self.name:<{SAID - inset - 1}} {self.said}"


def flat(words: str) -> str:
    """Return words on one line, blanks that follow each other as one."""
    return " ".join(words.split())
