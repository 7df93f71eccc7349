"""The table of number words."""

from __future__ import annotations

import pytest

from claims.figures.number_words import number_words, opens_number, vulgar_fractions


@pytest.mark.parametrize(
    ("word", "expected"),
    [("forty", True), ("dozens", True), ("a", False), ("point", False), ("triple", False)],
)
def test_an_opener_begins_a_numeral_by_itself(word: str, *, expected: bool) -> None:
    assert opens_number(word) is expected


def test_every_plural_magnitude_is_the_plural_of_one_that_multiplies() -> None:
    words = number_words()

    assert {
        word.removesuffix("s"): value for word, value in words.plural_scale.items()
    }.items() <= words.scale.items()


def test_a_sign_for_a_fraction_lies_between_nothing_and_one() -> None:
    assert all(0 < value < 1 for value in vulgar_fractions().values())
