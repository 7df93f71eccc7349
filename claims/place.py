"""Places named in a text, as ISO 3166 country codes where they are countries, with demonyms and metonyms."""

from __future__ import annotations

from typing import NamedTuple

from sources.span import Span


class PlaceMention(NamedTuple):
    """A place named in the text: `code` is an ISO 3166 alpha-2 code, or None where only the name is known."""

    span: Span
    name: str
    code: str | None


def find_places(text: str, span: Span) -> tuple[PlaceMention, ...]:
    """Return the places named inside `span`, in order."""
    raise NotImplementedError
