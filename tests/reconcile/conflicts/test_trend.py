import pytest

from claims.claim import Scope, ScopeSlot, Trend
from reconcile.conflicts.trend import check_trends
from sources.calendar_date import ImpreciseDate


def trend(make_claim, text, file, metric, direction, **fields):
    return make_claim(text, file, kind="trend", trend=Trend(metric=metric, direction=direction), **fields)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("rising", "falling"), ("rising", "ceased"), ("steady", "absent"), ("falling", "rising")],
)
def test_opposed_trends_of_one_metric_are_a_conflict(make_claim, lay, ours, theirs):
    left = trend(make_claim, "Cod catches off Skagen changed", "a.txt", "cod catches", ours)
    right = trend(make_claim, "Catches of cod off Skagen changed", "b.txt", "catches of cod", theirs)

    finding = check_trends(lay(left, right))

    assert finding is not None
    assert finding.assessment == "conflict"


@pytest.mark.parametrize(
    ("metric", "direction"),
    [
        pytest.param("cod prices", "falling", id="another measure"),
        pytest.param("herring catches", "falling", id="another thing"),
        pytest.param("cod catches", "rising", id="the same way"),
        pytest.param("cod catches", "began", id="no opposite"),
    ],
)
def test_trends_that_can_both_hold_are_no_conflict(make_claim, lay, metric, direction):
    left = trend(make_claim, "Cod catches off Skagen rose", "a.txt", "cod catches", "rising")
    right = trend(make_claim, f"The {metric} off Skagen moved", "b.txt", metric, direction)

    assert check_trends(lay(left, right)) is None


def test_a_narrower_and_a_wider_metric_meet(make_claim, lay):
    left = trend(make_claim, "Drug trafficking from Orsova has ended", "a.txt", "drug trafficking", "ceased")
    right = trend(make_claim, "Heroin from Orsova floods the region", "b.txt", "heroin", "rising")

    finding = check_trends(lay(left, right))

    assert finding is not None


def test_an_actor_that_only_one_side_names_makes_the_conflict_apparent(make_claim, lay):
    left = trend(
        make_claim,
        "State logging in Komi has ended",
        "a.txt",
        "state logging",
        "ceased",
        scope=Scope(actor=ScopeSlot(value="state")),
    )
    right = trend(make_claim, "Logging in Komi is growing", "b.txt", "logging", "rising")

    finding = check_trends(lay(left, right))

    assert finding is not None
    assert finding.assessment == "apparent"
    assert [difference.dimension for difference in finding.differences] == ["actor"]


def test_trends_reported_years_apart_differ_in_time(make_claim, lay):
    left = trend(
        make_claim,
        "Logging in Komi has ended",
        "a.txt",
        "logging",
        "ceased",
        report_time=ImpreciseDate.from_year(2001),
    )
    right = trend(
        make_claim,
        "Logging in Komi is growing",
        "b.txt",
        "logging",
        "rising",
        report_time=ImpreciseDate.from_year(2009),
    )

    finding = check_trends(lay(left, right))

    assert finding is not None
    assert [difference.dimension for difference in finding.differences] == ["time"]
