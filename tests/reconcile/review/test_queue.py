"""The queue decides, undoes, searches and filters; what it shows follows from the stored decisions alone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile.decision import DecisionDraft
from reconcile.errors import DecidedElsewhereError
from reconcile.review.queue import Progress
from reconcile.review.ruling import Ruling, allowed_actions
from reconcile.review.selection import QueueFilter

ALL = QueueFilter(status="all")
RULINGS = ["conflict", "apparent", "contested", "consistent", "same", "not_same", "accept", "reject", "later"]


def picture(queue):
    """Everything that a reviewer sees of the list."""
    return [(queue[row].key, queue.status(row).state, queue.status(row).ruling) for row in range(len(queue))]


def titles(queue):
    return [queue[row].title for row in range(len(queue))]


def go_to(queue, title):
    queue.move_to(next(row for row in range(len(queue)) if title in queue[row].title))


def test_real_conflicts_come_first_then_contested_apparent_duplicates_and_weak_sources(queue):
    asked = [(item.assessment, item.kinds[0]) for item in queue.items]

    assert asked == [
        ("conflict", "numeric"),
        ("conflict", "arithmetic"),
        ("contested", "negation"),
        ("apparent", "numeric"),
        (None, "duplicate"),
        (None, "weak source"),
    ]


def test_deciding_stores_the_ruling_with_what_was_shown_and_moves_to_the_next_open_item(case, queue):
    first, second = queue[0], queue[1]

    queue.decide(Ruling("conflict", note="both desks stand by it", shown="ab12"))

    [decision] = case.decisions()
    assert (decision.target, decision.action, decision.note, decision.shown) == (
        first.key,
        "conflict",
        "both desks stand by it",
        "ab12",
    )
    assert queue.current == second
    assert queue.progress == Progress(1, 6, 1)


def test_deciding_moves_on_to_an_open_item_when_decided_ones_are_shown_too(queue):
    queue.choose(ALL)
    queue.move_to(1)
    queue.decide(Ruling("conflict"))
    queue.move_to(0)

    queue.decide(Ruling("contested"))

    assert queue.cursor == 2


def test_an_item_put_off_until_later_comes_back_at_the_end(queue):
    first = queue[0]

    queue.decide(Ruling("later"))

    assert titles(queue)[-1] == first.title
    assert queue.cursor == 0
    assert queue.progress.decided == 0


def test_items_put_off_are_offered_once_nothing_else_is_open(queue):
    first = queue[0]
    queue.decide(Ruling("later"))

    while queue.current is not None and queue.status(queue.cursor).state == "open":
        queue.decide(Ruling(allowed_actions(queue.current)[0]))

    assert queue.current == first


def test_undo_brings_the_item_back_at_the_cursor(queue):
    before = picture(queue)
    queue.move_to(2)
    item = queue.current
    queue.decide(Ruling("contested"))
    queue.move_to(0)

    change = queue.undo()

    assert change is not None
    assert change.item == item
    assert queue.current == item
    assert picture(queue) == before


def test_undo_lifts_a_search_that_would_hide_the_item_it_brings_back(queue):
    item = queue.current
    queue.decide(Ruling("conflict"))
    queue.choose(QueueFilter(text="fisherman"))

    queue.undo()

    assert queue.current == item


def test_undo_reaches_decisions_of_an_earlier_session(case, queue, open_queue):
    item = queue.current
    queue.decide(Ruling("conflict"))
    later = open_queue(case)

    later.undo()

    assert later.current == item


def test_redo_decides_again_and_moves_on(queue):
    queue.decide(Ruling("conflict"))
    following = queue.current
    queue.undo()

    queue.redo()

    assert queue.current == following
    assert queue.progress.decided == 1


def test_nothing_to_undo_or_redo_is_none(queue):
    assert queue.undo() is None
    assert queue.redo() is None


def test_a_ruling_that_an_item_does_not_take_stores_nothing(case, queue):
    go_to(queue, "printed 3 times")

    assert queue.decide(Ruling("contested")) is None
    assert case.decisions() == ()


def test_confirming_a_group_is_one_stroke_of_one_decision_a_pair(case, queue):
    go_to(queue, "printed 3 times")
    group = queue.current

    queue.decide(Ruling("same"))

    decisions = case.decisions()
    assert {decision.target for decision in decisions} == {
        tuple(sorted((group.anchor, member))) for member in group.key if member != group.anchor
    }
    assert len({decision.unit for decision in decisions}) == 1
    assert group not in [queue[row] for row in range(len(queue))]


def test_parting_one_member_leaves_the_rest_of_the_group_to_confirm(queue):
    queue.choose(ALL)
    go_to(queue, "printed 3 times")
    group = queue.current
    parted = group.key[2]

    queue.decide(Ruling("not_same", focus=parted))

    assert queue.current == group
    assert queue.status(queue.cursor).state == "open"

    queue.decide(Ruling("same"))

    assert [queue.status(row).state for row in range(len(queue)) if queue[row] == group] == ["decided"]


def test_putting_off_a_group_decides_none_of_its_pairs(queue):
    go_to(queue, "printed 3 times")
    group = queue.current

    queue.decide(Ruling("later"))

    assert queue[len(queue) - 1] == group
    assert queue.progress.decided == 0


def test_rejecting_a_claim_settles_every_pair_it_stands_in(case, queue):
    leak = next(item for item in queue.items if item.weakness)
    go_to(queue, "A leak or none")

    queue.decide(Ruling("reject", focus=leak.key[0]))

    assert case.decisions()[0].target == leak.key
    assert [title for title in titles(queue) if "eak" in title] == []
    assert queue.progress.decided == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("65 BOATS", 1, id="letter case does not matter"),
        pytest.param("crowns definition", 0, id="all words must occur"),
        pytest.param("crowns clerk", 0, id="words of the context are not searched"),
        pytest.param("gazette.txt", 3, id="files"),
        pytest.param("fisherman", 2, id="speakers"),
        pytest.param("[/] (", 0, id="signs are only signs"),
    ],
)
def test_search_looks_through_reasons_quotes_files_and_speakers(queue, text, count):
    queue.choose(QueueFilter(text=text))

    assert len(queue) == count


def test_search_finds_an_item_by_the_id_of_a_claim(queue):
    item = queue.items[3]

    queue.choose(QueueFilter(text=item.key[1]))

    assert [queue[row] for row in range(len(queue))] == [item]


@pytest.mark.parametrize(
    ("queue_filter", "count"),
    [
        pytest.param(QueueFilter(), 5, id="open"),
        pytest.param(QueueFilter(status="decided"), 1, id="decided"),
        pytest.param(ALL, 6, id="all"),
        pytest.param(QueueFilter(status="all", kinds=frozenset({"numeric"})), 2, id="one kind"),
        pytest.param(QueueFilter(kinds=frozenset({"duplicate", "negation"})), 2, id="two kinds"),
        pytest.param(QueueFilter(status="all", assessments=frozenset({"conflict"})), 2, id="assessment"),
    ],
)
def test_a_filter_shows_what_it_names(queue, queue_filter, count):
    queue.decide(Ruling("conflict"))

    assert len(queue.visible(queue_filter)) == count


def test_a_filter_keeps_the_cursor_at_its_item(queue):
    queue.move_to(2)
    item = queue.current

    queue.choose(QueueFilter(assessments=frozenset({"contested"})))

    assert queue.current == item


def test_a_queue_opened_again_shows_the_same_picture(case, queue, open_queue):
    queue.decide(Ruling("conflict"))
    queue.decide(Ruling("later"))
    queue.decide(Ruling("contested"))
    queue.undo()

    assert picture(open_queue(case)) == picture(queue)


def test_decisions_of_others_do_not_count_as_yours(case, open_queue):
    item = open_queue(case).current
    case.reviewer = "bob"
    case.decide([DecisionDraft(target=item.key, action="conflict")])

    assert open_queue(case).progress == Progress(1, 6, 0)


def test_a_colleagues_ruling_is_seen_before_it_is_overruled(case, queue, open_queue):
    item = queue.current
    queue.decide(Ruling("later"))
    queue.undo()
    colleague = type(case).open(case.folder)
    colleague.decide([DecisionDraft(target=item.key, action="apparent", reason="time")])

    with pytest.raises(DecidedElsewhereError):
        queue.decide(Ruling("conflict"))
    queue.read_again()

    assert queue.progress.decided == 1
    assert queue.current != item


steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(RULINGS), st.integers(0, 5), st.integers(0, 2)),
        st.just(("undo", 0, 0)),
        st.just(("redo", 0, 0)),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_undoing_everything_returns_the_queue_to_its_start(make_case, open_queue, steps):
    case = make_case()
    queue = open_queue(case)
    start = picture(queue), queue.progress

    for action, row, side in steps:
        if action == "undo":
            queue.undo()
        elif action == "redo":
            queue.redo()
        elif len(queue):
            queue.move_to(row)
            focus = queue.current.key[side % len(queue.current.key)]
            queue.decide(Ruling(action, focus=focus))
        assert picture(open_queue(case)) == picture(queue)
        assert open_queue(case).progress == queue.progress
    while queue.undo() is not None:
        pass

    assert (picture(queue), queue.progress) == start
    assert case.standing_decisions() == {}
