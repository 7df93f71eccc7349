"""Sentences a CPU second of our figures and times beside quantulum3 in one run, and the cost of longer texts.

`python -m benchmarks.quantities.speed [FILE ...]` reads the sentences of the sample case, and of each FILE of
the scorer's records (JSON lines with `text`). The two readers take turns on the same sentences; the median of
five passes counts. quantulum3 reads figures only, without its classifier; ours reads figures and times.
`make bench-peers` installs it, once.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.scorer import PROJECT
from benchmarks.speed import PEER_PYTHON
from benchmarks.turns import take_turns
from sources.calendar_date import ImpreciseDate
from sources.sentences import find_sentences
from sources.span import Span

RUNS = 5  # enough for a median on a noisy machine
TARGET = 13  # times the sentences of quantulum3: the goal of benchmarks/quantities/README.md
LENGTHS = (1, 4, 16)
_SHORTEST = 40_000  # bytes of the text of length 1: long enough to time
_REFERENCE = ImpreciseDate.from_day(date(2020, 6, 15))
# Reads sentences (a JSON list) from its first argument, then passes over them once for each line of stdin and
# prints the CPU seconds of the pass and how many sentences it failed on.
PEER_LOOP = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
from quantulum3 import parser
sentences = json.load(open(sys.argv[1], encoding="utf-8"))
parser.parse("The mast is 12 metres tall.")
for _ in sys.stdin:
    failed, start = 0, time.process_time()
    for sentence in sentences:
        try:
            parser.parse(sentence)
        except Exception:
            failed += 1
    print(time.process_time() - start, failed, flush=True)
"""


class Pass(NamedTuple):
    """CPU seconds of one pass over the sentences, and how many of them raised an error."""

    seconds: float
    failed: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both speeds, their ratio, and the cost a byte at three lengths; 2 where the peer is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quantities.speed", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("files", nargs="*", type=Path, help="records of the scorer: JSON lines with `text`")
    sentences = [*sample_sentences(), *_recorded_sentences(parser.parse_args(arguments).files)]
    print(f"{len(sentences)} sentences, median of {RUNS} passes")
    for line in _cost_by_length(sentences):
        print(line)
    if not PEER_PYTHON.exists():
        print("quantulum3                  not run: `make bench-peers` installs it", file=sys.stderr)
        return 2
    ours, peers = take_turns(
        sentences,
        runs=RUNS,
        own_pass=partial(_own_pass, sentences),
        peer_loop=PEER_LOOP,
        read_reply=_read_pass,
    )
    own, peer = statistics.median(ours), statistics.median(one.seconds for one in peers)
    print(f"reconcile, figures and times {len(sentences) / own:12,.0f} sentences a CPU second")
    print(f"quantulum3, figures          {len(sentences) / peer:12,.0f} sentences a CPU second")
    if peers[0].failed:
        print(f"quantulum3 raised an error on {peers[0].failed} sentences")
    print(f"ratio                        {peer / own:12.1f} (target {TARGET})")
    alone = statistics.median(_figures_pass(sentences) for _ in range(RUNS))
    print(f"ratio, figures alone         {peer / alone:12.1f}")
    return 0


def read_all(text: str, sentences: Sequence[Span]) -> int:
    """Read figures and times of the sentences of one text, as the product does; return how many it holds."""
    from claims.figures.quantity import find_quantities
    from claims.times.when import read_times

    told, found = None, 0
    for sentence in sentences:
        found += len(find_quantities(text, sentence))
        times, told = read_times(text, sentence, reference=_REFERENCE, told=told)
        found += len(times)
    return found


def sample_sentences() -> Iterator[str]:
    """Yield the sentences of the sample case that are English."""
    from sources.errors import UnreadLanguageError
    from sources.read import read_bytes

    for file in sorted((PROJECT / "examples" / "sample" / "sources").iterdir()):
        try:
            text = read_bytes(file.read_bytes(), file=file.name).text
        except UnreadLanguageError:  # the sample holds one on purpose
            continue
        yield from (span.quote(text) for span in find_sentences(text, Span(0, len(text))))


def _recorded_sentences(files: Sequence[Path]) -> Iterator[str]:
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            yield from (span.quote(text) for span in find_sentences(text, Span(0, len(text))))


def _own_pass(sentences: Sequence[str]) -> float:
    start = time.process_time()
    for sentence in sentences:
        read_all(sentence, [Span(0, len(sentence))])
    return time.process_time() - start


def _figures_pass(sentences: Sequence[str]) -> float:
    """Return the CPU seconds of what the peer reads, too: figures without times."""
    from claims.figures.quantity import find_quantities

    start = time.process_time()
    for sentence in sentences:
        find_quantities(sentence, Span(0, len(sentence)))
    return time.process_time() - start


def _read_pass(reply: str) -> Pass:
    seconds, failed = reply.split()
    return Pass(float(seconds), int(failed))


def _cost_by_length(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the cost a byte of one text of the sentences at each length, and its ratio to the shortest."""
    base = "\n\n".join(islice(cycle(sentences), _enough(sentences)))
    shortest = 0.0
    for length in LENGTHS:
        text = "\n\n".join([base] * length)
        spans = find_sentences(text, Span(0, len(text)))
        cost = statistics.median(_timed(text, spans) for _ in range(RUNS)) / len(text.encode())
        shortest = shortest or cost
        shown = f"{cost * 1e6:6.2f} microseconds a byte, {cost / shortest:4.2f} of the shortest"
        yield f"one text of {len(text.encode()):9,} bytes    {shown}"


def _enough(sentences: Sequence[str]) -> int:
    """Return how many sentences make a text of the shortest length."""
    mean = sum(len(sentence.encode()) for sentence in sentences) / len(sentences)
    return max(1, round(_SHORTEST / mean))


def _timed(text: str, spans: Sequence[Span]) -> float:
    start = time.process_time()
    read_all(text, spans)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
