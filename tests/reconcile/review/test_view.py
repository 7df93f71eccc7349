"""What is shown of an item tells the reason, who says what, how it was read and where it was printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Hop, Quantity
from reconcile.review.view import quantity_words
from sources.span import Span


def view_text(queue, title):
    item = next(item for item in queue.items if title in item.title)
    return queue.view(item, around=240).text


def test_a_conflict_tells_its_reason_its_reckoning_and_what_differs(queue):
    shown = view_text(queue, "crowns")

    assert "Apparent conflict (numeric): 3 million against 5 million crowns." in shown
    assert "reckoned: 65 / 40 = 1.6" in shown
    assert "definition differs: put / would cost" in shown


def test_a_side_tells_hop_by_hop_who_says_it(queue):
    shown = view_text(queue, "A leak or none")

    assert "harbour.txt (document)\n" in shown
    assert "└ Harbour Log (outlet)\n" in shown
    assert "└ fisherman (speaker, not named)" in shown


def test_a_group_tells_appearances_origins_and_its_weakest_link(queue):
    shown = view_text(queue, "printed 3 times")

    assert "Same claim? printed 3 times, 1 origin." in shown
    assert "weakest link: 99 of 100: same words" in shown
    assert "origin: harbour office (inferred)" in shown


def test_a_group_shows_its_anchor_first_and_then_the_loosest_member(queue):
    item = next(item for item in queue.items if item.group is not None)

    sides = [side.claim for side in queue.view(item, around=0).sides]

    assert sides == [item.key[0], item.key[2], item.key[1]]


def test_an_inferred_hop_says_from_what(case, queue):
    claim = queue.claim(queue.items[0].key[0])
    hop = Hop(agent="Harbour Wire", role="outlet", declared=False, reason="same text as bulletin.txt")
    inferred = claim.model_copy(update={"chain": (*claim.chain, hop)})
    queue._backdrop.claims[claim.id] = inferred

    assert (
        "Harbour Wire (outlet) inferred: same text as bulletin.txt"
        in queue.view(queue.items[0], around=9).text
    )


def test_the_hash_of_what_is_shown_changes_with_what_is_shown(queue):
    item = queue.items[0]

    near, far = (queue.view(item, around=around).shown_hash for around in (5, 200))

    assert near != far
    assert queue.view(item, around=5).shown_hash == near


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        pytest.param(
            {
                "raw": "some 40 boats",
                "low": 40,
                "high": 40,
                "comparator": "about",
                "unit": "1",
                "counted": "boats",
            },
            "“some 40 boats” = about 40 boats",
            id="a count",
        ),
        pytest.param(
            {
                "raw": "at least $2,500,000",
                "low": 2500000,
                "high": None,
                "comparator": ">=",
                "currency": "USD",
            },
            "“at least $2,500,000” = at least 2,500,000 USD",
            id="a bound in money",
        ),
        pytest.param(
            {"raw": "5 to 6 kg a day", "low": 5, "high": 6, "comparator": "range", "unit": "kg", "per": "d"},
            "“5 to 6 kg a day” = 5 to 6 kg per d",
            id="a range with a rate",
        ),
        pytest.param(
            {
                "raw": "3 tons",
                "low": 3,
                "high": 3,
                "comparator": "=",
                "unit_alternatives": ("t", "[ston_av]"),
            },
            "“3 tons” = 3 t or [ston_av]",
            id="an ambiguous unit",
        ),
        pytest.param(
            {"raw": "nearly 1e3", "low": None, "high": Decimal("1E+3"), "comparator": "almost", "unit": "m"},
            "“nearly 1e3” = almost 1,000 m",
            id="no exponents",
        ),
    ],
)
def test_a_figure_is_told_as_read(quantity, expected):
    assert quantity_words(Quantity(span=Span(0, 1), **quantity)) == expected
