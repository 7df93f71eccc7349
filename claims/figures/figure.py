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
from claims.figures.unit_table import unit_table
from claims.figures.units import UnitMatch, match_unit
from claims.words.token import Token

_ONE = Decimal(1)
DASHES = frozenset({"-", "–", "—", "~", "−"})
YEAR_DIGITS = 4
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
    if before is not None and not _belongs_to_last(tokens, before):
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


def match_whole_figure(tokens: Sequence[Token], position: int, countries: Sequence[str]) -> Figure | None:
    """Return the figure that begins at token `position`, with the smaller units that follow it."""
    figure = match_figure(tokens, position, countries)
    return None if figure is None else _add_parts(tokens, figure, countries)


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


def _add_parts(tokens: Sequence[Token], whole: Figure, countries: Sequence[str]) -> Figure:
    """Add smaller units that follow at once: "6 feet 2 inches", "3 dollars and 50 cents", "15 dollars 50"."""
    for _ in range(2):
        at = whole.last + (1 if word_at(tokens, whole.last) == "and" else 0)
        if not whole.is_named or at >= len(tokens):
            return whole
        bare = None if whole.prefixed else _bare_part(tokens, whole, at)
        part = bare or match_figure(tokens, at, countries)
        share = None if part is None or part.prefixed else _part_of(whole, part)
        if part is None or share is None:
            return whole
        code, parts = share
        value = whole.low + part.low / parts
        whole = whole._replace(last=part.last, number_last=part.number_last, low=value, high=value)
        if whole.unit is not None and code is not None:
            whole = whole._replace(unit=whole.unit._replace(ucum=code, alternatives=()), currency=None)
    return whole


def _bare_part(tokens: Sequence[Token], whole: Figure, at: int) -> Figure | None:
    """Read a part whose unit is left out or cut short: the 50 of "15 dollars 50", the 2 of "6 ft 2 in"."""
    number = match_number(tokens, at)
    if number is None or number.scale != 1 or number.low != number.high or number.low >= 100:
        return None
    part = Figure(number.first, number.last, number.last, number.low, number.high, number)
    following = word_at(tokens, number.last)
    if whole.unit is not None and whole.unit.ucum == "[ft_i]" and following == "in":
        return part._replace(last=number.last + 1, unit=UnitMatch(number.last, number.last + 1, "[in_i]"))
    ends = not following[:1].isalnum() and following not in DASHES and following != "%"
    if whole.currency is not None and ends and number.low >= 10:
        cents = whole.currency._replace(parts=Decimal(100))
        return part._replace(currency=cents, low=number.low / 100, high=number.high / 100)
    return None


def _part_of(whole: Figure, part: Figure) -> tuple[str | None, Decimal] | None:
    """Return the unit of the whole and how many of the part's make one of it; None where they are no pair."""
    if whole.low != whole.high or part.low != part.high:
        return None
    if whole.unit is not None and part.unit is not None:
        for code in (whole.unit.ucum, *whole.unit.alternatives):
            parts = unit_table().parts.get(code or "", {})
            for smaller in (part.unit.ucum, *part.unit.alternatives):
                if smaller in parts and part.low < parts[smaller]:
                    return code, Decimal(parts[smaller])
        return None
    if whole.currency is None or part.currency is None:
        return None
    return (None, _ONE) if whole.currency.parts == 1 and part.currency.parts > 1 else None


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
    currency = match_currency_after(tokens, after, countries)
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
