"""One figure of a sentence: a number with the currency or unit that stands at it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.figures.bound import bound_after
from claims.figures.figure_words import figure_words
from claims.figures.money import (
    CurrencyMatch,
    match_currency_after,
    match_currency_before,
    match_currency_word_before,
)
from claims.figures.number import match_number
from claims.figures.number_words import number_words
from claims.figures.numeral import NumberMatch
from claims.figures.unit_letter import is_written_as_unit, match_mark, unlettered
from claims.figures.units import UnitMatch, match_unit
from claims.words.token import Token

_ONE = Decimal(1)
DASHES = frozenset({"-", "–", "—", "~", "−"})
YEAR_DIGITS = 4
_MINTS = frozenset({"old", "new"})  # before the name of a currency that was struck anew
_PRICE_REACH = 5  # tokens before a letter in which a word of money stands: "the fare was R15"
LEAST_DOUBTFUL_MONEY = 100  # "35 won seats", "100 won a head"


class Figure(NamedTuple):
    """A number or range with what stands at it: tokens `[first, last)`; the digits end at `number_last`."""

    first: int
    last: int
    number_last: int
    low: Decimal
    high: Decimal
    number: NumberMatch
    currency: CurrencyMatch | None = None
    unit: UnitMatch | None = None
    is_range: bool = False
    prefixed: bool = False

    @property
    def is_named(self) -> bool:
        """A unit or currency stands at it."""
        return self.currency is not None or self.unit is not None


def match_figure(tokens: Sequence[Token], position: int, countries: Sequence[str]) -> Figure | None:
    """Return the single figure whose number begins at token `position`."""
    number = match_number(tokens, position)
    if number is None:
        return None
    if _is_negative(tokens, position):
        number = number._replace(first=position - 1, low=-number.high, high=-number.low)
    before = match_currency_before(tokens, number.first, countries)
    if before is not None and not (_is_label(tokens, before, number) or _belongs_to_last(tokens, before)):
        return _money(tokens, number, before, countries)
    if number.letter:
        number = unlettered(tokens, number)
    after = _step_hyphen(tokens, number.last)
    if after == number.last and number.form == "vague" and word_at(tokens, after) == "of":
        after += 1
    figure = _with_unit(tokens, number, after, countries)
    if not figure.is_named and _may_be_price(tokens, number):
        named = match_currency_word_before(tokens, number.first, countries)
        if named is not None:
            return _money(tokens, number, named, countries)
    bound = None if figure.is_named else bound_after(tokens, number.last)
    if bound is None or bound.last >= len(tokens):
        return figure
    beyond = _with_unit(tokens, number, bound.last, countries)  # "50 or more euros", "120-odd miles"
    return beyond if beyond.is_named and tokens[bound.last].text[0].isalpha() else figure


def _is_label(tokens: Sequence[Token], letter: CurrencyMatch, number: NumberMatch) -> bool:
    """Tell whether a letter and one or two digits are a name, not money: "the N2 road", "bus L5"."""
    if not letter.doubtful or number.low >= LEAST_DOUBTFUL_MONEY or number.low != number.low.to_integral():
        return False
    nearby = {token.lower for token in tokens[max(0, letter.first - _PRICE_REACH) : letter.first]}
    return nearby.isdisjoint(figure_words("money"))


def _may_be_price(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether a number may be money named before it: "Naira 20 million", not "the euro 2024 final"."""
    if number.form != "digits" or number.first == 0 or not tokens[number.first - 1].text[0].isalpha():
        return False
    is_large = number.scale > 1 or (number.low >= LEAST_DOUBTFUL_MONEY and not 1900 <= number.low < 2100)
    return is_large and not word_at(tokens, number.last)[:1].isalpha()


def _belongs_to_last(tokens: Sequence[Token], currency: CurrencyMatch) -> bool:
    """Tell whether a sign or code is that of the number before it: "10 GBP 30", but not "in 2005 USD 30"."""
    at = currency.first - 1
    if (
        at < 0
        or not tokens[at].text.isdecimal()
        or tokens[currency.last].start == tokens[currency.last - 1].end
    ):
        return False
    return not (len(tokens[at].text) == YEAR_DIGITS and tokens[at].text[:2] in ("19", "20"))


