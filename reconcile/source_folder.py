"""The folder of a case that holds the documents as they came: add one, never change one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from reconcile.export.durable import sync_folder
from sources.document import Document, SourceId, source_id
from sources.errors import UnreadableSourceError

_SHORT = 8  # hexadecimal digits of a source id that tell two files of one name apart


def read_regular_file(path: Path, *, limit: int | None = None) -> bytes:
    """Return the bytes of a regular file, `limit` at most; a link, pipe or folder is refused.

    Raises:
        UnreadableSourceError: it is no such file, is larger, or cannot be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadableSourceError(f"{path}: not a regular file; copy its content to one")
            if limit is not None and os.fstat(stream.fileno()).st_size > limit:
                raise UnreadableSourceError(f"{path}: larger than {limit:,} bytes; split the document")
            return stream.read() if limit is None else stream.read(limit)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnreadableSourceError(
                f"{path}: a symbolic link; name the file or folder that it leads to"
            ) from error
        raise UnreadableSourceError(
            f"{path}: cannot be read ({error.strerror}); check path and rights"
        ) from error


def keep_source(folder: Path, name: str, content: bytes) -> Path:
    """Copy `content` into `folder` under `name`, with a part of its hash where other content is called so.

    The file is complete or absent after a crash, and a file that is there is never touched.
    """
    for candidate in _candidates(folder, name, source_id(content)):
        if candidate.exists() or candidate.is_symlink():
            if _holds(candidate, content):
                return candidate
        elif _create(candidate, content):
            return candidate
    raise UnreadableSourceError(f"{folder / name}: every name for this content is taken; tidy the folder")


def stray_notes(folder: Path, documents: Sequence[Document]) -> Iterator[str]:
    """Say how many files of the folder are not in the store: an ingest was cut short, or one waits."""
    known = {document.source.file for document in documents}
    files = (file for file in folder.iterdir() if file.is_file()) if folder.is_dir() else ()
    stray = sorted(file.name for file in files if not file.name.startswith(".") and file.name not in known)
    if stray:
        yield (
            f"{len(stray)} files in {folder} are not in the store, the first {stray[0]!r}; "
            f"read them: reconcile ingest {folder}"
        )


def _candidates(folder: Path, name: str, source: SourceId) -> tuple[Path, ...]:
    plain = folder / name
    return (plain, *(plain.with_stem(f"{plain.stem}-{source[:length]}") for length in (_SHORT, len(source))))


def _holds(file: Path, content: bytes) -> bool:
    with contextlib.suppress(UnreadableSourceError):
        return read_regular_file(file) == content
    return False


def _create(file: Path, content: bytes) -> bool:
    """Make `file` at once with its whole content; False where another process was first."""
    part = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _link(part, file)
    except FileExistsError:
        return False
    finally:
        part.unlink(missing_ok=True)
    sync_folder(file.parent)
    return True


def _link(part: Path, file: Path) -> None:
    """Give `part` its final name without replacing a file, as far as the file system can promise that."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if file.exists():
            raise FileExistsError(file) from None
        part.rename(file)
