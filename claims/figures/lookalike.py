"""Numbers that are no quantities: names, numbered things, results, codes, list numbers, web addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.figures.bound import bound_before
from claims.figures.counted import CountedMatch, counted_table, is_plural, stop_words
from claims.figures.figure import Figure
from claims.figures.figure_words import figure_words
from claims.figures.money import is_currency_symbol
from claims.figures.number import NumberMatch
from claims.figures.per import match_per
from claims.words.token import Token

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")
_DESIGNATING_MARKS = frozenset(".:)")


OLDEST = 120


def address_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where web and mail addresses stand between `start` and `end`."""
    window = text[start:end]
    if "://" not in window and "www." not in window and "@" not in window:
        return []
    return [match.span() for match in _ADDRESS.finditer(text, start, end)]


def is_lookalike(text: str, tokens: Sequence[Token], number: NumberMatch, *, has_unit: bool) -> bool:
    """Tell whether a numeral in digits is a name, a code, a result or a list number rather than a quantity.

    Args:
        text: the stored text, for the line before a list number.
        tokens: the sentence.
        number: the numeral.
        has_unit: a unit, currency or percent sign stands at it, which settles most doubts.
    """
    if number.form != "digits":
        return not has_unit and _is_word_in_name(tokens, number)
    if _is_glued(tokens, number, has_unit=has_unit) or _is_chain(tokens, number):
        return True
    if has_unit or (number.scale != 1 and not _is_lettered(tokens, number)):
        return False
    if _is_list_number(text, tokens, number):
        return True
    return _is_designated(tokens, number) or _is_in_name(tokens, number)


