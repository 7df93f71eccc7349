"""Write a file so that a crash or a power cut leaves the old one or the new one, never a part of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_durably(file: Path, content: bytes) -> None:
    """Replace `file` by `content`: written beside it, synced, renamed, and the folder synced."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name[:60]}.", suffix=".part", dir=file.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(_mode_of(file))
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make renames inside `folder` survive a power cut, where the system lets a folder be synced."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mode_of(file: Path) -> int:
    """Return the mode of the file replaced; else what a plain `open` would give."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
