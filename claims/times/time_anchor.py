"""What a relative time hangs on: the passage's date, the date told last, and the words around it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from claims.times.tense import Tense, nearest_tense
from sources.calendar_words import calendar_words

_NEAR, _LONG_AGO = (
    100,
    240,
)  # days: a date without a year or tense is to come if it is that near, and last was that long ago
# A report of the day may name a year not long past and go on with the present; one further back begins
# a story.
FLASHBACK_YEARS = 10
MEMORY_YEARS = 60  # further back than a report of the day goes for a comparison
FORWARD = frozenset({"next", "coming", "upcoming", "following"})
BACKWARD = frozenset({"last", "past", "previous", "preceding"})
TOLD = frozenset({"following", "same", "that", "previous", "preceding"})


class Told(NamedTuple):
    """The date a narrative has reached.

    Attributes:
        day: its first day.
        precision: as it was told: `D`, `M`, `Q` or `Y`.
        strength: how many dates of about that time were told; one that opens its sentence counts twice.
    """

    day: date
    precision: str
    strength: int = 2


class Anchor(NamedTuple):
    """What a relative time may hang on: the passage's date, the date told last, and the words around it.

    `place` is where the time stands in `window`.
    """

    reference: date | None
    last_told: Told | None
    window: str
    place: tuple[int, int] = (0, 0)

    @property
    def told(self) -> date | None:
        """The date told last."""
        return None if self.last_told is None else self.last_told.day

    @property
    def looks_ahead(self) -> bool:
        """The verb nearest to the time speaks of what is to come."""
        return self._tense == "ahead" and not self.is_since

    @property
    def is_since(self) -> bool:
        """The time stands behind "since": it is past, whatever the verb."""
        return self.window[: self.place[0]].rstrip().lower().endswith("since")

    @property
    def has_tense(self) -> bool:
        """A verb near the time tells whether it is past or to come."""
        return self.is_since or self._tense is not None

    @property
    def _tense(self) -> Tense | None:
        return nearest_tense(self.window, *self.place)

    @property
    def is_story(self) -> bool:
        """The passage tells of years long before it was written."""
        if self.last_told is None or self.reference is None:
            return self.last_told is not None
        if self.last_told.precision != "Y":
            return self.last_told.day.year < self.reference.year - 1
        is_old = self.last_told.day.year < self.reference.year - FLASHBACK_YEARS
        is_past_memory = self.last_told.day.year < self.reference.year - MEMORY_YEARS
        return is_old and (self.last_told.strength > 1 or is_past_memory)

    @property
    def now(self) -> date | None:
        """The day that a date without a year is nearest to."""
        return self.told if self.is_story else self.reference or self.told


def month_said(parts: dict[str, str], name: str = "mon") -> int:
    """Return the number of the month that a part of an expression names."""
    return calendar_words().months[parts[name].lower().rstrip(".")]


def part_said(parts: dict[str, str]) -> str:
    """Return early, mid or late for the words before a period."""
    said = parts.get("part", "").lower()
    if said.startswith(("early", "the beginning", "the start", "start", "beginning")) and said != "earlier":
        return "early"
    if said.startswith(("mid", "the middle")):
        return "mid"
    return (
        "late"
        if said.startswith(("late", "the end", "end", "the close", "close", "latter")) and said != "later"
        else ""
    )


def nearest_year(month: int, day: int, anchor: Anchor) -> int | None:
    """Return the year of a date without one: nearest in a story, else the latest past or next to come."""
    now = anchor.now
    if now is None:
        return None
    if anchor.is_story and anchor.last_told is not None and anchor.last_told.precision == "Y":
        return now.year
    if anchor.is_story:
        return min(
            (now.year, now.year + 1, now.year - 1),
            key=lambda year: abs((year - now.year) * 12 + month - now.month - 0.5),
        )
    is_past = (month, day) <= (now.month, now.day)
    if anchor.looks_ahead or (not anchor.has_tense and _is_at_hand(month, day, now)):
        return now.year if not is_past else now.year + 1
    return now.year if is_past else now.year - 1


def _is_at_hand(month: int, day: int, now: date) -> bool:
    """Tell whether a day of the year is soon to come and was last seen long ago."""
    ahead = ((month - now.month) * 30 + day - now.day) % 365
    return 0 < ahead < _NEAR and 365 - ahead > _LONG_AGO


def related_year(parts: dict[str, str], anchor: Anchor) -> int | None:
    """Return the year of "last year", "the following year", "that year"."""
    relation = parts["rel"].lower()
    base = anchor.now if relation in TOLD or (relation in FORWARD and anchor.is_story) else anchor.reference
    if relation in TOLD and anchor.told is not None:
        base = anchor.told
    if base is None:
        return None
    return base.year + (1 if relation in FORWARD else -1 if relation in BACKWARD else 0)
