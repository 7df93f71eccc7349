"""The number words of English with their values (data/numbers.toml), and which of them begin a numeral."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from sources.table import read_table

ARTICLES = frozenset({"a", "an"})


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ShareWords(_Entry):
    """Words around a denominator that tell whether it makes a share."""

    after_half: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    comparing: frozenset[str]


class PowerWords(_Entry):
    """Signs and phrases of powers of ten."""

    times: frozenset[str]
    marks: frozenset[str]
    phrases: tuple[str, ...]
    superscript: dict[str, str]


class NumberWords(_Entry):
    """The schema of data/numbers.toml."""

    share: ShareWords
    power: PowerWords
    vulgar: dict[str, tuple[int, int]]

    small: dict[str, int]
    tens: dict[str, int]
    scale: dict[str, Decimal]
    plural_scale: dict[str, Decimal]
    letter_scale: dict[str, Decimal]
    denominator: dict[str, int]
    part: dict[str, Decimal]
    vague: dict[str, tuple[Decimal, Decimal]]
    vague_times: dict[str, tuple[Decimal, Decimal]]
    multiple: dict[str, int]
    ordinal: dict[str, int]


@cache
def number_words() -> NumberWords:
    """Return the number words of English, read once."""
    return read_table(files("claims") / "data" / "numbers.toml", NumberWords, PackError)


@cache
def vulgar_fractions() -> dict[str, Decimal]:
    """Return the value of each fraction that is one character."""
    return {sign: Decimal(over) / under for sign, (over, under) in number_words().vulgar.items()}


@cache
def openers() -> frozenset[str]:
    """Return the lower-case words that may begin a numeral, articles and "point" among them."""
    return telling_openers() | ARTICLES | {"point"}


@cache
def telling_openers() -> frozenset[str]:
    """Return the lower-case words that by themselves tell of a numeral."""
    words = number_words()
    adverbs = {"double", "triple", "quadruple"}  # they multiply what stands behind them, and are verbs
    named = (*words.small, *words.tens, *words.scale, *words.vague, *words.vague_times, *words.multiple)
    return frozenset({*named, "half", "quarter"} - adverbs)


def opens_number(word: str) -> bool:
    """Tell whether a lower-case word may begin a numeral (an article and "point" do not count)."""
    return word in telling_openers()
