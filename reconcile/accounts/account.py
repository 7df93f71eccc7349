"""An account of one reading: its words, and one named step after another, as lines or as data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reconcile.accounts.hop_account import HopAccount
from reconcile.accounts.step import SAID, Step
from sources.span import Span

WIDTH = 80  # columns: the narrowest terminal that screens are made for
_INSETS = (2, 5)  # of the steps of an account, and of those of a hop


class Account(NamedTuple):
    """How one stretch of words was read.

    Attributes:
        kind: what it was read as ("figure", "time", "rate").
        words: the exact words, on one line.
        span: where they stand, in code points of the text; None where only the record is left.
        record: the fields of the record that was read.
        steps: what was read, in the order an analyst asks for it; a name may come twice.
        chain: the hops to whoever says the words, outermost first, where the account is of something said.
    """

    kind: str
    words: str
    span: Span | None
    record: Mapping[str, object]
    steps: tuple[Step, ...]
    chain: tuple[HopAccount, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield the account as lines, the words first."""
        yield f"{self.kind}: “{self.words}”"
        if self.span is not None:
            yield Step("place", f"code points {self.span.start}-{self.span.end}").line(2)
        for step in self.steps:
            yield step.line(2)
        for depth, hop in enumerate(self.chain, start=1):
            yield from hop.lines(depth)

    def data(self) -> dict[str, object]:
        """Return the account as plain data: the steps by name, those of one name as a list."""
        steps: dict[str, object] = {}
        for name in dict.fromkeys(step.name for step in self.steps):
            said = [step.said for step in self.steps if step.name == name]
            steps[name] = said[0] if len(said) == 1 else said
        span = None if self.span is None else [self.span.start, self.span.end]
        account: dict[str, object] = {
            "kind": self.kind, "words": self.words, "span": span, "record": self.record, "steps": steps,
        }  # fmt: skip
        return account | {"chain": [hop.data() for hop in self.chain]} if self.chain else account


def wrapped(line: str) -> list[str]:
    """Return a line cut at blanks to the width of a terminal, what follows further in than its start."""
    inset = len(line) - len(line.lstrip())
    is_step = inset in _INSETS and line[SAID - 1 : SAID] == " " and line[inset : inset + 1].isalpha()
    hanging = " " * (SAID if is_step else inset + 4)
    cut = textwrap.wrap(
        line, WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )
    return cut or [""]
