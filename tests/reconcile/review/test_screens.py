"""Search, filter, help, sources and the item itself are drawn at every size, and lead back to the queue."""

from __future__ import annotations

import pytest

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


async def test_typing_a_search_narrows_the_queue_and_escape_lifts_it(running, queue):
    async with running(queue) as session:
        await session.press("slash", *"pollution")
        narrowed = session.text
        await session.press("enter")
        kept = [queue[row].title for row in range(len(queue))]
        await session.press("escape")

    assert "open, “pollution”" in narrowed
    assert kept
    assert all("pollution" in title for title in kept)
    assert queue.filter == QueueFilter()


async def test_arrows_move_in_the_queue_while_a_search_is_typed(running, case, queue):
    async with running(queue) as session:
        await session.press("slash", *"boats", "down")

        assert queue.cursor == 1
        assert queue.filter.text == "boats"


async def test_letters_typed_into_a_search_decide_nothing(running, case, queue):
    async with running(queue) as session:
        await session.press("slash", *"catnsdxlu")
        assert "No match for “catnsdxlu”" in session.text
        await session.press("escape")

    assert case.decisions() == ()
    assert queue.filter == QueueFilter()


async def test_the_filter_screen_shows_decided_items_with_their_ruling(running, queue):
    async with running(queue, at="pair") as session:
        await session.press("c", "f")
        assert isinstance(session.app.screen, FilterScreen)
        await session.press("down", "space", "escape")
        shown = session.text

    assert queue.filter == QueueFilter(status="decided")
    assert "1/1 decided" in shown
    assert "▶✓" in shown
    assert "Decided: conflict by ada, 2031-05-04" in shown


async def test_the_filter_screen_counts_and_switches_kinds(running, queue):
    kind = queue[0].kinds[0]
    count = len(queue.visible(QueueFilter(kinds=frozenset({kind}))))

    async with running(queue) as session:
        await session.press("f")
        before = session.text
        await session.press("j", "j", "j", "enter")
        after = session.text
        await session.press("r")
        reset = session.text

    assert f"[ ] kind        {kind:<15} {count:>6}" in before
    assert after.count("[x]") == 1
    assert "[x]" not in reset


@pytest.mark.parametrize("size", SIZES)
async def test_help_lists_every_key_and_can_be_searched(running, queue, size):
    async with running(queue, size) as session:
        await session.press("question_mark")
        assert isinstance(session.app.screen, HelpScreen)
        await session.press(*"rejec", "backspace")
        searched = session.text
        await session.press("escape")
        back = session.app.screen

    assert "read wrongly" in searched
    assert "disput" not in searched
    assert isinstance(back, QueueScreen)


async def test_enter_opens_the_source_at_the_claim_and_escape_comes_back(running, queue):
    async with running(queue, at="arithmetic") as session:
        await session.press("enter")
        assert isinstance(session.app.screen, SourceScreen)
        opened = session.text
        await session.press("n")
        moved = session.text
        await session.press("p")
        returned = session.text
        await session.press("escape")
        back = session.app.screen

    assert "harbour.txt  claim " in opened
    assert "▶ The mast weighed 310 kilograms" in opened
    assert "▶ The mast" not in moved
    assert returned == opened
    assert isinstance(back, QueueScreen)


async def test_the_pointed_side_is_the_one_whose_source_opens(running, queue):
    async with running(queue, at="pair") as session:
        side = queue.claim(queue.current.key[1])
        await session.press("tab", "enter")

        assert session.text.startswith(f" {side.file}  claim ")


@pytest.mark.parametrize("size", SIZES)
async def test_both_sides_are_in_sight_with_their_words_marked(running, queue, size):
    async with running(queue, size, at="pair") as session:
        item = queue.current
        shown = session.text

    assert shown.count("⟦") == 2
    for claim in (queue.claim(claim) for claim in item.key):
        assert "⟦" + claim.text[:12] in shown
        assert claim.file in shown
    assert item.conflicts[0].explanation[:40] in shown


async def test_wide_screens_show_the_sides_beside_each_other(running, queue):
    async with running(queue, (120, 40), at="pair") as session:
        item = queue.current
        left, right = (queue.claim(claim).file for claim in item.key)

        assert any(
            left in row.partition("│")[0] and right in row.partition("│")[2]
            for row in session.text.split("\n")
        )


async def test_the_rest_of_an_item_is_reached_by_scrolling(running, queue):
    async with running(queue, at="pair") as session:
        item = queue.current
        assert item.key[1] not in session.text
        await session.press(*["space"] * 4)
        end = session.text
        await session.press(*["b"] * 4)
        start = session.text

    assert item.key[1] in end
    assert item.conflicts[0].explanation[:40] in start


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40), (200, 60)])
async def test_no_word_of_a_source_is_lost_at_any_width(running, queue, size):
    words = REPORT.split()

    async with running(queue, size, at="arithmetic") as session:
        await session.press("enter", "g")
        seen = session.text
        await session.press("G")
        seen += "\n" + session.text

    assert set(words) <= set(seen.split())


async def test_the_help_scrolls_by_pages(running, queue):
    async with running(queue) as session:
        await session.press("question_mark")
        first = session.text
        await session.press("pagedown")
        second = session.text
        await session.press("pageup")

        assert second != first
        assert session.text == first
