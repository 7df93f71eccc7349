"""An ingest reads what it can, lists what it cannot, and changes a case only by what is new."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile.case import Case
from reconcile.cli.app import main
from reconcile.decision import DecisionDraft
from reconcile.export.jsonl import ledger_bytes
from reconcile.ingest import ingest, refresh
from reconcile.snapshot import take_snapshot

CHOLERA = (
    "Valley Courier, May 3, 2014\n\nThe health ministry said on Friday that 120 people were treated for "
    "cholera in the port of Maro. Nurses said that the clinic had run out of clean water.\n"
)
HARVEST = (
    "Plains Gazette, May 6, 2014\n\nThe growers' union said that the maize harvest fell to 3 million tonnes "
    "last year. Officials said that no farm had been closed.\n"
)


@pytest.fixture
def case(tmp_path):
    return Case.init(tmp_path / "case", reviewer="Ada Brook")


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "cholera.txt").write_text(CHOLERA, encoding="utf-8")
    (folder / "harvest.md").write_text(HARVEST, encoding="utf-8")
    return folder


def test_a_folder_means_its_files_and_each_is_copied_as_it_came(case, inbox):
    (inbox / ".hidden").write_text("secret", encoding="utf-8")

    report = ingest(case, [inbox])

    assert [read.file for read in report.read] == ["cholera.txt", "harvest.md"]
    assert all(read.claims > 0 for read in report.read)
    assert sorted(path.name for path in case.sources_folder.iterdir()) == ["cholera.txt", "harvest.md"]
    assert (case.sources_folder / "cholera.txt").read_bytes() == (inbox / "cholera.txt").read_bytes()


def test_a_case_never_reads_its_own_ledger_and_settings(case, inbox, monkeypatch):
    ingest(case, [inbox])
    main(["export", "--case", str(case.folder)])
    monkeypatch.chdir(case.folder)

    report = ingest(Case.open(case.folder), [Path()])

    assert report.read == report.not_read == ()
    assert report.unchanged == ("cholera.txt", "harvest.md")


def test_every_quote_stands_at_its_spans(case, inbox):
    ingest(case, [inbox])

    for claim in case.claims():
        text = case.document(claim.source).text
        assert claim.quote == tuple(span.quote(text) for span in claim.spans)


def test_the_report_says_what_the_new_documents_changed(case, inbox):
    first = ingest(case, [inbox / "cholera.txt"])
    (inbox / "again.txt").write_text(
        CHOLERA.replace("Courier", "Herald").replace("May 3", "May 4"), encoding="utf-8"
    )

    second = ingest(case, [inbox / "again.txt"])

    assert len(first.change.new_claims) == first.claims > 0
    assert len(second.change.new_claims) == second.claims - first.claims
    assert second.change.gone_claims == ()
    assert second.change.joined
    assert set(second.change.joined) <= {group.id for group in case.groups() if len(group.members) > 1}


def test_the_same_content_twice_changes_nothing_whatever_its_name(case, inbox):
    ingest(case, [inbox])
    target = (case.claims()[0].id,)
    case.decide([DecisionDraft(target=target, action="accept")])
    before = ledger_bytes(take_snapshot(case))
    (inbox / "copy.txt").write_text(CHOLERA, encoding="utf-8")

    report = ingest(case, [inbox])

    assert report.unchanged == ("cholera.txt", "copy.txt", "harvest.md")
    assert report.read == ()
    assert ledger_bytes(take_snapshot(case)) == before


def test_the_order_of_the_files_changes_nothing(tmp_path, inbox):
    one, other = Case.init(tmp_path / "one"), Case.init(tmp_path / "other")

    ingest(one, [inbox / "cholera.txt"])
    ingest(one, [inbox / "harvest.md"])
    ingest(other, [inbox / "harvest.md", inbox / "cholera.txt"])

    assert ledger_bytes(take_snapshot(one)) == ledger_bytes(take_snapshot(other))


def test_two_contents_of_one_name_are_both_kept(case, inbox, tmp_path):
    (tmp_path / "second").mkdir()
    (tmp_path / "second" / "cholera.txt").write_text(HARVEST, encoding="utf-8")

    ingest(case, [inbox / "cholera.txt", tmp_path / "second" / "cholera.txt"])

    files = [document.source.file for document in case.documents()]
    assert "cholera.txt" in files
    assert len(set(files)) == 2
    assert {path.name for path in case.sources_folder.iterdir()} == set(files)
    assert {claim.file for claim in case.claims()} == set(files)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.txt", bytes(range(256)) * 8, "format"),
        (
            "spanish.txt",
            "El ministerio dijo que cuarenta personas murieron en la inundación del jueves por la noche, y "
            "que el puente sobre el río sigue cerrado para los camiones.".encode(),
            "language",
        ),
    ],
    ids=["no bytes", "only blanks", "binary", "spanish"],
)
def test_a_file_that_cannot_be_read_is_listed_and_never_stops_the_rest(case, inbox, name, content, reason):
    (inbox / name).write_bytes(content)

    report = ingest(case, [inbox])

    assert [(left_out.path, left_out.reason) for left_out in report.not_read] == [(str(inbox / name), reason)]
    assert len(report.read) == 2
    assert not (case.sources_folder / name).exists()
    assert [left_out.reason for left_out in case.not_read()] == [reason]


def test_a_file_that_is_read_at_last_leaves_the_list(case, inbox):
    (inbox / "late.txt").write_bytes(b"")
    ingest(case, [inbox])
    (inbox / "late.txt").write_text(HARVEST + "The union has 40 members.", encoding="utf-8")

    ingest(case, [inbox])

    assert case.not_read() == ()


@pytest.mark.parametrize("kind", ["missing", "link", "pipe"])
def test_what_is_no_regular_file_is_listed(case, inbox, tmp_path, kind):
    path = inbox / "odd.txt"
    if kind == "link":
        path.symlink_to(inbox / "cholera.txt")
    if kind == "pipe":
        os.mkfifo(path)

    report = ingest(case, [path, inbox / "cholera.txt"])

    assert [left_out.reason for left_out in report.not_read] == [
        "missing" if kind == "missing" else "unreadable"
    ]
    assert len(report.read) == 1


def test_a_fault_in_one_document_is_listed_and_never_stops_the_rest(case, inbox, monkeypatch):
    import reconcile.ingest as module

    extract = module.extract_claims

    def fail_on_harvest(document, packs):
        if document.source.file == "harvest.md":
            raise ZeroDivisionError
        return extract(document, packs)

    monkeypatch.setattr(module, "extract_claims", fail_on_harvest)

    report = ingest(case, [inbox])

    assert [read.file for read in report.read] == ["cholera.txt"]
    assert [left_out.reason for left_out in report.not_read] == ["fault"]
    assert "ZeroDivisionError" in report.not_read[0].message


def test_many_documents_in_a_pool_give_what_one_process_gives(tmp_path, monkeypatch):
    import reconcile.ingest as module

    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(6):
        words = CHOLERA.replace("120", str(120 + number))
        (folder / f"r{number}.txt").write_text(words, encoding="utf-8")
    one, pooled = Case.init(tmp_path / "one"), Case.init(tmp_path / "pooled")

    ingest(one, [folder])
    monkeypatch.setattr(module, "POOL_FROM", 2)
    ingest(pooled, [folder])

    assert ledger_bytes(take_snapshot(one)) == ledger_bytes(take_snapshot(pooled))


def test_refresh_with_the_same_rules_changes_nothing(case, inbox):
    ingest(case, [inbox])
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])
    before = ledger_bytes(take_snapshot(case))

    report = refresh(case)

    assert (report.change.new_claims, report.change.gone_claims, report.not_read) == ((), (), ())
    assert ledger_bytes(take_snapshot(case)) == before


def test_refresh_keeps_the_stored_text_of_a_source_that_was_altered(case, inbox):
    ingest(case, [inbox])
    before = [claim.id for claim in case.claims()]
    (case.sources_folder / "cholera.txt").write_text("Nothing happened.", encoding="utf-8")

    report = refresh(case)

    assert [claim.id for claim in case.claims()] == before
    assert "altered" in report.not_read[0].message


def test_progress_is_told_for_each_file_and_step(case, inbox):
    steps = []

    ingest(case, [inbox], progress=lambda step, done, total: steps.append((step, done, total)))

    assert ("cholera.txt", 0, 2) in steps
    assert ("groups, origins and conflicts", 1, 1) in steps


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (["cholera.txt"], 0),
        (["."], 0),
        (["cholera.txt", "nowhere.txt"], 2),
        (["hollow"], 2),
        (["empty.txt"], 3),
        (["empty.txt", "harvest.md"], 0),
    ],
    ids=["a file", "a folder", "a missing one", "an empty folder", "nothing read", "some read"],
)
def test_the_exit_code_says_how_it_went(tmp_path, inbox, monkeypatch, capsys, given, code):
    (inbox / "empty.txt").write_bytes(b"")
    (inbox / "hollow").mkdir()
    main(["init", str(tmp_path / "case")])
    monkeypatch.chdir(inbox)

    assert main(["ingest", *given, "--case", str(tmp_path / "case")]) == code
    assert "the case" in capsys.readouterr().out


def test_the_whole_path_from_files_to_a_clean_check(tmp_path, inbox, capsys):
    folder = str(tmp_path / "case")

    codes = [
        main(words)
        for words in (
            ["init", folder],
            ["ingest", str(inbox), "--case", folder],
            ["export", "--case", folder],
            ["check", folder],
            ["verify", "--case", folder],
        )
    ]

    assert codes == [0, 0, 0, 0, 0]
    assert " 0 unsourced" in capsys.readouterr().out
