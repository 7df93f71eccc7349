"""Packages of other makers that are called as ours are, and stand before them on Python's search path.

It imports nothing of the other two packages, so that it can look before anything else does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import util
from pathlib import Path
from typing import NamedTuple

from reconcile.safe_text import safe_line

PACKAGES = ("sources", "claims", "reconcile")
HOME = Path(__file__).resolve().parent.parent
CANNOT_RUN = 3


class Namesake(NamedTuple):
    """A package that Python finds in the place of ours; `origin` is None where it finds none with code."""

    package: str
    origin: Path | None

    def __str__(self) -> str:
        if self.origin is None:
            return f"package {self.package!r}: no package with code is found; install the distribution again"
        return (
            f"{self.origin} stands in the place of our package {self.package!r}, which is in {HOME}; "
            "uninstall or rename that one, or start from another folder or without PYTHONPATH"
        )


def origin_of(package: str) -> Path | None:
    """Return the file that `import package` would run, without running it; None where there is none."""
    spec = util.find_spec(package)
    return None if spec is None or spec.origin is None else Path(spec.origin).resolve()


def find_namesakes(home: Path = HOME) -> Iterator[Namesake]:
    """Yield each of our packages that Python would not take from `home`."""
    for package in PACKAGES:
        origin = origin_of(package)
        if origin is None or origin.parent.parent != home:
            yield Namesake(package, origin)


def refuse_namesakes() -> None:
    """End the program with one line where another package stands in the place of ours.

    `doctor` goes on and reports it, with everything else that it looks at.
    """
    found = next(find_namesakes(), None)
    if found is None:
        return
    if "doctor" in sys.argv[1:2]:
        from reconcile.doctor import print_readings

        raise SystemExit(print_readings())
    sys.stderr.write(f"reconcile: {safe_line(str(found))}\n")
    raise SystemExit(CANNOT_RUN)
