"""How far a narrative has got: which dates move it on, and which are asides.

"In 1976" moves it; "last year", "since 1990", a year in brackets, "the August 1971 uprising", what "had" been
before and the base of a comparison do not.
"""

from __future__ import annotations

import re
from datetime import date

from claims.times.comparison_base import is_base
from claims.times.time_anchor import FORWARD, Told
from claims.times.time_joining import TimeReading
from claims.times.time_match import TimeMatch
from sources.span import Span

_OPENING = 12  # characters before a time that opens its sentence: "In early 1976"
_FAR = 30  # years from what is told that make a year an aside
_SETTLED = 3  # dates told by the day or month before a year in passing no longer moves a story: wikiwars_dev
_LEAD = 24  # characters before a time that hold the words that lead to it
_HAD = 80  # characters before a time that may hold the verb of its clause
_PLUPERFECT = re.compile(r"\bhad[ ][^,;:.()]{0,80}$", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:the|an?|its|his|her|their|our)[ ]$", re.IGNORECASE)
_NAMES = re.compile(
    r"[ ](?!(?:and|or|to|in|at|on|by|was|is|were|had|has|when|as|that|which|for|with)\b)[a-z]"
)
_FROM = re.compile(r"\bfrom[ ](?:the[ ]|about[ ]|around[ ])?$", re.IGNORECASE)
_LONG_UNITS = frozenset({"year", "decade", "century", "centurie"})
_WITH_YEAR = frozenset({"year", "month_year"})  # forms that may name something: "the August 1971 uprising"

# Forms that move a narrative on.
_TELLING = frozenset(
    [
        "iso", "slash", "month_day", "day_month", "month_year", "month_of_year", "day_month_of_year", "month",
        "year", "distance", "relative_unit", "season_year", "quarter_of", "ord_piece", "quarter_bare",
        "day_only", "day_of_period", "holiday", "slash_year_first",
    ]
)  # fmt: skip


def told_after(
    text: str, sentence: Span, match: TimeMatch, reading: TimeReading, told: Told | None
) -> Told | None:
    """Return the date a narrative has reached behind one of its times.

    Args:
        text: the stored text.
        sentence: the stretch the time stands in.
        match: the time.
        reading: what was read in it.
        told: the date reached before it.
    """
    when = reading.when
    if when is None or when.earliest is None or match.form not in _TELLING:
        return told
    if not _tells(match, when.earliest, told):
        return told
    is_opening = match.start - sentence.start <= _OPENING
    if not is_opening and (reading.lead.startswith(("since", "until")) or _is_aside(text, sentence, match)):
        return told
    precision = "Q" if "-Q" in reading.timex else {4: "Y", 7: "M"}.get(len(when.edtf), "D")
    if told is None:
        return Told(when.earliest, precision, 1 + is_opening)
    away = abs(told.day.year - when.earliest.year)
    if precision == "Y" and _is_passing(told, away, is_opening=is_opening):
        return told
    return Told(when.earliest, precision, told.strength + 1 if away <= _FAR else 1 + is_opening)


def _is_passing(told: Told, away: int, *, is_opening: bool) -> bool:
    """Tell whether a bare year leaves a narrative where it is, that is told more finely or far away.

    Args:
        told: the date reached.
        away: years from it.
        is_opening: the year opens its sentence.
    """
    if told.precision != "Y" and away == 0:
        return True
    is_fine = told.precision in "DM" and told.strength >= _SETTLED
    return not is_opening and (is_fine or (told.strength > 1 and away > _FAR))


def _tells(match: TimeMatch, day: date, told: Told | None) -> bool:
    """Tell whether a time is said of the narrative, not of the day of writing."""
    relation, direction = match.parts.get("rel", "").lower(), match.parts.get("dir", "").lower()
    if relation in ("last", "this") and match.form != "ord_piece":
        return False
    if relation in FORWARD and told is not None and day.year > told.day.year + 1:
        return False
    return direction != "ago"


def _is_aside(text: str, sentence: Span, match: TimeMatch) -> bool:
    """Tell whether a time reaches back or says which one: "(1971)", "the 1971 rules", "had left in 1971"."""
    begin = max(sentence.start, match.start - _LEAD)
    if text[match.start - 1 : match.start] == "(" and text[match.end : match.end + 1] == ")":
        return True
    if match.form in _WITH_YEAR and _OWNED.search(text, begin, match.start) and _NAMES.match(text, match.end):
        return True
    if match.parts.get("dir", "").lower() in ("earlier", "before", "prior") and _unit(match) in _LONG_UNITS:
        return True
    lead = _FROM.search(text, begin, match.start)
    if lead is not None and is_base(text, sentence.start, lead.start()):
        return True
    return _PLUPERFECT.search(text, max(sentence.start, match.start - _HAD), match.start) is not None


def _unit(match: TimeMatch) -> str:
    return match.parts.get("unit", "").lower().removesuffix("s")
