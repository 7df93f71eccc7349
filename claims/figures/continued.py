"""Figures without a noun that go on from one before: "another 40 were hurt", "of those, 312 died".

A bare number takes the counted noun of its antecedent, and "1.5 million of it" the unit. Where nothing says
that the number goes on from another, it stays bare: a wrong noun is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import Quantity
from claims.figures.counted import counted_table, is_plural
from claims.figures.figure_sentence import FigureSentence, read_figure_sentence
from claims.figures.measure_table import measure_table
from claims.figures.part import POINTING, find_part_words
from sources.span import Span

_LEAST_AMOUNT = 1000  # "1.5 million of it" is an amount, "three of it" is nothing
_LEAD_REACH = 3  # tokens before a figure in which a word may say that it goes on
_POINTING_AMOUNT = frozenset({"it", "that", "this", "which"})
_CLAUSE_OPENERS = frozenset(',;C.-"S(')  # word classes after which a figure is a subject
_VERBAL = frozenset("AVM")


class Antecedents(NamedTuple):
    """The last figures that others may go on from: one that counts something, and one in a unit."""

    things: Quantity | None = None
    amount: Quantity | None = None

    def after(self, quantity: Quantity) -> Antecedents:
        """Return what a figure behind `quantity` may go on from."""
        if quantity.unit == "1":
            return self._replace(things=quantity) if quantity.counted and not quantity.per else self
        is_amount = quantity.unit not in (None, "%", "{times}") or quantity.currency is not None
        return self._replace(amount=quantity) if is_amount else self


def carry_on(
    text: str, sentence: Span, quantities: Sequence[Quantity], before: Antecedents
) -> tuple[tuple[Quantity, ...], Antecedents]:
    """Return the quantities of a sentence with what they take over, and what the next sentence may take.

    Args:
        text: the stored text.
        sentence: where the quantities stand.
        quantities: all of that sentence, in order.
        before: what the sentences before it spoke of.
    """
    read: list[Quantity] = []
    known = before
    for quantity in quantities:
        read.append(_completed(text, sentence, quantity, known))
        known = known.after(read[-1])
    return tuple(read), known


def _completed(text: str, sentence: Span, quantity: Quantity, known: Antecedents) -> Quantity:
    if _is_bare(quantity):
        return _carried(text, sentence, quantity, known)
    if quantity.counted is None and known.amount is not None and known.amount.counted is not None:
        return _of_same(text, sentence, quantity, known.amount)
    return quantity


def _is_bare(quantity: Quantity) -> bool:
    return quantity.unit == "1" and quantity.counted is None and quantity.per is None


def _carried(text: str, sentence: Span, quantity: Quantity, known: Antecedents) -> Quantity:
    words = read_figure_sentence(text, sentence)
    first, last = words.place_of(quantity.span)
    said = _said_of(text, words, last)
    if said is not None:
        return quantity.model_copy(update={"counted": said})
    if known.amount is not None and _is_of_it(words, last):
        return _in_unit_of(quantity, known.amount)
    count = known.things
    if count is None:
        return quantity
    is_part = find_part_words(text, sentence, quantity) is not None
    link = _Link(quantity, count, is_near=count.span.start >= sentence.start, is_part=is_part)
    if not _goes_on(words, first, last, link):
        return quantity
    return quantity.model_copy(update={"counted": count.counted, "counted_basis": "inherited"})


def _is_of_it(words: FigureSentence, last: int) -> bool:
    return words.word(last) == "of" and words.word(last + 1) in _POINTING_AMOUNT


def _of_same(text: str, sentence: Span, quantity: Quantity, amount: Quantity) -> Quantity:
    """Return "400 kilograms of it" as an amount of what the amount before was of."""
    words = read_figure_sentence(text, sentence)
    is_amount = quantity.unit not in (None, "1", "%", "{times}")
    if not is_amount or not _is_of_it(words, words.place_of(quantity.span)[1]):
        return quantity
    return quantity.model_copy(update={"counted": amount.counted, "counted_basis": "inherited"})


class _Link(NamedTuple):
    """A bare figure and the counted one before it.

    Attributes:
        is_near: both stand in one sentence.
        is_part: words say that the figure is some of another.
    """

    quantity: Quantity
    things: Quantity
    is_near: bool
    is_part: bool

    @property
    def may_be_part(self) -> bool:
        """Tell whether the figure is no greater than the one before, so that it can be some of them."""
        ours, theirs = self.quantity.low or self.quantity.high, self.things.high or self.things.low
        return ours is not None and theirs is not None and ours <= theirs


def _in_unit_of(quantity: Quantity, amount: Quantity) -> Quantity:
    if (quantity.low or quantity.high or 0) < _LEAST_AMOUNT:
        return quantity
    return quantity.model_copy(
        update={
            "unit": amount.unit,
            "unit_alternatives": amount.unit_alternatives,
            "currency": amount.currency,
            "currency_alternatives": amount.currency_alternatives,
            "counted": amount.counted,
            "counted_basis": "inherited",
        }
    )


def _said_of(text: str, words: FigureSentence, last: int) -> str | None:
    """Return what the figure is said to be: "children" of "of whom 6 were children"."""
    if words.word(last) not in ("were", "are"):
        return None
    end = last + 1
    while end < len(words.tags) and words.tags[end] in "NXJGE" and not is_plural(words.word(end)):
        end += 1
    if not (words.tag(end) in ("N", "X") and is_plural(words.word(end))):
        return None
    return text[words.tokens[last + 1].start : words.tokens[end].end]


def _goes_on(words: FigureSentence, first: int, last: int, link: _Link) -> bool:
    """Tell whether a bare figure at tokens `[first, last)` is more or some of what was counted before."""
    if words.word(last) == "of" and words.word(last + 1) in POINTING:
        return True
    if not _ends_phrase(words, last):
        return False
    lead = [words.word(position) for position in range(max(0, first - _LEAD_REACH), last)]
    if link.is_part or not counted_table().more.words.isdisjoint(lead):
        return True
    if link.is_near and words.word(first - 1) in measure_table().against.words:
        return not _has_verb_between(words, link.things, first)  # "fell to 31" is a level of something else
    if _is_there(words, first):
        return True
    if _is_subject(words, first, last):
        return link.may_be_part
    return link.is_near and _is_object(words, first)


def _ends_phrase(words: FigureSentence, last: int) -> bool:
    """Tell whether the figure has no noun behind it."""
    return words.tag(last) not in ("N", "X", "J", "E", "G", "Q") or words.word(last) in ("died", "dead")


def _has_verb_between(words: FigureSentence, count: Quantity, first: int) -> bool:
    """Tell whether a verb parts the figure at token `first` from the one before it."""
    return any(tag in _VERBAL for tag in words.tags[words.place_of(count.span)[1] : first])


def _is_there(words: FigureSentence, first: int) -> bool:
    """Tell whether the figure tells how many there are: "now there are six"."""
    return words.word(first - 2) == "there" and words.tag(first - 1) == "A"


def _is_subject(words: FigureSentence, first: int, last: int) -> bool:
    """Tell whether the figure opens a clause and its verb follows: "; 40 were rescued"."""
    opens = first == 0 or words.tag(first - 1) in _CLAUSE_OPENERS
    after = last + (words.tag(last) == "L")
    return opens and words.tag(after) in _VERBAL


def _is_object(words: FigureSentence, first: int) -> bool:
    """Tell whether the figure is the object of a second verb without a noun: "and damaged 2,300"."""
    verb = words.word(first - 1)
    if words.tag(first - 1) not in ("V", "U", "G") or verb in measure_table().level_verb.words:
        return False
    joined = words.tag(first - 2)
    return joined in ("C", ",") or (joined == "L" and words.tag(first - 3) in ("C", ","))
