"""By how much something changed: a figure that is a difference, not a level ("rose 5 percent").

A verb of change before the figure makes it one, also with "by" from further off; so do "up" and "down", a
noun of change at it ("a 5 percent rise", "a rise of 5 percent") and a comparative behind it ("9 percent
lower").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.claim import Change, Quantity
from claims.errors import PackError
from claims.words.cue_tables import Comparison, TrendTable
from claims.words.inflect import noun_forms
from claims.words.token import Token
from claims.words.word_class import bend
from sources.table import read_table

LONGEST_REACH = 12  # tokens from a verb of change to the "by" that it governs
LONGEST_ADVERBS = 3  # tokens between a verb of change and its figure
LONGEST_LIST = 5  # tokens between two changes of one verb ("3 percent in May and 4 in June")
_WAYS: dict[str, Change] = {"rising": "up", "falling": "down"}
_SIDES: dict[str, Change] = {"up": "up", "down": "down"}
_SHARES = frozenset({"%", "%{point}", "{basis_point}"})
_CLAUSE_ENDS = frozenset({";", ":", ".", "?", "!", "while", "whereas", "but", "which", "who"})
_SENTENCE_OPENERS = frozenset({",", ";", ":", "(", "-", "–", "—", "and"})


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Verbs(_Entry):
    verbs: tuple[str, ...]


class _Words(_Entry):
    words: frozenset[str]


class _Ways(_Entry):
    rising: tuple[str, ...]
    falling: tuple[str, ...]


class ChangeTable(_Entry):
    """The schema of data/changes.toml."""

    standing: _Verbs
    moving: _Ways
    passed: _Words
    determiner: _Words
    difference: _Ways


class _ChangeWords(NamedTuple):
    """Forms of the words of change with the way they go.

    Attributes:
        intransitive: verbs whose subject changes, so that a figure behind them is the change.
        transitive: verbs whose object changes ("cut 1,400 jobs" is none; "cut it by 5" is).
        moving: verbs that tell a change only before a share.
    """

    intransitive: dict[str, Change]
    transitive: dict[str, Change]
    moving: dict[str, Change]
    nouns: dict[str, Change]
    comparatives: dict[str, Change]
    standing: frozenset[str]
    passed: frozenset[str]
    determiners: frozenset[str]


def mark_changes(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of one sentence, those that tell a difference marked with the way it goes."""
    if not quantities:
        return []
    starts = [token.start for token in tokens]
    marked: list[Quantity] = []
    before: tuple[int, Quantity] | None = None
    for quantity in quantities:
        first, last = bisect_left(starts, quantity.span.start), bisect_left(starts, quantity.span.end)
        change = _change_at(tokens, first, last, quantity)
        if change is None and before is not None:
            change = _continued(tokens, before, first, quantity)
        read = quantity if change is None else quantity.model_copy(update={"change": change})
        marked.append(read)
        before = last, read
    return marked


def _change_at(tokens: Sequence[Token], first: int, last: int, quantity: Quantity) -> Change | None:
    """Return the way of the change that the figure at tokens `[first, last)` tells, by its neighbours."""
    if quantity.unit == "{times}" or quantity.per is not None:
        return None
    return (
        _after_side(tokens, first)
        or _after_verb(tokens, first, last, quantity)
        or _with_noun(tokens, first, last)
        or _before_comparative(tokens, first, last, quantity)
    )


def _after_side(tokens: Sequence[Token], first: int) -> Change | None:
    """Read "up 6 percent": the side word opens a phrase or stands behind a verb that says no more."""
    at = _step_back(tokens, first)
    side = _SIDES.get(tokens[at].lower) if at >= 0 else None
    if side is None:
        return None
    previous = tokens[at - 1].lower if at else ","
    opens = previous in _SENTENCE_OPENERS or previous[0].isdecimal()
    words = words_of_change()
    return side if opens or previous in words.standing or previous in words.intransitive else None


def _after_verb(tokens: Sequence[Token], first: int, last: int, quantity: Quantity) -> Change | None:
    """Read "rose 5 percent", "cut the rate by 5 points", "shed 3 percent"."""
    words = words_of_change()
    at = _step_back(tokens, first)
    if at < 0:
        return None
    word = tokens[at].lower
    if any(token.lower == "by" for token in tokens[at + 1 : first]):
        return _governing(tokens, at)
    is_amount = quantity.unit != "1" or quantity.counted is None
    if word in words.intransitive:
        return words.intransitive[word] if is_amount else None
    is_part = any(token.lower == "of" for token in tokens[first : last + 1])
    return words.moving.get(word) if quantity.unit in _SHARES and not is_part else None


