"""From a file or its bytes to a document: the one door into this package.

The format is told by content, the text is decoded once, another language than English is refused, and the text is
cut into passages. It refuses links, devices and files above the limit; it never changes what it reads.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from sources.document import Document, Source, source_id
from sources.errors import EmptySourceError, UnreadableSourceError
from sources.language import refuse_foreign
from sources.readers.plain import read_plain
from sources.segment import segment

MAX_BYTES = 20_000_000  # a book of text has one million; larger files are dumps, not documents


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What a source may cost: `max_bytes` of content."""

    max_bytes: int = MAX_BYTES


DEFAULT_LIMITS = ReadLimits()


def read_source(
    path: Path, *, limits: ReadLimits = DEFAULT_LIMITS, retrieved_at: str | None = None
) -> Document:
    """Return the document in the file at `path`.

    Args:
        path: a regular file; links are refused.
        limits: what the file may cost.
        retrieved_at: when the file was got, ISO 8601 in UTC.

    Raises:
        UnreadableSourceError: the file cannot be opened, is not a regular file, or is too large.
        UnsupportedFormatError: there is no reader for its content.
        EmptySourceError: it holds no text.
        UnreadLanguageError: its text is not English.
    """
    # a name that is no UTF-8 would break every export that prints it
    file = os.fsencode(path.name).decode("utf-8", "replace")
    return read_bytes(_read_regular(path, limits), file=file, retrieved_at=retrieved_at)


def read_bytes(content: bytes, *, file: str, retrieved_at: str | None = None) -> Document:
    """Return the document that `content` holds; the same bytes and name give the same document.

    Args:
        content: the bytes of a file.
        file: its name without folders.
        retrieved_at: when it was got, ISO 8601 in UTC.

    Raises:
        UnsupportedFormatError: there is no reader for this content.
        EmptySourceError: it holds no text.
        UnreadLanguageError: its text is not English.
    """
    if not content:
        raise EmptySourceError(f"{file}: found no bytes, wanted text; get the document again")
    plain = read_plain(content, file=file)
    if not plain.text.strip():
        raise EmptySourceError(f"{file}: found only blanks, wanted text; get the document again")
    refuse_foreign(plain.text, file=file)
    bare = Source(
        id=source_id(content),
        file=file,
        media_type=plain.media_type,
        text=plain.text,
        encoding=plain.encoding,
        encoding_guessed=plain.is_guess,
        retrieved_at=retrieved_at,
    )
    return segment(bare)


def _read_regular(path: Path, limits: ReadLimits) -> bytes:
    flags = (
        os.O_RDONLY
        | getattr(os, "O_NOFOLLOW", 0)
        | getattr(os, "O_NONBLOCK", 0)
        | getattr(os, "O_CLOEXEC", 0)
    )
    try:
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise UnreadableSourceError(
            f"{path}: found {error.strerror or error}, wanted a readable file that is no link; "
            f"check the path and its permissions"
        ) from error
    with os.fdopen(descriptor, "rb") as opened:
        status = os.fstat(opened.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableSourceError(
                f"{path}: found no regular file, wanted a document; give the documents themselves"
            )
        content = opened.read(limits.max_bytes + 1) if status.st_size <= limits.max_bytes else None
    if content is None or len(content) > limits.max_bytes:
        raise UnreadableSourceError(
            f"{path}: found more than {limits.max_bytes:,} bytes ({status.st_size:,}), wanted no more than that; "
            f"split the document"
        )
    return content
