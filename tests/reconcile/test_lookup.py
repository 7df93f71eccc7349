"""A record is found by its id, the start of it, or a source's file name."""

from __future__ import annotations

import pytest

from reconcile.errors import UnknownIdError
from reconcile.lookup import find_record
from reconcile.snapshot import take_snapshot


@pytest.fixture
def snapshot(make_case):
    return take_snapshot(make_case({"a.txt": "40 people died.", "b.txt": "52 people died."}))


def test_a_whole_id_or_its_start_finds_each_kind_of_record(snapshot):
    for record in (snapshot.claims[0], snapshot.groups[0], snapshot.conflicts[0]):
        assert find_record(snapshot, record.id) is record
        assert find_record(snapshot, record.id[:12]) is record


def test_a_source_is_found_by_its_name_and_its_hash(snapshot):
    document = snapshot.documents[0]

    assert find_record(snapshot, "a.txt") is document
    assert find_record(snapshot, document.source.id[:12]) is document


def test_a_start_that_several_share_is_refused_with_their_ids(snapshot):
    with pytest.raises(UnknownIdError, match="start of 2 ids") as raised:
        find_record(snapshot, "c")

    assert all(claim.id in str(raised.value) for claim in snapshot.claims)


@pytest.mark.parametrize("name", ["", "zz", "a.doc"])
def test_what_names_nothing_is_refused(snapshot, name):
    with pytest.raises(UnknownIdError):
        find_record(snapshot, name)