def _governing(tokens: Sequence[Token], at: int) -> Change | None:
    """Return the way of the nearest word of change at or before token `at`, within its clause."""
    words = words_of_change()
    for place in range(at, max(-1, at - LONGEST_REACH), -1):
        word = tokens[place].lower
        if word in _CLAUSE_ENDS:
            return None
        way = words.intransitive.get(word) or words.transitive.get(word) or words.nouns.get(word)
        if way is not None:
            return way
    return None


def _with_noun(tokens: Sequence[Token], first: int, last: int) -> Change | None:
    """Read "a 5 percent rise" and "a rise of 5 percent"."""
    nouns, at = words_of_change().nouns, _step_back(tokens, first)
    is_phrase = first > 0 and tokens[first - 1].lower in words_of_change().determiners
    for place in range(last, min(last + 2, len(tokens)) if is_phrase else last):
        if tokens[place].lower in nouns:
            return nouns[tokens[place].lower]
    if at > 0 and tokens[at].lower == "of" and tokens[at - 1].lower in nouns:
        return nouns[tokens[at - 1].lower]
    return None


def _before_comparative(tokens: Sequence[Token], first: int, last: int, quantity: Quantity) -> Change | None:
    """Read "9 percent lower", "10 pence less than in May", "a fifth more wheat"."""
    if quantity.unit == "1":
        return None
    ways = words_of_change().comparatives
    for place in range(first + 1, min(last + 1, len(tokens))):
        way = ways.get(tokens[place].lower)
        if way is not None:
            is_compared = any(token.lower == "than" for token in tokens[place + 1 : place + 4])
            is_bound = is_compared and place + 1 < last
            return None if is_bound or not (is_compared or quantity.unit == "%") else way
    return None


def _continued(
    tokens: Sequence[Token], before: tuple[int, Quantity], first: int, quantity: Quantity
) -> Change | None:
    """Carry a change on to the next figure of its list: "down 2, 4 and 11 percent", "$2, or 1.4 percent"."""
    last, quantity_before = before
    between = [token.lower for token in tokens[last:first]]
    is_list = bool(between) and len(between) <= LONGEST_LIST and between[-1] in (",", "and", "or", "(")
    if quantity_before.change is None or not is_list or "to" in between:
        return None
    is_same = quantity_before.unit == quantity.unit and quantity_before.currency == quantity.currency
    restated = between in ([",", "or"], ["or"], ["("]) and quantity.unit in _SHARES
    return quantity_before.change if restated or (is_same and quantity.unit in _SHARES) else None


def _step_back(tokens: Sequence[Token], first: int) -> int:
    """Return the token before a figure, past adverbs and the words that bound it."""
    passed = words_of_change().passed
    at = first - 1
    for _ in range(LONGEST_ADVERBS):
        if at < 0 or tokens[at].lower not in passed:
            break
        at -= 1
    return at


@cache
def words_of_change() -> _ChangeWords:
    """Return the words of change, read once."""
    folder = files("claims") / "data"
    table = read_table(folder / "changes.toml", ChangeTable, PackError)
    trends = read_table(folder / "trends.toml", TrendTable, PackError)
    return _ChangeWords(
        intransitive=dict(_verbs(trends, ("subject", "either"))),
        transitive=dict(_verbs(trends, ("object",))),
        moving={form: way for way, verbs in _by_way(table.moving) for verb in verbs for form in bend(verb)},
        nouns=dict(_nouns(trends)),
        comparatives={
            word: way
            for ways in (table.difference, trends.comparison)
            for way, words in _by_way(ways)
            for word in words
        },
        standing=frozenset(form for verb in table.standing.verbs for form in bend(verb))
        | frozenset(trends.copula.forms),
        passed=table.passed.words,
        determiners=table.determiner.words,
    )


def _verbs(trends: TrendTable, metrics: Sequence[str]) -> Iterator[tuple[str, Change]]:
    """Yield the forms of the verbs that one party of the sentence changes by, phrasal ones left out."""
    for entry in trends.trend:
        if entry.direction in _WAYS and entry.metric in metrics:
            for verb in entry.verbs:
                if " " not in verb:
                    yield from ((form, _WAYS[entry.direction]) for form in bend(verb))


def _nouns(trends: TrendTable) -> Iterator[tuple[str, Change]]:
    for entry in trends.trend:
        if entry.direction in _WAYS:
            for noun in entry.nouns:
                if " " not in noun:
                    yield from ((form, _WAYS[entry.direction]) for form in noun_forms(noun))


def _by_way(ways: _Ways | Comparison) -> tuple[tuple[Change, tuple[str, ...]], ...]:
    return ("up", ways.rising), ("down", ways.falling)
