from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.claim import Scope, ScopeSlot, TimeScope
from claims.quantity import find_quantities
from reconcile.groups import group_claims
from sources.calendar_date import ImpreciseDate
from sources.span import Span


def figure(make_claim, text, file, **fields):
    quantity = find_quantities(text, Span(0, len(text)))[0]
    return make_claim(text, file, kind="quantity", quantity=quantity, **fields)


def shared(*claims):
    """Return the sizes of the groups, largest first."""
    return sorted((len(members) for members in group_claims(claims).members), reverse=True)


def test_the_same_figure_in_other_words_and_units_is_one_claim(make_claim):
    left = figure(
        make_claim,
        "The Orion tanker leaked 700 kg of white paint off Cape Dorn",
        "a.txt",
        subject="Orion tanker",
    )
    right = figure(
        make_claim,
        "Off Cape Dorn the Orion tanker leaked 1,543 lb of white paint",
        "b.txt",
        subject="Orion tanker",
    )

    assert shared(left, right) == [2]


def test_opposed_figures_are_two_claims(make_claim):
    left = figure(
        make_claim,
        "The Orion tanker leaked 700 kg of white paint off Cape Dorn",
        "a.txt",
        subject="Orion tanker",
    )
    right = figure(
        make_claim,
        "The Orion tanker leaked 900 kg of white paint off Cape Dorn",
        "b.txt",
        subject="Orion tanker",
    )

    assert shared(left, right) == [1, 1]


def test_the_same_words_of_two_places_or_times_are_two_claims(make_claim):
    text = "Two bakers were fined over the weight of their loaves"
    places = [
        make_claim(text, file, scope=Scope(place=ScopeSlot(value=place)))
        for file, place in (("a.txt", "FR"), ("b.txt", "BE"))
    ]
    years = [
        make_claim(
            text, file, scope=Scope(time=TimeScope(expression=str(year), when=ImpreciseDate.from_year(year)))
        )
        for file, year in (("c.txt", 1990), ("d.txt", 2001))
    ]

    assert shared(*places) == [1, 1]
    assert shared(*years) == [1, 1]


def test_a_polarity_apart_is_a_claim_apart(make_claim):
    text = "The council of Orsa approved the new quarry"

    assert shared(make_claim(text, "a.txt"), make_claim(text, "b.txt", polarity="negated")) == [1, 1]


def test_two_facts_read_from_one_sentence_stay_two_and_meet_their_copies(make_claim):
    text = "The fleet landed 300 tonnes of cod and 300 tonnes of hake in the first week of May"
    claims = [
        make_claim(
            text,
            file,
            kind="quantity",
            ordinal=ordinal,
            quantity=find_quantities(text, Span(0, len(text)))[ordinal],
        )
        for file in ("a.txt", "b.txt")
        for ordinal in (0, 1)
    ]

    assert shared(*claims) == [2, 2]


def test_every_group_tells_what_holds_it_together(make_claim):
    text = "The council of Orsa approved the new quarry after a long night"

    same = group_claims([make_claim(text, name) for name in ("a.txt", "b.txt", "c.txt")])

    assert [len(edges) for edges in same.edges] == [2]
    assert all(edge.reason for edges in same.edges for edge in edges)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)))
def test_groups_do_not_depend_on_the_order_of_the_claims(make_claim, order):
    texts = [
        "The old mill burned down on Sunday night",
        "the old mill burned down on Sunday night, police said",
    ]
    claims = [make_claim(texts[place % 2], f"{place}.txt") for place in range(6)]

    assert group_claims([claims[place] for place in order]) == group_claims(claims)
