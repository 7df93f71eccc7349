"""Kill a deciding process at random times and at its system calls; no acknowledged decision may be lost.

`python -m benchmarks.torture` drives the fault harness beside the project over the two commands below it:
`--init DIR` makes a case, `--decide DIR` prints `ACK sequence hash` after the commit of a decision returned,
`--verify DIR ACKS` exits 0 only when every acknowledged decision is there and the chain holds.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.scorer import PROJECT, SHARED_EVAL

KILLER = SHARED_EVAL.parent / "harness" / "killer.py"
TEXT = "The ministry said 40 people were killed. Relief groups said 90 people were killed in the flood.\n"
RANDOM_KILLS = 40
SYSTEM_CALLS = "pwrite64,fsync,fdatasync,unlink"
CALLS_AT_MOST = 40


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the harness, or the one command that it asks for."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--init"]:
        return _init(Path(given[1]))
    if given[:1] == ["--decide"]:
        return _decide(Path(given[1]))
    if given[:1] == ["--verify"]:
        return _verify(Path(given[1]), Path(given[2]))
    by_time = ["-n", str(RANDOM_KILLS)]
    by_call = ["-n", str(CALLS_AT_MOST), "--syscalls", SYSTEM_CALLS]
    return max(_run_killer(by_time), _run_killer(by_call))


def _run_killer(options: Sequence[str]) -> int:
    me = f"{sys.executable} -m benchmarks.torture"
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *(sys.executable, str(KILLER), *options, "--dir", folder),
            *("--init", f"{me} --init {{dir}}/case", "--cmd", f"{me} --decide {{dir}}/case"),
            *("--verify", f"{me} --verify {{dir}}/case {{acks}}"),
        ]
        return subprocess.run(command, cwd=PROJECT, check=False).returncode


def _init(folder: Path) -> int:
    from reconcile.case import Case
    from reconcile.ingest import ingest

    source = folder.with_suffix(".txt")
    source.write_text(TEXT, encoding="utf-8")
    ingest(Case.init(folder), [source])
    return 0


def _decide(folder: Path) -> int:
    from reconcile.case import Case
    from reconcile.decision import DecisionDraft

    case = Case.open(folder)
    [decision] = case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])
    print(f"ACK {decision.sequence} {decision.hash}", flush=True)
    return 0


def _verify(folder: Path, acknowledgements: Path) -> int:
    from reconcile.case import Case
    from reconcile.verify import verify

    case = Case.open(folder)
    kept = {(str(decision.sequence), decision.hash) for decision in case.decisions()}
    # A kill may cut the last line short; only whole acknowledgements count.
    lines = acknowledgements.read_text(encoding="utf-8").splitlines() if acknowledgements.exists() else []
    said = {
        (words[1], words[2]) for words in map(str.split, lines) if len(words) == 3 and len(words[2]) == 64
    }
    lost = said - kept
    faults = verify(case).faults
    print(f"{len(said)} acknowledged, {len(kept)} kept, {len(lost)} lost, {len(faults)} faults")
    return 1 if lost or faults else 0


if __name__ == "__main__":
    sys.exit(main())
