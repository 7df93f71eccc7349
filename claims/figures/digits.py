"""Digits with their separators as exact decimals: "35,000", "1.200.000", "1,20,000", "2,5", "1.234,5"."""

from __future__ import annotations

import re
from decimal import Decimal

MOST_DIGITS = 30  # longer runs are codes or attacks, and Decimal work grows with them
_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}"
)
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d{1,2}")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def parse_digits(text: str) -> Decimal | None:
    """Return the value of digits with separators; None where they are no number ("1.2.3", "22,24")."""
    if len(text) > MOST_DIGITS:
        return None
    if text.isascii() and text.isdigit():
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        grouped = text.replace(",", "")
        return Decimal(grouped.replace(".", "") if grouped.count(".") > 1 else grouped)
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _DECIMAL_COMMA.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return None
