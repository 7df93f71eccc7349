import pytest

from claims.claim import Scope, ScopeSlot, TimeScope
from reconcile.conflicts.numeric import check_figures
from sources.calendar_date import ImpreciseDate


def figures(make_claim, figure, left, right, *, measure="cost", **fields):
    return (
        make_claim(left, "a.txt", kind="quantity", quantity=figure(left), measure=measure, **fields),
        make_claim(right, "b.txt", kind="quantity", quantity=figure(right), measure=measure, **fields),
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The Kestrel dam will cost $450 million, engineers say",
            "Engineers put the cost of the Kestrel dam at $620 million",
            id="money",
        ),
        pytest.param(
            "The landslide in Balvano killed 23 villagers",
            "31 villagers were killed by the landslide in Balvano",
            id="count",
        ),
        pytest.param(
            "The Orion tanker leaked 700 tonnes of fuel oil off Cape Dorn",
            "The Orion tanker leaked 1,200 tonnes of fuel oil off Cape Dorn",
            id="mass",
        ),
    ],
)
def test_two_figures_for_one_thing_are_a_conflict(make_claim, figure, lay, left, right):
    pair = lay(*figures(make_claim, figure, left, right))

    finding = check_figures(pair)

    assert finding is not None
    assert finding.assessment == "conflict"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The Orion tanker leaked 700 kg of paint off Cape Dorn",
            "The Orion tanker leaked 1,543 lb of paint off Cape Dorn",
            id="other unit",
        ),
        pytest.param(
            "The strike at the Lund plant idled about 2,000 welders",
            "The strike at the Lund plant idled 2,090 welders",
            id="hedge",
        ),
        pytest.param(
            "The fare on the Lund ferry rose by $14 in Balvano",
            "The fare on the Lund ferry rose to $52 in Balvano",
            id="change and level",
        ),
        pytest.param(
            "The strike at the Lund plant idled more than 2,000 welders",
            "The strike at the Lund plant idled 2,600 welders",
            id="bound",
        ),
        pytest.param(
            "The Kestrel dam will cost $60 million",
            "The Kestrel dam will cost $61.5 million",
            id="rounding",
        ),
        pytest.param(
            "The Kestrel dam will cost $60 million",
            "The Heron bridge near Ulm was built for $90 million",
            id="other thing",
        ),
        pytest.param(
            "The storm in Balvano killed 23 villagers",
            "The storm in Balvano killed another 5 villagers",
            id="an addition",
        ),
    ],
)
def test_figures_that_can_both_be_right_are_no_conflict(make_claim, figure, lay, left, right):
    pair = lay(*figures(make_claim, figure, left, right))

    assert check_figures(pair) is None


def test_figures_of_two_years_are_a_change_and_no_conflict(make_claim, figure, lay):
    texts = "The Skagen fleet landed 400 tonnes of cod", "The Skagen fleet landed 900 tonnes of cod"
    left, right = (
        make_claim(
            text,
            file,
            kind="quantity",
            quantity=figure(text),
            scope=Scope(time=TimeScope(expression=str(year), when=ImpreciseDate.from_year(year))),
        )
        for text, file, year in zip(texts, ("a.txt", "b.txt"), (1999, 2009), strict=True)
    )

    finding = check_figures(lay(left, right))

    assert finding is None or (finding.assessment, finding.differences[0].dimension) == ("apparent", "time")


def test_a_declared_difference_makes_the_conflict_apparent(make_claim, figure, lay):
    texts = "The city of Brno has 120 heroin addicts", "The city of Brno has 900 heroin addicts"
    left, right = (
        make_claim(
            text,
            file,
            kind="quantity",
            quantity=figure(text),
            scope=Scope(definition=ScopeSlot(value=definition)),
        )
        for text, file, definition in zip(texts, ("a.txt", "b.txt"), ("registered", "estimated"), strict=True)
    )

    finding = check_figures(lay(left, right))

    assert finding is not None
    assert finding.assessment == "apparent"
    assert [difference.dimension for difference in finding.differences] == ["definition"]


def test_a_later_and_larger_toll_is_an_update(make_claim, figure, lay):
    texts = "The landslide in Balvano killed 23 villagers", "The landslide in Balvano killed 31 villagers"
    left, right = (
        make_claim(
            text,
            file,
            kind="quantity",
            quantity=figure(text),
            measure="death toll",
            report_time=ImpreciseDate.from_month(2020, month),
        )
        for text, file, month in zip(texts, ("a.txt", "b.txt"), (3, 4), strict=True)
    )

    assert check_figures(lay(left, right)) is None


def test_an_ambiguous_unit_is_in_conflict_only_when_every_reading_is(make_claim, figure, lay):
    text = "The mill at Gent made 40 tons of flour"
    ambiguous = figure(text).model_copy(update={"unit": None, "unit_alternatives": ("t", "[ston_av]")})
    left = make_claim(text, "a.txt", kind="quantity", quantity=ambiguous)
    near, far = "The mill at Gent made 36.3 tonnes of flour", "The mill at Gent made 55 tonnes of flour"

    agreed = check_figures(lay(left, make_claim(near, "b.txt", kind="quantity", quantity=figure(near))))
    apart = check_figures(lay(left, make_claim(far, "c.txt", kind="quantity", quantity=figure(far))))

    assert agreed is None
    assert apart is not None


def test_the_explanation_gives_both_values_and_who_says_each(make_claim, figure, lay):
    left, right = figures(
        make_claim,
        figure,
        "The Kestrel dam will cost $450 million",
        "The Kestrel dam will cost $620 million",
        speaker="Water Board",
    )

    finding = check_figures(lay(left, right))

    assert finding is not None
    for words in ("$450 million", "$620 million", "Water Board (a.txt)", "Water Board (b.txt)"):
        assert words in finding.explanation
