"""A case brings its own outlets and actors, and no other case sees them."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest

from claims.names.actors import canonical_actor
from reconcile import ingest as ingest_module
from reconcile.actor_rulings import actor_draft
from reconcile.case import Case
from reconcile.case_names import describe_names, read_case_names
from reconcile.errors import SettingsError
from reconcile.ingest import ingest, refresh
from sources.outlets import find_outlet

OUTLETS = """\
[[outlets]]
name = "Zindle"
kind = "wire"
country = "PT"
aliases = ["ZNDL"]
"""
ACTORS = """\
[[actors]]
name = "Odrin River Board"
kind = "agency"
country = "PT"
aliases = ["ORB", "River Board of Odrin"]
"""
FLOOD = (
    "Valley Courier, May 3, 2014\n\n“Forty houses were flooded,” the ORB said. Zindle said 12 bridges fell.\n"
)
DROUGHT = "Hill Gazette, May 9, 2014\n\nThe River Board of Odrin said that 300 wells ran dry in April 2014.\n"


@pytest.fixture
def new_case(tmp_path):
    def make(name="case", settings='outlets = ["papers.toml"]\nactors = ["bodies.toml"]\n'):
        folder = tmp_path / name
        Case.init(folder)
        (folder / "reconcile.toml").write_text(settings, encoding="utf-8")
        (folder / "papers.toml").write_text(OUTLETS, encoding="utf-8")
        (folder / "bodies.toml").write_text(ACTORS, encoding="utf-8")
        return Case.open(folder)

    return make


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "flood.txt").write_text(FLOOD, encoding="utf-8")
    (folder / "drought.txt").write_text(DROUGHT, encoding="utf-8")
    return folder


def agents(case):
    return {hop.agent for claim in case.claims() for hop in claim.chain}


def test_an_ingest_names_actors_and_outlets_by_the_files_of_the_case(new_case, inbox):
    case = new_case()

    ingest(case, [inbox])

    assert {"Odrin River Board", "Zindle"} <= agents(case)
    assert not {"ORB", "River Board of Odrin"} & agents(case)
    roles = {hop.agent: hop.role for claim in case.claims() for hop in claim.chain}
    assert roles["Zindle"] == "outlet"


def test_a_refresh_takes_up_files_that_were_added_or_changed(new_case, inbox):
    case = new_case(settings="")
    ingest(case, [inbox])
    before = agents(case)
    (case.folder / "reconcile.toml").write_text('actors = ["bodies.toml"]\n', encoding="utf-8")

    refresh(Case.open(case.folder))
    added = agents(case)
    (case.folder / "bodies.toml").write_text(ACTORS.replace("Odrin River Board", "Odrin Board"), "utf-8")
    refresh(Case.open(case.folder))

    assert "ORB" in before
    assert "Odrin River Board" in added
    assert "Odrin Board" in agents(case)


def test_the_names_of_one_case_are_not_those_of_another(new_case, inbox):
    ours, theirs = new_case("ours"), new_case("theirs", settings="")

    ingest(ours, [inbox])
    ingest(theirs, [inbox])

    assert "Odrin River Board" in agents(ours)
    assert "Odrin River Board" not in agents(theirs)
    assert canonical_actor("ORB") == "ORB"
    assert find_outlet("ZNDL") is None


def test_worker_processes_use_the_names_of_the_case(new_case, inbox, monkeypatch):
    monkeypatch.setattr(ingest_module, "POOL_FROM", 1)
    case = new_case()
    case.decide([actor_draft("same_actor", ("Odrin River Board", "Odrin Water Works"))])

    ingest(case, [inbox])

    assert "Odrin River Board" in agents(case)


def test_the_names_of_a_case_reach_a_process_that_starts_afresh(new_case):
    names = read_case_names(new_case())
    fresh = multiprocessing.get_context("spawn")

    with ProcessPoolExecutor(1, mp_context=fresh, initializer=names.enter) as pool:
        found = pool.submit(canonical_actor, "ORB").result()

    assert found == "Odrin River Board"


def test_the_files_of_names_are_no_documents(new_case):
    case = new_case()
    (case.folder / "note.txt").write_text(FLOOD, encoding="utf-8")

    report = ingest(case, [case.folder])

    assert {read.file for read in report.read} == {"note.txt"}


def test_a_case_says_which_names_it_goes_by(new_case):
    case = new_case()
    case.decide([actor_draft("not_same_actor", ("ORB", "Odrin River Board"))])

    lines = list(describe_names(case))

    assert [line.split(" from ")[0] for line in lines] == [
        "1 outlets",
        "1 actors",
        "rulings on actors: 0 pairs are one, 1 are two",
    ]


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("papers.toml", None, r"papers\.toml: cannot be read"),
        ("papers.toml", "outlets = 3", r"papers\.toml: outlets: found 3, wanted"),
        (
            "papers.toml",
            '[[outlets]]\nname = "Zindle"\nkind = "gossip"',
            r"papers\.toml: outlets\.0\.kind \(of 'Zindle'\): found 'gossip', wanted: .*'wire'",
        ),
        ("bodies.toml", '[[actors]]\nname = "B"\nknd = "agency"', r"actors\.0\.knd.*did you mean 'kind'"),
        ("bodies.toml", '[[actors]]\nname = "B"\ncountry = "Peru"', r"actors\.0\.country \(of 'B'\)"),
        ("bodies.toml", "[[actors", r"bodies\.toml: not TOML"),
    ],
    ids=["missing", "no list", "kind", "key", "country", "syntax"],
)
def test_a_file_of_names_that_cannot_be_taken_is_refused_before_anything_is_read(
    new_case, inbox, file, content, message
):
    case = new_case()
    if content is None:
        (case.folder / file).unlink()
    else:
        (case.folder / file).write_text(content, encoding="utf-8")

    with pytest.raises(SettingsError, match=message):
        ingest(case, [inbox])

    assert case.claims() == ()
