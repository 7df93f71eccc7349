"""Look the installation over: versions, namesakes of the three packages, the store's engine, the screen."""

from __future__ import annotations

import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from importlib import metadata, util
from pathlib import Path
from typing import NamedTuple

from reconcile.errors import SettingsError
from reconcile.settings import read_user_settings, user_settings_file
from reconcile.store.engine import durability_for
from reconcile.version import DISTRIBUTION, version

PACKAGES = ("sources", "claims", "reconcile")
LIBRARIES = (
    "countrynames", "pandas", "pint", "platformdirs", "py3langid", "pydantic", "rapidfuzz", "rich",
    "sqlalchemy", "textual", "tomlkit", "typer",
)  # fmt: skip
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
    for library in LIBRARIES:
        yield _library(library)
    yield from (find_namesake(package, _home()) for package in PACKAGES)
    durability = durability_for(sqlite3.sqlite_version_info[:3])
    yield Reading(
        "sqlite",
        f"{sqlite3.sqlite_version}: {durability.journal_mode} journal, {durability.synchronous} sync",
    )
    yield _screen()
    yield _settings()


def find_namesake(package: str, home: Path) -> Reading:
    """Say where `import package` comes from; unfit where that is not `home`, this distribution's folder."""
    spec = util.find_spec(package)
    origin = None if spec is None or spec.origin is None else Path(spec.origin).resolve()
    if origin is None:
        return Reading(f"package {package}", "not found as a package with code", is_fit=False)
    is_ours = origin.parent.parent == home
    advice = "" if is_ours else f"; a namesake: this distribution's own is in {home}; remove one of the two"
    return Reading(f"package {package}", f"{origin}{advice}", is_ours)


def _home() -> Path:
    return Path(__file__).resolve().parent.parent


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
