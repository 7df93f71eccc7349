"""What a relative time hangs on: the passage's date, the date told last, and the words around it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from sources.calendar_words import calendar_words
from sources.table import read_table

_BEHIND = 3  # in English the verb of a day stands before it, unless the day opens its clause
_PARTED = 12  # characters that a comma or bracket between a verb and a time counts for
# A report of the day may name a year not long past and go on with the present; one further back begins
# a story.
FLASHBACK_YEARS = 10
FORWARD = frozenset({"next", "coming", "upcoming", "following"})
BACKWARD = frozenset({"last", "past", "previous", "preceding"})
TOLD = frozenset({"following", "same", "that", "previous", "preceding"})


class Told(NamedTuple):
    """The date a narrative has reached, as precise as it was told: `D`, `M` or `Y`."""

    day: date
    precision: str


class TenseWords(BaseModel):
    """The schema of data/tenses.toml: words, in lower case, that look ahead of a time or back on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ahead: tuple[str, ...]
    behind: tuple[str, ...]


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
        nearest = min(_tenses().finditer(self.window), key=self._distance, default=None)
        return nearest is not None and nearest.lastgroup == "ahead"

    def _distance(self, verb: re.Match[str]) -> int:
        start, end = self.place
        is_before = verb.end() <= start
        between = self.window[verb.end() : start] if is_before else self.window[end : verb.start()]
        parted = _PARTED * sum(map(between.count, ",;()"))
        return (1 if is_before else _BEHIND) * len(between) + parted

    @property
    def is_story(self) -> bool:
        """The passage tells of years long before it was written."""
        if self.last_told is None or self.reference is None:
            return self.last_told is not None
        back = FLASHBACK_YEARS if self.last_told.precision == "Y" else 1
        return self.last_told.day.year < self.reference.year - back

    @property
    def now(self) -> date | None:
        """The day that a date without a year is nearest to."""
        return self.told if self.is_story else self.reference or self.told


@cache
def _tenses() -> re.Pattern[str]:
    words = read_table(files("claims") / "data" / "tenses.toml", TenseWords, PackError)
    ahead, behind = (
        "|".join(map(re.escape, part)).replace("'", "[’']") for part in (words.ahead, words.behind)
    )
    return re.compile(rf"\b(?:(?P<ahead>{ahead})|(?P<behind>{behind}|[a-z]{{2,20}}ed))\b", re.IGNORECASE)


def month_said(parts: dict[str, str], name: str = "mon") -> int:
    """Return the number of the month that a part of an expression names."""
    return calendar_words().months[parts[name].lower().rstrip(".")]


def part_said(parts: dict[str, str]) -> str:
    """Return early, mid or late for the words before a period."""
    said = parts.get("part", "").lower()
    if said.startswith(("early", "the beginning", "the start", "start", "beginning")):
        return "early"
    if said.startswith(("mid", "the middle")):
        return "mid"
    return (
        "late"
        if said.startswith(("late", "the end", "end", "the close")) and not said.startswith("later")
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
    if anchor.looks_ahead:
        return now.year if not is_past else now.year + 1
    return now.year if is_past else now.year - 1


def related_year(parts: dict[str, str], anchor: Anchor) -> int | None:
    """Return the year of "last year", "the following year", "that year"."""
    relation = parts["rel"].lower()
    base = anchor.now if relation in TOLD or (relation in FORWARD and anchor.is_story) else anchor.reference
    if relation in TOLD and anchor.told is not None:
        base = anchor.told
    if base is None:
        return None
    return base.year + (1 if relation in FORWARD else -1 if relation in BACKWARD else 0)
