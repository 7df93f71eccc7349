"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile.export.durable import write_durably


def test_a_file_is_made_and_replaced(tmp_path):
    file = tmp_path / "ledger.jsonl"

    write_durably(file, b"one\n")
    write_durably(file, b"two\n")

    assert file.read_bytes() == b"two\n"
    assert list(tmp_path.iterdir()) == [file]


def test_the_old_file_stands_when_the_new_one_cannot_be_put_in_place(tmp_path, monkeypatch):
    file = tmp_path / "ledger.jsonl"
    write_durably(file, b"one\n")

    def fail(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reconcile.export.durable.os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_durably(file, b"two\n")

    assert file.read_bytes() == b"one\n"
    assert list(tmp_path.iterdir()) == [file]


def test_the_folder_is_synced_after_the_rename(tmp_path, monkeypatch):
    synced = []
    real = os.fsync
    monkeypatch.setattr(
        "reconcile.export.durable.os.fsync",
        lambda descriptor: (synced.append(Path(f"/proc/self/fd/{descriptor}").readlink()), real(descriptor)),
    )

    write_durably(tmp_path / "ledger.jsonl", b"one\n")

    assert synced[-1] == tmp_path
    assert len(synced) == 2


def test_a_new_file_has_the_mode_of_any_new_file_and_an_old_one_keeps_its_own(tmp_path):
    plain, private = tmp_path / "plain", tmp_path / "private"
    plain_reference = tmp_path / "reference"
    plain_reference.touch()
    private.touch(mode=0o600)

    write_durably(plain, b"")
    write_durably(private, b"")

    assert plain.stat().st_mode == plain_reference.stat().st_mode
    assert private.stat().st_mode & 0o777 == 0o600
