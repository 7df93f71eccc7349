"""Run a predict module over labelled data and a scorer beside the project; figures come back as numbers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SHARED_EVAL = PROJECT.parent / "shared" / "eval"


def predict(module: str, given: Path, predictions: Path, *options: str) -> None:
    """Write the predictions of `python -m <module> given predictions <options>`."""
    command = [sys.executable, "-m", module, str(given), str(predictions), *options]
    subprocess.run(command, check=True, cwd=PROJECT)


def score(scorer: Path, *arguments: str | Path) -> dict[str, object]:
    """Return what the scorer prints with `--json`."""
    command = [sys.executable, str(scorer), *map(str, arguments), "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=PROJECT)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


def figure_at(figures: dict[str, object], path: str) -> float:
    """Return the number at a dotted path of a scorer's answer, such as `value_unit.F1`."""
    value: object = figures
    for step in path.split("."):
        assert isinstance(value, dict), f"{path}: no figure there"
        value = value[step]
    assert isinstance(value, int | float), f"{path}: {value!r} is no number"
    return float(value)
