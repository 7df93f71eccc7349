"""Run everything that needs more than a plain machine, and print what could not be run and why.

Each job names what it needs; a need that is not met is a line in the closing table, never a silent pass.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.scorer import PROJECT, SHARED_EVAL
from benchmarks.speed import PEER_PYTHON

SEEDS = SHARED_EVAL.parent / "seeds"


class Job(NamedTuple):
    """A command with what it needs; `needs` returns the reason why it cannot run, or None."""

    name: str
    command: tuple[str, ...]
    needs: Callable[[], str | None]


def main() -> int:
    """Run the jobs in order; return 1 when one of them failed."""
    outcomes: list[tuple[str, str]] = []
    for job in _jobs():
        reason = job.needs()
        if reason is not None:
            outcomes.append((job.name, f"NOT RUN: {reason}"))
            continue
        print(f"\n== {job.name}", flush=True)
        code = subprocess.run(job.command, cwd=PROJECT, check=False).returncode
        outcomes.append((job.name, "passed" if code == 0 else f"FAILED (exit {code})"))
    print("\n" + "\n".join(f"{name:32} {outcome}" for name, outcome in outcomes))
    return 1 if any(outcome.startswith("FAILED") for _, outcome in outcomes) else 0


def _jobs() -> list[Job]:
    python = sys.executable
    return [
        Job("tests", (python, "-m", "pytest", "-q"), _nothing),
        Job("tests of the real documents", (python, "-m", "pytest", "-q", "-m", "seeds"), _folder(SEEDS)),
        Job("quality gate", (python, "-m", "benchmarks.gate"), _nothing),
        Job("speed beside spaCy", (python, "-m", "benchmarks.speed"), _peer),
        Job("figures beside quantulum3", (python, "-m", "benchmarks.quantities.speed"), _peer),
        Job("attributions beside spaCy", (python, "-m", "benchmarks.attribution.speed"), _peer),
        Job("hostile figures and times", (python, "-m", "benchmarks.quantities.hostile"), _nothing),
        Job("hostile attributions", (python, "-m", "benchmarks.attribution.hostile"), _nothing),
        Job("grouping of 10,000 records", (python, "-m", "benchmarks.grouping.scale"), _grouping),
        Job("kill -9 while deciding", (python, "-m", "benchmarks.torture"), _torture),
    ]


def _nothing() -> str | None:
    return None


def _folder(folder: Path) -> Callable[[], str | None]:
    return lambda: None if folder.is_dir() else f"{folder.name}/ is not beside the project"


def _peer() -> str | None:
    return None if PEER_PYTHON.exists() else "no peer; run `make bench-peers` first"


def _grouping() -> str | None:
    if not (SHARED_EVAL / "grouping").is_dir():
        return "the generator of records is not beside the project"
    return None if importlib.util.find_spec("pyarrow") else "pyarrow is not installed (pip install pyarrow)"


def _torture() -> str | None:
    if not (SHARED_EVAL.parent / "harness").is_dir():
        return "the fault harness is not beside the project"
    return None if shutil.which("strace") else "strace is not installed (apt-get install strace)"


if __name__ == "__main__":
    sys.exit(main())
