"""A time expression as its form found it, before anybody says what it means."""

from __future__ import annotations

from typing import NamedTuple


class TimeMatch(NamedTuple):
    """A time expression found: half-open offsets, the form that found it, and its parts by name."""

    start: int
    end: int
    form: str
    parts: dict[str, str]
