"""A source is kept under its name, once, and never touched again."""

from __future__ import annotations

import os

import pytest

from reconcile import source_folder
from reconcile.source_folder import keep_source, read_regular_file
from sources.document import source_id
from sources.errors import UnreadableSourceError


def test_the_same_content_is_kept_once(tmp_path):
    first = keep_source(tmp_path, "a.txt", b"rain")
    second = keep_source(tmp_path, "a.txt", b"rain")

    assert first == second == tmp_path / "a.txt"
    assert list(tmp_path.iterdir()) == [first]


def test_other_content_of_the_name_gets_a_part_of_its_hash(tmp_path):
    keep_source(tmp_path, "a.tar.txt", b"rain")

    kept = keep_source(tmp_path, "a.tar.txt", b"snow")

    assert kept.name == f"a.tar-{source_id(b'snow')[:8]}.txt"
    assert (tmp_path / "a.tar.txt").read_bytes() == b"rain"
    assert keep_source(tmp_path, "a.tar.txt", b"snow") == kept


def test_a_link_in_the_folder_is_never_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.write_bytes(b"rain")
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.txt").symlink_to(outside)

    kept = keep_source(folder, "a.txt", b"rain")

    assert kept.name != "a.txt"
    assert outside.read_bytes() == b"rain"


def test_a_file_system_without_hard_links_will_do(tmp_path, monkeypatch):
    def refuse(_source, _target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(source_folder.os, "link", refuse)

    assert keep_source(tmp_path, "a.txt", b"rain").read_bytes() == b"rain"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_full_disk_leaves_no_part_behind(tmp_path, monkeypatch):
    def fail(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(source_folder.os, "fsync", fail)

    with pytest.raises(OSError, match="No space"):
        keep_source(tmp_path, "a.txt", b"rain")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "link", "large"])
def test_only_regular_files_of_a_bearable_size_are_read(tmp_path, kind):
    path = tmp_path / "a.txt"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to(tmp_path)
    elif kind == "large":
        path.write_bytes(b"x" * 11)

    with pytest.raises(UnreadableSourceError, match=r"a\.txt"):
        read_regular_file(path, limit=10)
