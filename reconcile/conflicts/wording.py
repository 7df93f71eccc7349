"""Sentences about conflicts: plain, printable, with both values and who says each."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.conflict import ScopeDifference
from reconcile.conflicts.side import Side

_LONGEST_QUOTE = 160
_QUOTES = '“”"'
_SETTLES = {
    "time": "the dates or periods that each side speaks of",
    "place": "the places that each side speaks of",
    "actor": "whom each side speaks of",
    "substance": "what exactly each side speaks of",
    "definition": "what each side counts, and by which definition",
    "level": "whether each side gives a part or the whole",
}


def quoted(side: Side) -> str:
    """Return the words of a claim in quotation marks, cut at a word where they are long."""
    text = " … ".join(piece.strip() for piece in side.claim.quote)
    if len(text) > _LONGEST_QUOTE:
        text = text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{text.strip(_QUOTES)}”"


def told(side: Side) -> str:
    """Return who says a claim and where it is printed, with the date."""
    report_time = side.claim.report_time
    date = f", {report_time}" if report_time is not None else ""
    place = side.claim.file if side.voice != side.claim.file else ""
    inside = ", ".join(filter(None, (place, f"{report_time}" if report_time is not None else "")))
    return f"{side.voice} ({inside})" if place else f"{side.voice}{date}"


def tell_difference(differences: Sequence[ScopeDifference]) -> str:
    """Return the scope differences as a clause ("they differ in time (2010 / 2011) and place (JP / PH)")."""
    if not differences:
        return ""
    parts = [
        f"{difference.dimension} ({difference.left or 'not said'} / {difference.right or 'not said'})"
        for difference in differences
    ]
    return "they differ in " + " and ".join(", ".join(parts).rsplit(", ", 1))


def what_settles(differences: Sequence[ScopeDifference], otherwise: str) -> str:
    """Return what would settle a conflict, from the dimensions that differ."""
    if not differences:
        return otherwise
    return "Find out " + "; ".join(_SETTLES[difference.dimension] for difference in differences) + "."
