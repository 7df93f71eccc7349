"""The review on a real terminal: what a document holds never reaches it, and it is given back as it was."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time

import pytest

ATTACK = "\x1b]0;owned\x07\x1b[31m\x9b31m[@click=app.exit()]dam[/] \u202e holds \u2066 40\x00 tons"
FORBIDDEN = {
    "a title sequence": rb"\x1b\]0;",
    "a C1 control": rb"(?<![\xc3-\xf4])\xc2[\x80-\x9f]",
    "a bidirectional control": rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]",
    "a nul": rb"\x00",
    "the colour of the document": rb"\x1b\[31m",
}
REVIEW = """
import sys
from pathlib import Path
from reconcile.case import Case
from reconcile.review.app import run_review
from reconcile.review.queue import ReviewQueue
if "stumble" in sys.argv:
    ReviewQueue.undo = lambda queue: {}[queue.current.title]
sys.exit(run_review(Case.open(Path(sys.argv[1]))))
"""


def review_on_terminal(folder, keys, *arguments):
    """Run the review on a terminal of its own, press keys, and return the exit code and every byte sent."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", REVIEW, str(folder), *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"},
    )
    os.close(theirs)
    sent, waiting, deadline = b"", list(keys), time.monotonic() + 30
    while time.monotonic() < deadline:
        quiet = not select.select([ours], [], [], 0.4)[0]
        if quiet and waiting and b"quit" in sent:
            os.write(ours, waiting.pop(0).encode())
        elif not quiet:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says that the other end is gone by an error
                break
            if not piece:
                break
            sent += piece
    os.close(ours)
    try:
        return process.wait(timeout=10), sent
    finally:
        process.kill()


@pytest.fixture
def hostile_case(make_case_of):
    """A case of one document that tries to take over the terminal."""
    return make_case_of(ATTACK)


def test_nothing_of_a_document_reaches_the_terminal(hostile_case):
    code, sent = review_on_terminal(hostile_case.folder, ["\r", "\x1b", "y", "u", "q"])

    assert code == 0
    assert b"[@click=app.exit()]dam[/]" in sent
    assert [name for name, pattern in FORBIDDEN.items() if re.search(pattern, sent)] == []
    assert [decision.action for decision in hostile_case.decisions()] == ["accept", "undo"]


def test_a_crash_gives_the_terminal_back_and_fails_and_loses_no_decision(hostile_case):
    code, sent = review_on_terminal(hostile_case.folder, ["y", "f", "\x1b[B", " ", "\x1b", "u"], "stumble")

    assert code == 3
    assert b"\x1b[?1049l" in sent
    assert b"stopped by a bug: " in sent
    assert [name for name, pattern in FORBIDDEN.items() if re.search(pattern, sent)] == []
    assert [decision.action for decision in hostile_case.decisions()] == ["accept"]
    assert (hostile_case.folder / ".reconcile" / "review-crash.log").is_file()
