"""A ledger is read whoever wrote it: good lines as records, bad ones with their numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import LedgerError, NothingToCheckError
from reconcile.export.jsonl import ledger_bytes
from reconcile.ledger import parse_ledger, read_ledger
from reconcile.snapshot import take_snapshot

HEADER = b'{"record":"ledger","schema_version":1,"head":""}'


def test_what_was_exported_is_read_whole(make_case, tmp_path):
    case = make_case({"a.txt": "40 people died.", "b.txt": "52 people died."})
    file = tmp_path / "ledger.jsonl"
    file.write_bytes(ledger_bytes(take_snapshot(case)))

    ledger = read_ledger(file)

    assert ledger.malformed == ()
    assert [claim.id for claim in ledger.claims] == [claim.id for claim in case.claims()]
    assert [claim.quote for claim in ledger.claims] == [claim.quote for claim in case.claims()]
    assert (len(ledger.sources), len(ledger.groups), len(ledger.conflicts)) == (2, 2, 1)


@pytest.mark.parametrize(
    "change", [lambda b: b.replace(b"\n", b"\r\n"), lambda b: b"\xef\xbb\xbf" + b, lambda b: b + b"\n\n"]
)
def test_line_ends_a_mark_and_blank_lines_do_no_harm(make_case, tmp_path, change):
    file = tmp_path / "ledger.jsonl"
    file.write_bytes(change(ledger_bytes(take_snapshot(make_case({"a.txt": "40 people died."})))))

    ledger = read_ledger(file)

    assert ledger.malformed == ()
    assert ledger.header is not None
    assert len(ledger.claims) == 1


def test_a_hand_made_claim_needs_an_id_only():
    ledger = parse_ledger([HEADER, b'{"record":"claim","id":"c1"}'], name="x")

    assert ledger.malformed == ()
    assert ledger.claims[0].spans == ()


def test_a_newer_ledger_is_refused(tmp_path):
    with pytest.raises(LedgerError, match="schema version 2"):
        parse_ledger([HEADER.replace(b":1", b":2")], name="x")


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_no_ledger_is_nothing_to_check(tmp_path, name):
    with pytest.raises(NothingToCheckError):
        read_ledger(tmp_path / name)


@given(st.lists(st.binary(max_size=60), max_size=8))
def test_any_bytes_give_records_or_malformed_lines(lines):
    ledger = parse_ledger(lines, name="x")

    assert len(ledger.malformed) <= len(lines)
