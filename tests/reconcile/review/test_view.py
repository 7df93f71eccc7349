"""What is shown of an item tells the reason, who says what, how it was read and where it was printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Hop, Quantity
from reconcile.review.excerpt import NARROW, WIDE
from reconcile.review.view import quantity_words
from sources.span import Span


def view_text(queue, title):
    item = next(item for item in queue.items if title in item.title)
    return queue.view(item, WIDE).text


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

    sides = [side.claim for side in queue.view(item, WIDE).sides]

    assert sides == [item.key[0], item.key[2], item.key[1]]


def test_an_inferred_hop_says_from_what(case, queue):
    claim = queue.claim(queue.items[0].key[0])
    hop = Hop(agent="Harbour Wire", role="outlet", declared=False, reason="same text as bulletin.txt")
    inferred = claim.model_copy(update={"chain": (*claim.chain, hop)})
    queue._backdrop.claims[claim.id] = inferred

    assert (
        "Harbour Wire (outlet) inferred: same text as bulletin.txt" in queue.view(queue.items[0], WIDE).text
    )


def test_the_hash_of_what_is_shown_changes_with_what_is_shown(queue):
    item = queue.items[0]

    near, far = (queue.view(item, surroundings).shown_hash for surroundings in (NARROW, WIDE))

    assert near != far
    assert queue.view(item, NARROW).shown_hash == near


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


def test_a_group_marks_the_words_in_which_a_member_differs_from_its_anchor(queue):
    item = next(item for item in queue.items if item.group is not None)
    member = queue.claim(item.key[2])
    start, end = member.spans[0]
    queue._backdrop.claims[member.id] = member.model_copy(update={"spans": (Span(start, end + 8),)})

    marked = [
        fragment.text
        for side in queue.view(item, WIDE).sides
        for fragment in side.text
        if fragment.role == "key"
    ]

    assert marked == [queue.document_of(member.id).text[end + 1 : end + 8].strip()]


def test_a_conflict_marks_the_figures_that_were_read(ingested_case, open_queue):
    queue = open_queue(ingested_case)
    item = next(item for item in queue.items if "arithmetic" in item.kinds)

    marked = [fragment.text for fragment in queue.view(item, WIDE).sides[0].text if fragment.role == "key"]

    assert marked[:2] == ["310 kilograms", "roughly 480 pounds"]
