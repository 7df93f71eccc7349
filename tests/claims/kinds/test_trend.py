import pytest

from claims.kinds.trend import find_trend


@pytest.mark.parametrize(
    ("sentence", "direction", "metric"),
    [
        ("Wheat exports fell sharply last year.", "falling", "Wheat exports"),
        ("The council cut library budgets by half.", "falling", "library budgets"),
        ("Library budgets were slashed.", "falling", "Library budgets"),
        ("Cheap phones are flooding the market.", "rising", "Cheap phones"),
        ("Malaria is on the wane.", "falling", "Malaria"),
        ("House prices have soared.", "rising", "House prices"),
        ("The airline ended direct flights to Lima.", "ceased", "direct flights to Lima"),
        ("Poaching has become large-scale.", "rising", "Poaching"),
        ("Interest rates remained unchanged.", "steady", "Interest rates"),
        ("Whaling no longer pays.", "ceased", "pays"),
        ("New infections began to fall.", "falling", "New infections"),
        ("Car theft has grown less common.", "falling", "Car theft"),
        ("The strike has either ended or been reduced.", "falling", "strike"),
        ("There was a sharp rise in rents.", "rising", "rents"),
        ("Deliveries stopped in May.", "ceased", "Deliveries"),
    ],
)
def test_change_has_a_direction_and_a_metric(read_clauses, sentence, direction, metric):
    reading, [clause, *_] = read_clauses(sentence)

    finding = find_trend(reading, clause)

    assert finding is not None
    assert finding.trend is not None
    assert (finding.trend.direction, finding.trend.metric.split(" to ")[0]) == (
        direction,
        metric.split(" to ")[0],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "She raised the matter in parliament.",
        "Divers recovered an anchor near the cable.",
        "The company plans to raise wages.",
        "A growing company moved here.",
        "He fell ill on the way.",
    ],
)
def test_words_of_change_used_otherwise_are_no_trend(read_clauses, sentence):
    reading, [clause, *_] = read_clauses(sentence)

    assert find_trend(reading, clause) is None


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("Rents rose slightly.", "slight"),
        ("Rents rose sharply.", "strong"),
        ("Rents rose.", "unmarked"),
        ("Rents plummeted.", "strong"),
    ],
)
def test_strength_comes_from_the_verb_or_the_words_beside_it(read_clauses, sentence, strength):
    reading, [clause] = read_clauses(sentence)

    finding = find_trend(reading, clause)

    assert finding is not None
    assert finding.trend is not None
    assert finding.trend.strength == strength


def test_the_period_compared_with_is_kept(read_clauses):
    reading, [clause] = read_clauses("Turnout has increased in comparison to last year.")

    finding = find_trend(reading, clause)

    assert finding is not None
    assert finding.trend is not None
    assert finding.trend.against == "last year"


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Wolf attacks are on a smaller scale.", "falling"),
        ("Trains are late more and more often.", "rising"),
        ("Parents visit the library less often.", "falling"),
        ("Rainfall was lower than in the dry season of 1998.", "falling"),
        ("Rents are higher than last year.", "rising"),
        ("The petrol shortage is over.", "ceased"),
        ("Burglary is down this year.", "falling"),
        ("Rents have neither risen nor fallen since May.", "steady"),
    ],
)
def test_comparisons_with_another_time_tell_a_change(read_clauses, sentence, direction):
    reading, [clause, *_] = read_clauses(sentence)

    finding = find_trend(reading, clause)

    assert finding is not None
    assert finding.trend.direction == direction


@pytest.mark.parametrize(
    "sentence",
    [
        "Rents in Oslo are higher than in Bergen.",
        "The farm is over the hill.",
        "The shop is down the road.",
        "A boy jumped overboard.",
        "The thief slipped through a window.",
    ],
)
def test_comparisons_of_two_things_and_bodily_moves_are_no_change(read_clauses, sentence):
    reading, [clause, *_] = read_clauses(sentence)

    assert find_trend(reading, clause) is None
