"""Safe words with a role: the one door through which a document's text reaches a screen.

A fragment says what its words are for, not how they look; the widgets turn roles into styles, and the line
mode prints them bare. Text is made safe here, once, so that nothing behind this door can forget to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from reconcile.safe_text import safe_text

Role = Literal["plain", "mark", "key", "dim", "heading", "strong", "warning"]


class Fragment(NamedTuple):
    """Words that are safe to show, and what they are for. Make them with `words`."""

    text: str
    role: Role = "plain"


Line = tuple[Fragment, ...]


def words(text: str, role: Role = "plain") -> Fragment:
    """Return `text` as it may be shown: one visible code point for each of its code points."""
    return Fragment(safe_text(text), role)


def line(*parts: Fragment | str) -> Line:
    """Return one line of fragments; bare strings become plain ones."""
    return tuple(words(part) if isinstance(part, str) else part for part in parts)


def plain_text(lines: Iterable[Line]) -> str:
    """Return the lines as text without roles."""
    return "\n".join("".join(fragment.text for fragment in fragments) for fragments in lines)
