"""When two measures can be one."""

from __future__ import annotations

import pytest

from reconcile.matching.measures import is_change, measures_meet


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("turnout", "turnout"),
        ("deficit", "budget deficit"),
        ("unemployment", "unemployment rate"),
        ("value seized", "street value"),
        ("mass", "mass seized"),
        ("count of boats", "rescued"),
        ("", "turnout"),
        ("change", "change in rents"),
    ],
)
def test_wordings_of_one_measure_meet(one: str, other: str) -> None:
    assert measures_meet(one, other)
    assert measures_meet(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("budget deficit", "trade deficit"),
        ("unemployment rate", "interest rate"),
        ("bail", "fine"),
        ("exports", "change in exports"),
        ("share", "change"),
        ("budget", "budget deficit"),
    ],
)
def test_different_measures_do_not_meet(one: str, other: str) -> None:
    assert not measures_meet(one, other)
    assert not measures_meet(other, one)


def test_only_a_change_is_a_change() -> None:
    assert is_change("change in rents")
    assert not is_change("changeover time")
