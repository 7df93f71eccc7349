"""The command line: exit codes, where words go, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from reconcile.cli.app import COMMANDS, main
from reconcile.decision import DecisionDraft

TEXTS = {"a.txt": "40 people died.\nThe dam held.", "b.txt": "52 people died.\nThe dam held."}


@pytest.fixture
def case(make_case):
    return make_case(TEXTS)


@pytest.fixture
def run(case, capsys):
    """Return a runner of one command in the case: exit code, stdout, stderr."""

    def run(*words):
        code = main(["--case", str(case.folder), *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_help_names_every_command(capsys):
    code = main(["--help"])

    assert code == 0
    printed = capsys.readouterr().out
    assert all(f"\n  {name} " in printed for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command, capsys):
    assert main([command, "--help"]) == 0
    assert "Usage: reconcile" in capsys.readouterr().out


def test_the_version_is_printed(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("reconcile ")


@pytest.mark.parametrize(
    "words",
    [
        ["ingst"],
        ["check", "--format", "html"],
        ["export", "--format", "pdf"],
        ["show"],
        ["--nope"],
        ["--case"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_exit_2_and_one_message_on_stderr(words, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    code = main(words)

    captured = capsys.readouterr()
    assert code == 2
    assert captured.out == ""
    assert captured.err


@pytest.mark.parametrize("place", ["before", "after", "equals", "inside"])
def test_the_case_may_be_named_anywhere(place, case, capsys):
    folder = str(case.folder)
    words = {
        "before": ["--case", folder, "show", "a.txt"],
        "after": ["show", "a.txt", "--case", folder],
        "equals": ["show", f"--case={folder}", "a.txt"],
        "inside": ["show", "--case", folder, "a.txt"],
    }[place]

    assert main(words) == 0
    assert "a.txt" in capsys.readouterr().out


def test_the_nearest_case_upward_is_taken(case, monkeypatch, capsys):
    deep = case.sources_folder / "deep"
    deep.mkdir()
    monkeypatch.chdir(deep)

    assert main(["status"]) == 0
    assert "2 read" in capsys.readouterr().out


def test_no_case_is_exit_2_and_says_how_to_make_one(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert main(["status"]) == 2
    assert "reconcile init" in capsys.readouterr().err


def test_a_case_of_another_version_or_a_broken_one_is_exit_3(case, run):
    case.store_file.write_bytes(b"junk" * 500)

    code, out, err = run("status")

    assert (code, out) == (3, "")
    assert "not a store of reconcile" in err


def test_a_broken_settings_file_is_exit_2_with_the_nearest_key(case, run):
    (case.folder / "reconcile.toml").write_text('reviewr = "Ada"\n', encoding="utf-8")

    code, _, err = run("status")

    assert code == 2
    assert "did you mean 'reviewer'?" in err


def test_a_fault_is_one_line_and_a_log_under_the_case(case, run, monkeypatch):
    def fail(_snapshot):
        raise ZeroDivisionError

    monkeypatch.setattr("reconcile.report.report_lines", fail)

    code, out, err = run("report")

    [log] = (case.folder / ".reconcile").glob("reconcile-fault-*.log")
    assert (code, out) == (3, "")
    assert err.count("\n") == 1
    assert str(log) in err
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_an_interrupt_is_exit_130(run, monkeypatch):
    def interrupt(_snapshot):
        raise KeyboardInterrupt

    monkeypatch.setattr("reconcile.report.report_lines", interrupt)

    assert run("report")[0] == 130


def test_report_and_status_say_what_the_case_holds(run):
    code, report, _ = run("report")
    _, status, _ = run("status")

    assert code == 0
    assert "SOURCES  2 read, 0 not read" in report
    assert "CLAIMS  4: 4 statement" in report
    assert "2 appearances, 1 origins" in report
    assert "CONFLICTS  1 to settle, 0 apparent" in report
    assert "1 to settle (1 open)" in status


def test_show_and_explain_find_records_by_the_start_of_their_ids(case, run):
    claim, group, conflict = case.claims()[0], case.groups()[0], case.conflicts()[0]

    for record in (claim, group, conflict):
        assert run("show", record.id[:10])[0] == 0
        assert record.id in run("explain", record.id[:10])[1]
    assert json.loads(run("show", claim.id, "--format", "json")[1])["quote"] == ["40 people died."]
    assert "40 people died." in run("explain", claim.id)[1]
    assert "1. a.txt (document)" in run("explain", claim.id)[1]


@pytest.mark.parametrize("name", ["c", "zz", "", "a.doc"], ids=["several", "none", "empty", "no such file"])
def test_an_id_that_names_no_record_or_several_is_exit_2(run, name):
    code, out, err = run("show", name)

    assert (code, out) == (2, "")
    assert err


def test_export_writes_both_ledgers_into_the_case(case, run):
    code, out, err = run("export")

    assert (code, out) == (0, "")
    assert sorted(path.name for path in case.claims_folder.iterdir()) == ["ledger.csv", "ledger.jsonl"]
    assert "4 claims" in err


def test_export_writes_one_format_where_it_is_told(case, run, tmp_path):
    file = tmp_path / "out.jsonl"

    assert run("export", "--format", "jsonl", "--output", str(file))[0] == 0
    assert run("export", "--format", "jsonl", "--output", "-")[1].encode() == file.read_bytes()
    assert list(case.claims_folder.iterdir()) == []


def test_an_export_that_cannot_be_written_is_exit_3(run, tmp_path):
    code, _, err = run("export", "--format", "csv", "--output", str(tmp_path / "no" / "such" / "x.csv"))

    assert code == 3
    assert "cannot be written" in err


def test_check_of_a_good_case_is_clean(run):
    code, out, _ = run("check")

    assert (code, out) == (0, "4 claims, 4 sourced, 0 unsourced, 1 conflicts\n")


def test_check_of_an_exported_ledger_needs_no_store(case, run, capsys, tmp_path):
    run("export")
    shared = tmp_path / "ci"
    shared.mkdir()
    ledger = shared / "ledger.jsonl"
    ledger.write_bytes((case.claims_folder / "ledger.jsonl").read_bytes())

    assert main(["check", str(ledger), "--sources", str(case.sources_folder)]) == 0
    assert capsys.readouterr().out == "4 claims, 4 sourced, 0 unsourced, 1 conflicts\n"


def test_check_finds_what_was_edited_in_the_exported_ledger_of_a_case(case, run):
    run("export")
    file = case.claims_folder / "ledger.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace("40 people", "44 people"), encoding="utf-8")

    code, out, err = run("check")

    assert code == 1
    assert "RC104" in out
    assert "reconcile export" in err


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_prints_findings_in_each_format(case, run, form):
    (case.sources_folder / "a.txt").unlink()

    code, out, _ = run("check", "--format", form)

    assert code == 1
    if form == "json":
        body = json.loads(out)
        assert [finding["rule"] for finding in body["findings"]] == ["RC102"]
        assert body["counts"] == {"claims": 4, "conflicts": 1, "sourced": 2, "unsourced": 2}
    else:
        assert "RC102" in out
        assert out.splitlines()[-1] == "4 claims, 2 sourced, 2 unsourced, 1 conflicts"
        assert out.startswith("::error file=") == (form == "github")


@pytest.mark.parametrize("path", ["nowhere", "nowhere.jsonl"])
def test_check_of_a_missing_path_is_exit_2(run, tmp_path, path):
    assert run("check", str(tmp_path / path))[0] == 2


def test_check_without_a_folder_of_sources_is_exit_2(case, run, tmp_path):
    run("export")

    assert run("check", str(case.claims_folder / "ledger.jsonl"), "--sources", str(tmp_path / "none"))[0] == 2


def test_check_of_a_case_without_claims_is_exit_2(tmp_path, capsys):
    main(["init", str(tmp_path / "bare")])

    assert main(["check", str(tmp_path / "bare")]) == 2
    assert "no claims" in capsys.readouterr().err


def test_verify_finds_an_altered_source_and_a_cut_tail(case, run):
    target = (case.claims()[0].id,)
    for action in ("accept", "reject"):
        case.decide([DecisionDraft(target=target, action=action)])
    run("export")
    assert run("verify")[0] == 0

    (case.sources_folder / "a.txt").write_text("41 people died.\n", encoding="utf-8")
    _delete_last_decision(case)

    code, out, _ = run("verify")
    assert code == 1
    assert "a.txt: altered" in out
    assert "tail was cut off" in out


def test_review_without_a_terminal_is_exit_2(run):
    code, _, err = run("review")

    assert code == 2
    assert "terminal" in err


def test_backup_and_restore_go_there_and_back(case, run, tmp_path):
    assert run("backup", str(tmp_path / "b.db"))[0] == 0
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])

    assert run("restore", str(tmp_path / "b.db"))[0] == 0
    assert case.decisions() == ()


def test_rule_prints_the_page_and_lists_all(capsys):
    assert main(["rule", "rc104"]) == 0
    assert capsys.readouterr().out.startswith("# RC104: quote not at its spans")
    assert main(["rule"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "RC101  unsourced claim"
    assert main(["rule", "RC999"]) == 2


def test_docs_prints_the_first_line_of_every_module(capsys):
    assert main(["docs"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("reconcile.case ") for line in lines)
    assert all(len(line.split(None, 1)) == 2 for line in lines)


def test_escape_codes_of_a_document_never_reach_the_screen(make_case, capsys):
    case = make_case({"a.txt": "The dam \x1b]0;owned\x07 held\u202e."}, "hostile")

    for words in (["report"], ["explain", case.claims()[0].id], ["show", case.claims()[0].id]):
        main(["--case", str(case.folder), *words])

    printed = capsys.readouterr().out
    assert "dam" in printed
    assert not set(printed) & {"\x1b", "\x07", "\u202e"}


def test_help_loads_no_heavy_library():
    heavy = "{'pandas', 'numpy', 'textual', 'sqlalchemy', 'pint', 'rapidfuzz', 'pydantic'}"
    code = f"import sys, reconcile.cli.app; print(sorted({heavy} & set(sys.modules)))"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed == "[]\n"


def test_a_reader_that_leaves_early_is_no_fault(case):
    command = f"{sys.executable} -m reconcile --case {case.folder} docs | head -1"

    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True)

    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_a_narrow_output_encoding_is_no_fault(case):
    command = [sys.executable, "-m", "reconcile", "--case", str(case.folder), "report"]

    done = subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )

    assert done.returncode == 0


def _delete_last_decision(case):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(case.store_file)) as connection:
        connection.execute("DELETE FROM decision WHERE sequence = (SELECT max(sequence) FROM decision)")
        connection.commit()


def test_ci_needs_only_settings_sources_and_the_exported_ledger(case, run):
    run("export")
    case.store_file.unlink()

    assert run("check") == (0, "4 claims, 4 sourced, 0 unsourced, 1 conflicts\n", "")
    (case.claims_folder / "ledger.jsonl").unlink()
    assert run("check")[0] == 2


def test_the_settings_of_a_case_choose_the_rules(case, run):
    (case.sources_folder / "a.txt").unlink()
    (case.folder / "reconcile.toml").write_text('[check]\nignore = ["RC102"]\n', encoding="utf-8")

    assert run("check")[0] == 0
    assert run("check", "--select", "RC101,RC104", "--select", "RC102")[0] == 0


def test_a_note_about_an_old_export_goes_to_stderr_and_the_store_counts(case, run, make_case):
    run("export")
    make_case({**TEXTS, "c.txt": "The bridge fell."})

    code, out, err = run("check")

    assert code == 0
    assert out.startswith("5 claims, ")
    assert "is not what the store holds" in err


def test_status_says_when_the_export_is_older(case, run):
    run("export")
    assert "older" not in run("status")[1]

    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])

    assert "is older than the case" in run("status")[1]


def test_review_opens_the_screens_and_hands_their_exit_code_on(case, run, monkeypatch):
    opened = []
    monkeypatch.setattr("reconcile.cli.review.is_interactive", lambda: True)
    monkeypatch.setattr("reconcile.review.app.run_review", lambda case: opened.append(case.folder) or 1)

    assert run("review")[0] == 1
    assert opened == [case.folder]


def test_refresh_says_what_it_changed(run):
    code, out, _ = run("refresh")

    assert code == 0
    assert out.splitlines()[-1].startswith("the case ")


def test_doctor_prints_one_line_a_thing(capsys):
    code = main(["doctor"])

    lines = capsys.readouterr().out.splitlines()
    assert code == (1 if any(line.startswith("BAD") for line in lines) else 0)
    assert any("package reconcile" in line for line in lines)


def test_explain_refuses_a_source(run):
    assert run("explain", "a.txt")[0] == 2


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), MemoryError()], ids=["disk", "memory"]
)
def test_what_the_system_refuses_is_exit_3(run, monkeypatch, error):
    def fail(_snapshot):
        raise error

    monkeypatch.setattr("reconcile.report.report_lines", fail)

    code, _, err = run("report")

    assert code == 3
    assert "Traceback" not in err
