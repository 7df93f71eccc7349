"""The command line: exit codes, where words go, and never a traceback."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from reconcile.case import Case
from reconcile.cli.app import COMMANDS, main
from reconcile.decision import DecisionDraft
from reconcile.errors import StoreError

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
    def fail(_snapshot, **_options):
        raise ZeroDivisionError

    monkeypatch.setattr("reconcile.report.report_lines", fail)

    code, out, err = run("report")

    [log] = (case.folder / ".reconcile").glob("reconcile-fault-*.log")
    assert (code, out) == (3, "")
    assert err.count("\n") == 1
    assert str(log) in err
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_an_interrupt_is_exit_130(run, monkeypatch):
    def interrupt(_snapshot, **_options):
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
    assert {"RC104", "RC109"} <= set(out.split())
    assert "older" not in err


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
    assert "decisions were cut off" in out


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
    assert "is older than the case" in err


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


def test_explain_reads_a_text_without_a_case(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    code = main(["explain", "--text", "Over 40 ferries sailed last year.", "--date", "2011-05-01"])

    out = capsys.readouterr().out
    assert code == 0
    assert "figure: “Over 40 ferries”" in out
    assert "more than 40: above 40, open upwards" in out
    assert "against     the passage's date, 2011-05-01" in out


def test_a_country_settles_what_explain_reads(capsys):
    main(["explain", "--text", "It cost 900 pesos.", "--country", "PH"])

    assert "PHP (Philippine peso)" in capsys.readouterr().out


def test_explain_fits_eighty_columns_and_shows_no_control_character(capsys):
    main(["explain", "--text", f"\x1b[31mAbout 3 million pesos ($68,000) was paid {'there ' * 15}in 2010."])

    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_explain_says_where_a_text_holds_nothing_to_read(capsys):
    assert main(["explain", "--text", "The choir sang."]) == 0
    assert capsys.readouterr().out == "no attribution, no figure and no time in it\n"


@pytest.mark.parametrize("way", ["--text", "stdin", "--file"])
def test_explain_lists_who_says_what_in_a_text(capsys, tmp_path, monkeypatch, way):
    text = 'Snow shut the pass, the army told Radio Alto. "Nobody is hurt," a driver said.'
    (tmp_path / "note.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    monkeypatch.chdir(tmp_path)
    given = {"--text": ["--text", text], "stdin": ["--text", "-"], "--file": ["--file", "note.txt"]}

    code = main(["explain", *given[way]])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert [line for line in lines if line.startswith("said:")] == [
        "said: “Snow shut the pass”",
        'said: “"Nobody is hurt,"”',
    ]
    assert [line for line in lines if re.match(r"  \d\. ", line)] == [
        "  1. Radio Alto (outlet, declared)",
        "  2. army (speaker, named, declared)",
        "  1. driver (speaker, anonymous, declared)",
    ]


def test_explain_refuses_a_file_that_is_not_there(run):
    assert run("explain", "--file", "absent.txt")[0] == 3


def test_explain_shows_the_words_of_hops_without_markup_or_escape_codes(capsys):
    main(["explain", "--text", "The [red]mayor\x1b[31m said[/red] ⟦it⟧ was [bold]late[/bold]."])

    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "[it]" in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_explain_prints_the_words_of_each_hop_of_a_claim(tmp_path, capsys):
    folder = tmp_path / "case"
    (tmp_path / "a.txt").write_text(
        "40 seals were counted, the warden told Radio Fjord on Friday.\n", encoding="utf-8"
    )
    main(["init", str(folder)])
    main(["--case", str(folder), "ingest", str(tmp_path / "a.txt")])
    capsys.readouterr()

    code = main(["--case", str(folder), "explain", Case.open(folder).claims()[0].id])

    out = " ".join(capsys.readouterr().out.split())
    assert code == 0
    assert "2. Radio Fjord (outlet, declared)" in out
    assert "the warden ⟦told⟧ ⟦Radio Fjord⟧ on Friday." in out
    assert "3. warden (speaker, named, declared)" in out
    assert "⟦the warden⟧ ⟦told⟧ Radio Fjord on Friday." in out


def test_explain_gives_programs_the_record_and_its_accounts(case, run):
    [figure] = json.loads(run("explain", "--text", "It weighs 12 kg.", "--json")[1])["accounts"]
    claim = json.loads(run("explain", case.claims()[0].id, "--json")[1])
    group = json.loads(run("explain", case.groups()[0].id, "--json")[1])

    assert (figure["record"]["unit"], figure["span"]) == ("kg", [10, 15])
    assert claim["record"]["id"] == case.claims()[0].id
    assert claim["accounts"] == []
    assert [hop["agent"] for hop in claim["chain"]] == ["a.txt", "Daily"]
    assert group["lines"][0].startswith("group ")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["c1", "--text", "12 kg"],
        ["c1", "--date", "2011"],
        ["--text", "12 kg", "--date", "May"],
        ["--text", "12 kg", "--country", "Mexico"],
    ],
    ids=["nothing", "both", "a date for a record", "no date", "a country by name"],
)
def test_explain_refuses_wrong_use(run, words):
    assert run("explain", *words)[:2] == (2, "")


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), MemoryError()], ids=["disk", "memory"]
)
def test_what_the_system_refuses_is_exit_3(run, monkeypatch, error):
    def fail(_snapshot, **_options):
        raise error

    monkeypatch.setattr("reconcile.report.report_lines", fail)

    code, _, err = run("report")

    assert code == 3
    assert "Traceback" not in err


def _edit_ledger(case, edit):
    """Let `edit` change the claims of the exported ledger."""
    file = case.claims_folder / "ledger.jsonl"
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    edit(records)
    lines = [
        json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False) for record in records
    ]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _first(records, kind):
    return next(record for record in records if record["record"] == kind)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            lambda records: _first(records, "claim")["chain"][-1].update(agent="Nobody Real"),
            "chain.1.agent is 'Nobody Real', the store has 'Daily'",
        ),
        (
            lambda records: _first(records, "conflict").update(
                sides=_first(records, "conflict")["sides"][:1]
            ),
            "sides.1 is nothing, the store has 'c",
        ),
        (
            lambda records: _first(records, "conflict").update(explanation="All is well."),
            "explanation is 'All is well.', the store has 'The two figures differ.'",
        ),
        (lambda records: records.remove(_first(records, "conflict")), "it is left out of the ledger"),
    ],
    ids=["hop", "side", "explanation", "left out"],
)
def test_check_and_verify_name_the_record_and_the_field_that_were_edited(case, run, edit, told):
    case.decide([DecisionDraft(target=case.conflicts()[0].sides, action="conflict")])
    run("export")
    case.decide([DecisionDraft(target=case.conflicts()[0].sides, action="apparent")])
    _edit_ledger(case, edit)

    checked, verified = run("check"), run("verify")

    assert (checked[0], verified[0]) == (1, 1)
    assert "RC109" in checked[1]
    assert told in checked[1]
    assert told in verified[1]


def test_an_export_made_before_later_decisions_or_ingests_is_older_and_no_fault(case, run, make_case):
    run("export")
    case.decide([DecisionDraft(target=case.conflicts()[0].sides, action="apparent")])

    code, _, told = run("verify")
    assert code == 0
    assert "is older than the case: it was written before the last 1 decisions" in told
    assert run("check")[0] == 0

    make_case({**TEXTS, "c.txt": "The bridge fell."})

    code, _, told = run("verify")
    assert code == 0
    assert "is older than the case: it was written before the last ingest" in told


def test_an_edited_export_is_no_older_one_after_an_ingest(case, run, make_case):
    run("export")
    make_case({**TEXTS, "c.txt": "The bridge fell."})
    _edit_ledger(case, lambda records: _first(records, "claim")["chain"][-1].update(agent="Nobody Real"))

    assert run("verify")[0] == 1
    assert run("check")[0] == 1


def test_an_edit_of_the_store_shows_in_an_export_that_it_made(case, run):
    run("export")
    with closing(sqlite3.connect(case.store_file)) as connection:
        connection.execute("UPDATE conflict SET record = replace(record, 'figures', 'numbers')")
        connection.commit()

    assert "explanation is 'The two figures differ.', the store has" in run("verify")[1]


def test_a_store_that_cannot_remember_an_export_stops_none(case, run, monkeypatch):
    def refuse(_case, _digest):
        raise StoreError("case.db: cannot be written")

    monkeypatch.setattr(Case, "note_export", refuse)

    code, _, err = run("export")

    assert code == 0
    assert "case.db: cannot be written" in err
    assert (case.claims_folder / "ledger.jsonl").is_file()


def test_a_lost_store_is_made_again_with_the_decisions_of_the_ledger(case, run, capsys):
    sides = case.conflicts()[0].sides
    case.decide([DecisionDraft(target=sides, action="apparent")])
    run("export")
    shutil.rmtree(case.store_file.parent)

    code, _, told = run("status")
    assert code == 3
    assert f"reconcile init {case.folder}" in told

    assert main(["init", str(case.folder)]) == 0
    told = capsys.readouterr().err
    assert "1 decisions were restored" in told
    assert f"reconcile --case {case.folder} ingest {case.sources_folder}" in told
    assert run("verify")[1].count("the store holds no source yet") == 1
    assert run("ingest", str(case.sources_folder))[0] == 0
    assert [decision.action for decision in Case.open(case.folder).decisions()] == ["apparent"]
    assert main(["init", str(case.folder)]) == 2


@pytest.mark.parametrize("spoil", ["edited", "cut off", "no ledger"])
def test_decisions_whose_chain_does_not_hold_are_not_restored(case, run, capsys, spoil):
    case.decide([DecisionDraft(target=case.conflicts()[0].sides, action="apparent")])
    run("export")
    ledger = case.claims_folder / "ledger.jsonl"
    text = ledger.read_text(encoding="utf-8")
    if spoil == "edited":
        ledger.write_text(text.replace("Ada Brook", "Bo"), encoding="utf-8")
    elif spoil == "cut off":
        ledger.write_text(text[: text.index('{"action"')], encoding="utf-8")
    else:
        ledger.unlink()
    case.store_file.unlink()

    assert main(["init", str(case.folder)]) == 0

    assert "No decision was restored" in capsys.readouterr().err
    assert Case.open(case.folder).decisions() == ()


def test_a_file_that_is_no_ledger_is_told_once_and_is_exit_2(case, run):
    run("export")

    code, out, err = run("check", str(case.claims_folder / "ledger.csv"))

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "no ledger in JSON lines" in err


def test_a_ledger_without_its_sources_says_where_they_were_looked_for(case, run, capsys, tmp_path):
    run("export", "--output", str(tmp_path / "alone.jsonl"))

    assert main(["check", str(tmp_path / "alone.jsonl")]) == 2

    told = capsys.readouterr().err
    assert str(tmp_path / "sources") in told
    assert "--sources DIR" in told


def test_a_mistyped_path_is_told_and_leaves_no_trace(case, run):
    code, out, _ = run("ingest", "no_such_file.txt")

    assert code == 2
    assert "no such file" in out
    assert "0 not read" in run("status")[1]


def test_status_lists_what_was_not_read_and_what_lies_there_unread(case, run, tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "fake\nname.txt").write_text("\n", encoding="utf-8")
    (inbox / "elsewhere").symlink_to(tmp_path)
    run("ingest", str(inbox))
    (case.sources_folder / "copied.txt").write_text("The pier burned.", encoding="utf-8")

    _, out, _ = run("status")

    assert "fake name.txt" in out
    assert "elsewhere: a symbolic link" in out
    assert "1 files in" in out
    assert "1 files in" in run("verify")[2]


def test_an_ingest_without_a_terminal_prints_a_line_a_file(case, run, tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"The {name[:3]} bridges were closed.", encoding="utf-8")

    _, _, err = run("ingest", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"))

    assert "1/2  one.txt" in err.splitlines()
    assert "2/2  two.txt" in err.splitlines()


def test_a_backup_of_another_case_asks_for_force(case, run, make_case, tmp_path):
    other = make_case({"c.txt": "The bridge fell."}, folder="other")
    backup = tmp_path / "other.db"
    main(["--case", str(other.folder), "backup", str(backup)])

    code, _, err = run("restore", str(backup))

    assert code == 2
    assert "'c.txt'" in err
    assert len(Case.open(case.folder).documents()) == 2
    assert run("restore", "--force", str(backup))[0] == 0
    assert len(Case.open(case.folder).documents()) == 1


def test_an_ingest_goes_on_where_nobody_reads_its_progress(case, run, monkeypatch, tmp_path):
    class Left(io.StringIO):
        def write(self, _text):
            raise BrokenPipeError

    (tmp_path / "one.txt").write_text("The old bridge was closed.", encoding="utf-8")
    monkeypatch.setattr("sys.stderr", Left())

    code = run("ingest", str(tmp_path / "one.txt"))[0]

    assert code == 0
    assert "one.txt" in [document.source.file for document in Case.open(case.folder).documents()]
