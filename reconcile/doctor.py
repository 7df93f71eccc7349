"""Look the installation over: versions, namesakes of the three packages, the store's engine, the screen."""

from __future__ import annotations

import platform
import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from reconcile.errors import SettingsError
from reconcile.namesake import HOME, PACKAGES, Namesake, origin_of
from reconcile.safe_text import safe_line
from reconcile.settings import read_user_settings, user_settings_file
from reconcile.store.engine import durability_for
from reconcile.version import DISTRIBUTION, version

OLDEST_PYTHON = (3, 11)
SMALLEST_SCREEN = (80, 24)


class Reading(NamedTuple):
    """One thing that was looked at: its name, what was found, and whether it is fit."""

    name: str
    found: str
    is_fit: bool = True


def examine() -> Iterator[Reading]:
    """Yield one reading a thing."""
    python = sys.version_info[:3]
    yield Reading("python", f"{platform.python_version()} at {sys.executable}", python >= OLDEST_PYTHON)
    yield Reading(DISTRIBUTION, version(), version() != "0")
    yield from map(_library, required_libraries())
    yield from (find_namesake(package, HOME) for package in PACKAGES)
    durability = durability_for(sqlite3.sqlite_version_info[:3])
    yield Reading(
        "sqlite",
        f"{sqlite3.sqlite_version}: {durability.journal_mode} journal, {durability.synchronous} sync",
    )
    yield _screen()
    yield _settings()


def find_namesake(package: str, home: Path) -> Reading:
    """Say where `import package` comes from; unfit where that is not `home`, this distribution's folder."""
    origin = origin_of(package)
    is_ours = origin is not None and origin.parent.parent == home
    return Reading(f"package {package}", str(origin) if is_ours else str(Namesake(package, origin)), is_ours)


def required_libraries() -> list[str]:
    """Return the names of the libraries that the installed distribution asks for, extras aside."""
    try:
        required = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []
    return [
        name[0]
        for line in required
        if "extra ==" not in line and (name := re.match(r"[A-Za-z0-9._-]+", line))
    ]


def print_readings() -> int:
    """Print one line a reading to stdout; return 0 where all are fit, else 1."""
    readings = list(examine())
    for reading in readings:
        mark = "ok  " if reading.is_fit else "BAD "
        sys.stdout.write(safe_line(f"{mark}  {reading.name:<18} {reading.found}") + "\n")
    return 0 if all(reading.is_fit for reading in readings) else 1


def _library(name: str) -> Reading:
    try:
        return Reading(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Reading(name, "not installed; install the distribution again", is_fit=False)


def _screen() -> Reading:
    size = shutil.get_terminal_size(fallback=(0, 0))
    if not sys.stdout.isatty():
        return Reading("screen", "stdout is no terminal; `reconcile review` needs one")
    is_fit = size.columns >= SMALLEST_SCREEN[0] and size.lines >= SMALLEST_SCREEN[1]
    wanted = "" if is_fit else f"; wanted at least {SMALLEST_SCREEN[0]} by {SMALLEST_SCREEN[1]}"
    encoding = sys.stdout.encoding or "unknown encoding"
    return Reading("screen", f"{size.columns} by {size.lines}, {encoding}{wanted}", is_fit)


def _settings() -> Reading:
    file = user_settings_file()
    try:
        reviewer = read_user_settings().reviewer
    except SettingsError as error:
        return Reading("settings", str(error), is_fit=False)
    state = (
        f"reviewer {reviewer!r}"
        if reviewer
        else 'no reviewer; to sign decisions, write reviewer = "Your Name"'
    )
    return Reading("settings", f"{file}: {state}")
