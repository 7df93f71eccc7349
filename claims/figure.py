"""One figure of a sentence: a number or range with the currency or unit that stands at it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.bound import change_words
from claims.counted import is_plural
from claims.figure_words import figure_words
from claims.money import (
    CurrencyMatch,
    match_currency_after,
    match_currency_before,
    settle_currency,
)
from claims.number import NumberMatch, match_number, number_words
from claims.token import Token
from claims.units import UnitMatch, match_unit, unit_table

_ONE = Decimal(1)
_DASHES = frozenset({"-", "–", "—", "~", "−"})
LEAST_DOUBTFUL_MONEY = 100  # "35 won seats", "100 won a head"


class Figure(NamedTuple):
    """A number or range with what stands at it: tokens `[first, last)`; `number_last` is where the digits end."""

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
    if after == number.last and number.form == "vague" and _word(tokens, after) == "of":
        after += 1
    return _with_unit(tokens, number, after, countries)


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


def match_range(tokens: Sequence[Token], position: int, countries: Sequence[str]) -> Figure | None:
    """Return the figure or range that begins at token `position` ("6-8 million", "five or six times")."""
    low = match_figure(tokens, position, countries)
    if low is None:
        return None
    low = _add_parts(tokens, low, countries)
    share = _match_one_in(tokens, low)
    if share is not None:
        return share
    after = _range_mark(tokens, low)
    if after is None:
        return low
    start = _number_start(tokens, after)
    high = None if start is None else match_figure(tokens, start, countries)
    if high is None or high.first != after:
        return low
    return _joined(tokens, low, high) or low


def _add_parts(tokens: Sequence[Token], whole: Figure, countries: Sequence[str]) -> Figure:
    """Add smaller units that follow at once: "6 feet 2 inches", "3 dollars and 50 cents"."""
    for _ in range(2):
        at = whole.last + (1 if _word(tokens, whole.last) == "and" else 0)
        if not whole.is_named or whole.prefixed or at >= len(tokens):
            return whole
        part = match_figure(tokens, at, countries)
        share = None if part is None or part.prefixed else _part_of(whole, part)
        if part is None or share is None:
            return whole
        value = whole.low + part.low / share
        whole = whole._replace(last=part.last, number_last=part.number_last, low=value, high=value)
    return whole


def _part_of(whole: Figure, part: Figure) -> Decimal | None:
    """Return how many of the part's unit make one of the whole's, or None where they do not belong together."""
    if whole.low != whole.high or part.low != part.high:
        return None
    if whole.currency is not None and part.currency is not None:
        return _ONE if whole.currency.parts == 1 and part.currency.parts > 1 else None
    if whole.unit is None or part.unit is None or whole.unit.ucum is None or part.unit.ucum is None:
        return None
    share = unit_table().parts.get(whole.unit.ucum, {}).get(part.unit.ucum)
    return Decimal(share) if share is not None and part.low < share else None


def _word(tokens: Sequence[Token], position: int) -> str:
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
    following = _word(tokens, number.last)
    is_count = is_plural(following) or following in ("of", "metric", "sq", "square", "cubic")
    if letter in ("t", "T", "mm") or (letter == "m" and not is_count and _is_length(tokens, number)):
        low, high = number.low / number.scale, number.high / number.scale
        return number._replace(last=number.last - 1, low=low, high=high, scale=_ONE, letter=False)
    return number


def _is_length(tokens: Sequence[Token], number: NumberMatch) -> bool:
    following = tokens[number.last : number.last + 3]
    nearby = {token.lower for token in tokens[max(0, number.first - 6) : number.last + 6]}
    return any(token.lower in figure_words("length") for token in following) or not nearby.isdisjoint(
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
        late = number_words().scale.get(_word(tokens, currency.last), _ONE) if number.scale == 1 else _ONE
        low, high = number.low / currency.parts * late, number.high / currency.parts * late
        return bare._replace(last=currency.last + (late > 1), currency=currency, low=low, high=high)
    unit = match_unit(tokens, after, countries=countries)
    if _word(tokens, after) == "in" and _word(tokens, after + 1) in figure_words("inch"):
        unit = UnitMatch(after, after + 1, "[in_i]")
    if unit is None or not _is_written_as_unit(tokens, number, unit, after):
        return bare
    if (
        unit.ucum == "a"
        and _word(tokens, unit.last) == "-"
        and _word(tokens, unit.last + 1) in ("old", "olds")
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
    is_substance = _word(tokens, unit.last) == "of" and _word(tokens, unit.last + 1) not in figure_words(
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


def _match_one_in(tokens: Sequence[Token], over: Figure) -> Figure | None:
    """Read "one in five" and "three out of ten" as a share."""
    at = over.number_last
    if over.is_named or over.number.form not in ("words", "digits") or over.low != over.low.to_integral():
        return None
    step = (
        1
        if _word(tokens, at) == "in"
        else 2
        if _word(tokens, at) == "out" and _word(tokens, at + 1) == "of"
        else 0
    )
    if step == 0 or at + step >= len(tokens):
        return None
    under = match_number(tokens, at + step)
    if (
        under is None
        or under.low != under.high
        or under.low <= over.low
        or under.scale > 1000
        or under.low > 1000
    ):
        return None
    if step == 1 and not (over.low < 10 and over.number.form == under.form):
        return None
    share = over.low / under.low
    number = under._replace(form="fraction", first=over.first)
    return Figure(over.first, under.last, under.last, share, share, number)


def _range_mark(tokens: Sequence[Token], low: Figure) -> int | None:
    """Return the token behind the words that join a range, or None where none stand there."""
    at = low.last
    if at + 1 >= len(tokens):
        return None
    mark = tokens[at]
    hangs = mark.text == "-" and tokens[at + 1].lower in ("to", "or") and mark.start == tokens[at - 1].end
    if hangs and not low.is_named:
        return at + 2  # "8- to 16-metre"
    if mark.text in _DASHES:
        left, right = mark.start - tokens[at - 1].end, tokens[at + 1].start - mark.end
        return at + 1 if left == right and left <= 1 else None
    if mark.lower in ("to", "or", "through"):
        if mark.lower == "to" and _is_change(tokens, low.first):
            return None
        return at + 1
    if mark.lower == "and" and "between" in {
        _word(tokens, low.first - 1),
        _word(tokens, low.first - 2),
        _word(tokens, low.first - 3),
    }:
        return at + 1
    return None


def _is_change(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a verb of change stands before "from A to B" or "A to B"."""
    return any(token.lower in change_words() for token in tokens[max(0, first - 6) : first])


