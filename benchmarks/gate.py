"""The quality gate: measure, compare with benchmarks/baseline.json, fail below a floor.

`python -m benchmarks.gate [NAME ...]` compares; `--update` pins what is measured now and refuses to pin worse
figures unless `--allow-regression` is given. A baseline holds a digest of its data: new data is pinned anew.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from benchmarks.measure import Figures, Measure, all_measures

BASELINE = Path(__file__).with_name("baseline.json")
NOISE = 1e-4  # figures are deterministic; this only forgives rounding in the file


class Pinned(TypedDict):
    """A pinned measure as it stands in the baseline file."""

    digest: str
    at_least: dict[str, float]
    at_most: dict[str, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; return 0 when no figure is worse than its baseline, else 1."""
    options = _parser().parse_args(arguments)
    pinned: dict[str, Pinned] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    failures: list[str] = []
    for measure in all_measures():
        if options.names and not any(measure.name.startswith(name) for name in options.names):
            continue
        missing = [path.name for path in measure.data if not path.exists()]
        if missing:
            print(f"{measure.name:34} not run: {', '.join(missing)} is not beside the project")
            continue
        figures, digest = measure.run(), _digest(measure)
        worse = _compare(measure.name, figures, digest, pinned.get(measure.name))
        _print_row(measure.name, figures, worse)
        if options.update and (not worse or options.allow_regression):
            pinned[measure.name] = _pin(figures, digest)
        else:
            failures += worse
    if options.update:
        BASELINE.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print("\n".join(failures) or "no figure is below its floor")
    return 1 if failures else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.gate", description="Compare quality with its baselines."
    )
    parser.add_argument("names", nargs="*", help="only measures whose name starts like this")
    parser.add_argument("--update", action="store_true", help="pin what is measured now")
    parser.add_argument(
        "--allow-regression", action="store_true", help="with --update: pin worse figures too"
    )
    return parser


def _compare(name: str, figures: Figures, digest: str, pinned: Pinned | None) -> list[str]:
    """Return one line for each figure that is worse than its baseline, or for a baseline of other data."""
    if pinned is None:
        return []
    if pinned["digest"] != digest:
        return [f"{name}: the data is not what the baseline was pinned on; look, then run with --update"]
    low = [
        f"{name}: {key} fell to {figures.at_least.get(key, 0.0):.4g}, the floor is {floor:.4g}"
        for key, floor in pinned["at_least"].items()
        if figures.at_least.get(key, 0.0) < floor - NOISE
    ]
    high = [
        f"{name}: {key} rose to {figures.at_most.get(key, 0.0):.4g}, the ceiling is {ceiling:.4g}"
        for key, ceiling in pinned["at_most"].items()
        if figures.at_most.get(key, 0.0) > ceiling + NOISE
    ]
    return low + high


def _pin(figures: Figures, digest: str) -> Pinned:
    return {"digest": digest, "at_least": dict(figures.at_least), "at_most": dict(figures.at_most)}


def _digest(measure: Measure) -> str:
    content = b"".join(hashlib.sha256(path.read_bytes()).digest() for path in measure.data)
    return hashlib.sha256(content).hexdigest()[:16]


def _print_row(name: str, figures: Figures, worse: Sequence[str]) -> None:
    shown = {**figures.at_least, **figures.at_most}
    cells = "  ".join(f"{key} {value:.4g}" for key, value in shown.items())
    print(f"{name:34} {'WORSE ' if worse else ''}{cells}")


if __name__ == "__main__":
    sys.exit(main())
