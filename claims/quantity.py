"""Figures of a sentence as quantities: number, bound, unit or currency, what is counted, stated conversions."""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Quantity
from sources.span import Span


def find_quantities(text: str, sentence: Span, *, countries: Sequence[str] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of one sentence, in order.

    Args:
        text: the stored text.
        sentence: the stretch to read.
        countries: ISO 3166 alpha-2 codes that the passage speaks of, most likely first; they settle "pesos".
    """
    raise NotImplementedError
