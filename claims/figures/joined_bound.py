"""Two figures that bound one amount between them, or of which only the nearer one is said."""

from __future__ import annotations

from collections.abc import Sequence

from claims.figures.draft import Draft
from claims.figures.figure import Figure
from claims.figures.figure_words import figure_words
from claims.words.token import Token

_JOINTS = frozenset({("and",), ("but",), (",",), (",", "and"), (",", "but")})
LONGEST_CONTRAST = 4  # tokens from "than" to the figure it leads to ("than to the official")


def without_contrasts(tokens: Sequence[Token], drafts: list[Draft]) -> list[Draft]:
    """Leave out the figure that another is not near to: "nearer 70 than 94 percent" is about 70 percent."""
    kept: list[Draft] = []
    for draft in drafts:
        near = kept[-1] if kept else None
        if near is None or not _is_contrast(tokens, near, draft):
            kept.append(draft)
        elif not near.figure.is_named and not draft.figure.prefixed:
            figure = near.figure._replace(unit=draft.figure.unit, currency=draft.figure.currency)
            kept[-1] = near._replace(figure=figure, counted=near.counted or draft.counted)
    return kept


def _is_contrast(tokens: Sequence[Token], near: Draft, draft: Draft) -> bool:
    between = [token.lower for token in tokens[near.last : draft.first]]
    is_compared = tokens[near.first].lower in figure_words("nearing") and between[:1] == ["than"]
    return is_compared and len(between) <= LONGEST_CONTRAST


def join_bounds(tokens: Sequence[Token], drafts: list[Draft]) -> list[Draft]:
    """Join a lower and an upper bound of one thing: "more than 100 and less than 300"."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is None or not _encloses(tokens, before, draft):
            joined.append(draft)
            continue
        low, high = sorted((before.figure.low, draft.figure.low))
        figure = draft.figure._replace(low=low, high=high, is_range=True)
        joined[-1] = draft._replace(figure=figure, first=before.first, comparator="range")
    return joined


def _encloses(tokens: Sequence[Token], before: Draft, draft: Draft) -> bool:
    comparators = {before.comparator, draft.comparator}
    if comparators.isdisjoint((">", ">=")) or comparators.isdisjoint(("<", "<=")):
        return False
    between = tuple(token.lower for token in tokens[before.last : draft.first])
    if between not in _JOINTS or not _is_of_one_thing(before, draft):
        return False
    lower = before if before.comparator in (">", ">=") else draft
    return lower.figure.low < (draft if lower is before else before).figure.low


def _is_of_one_thing(one: Draft, other: Draft) -> bool:
    """Tell whether two bounds are of one amount: in one unit, or of a thing that is counted once."""
    if one.figure.is_named:
        return _same_unit(one.figure, other.figure)
    return one.counted is None or one.counted == other.counted


def _same_unit(one: Figure, other: Figure) -> bool:
    """Tell whether two figures stand in one unit or currency, whatever words name it."""
    if one.unit is not None and other.unit is not None:
        return one.unit[2:] == other.unit[2:]
    if one.currency is None or other.currency is None:
        return False
    return one.currency[2:4] == other.currency[2:4]
