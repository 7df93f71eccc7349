"""Each key of the review does on screen what its help says, at both sizes, and stores what it says."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from textual.widgets import Input

from reconcile.case import Case
from reconcile.review.actions import ACTIONS
from reconcile.review.app import ReviewApp
from reconcile.review.ruling import Ruling
from reconcile.review.screens.filter_screen import FilterScreen
from reconcile.review.screens.help_screen import HelpScreen
from reconcile.review.screens.queue_screen import QueueScreen
from reconcile.review.screens.source_screen import SourceScreen
from reconcile.review.selection import QueueFilter

SIZES = [pytest.param((80, 24), id="80x24"), pytest.param((120, 40), id="120x40")]


@asynccontextmanager
async def running(queue, size=(80, 24)):
    """The review over a queue, settled."""
    app = ReviewApp(queue, title="harbour")
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot


def screen_text(pilot):
    """What stands on the screen, row by row."""
    return "\n".join(strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips())


async def press(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("row", "keys", "stored"),
    [
        pytest.param(0, ["c"], ("conflict", None, "pair"), id="c: conflict"),
        pytest.param(0, ["a", "p"], ("apparent", "place", "pair"), id="a p: apparent by place"),
        pytest.param(3, ["a", "enter"], ("apparent", "definition", "pair"), id="a enter: apparent as found"),
        pytest.param(0, ["t"], ("contested", None, "pair"), id="t: contested"),
        pytest.param(0, ["n"], ("consistent", None, "pair"), id="n: no conflict"),
        pytest.param(0, ["s"], ("same", None, "pair"), id="s: same"),
        pytest.param(0, ["d"], ("not_same", None, "pair"), id="d: not same"),
        pytest.param(0, ["l"], ("later", None, "pair"), id="l: later"),
        pytest.param(0, ["x"], ("reject", None, "first side"), id="x: reject the claim at the pointer"),
        pytest.param(0, ["tab", "x"], ("reject", None, "second side"), id="tab x: reject the other"),
        pytest.param(5, ["y"], ("accept", None, "pair"), id="y: accept a weak source"),
    ],
)
async def test_a_deciding_key_stores_its_decision_and_shows_the_next_item(
    case, queue, size, row, keys, stored
):
    action, reason, target = stored
    item = queue[row]
    targets = {"pair": item.key, "first side": item.key[:1], "second side": item.key[1:]}

    async with running(queue, size) as pilot:
        await press(pilot, *["j"] * row, *keys)
        shown = screen_text(pilot)

    [decision] = case.decisions()
    assert (decision.action, decision.reason, decision.target) == (action, reason, targets[target])
    assert len(decision.shown) == 64
    assert decision.reviewer == "ada"
    assert f"Stored: {action.replace('_', ' ')}" in shown
    assert queue.current != item


async def test_undo_and_redo_move_the_item_out_and_back(case, queue):
    item = queue.current

    async with running(queue) as pilot:
        await press(pilot, "c", "u")
        undone = screen_text(pilot)
        at_cursor = queue.current
        await press(pilot, "ctrl+r")
        redone = screen_text(pilot)

    assert at_cursor == item
    assert "Taken back: “40 boats against 65 boats.”" in undone
    assert "Decided again" in redone
    assert [decision.action for decision in case.decisions()] == ["conflict", "undo", "redo"]
    assert queue.progress.decided == 1


async def test_undo_with_nothing_to_undo_says_so(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "u")

        assert "Nothing to undo." in screen_text(pilot)
    assert case.decisions() == ()


async def test_a_key_that_does_not_fit_the_item_says_which_do(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "j", "s")

        assert "it takes c, a, t, n, x, l" in screen_text(pilot)
    assert case.decisions() == ()


async def test_a_note_goes_with_the_next_decision_alone(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "m", *"ask", "space", *"her", "enter")
        assert "Note with the next decision: ask her" in screen_text(pilot)
        await press(pilot, "c", "c")

    assert [decision.note for decision in case.decisions()] == ["ask her", ""]


async def test_escape_leaves_the_scope_question_without_deciding(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "a", "escape")

    assert case.decisions() == ()


async def test_typing_a_search_narrows_the_queue_and_escape_lifts_it(queue):
    async with running(queue) as pilot:
        await press(pilot, "slash", *"crowns")
        narrowed = screen_text(pilot)
        await press(pilot, "enter")
        kept = queue.filter
        await press(pilot, "escape")

    assert "1/1 open, “crowns”" in narrowed
    assert kept.text == "crowns"
    assert queue.filter == QueueFilter()


async def test_letters_typed_into_a_search_decide_nothing(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "slash", *"catnsdxlu")
        assert "No match for “catnsdxlu”" in screen_text(pilot)
        await press(pilot, "escape")

    assert case.decisions() == ()
    assert len(queue) == 6


async def test_the_filter_screen_shows_decided_items_with_their_ruling(queue):
    async with running(queue) as pilot:
        await press(pilot, "c", "f")
        assert isinstance(pilot.app.screen, FilterScreen)
        await press(pilot, "down", "space", "escape")
        shown = screen_text(pilot)

    assert queue.filter == QueueFilter(status="decided")
    assert "✓ CONFLICT" in shown
    assert "Decided: conflict by ada, 2031-05-04" in shown


async def test_the_filter_screen_counts_kinds(queue):
    async with running(queue) as pilot:
        await press(pilot, "f")

        assert "[ ] kind        numeric              2" in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_help_lists_every_key_and_can_be_searched(queue, size):
    async with running(queue, size) as pilot:
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        await press(pilot, *"rejec", "backspace")
        searched = screen_text(pilot)
        await press(pilot, "escape")
        back = pilot.app.screen

    assert "read wrongly" in searched
    assert "disput" not in searched
    assert isinstance(back, QueueScreen)


async def test_enter_opens_the_source_at_the_claim_and_escape_comes_back(queue):
    async with running(queue) as pilot:
        await press(pilot, "j", "enter")
        assert isinstance(pilot.app.screen, SourceScreen)
        opened = screen_text(pilot)
        await press(pilot, "p")
        moved = screen_text(pilot)
        await press(pilot, "escape")
        back = pilot.app.screen

    assert "gazette.txt  claim 3 of 3" in opened
    assert "▶ piers, 30 percent, stand." in opened
    assert "claim 2 of 3" in moved
    assert isinstance(back, QueueScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_both_sides_are_in_sight_with_their_words_marked(queue, size):
    async with running(queue, size) as pilot:
        shown = " ".join(screen_text(pilot).split())

    assert "⟦Some 65 boats went down in the gale⟧" in shown
    assert "⟦The harbour office said" in shown
    assert "Conflict (numeric): 40 boats against 65 boats." in shown


async def test_the_footer_fits_a_narrow_screen_in_whole_keys(queue):
    async with running(queue) as pilot:
        rows = screen_text(pilot).split("\n")

    assert len(rows) == 24
    assert rows[-2].startswith("c conflict")
    assert rows[-2].endswith("x reject")
    assert rows[-1].endswith("? help  q quit")


async def test_an_empty_case_says_what_to_do_next(tmp_path, open_queue):
    case = Case.init(tmp_path / "empty", reviewer="ada")
    queue = open_queue(case)

    async with running(queue) as pilot:
        await press(pilot, "c", "enter", "tab")
        shown = screen_text(pilot)

    assert "There is no item to decide." in shown
    assert "reconcile ingest FILE" in shown
    assert case.decisions() == ()


async def test_a_queue_that_is_done_says_so(queue):
    async with running(queue) as pilot:
        await press(pilot, "c", "c", "c", "c", "s", "y")

        assert "All 6 items are decided." in " ".join(screen_text(pilot).split())
    assert queue.progress.decided == 6


async def test_a_decision_that_cannot_be_stored_is_told_and_nothing_is_lost(case, queue, open_queue):
    case.standing_decisions()
    colleague = type(case).open(case.folder)
    open_queue(colleague).decide(Ruling("later"))

    async with running(queue) as pilot:
        await press(pilot, "c")
        shown = screen_text(pilot)

    assert "Not stored" in shown
    assert [decision.action for decision in case.decisions()] == ["later"]


async def test_quitting_ends_with_exit_code_zero(queue):
    async with running(queue) as pilot:
        await pilot.press("q")

    assert pilot.app.return_code == 0


async def test_a_bug_ends_with_a_report_and_a_failing_exit_code(queue):
    def stumble(row):
        raise RuntimeError("\x1b]0;taken over\x07")

    queue.move_to = stumble
    app = ReviewApp(queue, title="harbour")
    with pytest.raises(RuntimeError):
        async with app.run_test() as pilot:
            await pilot.press("j")

    assert app.return_code == 1
    assert "RuntimeError" in app.crash_report
    assert "\x1b" not in app.crash_report


def test_every_action_of_the_table_has_its_own_keys():
    keys = [key for action in ACTIONS for key in action.keys.split(",")]

    assert len(keys) == len(set(keys))


async def test_every_action_of_the_table_does_something(queue):
    async with running(queue) as pilot:
        screen = pilot.app.screen
        undone = [
            action.name for action in ACTIONS if action.name not in screen._commands and not action.ruling
        ]

        assert undone == []
        assert not pilot.app.query(Input).first().has_focus
