"""The store is opened so that no acknowledged commit is lost, and a file of another make is left alone."""

from __future__ import annotations

import hashlib
import signal
import sqlite3
import subprocess
import sys

import pytest
from sqlalchemy import text

from reconcile.errors import BusyStoreError, DamagedStoreError, NewerStoreError, StoreError
from reconcile.store import engine as engine_module
from reconcile.store.engine import Durability, create_store, durability_for, open_store, reading, writing

# A cache of a few pages makes the engine write to the file, and so keep a journal, before the commit.
KILLED_IN_COMMIT = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=2")
connection.execute("BEGIN IMMEDIATE")
rows = [(f"half {number}", "x" * 900) for number in range(200)]
connection.executemany("INSERT INTO meta VALUES (?, ?)", rows)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(
    ("version", "durability"),
    [
        ((3, 37, 0), Durability("DELETE", "EXTRA")),
        ((3, 40, 1), Durability("DELETE", "EXTRA")),
        ((3, 51, 2), Durability("DELETE", "EXTRA")),
        ((3, 51, 3), Durability("WAL", "FULL")),
        ((3, 52, 0), Durability("WAL", "FULL")),
        ((4, 0, 0), Durability("WAL", "FULL")),
    ],
)
def test_wal_is_used_only_where_the_engine_keeps_it_sound(version, durability):
    assert durability_for(version) == durability


def test_every_connection_has_the_journal_and_the_level_of_its_engine(tmp_path):
    file = tmp_path / "case.db"
    engine = create_store(file, tool="t")
    wanted = durability_for(sqlite3.sqlite_version_info[:3])

    for opened in (engine, open_store(file)):
        with reading(opened, file) as connection:
            mode = connection.execute(text("PRAGMA journal_mode")).scalar()
            level = connection.execute(text("PRAGMA synchronous")).scalar()
            keys = connection.execute(text("PRAGMA foreign_keys")).scalar()

        assert mode.upper() == wanted.journal_mode
        assert level == {"FULL": 2, "EXTRA": 3}[wanted.synchronous]
        assert keys == 1


def test_a_writer_holds_the_lock_before_it_reads(tmp_path, monkeypatch):
    monkeypatch.setattr(engine_module, "BUSY_TIMEOUT_MS", 1)
    file = tmp_path / "case.db"
    engine = create_store(file, tool="t")

    with writing(engine, file), pytest.raises(BusyStoreError, match="another process"), writing(engine, file):
        pass


def test_what_fails_inside_a_write_leaves_nothing(tmp_path):
    file = tmp_path / "case.db"
    engine = create_store(file, tool="t")

    with pytest.raises(StoreError), writing(engine, file) as connection:
        connection.execute(text("INSERT INTO meta VALUES ('half', 'done'), ('half', 'again')"))

    with reading(engine, file) as connection:
        assert connection.execute(text("SELECT count(*) FROM meta WHERE key = 'half'")).scalar() == 0


def test_a_newer_store_is_refused_untouched(tmp_path):
    file = tmp_path / "case.db"
    engine = create_store(file, tool="t")
    with writing(engine, file) as connection:
        connection.execute(text("UPDATE meta SET value = '99' WHERE key = 'schema_version'"))
    before = hashlib.sha256(file.read_bytes()).hexdigest()

    with pytest.raises(NewerStoreError, match="99"):
        open_store(file)

    assert hashlib.sha256(file.read_bytes()).hexdigest() == before


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all, but long enough to have a header" * 9, b"\x00" * 4096]
)
def test_a_file_that_is_no_store_is_refused_untouched(tmp_path, content):
    file = tmp_path / "case.db"
    file.write_bytes(content)

    with pytest.raises(DamagedStoreError):
        open_store(file)

    assert file.read_bytes() == content


def test_a_database_of_another_program_is_refused_untouched(tmp_path):
    file = tmp_path / "case.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.commit()
    connection.close()
    before = file.read_bytes()

    with pytest.raises(DamagedStoreError):
        open_store(file)

    assert file.read_bytes() == before


def test_a_missing_store_is_said_to_be_missing(tmp_path):
    with pytest.raises(StoreError, match="no store"):
        open_store(tmp_path / "case.db")


def test_the_chain_cannot_fork_whatever_a_writer_believes(tmp_path):
    file = tmp_path / "case.db"
    engine = create_store(file, tool="t")
    row = "INSERT INTO decision VALUES ({0}, 'd{0}', 1, 'Ada', '{1}', 'h{0}', '{{}}')"
    with writing(engine, file) as connection:
        connection.execute(text(row.format(1, "")))

    with pytest.raises(StoreError), writing(engine, file) as connection:
        connection.execute(text(row.format(2, "")))


def test_a_commit_that_was_killed_halfway_is_rolled_back_at_the_next_opening(tmp_path):
    file = tmp_path / "case.db"
    create_store(file, tool="t")
    killed = subprocess.run([sys.executable, "-c", KILLED_IN_COMMIT, str(file)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert file.with_name("case.db-journal").stat().st_size > 0

    engine = open_store(file)

    with reading(engine, file) as connection:
        assert connection.execute(text("SELECT count(*) FROM meta WHERE key LIKE 'half%'")).scalar() == 0
