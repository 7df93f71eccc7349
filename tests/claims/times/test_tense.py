"""Which way the verb nearest to a time looks."""

from __future__ import annotations

import pytest

from claims.times.tense import nearest_tense


@pytest.mark.parametrize(
    ("window", "tense"),
    [
        ("The orchestra will play on [Monday]", "ahead"),
        ("The orchestra played on [Monday]", "behind"),
        ("The hearing will be held on [Monday]", "ahead"),
        ("The mill is to be sold on [Monday]", "ahead"),
        ("I'll repair the pump on [Monday]", "ahead"),
        ("We’ll repair the pump on [Monday]", "ahead"),
        ("“It will rain by [Monday],” the farmer said", "ahead"),
        ("The strike, which began on [Monday], will end", "behind"),
        ("A choir of nine on [Monday]", None),
    ],
)
def test_the_nearest_verb_gives_the_tense(window, tense):
    start, end = window.index("["), window.index("]") - 1
    plain = window.replace("[", "").replace("]", "")

    assert nearest_tense(plain, start, end) == tense
