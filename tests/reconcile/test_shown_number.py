"""Figures are shown with thousands apart and without digits that nobody printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.shown_number import shown_number


@pytest.mark.parametrize(
    ("value", "printed", "shown"),
    [
        ("238957.904276784", "967 square miles", "238,958"),
        ("60000000", "60 million crowns", "60,000,000"),
        ("123456", "one hundred and twenty-three thousand, four hundred and fifty-six", "123,456"),
        ("3.10686", "5 km", "3.107"),
        ("12.50", "12.50 mm", "12.5"),
        ("0.000123456789", "0.12 g", "0.000123457"),
        ("0.33333333", "a third", "0.333"),
        ("-40", "minus 40 degrees", "-40"),
        ("0", "none", "0"),
        ("1E+400", "a googol of googols", "1E+400"),
        ("1000", "1e3", "1,000"),
    ],
)
def test_a_figure_is_shown_as_exactly_as_it_was_printed(value, printed, shown):
    assert shown_number(Decimal(value), printed) == shown
