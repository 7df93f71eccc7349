"""What hostile text costs a byte to read for attributions, beside ordinary prose of the same length.

`python -m benchmarks.attribution.hostile [NAME ...]` prints a row for each text and exits with 1 where one
costs more than three times the prose. The prose is our labelled documents, again and again. All texts are
sixteen times as long as a usual report, so that what grows faster than the text shows. The columns are:
passages and attributions (`segment`, `find_attributions`), attributions with their chains and hedges
(`attributions_in`), and all claims (`extract_claims`); growth is the cost a byte over that of a usual length.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from benchmarks.attribution.labels import read_part
from benchmarks.attribution.predict import read_document

DEAREST = 3.0  # times the cost of prose: issue 4's limit
USUAL = 10_000  # code points of a long report
LENGTHENED = 16  # times the usual length
HOPELESS = 12.0  # times the prose at the usual length: the long text would take minutes
PROSE = "documents/dev"
WORDS = "and then the people of the town went on with their work as they had before, "

# Repeated to the full length, as they stand.
REPEATED = {
    "straight marks never closed": 'The mayor said "the bridge is shut. ',
    "curly marks never closed": "The mayor said “the bridge is shut. ",
    "closing marks alone": "the bridge is shut” he said. ",
    "straight marks": '"',
    "opening marks": "“",
    "marks around a letter": '"a" ',
    "single marks": "'a' ",
    "guillemets": "« a » ",
    "quotes in quotes": '"He said \'she said "they said ',
    "questions with a tag": '"Why?" she asked. ',
    "one endless sentence": WORDS,
    "an endless sentence that reports": "the mayor said that the road was shut and ",
    "X said Y said": "Ann said Bob said ",
    "X said that X said that": "Ann said that ",
    "quoted as saying that": "the Times quoted Bob as saying that ",
    "quoting, quoting": "quoting the Times, ",
    "according to": "according to ",
    "according to the mayor": "according to the mayor, ",
    "sentences of according to": "The road is shut, according to the mayor. ",
    "told": "told Reuters ",
    "said": "said ",
    "he added": "He added that it was shut. ",
    "is said to be said to": "is said to be believed to ",
    "reportedly": "reportedly ",
    "said and a colon": "said: ",
    "turns": "ANN LEE: The road is shut.\n\n",
    "turns that report": "ANN LEE: The mayor said the road is shut.\n\n",
    "questions and answers": "Q: Is the road shut?\nA: It is shut.\n",
    "turns by the line": "MR. LEE: The road is shut now, and it will be for days.\n",
    "lead-ins": "The Times reports:\n\nThe road is shut.\n\n",
    "lead-ins to reports": "The Times reports:\n\nThe mayor said the road is shut.\n\n",
    "via": "Via the Times: ",
    "dated posts": "Monday, June 3, 2019\n\nThe road is shut.\n\n",
    "dated posts that report": "Monday, June 3, 2019\n\nThe mayor said the road is shut.\n\n",
    "quoted lines": "> The road is shut.\n",
    "deeply quoted": "> > > > ",
    "footers": "“The road is shut”\nThe Times\nAnn Lee\n6/3/2019\n\n",
    "comments": "ann says:\nJune 3, 2019 at 4:00 pm\nThe road is shut.\n\n",
    "bylines": "By Ann Lee\n\n",
    "updates": "UPDATE: The road is shut.\n\n",
    "credits": "(AFP) ",
    "one paragraph again and again": "The road over the pass is shut by heavy snow, the mayor said.\n\n",
    "names": "Ann Lee ",
    "lists of people": "the mayor, the baker, ",
    "dashes": "the mayor — ",
    "line feeds": "\n",
    "paragraphs of a word": "Rain.\n\n",
    "blanks": " ",
    "letters without a blank": "ab",
    "escape codes": "\x1b[31m“a” said ",
    "combining marks": "sáid ",
}


class Cost(NamedTuple):
    """CPU seconds a byte that a text takes to read."""

    attributions: float
    chains: float
    claims: float

    def over(self, prose: Cost) -> Cost:
        """Return all as multiples of what prose takes."""
        return Cost(*(ours / theirs for ours, theirs in zip(self, prose, strict=True)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the cost of each hostile text over that of prose; return 1 where one is above the limit."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.attribution.hostile", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("names", nargs="*", help="only texts whose name starts like this")
    names = tuple(parser.parse_args(arguments).names)
    length = USUAL * LENGTHENED
    cost_of(prose_text(USUAL))  # data files are read on first use
    usual, plain = cost_of(prose_text(USUAL)), cost_of(prose_text(length))
    print(f"{'':36} {'found':>8} {'chains':>8} {'claims':>8} {'growth':>8}")
    print(_row("prose of usual length, us a byte", Cost(*(cost * 1e6 for cost in usual))))
    print(_row(f"{LENGTHENED} times as long, us a byte", Cost(*(cost * 1e6 for cost in plain))))
    print("over that prose:")
    dear = 0
    texts = hostile_texts(length)
    for name in texts:
        if names and not name.startswith(names):
            continue
        short = cost_of(texts[name][:USUAL])
        long = cost_of(texts[name]) if max(short.over(usual)) < HOPELESS else short
        ratio = long.over(plain)
        is_dear = max(ratio) > DEAREST
        dear += is_dear
        growth = f"{max(long.over(short)):8.2f}{'  TOO DEAR' if is_dear else ''}"
        print(f"{_row(name, ratio)} {growth}", flush=True)
    print(f"{dear} above {DEAREST:g} times prose")
    return 1 if dear else 0


def prose_text(length: int) -> str:
    """Return prose of a length: our labelled documents, again and again."""
    return _filled("\n\n".join(text.text for text in read_part(PROSE)) + "\n\n", length)


def hostile_texts(length: int) -> dict[str, str]:
    """Return the hostile texts of a length, and some of their natural size."""
    texts = {name: _filled(part, length) for name, part in REPEATED.items()}
    words = prose_text(length).split(" ")
    texts["10,000 marks strewn over prose"] = " ".join(
        f'"{word}' if at % max(1, len(words) // 10_000) == 0 else word for at, word in enumerate(words)
    )
    texts["5,000 nested sayings"] = "".join(f"Person{at} said " for at in range(5_000)) + "the road is shut."
    texts["a transcript of 20,000 turns"] = "\n\n".join(
        f"{'ANN LEE' if at % 2 else 'BOB RAY'}: The mayor told me that {at} roads are shut."
        for at in range(20_000)
    )
    texts["a speaker for each sentence"] = "".join(
        f"Mr Name{at} Surname{at} said the road is shut. " for at in range(length // 46)
    )
    texts["a source for each sentence"] = "".join(
        f"The road is shut, the Town{at} Times reported. " for at in range(length // 48)
    )
    return texts


def cost_of(text: str) -> Cost:
    """Return what a text costs a byte."""
    from claims.attributed import attributions_in
    from claims.extract import extract_claims
    from claims.speech.attribution import find_attributions

    size = len(text.encode())
    times = [time.process_time()]
    document = read_document("hostile.txt", text)
    find_attributions(document)
    times.append(time.process_time())
    attributions_in(document)
    times.append(time.process_time())
    extract_claims(document)
    times.append(time.process_time())
    return Cost(*((end - start) / size for start, end in pairwise(times)))


def _filled(part: str, length: int) -> str:
    return (part * (length // len(part) + 1))[:length]


def _row(name: str, cost: Cost) -> str:
    return f"{name:36} {cost.attributions:8.2f} {cost.chains:8.2f} {cost.claims:8.2f}"


if __name__ == "__main__":
    sys.exit(main())
