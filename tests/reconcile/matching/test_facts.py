from claims.figures.quantity import find_quantities
from reconcile.matching.facts import claim_facts, figure, stamp_claims
from sources.span import Span


def quantity(words):
    return find_quantities(words, Span(0, len(words)))[0]


def test_spellings_of_one_figure_are_one_fact():
    assert figure(quantity("2,300,000 wells")) == figure(quantity("2.3 million wells"))
    assert figure(quantity("2,300,000 wells")) != figure(quantity("about 2,300,001 wells"))


def test_a_change_and_a_level_are_two_facts():
    assert figure(quantity("The fare rose by 5 dollars")) != figure(quantity("The fare rose to 5 dollars"))


def test_polarity_and_kind_are_facts(make_claim):
    facts = {
        claim_facts(make_claim("It rained")),
        claim_facts(make_claim("It rained", polarity="negated")),
        claim_facts(make_claim("It rained", kind="quantity", quantity=quantity("2 wells"))),
    }

    assert len(facts) == 3


def test_equal_facts_of_one_sentence_are_numbered_in_order(make_claim):
    first, second = (make_claim("It rained", ordinal=ordinal) for ordinal in (0, 1))

    stamps = stamp_claims([second, first])

    assert sorted(stamps.values()) == ["statement|affirmed||0", "statement|affirmed||1"]
