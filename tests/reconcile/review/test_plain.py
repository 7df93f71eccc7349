"""The line mode reads one command a line, decides the same as the screens, and prints only safe text."""

from __future__ import annotations

import io

import pytest

from reconcile.review.plain import review_in_lines, run_plain_review


def review(queue, *lines):
    out = io.StringIO()
    review_in_lines(queue, lines, out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("typed", "action", "reason", "note"),
    [
        pytest.param("c", "conflict", None, "", id="a key"),
        pytest.param("t both insist", "contested", None, "both insist", id="a key and a note"),
        pytest.param("a place north, south", "apparent", "place", "north, south", id="scope and note"),
        pytest.param("l\n", "later", None, "", id="later"),
    ],
)
def test_a_line_decides(case, queue, typed, action, reason, note):
    review(queue, typed)

    [decision] = case.decisions()
    assert (decision.action, decision.reason, decision.note) == (action, reason, note)


def test_reject_names_the_claim_by_its_number(case, queue):
    item = queue.current

    printed = review(queue, "x", "x 2 misread")

    [decision] = case.decisions()
    assert "Say which claim: x 1 to 2" in printed
    assert (decision.target, decision.note) == (item.key[1:], "misread")


@pytest.mark.parametrize("typed", ["z", "a", "a colour", "x 9", "y", "²"])
def test_a_line_that_makes_no_sense_decides_nothing(case, queue, typed):
    review(queue, typed)

    assert [decision.action for decision in case.decisions()] in ([], ["reject"])


def test_undo_redo_and_moving_work_in_lines(case, queue):
    printed = review(queue, "c", "u", "^r", "j", "k", "q", "c")

    assert [decision.action for decision in case.decisions()] == ["conflict", "undo", "redo"]
    assert "Taken back" in printed
    assert "1 of 6 decided, 1 by you today" in printed


def test_what_is_printed_holds_no_escape_code(make_case_of, open_queue):
    printed = review(open_queue(make_case_of("\x1b]0;owned\x07 [/] 40 engineers \u202e")), "y", "x")

    assert all(sign.isprintable() or sign == "\n" for sign in printed)
    assert "[/] 40 engineers" in printed


def test_a_case_is_reviewed_in_lines_by_its_own_reviewer(case):
    out = io.StringIO()

    code = run_plain_review(case, ["c", "q"], out)

    assert code == 0
    assert [decision.reviewer for decision in case.decisions()] == ["ada"]
    assert "of 6 decided" in out.getvalue()


def test_a_question_mark_names_the_keys_and_reprints_no_item(queue):
    printed = review(queue, "?")

    assert all(f"{key}: " in printed for key in ("c", "a", "x", "u", "q", "k"))
    assert printed.count("0 of 6 decided") == 1


def test_an_unknown_key_reprints_no_item(queue):
    printed = review(queue, "z")

    assert "No key is called 'z'" in printed
    assert printed.count("0 of 6 decided") == 1


@pytest.mark.parametrize("last", [["q"], []], ids=["q", "end of the lines"])
def test_the_end_says_what_is_open_and_how_the_ledger_is_written(queue, last):
    printed = review(queue, "c", *last)

    assert printed.endswith("5 of 6 items are still open. reconcile export writes the ledger.\n")


def test_the_ruling_of_another_reviewer_is_undone_by_a_second_u_alone(case, queue, open_queue):
    case.reviewer = "bo"
    review(open_queue(case), "c")
    case.reviewer = "ada"

    printed = review(queue, "u", "j", "u")
    assert printed.count("The newest decision is bo's") == 2
    assert len(case.decisions()) == 1

    review(queue, "u")
    assert [decision.action for decision in case.decisions()] == ["conflict", "undo"]
