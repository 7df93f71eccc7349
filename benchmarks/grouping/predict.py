"""Group the texts of a table: `python -m benchmarks.grouping.predict IN.parquet OUT.parquet`.

IN has the columns `id` and `text`; OUT has `id` and `group`. JSON lines are read and written where the name
says so.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

from reconcile.matching.passages import group_same_words


def main(arguments: list[str]) -> int:
    """Read, group and write; return the exit code."""
    if len(arguments) != 2:
        print(
            "usage: python -m benchmarks.grouping.predict IN OUT (each .parquet or .jsonl)", file=sys.stderr
        )
        return 2
    texts = _read(Path(arguments[0]))
    if missing := {"id", "text"} - set(texts.columns):
        print(f"{arguments[0]}: columns {sorted(missing)} are missing; give id and text", file=sys.stderr)
        return 2
    groups = group_same_words(texts[["id", "text"]]).records[["id", "group"]]
    groups = texts[["id"]].merge(groups, on="id", how="left")
    if arguments[1].endswith(".jsonl"):
        groups.to_json(arguments[1], orient="records", lines=True)
    else:
        groups.to_parquet(arguments[1])
    return 0


def _read(file: Path) -> pd.DataFrame:
    return pd.read_json(file, lines=True) if file.suffix == ".jsonl" else pd.read_parquet(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
