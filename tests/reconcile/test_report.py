"""The report of a case tells sources, claims, groups, conflicts, and what was not compared."""

from __future__ import annotations

from reconcile.ingest_report import NotRead
from reconcile.report import SHOWN_CONFLICTS, SHOWN_GROUPS, report_lines
from reconcile.snapshot import take_snapshot


def test_an_empty_case_has_an_empty_report(make_case, tmp_path):
    from reconcile.case import Case

    lines = list(report_lines(take_snapshot(Case.init(tmp_path / "bare"))))

    assert "SOURCES  0 read, 0 not read" in lines
    assert "CLAIMS  0" in lines
    assert "  nothing was matched yet" in lines


def test_files_not_read_are_listed_with_their_reasons(make_case):
    snapshot = take_snapshot(make_case({"a.txt": "40 people died."}))
    left_out = NotRead(path="b.pdf", reason="format", message="b.pdf: no reader")

    lines = list(report_lines(snapshot._replace(not_read=(left_out,))))

    assert "SOURCES  1 read, 1 not read" in lines
    assert "  not read: b.pdf: no reader" in lines


def test_many_groups_and_conflicts_are_cut_with_their_number(make_case):
    lines = "\n".join(f"Number {number} fell." for number in range(SHOWN_GROUPS + 3))
    texts = {f"f{number:02}.txt": f"{number} died.\n{lines}" for number in range(SHOWN_CONFLICTS + 4)}

    report = "\n".join(report_lines(take_snapshot(make_case(texts))))

    assert "... and 3 more groups" in report
    assert "... and 3 more to settle" in report
    assert f"{SHOWN_CONFLICTS + 4} appearances, 1 origins" in report


def test_the_counts_of_the_matching_are_told(make_case):
    snapshot = take_snapshot(make_case({"a.txt": "40 people died."}))

    lines = list(report_lines(snapshot._replace(manifest={"pairs_not_comparable": 7})))

    assert "  pairs not comparable: 7" in lines


def test_everything_is_shown_where_it_is_asked_for(make_case):
    words = " ".join(f"word{number}" for number in range(60))
    lines = "\n".join(f"Number {number} fell, {words}." for number in range(SHOWN_GROUPS + 3))
    texts = {f"f{number:02}.txt": f"{number} died.\n{lines}" for number in range(SHOWN_CONFLICTS + 4)}
    snapshot = take_snapshot(make_case(texts))

    short = "\n".join(report_lines(snapshot))
    full = "\n".join(report_lines(snapshot, everything=True))

    assert "reconcile report --all" in short
    assert "... and" not in full
    assert full.count("word59.”") == SHOWN_GROUPS + 3
    assert all(conflict.id in full for conflict in snapshot.conflicts)
