"""Which currency an ambiguous word means ("pesos", "$"), by the amount's own restatement, then by the text.

A restatement in dollars implies a rate, and few currencies of one name ever had it. Without one, the country
that the whole text names most decides, then the world's habit for the sign.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from claims.claim import Quantity
from claims.figures.money import currency_table, homes_of, settle_currency
from claims.figures.rates import rate_table
from claims.names.gazetteer import place_entries

_RATE_SLACK = Decimal("0.12")  # a day's rate against its year's average, and the rounding of both amounts
_CLEARLY = Fraction(3, 2)  # how much better the likeliest currency must fit than the next
_LONGEST_TEXT = 50_000  # code points of a text that are searched for countries
_NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")


def settle(quantity: Quantity, text: str, countries: Sequence[str]) -> Quantity:
    """Return the quantity with the one currency that is meant, or with those that remain likely.

    Args:
        quantity: an amount.
        text: the stored text that it stands in.
        countries: ISO 3166 alpha-2 codes that the passage speaks of; they go before those of the text.
    """
    codes = quantity.currency_alternatives
    if quantity.currency is not None or len(codes) < 2:
        return quantity
    if quantity.unit is not None or quantity.unit_alternatives:
        return quantity  # "pounds" may be a mass
    fitting = _by_restatement(quantity, codes)
    codes = tuple(fitting) or codes
    places, habit = (*countries, *text_countries(text)), _habit(codes)
    code, alternatives = settle_currency(codes, places, habit) if places else (habit, ())
    if code is None and len(alternatives or codes) == len(codes):
        code, alternatives = _likeliest(fitting), codes
    return quantity.model_copy(
        update={"currency": code, "currency_alternatives": () if code is not None else alternatives}
    )


@lru_cache(maxsize=8)
def text_countries(text: str) -> tuple[str, ...]:
    """Return the countries that a text names, with their people and cities, most often first."""
    entries, counts = place_entries(), Counter[str]()
    for match in _NAME.finditer(text, 0, _LONGEST_TEXT):
        entry = entries.get(match.group())
        words = [entry] if entry is not None else [entries.get(word) for word in match.group().split()]
        counts.update(found.code for found in words if found is not None and homes_of(found.code))
    return tuple(code for code, _ in counts.most_common())


def _habit(codes: tuple[str, ...]) -> str | None:
    """Return what the world takes the sign for where no country is named ("$": the US dollar)."""
    if len(codes) == 1:
        return codes[0]
    defaults = {shared.default for shared in currency_table().reading if set(codes) <= set(shared.currencies)}
    return next((code for code in codes if code in defaults), None)


def _by_restatement(quantity: Quantity, codes: tuple[str, ...]) -> dict[str, Fraction]:
    """Return the currencies whose rate to the dollar was in some year what the restatement implies.

    Each has a weight: in how many years it had that rate, by its rank among those that bear the name.
    """
    implied = next((one.implied_rate for one in quantity.conversions if one.currency == "USD"), None)
    if implied is None:
        return {}
    years = {code: _years_at(code, implied) for code in codes}
    return {code: Fraction(years[code], rank) for rank, code in enumerate(codes, 1) if years[code]}


def _likeliest(fitting: Mapping[str, Fraction]) -> str | None:
    """Return the currency that fits clearly better than each other, if there is one."""
    best = sorted(fitting, key=lambda code: -fitting[code])[:2]
    if len(best) == 2 and fitting[best[0]] < _CLEARLY * fitting[best[1]]:
        return None
    return best[0] if best else None


def _years_at(code: str, rate: Decimal) -> int:
    known = (Decimal(1),) if code == "USD" else rate_table().per_dollar.get(code, ())
    return sum(abs(rate - average) <= average * _RATE_SLACK for average in known)
