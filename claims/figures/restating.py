"""Whether one amount says another again in a different unit or currency: "450 grams (1 lb)".

Brackets and words such as "equivalent to" say so by themselves; a comma or a dash only where the two fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Quantity
from claims.figures.convert import same_dimension
from claims.figures.figure_words import figure_words
from claims.figures.fitting import fitting_units
from claims.figures.unit_table import dimensions
from claims.words.token import Token

_BRACKETS = frozenset({"(", "["})
_MARKS = frozenset({"(", "[", ",", ";", "-", "–", "—", "=", "≈", "~", "/", "or"})
_REACH = 3  # tokens from an amount to the bracket or mark behind it, which says it again
_FAR_REACH = 7  # and to a bracket whose amount fits ("hectares of oil palm plantations (1.2m acres)")
_MOST_FILLERS = 8  # "(, which is at the time of writing equivalent to"
_SHARES = ("1", "%", "{times}")


def is_money(quantity: Quantity) -> bool:
    """Tell whether an amount is money, or may be."""
    return quantity.currency is not None or bool(quantity.currency_alternatives)


def may_be_one(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may be one amount in two units, or in two currencies."""
    if is_money(one) and is_money(other):
        ours, theirs = (_currencies(quantity) for quantity in (one, other))
        return ours != theirs
    units, others = _units(one), _units(other)
    if not units or not others or units == others or units[0] in _SHARES or others[0] in _SHARES:
        return False
    # Grain and oil are said in mass and in measure: the text itself vouches that the two are one amount.
    is_bulk = {dimensions().get(units[0]), dimensions().get(others[0])} == {"mass", "volume"}
    return is_bulk or same_dimension(units[0], others[0])


def restates(tokens: Sequence[Token], last: int, first: int, pair: tuple[Quantity, Quantity]) -> bool:
    """Tell whether the second amount, from token `first`, says the one again that ends at token `last`."""
    quantity, other = pair
    if first - last > _FAR_REACH + _MOST_FILLERS or not may_be_one(quantity, other):
        return False
    between = [token.lower for token in tokens[last:first]]
    if quantity.conversions and between in ([","], [";"], ["/"], ["or"], [",", "or"], ["and"], [",", "and"]):
        return True
    at = next((place for place, word in enumerate(between) if word in _MARKS), None)
    if at is None or (at > 0 and between[at] not in _BRACKETS):
        return False
    fillers = between[at + 1 :]
    if len(fillers) > _MOST_FILLERS or not figure_words("restating").issuperset(fillers):
        return False
    if between[at] in _BRACKETS:
        return at <= _REACH or _fits(quantity, other)
    words = {between[at], *fillers, tokens[first].lower, other.raw.partition(" ")[0].lower()}
    if words.isdisjoint(figure_words("equating")):
        return _fits(quantity, other)
    return between != ["or"] or other.comparator == "about" or _fits(quantity, other)


def _fits(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts in units are one by their values."""
    value = quantity.low if quantity.low is not None else quantity.high
    return any(
        fitting_units(_units(quantity), value, other.model_copy(update={"unit": unit}))
        for unit in _units(other)
    )


def _units(quantity: Quantity) -> tuple[str, ...]:
    return tuple(unit for unit in (quantity.unit, *quantity.unit_alternatives) if unit is not None)


def _currencies(quantity: Quantity) -> tuple[str, ...]:
    return tuple(code for code in (quantity.currency, *quantity.currency_alternatives) if code is not None)
