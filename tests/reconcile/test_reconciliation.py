from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.claim import Trend
from claims.figures.quantity import find_quantities
from reconcile.reconciliation import reconcile_claims
from sources.span import Span

MONEY = "The Kestrel dam will cost {} to build, the water board of Alm said"


def dam(make_claim, price, file, **fields):
    text = MONEY.format(price)
    return make_claim(
        text, file, kind="quantity", quantity=find_quantities(text, Span(0, len(text)))[0], **fields
    )


def claims_of(make_claim):
    return [
        dam(make_claim, "$450 million", "a.txt", speaker="Water Board"),
        dam(make_claim, "$620 million", "b.txt", speaker="Water Board"),
        dam(make_claim, "$450 million", "c.txt", speaker="Water Board"),
        make_claim(
            "Cod catches off Skagen rose",
            "d.txt",
            kind="trend",
            trend=Trend(metric="cod catches", direction="rising"),
        ),
        make_claim(
            "Cod catches off Skagen fell",
            "e.txt",
            kind="trend",
            trend=Trend(metric="cod catches", direction="falling"),
        ),
    ]


def test_copies_are_one_group_of_one_origin_and_the_other_figure_a_conflict(make_claim):
    found = reconcile_claims([], claims_of(make_claim))

    [copies] = [group for group in found.groups if len(group.members) > 1]
    assert (copies.appearances, len(copies.origins)) == (2, 1)
    assert sorted(conflict.kind for conflict in found.conflicts) == ["numeric", "trend"]


def test_every_claim_is_in_exactly_one_group(make_claim):
    claims = claims_of(make_claim)

    found = reconcile_claims([], claims)

    assert sorted(member for group in found.groups for member in group.members) == sorted(
        c.id for c in claims
    )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)))
def test_the_order_of_the_claims_changes_nothing(make_claim, order):
    claims = claims_of(make_claim)

    assert reconcile_claims([], [claims[place] for place in order]) == reconcile_claims([], claims)


def test_real_conflicts_come_before_apparent_ones_and_severe_before_slight(make_claim):
    found = reconcile_claims([], claims_of(make_claim))

    ranks = [(conflict.assessment != "conflict", -conflict.severity) for conflict in found.conflicts]
    assert ranks == sorted(ranks)


def test_nothing_to_reconcile_is_no_error():
    found = reconcile_claims([], [])

    assert (found.claims, found.groups, found.conflicts) == ((), (), ())
    assert found.manifest["pairs: compared"] == 0


def test_a_run_counts_what_it_could_not_compare(make_claim):
    found = reconcile_claims(
        [], [dam(make_claim, "$450 million", "a.txt"), dam(make_claim, "40 tonnes", "b.txt")]
    )

    assert found.manifest["pairs: other dimension"] == 1
