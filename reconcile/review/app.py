"""The review in a terminal: opens the queue of a case and says how the session ended."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime

from rich.text import Text
from textual.app import App, SystemCommand
from textual.screen import Screen

from reconcile.case import Case
from reconcile.review.actions import ACTIONS
from reconcile.review.queue import ReviewQueue
from reconcile.review.screens.queue_screen import QueueScreen
from reconcile.review.wording import farewell
from reconcile.safe_text import safe_text

CRASHED = 3  # 1 would say that there are findings


class ReviewApp(App[None]):
    """Shows one screen over a queue; every decision is stored by the queue when its key is pressed."""

    CSS_PATH = "review.tcss"
    TITLE = "reconcile"

    def __init__(self, queue: ReviewQueue, *, title: str) -> None:
        super().__init__()
        self._queue = queue
        self._case_title = title
        self.crash_report = ""

    def get_default_screen(self) -> Screen[None]:
        """Open with the queue."""
        return QueueScreen(self._queue, title=self._case_title)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every key of the queue in the palette too."""
        yield from super().get_system_commands(screen)
        if isinstance(screen, QueueScreen):
            for action in ACTIONS:
                if action.verb and action.name != "quit":
                    yield SystemCommand(
                        f"{action.verb} ({action.shown})",
                        action.help,
                        lambda name=action.name: screen.action_do(name),
                    )

    def action_help_quit(self) -> None:
        """Leave on ctrl+c as on q, instead of naming Textual's own key."""
        self.exit(return_code=0)

    def _fatal_error(self) -> None:
        """End after a bug with one plain line.

        Textual's own traceback prints local variables, and with them whatever a document holds.
        """
        self.crash_report = safe_text(traceback.format_exc())
        self.panic(Text(""))


def run_review(case: Case) -> int:
    """Review a case in the terminal.

    Returns:
        The exit code: 0 when the reviewer left, 3 after a crash, which is logged in the case; decisions made
        before it are stored.
    """
    queue = ReviewQueue(case, reviewer=case.reviewer, today=datetime.now(UTC).date())
    app = ReviewApp(queue, title=case.folder.resolve().name)
    app.run()
    if app.crash_report:
        log = case.folder / ".reconcile" / "review-crash.log"
        log.write_text(app.crash_report, encoding="utf-8")
        last_line = app.crash_report.strip().rsplit("\n", 1)[-1]
        sys.stderr.write(
            f"reconcile review: stopped by a bug: {last_line}\nEvery decision is stored; details: {log}\n"
        )
        return CRASHED
    sys.stderr.write(f"{farewell(queue)}\n")
    return app.return_code or 0
