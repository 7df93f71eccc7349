"""From a file or its bytes to a document: the one door into this package.

The format is told by content, the text is decoded once, a language other than English is refused, and the
text is cut into passages. Links, devices and files above the limit are refused; nothing read is changed.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from sources.document import Document, Source, source_id
from sources.errors import EmptySourceError, UnreadableSourceError
from sources.language import refuse_foreign
from sources.outlets import OutletRegister, current_register, using_register
from sources.readers.plain import read_plain
from sources.segments.segment import segment

MAX_BYTES = 20_000_000  # a book of text has one million; larger files are dumps, not documents
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What a source may cost: `max_bytes` of content."""

    max_bytes: int = MAX_BYTES


DEFAULT_LIMITS = ReadLimits()


def read_source(
    path: Path,
    *,
    limits: ReadLimits = DEFAULT_LIMITS,
    retrieved_at: str | None = None,
    register: OutletRegister | None = None,
) -> Document:
    """Return the document in the file at `path`.

    Args:
        path: a regular file; links are refused.
        limits: what the file may cost.
        retrieved_at: when the file was got, ISO 8601 in UTC.
        register: the outlets to tell voices by; None for the package's own.

    Raises:
        UnreadableSourceError: the file cannot be opened, is not a regular file, or is too large.
        UnsupportedFormatError: there is no reader for its content.
        EmptySourceError: it holds no text.
        UnreadLanguageError: its text is not English.
    """
    # a name that is no UTF-8 would break every export that prints it
    file = os.fsencode(path.name).decode("utf-8", "replace")
    content = _read_regular(path, limits)
    return read_bytes(content, file=file, retrieved_at=retrieved_at, register=register)


def read_bytes(
    content: bytes, *, file: str, retrieved_at: str | None = None, register: OutletRegister | None = None
) -> Document:
    """Return the document that `content` holds; the same bytes and name give the same document.

    Args:
        content: the bytes of a file.
        file: its name without folders.
        retrieved_at: when it was got, ISO 8601 in UTC.
        register: the outlets to tell voices by; None for the package's own.

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
    with using_register(register or current_register()):
        return segment(bare)


def _read_regular(path: Path, limits: ReadLimits) -> bytes:
    # without O_NONBLOCK the opening of a named pipe would wait for a writer
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"):
        flags |= getattr(os, name, 0)
    try:
        descriptor = os.open(path, flags)
        try:
            return _read_descriptor(descriptor, path, limits)
        finally:
            os.close(descriptor)
    except OSError as error:
        found = "a link" if error.errno == errno.ELOOP else error.strerror or str(error)
        raise UnreadableSourceError(
            f"{path}: found {found!r}, wanted a readable file; check the path and its permissions"
        ) from error


def _read_descriptor(descriptor: int, path: Path, limits: ReadLimits) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableSourceError(
            f"{path}: found no regular file, wanted a document; give the documents themselves"
        )
    content = bytearray()
    while len(content) <= limits.max_bytes:
        chunk = os.read(descriptor, min(_CHUNK, limits.max_bytes + 1 - len(content)))
        if not chunk:
            return bytes(content)
        content += chunk
    raise UnreadableSourceError(
        f"{path}: found {max(status.st_size, len(content)):,} bytes, wanted no more than "
        f"{limits.max_bytes:,}; split the document or raise the limit"
    )
