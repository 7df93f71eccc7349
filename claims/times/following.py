"""What stands behind a counted length of time: the end of its clause, or a day that it is counted from."""

from __future__ import annotations

import re
from functools import cache

from claims.times.time_grammar import alternatives, time_words

_CLOSES = re.compile(r"[ ]?(?:[,.;:!?)—–-]|$)")


def closes(text: str, position: int) -> bool:
    """Tell whether a clause ends at a place: "a year before, ..."."""
    return _CLOSES.match(text, position) is not None


def day_follows(text: str, position: int) -> bool:
    """Tell whether a day may stand at a place: "two weeks before Christmas"."""
    return _days().match(text, position) is not None


@cache
def _days() -> re.Pattern[str]:
    day = alternatives(time_words().day_follows.words)
    return re.compile(rf"[ ](?:on[ ])?(?:(?i:{day})\b|\d|[A-Z]|\w{{1,9}}day\b)")
