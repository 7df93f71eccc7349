"""What hostile text costs a byte, for figures and for times, beside ordinary prose of the same length.

`python -m benchmarks.quantities.hostile [NAME ...]` prints a row for each and exits with 1 where one text
costs more than three times the prose. The prose is the sentences of the sample case; all are read by the
sentence, as the product does.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import count, cycle, takewhile
from typing import NamedTuple

from benchmarks.quantities.speed import sample_sentences
from sources.calendar_date import ImpreciseDate
from sources.sentences import find_sentences
from sources.span import Span

DEAREST = 3.0  # times the cost of prose: the limit of benchmarks/quantities/README.md
LENGTH = 60_000  # code points of each text
SHORT_RUN = 24  # code points of a part that stands among words
WORDS = "and then the people of the town went on with their work as they had before, "
LONGEST_WORD = 100_000  # code points of a text without a blank
RUNS = 3  # the least counts: a noisy machine only ever adds
_REFERENCE = ImpreciseDate.from_day(date(2020, 6, 15))

# Repeated to the full length, with a blank between where the words need one.
REPEATED = {
    "digits with commas": "123,456,",
    "digits with points": "1.2.3.",
    "nested brackets": "(((",
    "brackets around money": "(($5",
    "brackets of restatements": "$5 (",
    "closed restatements": "5 kg (11 lb) (",
    "huge exponents": "1e999999999 ",
    "powers of ten": "10^999999 ",
    "half a": "half a ",
    "half of a half": "half of half of ",
    "one hundred": "one hundred ",
    "hundred thousand million": "hundred thousand million ",
    "twenty-one-": "twenty-one-",
    "fractions in words": "one and a half and ",
    "dollar signs": "$",
    "dollar signs apart": "$ ",
    "escaped dollars": "\\$",
    "currency codes": "US$ ",
    "currency codes joined": "USDEUR",
    "dashes between digits": "1-2-",
    "dashes between years": "2001-02-",
    "between one and": "between 1 and ",
    "from one to": "from 1 to ",
    "slashes between digits": "1/2/",
    "percent signs": "%",
    "percentages": "5% ",
    "percentages joined": "5%",
    "years": "2001 ",
    "a year": "a year ",
    "per": "per ",
    "five a day": "5 a day ",
    "weekdays": "Monday ",
    "days of May": "May 1, ",
    "days and months": "1 May ",
    "month of year of": "May of ",
    "early in the": "early in the ",
    "last last": "last ",
    "ago ago": "two years ago ",
    "the day before the day": "the day before ",
    "decades": "1970s ",
    "times of day": "5:00 p.m. ",
    "more than": "more than ",
    "more than one": "more than 1 ",
    "a list of numbers": "1, ",
    "a list of and": "1 and ",
    "a list that ends": "1, 2 and 3 ",
    "numbers of one thing": "3 men ",
    "units alone": "kg ",
    "units multiplied": "kg.m/s",
    "ordinals": "1st ",
    "a number in words": "one ",
    "capital words": "Kim Lee ",
    "feet and inches": "6'2\"",
    "thin spaces": "1\u2009000\u2009",
    "digits of four scripts": "1\u0662\u096b\uff17",
    "Arabic digits apart": "\u0661\u0662\u0663 ",
    "superscripts": "10\u00b2\u00b3",
    "fraction signs": "\u00bd\u00be",
    "combining marks": "5\u0301",
    "zero width": "5\u200b",
    "right to left": "\u05e9\u05dc\u05d5\u05dd 5 ",
    "direction marks": "\u202e5\u202c",
    "emoji": "\U0001f600",
    "emoji and digits": "5\ufe0f\u20e3",
    "dashes": "\u2013",
    "full stops": ". ",
    "ellipses": "...",
    "quotation marks": "\u201c5\u201d ",
    "letters without a blank": "ab",
    "letters and digits": "a1",
    "apostrophes": "a'",
    "hyphens": "a-",
    "line feeds": "5\n",
    "tabs": "5\t",
    "blanks": " ",
    "no-break spaces": "5\u00a0",
    "web addresses": "http://a.b/1 ",
    "hash numbers": "No. 5 ",
    "sections": "Sec. 4(a)(1) ",
    "versions": "v1.2.3-4 ",
    "phone numbers": "+1 (555) 010-0199 ",
    "scores": "3-2, ",
    "coordinates": "38\u00b053'N ",
}


class Cost(NamedTuple):
    """CPU seconds a byte that a text takes to read."""

    figures: float
    times: float

    def over(self, prose: Cost) -> Cost:
        """Return both as multiples of what prose takes."""
        return Cost(self.figures / prose.figures, self.times / prose.times)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the cost of each hostile text over that of prose; return 1 where one is above the limit."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quantities.hostile", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("names", nargs="*", help="only texts whose name starts like this")
    names = tuple(parser.parse_args(arguments).names)
    prose = prose_text()
    cost_of(prose)  # data files are read on first use
    plain = cost_of(prose)
    print(f"{'prose, microseconds a byte':44} {plain.figures * 1e6:8.2f} {plain.times * 1e6:8.2f}")
    print(f"{'over prose':44} {'figures':>8} {'times':>8}")
    dear = 0
    for name, text in hostile_texts().items():
        if names and not name.startswith(names):
            continue
        ratio = cost_of(text).over(plain)
        is_dear = max(ratio) > DEAREST
        dear += is_dear
        print(f"{name:44} {ratio.figures:8.2f} {ratio.times:8.2f}{'  TOO DEAR' if is_dear else ''}")
    print(f"{dear} above {DEAREST:g} times prose")
    return 1 if dear else 0


def prose_text() -> str:
    """Return ordinary prose of the full length: the sentences of the sample case, again and again."""
    lengths = 0

    def fits(sentence: str) -> bool:
        nonlocal lengths
        lengths += len(sentence) + 2
        return lengths <= LENGTH

    return "\n\n".join(takewhile(fits, cycle(sample_sentences())))


def hostile_texts() -> dict[str, str]:
    """Return the hostile texts: each part without end, each part among words, and some of their own."""
    texts = {name: _repeated(part) for name, part in REPEATED.items()}
    # A run of figures without words is passed over as a table: among words each of them is read.
    texts |= {
        f"{name}, among words": _repeated(part * (SHORT_RUN // len(part) + 1) + WORDS)
        for name, part in REPEATED.items()
    }
    texts["digits without a blank"] = "7" * LONGEST_WORD
    texts["letters of all kinds without a blank"] = "aZé漢字" * (LONGEST_WORD // 5)
    texts["zeros before a point"] = "0." + "0" * LONGEST_WORD
    texts["one long number with commas"] = "1" + ",000" * (LONGEST_WORD // 4)
    texts["counting with dashes"] = _filled(lambda number: f"{number}-")
    texts["counting with blanks"] = _filled(lambda number: f"{number} ")
    texts["counting days of May"] = _filled(lambda number: f"May {number % 31 + 1}, ")
    texts["dates with slashes"] = _filled(lambda number: f"{number % 12 + 1}/{number % 28 + 1}/2011 ")
    texts["dates without a blank"] = _filled(lambda number: f"{number % 12 + 1}/{number % 28 + 1}/2011")
    texts["opening brackets, then closing"] = "(" * (LENGTH // 2) + "5)" + ")" * (LENGTH // 2)
    return texts


def _repeated(part: str) -> str:
    return (part * (LENGTH // len(part) + 1))[:LENGTH]


def _filled(part: Callable[[int], str]) -> str:
    """Return the parts of 1, 2, 3 and so on, to the full length."""
    parts, length = [], 0
    for number in count(1):
        parts.append(part(number))
        length += len(parts[-1])
        if length >= LENGTH:
            return "".join(parts)[:LENGTH]
    raise AssertionError


def cost_of(text: str) -> Cost:
    """Return what a text costs a byte, its sentences found beforehand."""
    costs = [_cost(text[run:]) for run in range(RUNS)]  # no run finds what the one before it has cached
    return Cost(min(cost.figures for cost in costs), min(cost.times for cost in costs))


def _cost(text: str) -> Cost:
    from claims.figures.quantity import find_quantities
    from claims.times.when import find_times_in_order

    sentences = find_sentences(text, Span(0, len(text)))
    size = len(text.encode())
    start = time.process_time()
    for sentence in sentences:
        find_quantities(text, sentence)
    middle = time.process_time()
    find_times_in_order(text, sentences, reference=_REFERENCE)
    return Cost((middle - start) / size, (time.process_time() - middle) / size)


if __name__ == "__main__":
    sys.exit(main())
