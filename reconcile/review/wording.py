"""The sentences of the review: what a key stored, what undo will do, why nothing is shown."""

from __future__ import annotations

import textwrap

from reconcile.decision import Decision
from reconcile.review.fragment import Line, line, words
from reconcile.review.queue import Change, ReviewQueue
from reconcile.review.ruling import Status
from reconcile.review.selection import QueueFilter

_TITLE_CHARACTERS = 50


def told(change: Change) -> str:
    """Say what was stored and what undo will do."""
    decision = change.decisions[0]
    pairs = f" on {len(change.decisions)} pairs" if len(change.decisions) > 1 else ""
    about = "an item that is not in the queue"
    if change.item is not None:
        about = f"“{textwrap.shorten(change.item.title, _TITLE_CHARACTERS, placeholder='…')}”"
    if decision.action == "undo":
        return f"Taken back{pairs}: {about}; ^r decides it again"
    if decision.action == "redo":
        return f"Decided again{pairs}: {about}; u takes it back"
    reason = f" ({decision.reason})" if decision.reason else ""
    return f"Stored: {decision.action.replace('_', ' ')}{reason}{pairs}; u takes it back: {about}"


def warned(decision: Decision) -> str:
    """Say whose ruling an undo would take back."""
    return (
        f"The newest decision is {decision.reviewer}'s, of {decision.time}: "
        f"{decision.action.replace('_', ' ')}; u again takes it back"
    )


def farewell(queue: ReviewQueue) -> str:
    """Say at the end of a session what is still open and what comes next."""
    progress = queue.progress
    still_open = progress.total - progress.decided
    return f"{still_open} of {progress.total} items are still open. reconcile export writes the ledger."


def decided_line(status: Status) -> Line:
    """Say who decided an item, how and when; nothing while it is open."""
    decision = status.decision
    if decision is None:
        return ()
    reason = f" ({decision.reason})" if decision.reason else ""
    ruled = (
        "put off until later"
        if status.state == "later"
        else f"decided: {status.ruling.replace('_', ' ')}{reason}"
    )
    note = f" — {decision.note}" if decision.note else ""
    return line(
        words(f"{ruled.capitalize()} ", "strong"),
        words(f"by {decision.reviewer}, {decision.time}", "dim"),
        note,
    )


def why_empty(queue: ReviewQueue) -> str:
    """Say why no item is shown, and what to do about it."""
    shown, total = queue.filter, queue.progress.total
    if not total:
        return (
            f"Nothing to review: none of the {queue.claim_count} claims is in conflict, printed twice or "
            "weakly sourced. Read more documents with `reconcile ingest FILE`."
        )
    if shown.text:
        return f"No match for “{shown.text}” ({shown._replace(text='')}). Escape lifts the search."
    if shown == QueueFilter():
        return f"All {total} items are decided. Press f to see them again, u to undo, q to leave."
    return f"No item passes the filter ({shown}). Escape lifts it."
