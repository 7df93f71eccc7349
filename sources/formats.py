"""Formats told by content: binary by its first bytes, markup by how it opens, Markdown by its marks."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from sources.errors import UnsupportedFormatError, WordListError
from sources.table import read_table

_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|\|[ :|-]*-{3,}[ :|-]*\|\s*$|```)|\]\((?:https?|/|#)|\*\*[^\s*]", re.MULTILINE
)
MARKDOWN_MARKS = 2  # one `# ` or `**` may stand in any text
_LOOKED_AT = 50_000  # characters: marks of Markdown stand all over a document
_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")


class Format(BaseModel):
    """A binary format that is not read: `magic` (hexadecimal) stands at byte `offset`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    magic: str
    offset: int = 0
    advice: str


class Markup(BaseModel):
    """A textual format that is not read, told by what it `opens` with, lower case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    opens: tuple[str, ...]
    advice: str


class _FormatFile(BaseModel):
    """The schema of data/formats.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    formats: tuple[Format, ...]
    markup: tuple[Markup, ...]


def refuse_binary(content: bytes, *, file: str) -> None:
    """Raise UnsupportedFormatError when the first bytes are those of a known format that is not text."""
    for known in _known_formats().formats:
        magic = bytes.fromhex(known.magic)
        if content.startswith(magic, known.offset) and not _is_prose(content, magic):
            raise _unsupported(file, known.name, known.advice)


def refuse_markup(text: str, *, file: str) -> None:
    """Raise UnsupportedFormatError when the text opens like HTML, XML, JSON, LaTeX or an e-mail message."""
    opening = text[:4096].lstrip().lower()
    while opening.startswith("<!--") and "-->" in opening:
        opening = opening.partition("-->")[2].lstrip()
    for known in _known_formats().markup:
        if opening.startswith(known.opens):
            raise _unsupported(file, known.name, known.advice)


def media_type(text: str, *, file: str) -> str:
    """Return `text/markdown` or `text/plain`, by the marks of the text, then by the file's name."""
    if file.lower().endswith(_SUFFIXES):
        return "text/markdown"
    marks = _MARKDOWN.finditer(text, 0, min(len(text), _LOOKED_AT))
    found = sum(1 for _, _ in zip(range(MARKDOWN_MARKS), marks, strict=False))
    return "text/markdown" if found >= MARKDOWN_MARKS else "text/plain"


def _is_prose(content: bytes, magic: bytes) -> bool:
    """Tell whether a magic of a few letters merely begins a text ("BZhou said")."""
    return len(magic) <= 4 and magic.isalnum() and content[:64].isascii() and b"\x00" not in content[:64]


def _unsupported(file: str, name: str, advice: str) -> UnsupportedFormatError:
    return UnsupportedFormatError(f"{file}: found {name}, wanted plain text or Markdown; {advice}")


@cache
def _known_formats() -> _FormatFile:
    return read_table(files("sources") / "data" / "formats.toml", _FormatFile, WordListError)