def is_inside_code(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether digits go on from a word ("e9999", "G20") or stand amid a chain ("800" of "1-800-555").

    The cheap questions, asked before a numeral is read; the letters of a currency begin no code.
    """
    token = tokens[position]
    if position == 0 or not token.text[0].isdecimal():
        return False
    before = tokens[position - 1]
    if before.end != token.start:
        return False
    if before.text[-1].isalpha():
        return not is_currency_symbol(before.text)
    if before.text not in ("-", "/", "–") or position < 2 or position + 2 >= len(tokens):
        return False
    behind = tokens[position + 1]
    is_tight = tokens[position - 2].end == before.start and behind.start == token.end
    return is_tight and behind.text == before.text and tokens[position - 2].text[0].isdecimal()


def is_age(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether a bare number is somebody's age: "Ana Ruiz, 34, a nurse", "a man aged 43"."""
    first, last = number.first, number.last
    if number.form != "digits" or last != first + 1 or first == 0 or not 0 < number.low <= OLDEST:
        return False
    if tokens[first - 1].lower in ("aged", "age"):
        return True
    if (
        first < 3
        or tokens[first - 1].text != ","
        or not all(token.text[0].isupper() for token in tokens[first - 3 : first - 1])
    ):
        return False
    return last < len(tokens) and tokens[last].text in (",", ";", ".", ")")


def is_year(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether a bare numeral has the form of a year: four digits from 1000 to 2199."""
    text = tokens[number.first].text
    return number.last == number.first + 1 and len(text) == 4 and text.isdigit() and "1000" <= text < "2200"


def is_result(tokens: Sequence[Token], figure: Figure, counted: CountedMatch | None) -> bool:
    """Tell whether a bare pair of numbers is the result of a contest ("won 3-2", "a 52-48 vote")."""
    first, last = figure.first, figure.number_last
    if not figure.is_range:
        return _is_pair(tokens, first, last)
    if any(token.lower in ("to", "or", "and") for token in tokens[first:last]) or figure.number.scale != 1:
        return False
    if counted is not None and is_plural(tokens[counted.last - 1].lower):
        return False
    around = {token.lower for token in tokens[max(0, first - 5) : last + 4]}
    return not around.isdisjoint(_score_words())


@cache
def _designators() -> frozenset[str]:
    return frozenset(counted_table().designator.words)


@cache
def _score_words() -> frozenset[str]:
    return frozenset(counted_table().score.words)


def _is_lettered(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether the magnitude is a capital letter behind a numbered thing: "Room 12B"."""
    return number.letter and tokens[number.last - 1].text.isupper() and _is_designated(tokens, number)


def _is_glued(tokens: Sequence[Token], number: NumberMatch, *, has_unit: bool) -> bool:
    """Codes: a letter right before the digits ("G20") or strange letters right behind them ("24x7b")."""
    first, last = number.first, number.last
    before = tokens[first - 1] if first else None
    if before is not None and before.end == tokens[first].start and not has_unit:
        if before.text[-1].isalnum() or before.text in ("/", "_", "@", "&", "*"):
            return True
        if (
            before.text == "-"
            and first > 1
            and tokens[first - 2].end == before.start
            and tokens[first - 2].text[-1].isalpha()
            and tokens[first - 2].lower not in figure_words("scale_noun")
        ):
            return True
        if before.text == "." and first > 1 and tokens[first - 2].end == before.start:
            return True
    behind = tokens[last] if last < len(tokens) else None
    if behind is None or behind.start != tokens[last - 1].end or has_unit:
        return False
    return (behind.text[0].isalpha() and behind.lower != "s") or behind.text in (
        "/",
        "_",
        "@",
        "=",
        "*",
        "^",
    )


def _is_chain(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Telephone numbers, times and ratios: digits joined by marks on both sides, or by a colon."""
    first, last = number.first, number.last
    joints = sum(token.text in ("-", "–") for token in tokens[first:last])
    for mark, beyond in ((first - 1, first - 2), (last, last + 1)):
        if not (0 <= beyond < len(tokens) and 0 <= mark < len(tokens)):
            continue
        near, digits = tokens[mark], tokens[beyond]
        is_tight = (
            near.end == max(digits.start, tokens[first].start)
            if mark < first
            else near.start == tokens[last - 1].end and near.end == digits.start
        )
        if mark < first:
            is_tight = near.end == tokens[first].start and digits.end == near.start
        if is_tight and digits.text[0].isdigit():
            if near.text == ":":
                return True
            joints += near.text in ("-", "–", ".", "/")
    return joints == 2


def _is_list_number(text: str, tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether the numeral opens a line as "1." or "2)", or stands alone in brackets as "(3)"."""
    first, last = number.first, number.last
    if last != first + 1 or len(tokens[first].text) > 3:
        return False
    behind = tokens[last].text if last < len(tokens) else ""
    start = tokens[first].start
    line_start = text.rfind("\n", max(0, start - 12), start) + 1 or (0 if start < 12 else -1)
    opens_line = line_start >= 0 and not text[line_start:start].strip(" \t*•-([#")
    if opens_line and behind in (".", ")", "]", ":") and tokens[last].start == tokens[first].end:
        beyond = tokens[last].end
        return beyond >= len(text) or text[beyond].isspace()
    before = tokens[first - 1].text if first else ""
    return before == "[" and behind == "]"


def _is_designated(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """A numbered noun right before it: "Office 39", "page 12", "Resolution No. 1874", "#5"."""
    mark = tokens[number.first - 1].text if number.first else ""
    if mark == "#":
        return True
    at = number.first - 1
    while at >= 0 and tokens[at].text in _DESIGNATING_MARKS and number.first - at < 3:
        at -= 1
    if at < 0 or tokens[number.first].start - tokens[at].end > 3:
        return False
    word = tokens[at]
    if mark == ")":
        return word.lower in _designators() and word.text[0].isupper()
    if mark == ".":
        return word.lower in figure_words("numbered_short")
    if mark == ":" or word.lower not in _designators():
        return False
    following = tokens[number.last].lower if number.last < len(tokens) else ""
    counts = is_plural(following) and following not in stop_words()
    return not (counts and word.text[0].islower())


def _is_in_name(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Beside capitals of a name: "Boeing 737", "45 Commando", "1600 Elm Street"; not "In Japan 35 people"."""
    first, last = number.first, number.last
    if last != first + 1 or _is_titled(tokens, first):
        return False
    bound = bound_before(tokens, first)
    if bound is not None and bound.comparator != "=":
        return False
    following = tokens[last] if last < len(tokens) else None
    if following is not None and following.start - tokens[first].end == 1 and following.text[0].isupper():
        return _names_with(tokens, last)
    before = tokens[first - 1] if first else None
    if before is None or not before.text[0].isupper() or before.lower in stop_words():
        return False
    if first == 1 and (following is None or following.text[0].islower()):
        return False
    if tokens[first].start - before.end != 1:
        return False
    if following is not None and following.text[0].islower() and following.lower not in stop_words():
        opener = tokens[first - 2].lower if first > 1 else ""
        return opener in figure_words("name_opener") or not (
            opener in figure_words("phrase_opener") or _leads_to_plural(tokens, last)
        )
    return True


def _names_with(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether the capitalised word behind a number makes a name with it."""
    word = tokens[last]
    if word.lower.endswith(counted_table().name_after.endings) and len(word.text) > 3:
        return False
    if last + 1 < len(tokens) and tokens[last + 1].lower in figure_words("plural_verb"):
        return False
    return not _leads_to_plural(tokens, last)


def _leads_to_plural(tokens: Sequence[Token], position: int) -> bool:
    for token in tokens[position : position + 4]:
        if not token.text[0].isalpha() or token.lower in stop_words():
            return False
        if is_plural(token.lower):
            return True
    return False


def _is_titled(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the words around token `at` are a headline in which capitals say nothing."""
    nearby = tokens[max(0, at - 12) : at + 12]
    words = [token for token in nearby if token.text[0].isalpha() and len(token.text) > 3]
    return len(words) > 2 and sum(token.text[0].isupper() for token in words) > 0.8 * len(words)


def _is_word_in_name(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Number words in names: "Group of Seven", "Big Three", "Square One", "No one", "one another"."""
    first, last = number.first, number.last
    word = tokens[first]
    before = tokens[first - 1] if first else None
    if last == first + 1 and word.lower == "one":
        return _is_pronoun(tokens, first)
    if before is None or not word.text[0].isupper():
        return False
    following = tokens[last] if last < len(tokens) else None
    if following is not None and following.text[0].isupper() and before.text[0].isalpha():
        return not _is_titled(tokens, first)
    return not _is_titled(tokens, first) and (before.lower in ("of", "the") or before.text[0].isupper())


def _is_pronoun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "one" stands for a noun instead of counting ("no one", "the one that")."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.text[0].isalpha():
        return True
    if match_per(tokens, at + 1, is_price=False) is not None:
        return False  # "one a week"
    if following.lower in stop_words() and not following.text[0].isupper():
        return True
    before = tokens[at - 1].lower if at else ""
    if is_plural(following.lower):
        return True  # "if one believes him"
    return before in figure_words("pronoun_before") or following.lower in figure_words("pronoun_after")


def _is_pair(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number is one side of "52-48" or "3–2" that fell: no range, so a result."""
    for mark, beyond in ((first - 1, first - 2), (last, last + 1)):
        if not (0 <= mark < len(tokens) and 0 <= beyond < len(tokens)):
            continue
        is_dash = tokens[mark].text in ("-", "–", "—", "−") and tokens[beyond].text[0].isdigit()
        if is_dash and tokens[min(mark, beyond)].end == tokens[max(mark, beyond)].start:
            return True
    return False
