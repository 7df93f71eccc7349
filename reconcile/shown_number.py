"""Figures as people read them: thousands apart, and no digits that nobody printed."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

EXTRA_DIGITS = 3  # significant digits beyond those printed: more come of a conversion, not of the source
_LONGEST = 30  # digits of a whole number that are still worth writing out


def shown_number(value: Decimal, printed: str) -> str:
    """Return a figure for a reader; whole digits are never rounded.

    Args:
        value: the figure.
        printed: the words that it was read from; their digits say how exact it can be.
    """
    if not value.is_finite() or value.adjusted() > _LONGEST:
        return str(value)
    significant = sum(char.isdecimal() for char in printed) + EXTRA_DIGITS
    places = max(0, significant - 1 - value.adjusted())
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > places:
        value = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
