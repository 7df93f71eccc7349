"""Open the store's file: journal mode by engine version, locks taken early, every error in plain words.

Engines before 3.51.3 can corrupt a WAL file with two writers, so they get the rollback journal. There FULL
does not sync the folder after the commit's unlink, hence EXTRA.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event, exc, insert
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from reconcile.errors import BusyStoreError, DamagedStoreError, NewerStoreError, StoreError
from reconcile.export.durable import sync_folder
from reconcile.store.schema import SCHEMA_VERSION, meta_table, metadata

WAL_IS_SOUND_SINCE = (3, 51, 3)
BUSY_TIMEOUT_MS = 20_000


class Durability(NamedTuple):
    """How the engine keeps a commit: journal mode and synchronous level."""

    journal_mode: str
    synchronous: str


def durability_for(version: tuple[int, int, int]) -> Durability:
    """Return the journal mode and level under which an engine of `version` loses no commit."""
    return Durability("WAL", "FULL") if version >= WAL_IS_SOUND_SINCE else Durability("DELETE", "EXTRA")


def create_store(file: Path, *, tool: str) -> Engine:
    """Make the store's file with an empty schema, whole or not at all; `FileExistsError` if it exists."""
    if file.exists():
        raise FileExistsError(errno.EEXIST, "exists already", str(file))
    part = file.with_name(f".{file.name}.new")
    part.unlink(missing_ok=True)
    with writing(_engine(part), part) as connection:
        metadata.create_all(connection)
        values = {"schema_version": str(SCHEMA_VERSION), "revision": "0", "created_by": tool}
        rows = [{"key": key, "value": value} for key, value in values.items()]
        connection.execute(insert(meta_table), rows)
    part.rename(file)
    sync_folder(file.parent)
    return _engine(file)


def open_store(file: Path) -> Engine:
    """Open an existing store; a newer or foreign file is refused before a byte of it changes."""
    if not file.is_file():
        raise StoreError(
            f"{file}: no store here, it is lost; make a new one: reconcile init {file.parent.parent}"
        )
    version = _read_schema_version(file)
    if version > SCHEMA_VERSION:
        raise NewerStoreError(
            f"{file}: schema version {version}, known here: {SCHEMA_VERSION}; use the newer reconcile"
        )
    return _engine(file)


@contextmanager
def reading(engine: Engine, file: Path) -> Iterator[Connection]:
    """Yield a connection with one consistent view of the store."""
    with _plain_errors(file), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine, file: Path) -> Iterator[Connection]:
    """Yield a connection that holds the write lock from its first statement; commits at the end."""
    with _plain_errors(file), engine.execution_options(write=True).begin() as connection:
        yield connection


def _engine(file: Path) -> Engine:
    # NullPool: no connection outlives its block, so a fork or a thread never shares one.
    engine = create_engine(f"sqlite:///{file.resolve()}", poolclass=NullPool)
    wanted = durability_for(sqlite3.sqlite_version_info[:3])

    @event.listens_for(engine, "connect")
    def _configure(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # SQLAlchemy's `begin` below opens transactions, not the driver
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout={BUSY_TIMEOUT_MS}",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "cell_size_check=ON",
            f"journal_mode={wanted.journal_mode}",
            f"synchronous={wanted.synchronous}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        is_write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")

    return engine


def _read_schema_version(file: Path) -> int:
    try:
        try:
            return _select_schema_version(file, mode="ro")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):
                raise
            # a writer was killed in its commit: what it left half done is rolled back before anyone reads
            return _select_schema_version(file, mode="rw")
    except (sqlite3.DatabaseError, UnicodeDecodeError, TypeError, ValueError) as error:
        if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
            raise BusyStoreError(f"{file}: another process holds the store; try again") from error
        raise DamagedStoreError(
            f"{file}: not a store of reconcile, or a damaged one ({error}); restore it from a backup"
        ) from error


def _select_schema_version(file: Path, *, mode: str) -> int:
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode={mode}", uri=True)) as connection:
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        row = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
        return int(row[0])


@contextmanager
def _plain_errors(file: Path) -> Iterator[None]:
    try:
        yield
    except exc.DBAPIError as error:
        raise _translated(file, str(error.orig)) from error
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _translated(file, str(error)) from error


def _translated(file: Path, reason: str) -> StoreError:
    lowered = reason.lower()
    if "locked" in lowered or "busy" in lowered:
        return BusyStoreError(f"{file}: another process holds the store ({reason}); try again")
    if "full" in lowered:
        return StoreError(f"{file}: the disk is full; nothing was changed; make room and try again")
    if "readonly" in lowered or "unable to open" in lowered:
        return StoreError(f"{file}: cannot be written ({reason}); check its permissions and medium")
    if "i/o error" in lowered:
        return StoreError(f"{file}: the medium failed ({reason}); nothing was changed; check the disk")
    return DamagedStoreError(f"{file}: damaged ({reason}); run `reconcile verify` and restore a backup")
