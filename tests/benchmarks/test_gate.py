"""The gate fails below a floor, on other data than was pinned, and never pins worse figures unasked."""

from __future__ import annotations

import json

import pytest

from benchmarks import gate
from benchmarks.measure import Figures, Measure


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a run of the gate over one measure with the figures given, and the file of its baselines."""
    labels, baseline = tmp_path / "labels.jsonl", tmp_path / "baseline.json"
    labels.write_text("{}\n", encoding="utf-8")
    monkeypatch.setattr(gate, "BASELINE", baseline)

    def run_it(*options, f1=0.9, traps=1.0, data=labels):
        measure = Measure("figures/own", (data,), lambda: Figures({"F1": f1}, {"traps": traps}))
        monkeypatch.setattr(gate, "all_measures", lambda: [measure])
        return gate.main(options)

    run_it.labels, run_it.baseline = labels, baseline
    return run_it


def test_what_was_pinned_passes(run):
    assert run("--update") == 0
    assert run() == 0


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"f1": 0.8}, "figures/own: F1 fell to 0.8, the floor is 0.9"),
        ({"traps": 2.0}, "figures/own: traps rose to 2, the ceiling is 1"),
    ],
    ids=["a floor", "a ceiling"],
)
def test_worse_figures_fail_and_are_not_pinned(run, capsys, figures, said):
    run("--update")
    pinned = run.baseline.read_text(encoding="utf-8")

    assert run(**figures) == 1
    assert said in capsys.readouterr().out
    assert run("--update", **figures) == 1
    assert run.baseline.read_text(encoding="utf-8") == pinned


def test_worse_figures_are_pinned_where_that_is_asked(run):
    run("--update")

    run("--update", "--allow-regression", f1=0.8)

    assert json.loads(run.baseline.read_text(encoding="utf-8"))["figures/own"]["at_least"] == {"F1": 0.8}


def test_other_data_than_was_pinned_fails(run, capsys):
    run("--update")
    run.labels.write_text("{}\n{}\n", encoding="utf-8")

    assert run() == 1
    assert "the data is not what the baseline was pinned on" in capsys.readouterr().out


def test_a_measure_without_its_data_is_said_and_skipped(run, capsys, tmp_path):
    assert run(data=tmp_path / "unseen.jsonl") == 0
    assert "not run: unseen.jsonl is not beside the project" in capsys.readouterr().out
