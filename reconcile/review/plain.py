"""The review as a dialogue of lines, for screen readers, pipes and terminals that draw nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO

from reconcile.case import Case
from reconcile.errors import ReconcileError
from reconcile.review.actions import ACTIONS, SCOPE_KEYS, KeyAction
from reconcile.review.excerpt import WIDE
from reconcile.review.fragment import plain_text
from reconcile.review.queue import Change, ReviewQueue
from reconcile.review.ruling import Ruling, allowed_actions
from reconcile.review.wording import decided_line, farewell, told, warned, why_empty
from reconcile.safe_text import safe_text

_COMMANDS = ("undo", "redo", "quit")


def run_plain_review(case: Case, lines: Iterable[str], out: TextIO) -> int:
    """Review a case line by line and return the exit code, 0."""
    review_in_lines(ReviewQueue(case, reviewer=case.reviewer, today=datetime.now(UTC).date()), lines, out)
    return 0


def review_in_lines(queue: ReviewQueue, lines: Iterable[str], out: TextIO) -> None:
    """Print the item at the cursor, read one line, do what it says, until `q` or the end of the lines.

    A line is the key of an action, then for a decision whatever goes with it: `a place they differ` is
    apparent, by place, with a note; `x 2` rejects the second claim.

    Args:
        queue: the state of the review.
        lines: what the reviewer types.
        out: where items and answers go.
    """
    _print_item(queue, out)
    for typed in lines:
        key, _, rest = typed.strip().partition(" ")
        if key == "q":
            break
        before = _standing(queue)
        out.write(safe_text(_answer(queue, key, rest.strip())) + "\n\n")
        if _standing(queue) != before:
            _print_item(queue, out)
    out.write(farewell(queue) + "\n")


def _standing(queue: ReviewQueue) -> tuple[object, ...]:
    """Return what a key may have changed; where it did not, the same item need not be read out again."""
    status = queue.status(queue.cursor) if len(queue) else None
    return (queue.current, status, queue.progress)


def _print_item(queue: ReviewQueue, out: TextIO) -> None:
    item = queue.current
    out.write(f"{queue.progress}\n")
    if item is None:
        out.write(safe_text(why_empty(queue)) + "\n")
        return
    decided = decided_line(queue.status(queue.cursor))
    if decided:
        out.write(plain_text([decided]) + "\n")
    out.write(queue.view(item, WIDE).text + "\n")
    out.write("  ".join(f"{action.shown} {action.verb}" for action in _offered(queue)) + "\n")


def _offered(queue: ReviewQueue) -> list[KeyAction]:
    item = queue.current
    allowed = allowed_actions(item) if item is not None else ()
    return [action for action in ACTIONS if action.ruling in allowed or action.name in _COMMANDS]


def _answer(queue: ReviewQueue, key: str, rest: str) -> str:
    try:
        if key == "?":
            return _keys()
        if key == "u":
            foreign = queue.foreign_undo()
            return _told(queue.undo(), "Nothing to undo.") if foreign is None else warned(foreign)
        if key in ("^r", "r"):
            return _told(queue.redo(), "Nothing to redo.")
        if key in ("j", "", "k"):
            return _moved(queue, -1 if key == "k" else 1)
        return _decided(queue, key, rest)
    except ReconcileError as error:
        queue.read_again()
        return f"Not stored: {error}"


def _decided(queue: ReviewQueue, key: str, rest: str) -> str:
    action = next((action for action in _offered(queue) if action.shown == key and action.ruling), None)
    item = queue.current
    if action is None or action.ruling is None or item is None:
        return f"No key is called {key!r} here; ? names them."
    view = queue.view(item, WIDE)
    first, _, note = rest.partition(" ")
    ruling = Ruling(action.ruling, note=rest, shown=view.shown_hash)
    if action.ruling == "apparent":
        dimensions = {dimension for _, dimension, _ in SCOPE_KEYS}
        if first not in dimensions:
            return f"Say in what they differ: {key} {' | '.join(sorted(dimensions))}"
        ruling = ruling._replace(reason=first, note=note)
    elif action.ruling == "reject" and len(view.sides) > 1 and not first.isdecimal():
        return f"Say which claim: {key} 1 to {len(view.sides)}"
    elif first.isdecimal() and len(first) < 4 and 1 <= int(first) <= len(view.sides):
        ruling = ruling._replace(focus=view.sides[int(first) - 1].claim, note=note)
    return _told(queue.decide(ruling), "Nothing was decided.")


def _moved(queue: ReviewQueue, rows: int) -> str:
    before = queue.cursor
    queue.move_to(before + rows)
    return "" if queue.cursor != before else "There is no item further on."


def _keys() -> str:
    """Return every key of the dialogue with what it does."""
    moves = ("j or an empty line: the next item", "k: the item before", "?: these keys")
    keys = [
        f"{action.shown}: {action.help}" for action in ACTIONS if action.ruling or action.name in _COMMANDS
    ]
    typed = (
        "What is typed after a decision is its note; after a the scope it differs in comes first "
        f"({', '.join(dimension for _, dimension, _ in SCOPE_KEYS)}), after x or d the claim's number."
    )
    return "\n".join((*keys, *moves, typed))


def _told(change: Change | None, nothing: str) -> str:
    return nothing if change is None else told(change)
