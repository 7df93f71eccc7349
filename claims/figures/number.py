"""Numbers in digits, words and both: "35,000", "2.1 million", "half a", "hundreds of thousands of".

Decides how much a numeral says. Leaves to others what it counts, and whether it is a quantity at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.figures.digits import MOST_DIGITS, parse_digits
from claims.words.token import Token
from sources.table import read_table

NumberForm = Literal["digits", "words", "vague", "fraction", "multiple"]

_ONE = Decimal(1)


class ShareWords(BaseModel):
    """Words around a denominator that tell whether it makes a share."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    after_half: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    comparing: frozenset[str]


class NumberWords(BaseModel):
    """The schema of data/numbers.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    share: ShareWords
    vulgar: dict[str, tuple[int, int]]

    small: dict[str, int]
    tens: dict[str, int]
    scale: dict[str, Decimal]
    letter_scale: dict[str, Decimal]
    denominator: dict[str, int]
    vague: dict[str, tuple[Decimal, Decimal]]
    vague_times: dict[str, tuple[Decimal, Decimal]]
    multiple: dict[str, int]
    ordinal: dict[str, int]


class NumberMatch(NamedTuple):
    """A numeral found: tokens `[first, last)` and the interval it says (a point where `low` equals `high`).

    `scale` is the magnitude that was said ("million"), 1 where none was; `letter` says that it was a letter.
    `of` tells that the numeral needs "of" before what it counts ("hundreds of", "half of").
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    form: NumberForm
    scale: Decimal = _ONE
    letter: bool = False


@cache
def number_words() -> NumberWords:
    """Return the number words of English."""
    return read_table(files("claims") / "data" / "numbers.toml", NumberWords, PackError)


@cache
def _vulgar() -> dict[str, Decimal]:
    """Return the value of each fraction that is one character."""
    return {sign: Decimal(over) / under for sign, (over, under) in number_words().vulgar.items()}


@cache
def _openers() -> frozenset[str]:
    words = number_words()
    return frozenset(
        {
            *words.small,
            *words.tens,
            *words.scale,
            *words.vague,
            *words.vague_times,
            *words.multiple,
            "half",
            "quarter",
            "a",
            "an",
        }
        - {"double", "triple", "quadruple"}
    )


def opens_number(word: str) -> bool:
    """Tell whether a lower-case word may begin a numeral (an article does not count)."""
    return word in _openers() and word not in ("a", "an")


def shows_number(token: Token) -> bool:
    """Tell whether a token is a sign that its sentence may hold a numeral: the cheap question first."""
    first = token.text[0]
    if first.isdecimal() or first in _vulgar():
        return True
    word = token.lower.partition("-")[0]
    return opens_number(word) or word in number_words().denominator or word.endswith("fold")


