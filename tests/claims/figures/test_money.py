"""Currencies by symbol, code and word, and those that several share."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from claims.figures.figure_token import split_figures
from claims.figures.money import (
    currency_names,
    currency_table,
    homes,
    match_currency_after,
    match_currency_before,
    shared_currencies,
)
from claims.words.inflect import noun_forms
from claims.words.token import tokenise
from sources.span import Span

OWN_SYMBOLS = [
    (currency.code, symbol) for currency in currency_table().currency for symbol in currency.symbols
]
OWN_WORDS = [
    (currency.code, form)
    for currency in currency_table().currency
    for word in currency.words
    for form in noun_forms(word)
]


def after(text: str) -> tuple[str | None, tuple[str, ...], Decimal] | None:
    tokens = tokenise(text, Span(0, len(text)))
    match = match_currency_after(tokens, 1, ())
    return None if match is None else (match.code, match.alternatives, match.parts)


def before(text: str) -> tuple[str | None, tuple[str, ...]] | None:
    tokens = split_figures(tokenise(text, Span(0, len(text))))
    number = next(at for at, token in enumerate(tokens) if token.text[0].isdecimal())
    match = match_currency_before(tokens, number, ())
    return None if match is None else (match.code, match.alternatives)


@pytest.mark.parametrize(("code", "symbol"), OWN_SYMBOLS, ids=[f"{c}-{s}" for c, s in OWN_SYMBOLS])
def test_every_symbol_and_code_before_a_number_reads_as_its_currency(code: str, symbol: str) -> None:
    assert before(f"{symbol}500") == (code, ()) or before(f"{symbol} 500") == (code, ())


@pytest.mark.parametrize(("code", "word"), OWN_WORDS, ids=[f"{c}-{w}" for c, w in OWN_WORDS])
def test_every_word_of_a_currency_reads_as_it(code: str, word: str) -> None:
    found = after(f"500 {word}")

    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize("code", sorted(currency_names()))
def test_every_code_stands_behind_a_number_too(code: str) -> None:
    assert after(f"500 {code}") == (code, (), Decimal(1))


@pytest.mark.parametrize(
    "shared", currency_table().reading, ids=lambda shared: (*shared.words, *shared.symbols)[0]
)
def test_a_shared_word_keeps_every_currency_that_it_may_mean(shared) -> None:
    known = currency_names()

    assert set(shared.codes) <= set(known)
    assert shared.default is None or shared.default in shared.currencies
    for word in shared.words:
        found = after(f"500 {word}")
        assert found is not None
        assert (found[1] or (found[0],)) == shared.codes
        assert shared_currencies(shared.codes).codes == shared.codes


@pytest.mark.parametrize(
    ("text", "codes", "parts"),
    [
        pytest.param("40 cents", {"USD", "EUR"}, 100, id="cents"),
        pytest.param("40c", {"USD", "ZAR"}, 100, id="c at the digits"),
        pytest.param("99p a pint", {"GBP"}, 100, id="p at the digits"),
        pytest.param("40 kopecks", {"RUB", "UAH"}, 100, id="kopecks"),
        pytest.param("40 fils", {"KWD"}, 1000, id="a thousandth"),
        pytest.param("40 tomans", {"IRR"}, Decimal("0.1"), id="ten to the toman"),
    ],
)
def test_a_part_of_a_currency_knows_how_many_make_one(text: str, codes: set[str], parts: Decimal) -> None:
    found = after(text)

    assert found is not None
    assert codes <= {found[0], *found[1]}
    assert found[2] == parts


@pytest.mark.parametrize("text", ["720p video", "5 c", "3 points", "7 seas"])
def test_letters_and_nouns_that_are_no_money_are_none(text: str) -> None:
    assert after(text) is None


def test_no_symbol_belongs_to_two_currencies_unless_it_is_shared() -> None:
    symbols = Counter(symbol for _, symbol in OWN_SYMBOLS)
    symbols.update(symbol for shared in currency_table().reading for symbol in shared.symbols)

    assert max(symbols.values()) == 1


def test_every_currency_in_use_has_a_home() -> None:
    of_no_country = {"XDR", "BTC", "ETH", "SUR", "DDM"}

    assert {code for code, countries in homes().items() if not countries} == of_no_country
