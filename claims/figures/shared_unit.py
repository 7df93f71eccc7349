"""Units that are said once for several figures: "20, 30 and 40 percent", "3 billion dollars, up from 2"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.figures.draft import TIME_UNITS, Draft
from claims.figures.figure import Figure
from claims.figures.figure_words import figure_words
from claims.words.token import Token

LEAST_BARE_AMOUNT = 1000  # "passed 1,000" bounds an amount, "passed three exams" counts
_CLAUSE_ENDS = frozenset(".,;:)")
_SHARES = frozenset({"%", "%{point}"})
_LIST_ENDS = frozenset({("and",), ("or",), ("to",), (",", "and"), (",", "or"), ("but", "not")})


def share_units(tokens: Sequence[Token], drafts: list[Draft]) -> list[Draft]:
    """Give figures of a list the unit or noun that is said once at its end ("20, 30 and 40 percent")."""
    shared = list(drafts)
    in_list = False
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        between = tuple(token.lower for token in tokens[left.last : right.first])
        # A comma alone joins nothing: the list shows by its last "and" or "or". A comma before that "and"
        # ends a clause where no list goes before it ("by 218 to 210, and 57 members stayed away").
        in_list = (between in _LIST_ENDS and _goes_on(tokens, shared, index, between)) or (
            in_list and between == (",",)
        )
        if not in_list or left.figure.is_named or left.counted is not None:
            continue
        figure = left.figure
        if right.figure.is_named and not right.figure.prefixed:
            figure = figure._replace(unit=right.figure.unit, currency=right.figure.currency)
            scale = right.figure.number.scale
            if figure.number.scale == 1 and scale > 1 and figure.low < 1000:
                figure = figure._replace(low=figure.low * scale, high=figure.high * scale)
        shared[index] = left._replace(figure=figure, counted=right.counted)
    return shared


def _goes_on(tokens: Sequence[Token], drafts: list[Draft], index: int, between: tuple[str, ...]) -> bool:
    """Tell whether the joint behind figure `index` ends a list, whose last figure has no noun of its own."""
    right = drafts[index + 1]
    if tokens[right.figure.first - 1].lower == "of" and right.figure.first > right.first:
        return False  # "5,000 and a record low of 3 percent"
    if between[0] != ",":
        return True
    before = [token.text for token in tokens[drafts[index - 1].last : drafts[index].first]] if index else []
    return before == [","]


def repeat_units(tokens: Sequence[Token], drafts: list[Draft]) -> list[Draft]:
    """Give a bare amount the unit of the one it is set against ("3 billion dollars, up from 2 billion")."""
    repeated: list[Draft] = []
    amount: Figure | None = None
    for draft in drafts:
        figure, nearest = draft.figure, repeated[-1] if repeated else None
        if figure.is_named:
            is_restated = amount is not None and tokens[draft.first - 1].text in ("(", "[")
            amount = amount if is_restated or _is_relative(figure) else figure
        elif draft.counted is None:
            said = _set_against(tokens, nearest, draft)
            if said is None and _shares_amount(tokens, draft):
                said = amount
            if said is not None:
                figure = figure._replace(unit=said.unit, currency=said.currency)
        repeated.append(draft._replace(figure=figure))
    return repeated


def _set_against(tokens: Sequence[Token], nearest: Draft | None, draft: Draft) -> Figure | None:
    """Return the figure right before that "up from 25" is set against, if it has a unit."""
    if nearest is None or not nearest.figure.is_named or draft.figure.number.form != "digits":
        return None
    if nearest.figure.unit is not None and nearest.figure.unit.ucum in TIME_UNITS:
        return None
    lead = [token.lower for token in tokens[max(nearest.last, draft.first - 2) : draft.first]]
    is_against = not figure_words("set_against").isdisjoint((" ".join(lead), *lead[-1:]))
    return nearest.figure if is_against else None


def _is_relative(figure: Figure) -> bool:
    """Tell whether a figure is a share or a length of time, which no other amount takes its unit from."""
    return figure.unit is not None and figure.unit.ucum in (*_SHARES, *TIME_UNITS)


def _shares_amount(tokens: Sequence[Token], draft: Draft) -> bool:
    """Tell whether a bare amount in the millions stands behind a word that compares it, or ends a clause."""
    if draft.figure.number.scale < LEAST_BARE_AMOUNT or draft.first == 0:
        return False
    words = {tokens[at].lower for at in (draft.first - 1, draft.first, draft.figure.first - 1)}
    if not words.isdisjoint(figure_words("comparing")):
        return True
    ends = draft.last >= len(tokens) or tokens[draft.last].text in _CLAUSE_ENDS
    before = tokens[draft.first - 1].lower
    # "a country of 20 million" counts people, "a target of 2 million" goes on with what the target is for
    is_of_goal = draft.first > 1 and tokens[draft.first - 2].lower in figure_words("goal")
    return ends and (before != "of" or is_of_goal)
