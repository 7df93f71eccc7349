"""The doctor names what is unfit, above all a namesake of one of the three packages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reconcile.doctor import PACKAGES, examine, find_namesake

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