def _is_negative(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a sign stands at the number: "-15", "minus 15"; the hyphen of "16-15" is none."""
    if position == 0:
        return False
    sign = tokens[position - 1]
    if sign.lower in ("minus", "negative"):
        if word_at(tokens, position - 2) in ("or", "/"):
            return False  # "plus or minus 3 points"
        return position == 1 or not tokens[position - 2].text[0].isdigit()
    if sign.text not in ("-", "−") or sign.end != tokens[position].start:
        return False
    if position == 1:
        return True
    before = tokens[position - 2]
    return before.text in ("$", "£", "€", "<", ">", "=", "(") or (
        before.end < sign.start and before.text not in ("-", "–")
    )


def word_at(tokens: Sequence[Token], position: int) -> str:
    """Return the word at a token in lower case, empty beyond the ends."""
    return tokens[position].lower if 0 <= position < len(tokens) else ""


def _step_hyphen(tokens: Sequence[Token], position: int) -> int:
    """Step over the hyphen of "12-mile"."""
    if (
        position + 1 < len(tokens)
        and tokens[position].text in ("-", "‐", "‑")
        and tokens[position - 1].end == tokens[position].start
        and tokens[position].end == tokens[position + 1].start
        and tokens[position + 1].text[0].isalpha()
    ):
        return position + 1
    return position


def _money(
    tokens: Sequence[Token], number: NumberMatch, before: CurrencyMatch, countries: Sequence[str]
) -> Figure:
    last = number.last
    following = match_currency_after(tokens, _step_hyphen(tokens, last), countries)
    if following is not None and following.parts == 1:
        last = following.last
        if following.code is not None and before.code is None:
            before = before._replace(code=following.code, alternatives=())
    low, high = number.low / before.parts, number.high / before.parts
    return Figure(before.first, last, number.last, low, high, number, before, prefixed=True)


def _with_unit(tokens: Sequence[Token], number: NumberMatch, after: int, countries: Sequence[str]) -> Figure:
    bare = Figure(number.first, number.last, number.last, number.low, number.high, number)
    is_dated = word_at(tokens, after) in _MINTS  # "3 million old lire"
    currency = match_currency_after(tokens, after + is_dated, countries)
    if currency is not None and not (currency.doubtful and number.low < LEAST_DOUBTFUL_MONEY):
        if currency.weight is not None:
            return _money_or_mass(tokens, bare, currency)
        late = number_words().scale.get(word_at(tokens, currency.last), _ONE) if number.scale == 1 else _ONE
        low, high = number.low / currency.parts * late, number.high / currency.parts * late
        return bare._replace(last=currency.last + (late > 1), currency=currency, low=low, high=high)
    unit = match_mark(tokens, after) or match_unit(tokens, after)
    if unit is None or not is_written_as_unit(tokens, number, unit, after):
        return bare
    if (
        unit.ucum == "a"
        and word_at(tokens, unit.last) == "-"
        and word_at(tokens, unit.last + 1) in ("old", "olds")
    ):
        unit = unit._replace(last=unit.last + 2)
    return bare._replace(last=unit.last, unit=unit)


def _money_or_mass(tokens: Sequence[Token], bare: Figure, money: CurrencyMatch) -> Figure:
    """Settle "pounds" by what stands near it; both readings stay where nothing does."""
    last = money.last
    mass = UnitMatch(money.first, last, money.weight)
    following = word_at(tokens, last + 1)
    is_substance = word_at(tokens, last) == "of" and following not in figure_words("public_money")
    nearby = {token.lower for token in tokens[max(0, bare.first - 8) : last + 6]}
    if is_substance or not nearby.isdisjoint(figure_words("mass")):
        return bare._replace(last=last, unit=mass)
    if not nearby.isdisjoint(figure_words("money")) or bare.number.scale > 1000:
        return bare._replace(last=last, currency=money)
    joined = tokens[money.first - 1]
    if joined.text == "-" and joined.end == tokens[money.first].start:
        return bare._replace(last=last, unit=mass)
    open_mass = mass._replace(ucum=None, alternatives=(mass.ucum or "",))
    return bare._replace(last=last, currency=money, unit=open_mass)
