"""A backup holds every decision, and a restore keeps what it replaces."""

from __future__ import annotations

import pytest

from reconcile.case import Case
from reconcile.decision import DecisionDraft
from reconcile.errors import StoreError
from reconcile.store.copy import copy_store, restore_store


def test_a_restored_case_has_the_decisions_of_the_backup_and_the_former_store_is_kept(make_case, tmp_path):
    case = make_case({"a.txt": "The dam held."})
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])
    copy_store(case.store_file, tmp_path / "backup.db")
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="reject")])

    kept = restore_store(tmp_path / "backup.db", case.store_file)

    assert [one.action for one in Case.open(case.folder).decisions()] == ["accept"]
    restore_store(kept, case.store_file)
    assert [one.action for one in Case.open(case.folder).decisions()] == ["accept", "reject"]


def test_a_backup_never_replaces_a_file(make_case, tmp_path):
    case = make_case({"a.txt": "The dam held."})
    (tmp_path / "backup.db").write_bytes(b"mine")

    with pytest.raises(StoreError, match="exists already"):
        copy_store(case.store_file, tmp_path / "backup.db")

    assert (tmp_path / "backup.db").read_bytes() == b"mine"


def test_a_file_that_is_no_backup_changes_nothing(make_case, tmp_path):
    case = make_case({"a.txt": "The dam held."})
    (tmp_path / "junk.db").write_bytes(b"junk")
    before = case.store_file.read_bytes()

    with pytest.raises(StoreError):
        restore_store(tmp_path / "junk.db", case.store_file)

    assert case.store_file.read_bytes() == before
