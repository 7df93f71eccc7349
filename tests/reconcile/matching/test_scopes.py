import pytest

from claims.claim import Scope, ScopeSlot, TimeScope
from reconcile.matching.scopes import half_declared, scope_differences
from sources.calendar_date import ImpreciseDate


def year(value):
    return TimeScope(expression=str(value), when=ImpreciseDate.from_year(value))


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        pytest.param(Scope(time=year(1999)), Scope(time=year(2001)), ["time"], id="years"),
        pytest.param(Scope(time=year(1999)), Scope(), [], id="one is silent"),
        pytest.param(
            Scope(place=ScopeSlot(value="FR")), Scope(place=ScopeSlot(value="BE")), ["place"], id="countries"
        ),
        pytest.param(
            Scope(place=ScopeSlot(value="FR")),
            Scope(place=ScopeSlot(value="Lyon")),
            [],
            id="a town may lie in it",
        ),
        pytest.param(
            Scope(actor=ScopeSlot(value="state"), level=ScopeSlot(value="total")),
            Scope(actor=ScopeSlot(value="private"), level=ScopeSlot(value="part")),
            ["actor", "level"],
            id="several",
        ),
        pytest.param(
            Scope(definition=ScopeSlot(value="registered")),
            Scope(definition=ScopeSlot(value="Registered")),
            [],
            id="same",
        ),
    ],
)
def test_scopes_differ_where_both_declare_and_cannot_meet(make_claim, left, right, differs):
    pair = make_claim("It rained", scope=left), make_claim("It rained", scope=right)

    assert [difference.dimension for difference in scope_differences(*pair)] == differs
    assert [difference.dimension for difference in scope_differences(*pair[::-1])] == differs


def test_a_dimension_that_one_side_declares_is_half_declared(make_claim):
    left = make_claim("It rained", scope=Scope(actor=ScopeSlot(value="state")))

    [difference] = half_declared(left, make_claim("It rained"))

    assert (difference.dimension, difference.left, difference.right) == ("actor", "state", "")
