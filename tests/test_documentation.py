"""The documents say what the code does: closed sets, dependencies, commands and the README's own steps."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

from claims.claim import ClaimKind, Comparator, Direction, HopRole, Modality, Polarity
from claims.names.actor import ActorKind
from claims.packs import load_packs
from reconcile.cli.app import COMMANDS, app
from reconcile.conflict import Assessment, ConflictKind, ScopeDimension
from sources.document import PassageKind

PROJECT = Path(__file__).resolve().parent.parent
GLOSSARY = (PROJECT / "docs/glossary.md").read_text(encoding="utf-8")
README = (PROJECT / "README.md").read_text(encoding="utf-8")
COMMANDS_PAGE = (PROJECT / "docs/commands.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("claim kind", ClaimKind),
        ("modality", Modality),
        ("polarity", Polarity),
        ("direction of a trend", Direction),
        ("passage kind", PassageKind),
        ("role of a hop", HopRole),
        ("kind of an actor", ActorKind),
        ("conflict kind", ConflictKind),
        ("assessment", Assessment),
        ("scope dimension", ScopeDimension),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_glossary_lists_each_closed_set_as_the_code_has_it(name, values):
    assert f"| {name} | {', '.join(get_args(values))} |" in GLOSSARY


def test_the_glossary_lists_the_comparators():
    assert f"| comparator | {' '.join(get_args(Comparator))} |" in GLOSSARY


@pytest.mark.parametrize("requirement", PYPROJECT["project"]["dependencies"])
def test_every_runtime_dependency_says_what_breaks_without_it(requirement):
    name = re.match(r"[\w-]+", requirement).group()

    assert f"| {name} |" in (PROJECT / "docs/dependencies.md").read_text(encoding="utf-8")


def test_constraints_hold_names_and_versions_only():
    lines = (PROJECT / "constraints.txt").read_text(encoding="utf-8").split()

    assert lines
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[A-Za-z0-9.]+", line) for line in lines)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_every_link_of_the_readme_leads_somewhere(link):
    assert (PROJECT / link).exists()


def test_the_steps_of_the_readme_run_as_printed(tmp_path):
    block = re.search(r"```console\n(.*?)```", README, re.DOTALL).group(1)
    commands = [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(
        "The ministry said 40 people were killed in the flood.\n", encoding="utf-8"
    )
    folder, codes = tmp_path, {}

    for command in commands:
        if command.startswith("cd "):
            folder = folder / command.removeprefix("cd ")
            continue
        words = [word for given in shlex.split(command)[1:] for word in _expanded(given, folder)]
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", *words],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        codes[command] = done.returncode

    # Without a terminal the review says so and ends; it is the one step that needs a person.
    assert codes.pop("reconcile review") == 2
    assert set(codes.values()) == {0}, codes


def _expanded(word, folder):
    return [str(path) for path in sorted(folder.glob(word))] if "*" in word else [word]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_and_option_is_documented(command):
    page = (PROJECT / "docs/commands.md").read_text(encoding="utf-8")
    help_text = CliRunner().invoke(app, [command, "--help"]).output

    [row] = [line for line in page.splitlines() if line.startswith(f"| `reconcile {command}")]
    assert [
        option for option in set(re.findall(r"--[a-z-]+", help_text)) - {"--help"} if option not in row
    ] == []


@pytest.mark.parametrize("block", re.findall(r"```\n(\$ .*?)```", COMMANDS_PAGE, re.DOTALL))
def test_an_example_of_a_command_begins_as_printed(block):
    command, *printed = block.splitlines()

    done = CliRunner().invoke(app, shlex.split(command.removeprefix("$ reconcile ")))

    assert done.output.splitlines()[: len(printed)] == printed


@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", COMMANDS_PAGE, re.DOTALL))
def test_an_example_in_python_prints_what_its_comments_say(block, capsys):
    exec(compile(block, "docs/commands.md", "exec"), {})

    said = [line.removeprefix("# ") for line in block.splitlines() if line.startswith("# ")]
    assert capsys.readouterr().out.splitlines() == said


def test_the_example_of_a_pack_is_a_pack(tmp_path):
    page = (PROJECT / "docs/packs.md").read_text(encoding="utf-8")
    file = tmp_path / "transport.toml"
    file.write_text(re.search(r"```toml\n(.*?)```", page, re.DOTALL).group(1), encoding="utf-8")

    packs = load_packs([file])

    assert "public-transport" in packs.broader("tram")
