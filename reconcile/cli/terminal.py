"""Where words leave the program: data to stdout, talk and progress to stderr, both safe for a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from reconcile.safe_text import safe_line

_SHOWN_NAME = 40  # columns of a file's name in the progress line


def put(text: str = "") -> None:
    """Print one line of data to stdout: made safe, with a line feed."""
    sys.stdout.write(f"{safe_line(text)}\n")


def put_exactly(text: str) -> None:
    """Print data that is safe by its own format (JSON, CSV, annotations), as it is."""
    sys.stdout.write(text)


def tell(text: str) -> None:
    """Print one line of talk to stderr: made safe, with a line feed; nobody listening stops no work."""
    with suppress(BrokenPipeError):
        sys.stderr.write(f"{safe_line(text)}\n")
        sys.stderr.flush()


def accept_any_character() -> None:
    """Let streams of a narrow encoding show what they cannot hold as escapes, never fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def is_interactive() -> bool:
    """Tell whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """Yield a progress callback: a bar with an estimate on a terminal, else one line a step; on stderr."""
    if not sys.stderr.isatty():
        yield lambda step, done, total: tell(f"{min(done + 1, total)}/{total}  {step}")
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True, markup=False), transient=True) as bars:
        task = bars.add_task("", total=None)

        def show(step: str, done: int, total: int) -> None:
            if done == 0:  # another stage begins; the estimate must not mix the two
                bars.reset(task, total=total)
            bars.update(task, description=safe_line(step)[:_SHOWN_NAME], completed=done, total=total)

        yield show
