"""Which forms of time the digits of a text may begin."""

from __future__ import annotations

import pytest

from claims.times.time_grammar import digit_shape, time_grammar


@pytest.mark.parametrize(
    ("text", "digits", "shape"),
    [
        ("12 days", 2, "00 "),
        ("12\u00a0May", 2, "00 "),
        ("5 to six", 1, "0 "),
        ("12 boats", 2, "00"),
        ("1848 tonnes", 4, "0000"),
        ("1848–49", 4, "0000-"),
        ("7pm", 1, "0a"),
        ("7:30", 1, "0:"),
        ("1920’s", 4, "0000'"),
        ("30%", 2, "00"),
        ("1848", 4, "0000"),
    ],
)
def test_digits_have_the_shape_of_their_number_and_what_follows(text: str, digits: int, shape: str) -> None:
    assert digit_shape(text, 0, digits) == shape


def test_no_figure_of_five_digits_begins_a_time() -> None:
    assert "00000 " not in time_grammar()


def test_every_form_that_digits_begin_says_how_many() -> None:
    forms = {name for shape, found in time_grammar().items() if shape.startswith("0") for name, _ in found}

    assert {"day_month", "clock", "year", "iso", "decade", "distance", "short_slash"} <= forms
