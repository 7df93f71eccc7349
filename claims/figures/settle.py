"""Which unit or currency an ambiguous word means, by its own restatement, then by the places that are named.

The sentence's places go before those the passage is known to be about, and these before those of the whole
text. Two countries of one sentence leave both readings; none leaves all of them, most likely first. "$"
beside places of many countries is mostly the US dollar: a local dollar is sure only where the text stays in
its country.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from claims.claim import Quantity
from claims.figures.fitting import best_currency, fitting_currencies, fitting_units
from claims.figures.money import Shared, beside, homes, homes_of, shared_currencies, shared_openers
from claims.figures.named_countries import named_countries, text_countries
from claims.figures.restated import StatedRate
from claims.figures.units import ambiguous_openers, narrow_units
from claims.words.token import Token
from sources.span import Span

_AT_HOME = 0.75  # share of a text's places from which it tells of one country


class Places(NamedTuple):
    """Countries, most likely first: those the sentence names, and those the passage is known to be about."""

    near: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every country, the sentence's first."""
        return (*self.near, *self.known)


def places_around(text: str, tokens: Sequence[Token], known: Sequence[str]) -> Places:
    """Return the places that may settle the words of a sentence; its own only where a word needs it."""
    if _openers().isdisjoint(token.lower for token in tokens):
        return Places((), tuple(known))
    return Places(named_countries(text, Span(tokens[0].start, tokens[-1].end)), tuple(known))


@cache
def _openers() -> frozenset[str]:
    return shared_openers() | ambiguous_openers()


def settle(quantity: Quantity, text: str, places: Places) -> Quantity:
    """Return the quantity with the one unit or currency that is meant, or with those that remain likely.

    Args:
        quantity: an amount.
        text: the stored text that it stands in.
        places: countries that the sentence and its passage speak of.
    """
    if not quantity.unit_alternatives and not quantity.currency_alternatives:
        return quantity
    if quantity.unit_alternatives and (quantity.currency or quantity.currency_alternatives):
        quantity = _mass_or_money(quantity, text, places)
    if quantity.unit_alternatives:
        quantity = _with_units(quantity, _units(quantity, text, places))
    if quantity.currency_alternatives:
        quantity = _with_currencies(quantity, _currencies(quantity, text, places))
    return quantity


def settle_rate(rate: StatedRate, text: str, places: Places) -> StatedRate:
    """Return a stated rate with both its sides settled; the dollar of exchange rates is the world's."""
    sides = {"base": rate.base, "equal": rate.equal}
    for name, side in sides.items():
        settled = settle(side, text, places)
        default = shared_currencies(side.currency_alternatives).default
        if default in settled.currency_alternatives:
            settled = _with_currencies(settled, (default,))
        sides[name] = settled
    return rate.model_copy(update=sides)


def _mass_or_money(quantity: Quantity, text: str, places: Places) -> Quantity:
    """Return the amount as a mass or as money ("pounds") where its restatement or the places say which."""
    without_money = quantity.model_copy(update={"currency": None, "currency_alternatives": ()})
    if any(conversion.unit is not None for conversion in quantity.conversions):
        return without_money
    if quantity.conversions:
        return quantity.model_copy(update={"unit_alternatives": ()})
    countries = places.all or tuple(text_countries(text))
    codes = quantity.currency_alternatives or tuple(filter(None, [quantity.currency]))
    return without_money if countries and not _at_home(codes, countries) else quantity


def _units(quantity: Quantity, text: str, places: Places) -> tuple[str, ...]:
    codes = quantity.unit_alternatives
    for conversion in quantity.conversions:
        codes = fitting_units(codes, quantity.low or quantity.high, conversion)[:1] or codes
    return narrow_units(codes, places.all or tuple(text_countries(text))[:1])


def _currencies(quantity: Quantity, text: str, places: Places) -> tuple[str, ...]:
    codes = quantity.currency_alternatives
    shared = shared_currencies(codes)
    restated = {conversion.currency for conversion in quantity.conversions}
    possible = tuple(code for code in codes if code not in restated) or codes
    left = fitting_currencies(possible, quantity.conversions) or possible
    if len(left) == 1:
        return left
    found = _at_home(left, places.near) or _at_home(left, places.known)[:1] or _most_named(left, text)
    best = best_currency(found or possible, quantity.conversions)
    if best is not None:
        return (best,)
    if not found:
        is_abroad = bool(places.all) or bool(text_countries(text))
        if is_abroad and shared.default in left:
            return (shared.default,)
        return tuple(code for code in left if code in shared.currencies) or left
    if len(found) > 1 or not shared.abroad or shared.default not in left:
        return (*found, *(code for one in found for code in beside(one) if code not in found))
    return _local_or_default(found[0], shared, text, places)


def _at_home(codes: Sequence[str], countries: Iterable[str]) -> tuple[str, ...]:
    """Return the currencies that are paid in one of the countries, in the order of the countries."""
    found: dict[str, None] = {}
    for country in countries:
        paid = homes_of(country)
        if not paid.isdisjoint(codes):  # "$" is of two dozen currencies, and most countries pay in none
            found |= dict.fromkeys(code for code in codes if code in paid)
    return tuple(found)


def _most_named(codes: Sequence[str], text: str) -> tuple[str, ...]:
    """Return the currency of the country that a text names most, and others named over half as often."""
    counts = text_countries(text)
    found = _at_home(codes, counts)
    if not found:
        return ()
    named = {code: sum(counts.get(country, 0) for country in homes()[code]) for code in found}
    return tuple(code for code in found if code == found[0] or 2 * named[code] > named[found[0]])


def _local_or_default(code: str, shared: Shared, text: str, places: Places) -> tuple[str, ...]:
    """Return the dollar of a place and, where the text leaves that country, the one of news abroad."""
    default = shared.default or code
    if code == default:
        return (code,)
    counts = text_countries(text)
    at_home = sum(count for country, count in counts.items() if country in homes()[code])
    is_domestic = all(country in homes()[code] for country in places.near)
    if is_domestic and at_home >= _AT_HOME * sum(counts.values()):
        return tuple(dict.fromkeys([code, *beside(code)]))
    is_subject = next(iter(counts), None) in (*homes()[code], None)
    return (code, default) if is_subject else (default, code)


def _with_units(quantity: Quantity, codes: tuple[str, ...]) -> Quantity:
    only = codes[0] if len(codes) == 1 and not quantity.currency_alternatives else None
    left = () if only is not None else codes
    return quantity.model_copy(update={"unit": only or quantity.unit, "unit_alternatives": left})


def _with_currencies(quantity: Quantity, codes: tuple[str, ...]) -> Quantity:
    is_open = len(codes) > 1 or bool(quantity.unit_alternatives)
    only, left = (None, codes) if is_open else (codes[0], ())
    return quantity.model_copy(update={"currency": only, "currency_alternatives": left})
