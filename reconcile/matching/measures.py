"""When two measures can be one: by their heads and modifiers, changes apart from levels.

A measure that only names the dimension of its unit ("mass", "count of boats") goes with any other.
"""

from __future__ import annotations

from claims.figures.measure import CHANGE
from reconcile.conflicts.series_words import is_plain, plain_measures, series_words
from reconcile.matching.content import stem
from reconcile.matching.normal import normalise_texts

_LEADS = f"{CHANGE} in "


def measures_meet(left: str, right: str) -> bool:
    """Tell whether two figures so named can measure the same; "" and a plain measure meet any level."""
    if is_change(left) != is_change(right):
        return False
    ours, theirs = _core(left), _core(right)
    if not ours or not theirs:
        return True
    shared = set(ours) & set(theirs)
    if ours[-1] == theirs[-1] and len(shared) in (len(set(ours)), len(set(theirs))):
        return True  # "deficit" and "budget deficit", not "budget deficit" and "trade deficit"
    return not shared.isdisjoint(map(stem, plain_measures()))  # "value seized", "street value"


def is_change(measure: str) -> bool:
    """Tell whether a measure is the size of a change ("change in exports")."""
    return measure.partition(" ")[0] == CHANGE


def _core(measure: str) -> list[str]:
    """Return the stems that tell one measure from another, in order; none of a plain one."""
    name = "" if measure == CHANGE else measure.removeprefix(_LEADS)
    if is_plain(name):
        return []
    [words] = normalise_texts([name])
    stems = [stem(word) for word in words.split() if word not in series_words().measure_fillers]
    return stems or [stem(word) for word in words.split()]
