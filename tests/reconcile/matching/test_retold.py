"""One figure in other words is one claim; figures of other things, bounds or scopes are not."""

from __future__ import annotations

import pytest

from claims.claim import Scope, ScopeSlot
from claims.figures.quantity import find_quantities
from reconcile.matching.affairs import Affairs, read_affairs
from reconcile.matching.retold import is_retold
from sources.span import Span

NAMES = ("Tessel Reservoir", "Ilva Moor")


def read(make_claim, text, file, *, measure="mass", counted=None, **fields):
    quantity = find_quantities(text, Span(0, len(text)))[0]
    if counted is not None:
        quantity = quantity.model_copy(update={"counted": counted})
    return make_claim(text, file, kind="quantity", quantity=quantity, measure=measure, **fields)


def one_affair(*claims):
    return Affairs(frozenset(NAMES), {claim.passage: frozenset(NAMES) for claim in claims})


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("Port scales read 2,317 kg", "The port's figure is 2,317 kg", True, id="other words"),
        pytest.param("Farms drew 48.6 million litres", "48.6 million litres went", True, id="verb"),
        pytest.param("Port scales read 2,317 kg", "The port's figure is 2,318 kg", False, id="near"),
        pytest.param("It took at least 1,250 litres", "It took at most 1,250 litres", False, id="bounds"),
        pytest.param("It took 3 kg", "They gave 3 kg", False, id="a number that is anybody's"),
        pytest.param("It cost 2,317 euros", "It weighed 2,317 kg", False, id="other unit"),
    ],
)
def test_a_telling_number_is_known_in_other_words(make_claim, left, right, same):
    ours, theirs = read(make_claim, left, "a.txt"), read(make_claim, right, "b.txt")

    assert is_retold(ours, theirs, one_affair(ours, theirs)) == same


def test_without_a_common_affair_a_number_is_chance(make_claim):
    ours = read(make_claim, "Port scales read 2,317 kg", "a.txt")
    theirs = read(make_claim, "The figure is 2,317 kg", "b.txt")

    assert not is_retold(ours, theirs, Affairs())


def test_other_counted_things_are_other_claims(make_claim):
    ours = read(make_claim, "The storm felled 1,345 trees", "a.txt", counted="trees")
    theirs = read(make_claim, "The storm cut off 1,345 homes", "b.txt", counted="homes")

    assert not is_retold(ours, theirs, one_affair(ours, theirs))


@pytest.mark.parametrize(("basis", "same"), [("declared", False), ("inherited", True)])
def test_only_a_declared_place_parts_a_figure(make_claim, basis, same):
    ours, theirs = (
        read(make_claim, text, file, scope=Scope(place=ScopeSlot(value=code, basis=basis)))
        for text, file, code in (
            ("Port scales read 2,317 kg", "a.txt", "NO"),
            ("The port's figure is 2,317 kg", "b.txt", "SE"),
        )
    )

    assert is_retold(ours, theirs, one_affair(ours, theirs)) == same


def test_passages_that_share_rare_names_are_of_one_affair(make_document):
    texts = [
        "Divers left Ilva Moor for the Tessel Reservoir.",
        "At Tessel, on Ilva Moor, water fell.",
        "Rain in Orsa.",
    ]
    documents = [make_document(text, f"{place}.txt") for place, text in enumerate(texts)]
    first, second, third = (document.passages[0].id for document in documents)

    affairs = read_affairs(documents)

    assert affairs.meet(first, second)
    assert not affairs.meet(first, third)
