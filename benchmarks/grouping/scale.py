"""Group 10,000 generated records, whose true clusters are known, and print quality and CPU seconds.

Needs the generator beside the project and pyarrow. `python -m benchmarks.grouping.scale [RECORDS]`.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.scorer import PROJECT, SHARED_EVAL

RECORDS = "10000"
SEED = "11"


def main() -> int:
    """Generate, group and score; return 0 when all three ran."""
    records = sys.argv[1] if len(sys.argv) > 1 else RECORDS
    folder = SHARED_EVAL / "grouping"
    with tempfile.TemporaryDirectory() as scratch:
        given, groups = Path(scratch) / "records.parquet", Path(scratch) / "groups.parquet"
        _run(folder / "gen_scale.py", records, given, SEED)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "benchmarks.grouping.predict", str(given), str(groups)],
            check=True,
            cwd=PROJECT,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        _run(folder / "score.py", given, groups)
    print(
        f"{records} records: {after.ru_utime - before.ru_utime:.1f} CPU seconds, reading and writing included"
    )
    return 0


def _run(script: Path, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, str(script), *map(str, arguments)], check=True)


if __name__ == "__main__":
    sys.exit(main())
