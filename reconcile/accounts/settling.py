"""Why the unit or currency of a figure was settled, narrowed or left open.

The readers keep no trace of their reasons. So each kind of evidence is given to their own rule by itself: the
first that leads to what the record holds is named, and where none does alone, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.claim import Quantity
from claims.figures.figure_token import split_figures
from claims.figures.money import homes, match_currency_after, match_currency_before
from claims.figures.named_countries import named_countries, text_countries
from claims.figures.settle import Places, settle
from claims.figures.units import match_unit
from claims.names.gazetteer import countries_by_code
from claims.words.token import Token, tokenise
from sources.span import Span

_SHOWN = 3  # countries that are named


class Surroundings(NamedTuple):
    """What a figure was read in: text, sentence, and countries that the passage is known to be about."""

    text: str
    sentence: Span
    known: tuple[str, ...] = ()


class Settling(NamedTuple):
    """Every reading that the words may have, and why those of the record are left."""

    readings: tuple[str, ...]
    because: str


class _Evidence(NamedTuple):
    """One kind of evidence, to be weighed alone."""

    said: str
    quantity: Quantity
    text: str
    places: Places


def settling_of(quantity: Quantity, around: Surroundings) -> Settling | None:
    """Return why the unit or currency of a figure is what it is; None where no words name one."""
    is_money = quantity.currency is not None or bool(quantity.currency_alternatives)
    codes = _currencies(quantity, around) if is_money else _units(quantity, around, is_narrowed=False)
    if not codes:
        return None
    if len(codes) == 1:
        return Settling(codes, "the words mean nothing else")
    narrowed = codes if is_money else _units(quantity, around, is_narrowed=True)
    if len(narrowed) == 1:
        return Settling(codes, "settled by the words around it in the sentence")
    held = (quantity.currency, *quantity.currency_alternatives, quantity.unit, *quantity.unit_alternatives)
    verb = "settled by" if quantity.currency or quantity.unit else "narrowed by"
    for evidence in _evidence(_unsettled(quantity, narrowed, is_money=is_money), around):
        result = settle(evidence.quantity, evidence.text, evidence.places)
        if held == (
            result.currency, *result.currency_alternatives, result.unit, *result.unit_alternatives,
        ):  # fmt: skip
            if not evidence.said:
                return Settling(codes, "left open: nothing beside it in the text says which")
            said = _said(evidence, quantity)
            return Settling(codes, said if set(held) >= set(codes) else f"{verb} {said}")
    return Settling(codes, "by no one thing alone: what is known of its passage was used together")


def _currencies(quantity: Quantity, around: Surroundings) -> tuple[str, ...]:
    held = {quantity.currency, *quantity.currency_alternatives}
    tokens = _tokens(around.text, around.sentence)
    for index in _inside(tokens, quantity.span):
        before = match_currency_before(tokens, index, ()) if tokens[index].text[0].isdigit() else None
        for match in (before, match_currency_after(tokens, index, ())):
            codes = () if match is None else match.alternatives or tuple(filter(None, [match.code]))
            if not held.isdisjoint(codes):
                return codes
    return ()


def _units(quantity: Quantity, around: Surroundings, *, is_narrowed: bool) -> tuple[str, ...]:
    """Return the units that the figure's words may mean, by themselves or narrowed by the sentence."""
    held = {quantity.unit, *quantity.unit_alternatives}
    tokens = _tokens(around.text, around.sentence)
    inside = _inside(tokens, quantity.span)
    seen = tokens if is_narrowed else [tokens[index] for index in inside]
    for index in inside if is_narrowed else range(len(seen)):
        match = match_unit(seen, index)
        codes = () if match is None else match.alternatives or tuple(filter(None, [match.ucum]))
        if not held.isdisjoint(codes):
            return codes
    return ()


def _tokens(text: str, sentence: Span) -> list[Token]:
    return split_figures(tokenise(text, sentence))


def _inside(tokens: Sequence[Token], span: Span) -> list[int]:
    return [
        index for index, token in enumerate(tokens) if token.start >= span.start and token.end <= span.end
    ]


def _unsettled(quantity: Quantity, codes: tuple[str, ...], *, is_money: bool) -> Quantity:
    """Return the figure as its words alone leave it."""
    if is_money:
        return quantity.model_copy(update={"currency": None, "currency_alternatives": codes})
    return quantity.model_copy(update={"unit": None, "unit_alternatives": codes})


def _evidence(unsettled: Quantity, around: Surroundings) -> Iterator[_Evidence]:
    alone = unsettled.model_copy(update={"conversions": ()})
    near = named_countries(around.text, around.sentence)
    yield _Evidence("", alone, "", Places())
    if unsettled.conversions:
        said = "what it is restated as, which fits no other"
        yield _Evidence(said, unsettled, "", Places())
    if near:
        yield _Evidence(f"its sentence, which names {_names(near)}", alone, "", Places(near))
    if around.known:
        said = f"its passage, known to be about {_names(around.known)}"
        yield _Evidence(said, alone, "", Places((), around.known))
    named = tuple(text_countries(around.text))
    if named:
        yield _Evidence(f"the text, which names {_names(named)}", alone, around.text, Places())
    places = Places(near, around.known)
    yield _Evidence("all places of the text together", alone, around.text, places)
    yield _Evidence("its restatement and the places of the text together", unsettled, around.text, places)


def _said(evidence: _Evidence, quantity: Quantity) -> str:
    """Return the evidence in words; a habit is named as one where no country of the currency is told of."""
    places = {*evidence.places.all, *text_countries(evidence.text)}
    if quantity.currency is None or not places or not homes()[quantity.currency].isdisjoint(places):
        return evidence.said
    return f"{evidence.said} and no country of its own: news from elsewhere means this one"


def _names(codes: Sequence[str]) -> str:
    known = countries_by_code()
    names = [known[code].name if code in known else code for code in codes[:_SHOWN]]
    more = f" and {len(codes) - _SHOWN} more" if len(codes) > _SHOWN else ""
    return ", ".join(names) + more
