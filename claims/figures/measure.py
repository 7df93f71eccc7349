"""What a figure measures ("value seized", "turnout", "change in exports"): by its noun, else by near words.

The noun that the figure is given for names the measure, with one name for every wording that
data/measures.toml knows, else by that noun itself. Without such a noun the nearest cue that fits the figure's
kind decides, and without any the kind alone, which contradicts nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from claims.claim import Quantity
from claims.figures.counted import counted_head, is_plural
from claims.figures.figure_sentence import read_figure_sentence
from claims.figures.figure_words import figure_words
from claims.figures.measure_phrase import FigurePlace, MeasurePhrase, find_measure_phrase, open_name
from claims.figures.measure_table import measure_cues, measure_kinds, measure_table
from claims.figures.number_words import opens_number
from claims.figures.unit_table import dimensions
from claims.words.phrase import PhraseMatch
from claims.words.token import Token
from sources.span import Span

NEAR = 12  # tokens on either side; beyond that a cue belongs to another figure more often than not
CHANGE = "change"  # what the name of a change begins with: it is never held against a level
_ACROSS = 8  # a cue on the far side of another figure belongs to that one first
_PARTED = 4  # a comma or conjunction between the two
_BEHIND = 1.5  # English names the measure before the figure more often than behind it
_OF_SUBJECT = 0.5  # but behind a figure that is the subject of a verb ("37 were missing")
_FURTHEST = NEAR / _OF_SUBJECT  # tokens from which no cue can be near, however it is weighed
_CREDITED = 4  # tokens between "according to" and the end of what it names
_AMOUNTS = frozenset({"money", "mass", "volume"})  # kinds of measures that a share can be a part of
_NAMED_BY_NOUN = frozenset(
    {"money", "price", "share", "count", "rate", "duration"}
)  # any noun may name these
_PERIODS = frozenset({"a", "mo", "wk", "d", "h"})  # money per period is no price
_SHARES = frozenset({"%", "%{point}", "{basis_point}"})

_Cue = PhraseMatch[dict[str, str]]


def measure_of(text: str, sentence: Span, quantity: Quantity, subject: Span | None = None) -> str:
    """Return what a quantity of the sentence measures, in words that are the same across claims.

    Args:
        text: the stored text.
        sentence: where the quantity stands.
        quantity: the figure.
        subject: where the subject of its clause stands, if it has one.
    """
    kind = figure_kind(quantity)
    if kind == "duration" and _is_age(text, quantity):
        return "age"
    place, cues = _place(text, sentence, quantity, subject), _cues(text, sentence)
    if quantity.change is not None:
        return _change_name(place, cues, kind)
    phrase = find_measure_phrase(place)
    named = None if phrase is None or _is_share_of(place, phrase, kind) else _known_name(phrase, cues, kind)
    if (
        named is None
        and phrase is not None
        and kind in _NAMED_BY_NOUN
        and not _counts_a_noun(place, quantity)
    ):
        named = _noun_name(place, phrase)
    named = named or _nearest(place, cues, quantity, kind)
    is_bare = kind != "multiple" and not quantity.counted
    if named is None and phrase is not None and not phrase.is_copular and is_bare:
        named = _noun_name(place, phrase)
    return named or _plain_name(place, quantity, kind)


def figure_kind(quantity: Quantity) -> str:
    """Return the kind of a figure: money, price, share, multiple, rate, count or dimension."""
    if quantity.currency is not None or quantity.currency_alternatives:
        return "price" if quantity.per is not None and quantity.per not in _PERIODS else "money"
    unit = quantity.unit or (quantity.unit_alternatives[0] if quantity.unit_alternatives else "1")
    if unit == "{times}":
        return "multiple"
    if unit in _SHARES:
        return "share"
    if unit == "1":
        if quantity.per is not None and quantity.per[0].isdigit():
            return "rate"
        return "share" if quantity.low is not None and 0 < quantity.low < 1 else "count"
    dimension = dimensions().get(unit, "other")
    return {"time": "duration"}.get(dimension, dimension if dimension in measure_table().plain else "other")


@lru_cache(maxsize=16)  # the figures of a sentence are named one after another
def _cues(text: str, sentence: Span) -> list[_Cue]:
    return measure_cues().find(read_figure_sentence(text, sentence).tokens)


def _place(text: str, sentence: Span, quantity: Quantity, subject: Span | None) -> FigurePlace:
    read = read_figure_sentence(text, sentence)
    start, end = read.place_of(quantity.span)
    named = (0, 0) if subject is None else read.place_of(subject)
    return FigurePlace(read.tokens, read.tags, start, end, named, quantity.change is not None)


def _is_age(text: str, quantity: Quantity) -> bool:
    """Tell whether a length of time is an age; years that no word names are one ("Ms Okoro, 34,")."""
    before = text[max(0, quantity.span.start - 8) : quantity.span.start].lower().split()
    is_bare = quantity.unit == "a" and quantity.raw[-1].isdecimal()
    return is_bare or quantity.raw.lower().endswith(("old", "olds", "of age")) or before[-1:] == ["aged"]


def _change_name(place: FigurePlace, cues: Sequence[_Cue], kind: str) -> str:
    """Return the name of a change: of what the grammar says to change, else of nothing in particular."""
    phrase = find_measure_phrase(place)
    name = (
        "" if phrase is None else _known_name(phrase, cues, kind, any_kind=True) or open_name(place, phrase)
    )
    return f"{CHANGE} in {name}" if name else CHANGE


def _known_name(
    phrase: MeasurePhrase, cues: Sequence[_Cue], kind: str, *, any_kind: bool = False
) -> str | None:
    """Return the measure whose cue ends nearest to the head of the phrase, within it."""
    inside = [cue for cue in cues if phrase.first <= cue.first and cue.last <= phrase.last]
    fitting = [cue for cue in inside if kind in cue.value]
    if not fitting and any_kind:
        fitting = [cue for cue in inside if cue.first <= phrase.head < cue.last]
    if not fitting:
        return None
    best = min(fitting, key=lambda cue: abs(cue.last - 1 - phrase.head))
    return best.value.get(kind) or next(iter(best.value.values()))


def _is_share_of(place: FigurePlace, phrase: MeasurePhrase, kind: str) -> bool:
    """Tell whether the noun is "share" or "proportion" of something, which is not that thing itself."""
    return kind == "share" and place.word(phrase.head) in measure_table().light_noun.words


def _noun_name(place: FigurePlace, phrase: MeasurePhrase) -> str | None:
    """Return the noun itself as a measure; None of "a total", "the number", which are of something else."""
    if place.word(phrase.head) in measure_table().light_noun.words:
        return None
    return open_name(place, phrase) or None


def _counts_a_noun(place: FigurePlace, quantity: Quantity) -> bool:
    """Tell whether the figure counts things, and its noun is their group ("a team of 12 divers")."""
    is_count = quantity.unit == "1" and bool(quantity.counted)
    return is_count and place.word(place.start - 1) not in ("to", "at", "by")


def _plain_name(place: FigurePlace, quantity: Quantity, kind: str) -> str:
    plain = measure_table().plain[kind]
    thing = _thing(place, quantity, kind)
    return f"{plain} of {thing}" if thing else plain


def _thing(place: FigurePlace, quantity: Quantity, kind: str) -> str:
    """Return what is counted, in one word: its noun, or what the figure is said to be ("22 were women")."""
    if kind not in ("count", "share", "rate"):
        return ""
    if quantity.counted:
        return quantity.counted.lower() if kind != "count" else counted_head(quantity.counted).lower()
    said = place.word(place.end + 1)
    return said if place.word(place.end) in ("were", "are") and is_plural(said) else ""


def _nearest(place: FigurePlace, cues: Sequence[_Cue], quantity: Quantity, kind: str) -> str | None:
    """Return the measure whose cue is nearest to the figure among those that fit its kind."""
    best: tuple[float, str] | None = None
    for cue in cues:
        gap = max(place.start - cue.last, cue.first - place.end)
        if gap <= _FURTHEST and kind in cue.value and not _is_credited(place, cue.first):
            distance = _distance(place, quantity, cue.first, cue.last)
            if distance <= NEAR and (best is None or distance < best[0]):
                best = (distance, cue.value[kind])
    if best is None:
        return None
    is_part = kind == "share" and not _AMOUNTS.isdisjoint(measure_kinds()[best[1]])
    return f"share of {best[1]}" if is_part else best[1]


def _is_credited(place: FigurePlace, first: int) -> bool:
    """Tell whether a cue at token `first` names where the figure comes from ("according to a survey")."""
    before = {place.word(position) for position in range(first - _CREDITED, first)}
    return not before.isdisjoint(measure_table().crediting.words)


def _distance(place: FigurePlace, quantity: Quantity, first: int, last: int) -> float:
    """Return how far a cue at tokens `[first, last)` is from the figure; 0 where it is part of it."""
    if first < place.end and last > place.start:
        return 0
    table, is_before = measure_table(), last <= place.start
    between = place.tokens[last : place.start] if is_before else place.tokens[place.end : first]
    lead = place.start - (2 if place.word(place.start - 1) == "the" else 1)
    if is_before and place.word(lead) in table.against.words:
        return len(between) * 0.75  # it shares the measure of the figure it is set against
    distance: float = len(between)
    if not is_before:
        is_subject = place.word(place.end) in figure_words("plural_verb")
        distance *= _OF_SUBJECT if is_subject else _BEHIND
    if quantity.counted and quantity.unit == "1":
        if is_before and place.word(place.start - 1) in table.adverbial.words:
            return math.inf
        if any(map(_shows_figure, between)):
            return math.inf
    distance += _PARTED * sum(token.lower in table.parting.words for token in between)
    return distance + (_ACROSS if any(map(_shows_figure, between)) else 0)


def _shows_figure(token: Token) -> bool:
    """Tell whether a token is part of another figure; a year is none."""
    if token.text[0].isdecimal():
        return not (len(token.text) == 4 and token.text.isdecimal() and token.text[:2] in ("19", "20"))
    return opens_number(token.lower) and token.lower != "one"
