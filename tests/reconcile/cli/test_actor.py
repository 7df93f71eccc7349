"""`reconcile actor` lists who speaks, joins two names and keeps two apart, through the real store."""

from __future__ import annotations

import pytest

from reconcile.case import Case
from reconcile.cli.app import main

NORTH = """Balkan Courier, May 3, 2014

Petar Ilic said that 40 houses were flooded in Odrin on May 1, 2014.
Choson Ilbo said that 12 bridges fell in Odrin.
"""
SOUTH = """Harbour Gazette, May 4, 2014

In Odrin some 40 houses stood under water on May 1, 2014, Pyotr Ilich said.
Twelve bridges fell there, Chosun Ilbo said.
"""


@pytest.fixture
def run(tmp_path, capsys):
    (tmp_path / "north.txt").write_text(NORTH, encoding="utf-8")
    (tmp_path / "south.txt").write_text(SOUTH, encoding="utf-8")
    case = tmp_path / "case"
    main(["init", str(case), "--reviewer", "Ada Brook"])
    main(["--case", str(case), "ingest", str(tmp_path / "north.txt"), str(tmp_path / "south.txt")])
    capsys.readouterr()

    def call(*words):
        code = main(["--case", str(case), *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    call.folder = case
    return call


def speakers(run):
    return {hop.agent for claim in Case.open(run.folder).claims() for hop in claim.chain[1:]}


def test_the_list_gives_kind_country_and_claims_of_who_speaks(run):
    code, out, _ = run("actor", "list")

    assert code == 0
    assert "Choson Ilbo (newspaper, KR): " in out
    assert "Petar Ilic (person): " in out
    assert "Balkan Courier (newspaper): " in out


def test_a_name_that_publishes_is_not_listed_as_a_person(tmp_path, capsys):
    (tmp_path / "lock.txt").write_text(
        "Balkan Courier, May 3, 2014\n\nThe lock at Odrin takes 40 ships a day, the daily Tarnik reported.\n",
        encoding="utf-8",
    )
    case = tmp_path / "case"
    main(["init", str(case), "--reviewer", "Ada Brook"])
    main(["--case", str(case), "ingest", str(tmp_path / "lock.txt")])
    capsys.readouterr()

    main(["--case", str(case), "actor", "list", "Tarnik"])

    assert capsys.readouterr().out.startswith("Tarnik (kind not told): ")


def test_the_list_can_be_cut_to_names_that_hold_a_text(run):
    _, out, _ = run("actor", "list", "ilic")

    assert [line.split(" (")[0] for line in out.splitlines()] == ["Petar Ilic", "Pyotr Ilich"]


def test_two_names_that_are_joined_are_one_speaker_after_a_refresh(run):
    code, out, err = run("actor", "same", "Petar Ilic", "Pyotr Ilich", "--reason", "the mayor")
    run("refresh")

    assert code == 0
    assert "Petar Ilic | Pyotr Ilich: one actor" in out
    assert "Ada Brook" in err
    assert speakers(run) & {"Petar Ilic", "Pyotr Ilich"} == {"Pyotr Ilich"}
    _, listed, _ = run("actor", "list", "Ilic")
    assert "Pyotr Ilich (person): " in listed
    assert "also Petar Ilic" in listed
    assert "ruled: Petar Ilic | Pyotr Ilich: one actor" in listed


def test_joined_names_have_one_origin_in_a_group(run):
    run("actor", "same", "Petar Ilic", "Pyotr Ilich")
    run("refresh")

    shared = [
        group
        for group in Case.open(run.folder).groups()
        if any("Ilich" in origin.label for origin in group.origins)
    ]

    assert shared
    assert all(len([o for o in group.origins if "Ili" in o.label]) == 1 for group in shared)


def test_two_names_that_the_register_joins_can_be_kept_apart(run):
    assert "Chosun Ilbo" not in speakers(run)

    code, out, _ = run("actor", "apart", "Choson Ilbo", "Chosun Ilbo")
    run("refresh")

    assert code == 0
    assert "two actors" in out
    assert {"Choson Ilbo", "Chosun Ilbo"} <= speakers(run)


def test_a_ruling_holds_when_the_documents_are_read_again(run):
    run("actor", "same", "Petar Ilic", "Pyotr Ilich")
    run("refresh")
    run("refresh")
    (run.folder.parent / "east.txt").write_text(NORTH.replace("40", "41").replace("May 3", "May 6"), "utf-8")
    run("ingest", str(run.folder.parent / "east.txt"))

    assert "Petar Ilic" not in speakers(run)


def test_undo_takes_a_ruling_on_actors_back(run):
    run("actor", "same", "Petar Ilic", "Pyotr Ilich")
    run("refresh")

    code, out, _ = run("actor", "undo")
    run("refresh")

    assert code == 0
    assert out == "taken back: Petar Ilic | Pyotr Ilich\n"
    assert {"Petar Ilic", "Pyotr Ilich"} <= speakers(run)
    assert run("actor", "undo")[0] == 2


def test_a_case_with_rulings_on_actors_verifies_and_checks_clean(run):
    run("actor", "same", "Petar Ilic", "Pyotr Ilich")
    run("refresh")
    run("export")

    assert run("verify")[0] == 0
    assert run("check")[0] == 0
    decision = Case.open(run.folder).decisions()[0].id
    assert "actor:Petar Ilic" in run("show", decision)[1]


def test_status_says_how_many_names_were_ruled_on(run):
    run("actor", "apart", "Choson Ilbo", "Chosun Ilbo")

    assert "rulings on actors: 0 pairs are one, 1 are two" in run("status")[1]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("same", "Petar Ilik", "Pyotr Ilich"), "did you mean 'Petar Ilic'"),
        (("same", "Petar Ilic", "the Petar Ilic"), "the same name twice"),
        (("apart", "Zindle", "Petar Ilic"), "no actor 'Zindle'"),
    ],
    ids=["a slip", "one name", "nobody"],
)
def test_names_that_nobody_bears_are_refused(run, words, complaint):
    code, out, err = run("actor", *words)

    assert (code, out) == (2, "")
    assert complaint in err


@pytest.mark.parametrize(
    "rulings",
    [
        [("same", "Petar Ilic", "Pyotr Ilich"), ("same", "Pyotr Ilich", "Harbour Gazette"),
         ("apart", "Petar Ilic", "Harbour Gazette")],
        [("apart", "Petar Ilic", "Harbour Gazette"), ("same", "Petar Ilic", "Pyotr Ilich"),
         ("same", "Pyotr Ilich", "Harbour Gazette")],
    ],
    ids=["apart last", "apart first"],
)  # fmt: skip
def test_rulings_that_cannot_all_hold_are_refused_by_name(run, rulings):
    *first, last = rulings
    assert [run("actor", *ruling)[0] for ruling in first] == [0, 0]

    code, _, err = run("actor", *last)

    assert code == 2
    assert "cannot all hold" in err
    assert "'Harbour Gazette' and 'Petar Ilic'" in err or "'Petar Ilic' and 'Harbour Gazette'" in err
    assert len(Case.open(run.folder).decisions()) == 2


def test_the_newer_ruling_on_the_same_two_names_replaces_the_older(run):
    run("actor", "same", "Petar Ilic", "Pyotr Ilich")

    code, _, _ = run("actor", "apart", "Petar Ilic", "Pyotr Ilich")

    assert code == 0
    assert "rulings on actors: 0 pairs are one, 1 are two" in run("status")[1]
