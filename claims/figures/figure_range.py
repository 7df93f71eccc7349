"""Ranges and shares: two figures that say one amount ("6-8 million", "five or six times", "one in five")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.figures.bound import bound_start, change_words
from claims.figures.compound import in_same_unit, match_whole_figure
from claims.figures.figure import DASHES, Figure, word_at
from claims.figures.figure_words import figure_words
from claims.figures.magnitude import add_half
from claims.figures.number import match_number
from claims.figures.number_words import ARTICLES, number_words
from claims.figures.numeral import NumberMatch
from claims.figures.units import match_unit
from claims.words.token import Token

_DEGREES = frozenset({"Cel", "[degF]", "deg"})
_FEW = 10  # "one or two", "three or four": below it neighbours make a range whatever their ratio
_LARGEST_WHOLE = 1000  # "one in 1,000"; "one in 20,000" is a rate that nobody writes as a share
_OUT_OF = (("in",), ("in", "every"), ("in", "each"), ("out", "of"), ("out", "of", "every"), ("of", "every"))


def match_range(tokens: Sequence[Token], position: int, countries: Sequence[str]) -> Figure | None:
    """Return the figure or range that begins at token `position` ("6-8 million", "five or six times")."""
    low = match_whole_figure(tokens, position, countries)
    if low is None:
        return None
    if low.number.form == "words" and tokens[low.number.first].lower in ARTICLES and low.number.scale == 1:
        return _with_half(tokens, low) if low.is_named else None
    low = _below_zero(tokens, _with_half(tokens, low))
    share = _match_one_in(tokens, low)
    if share is not None:
        return share
    after = _range_mark(tokens, low)
    if after is None:
        return low
    start = _number_start(tokens, after)
    high = None if start is None else match_whole_figure(tokens, start, countries)
    if high is None or high.first != after:
        return low
    return _joined(tokens, in_same_unit(low, high), high) or low


def _match_one_in(tokens: Sequence[Token], over: Figure) -> Figure | None:
    """Read "one in five" and "three out of ten" as a share."""
    at = over.number_last
    if word_at(tokens, at) not in ("in", "out", "of"):
        return None
    if over.is_named or over.number.form not in ("words", "digits") or over.low != over.low.to_integral():
        return None
    behind = tuple(word_at(tokens, index) for index in range(at, at + 3))
    words = max((words for words in _OUT_OF if behind[: len(words)] == words), key=len, default=())
    step = len(words)
    if step == 0 or at + step >= len(tokens):
        return None
    under = match_number(tokens, at + step) or _bare_magnitude(tokens, at + step)
    if under is None or under.low != under.high or not over.low < under.low <= _LARGEST_WHOLE:
        return None
    if step == 1 and (over.low >= _FEW or not _is_bare(tokens, under.last, over.number.form, under.form)):
        return None
    share = over.low / under.low
    number = under._replace(form="fraction", first=over.first)
    return Figure(over.first, under.last, under.last, share, share, number)


def _bare_magnitude(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read the whole of "one in every hundred"."""
    value = number_words().scale.get(word_at(tokens, position))
    return None if value is None else NumberMatch(position, position + 1, value, value, "words")


def _is_bare(tokens: Sequence[Token], last: int, over: str, under: str) -> bool:
    """Tell whether the whole of "one in 10" is a bare number: "one in 10 minutes" counts minutes."""
    if over == under:
        return True
    unit = match_unit(tokens, last)
    return over == "words" and under == "digits" and unit is None and word_at(tokens, last) != "-"


def _with_half(tokens: Sequence[Token], whole: Figure) -> Figure:
    """Read on over the half behind a unit: "two years and a half", "a mile and a half"."""
    if not whole.is_named or word_at(tokens, whole.last) != "and" or whole.low != whole.high:
        return whole
    number = add_half(tokens, whole.number._replace(last=whole.last))
    if number.last == whole.last:
        return whole
    value = whole.low + number.low - whole.number.low
    return whole._replace(last=number.last, number_last=number.last, low=value, high=value)


