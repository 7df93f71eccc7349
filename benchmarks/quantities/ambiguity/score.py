"""Score how the reader settles, keeps or leaves open the ambiguous units and currencies of a labelled file.

    python -m benchmarks.quantities.ambiguity.score FILE

FILE is JSON lines as README.md describes them. A case is right when `settled` gives its one code and no
other, and when `both` and `open` keep every code of their list and settle none.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from claims.claim import Quantity
from claims.figures.quantity import find_quantities
from sources.span import Span

KINDS = ("settled", "both", "open")


class Read(NamedTuple):
    """The units and currencies that a figure was read as."""

    unit: frozenset[str]
    currency: frozenset[str]


def main() -> None:
    """Print the share of each kind that is right, then the cases that are not."""
    cases = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    read = [read_case(case) for case in cases]
    right = [is_right(case, one) for case, one in zip(cases, read, strict=True)]
    totals = Counter(case["expected"] for case in cases)
    good = Counter(case["expected"] for case, one in zip(cases, right, strict=True) if one)
    for kind in KINDS:
        print(f"{kind:8} {good[kind]:3} of {totals[kind]:3} right")
    print(f"{'all':8} {sum(good.values()):3} of {len(cases):3} right")
    for case, one, is_good in zip(cases, read, right, strict=True):
        if not is_good:
            wanted = [*case.get("unit", ()), *case.get("currency", ())]
            print(f"{case['id']} {case['surface']!r}: {case['expected']} {wanted}, read as {_shown(one)}")


def read_case(case: Mapping[str, str]) -> Read | None:
    """Return what the figure of a case is read as; None where it is not found."""
    text = case["text"]
    start = text.index(case["surface"])
    place = Span(start, start + len(case["surface"]))
    found = find_quantities(text, Span(0, len(text)), countries=tuple(case.get("countries", ())))
    figure = next((one for one in found if one.span.overlap(place)), None)
    return None if figure is None else Read(frozenset(_units(figure)), frozenset(_currencies(figure)))


def is_right(case: Mapping[str, str], read: Read | None) -> bool:
    """Tell whether a reading is what the label asks for."""
    if read is None:
        return False
    unit, currency = frozenset(case.get("unit", ())), frozenset(case.get("currency", ()))
    if case["expected"] == "settled":
        return (read.unit, read.currency) == (unit, currency)
    return unit <= read.unit and currency <= read.currency and len(read.unit | read.currency) > 1


def _units(figure: Quantity) -> Iterator[str]:
    yield from figure.unit_alternatives
    if figure.unit is not None:
        yield figure.unit


def _currencies(figure: Quantity) -> Iterator[str]:
    yield from figure.currency_alternatives
    if figure.currency is not None:
        yield figure.currency


def _shown(read: Read | None) -> str:
    return "nothing" if read is None else ", ".join(sorted(read.unit | read.currency))


if __name__ == "__main__":
    main()
