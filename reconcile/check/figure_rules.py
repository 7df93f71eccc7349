"""The rule about figures: as far as a ledger alone can show, a figure is the one that its quote prints.

Nothing is extracted again. Words that reckon ("dozen", "half", "a third") are left to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cache

from claims.figures.number_words import number_words
from reconcile.check.claim_rules import cut_words
from reconcile.check.finding import Finding
from reconcile.check.rule import Subject
from reconcile.ledger import LedgerClaim, LedgerQuantity

_DIGITS = re.compile(r"[0-9][0-9,.]{0,60}")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_DIGITS = 60  # of a bound; no figure of an honest ledger comes near


def find_unprinted_figures(subject: Subject) -> Iterator[Finding]:
    """RC110: the words of a figure are not in the quote, or its bounds are not the digits of those words."""
    for claim in subject.ledger.claims:
        problem = "" if claim.quantity is None else _problem(claim.quantity, claim)
        if problem:
            yield Finding(
                rule="RC110",
                message=problem,
                path=subject.ledger.name,
                line=claim.line,
                claim=claim.id,
                span=claim.spans[0] if claim.spans else None,
            )


def _problem(quantity: LedgerQuantity, claim: LedgerClaim) -> str:
    raw = " ".join(quantity.raw.split())
    if not raw or raw not in " ".join(" ".join(claim.quote).split()):
        return f"the figure's words {cut_words(raw)} do not stand in the quote"
    bounds = [bound for bound in (quantity.low, quantity.high) if bound is not None]
    values = [_decimal(bound) for bound in bounds]
    if None in values:
        return f"the figure's bounds {', '.join(map(cut_words, bounds))} are no decimal numbers"
    if len(bounds) == 2 and Decimal(bounds[0]) > Decimal(bounds[1]):
        return f"the figure's lower bound {bounds[0]} is above its upper bound {bounds[1]}"
    printed = _DIGITS.findall(raw)
    is_one_value = len(set(bounds)) == 1
    if not bounds or not printed or (len(printed) > 1 and is_one_value) or _reckons(raw):
        return ""
    if {_significant(bound) for bound in bounds}.isdisjoint(map(_significant, printed)):
        return f"the figure is {' to '.join(dict.fromkeys(bounds))}, and its words say {cut_words(raw)}"
    return ""


def _decimal(bound: str) -> Decimal | None:
    try:
        value = Decimal(bound) if len(bound) <= _MOST_DIGITS else None
    except InvalidOperation:
        return None
    return value if value is not None and value.is_finite() else None


def _significant(digits: str) -> str:
    """Return the digits that a magnitude ("million") and a thousands sign do not change."""
    return re.sub(r"[^0-9]", "", digits).strip("0")


def _reckons(raw: str) -> bool:
    """Tell whether words or signs beside the digits make another number of them."""
    return (
        "/" in raw
        or any(not char.isascii() and char.isnumeric() for char in raw)
        or not (_reckoning_words().isdisjoint(_WORD.findall(raw.casefold())))
    )


@cache
def _reckoning_words() -> frozenset[str]:
    words = number_words()
    scales = {word for word, scale in words.scale.items() if _significant(str(scale)) != "1"}
    return frozenset(
        {
            *words.small, *words.tens, *words.denominator, *words.vague, *words.vague_times, *words.multiple,
            *scales, "half", "quarter",
        }
    )  # fmt: skip
