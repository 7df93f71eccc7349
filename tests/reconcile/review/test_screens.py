"""Each key of the review does on screen what its help says, at both sizes, and stores what it says."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from textual.events import Key
from textual.widgets import Input

from reconcile.case import Case
from reconcile.review.actions import ACTIONS, SCOPE_KEYS
from reconcile.review.app import ReviewApp
from reconcile.review.ruling import Ruling, allowed_actions
from reconcile.review.screens.filter_screen import FilterScreen
from reconcile.review.screens.help_screen import HelpScreen
from reconcile.review.screens.queue_screen import QueueScreen
from reconcile.review.screens.source_screen import SourceScreen
from reconcile.review.selection import QueueFilter

SIZES = [pytest.param((80, 24), id="80x24"), pytest.param((120, 40), id="120x40")]


REPORT = "The mast weighed 310 kilograms (roughly 480 pounds), the harbour master said."


@pytest.fixture
def case(ingested_case):
    """A case made by reading documents, so that what is drawn is what is read."""
    return ingested_case


ASKED = {
    "pair": lambda item: len(item.key) == 2 and item.conflicts,
    "explained pair": lambda item: len(item.key) == 2 and item.conflicts and item.conflicts[0].differences,
    "arithmetic": lambda item: "arithmetic" in item.kinds,
    "duplicate": lambda item: "duplicate" in item.kinds,
    "weak source": lambda item: "weak source" in item.kinds,
}


def row_asking(queue, what):
    return next(row for row in range(len(queue)) if ASKED[what](queue[row]))


@asynccontextmanager
async def running(queue, size=(80, 24), *, at=None):
    """The review over a queue, settled, with the cursor at the first item that asks `at`."""
    app = ReviewApp(queue, title="harbour")
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        if at is not None:
            await press(pilot, *["j"] * row_asking(queue, at))
        yield pilot


def screen_text(pilot):
    """What stands on the screen, row by row."""
    return "\n".join(strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips())


async def press(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("asked", "keys", "stored"),
    [
        pytest.param("pair", "c", ("conflict", slice(None)), id="c: conflict"),
        pytest.param("pair", "t", ("contested", slice(None)), id="t: contested"),
        pytest.param("pair", "n", ("consistent", slice(None)), id="n: no conflict"),
        pytest.param("pair", "s", ("same", slice(None)), id="s: same"),
        pytest.param("pair", "d", ("not_same", slice(None)), id="d: not same"),
        pytest.param("pair", "l", ("later", slice(None)), id="l: later"),
        pytest.param("pair", "x", ("reject", slice(0, 1)), id="x: reject the claim at the pointer"),
        pytest.param("pair", "tab x", ("reject", slice(1, 2)), id="tab x: reject the other"),
        pytest.param("pair", "shift+tab x", ("reject", slice(1, 2)), id="shift+tab x: reject the one before"),
        pytest.param("arithmetic", "c", ("conflict", slice(None)), id="c: wrong arithmetic"),
        pytest.param("duplicate", "s", ("same", slice(None)), id="s: one claim"),
        pytest.param("weak source", "y", ("accept", slice(None)), id="y: accept a weak source"),
    ],
)
async def test_a_deciding_key_stores_its_decision_and_shows_the_next_item(
    case, queue, size, asked, keys, stored
):
    action, target = stored
    item = queue[row_asking(queue, asked)]

    async with running(queue, size, at=asked) as pilot:
        await press(pilot, *keys.split())
        shown = screen_text(pilot)

    [decision] = case.decisions()
    assert (decision.action, decision.reason, decision.target) == (action, None, item.key[target])
    assert len(decision.shown) == 64
    assert decision.reviewer == "ada"
    assert f"Stored: {action.replace('_', ' ')}" in shown
    assert queue.current != item


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("key", "dimension"), [(key, dimension) for key, dimension, _ in SCOPE_KEYS])
async def test_apparent_asks_by_one_key_in_what_the_two_differ(case, queue, size, key, dimension):
    async with running(queue, size, at="pair") as pilot:
        await press(pilot, "a", key)

    [decision] = case.decisions()
    assert (decision.action, decision.reason) == ("apparent", dimension)


async def test_enter_takes_the_difference_that_the_tool_found(case, queue):
    item = queue[row_asking(queue, "explained pair")]

    async with running(queue, at="explained pair") as pilot:
        await press(pilot, "a")
        shown = screen_text(pilot)
        await press(pilot, "enter")

    found = item.conflicts[0].differences[0].dimension
    assert f"enter takes {found}" in shown
    assert [decision.reason for decision in case.decisions()] == [found]


async def test_undo_and_redo_move_the_item_out_and_back(case, queue):
    async with running(queue, at="pair") as pilot:
        item = queue.current
        await press(pilot, "c", "u")
        undone = screen_text(pilot)
        at_cursor = queue.current
        await press(pilot, "ctrl+r")
        redone = screen_text(pilot)

    assert at_cursor == item
    assert f"Taken back: “{item.title[:20]}" in undone
    assert "Decided again" in redone
    assert [decision.action for decision in case.decisions()] == ["conflict", "undo", "redo"]
    assert queue.progress.decided == 1


async def test_undo_with_nothing_to_undo_says_so(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "u")

        assert "Nothing to undo." in screen_text(pilot)
    assert case.decisions() == ()


async def test_a_key_that_does_not_fit_the_item_says_which_do(case, queue):
    async with running(queue, at="arithmetic") as pilot:
        await press(pilot, "s")

        assert "it takes c, a, t, n, x, l" in screen_text(pilot)
    assert case.decisions() == ()


async def test_a_note_goes_with_the_next_decision_alone(case, queue):
    async with running(queue, at="pair") as pilot:
        await press(pilot, "m", *"ask", "space", *"her", "enter")
        assert "Note with the next decision: ask her" in screen_text(pilot)
        await press(pilot, "c", "u", "c")

    assert [decision.note for decision in case.decisions()] == ["ask her", "", ""]


async def test_escape_leaves_the_scope_question_without_deciding(case, queue):
    async with running(queue, at="pair") as pilot:
        await press(pilot, "a", "escape")

    assert case.decisions() == ()


async def test_typing_a_search_narrows_the_queue_and_escape_lifts_it(queue):
    async with running(queue) as pilot:
        await press(pilot, "slash", *"pollution")
        narrowed = screen_text(pilot)
        await press(pilot, "enter")
        kept = [queue[row].title for row in range(len(queue))]
        await press(pilot, "escape")

    assert "open, “pollution”" in narrowed
    assert kept
    assert all("pollution" in title for title in kept)
    assert queue.filter == QueueFilter()


async def test_arrows_move_in_the_queue_while_a_search_is_typed(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "slash", *"boats", "down")

        assert queue.cursor == 1
        assert queue.filter.text == "boats"


async def test_letters_typed_into_a_search_decide_nothing(case, queue):
    async with running(queue) as pilot:
        await press(pilot, "slash", *"catnsdxlu")
        assert "No match for “catnsdxlu”" in screen_text(pilot)
        await press(pilot, "escape")

    assert case.decisions() == ()
    assert queue.filter == QueueFilter()


async def test_the_filter_screen_shows_decided_items_with_their_ruling(queue):
    async with running(queue, at="pair") as pilot:
        await press(pilot, "c", "f")
        assert isinstance(pilot.app.screen, FilterScreen)
        await press(pilot, "down", "space", "escape")
        shown = screen_text(pilot)

    assert queue.filter == QueueFilter(status="decided")
    assert "1/1 decided" in shown
    assert "▶✓" in shown
    assert "Decided: conflict by ada, 2031-05-04" in shown


async def test_the_filter_screen_counts_and_switches_kinds(queue):
    kind = queue[0].kinds[0]
    count = len(queue.visible(QueueFilter(kinds=frozenset({kind}))))

    async with running(queue) as pilot:
        await press(pilot, "f")
        before = screen_text(pilot)
        await press(pilot, "j", "j", "j", "enter")
        after = screen_text(pilot)
        await press(pilot, "r")
        reset = screen_text(pilot)

    assert f"[ ] kind        {kind:<15} {count:>6}" in before
    assert after.count("[x]") == 1
    assert "[x]" not in reset


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
    async with running(queue, at="arithmetic") as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, SourceScreen)
        opened = screen_text(pilot)
        await press(pilot, "n")
        moved = screen_text(pilot)
        await press(pilot, "p")
        returned = screen_text(pilot)
        await press(pilot, "escape")
        back = pilot.app.screen

    assert "harbour.txt  claim " in opened
    assert "▶ The mast weighed 310 kilograms" in opened
    assert "▶ The mast" not in moved
    assert returned == opened
    assert isinstance(back, QueueScreen)


async def test_the_pointed_side_is_the_one_whose_source_opens(queue):
    async with running(queue, at="pair") as pilot:
        side = queue.claim(queue.current.key[1])
        await press(pilot, "tab", "enter")

        assert screen_text(pilot).startswith(f" {side.file}  claim ")


@pytest.mark.parametrize("size", SIZES)
async def test_both_sides_are_in_sight_with_their_words_marked(queue, size):
    async with running(queue, size, at="pair") as pilot:
        item = queue.current
        shown = screen_text(pilot)

    assert shown.count("⟦") == 2
    for claim in (queue.claim(claim) for claim in item.key):
        assert "⟦" + claim.text[:12] in shown
        assert claim.file in shown
    assert item.conflicts[0].explanation[:40] in shown


async def test_wide_screens_show_the_sides_beside_each_other(queue):
    async with running(queue, (120, 40), at="pair") as pilot:
        item = queue.current
        left, right = (queue.claim(claim).file for claim in item.key)

        assert any(
            left in row.partition("│")[0] and right in row.partition("│")[2]
            for row in screen_text(pilot).split("\n")
        )


async def test_the_rest_of_an_item_is_reached_by_scrolling(queue):
    async with running(queue, at="pair") as pilot:
        item = queue.current
        assert item.key[1] not in screen_text(pilot)
        await press(pilot, *["space"] * 4)
        end = screen_text(pilot)
        await press(pilot, *["b"] * 4)
        start = screen_text(pilot)

    assert item.key[1] in end
    assert item.conflicts[0].explanation[:40] in start


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40), (200, 60)])
async def test_no_word_of_a_source_is_lost_at_any_width(queue, size):
    words = REPORT.split()

    async with running(queue, size, at="arithmetic") as pilot:
        await press(pilot, "enter", "g")
        seen = screen_text(pilot)
        await press(pilot, "G")
        seen += "\n" + screen_text(pilot)

    assert set(words) <= set(seen.split())


async def test_the_footer_fits_a_narrow_screen_in_whole_keys(queue):
    async with running(queue, at="pair") as pilot:
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
    while queue.current is not None:
        queue.decide(Ruling(allowed_actions(queue.current)[0]))

    async with running(queue) as pilot:
        shown = screen_text(pilot)
        await press(pilot, "f", "down", "enter", "escape")

        assert f"All {queue.progress.total} items are decided." in " ".join(shown.split())
        assert len(queue) == queue.progress.total


async def test_a_decision_that_cannot_be_stored_is_told_and_nothing_is_lost(case, queue, open_queue):
    case.standing_decisions()
    colleague = type(case).open(case.folder)
    open_queue(colleague).decide(Ruling("later"))

    async with running(queue) as pilot:
        await press(pilot, "n")
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
async def test_keys_typed_ahead_mean_what_they_mean_when_typed_slowly(case, queue, typed, stored):
    async with running(queue, at="pair") as pilot:
        for sign in typed:
            key = {"/": "slash", "?": "question_mark"}.get(sign, sign)
            pilot.app.post_message(Key(key, sign))
        await pilot.pause()
        await pilot.pause()

    assert [(decision.action, decision.reason) for decision in case.decisions()] == stored
