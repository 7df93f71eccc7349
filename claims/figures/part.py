"""Words that make a figure a part of another one: "of whom", "of those", "the rest"."""

from __future__ import annotations

from claims.claim import Quantity
from claims.figures.counted import counted_table
from claims.figures.figure_sentence import FigureSentence, read_figure_sentence
from sources.span import Span

POINTING = frozenset({"those", "them", "these", "whom", "which"})
_POINTING_BEHIND = POINTING | {"it"}
_REACH = 3  # tokens before a figure in which "of whom" or "the rest" belongs to it
_FRONT_REACH = 24  # tokens of "of the 480 patients admitted since Friday," before the figure


def find_part_words(text: str, sentence: Span, quantity: Quantity) -> Span | None:
    """Return where a sentence says that the quantity is some of another, or None where it does not."""
    words = read_figure_sentence(text, sentence)
    first, last = words.place_of(quantity.span)
    points = _POINTING_BEHIND if quantity.counted_basis == "inherited" else POINTING
    if words.word(last) == "of" and words.word(last + 1) in points:
        return _span(
            words, last, last + 2
        )  # "400 kilograms of it" is all there was, "1.5 million of it" is not
    for position in range(max(0, first - _REACH), first):
        if words.word(position) == "of" and words.word(position + 1) in POINTING:
            return _span(words, position, position + 2)
        if words.word(position) in counted_table().remainder.words:
            return _span(words, position, position + 1)
    return _fronted(words, first)


def _fronted(words: FigureSentence, first: int) -> Span | None:
    """Return "of the 480 patients admitted" before a comma and the figure."""
    if words.word(first - 1) != ",":
        return None
    at = first - 2
    while at > max(0, first - _FRONT_REACH) and words.tags[at - 1] not in ".;,":
        at -= 1
    if words.word(at) == "out" and words.word(at + 1) == "of":
        return _span(words, at, first - 1)
    return _span(words, at, first - 1) if words.word(at) in ("of", "among") else None


def _span(words: FigureSentence, first: int, last: int) -> Span:
    return Span(words.tokens[first].start, words.tokens[last - 1].end)
