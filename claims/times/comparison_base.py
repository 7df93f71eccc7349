"""Whether "from" before a time names what a change is measured against: "up 6 percent from 2021".

Such a time is the base of a comparison and opens no stretch. Of what is to come ("fares will rise from May")
it says when the change begins.
"""

from __future__ import annotations

from functools import cache

from claims.figures.bound import bound_table, change_words
from claims.times.time_grammar import time_words

_NEAR = 5  # words from the change to its "from": "a decline of 8 percent from"
_WINDOW = 60  # characters before "from" that hold so many words
_STOPS = ",;:.!?—–()"


def is_base(text: str, begin: int, start: int) -> bool:
    """Tell whether the words before the "from" at `start` tell of a change or a comparison.

    Args:
        text: the stored text.
        begin: where the sentence begins.
        start: where "from" begins.
    """
    before = text[max(begin, start - _WINDOW) : start].lower().split()[-_NEAR:]
    for word in reversed(before):
        if word[-1] in _STOPS:
            return False
        if word in _words() or word[-1] in "%％":
            return True
    return False


@cache
def _words() -> frozenset[str]:
    """Return the words of change but for verbs of motion ("went to school from 2001"), and of comparison."""
    return change_words() - bound_table().motion.verbs | frozenset(time_words().compared.words)
