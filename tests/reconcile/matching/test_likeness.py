import pytest

from reconcile.matching.likeness import are_opposed


@pytest.mark.parametrize(
    ("left", "right", "opposed"),
    [
        pytest.param("12 wells are dry", "13 wells are dry", True, id="number"),
        pytest.param("two wells are dry", "2 wells are dry", False, id="spelling of a number"),
        pytest.param("the well is dry", "the well is not dry", True, id="negation"),
        pytest.param("it rained on monday", "it rained on tuesday", True, id="day"),
        pytest.param("12 wells are dry", "12 wells are dry since 4 may", False, id="a detail more"),
        pytest.param(
            "the mill burned down",
            "the mill burned down but nobody who was inside was hurt",
            False,
            id="a negation in an added clause",
        ),
    ],
)
def test_words_are_opposed_when_what_differs_changes_the_assertion(left, right, opposed):
    assert are_opposed(left.split(), right.split()) == opposed
    assert are_opposed(right.split(), left.split()) == opposed
