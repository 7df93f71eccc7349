"""Whatever was altered outside the tool is found, with its place."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from reconcile.case import Case
from reconcile.cli.app import main
from reconcile.decision import DecisionDraft
from reconcile.errors import ReconcileError
from reconcile.verify import SHOWN_DIFFERENCES, verify

TEXTS = {"a.txt": "40 people died.\nThe dam held.", "b.txt": "52 people died.\nThe dam held."}


@pytest.fixture
def case(make_case):
    case = make_case(TEXTS)
    for action in ("conflict", "apparent", "contested"):
        case.decide([DecisionDraft(target=case.conflicts()[0].sides, action=action)])
    main(["export", "--case", str(case.folder)])
    return case


def edit(case, statement):
    with closing(sqlite3.connect(case.store_file)) as connection:
        changed = connection.execute(statement).rowcount
        connection.commit()
    assert changed > 0


def test_an_untouched_case_has_no_fault(case):
    verification = verify(Case.open(case.folder))

    assert verification.faults == ()
    assert (verification.sources, verification.claims, verification.decisions) == (2, 4, 3)


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        (
            """UPDATE decision SET record = replace(record, '"Ada Brook"', '"Bo"') WHERE sequence = 2""",
            "decision 2",
        ),
        ("UPDATE decision SET reviewer = 'Bo' WHERE sequence = 2", "case.db"),
        ("DELETE FROM decision WHERE sequence = 2", "decision 3"),
        ("DELETE FROM decision WHERE sequence = 3", "ledger.jsonl"),
        ("DELETE FROM decision", "ledger.jsonl"),
        ("UPDATE source SET text = replace(text, '40', '44') WHERE file = 'a.txt'", "source a.txt"),
        ("""UPDATE claim SET record = replace(record, '40 people', '44 people')""", "claim c"),
        ("""UPDATE conflict SET record = replace(record, '"numeric"', '"date"')""", "conflict x"),
        ("""UPDATE claim SET record = replace(record, '"affirmed"', '"negated"')""", "case.db"),
        ("DELETE FROM claim WHERE kind = 'statement' AND start = 0", "group g"),
    ],
    ids=[
        "ruling",
        "column",
        "one left out",
        "tail",
        "all",
        "text",
        "quote",
        "conflict",
        "polarity",
        "claims",
    ],
)
def test_an_edit_of_the_store_is_placed(case, statement, place):
    edit(case, statement)

    faults = verify(Case.open(case.folder)).faults

    assert any(place in fault.place for fault in faults), faults


@pytest.mark.parametrize("spoil", ["altered", "missing"])
def test_a_source_that_is_not_as_it_was_is_placed(case, spoil):
    file = case.sources_folder / "b.txt"
    if spoil == "altered":
        file.write_bytes(file.read_bytes().replace(b"52", b"25"))
    else:
        file.unlink()

    [fault] = verify(case).faults

    assert fault.place == str(file)
    assert spoil in fault.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"action":"apparent"', '"action":"consistent"'),
        ('"head":"', '"head":"0'),
        ('"record":"ledger"', '"record":"x"'),
    ],
    ids=["ruling", "head", "first line"],
)
def test_an_edited_export_is_placed(case, old, new):
    file = case.claims_folder / "ledger.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    [fault] = verify(case).faults
    assert fault.place.partition(".jsonl")[0] == str(file.with_suffix(""))


def test_an_export_older_than_the_store_is_no_fault(case):
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])

    assert verify(case).faults == ()


@pytest.mark.parametrize(
    "place",
    [
        b"SQLite format",
        b"CREATE TABLE claim ",
        b"40 people",
        b'"contested"',
        b"Ada Brook",
        b'"declared"',
        b"Daily",
    ],
    ids=lambda place: place.decode(),
)
def test_a_damaged_file_is_a_fault_or_one_clear_error(case, place):
    content = bytearray(case.store_file.read_bytes())
    offset = content.index(place)
    content[offset : offset + 2] = b"\xff\x07"
    case.store_file.write_bytes(content)

    try:
        faults = verify(Case.open(case.folder)).faults
    except ReconcileError as error:
        faults = (str(error),)

    assert faults


def test_of_another_ledger_altogether_the_first_differences_are_told_and_the_rest_counted(make_case):
    lines = "\n".join(f"Number {number} fell." for number in range(SHOWN_DIFFERENCES + 5))
    case = make_case({"a.txt": lines})
    main(["export", "--case", str(case.folder)])
    file = case.claims_folder / "ledger.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace('"Daily"', '"Weekly"'), encoding="utf-8")

    faults = verify(case).faults

    assert len(faults) == SHOWN_DIFFERENCES + 1
    assert "more of its records" in faults[-1].message
