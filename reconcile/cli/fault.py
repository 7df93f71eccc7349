"""Keep the details of a fault in a file, so that the terminal shows one line."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from reconcile.layout import SETTINGS_FILE
from reconcile.version import tool_name


def log_fault(error: BaseException, words: Sequence[str]) -> Path:
    """Write the traceback under the case in hand, else the system's temporary folder; return the file."""
    folder = _log_folder(words)
    details = "".join(traceback.format_exception(error))
    with tempfile.NamedTemporaryFile(
        "w",
        prefix="reconcile-fault-",
        suffix=".log",
        dir=folder,
        delete=False,
        encoding="utf-8",
        errors="replace",
    ) as log:
        log.write(f"{tool_name()}\n{' '.join(words)}\n\n{details}")
    return Path(log.name)


def _log_folder(words: Sequence[str]) -> Path | None:
    here = Path.cwd()
    named = [Path(value) for word, value in pairwise(words) if word == "--case"]
    for folder in (*named, here, *here.parents):
        store = folder / ".reconcile"
        if (folder / SETTINGS_FILE).is_file() and store.is_dir():
            return store
    return None
