"""Numbers that are no quantities: names, numbered things, results, list numbers, words for a kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.figures.bound import bound_before
from claims.figures.code import is_code
from claims.figures.counted import CountedMatch, counted_table, is_plural, stop_words
from claims.figures.figure import Figure
from claims.figures.figure_words import figure_words
from claims.figures.number_words import number_words
from claims.figures.numeral import NumberMatch, numeral_word
from claims.figures.per import match_per
from claims.words.token import Token

_DESIGNATING_MARKS = frozenset(".:)")
_LIST_JOINTS = frozenset({",", "and", "or", "to", "-", "–", "&", "through"})
_WICKETS = 10  # of a side in cricket
_LONGEST_LIST = 12  # tokens of a list of numbered things ("pages 4, 7, 12 and 15")


def is_lookalike(text: str, tokens: Sequence[Token], number: NumberMatch, *, has_unit: bool) -> bool:
    """Tell whether a numeral in digits is a name, a code, a result or a list number rather than a quantity.

    Args:
        text: the stored text, for the line before a list number.
        tokens: the sentence.
        number: the numeral.
        has_unit: a unit, currency or percent sign stands at it, which settles most doubts.
    """
    if number.form != "digits":
        return not has_unit and (_is_word_in_name(tokens, number) or _is_kind(tokens, number))
    if is_code(tokens, number, has_unit=has_unit):
        return True
    if has_unit or (number.scale != 1 and not _is_lettered(tokens, number)):
        return False
    if _is_list_number(text, tokens, number):
        return True
    return (
        _is_designated(tokens, number.first, number.last)
        or _is_listed(tokens, number)
        or _is_kind(tokens, number)
        or _is_in_name(tokens, number)
    )


def is_year(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether a bare numeral has the form of a year: four digits from 1000 to 2199."""
    text = tokens[number.first].text
    return number.last == number.first + 1 and len(text) == 4 and text.isdigit() and "1000" <= text < "2200"


def is_result(tokens: Sequence[Token], figure: Figure, counted: CountedMatch | None) -> bool:
    """Tell whether a bare pair of numbers is the result of a contest ("won 3-2", "a 52-48 vote")."""
    first, last = figure.first, figure.number_last
    if not figure.is_range:
        return _is_pair(tokens, first, last) or _is_innings(tokens, first)
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
    if not (number.letter and tokens[number.last - 1].text.isupper()):
        return False
    return _is_designated(tokens, number.first, number.last)


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
    if before == "." and behind == "." and last + 1 < len(tokens):
        return (
            tokens[last + 1].text[0].isupper() and len(tokens[first].text) < 3
        )  # "1. Mix the flour. 2. Add"
    return before == "[" and behind == "]"


def _is_designated(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A numbered noun right before it: "Office 39", "Resolution No. 1874", "#5", "the Nikkei 225"."""
    mark = tokens[first - 1].text if first else ""
    if mark == "#":
        return True
    at = first - 1
    while at >= 0 and tokens[at].text in _DESIGNATING_MARKS and first - at < 3:
        at -= 1
    if at < 0 or tokens[first].start - tokens[at].end > 3:
        return False
    word = tokens[at]
    if mark == ")":
        return word.lower in _designators() and word.text[0].isupper()
    if mark == ".":
        return word.lower in figure_words("numbered_short")
    if mark != ":" and word.text[0].isupper() and word.lower in figure_words("index"):
        return True
    if word.lower == "of" and at and tokens[at - 1].text[0].isupper():
        return tokens[at - 1].lower in figure_words("named_group")
    if mark == ":" or _designators().isdisjoint((word.lower, word.lower.removesuffix("s"))):
        return False
    if word.text[0].isupper() or not _counts(tokens, last):
        return True
    # "type 2 cases" and "stage 4 tumours" name a kind; "at this stage 40 people" counts
    is_kind = word.lower in figure_words("graded") and at > 0
    return is_kind and tokens[at - 1].lower not in counted_table().determiner.words


def _is_listed(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether the number goes on in a list of numbered things: the 7 of "Articles 5, 6 and 7"."""
    at = number.first
    while at >= 2 and number.first - at < _LONGEST_LIST and tokens[at - 1].lower in _LIST_JOINTS:
        back = at - 1 - (tokens[at - 2].text == ",")
        if back < 1 or not tokens[back - 1].text.isdigit():
            return False
        at = back - 1
        if _is_designated(tokens, at, at + 1):
            return tokens[number.last - 1].text.isdigit() and not _counts(tokens, number.last)
    return False


def _counts(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a plural noun stands at token `position`: "room 5 and 20 guests"."""
    word = numeral_word(tokens, position)
    return is_plural(word) and word not in stop_words()


def _is_kind(tokens: Sequence[Token], number: NumberMatch) -> bool:
    """Tell whether a hyphen makes the number part of a word for a kind: "zero-sum", "two-way"."""
    if numeral_word(tokens, number.last) != "-":
        return False
    return numeral_word(tokens, number.last + 1) in figure_words("kind_tail")


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
    if (
        before is None
        or before.text.islower()
        or not before.text[0].isalpha()
        or before.lower in stop_words()
    ):
        return False
    if before.text[0].islower():
        return True  # "iOS 17", "eBay 2"
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


def _is_innings(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is a side of "287 for six": runs and wickets, with nothing counted behind."""
    runs = first - 2 if numeral_word(tokens, first - 1) == "for" else first
    if runs < 0 or not tokens[runs].text.isdecimal() or int(tokens[runs].text[:4]) <= _WICKETS:
        return False
    wickets = numeral_word(tokens, runs + 2)
    lost = number_words().small.get(wickets, int(wickets) if wickets.isdecimal() and len(wickets) < 3 else 99)
    behind = tokens[runs + 3] if runs + 3 < len(tokens) else None
    ends = behind is None or not behind.text[0].isalnum() or behind.lower in stop_words()
    return numeral_word(tokens, runs + 1) == "for" and lost <= _WICKETS and ends


def _is_pair(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number is one side of "52-48" or "3–2" that fell: no range, so a result."""
    for mark, beyond in ((first - 1, first - 2), (last, last + 1)):
        if not (0 <= mark < len(tokens) and 0 <= beyond < len(tokens)):
            continue
        is_dash = tokens[mark].text in ("-", "–", "—", "−") and tokens[beyond].text[0].isdigit()
        if is_dash and tokens[min(mark, beyond)].end == tokens[max(mark, beyond)].start:
            return True
    return False
