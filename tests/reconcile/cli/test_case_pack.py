"""A pack that a case names in its settings decides what its claims are about and which of them clash."""

from __future__ import annotations

import pytest

from reconcile.case import Case
from reconcile.cli.app import main

PACK = """\
title = "Engines"

[[concept]]
id = "warbler-engine"
labels = ["warbler engine", "zindle"]
"""
NORTH = "Northern Echo, May 3, 2014\n\nSales of the zindle in Portugal rose in 2013, a minister said.\n"
SOUTH = "Southern Post, May 4, 2014\n\nSales of the warbler engine in Portugal fell in 2013, unions said.\n"


@pytest.fixture
def folder(tmp_path, capsys):
    case = tmp_path / "case"
    main(["init", str(case)])
    (tmp_path / "north.txt").write_text(NORTH, encoding="utf-8")
    (tmp_path / "south.txt").write_text(SOUTH, encoding="utf-8")
    return case


def name_pack(folder, name):
    file = folder / "reconcile.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("packs = []", f'packs = ["{name}"]'), encoding="utf-8"
    )


def ingest(folder):
    sources = [str(folder.parent / name) for name in ("north.txt", "south.txt")]
    return main(["--case", str(folder), "ingest", *sources])


def clashes(folder):
    return [conflict for conflict in Case.open(folder).conflicts() if conflict.kind == "trend"]


def test_without_the_pack_two_names_are_two_things(folder):
    assert ingest(folder) == 0

    assert not any("warbler-engine" in claim.topics for claim in Case.open(folder).claims())
    assert clashes(folder) == []


def test_with_the_pack_two_names_are_one_thing_and_opposed_trends_of_it_clash(folder):
    (folder / "engines.toml").write_text(PACK, encoding="utf-8")
    name_pack(folder, "engines.toml")

    assert ingest(folder) == 0

    trends = [claim for claim in Case.open(folder).claims() if claim.kind == "trend"]
    assert [claim.topics.count("warbler-engine") for claim in trends] == [1, 1]
    assert len(clashes(folder)) == 1


def test_a_pack_added_later_counts_after_a_refresh(folder):
    ingest(folder)
    (folder / "engines.toml").write_text(PACK, encoding="utf-8")
    name_pack(folder, "engines.toml")

    main(["--case", str(folder), "refresh"])

    assert len(clashes(folder)) == 1


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(None, "cannot be read"), ("title = 3\n", "engines.toml"), ("title", "not TOML")],
    ids=["missing", "no pack", "no TOML"],
)
def test_a_pack_that_cannot_be_taken_stops_the_command_and_is_named(folder, capsys, content, complaint):
    if content is not None:
        (folder / "engines.toml").write_text(content, encoding="utf-8")
    name_pack(folder, "engines.toml")
    capsys.readouterr()

    code = ingest(folder)

    message = capsys.readouterr().err
    assert code == 3
    assert "engines.toml" in message
    assert complaint in message
