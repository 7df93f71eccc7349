import pytest


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Officials doubted that whaling had ended, but if it goes on, it is on a smaller scale.", "whaling"),
        ("Nobody knows if bribes were paid for bread, but if such trade persists, it fell in Kent.", "bread"),
    ],
    ids=["of a clause", "of such trade"],
)
def test_a_pronoun_that_changes_takes_the_subject_before_it(claims_of, sentence, metric):
    trends = [claim for claim in claims_of(sentence) if claim.trend is not None]

    [falling] = [claim for claim in trends if claim.trend.direction == "falling"]
    assert falling.trend.metric == falling.subject == metric


def test_a_noun_with_a_concept_of_its_own_stands_for_itself(claims_of):
    [claim] = claims_of("The lack of reports from the coast suggests that such ivory smuggling has declined.")

    assert claim.trend.metric == "such ivory smuggling"


def test_what_a_pronoun_stands_for_is_an_inherited_substance(claims_of):
    *_, claim = claims_of("If rhino poaching goes on in Kenya, it is on a smaller scale.")

    assert claim.scope.substance.basis == "inherited"
    assert "poaching" in claim.topics or "rhino" in claim.topics
