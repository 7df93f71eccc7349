"""Ranges and shares: two figures that say one amount ("6-8 million", "five or six times", "one in five")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.figures.bound import change_words
from claims.figures.figure import DASHES, Figure, match_figure, match_whole_figure, word_at
from claims.figures.number import match_number
from claims.words.token import Token


def match_range(tokens: Sequence[Token], position: int, countries: Sequence[str]) -> Figure | None:
    """Return the figure or range that begins at token `position` ("6-8 million", "five or six times")."""
    low = match_whole_figure(tokens, position, countries)
    if low is None:
        return None
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


def _match_one_in(tokens: Sequence[Token], over: Figure) -> Figure | None:
    """Read "one in five" and "three out of ten" as a share."""
    at = over.number_last
    if over.is_named or over.number.form not in ("words", "digits") or over.low != over.low.to_integral():
        return None
    out_of = word_at(tokens, at) == "out" and word_at(tokens, at + 1) == "of"
    step = 1 if word_at(tokens, at) == "in" else 2 if out_of else 0
    step += step > 0 and word_at(tokens, at + step) == "every"
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
    if mark.text in DASHES:
        left, right = mark.start - tokens[at - 1].end, tokens[at + 1].start - mark.end
        return at + 1 if left == right and left <= 1 else None
    if mark.lower in ("to", "or", "through"):
        return None if mark.lower == "to" and _is_change(tokens, low) else at + 1
    if mark.lower == "and" and "between" in {
        word_at(tokens, low.first - 1),
        word_at(tokens, low.first - 2),
        word_at(tokens, low.first - 3),
    }:
        return at + 1
    return None


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
    if word_at(tokens, low.last) == "or" and value * 4 < high.low:
        return None
    return _span(low, high, value, high.high)


def _span(low: Figure, high: Figure, bottom: Decimal, top: Decimal) -> Figure:
    return high._replace(
        first=low.first, low=bottom, high=top, is_range=True, prefixed=low.prefixed,
        currency=high.currency or low.currency, number=high.number._replace(first=low.number.first),
    )  # fmt: skip


def _same_kind(low: Figure, high: Figure) -> bool:
    if low.currency is not None and high.currency is not None:
        ours, theirs = (
            {currency.code, *currency.alternatives} - {None} for currency in (low.currency, high.currency)
        )
        return not ours.isdisjoint(theirs)
    if low.unit is not None and high.unit is not None:
        return (low.unit.ucum, low.unit.alternatives) == (high.unit.ucum, high.unit.alternatives)
    return False