def _number_start(tokens: Sequence[Token], after: int) -> int | None:
    """Return the first token of a number at or shortly behind token `after`, past a currency prefix."""
    for position in range(after, min(after + 4, len(tokens))):
        if match_number(tokens, position) is not None:
            return position
    return None


def _joined(tokens: Sequence[Token], low: Figure, high: Figure) -> Figure | None:
    """Return the range from `low` to `high`, or None where the two are no range."""
    if low.is_named and high.is_named and not _same_kind(low, high):
        return None
    if low.is_named and not high.is_named:
        if not low.prefixed:
            return None
        high = high._replace(currency=low.currency)
    value = low.low
    if low.number.scale == 1 and high.number.scale > 1 and low.low < high.low / high.number.scale:
        value = low.low * high.number.scale
    if not low.is_named and high.currency is not None and high.currency.parts != 1:
        value /= high.currency.parts
    if high.number.form in ("vague", "fraction") or low.number.form in ("vague", "fraction"):
        return None if value > high.high else _span(low, high, value, high.high)
    if value >= high.low:
        both_money = low.currency is not None and high.currency is not None and low.prefixed
        return _span(low, high, high.low, value) if both_money and value > high.low else None
    if _word(tokens, low.last) == "or" and value * 4 < high.low:
        return None
    return _span(low, high, value, high.high)


def _span(low: Figure, high: Figure, bottom: Decimal, top: Decimal) -> Figure:
    return high._replace(
        first=low.first, low=bottom, high=top, is_range=True, prefixed=low.prefixed,
        currency=high.currency or low.currency, number=high.number._replace(first=low.number.first),
    )  # fmt: skip


def _same_kind(low: Figure, high: Figure) -> bool:
    if low.currency is not None and high.currency is not None:
        return (
            low.currency.code == high.currency.code or low.currency.code is None or high.currency.code is None
        )
    if low.unit is not None and high.unit is not None:
        return (low.unit.ucum, low.unit.alternatives) == (high.unit.ucum, high.unit.alternatives)
    return False
