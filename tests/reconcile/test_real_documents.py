"""What must hold on two real documents that stand beside the project; nothing of their text stands here."""

from pathlib import Path

import pytest

from claims.extract import extract_claims
from reconcile.reconciliation import Reconciliation, reconcile_claims
from sources.read import read_source

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the real documents are not at {SEEDS}"),
]


@pytest.fixture(scope="module")
def found() -> Reconciliation:
    documents = [read_source(file) for file in sorted(SEEDS.glob("0*.txt"))]
    return reconcile_claims(
        documents, [claim for document in documents for claim in extract_claims(document)]
    )


def test_a_report_that_stands_in_two_posts_is_one_origin_in_every_group(found):
    printed_twice = [
        group
        for group in found.groups
        if group.appearances == 2 and any("State Department" in origin.label for origin in group.origins)
    ]

    assert len(printed_twice) >= 5
    assert {len(group.origins) for group in printed_twice} == {1}


def test_the_copy_says_that_its_wire_was_inferred_and_from_what(found):
    reasons = {hop.reason for claim in found.claims for hop in claim.chain if not hop.declared and hop.reason}

    assert any("paragraphs stand in" in reason and "Agence France-Presse" in reason for reason in reasons)


def test_the_wrong_conversion_is_raised_and_the_right_ones_are_not(found):
    claims = {claim.id: claim for claim in found.claims}

    raised = [claims[c.sides[0]].quantity for c in found.conflicts if c.kind == "arithmetic"]

    assert [quantity.raw for quantity in raised if quantity is not None] == ["21.8 million pyung"]


def test_two_citations_a_year_off_are_raised(found):
    dates = [conflict for conflict in found.conflicts if conflict.kind == "date"]

    assert sum("slip in the year" in conflict.explanation for conflict in dates) == 2


def test_an_end_of_state_trade_and_a_flood_of_the_goods_are_an_apparent_conflict_of_trends(found):
    trends = [c for c in found.conflicts if c.kind == "trend" and "flooding" in c.explanation]

    assert any("largely ended" in conflict.explanation for conflict in trends)
    assert all(conflict.assessment == "apparent" for conflict in trends)
    assert all(conflict.differences for conflict in trends)


def test_the_tool_does_not_cry_wolf(found):
    assert sum(conflict.assessment == "conflict" for conflict in found.conflicts) <= 60
