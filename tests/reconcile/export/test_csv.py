"""The CSV holds one claim a row, and no cell that a spreadsheet runs or a terminal obeys."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from reconcile.decision import DecisionDraft
from reconcile.export.csv import COLUMNS, csv_bytes, safe_cell
from reconcile.snapshot import take_snapshot

PAGE = Path(__file__).resolve().parents[3] / "docs" / "ledger.md"


def rows_of(case):
    return list(csv.DictReader(io.StringIO(csv_bytes(take_snapshot(case)).decode(), newline="")))


def test_every_column_is_documented():
    table = PAGE.read_text(encoding="utf-8").split("## ledger.csv")[1]
    documented = [
        column.strip()
        for line in table.splitlines()
        if line.startswith("| ") and not line.startswith("| column")
        for column in line.split("|")[1].split(",")
    ]

    assert documented == list(COLUMNS)


def test_a_row_holds_the_claim_and_what_the_case_says_of_it(make_case):
    case = make_case({"a.txt": "40 people died.\nThe dam held.", "b.txt": "52 people died.\nThe dam held."})
    case.decide([DecisionDraft(target=(case.claims()[1].id,), action="accept", reason="seen", note="=1+1")])

    rows = rows_of(case)

    assert [row["quote"] for row in rows] == [
        "40 people died.",
        "The dam held.",
        "52 people died.",
        "The dam held.",
    ]
    assert rows[0]["conflicts"] == "1"
    assert rows[0]["spans"] == "0-15"
    assert (rows[1]["status"], rows[1]["reviewer"], rows[1]["note"]) == ("accept", "Ada Brook", "'=1+1")
    assert (rows[1]["appearances"], rows[1]["origins"]) == ("2", "1")
    assert rows[0]["chain"] == "document: a.txt > outlet: Daily"


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "|calc", "\t=1", " =1", "\ufeff=1", "＝1", "%0", "\n=1", "\u200b@x"],
    ids=repr,
)
def test_a_cell_that_would_be_live_gets_an_apostrophe(cell):
    assert safe_cell(cell).startswith("'")


@pytest.mark.parametrize("cell", ["-5", "+3.25", "40 people", "a=b", "", "'quoted'", "3-4"])
def test_a_cell_that_is_not_live_stays(cell):
    assert safe_cell(cell) == cell


def test_escape_codes_never_reach_a_cell(make_case):
    case = make_case({"a.txt": "The dam \x1b]0;x\x07 held\u202e."})

    assert not set(csv_bytes(take_snapshot(case)).decode()) & {"\x1b", "\x07", "\u202e"}