def _below_zero(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Read "12 degrees below zero" as a negative temperature."""
    if word_at(tokens, figure.last) != "below" or word_at(tokens, figure.last + 1) != "zero":
        return figure
    if figure.unit is not None and _DEGREES.isdisjoint({figure.unit.ucum, *figure.unit.alternatives}):
        return figure
    last = figure.last + 2
    return figure._replace(last=last, number_last=last, low=-figure.high, high=-figure.low)


def _range_mark(tokens: Sequence[Token], low: Figure) -> int | None:
    """Return the token behind the words that join a range, or None where none stand there."""
    at = low.last
    if at + 1 >= len(tokens):
        return None
    mark = tokens[at]
    hangs = mark.text == "-" and tokens[at + 1].lower in ("to", "or") and mark.start == tokens[at - 1].end
    if hangs and not low.is_named:
        return at + 2  # "8- to 16-metre"
    if mark.text in DASHES:
        left, right = mark.start - tokens[at - 1].end, tokens[at + 1].start - mark.end
        if tokens[at + 1].text == "~":
            return at + 2
        return at + 1 if left == right and left <= 1 else None
    if mark.lower in ("to", "or", "through"):
        is_apart = _is_change(tokens, low) if mark.lower == "to" else _ends_list(tokens, low)
        return None if is_apart else at + 1
    if mark.lower == "and" and _is_between(tokens, low):
        return bound_start(tokens, at + 1)
    return None


def _is_between(tokens: Sequence[Token], low: Figure) -> bool:
    return any(word_at(tokens, low.first - back) == "between" for back in (1, 2, 3, 4))


def _ends_list(tokens: Sequence[Token], low: Figure) -> bool:
    """Tell whether the figure before an "or" is one of a list, so that the two are no range."""
    return word_at(tokens, low.first - 1) == "," and word_at(tokens, low.first - 2)[-1:].isdigit()


def _is_change(tokens: Sequence[Token], low: Figure) -> bool:
    """Tell whether "A to B" is a change: "rose from A to B", but not "rose 3 to 5 percent"."""
    before = [token.lower for token in tokens[max(0, low.first - 7) : low.first]]
    if "from" in before[-3:]:
        return any(word in change_words() for word in before)
    return low.is_named and any(word in change_words() for word in before[-4:])


def _number_start(tokens: Sequence[Token], after: int) -> int | None:
    """Return the first token of a number at or shortly behind token `after`, past a currency prefix."""
    for position in range(after, min(after + 4, len(tokens))):
        if match_number(tokens, position) is not None:
            return position
    return None


def _joined(tokens: Sequence[Token], low: Figure, high: Figure) -> Figure | None:
    """Return the range from `low` to `high`, or None where the two are no range."""
    if not _can_join(tokens, low, high):
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
        is_ranging = both_money or (low.is_named and high.is_named and _is_ranging(tokens, low))
        return _span(low, high, high.low, value) if is_ranging and value > high.low else None
    if word_at(tokens, low.last) == "or" and not _are_near(value, high.low):
        return None
    return _span(low, high, value, high.high)


def _can_join(tokens: Sequence[Token], low: Figure, high: Figure) -> bool:
    """Tell whether two figures are of one kind, so that they can be the ends of a range."""
    if low.is_named and high.is_named:
        return _same_kind(low, high)
    if low.number.form == "fraction" != high.number.form:
        return False  # "rose by a fifth to 1.4 billion euros"
    # "7-Eleven"
    return low.is_named or tokens[low.last].text not in DASHES or low.number.form == high.number.form


def _is_ranging(tokens: Sequence[Token], low: Figure) -> bool:
    """Tell whether the words before say a range, which may run downwards ("ranged from -3 C to -20 C")."""
    before = {word_at(tokens, low.first - back) for back in range(1, 6)}
    return not before.isdisjoint(figure_words("ranging"))


def _are_near(low: Decimal, high: Decimal) -> bool:
    """Tell whether two figures joined by "or" guess one amount: "five or six", "10 or 20", not "5 or 50"."""
    return high <= 2 * low or (high < _FEW and high - low <= 2)


def _span(low: Figure, high: Figure, bottom: Decimal, top: Decimal) -> Figure:
    return high._replace(
        first=low.first, low=bottom, high=top, is_range=True, prefixed=low.prefixed,
        currency=high.currency or low.currency, number=high.number._replace(first=low.number.first),
    )  # fmt: skip


def _same_kind(low: Figure, high: Figure) -> bool:
    """Tell whether two figures may be of one unit or currency: they share a reading."""
    if low.currency is not None and high.currency is not None:
        ours, theirs = (
            {currency.code, *currency.alternatives} - {None} for currency in (low.currency, high.currency)
        )
        return not ours.isdisjoint(theirs)
    if low.unit is not None and high.unit is not None:
        ours, theirs = ({unit.ucum, *unit.alternatives} - {None} for unit in (low.unit, high.unit))
        return not ours.isdisjoint(theirs)
    return False
