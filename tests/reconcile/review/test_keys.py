"""Each key of the review does on screen what its help says, at both sizes, and stores what it says."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.widgets import Input

from reconcile.case import Case
from reconcile.review.actions import ACTIONS, SCOPE_KEYS
from reconcile.review.app import ReviewApp
from reconcile.review.ruling import Ruling, allowed_actions

SIZES = [pytest.param((80, 24), id="80x24"), pytest.param((120, 40), id="120x40")]


@pytest.fixture
def case(ingested_case):
    """A case made by reading documents, so that what is drawn is what is read."""
    return ingested_case


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        pytest.param("pair: c", ("conflict", slice(None)), id="c: conflict"),
        pytest.param("pair: t", ("contested", slice(None)), id="t: contested"),
        pytest.param("pair: n", ("consistent", slice(None)), id="n: no conflict"),
        pytest.param("pair: s", ("same", slice(None)), id="s: same"),
        pytest.param("pair: d", ("not_same", slice(None)), id="d: not same"),
        pytest.param("pair: l", ("later", slice(None)), id="l: later"),
        pytest.param("pair: x", ("reject", slice(0, 1)), id="x: reject the claim at the pointer"),
        pytest.param("pair: tab x", ("reject", slice(1, 2)), id="tab x: reject the other"),
        pytest.param("pair: shift+tab x", ("reject", slice(1, 2)), id="shift+tab x: reject the one before"),
        pytest.param("arithmetic: c", ("conflict", slice(None)), id="c: wrong arithmetic"),
        pytest.param("duplicate: s", ("same", slice(None)), id="s: one claim"),
        pytest.param("weak source: y", ("accept", slice(None)), id="y: accept a weak source"),
    ],
)
async def test_a_deciding_key_stores_its_decision_and_shows_the_next_item(
    running, case, queue, size, typed, stored
):
    asked, keys = typed.split(": ")
    action, target = stored

    async with running(queue, size, at=asked) as session:
        item = queue.current
        await session.press(*keys.split())
        shown = session.text

    [decision] = case.decisions()
    assert (decision.action, decision.reason, decision.target) == (action, None, item.key[target])
    assert len(decision.shown) == 64
    assert decision.reviewer == "ada"
    assert f"Stored: {action.replace('_', ' ')}" in shown
    assert queue.current != item


@pytest.mark.parametrize(("key", "dimension"), [(key, dimension) for key, dimension, _ in SCOPE_KEYS])
async def test_apparent_asks_by_one_key_in_what_the_two_differ(running, case, queue, key, dimension):
    async with running(queue, at="pair") as session:
        await session.press("a", key)

    [decision] = case.decisions()
    assert (decision.action, decision.reason) == ("apparent", dimension)


async def test_enter_takes_the_difference_that_the_tool_found(running, case, queue):
    async with running(queue, at="explained pair") as session:
        item = queue.current
        await session.press("a")
        shown = session.text
        await session.press("enter")

    found = item.conflicts[0].differences[0].dimension
    assert f"enter takes {found}" in shown
    assert [decision.reason for decision in case.decisions()] == [found]


async def test_undo_and_redo_move_the_item_out_and_back(running, case, queue):
    async with running(queue, at="pair") as session:
        item = queue.current
        await session.press("c", "u")
        undone = session.text
        at_cursor = queue.current
        await session.press("ctrl+r")
        redone = session.text

    assert at_cursor == item
    assert f"Taken back: “{item.title[:20]}" in undone
    assert "Decided again" in redone
    assert [decision.action for decision in case.decisions()] == ["conflict", "undo", "redo"]
    assert queue.progress.decided == 1


async def test_undo_with_nothing_to_undo_says_so(running, case, queue):
    async with running(queue) as session:
        await session.press("u")

        assert "Nothing to undo." in session.text
    assert case.decisions() == ()


async def test_a_key_that_does_not_fit_the_item_says_which_do(running, case, queue):
    async with running(queue, at="arithmetic") as session:
        await session.press("s")

        assert "it takes c, a, t, n, x, l" in session.text
    assert case.decisions() == ()


async def test_a_note_goes_with_the_next_decision_alone(running, case, queue):
    async with running(queue, at="pair") as session:
        await session.press("m", *"ask", "space", *"her", "enter")
        assert "Note with the next decision: ask her" in session.text
        await session.press("c", "u", "c")

    assert [decision.note for decision in case.decisions()] == ["ask her", "", ""]


async def test_escape_leaves_the_scope_question_without_deciding(running, case, queue):
    async with running(queue, at="pair") as session:
        await session.press("a", "escape")

    assert case.decisions() == ()


async def test_the_footer_fits_a_narrow_screen_in_whole_keys(running, queue):
    async with running(queue, at="pair") as session:
        rows = session.text.split("\n")

    assert len(rows) == 24
    assert rows[-2].startswith("c conflict")
    assert rows[-2].endswith("x reject")
    assert rows[-1].endswith("? help  q quit")


async def test_an_empty_case_says_what_to_do_next(running, tmp_path, open_queue):
    case = Case.init(tmp_path / "empty", reviewer="ada")
    queue = open_queue(case)

    async with running(queue) as session:
        await session.press("c", "enter", "tab")
        shown = session.text

    assert "There is no item to decide." in shown
    assert "reconcile ingest FILE" in shown
    assert case.decisions() == ()


async def test_a_queue_that_is_done_says_so(running, queue):
    while queue.current is not None:
        queue.decide(Ruling(allowed_actions(queue.current)[0]))

    async with running(queue) as session:
        shown = session.text
        await session.press("f", "down", "enter", "escape")

        assert f"All {queue.progress.total} items are decided." in " ".join(shown.split())
        assert len(queue) == queue.progress.total


async def test_a_decision_that_cannot_be_stored_is_told_and_nothing_is_lost(running, case, queue, open_queue):
    case.standing_decisions()
    colleague = type(case).open(case.folder)
    open_queue(colleague).decide(Ruling("later"))

    async with running(queue) as session:
        await session.press("n")
        shown = session.text

    assert "Not stored" in shown
    assert [decision.action for decision in case.decisions()] == ["later"]


async def test_quitting_ends_with_exit_code_zero(running, queue):
    async with running(queue) as session:
        await session.press("q")

    assert session.app.return_code == 0


async def test_a_bug_ends_with_a_report_and_a_failing_exit_code(queue):
    def stumble(row):
        raise RuntimeError("\x1b]0;taken over\x07")

    queue.move_to = stumble
    app = ReviewApp(queue, title="harbour")
    with pytest.raises(RuntimeError):
        async with app.run_test() as session:
            await session.press("j")

    assert app.return_code == 1
    assert "RuntimeError" in app.crash_report
    assert "\x1b" not in app.crash_report


def test_every_action_of_the_table_has_its_own_keys():
    keys = [key for action in ACTIONS for key in action.keys.split(",")]

    assert len(keys) == len(set(keys))


async def test_every_action_of_the_table_does_something(running, queue):
    async with running(queue) as session:
        screen = session.app.screen
        undone = [
            action.name for action in ACTIONS if action.name not in screen._commands and not action.ruling
        ]

        assert undone == []
        assert not session.app.query(Input).first().has_focus


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        pytest.param("at", [("apparent", "time")], id="a scope at once"),
        pytest.param("/catnsd", [], id="a search at once"),
        pytest.param("mcan", [], id="a note at once"),
        pytest.param("cl", [("conflict", None), ("later", None)], id="two decisions at once"),
        pytest.param("?cat", [], id="help at once"),
        pytest.param("fdxc", [], id="filter at once"),
    ],
)
async def test_keys_typed_ahead_mean_what_they_mean_when_typed_slowly(running, case, queue, typed, stored):
    async with running(queue, at="pair") as session:
        for sign in typed:
            key = {"/": "slash", "?": "question_mark"}.get(sign, sign)
            session.app.post_message(Key(key, sign))
        await session.pause()
        await session.pause()

    assert [(decision.action, decision.reason) for decision in case.decisions()] == stored


async def test_ctrl_c_leaves_as_q_does(running, queue):
    async with running(queue) as session:
        await session.press("ctrl+c")

        assert session.app.return_code == 0


async def test_the_ruling_of_another_reviewer_is_undone_by_a_second_u_alone(running, case, queue, open_queue):
    case.reviewer = "bo"
    assert open_queue(case).decide(Ruling(allowed_actions(queue.items[0])[0]))
    case.reviewer = "ada"

    async with running(queue) as session:
        await session.press("u")
        assert "The newest decision is bo's" in session.text
        assert len(case.decisions()) == 1

        await session.press("u")
        assert [decision.action for decision in case.decisions()][1:] == ["undo"]
