"""Read plain text and Markdown: the bytes are the text, nothing is rendered or dropped."""

from __future__ import annotations

from typing import NamedTuple

from sources.decode import decode
from sources.formats import media_type, refuse_binary, refuse_markup


class PlainText(NamedTuple):
    """The stored text of a source, its media type, its encoding and whether that was guessed."""

    text: str
    media_type: str
    encoding: str
    is_guess: bool


def read_plain(content: bytes, *, file: str) -> PlainText:
    """Return the text of a plain text or Markdown file.

    Raises:
        UnsupportedFormatError: the content is of another format.
    """
    refuse_binary(content, file=file)
    decoded = decode(content, file=file)
    refuse_markup(decoded.text, file=file)
    return PlainText(decoded.text, media_type(decoded.text, file=file), decoded.encoding, decoded.is_guess)
