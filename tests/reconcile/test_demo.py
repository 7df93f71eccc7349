"""The demo makes a case of the sample with the functions of any ingest, and prints it without a terminal."""

from __future__ import annotations

from reconcile.case import Case
from reconcile.cli.app import main
from reconcile.demo import make_demo, sample_folder


def test_the_sample_has_documents():
    assert len(list(sample_folder().glob("*.*"))) >= 10


def test_the_demo_ends_clean_without_a_terminal_and_prints_its_report(tmp_path, capsys):
    code = main(["demo", "--folder", str(tmp_path / "demo")])

    printed = capsys.readouterr().out
    assert code == 0
    for heading in ("SOURCES", "not read: ", "CLAIMS", "GROUPS", "CONFLICTS", "NOT COMPARED"):
        assert heading in printed
    assert main(["check", str(tmp_path / "demo")]) == 0


def test_a_second_demo_in_the_folder_keeps_the_case(tmp_path):
    first = make_demo(tmp_path / "demo")

    second = make_demo(tmp_path / "demo")

    assert second.report.read == ()
    assert Case.open(tmp_path / "demo").claims() == first.case.claims()
