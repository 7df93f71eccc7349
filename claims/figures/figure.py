"""One figure of a sentence: a number with the currency or unit that stands at it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.figures.bound import bound_after
from claims.figures.counted import is_plural
from claims.figures.figure_words import figure_words
from claims.figures.money import (
    CurrencyMatch,
    match_currency_after,
    match_currency_before,
    settle_currency,
)
from claims.figures.number import NumberMatch, match_number, number_words
from claims.figures.units import UnitMatch, match_unit, unit_table
from claims.words.token import Token

_ONE = Decimal(1)
DASHES = frozenset({"-", "–", "—", "~", "−"})
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
    if before is not None:
        return _money(tokens, number, before, countries)
    if number.letter:
        number = _unlettered(tokens, number)
    after = _step_hyphen(tokens, number.last)
    if after == number.last and number.form == "vague" and word_at(tokens, after) == "of":
        after += 1
    figure = _with_unit(tokens, number, after, countries)
    bound = None if figure.is_named else bound_after(tokens, number.last)
    if bound is None or bound.last >= len(tokens):
        return figure
    beyond = _with_unit(tokens, number, bound.last, countries)  # "50 or more euros", "120-odd miles"
    return beyond if beyond.is_named and tokens[bound.last].text[0].isalpha() else figure


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
        if not whole.is_named or whole.prefixed or at >= len(tokens):
            return whole
        part = _bare_part(tokens, whole, at) or match_figure(tokens, at, countries)
        share = None if part is None or part.prefixed else _part_of(whole, part)
        if part is None or share is None:
            return whole
        value = whole.low + part.low / share
        whole = whole._replace(last=part.last, number_last=part.number_last, low=value, high=value)
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


def _part_of(whole: Figure, part: Figure) -> Decimal | None:
    """Return how many of the part's unit make one of the whole's; None where they are no pair."""
    if whole.low != whole.high or part.low != part.high:
        return None
    if whole.currency is not None and part.currency is not None:
        return _ONE if whole.currency.parts == 1 and part.currency.parts > 1 else None
    if whole.unit is None or part.unit is None or whole.unit.ucum is None or part.unit.ucum is None:
        return None
    share = unit_table().parts.get(whole.unit.ucum, {}).get(part.unit.ucum)
    return Decimal(share) if share is not None and part.low < share else None


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


def _unlettered(tokens: Sequence[Token], number: NumberMatch) -> NumberMatch:
    """Take a letter behind the digits for a unit where it is no magnitude: "100m race", "5mm", "3t"."""
    letter = tokens[number.last - 1].text
    if letter in ("t", "T", "mm") or (letter == "m" and _is_metres(tokens, number)):
        low, high = number.low / number.scale, number.high / number.scale
        return number._replace(last=number.last - 1, low=low, high=high, scale=_ONE, letter=False)
    return number


def _is_metres(tokens: Sequence[Token], number: NumberMatch) -> bool:
    following = word_at(tokens, number.last)
    if following.isdigit() and tokens[number.last].start == tokens[number.last - 1].end:
        return True  # "40m2"
    is_thing = is_plural(following) and following not in figure_words("length")
    is_count = is_thing or following in ("of", "metric", "sq", "square", "cubic")
    return not is_count and _is_length(tokens, number)


def _is_length(tokens: Sequence[Token], number: NumberMatch) -> bool:
    following = word_at(tokens, number.last)
    if word_at(tokens, number.first - 1) in ("the", "s") and (
        not following.isalpha() or following in figure_words("race_tail")
    ):
        return True
    behind = tokens[number.last : number.last + 3]
    nearby = {token.lower for token in tokens[max(0, number.first - 6) : number.last + 6]}
    return any(token.lower in figure_words("length") for token in behind) or not nearby.isdisjoint(
        figure_words("length")
    )


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
        late = number_words().scale.get(word_at(tokens, currency.last), _ONE) if number.scale == 1 else _ONE
        low, high = number.low / currency.parts * late, number.high / currency.parts * late
        return bare._replace(last=currency.last + (late > 1), currency=currency, low=low, high=high)
    unit = match_unit(tokens, after, countries=countries)
    if word_at(tokens, after) == "in" and word_at(tokens, after + 1) in figure_words("inch"):
        unit = UnitMatch(after, after + 1, "[in_i]")
    if unit is None or not _is_written_as_unit(tokens, number, unit, after):
        return bare
    if (
        unit.ucum == "a"
        and word_at(tokens, unit.last) == "-"
        and word_at(tokens, unit.last + 1) in ("old", "olds")
    ):
        unit = unit._replace(last=unit.last + 2)
    if unit.currencies:
        return _money_or_mass(tokens, bare, unit, countries)
    return bare._replace(last=unit.last, unit=unit)


def _is_written_as_unit(tokens: Sequence[Token], number: NumberMatch, unit: UnitMatch, after: int) -> bool:
    """Refuse letters that are no unit where they stand: "Section 5 A", "3 x 4", "5 m-long"."""
    symbol = tokens[unit.first]
    if len(symbol.text) > 2 or unit.last != unit.first + 1 or not symbol.text[0].isalpha():
        return True
    gap = symbol.start - tokens[after - 1].end
    if symbol.text == "t" and gap == 1:
        return number.form == "digits" and not (
            unit.last < len(tokens) and tokens[unit.last].text in ("'", "’")
        )
    if symbol.text in ("x", "T", "t", "C", "F"):
        return gap == 0 and not (unit.last < len(tokens) and tokens[unit.last].text[0].isdigit())
    if len(symbol.text) == 1 and number.form != "digits":
        return False
    return gap == 0 or (
        gap == 1 and (len(symbol.text) == 2 or symbol.text in ("m", "g", "l", "L", "W", "V", "K", "J"))
    )


def _money_or_mass(
    tokens: Sequence[Token], bare: Figure, unit: UnitMatch, countries: Sequence[str]
) -> Figure:
    """Settle "pounds" by what stands near it; both readings stay where nothing does."""
    code, alternatives = settle_currency(unit.currencies, countries)
    money = CurrencyMatch(unit.first, unit.last, code, alternatives)
    mass = unit._replace(ucum=unit.alternatives[0], alternatives=(), currencies=())
    if code is not None and unit.currencies[0] != code:
        return bare._replace(last=unit.last, currency=money)
    nearby = {token.lower for token in tokens[max(0, bare.first - 8) : unit.last + 6]}
    is_substance = word_at(tokens, unit.last) == "of" and word_at(tokens, unit.last + 1) not in figure_words(
        "public_money"
    )
    if (
        is_substance
        or not nearby.isdisjoint(figure_words("mass"))
        or (
            tokens[unit.first].start == tokens[unit.first - 1].end
            and tokens[unit.first - 1].text == "-"
            and code is None
        )
    ):
        return bare._replace(last=unit.last, unit=mass)
    if not nearby.isdisjoint(figure_words("money")) or bare.number.scale > 1000:
        settled = money if code is not None else money._replace(code="GBP", alternatives=())
        return bare._replace(last=unit.last, currency=settled)
    if not countries:
        return bare._replace(last=unit.last, unit=unit._replace(currencies=()), currency=money)
    if code is not None:
        return bare._replace(
            last=unit.last,
            unit=unit._replace(currencies=()),
            currency=money._replace(code=None, alternatives=(code,)),
        )
    return bare._replace(last=unit.last, unit=mass)