def match_number(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Return the numeral that begins at token `position`, or None where none does."""
    token = tokens[position]
    if token.text[0].isdigit() or token.text in _vulgar():
        return _match_digits(tokens, position)
    if token.lower in _openers():
        return _match_words(tokens, position)
    return _read_fold(tokens, position) if token.lower.endswith("fold") else None


def _read_fold(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read "threefold" and "tenfold"."""
    value = number_words().small.get(tokens[position].lower[: -len("fold")])
    if value is None:
        return None
    return NumberMatch(position, position + 1, Decimal(value), Decimal(value), "multiple")


def _adjacent(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether token `position` follows the one before it without white space."""
    return 0 < position < len(tokens) and tokens[position - 1].end == tokens[position].start


def _word(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].lower if 0 <= position < len(tokens) else ""


def _match_digits(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    value = _vulgar().get(tokens[position].text)
    last = position + 1
    if value is None:
        value = parse_digits(tokens[position].text)
        if value is None:
            return None
        if _word(tokens, last) == "e" and _adjacent(tokens, last):
            return _with_exponent(tokens, position, value)
        value, last = _join_spaced_thousands(tokens, value, last)
        value, last = _add_fraction(tokens, value, last)
    return _with_scale(tokens, NumberMatch(position, last, value, value, "digits"))


def _with_exponent(tokens: Sequence[Token], position: int, value: Decimal) -> NumberMatch | None:
    """Read "4e14" and "1e-3"; None where the exponent is missing or beyond any quantity."""
    at = position + 2
    sign = -1 if _word(tokens, at) in ("-", "−") and _adjacent(tokens, at) else 1
    at += sign < 0
    digits = _word(tokens, at)
    if not (digits.isdecimal() and len(digits) < 3 and _adjacent(tokens, at) and int(digits) <= MOST_DIGITS):
        return None
    value = value.scaleb(sign * int(digits))
    return NumberMatch(position, at + 1, value, value, "digits")


def _join_spaced_thousands(tokens: Sequence[Token], value: Decimal, last: int) -> tuple[Decimal, int]:
    """Read on over "35 000 000": groups of three digits behind one space, the last of which is 000."""
    end = last
    while end < len(tokens) and len(tokens[end].text) == 3 and tokens[end].text.isdigit() and end - last < 4:
        end += 1
    if end > last and value < 1000 and value == value.to_integral() and tokens[end - 1].text == "000":
        for position in range(last, end):
            value = value * 1000 + int(tokens[position].text)
        return value, end
    return value, last


def _add_fraction(tokens: Sequence[Token], value: Decimal, last: int) -> tuple[Decimal, int]:
    """Read on over "2½", "2 1/2" and "3/4"."""
    if last < len(tokens) and tokens[last].text in _vulgar():
        return value + _vulgar()[tokens[last].text], last + 1
    for start in (last - 1, last):
        if not _is_slashed(tokens, start):
            continue
        over, under = int(tokens[start].text), int(tokens[start + 2].text)
        if 0 < over < under <= 100 and not (over == 24 or (over, under) == (9, 11)):
            return (Decimal(over) / under if start < last else value + Decimal(over) / under), start + 3
    return value, last


def _is_slashed(tokens: Sequence[Token], start: int) -> bool:
    if start + 2 >= len(tokens) or tokens[start + 1].text != "/":
        return False
    over, under = tokens[start].text, tokens[start + 2].text
    return (
        over.isdigit()
        and under.isdigit()
        and len(over) < 4
        and len(under) < 4
        and _adjacent(tokens, start + 1)
    )


def _with_scale(tokens: Sequence[Token], number: NumberMatch) -> NumberMatch:
    """Read on over magnitudes: "2.1 million", "35k", "3 hundred thousand", "6 and a half million"."""
    words = number_words()
    low, high, last, scale = number.low, number.high, number.last, _ONE
    if last < len(tokens) and _adjacent(tokens, last) and number.form == "digits":
        letter = words.letter_scale.get(tokens[last].text)
        if letter is not None:
            return number._replace(
                low=low * letter, high=high * letter, last=last + 1, scale=letter, letter=True
            )
    low, high, last = _and_a_half(tokens, low, high, last)
    while last < len(tokens):
        skip = 1 if tokens[last].text == "-" and _adjacent(tokens, last) else 0
        said = words.scale.get(_word(tokens, last + skip))
        if said is None or scale * said > Decimal("1e18"):
            break
        scale *= said
        last += 1 + skip
    low, high, last = _and_a_half(tokens, low, high, last) if scale > 1 else (low, high, last)
    return number._replace(low=low * scale, high=high * scale, last=last, scale=scale)


def _and_a_half(
    tokens: Sequence[Token], low: Decimal, high: Decimal, last: int
) -> tuple[Decimal, Decimal, int]:
    """Read on over "and a half" and "-and-a-quarter"."""
    words = [index for index in range(last, min(last + 6, len(tokens))) if tokens[index].text != "-"][:3]
    if len(words) == 3 and tokens[words[0]].lower == "and" and tokens[words[1]].lower in ("a", "one"):
        part = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(tokens[words[2]].lower)
        if part is not None:
            return low + part, high + part, words[2] + 1
    return low, high, last


def _match_words(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    times = number_words().multiple.get(tokens[position].lower)
    if times is not None:
        return NumberMatch(position, position + 1, Decimal(times), Decimal(times), "multiple")
    for reader in (_read_fraction, _read_vague, _read_cardinal):
        number = reader(tokens, position)
        if number is not None:
            return number
    return None


def _read_fraction(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read "half a", "two-thirds of", "a quarter of", "three quarters of a million"."""
    words = number_words()
    first, at, over = _word(tokens, position), position + 1, 1
    if first in ("half", "quarter"):
        at = position
    elif first not in ("a", "an"):
        over = words.small.get(first, 0)
    hyphen = _word(tokens, at) == "-"
    at += hyphen
    under = words.denominator.get(_word(tokens, at))
    if under is None or not 0 < over < 100 or not _is_share(tokens, position, at, over=over, hyphen=hyphen):
        return None
    return _scaled_share(tokens, position, at + 1, Decimal(over) / under)


def _is_share(tokens: Sequence[Token], position: int, at: int, *, over: int, hyphen: bool) -> bool:
    """Tell whether a denominator at token `at` makes a share here, not a rank or a quarter of the year."""
    first, denominator, following = _word(tokens, position), _word(tokens, at), _word(tokens, at + 1)
    before, words = _word(tokens, position - 1), number_words().share
    if following == "of" or following in number_words().scale:
        return True
    if first == "half":
        return following in words.after_half or before in words.before
    if over > 1 and (hyphen or denominator.endswith("s")):
        return True
    is_article = first in ("a", "an")
    if denominator == "half":
        return (first == "one" and hyphen) or (is_article and before == "by")
    if following in words.comparing and (is_article or first == "one"):
        return True
    ends = not following[:1].isalpha() or following in words.after
    return ends and (first == "one" or (is_article and before in words.before))


def _scaled_share(tokens: Sequence[Token], position: int, last: int, value: Decimal) -> NumberMatch:
    """Read on over "a", "of a million" and "billion" behind a share."""
    scales = number_words().scale
    article = last + (_word(tokens, last) == "of")
    for step in (article + 1 if _word(tokens, article) in ("a", "an") else last, last):
        scale = scales.get(_word(tokens, step))
        if scale is not None:
            return NumberMatch(position, step + 1, value * scale, value * scale, "words", scale)
    if _word(tokens, article) in ("a", "an"):
        last = article + 1
    return NumberMatch(position, last, value, value, "fraction")


def _read_vague(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read "hundreds of", "tens of thousands of", "several million", "a couple of hundred"."""
    words = number_words()
    at = position + (1 if _word(tokens, position) in ("a", "an") else 0)
    times = words.vague_times.get(_word(tokens, at))
    if times is not None:
        after = at + (2 if _word(tokens, at + 1) == "of" else 1)
        scale = words.scale.get(_word(tokens, after))
        if scale is None:
            return None
        number = NumberMatch(position, after + 1, times[0] * scale, times[1] * scale, "vague", scale)
        further = words.scale.get(_word(tokens, number.last))
        if further is not None:
            number = number._replace(
                last=number.last + 1,
                low=number.low * further,
                high=number.high * further,
                scale=scale * further,
            )
        return number
    crowd = words.vague.get(_word(tokens, position))
    if crowd is None or at != position:
        return None
    low, high, last = crowd[0], crowd[1], position + 1
    while _word(tokens, last) == "of" and last - position < 6:
        upper = words.vague.get(_word(tokens, last + 1))
        if upper is None:
            break
        low, high, last = low * upper[0], high * upper[0], last + 2
    return NumberMatch(position, last, low, high, "vague", low)


def _read_cardinal(tokens: Sequence[Token], position: int) -> NumberMatch | None:
    """Read "forty-six", "a hundred and two", "one and a half million", "two point five"."""
    words = number_words()
    first = _word(tokens, position)
    if first in ("a", "an"):
        if _word(tokens, position + 1) not in words.scale:
            return None
        total, current, last = Decimal(0), _ONE, position + 1
    elif first in words.small or first in words.tens:
        total, current, last = Decimal(0), Decimal(0), position
    else:
        return None
    total, last, scale = _sum_words(tokens, position, last, current)
    if _word(tokens, last) == "point" and _word(tokens, last + 1) in words.small:
        return _with_scale(tokens, _read_point(tokens, NumberMatch(position, last, total, total, "words")))
    number = NumberMatch(position, last, total, total, "words", scale)
    return _with_scale(tokens, number) if scale == 1 else number


def _sum_words(
    tokens: Sequence[Token], first: int, last: int, current: Decimal
) -> tuple[Decimal, int, Decimal]:
    """Add up number words from token `last` on; `current` is what stands before the first scale word."""
    words = number_words()
    total, scale, before = Decimal(0), _ONE, "open" if current == 0 else "small"
    while last < len(tokens) and last - first < 24:
        step = 1 if last > first and _word(tokens, last) in ("and", "-") else 0
        word = _word(tokens, last + step)
        if word in words.scale and before != "open" and not (step and _word(tokens, last) == "and"):
            said = words.scale[word]
            if said == 100:
                current *= said
            else:
                total, current = total + current * said, Decimal(0)
            scale, before = said, "scale"
        elif word in words.tens and before in ("open", "scale"):
            current, before = current + words.tens[word], "tens"
        elif word in words.small and _joins(words.small[word], before, step and _word(tokens, last)):
            current, before = current + words.small[word], "small"
        else:
            break
        if step and _word(tokens, last) == "and" and before not in ("tens", "small"):
            break
        last += step + 1
    return total + current, last, scale


def _joins(value: int, before: str, joint: str | int) -> bool:
    """Tell whether a small number may follow: "forty-six", "hundred and two", but not "three four"."""
    if before == "tens":
        return 0 < value < 10 and joint != "and"
    return before == "open" or (before == "scale" and value > 0)


def _read_point(tokens: Sequence[Token], number: NumberMatch) -> NumberMatch:
    words = number_words()
    last, digits = number.last + 1, ""
    while _word(tokens, last) in words.small and words.small[_word(tokens, last)] < 10 and len(digits) < 10:
        digits += str(words.small[_word(tokens, last)])
        last += 1
    value = number.low + Decimal("0." + (digits or "0"))
    return number._replace(low=value, high=value, last=last)
