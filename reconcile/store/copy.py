"""Copy a store while others write to it, and put a copy in its place; what was there is kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from reconcile.errors import StoreError
from reconcile.export.durable import sync_folder
from reconcile.source_folder import read_regular_file
from reconcile.store.engine import open_store, reading
from reconcile.store.records import load_documents
from sources.document import SourceId, source_id
from sources.errors import SourceError


def copy_store(store: Path, copy: Path) -> None:
    """Write a consistent copy of `store`; raises `StoreError` where `copy` exists or cannot be written."""
    if copy.exists():
        raise StoreError(f"{copy}: exists already; name a new file")
    part = copy.with_name(f".{copy.name}.part")
    try:
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(store)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        part.rename(copy)
        sync_folder(copy.parent)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{copy}: cannot be written ({error}); nothing was changed") from error


def restore_store(copy: Path, store: Path) -> Path | None:
    """Put `copy` in the place of `store`; return where the former one is kept, None without one."""
    open_store(copy).dispose()  # refuses what is no store, before anything moves
    try:
        store.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreError(f"{store.parent}: cannot be made ({error.strerror}); check its rights") from error
    incoming = store.with_name(f".{store.name}.incoming")
    incoming.unlink(missing_ok=True)
    copy_store(copy, incoming)
    kept = _set_aside(store) if store.exists() else None
    incoming.replace(store)
    sync_folder(store.parent)
    return kept


def missing_sources(copy: Path, folder: Path) -> list[str]:
    """Return the file names of a copy's sources that do not lie in the folder as they were read."""
    engine = open_store(copy)
    with reading(engine, copy) as connection:
        documents = load_documents(connection)
    engine.dispose()
    return [
        document.source.file
        for document in documents
        if not _lies_in(folder, document.source.file, document.source.id)
    ]


def _lies_in(folder: Path, name: str, source: SourceId) -> bool:
    try:
        return source_id(read_regular_file(folder / name)) == source
    except SourceError:
        return False


def _set_aside(store: Path) -> Path:
    """Rename a store with its journal, which without it would be played into the next file of that name."""
    kept = _free_name(store)
    for suffix in ("-journal", "-wal", "-shm"):
        beside = store.with_name(store.name + suffix)
        if beside.exists():
            beside.rename(kept.with_name(kept.name + suffix))
    store.rename(kept)
    return kept


def _free_name(store: Path) -> Path:
    number = 1
    while (kept := store.with_name(f"{store.stem}-before-restore-{number}{store.suffix}")).exists():
        number += 1
    return kept
