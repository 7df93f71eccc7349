import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.claim import Event, Scope, ScopeSlot, TimeScope
from claims.figures.quantity import find_quantities
from reconcile.matching.groups import RuledPairs, group_claims
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


def test_what_a_reviewer_ruled_apart_shares_no_group(make_claim):
    claims = [
        make_claim("The ferry to Sark ran aground at dawn", name) for name in ("a.txt", "b.txt", "c.txt")
    ]
    pair = tuple(sorted((claims[0].id, claims[1].id)))

    grouped = group_claims(claims, ruled=RuledPairs(apart=[pair]))

    assert not any(set(pair) <= set(members) for members in grouped.members)
    assert sorted(len(members) for members in grouped.members) == [1, 2]


def test_what_a_reviewer_ruled_the_same_shares_a_group(make_claim):
    claims = [make_claim("The ferry ran aground", "a.txt"), make_claim("A ship was stranded", "b.txt")]
    pair = tuple(sorted(claim.id for claim in claims))

    grouped = group_claims(claims, ruled=RuledPairs(same=[pair]))

    assert grouped.members == (pair,)


@pytest.mark.parametrize(
    ("bare", "one", "other"),
    [
        pytest.param("People died at the Oslo stadium", "40 people died", "Nine people died", id="a crush"),
        pytest.param("Boats sank off Vardo harbour", "A dozen boats sank", "60 boats sank", id="a storm"),
    ],
)
def test_a_sentence_without_a_figure_does_not_join_two_that_exclude_each_other(make_claim, bare, one, other):
    rest = " ".join(bare.split()[2:])
    event = {"kind": "event", "event": Event(type="other"), "subject": bare}
    claims = [
        make_claim(text, f"{place}.txt", **event)
        for place, text in enumerate((bare, f"{one} {rest}", f"{other} {rest}"))
    ]

    grouped = group_claims(claims)

    assert not any({claims[1].id, claims[2].id} <= set(members) for members in grouped.members)
