"""The doctor names what is unfit, above all a namesake of one of the three packages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reconcile.doctor import examine, find_namesake, required_libraries
from reconcile.namesake import PACKAGES

HOME = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("package", PACKAGES)
def test_our_own_packages_are_fit(package):
    assert find_namesake(package, HOME).is_fit


def test_a_namesake_from_elsewhere_is_unfit_and_named(tmp_path, monkeypatch):
    (tmp_path / "ledger_of_others").mkdir()
    (tmp_path / "ledger_of_others" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    reading = find_namesake("ledger_of_others", HOME)

    assert not reading.is_fit
    assert str(tmp_path) in reading.found


def test_a_folder_without_code_is_unfit(tmp_path, monkeypatch):
    (tmp_path / "hollow_package").mkdir()
    monkeypatch.syspath_prepend(tmp_path)

    assert not find_namesake("hollow_package", HOME).is_fit


def test_the_versions_and_the_stores_engine_are_told():
    readings = {reading.name: reading for reading in examine()}

    assert readings["python"].found.startswith(".".join(map(str, sys.version_info[:3])))
    assert "journal" in readings["sqlite"].found
    assert {"sqlalchemy", "textual", "pydantic", "settings", "screen"} <= readings.keys()


def test_the_libraries_are_those_that_the_distribution_asks_for(monkeypatch):
    stated = ["pandas>=3.0", "py3langid<1,>=0.3", "ruff; extra == 'lint'"]
    monkeypatch.setattr("reconcile.doctor.metadata.requires", lambda _name: stated)

    assert required_libraries() == ["pandas", "py3langid"]


def _run_beside(folder, *words):
    """Run a command with `folder` first on the search path."""
    return subprocess.run(
        [sys.executable, "-m", "reconcile", *words],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("package", ["claims", "sources"])
@pytest.mark.parametrize("words", [["status"], ["--version"], ["check", "x"]], ids=" ".join)
def test_beside_a_namesake_every_command_ends_with_one_line_that_names_it(tmp_path, package, words):
    (tmp_path / package).mkdir()
    foreign = tmp_path / package / "__init__.py"
    foreign.touch()

    done = _run_beside(tmp_path, *words)

    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    assert str(foreign) in done.stderr


def test_the_doctor_reports_a_namesake_and_everything_else(tmp_path):
    (tmp_path / "claims.py").touch()

    done = _run_beside(tmp_path, "doctor")

    assert done.returncode == 1
    assert f"BAD   package claims     {tmp_path / 'claims.py'}" in done.stdout
    assert "sqlite" in done.stdout
    assert done.stderr == ""
